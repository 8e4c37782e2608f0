"""What to lift, as it is written: a weight, a band, a repetition maximum, an effort, or a free choice."""

from __future__ import annotations

import re

from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import nearest, plain_characters, replaced
from kneecoach.routine.texts import text_of
from kneecoach.routine.timeline import Load
from kneecoach.text import Text

_POUND = 0.45359237  # kg
_WORDS = {"free": "free", "body weight": "body", "band": "band", "not stated": "not stated"}
_UNITS = {"kg": "kg", "lb": "kg", "rm": "rm", "%": "percent"}
_NUMBER = r"([0-9]{1,4}(?:\.[0-9]{1,2})?)(?:\s*-\s*([0-9]{1,4}(?:\.[0-9]{1,2})?))?"
_AMOUNT = re.compile(rf"{_NUMBER}\s*(kg|lb|RM|%)", re.IGNORECASE)
_EFFORT = re.compile(rf"RPE\s*{_NUMBER}", re.IGNORECASE)
_MOST = {"kg": 500.0, "rm": 50.0, "rpe": 10.0, "percent": 100.0}
_EXAMPLES = "free, 10 kg, 5 lb, 15 RM, RPE 7-8, 70 %, body weight, band"


def read_load(pair: Pair, found: Findings) -> tuple[Load, ...]:
    """One load for all sets, or a list with one for each; nothing, with a fault, where it cannot be read."""
    nodes = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    loads = [_load(node, pair.key, found) for node in nodes]
    return tuple(load for load in loads if load) if all(loads) else ()


def _load(node: Node, key: Scalar, found: Findings) -> Load | None:
    if isinstance(node, Mapping):
        if [pair.key.text for pair in node.pairs] == ["band"]:
            band = node.pairs[0]
            named = text_of(band.value, band.key, found, name=True)
            return Load("band", text=named) if named else None
        found.add("not-load", node.span.start, key=key.text, text="", choices=_EXAMPLES)
        return None
    if not isinstance(node, Scalar) or node.nothing:
        at = key.span.start if isinstance(node, Scalar) else node.span.start
        found.add("no-value", at, key=key.text, example="10 kg")
        return None
    text = " ".join(plain_characters(node.text).split())
    bare = text.removesuffix(" (ours)")
    load = parse_load(bare, ours=bare != text)
    if load is None:
        near = nearest(bare, _WORDS)
        if near:
            found.add(
                "not-choice-near",
                node.span.start,
                mend=replaced(node, near),
                key=key.text,
                text=text,
                near=near,
            )
        else:
            found.add("not-load", node.span.start, key=key.text, text=node.text, choices=_EXAMPLES)
    return load


def parse_load(text: str, *, ours: bool = False) -> Load | None:
    """The load that a text says, None where it says none."""
    word = _WORDS.get(text.lower())
    if word:
        return Load(word, ours=ours)
    band = re.fullmatch(r"([\w ]{1,30}) band", text)
    if band:
        return Load("band", text=Text.plain(band[1]), ours=ours)
    amount = _AMOUNT.fullmatch(text)
    effort = _EFFORT.fullmatch(text)
    written = amount or effort
    if written is None:
        return None
    kind = _UNITS[written[3].lower()] if amount else "rpe"
    pounds = amount is not None and written[3].lower() == "lb"
    size = _POUND if pounds else 1.0
    low = round(float(written[1]) * size, 2)
    high = round(float(written[2] or written[1]) * size, 2)
    if low > high or high > _MOST[kind]:
        return None
    return Load(kind, low, high, unit="lb" if pounds else None, ours=ours)
