"""Doses that are more than one number: a number for each set, as many as one can, slow then fast."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.errors import Edit
from kneecoach.routine.amounts import parse_amount, read_amount, read_scalar
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import REPS, Measure
from kneecoach.routine.model import Amount, Dosed, Limit, Parts, PerSet
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.scalars import nearest, plain_characters, replaced
from kneecoach.routine.units import MANNERS

MANY = "as many as you can"
LONG = "as long as you can"
MOST_SETS = 50
_LIMIT = re.compile(r"as (?:many|long) as you can(?:,? up to (.+))?", re.IGNORECASE)
_PIECE = re.compile(r"([0-9]{1,4}(?:-[0-9]{1,4})?) ([a-z]+)((?: [a-z]+)?)((?: \(ours\))?)")
_TO_FAILURE = (
    "amrap", "max", "maximum", "to failure", "until failure", "failure", "as many as possible", "as many",
    "as long as possible", "as long", "to fatigue", "until fatigue", "to the limit", "limit",
    "\u9650\u754c\u307e\u3067", "\u3067\u304d\u308b\u3060\u3051", "\u6700\u5927",
)  # fmt: skip


def read_dosed(pair: Pair, found: Findings, measure: Measure) -> Dosed | None:
    """A dose: one number or range, a list with one for each set, or a limit; None with a fault where none."""
    node = pair.value
    if isinstance(node, Sequence):
        return _list(pair, node, found, measure)
    if isinstance(node, Scalar) and not node.nothing:
        text = " ".join(node.text.split())
        pieces = _in_pieces(text)
        if len(pieces) > 1:
            return _plain_list(pair, node, pieces, found, measure)
        special = _special(node, text, found, pair.key.text, measure)
        if special is not None:
            return special if not isinstance(special, _Refused) else None
    return read_amount(pair, found, measure)


class _Refused:
    """A text that was meant as a limit or a list, and has been told how to be one."""


def _in_pieces(text: str) -> list[str]:
    """The entries between commas; `up to` belongs to the limit before it, and `(ours)` at the end to all."""
    pieces: list[str] = []
    for one in text.split(","):
        if pieces and one.strip().startswith("up to "):
            pieces[-1] = f"{pieces[-1]}, {one.strip()}"
        else:
            pieces.append(one.strip())
    return pieces


def _list(pair: Pair, node: Sequence, found: Findings, measure: Measure) -> PerSet | None:
    example = f"[{measure.example}, {measure.example}]"
    if not node.items:
        found.add("no-value", pair.key.span.start, key=pair.key.text, example=example)
        return None
    if len(node.items) > MOST_SETS:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST_SETS)
        return None
    items = []
    for item in node.items:
        if not isinstance(item, Scalar):
            found.add("not-one-value", item.span.start, key=pair.key.text, example=measure.example)
            continue
        one = read_dosed(Pair(pair.key, item), found, measure)
        if isinstance(one, PerSet):
            found.add("not-one-value", item.span.start, key=pair.key.text, example=measure.example)
        elif one is not None:
            items.append(one)
    return PerSet(tuple(items), node.span) if len(items) == len(node.items) else None


def _plain_list(
    pair: Pair, node: Scalar, pieces: list[str], found: Findings, measure: Measure
) -> PerSet | None:
    key, ours = pair.key.text, pieces[-1].endswith(" (ours)")
    items: list[Amount | Limit | Parts] = []
    for piece in pieces:
        text = piece if not ours or piece.endswith("(ours)") else f"{piece} (ours)"
        quiet = Findings(found.patch)
        one = _special(node, text, quiet, key, measure) or read_scalar(node, text, key, quiet, measure)
        if one is None or isinstance(one, _Refused | PerSet) or quiet.errors:
            found.add("not-list", node.span.start, key=key, text=node.text, example=f"[{', '.join(pieces)}]")
            return None
        items.append(one)
    return PerSet(tuple(items), node.span)


def _special(
    node: Scalar, text: str, found: Findings, key: str, measure: Measure
) -> Limit | Parts | PerSet | _Refused | None:
    """A limit or a row of manners, a mistake that means one, or None for an ordinary amount."""
    limit = _LIMIT.fullmatch(text)
    if limit:
        cap = read_scalar(node, limit[1], key, found, measure) if limit[1] else None
        return _Refused() if limit[1] and cap is None else Limit(cap, node.span)
    if " then " in text and measure is REPS:
        return _parts(node, text, found, key) or _Refused()
    dashes = re.fullmatch(r"[0-9]{1,4}(?:\s*[-/]\s*[0-9]{1,4}){2,}", text)
    if dashes:
        near = f"[{', '.join(re.split(r'[-/]', text.replace(' ', '')))}]"
        found.add("write-as", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
        return _Refused()
    plain = plain_characters(text).strip().lower()
    if plain in _TO_FAILURE or nearest(plain, (MANY, LONG)):
        near = MANY if measure is REPS else LONG
        found.add("write-as", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
        return _Refused()
    return None


def _parts(node: Scalar, text: str, found: Findings, key: str) -> Parts | None:
    pieces = []
    unit = None
    for one in text.split(" then "):
        match = _PIECE.fullmatch(one.strip())
        amount = parse_amount(f"{match[1]}{match[4]}", REPS, node.span) if match else None
        if match is None or amount is None:
            found.add("not-parts", node.span.start, key=key, text=one.strip())
            return None
        manner = match[2]
        if manner not in MANNERS:
            near = nearest(manner, MANNERS)
            if near:
                at = node.span.start + max(0, found.patch.text[node.span.start : node.span.end].find(manner))
                edit = Edit(at, at + len(manner), near)
                found.add("not-choice-near", at, mend=edit, key=key, text=manner, near=near)
            else:
                choices = ", ".join(MANNERS)
                found.add("not-choice", node.span.start, key=key, text=manner, choices=choices)
            return None
        unit = match[3].strip() or unit
        pieces.append((manner, amount))
    return Parts(tuple((manner, replace(amount, unit=unit)) for manner, amount in pieces), node.span)
