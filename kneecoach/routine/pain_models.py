"""Pain models of the author's own: written into the routine, or in a file beside it.

What scores mean is judged in `care`; here they are read and kept as they were written.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.conditions import PAIN_MODELS, PAIN_OPEN
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.ids import is_id
from kneecoach.routine.model import Routine, Span
from kneecoach.routine.nodes import Mapping, Pair, Scalar, Sequence
from kneecoach.routine.own_rules import read_rules
from kneecoach.routine.pain_rules import MOMENTS, Models, PainRule, PainRules
from kneecoach.routine.scalars import (
    certain,
    check_choice,
    nearest,
    one_value,
    plain_characters,
    read_yes_no,
    replaced,
)
from kneecoach.routine.starts import read_band
from kneecoach.routine.texts import read_lines, read_text
from kneecoach.text import Text

OWN = "own"  # the id of a model that is written into a routine
_UP_TO = re.compile(r"up to ([0-9])")
_NO_PAIN = ("none", "no pain", "pain-free", "painless", "\u75db\u307f\u306a\u3057", "\u306a\u3057")
_MEANT_UP_TO = re.compile(
    r"(?:(?:vas|nrs|pain)[ :]+)?"
    r"(?:0 ?- ?|up to |max(?:imum)?\.? ?|at most |<= ?|no more than |not above )?([0-9])(?: ?/ ?10| of 10)?"
)


_MEANT_BELOW = re.compile(
    r"(?:(?:vas|nrs|pain)[ :]+)?(?:less than |below |under |< ?)([0-9]|10)(?: ?/ ?10| of 10)?"
)


def read_pain(pair: Pair, models: Models, found: Findings) -> PainRules | str | None:
    """The pain model of a routine: the id of one that ships, one from a file, or one written here."""
    if isinstance(pair.value, Mapping):
        fields = fields_of(pair.value, pair.key, keys.PAIN_MODEL[1:], found, example="{name: Ours}")
        return read_model(fields, OWN, found) if fields else None
    node = one_value(pair, found, example=PAIN_MODELS[0])
    if node is None or node.text in (*PAIN_MODELS, PAIN_OPEN):
        return None if node is None else node.text
    short = _UP_TO.fullmatch(" ".join(node.text.split()))
    if short:
        return up_to(int(short[1]), node.span)
    there = models.model(node.text) if is_id(node.text) else None
    if isinstance(there, PainRules):
        return there
    if there is not None:
        found.add("broken-pain-model", node.span.start, id=node.text, path=str(there))
    else:
        _unknown(node, pair.key.text, models, found)
    return None


def with_pain(routine: Routine, model: PainRules | str | None) -> Routine:
    """The routine with a model as `read_pain` gave it; without one the first holds."""
    if isinstance(model, PainRules):
        return replace(routine, pain=model.id, pain_rules=model)
    return replace(routine, pain=model or PAIN_MODELS[0], pain_rules=None)


def _unknown(node: Scalar, key: str, models: Models, found: Findings) -> None:
    """Note a model that nobody knows, with what was probably meant."""
    known = (*PAIN_MODELS, PAIN_OPEN, *sorted(models.ids()))
    short = _meant_up_to(" ".join(plain_characters(node.text).lower().split()))
    near = short or nearest(node.text, known)
    if near:
        code = "write-as" if short else "not-choice-near"
        mend = replaced(node, near) if short else certain(node, node.text, near, known)
        found.add(code, node.span.start, mend=mend, key=key, text=node.text, near=near)
    else:
        found.add("not-pain-model", node.span.start, text=node.text, choices=", ".join((*known, "up to 3")))


def _meant_up_to(text: str) -> str | None:
    """`up to 3`, where that was written in another way."""
    below = _MEANT_BELOW.fullmatch(text)
    if below and int(below[1]) > 0:
        return f"up to {int(below[1]) - 1}"
    meant = _MEANT_UP_TO.fullmatch(text)
    return "up to 0" if text in _NO_PAIN else f"up to {meant[1]}" if meant else None


def up_to(most: int, span: Span | None = None) -> PainRules:
    """`pain: up to 3`: go on up to this score and stop above; afterwards as in the models that ship.

    Those after it are ours: who allows so much says nothing of later on. The lower band ends at the score;
    where that is a high one, the middle band does.
    """
    low, middle = (most, 5) if most < 5 else (2, 5) if most == 5 else (3, most)
    return PainRules(
        OWN,
        Text.of(en=f"Up to {most}", ja=f"{most}まで"),
        bands=(("lower", 0, low), ("middle", low + 1, middle), ("upper", middle + 1, 10)),
        rules=(
            PainRule("during", "keep", up_to=most),
            PainRule("during", "stop", above=most),
            PainRule("later", "ease off", rise=1, ours=True),
            PainRule("morning", "ease off", rise=1, ours=True),
        ),
        span=span,
    )


def read_model(fields: Fields, model_id: str, found: Findings) -> PainRules | None:
    """A model from its keys; None with faults where it lacks its name, its bands or its rules."""
    before = found.errors
    named, about, bands, rules = (fields.get(key) for key in ("name", "about", "bands", "rules"))
    ask, sources, reviewed = (fields.get(key) for key in ("ask", "sources", "reviewed"))
    for key, pair, example in (
        ("name", named, "name: Up to 4"),
        ("bands", bands, "bands: {lower: 0-2, middle: 3-5, upper: 6-10}"),
        ("rules", rules, "rules: [{when: during, above: 5, do: stop}]"),
    ):
        if pair is None:
            found.missing("missing-key", fields.node, key=key, example=example)
    name = (read_text(named, found, name=True) if named else None) or Text.plain(model_id)
    ends = _bands(bands, found) if bands else ()
    model = PainRules(
        model_id,
        name,
        read_text(about, found) if about else None,
        tuple((band, low, high) for band, low, high, _ in ends),
        _moments(ask, found) if ask else MOMENTS,
        read_rules(rules, found) if rules else (),
        read_lines(sources, found) if sources else (),
        read_yes_no(reviewed, found) if reviewed else False,
        fields.node.span,
        ours=tuple(band for band, _, _, ours in ends if ours),
    )
    return model if found.errors == before else None


def _bands(pair: Pair, found: Findings) -> tuple[tuple[str, int, int, bool], ...]:
    """The bands from 0 to 10 without a gap, and whether each is ours."""
    fields = fields_of(
        pair.value, pair.key, keys.BANDS, found, example="{lower: 0-2, middle: 3-5, upper: 6-10}"
    )
    if fields is None:
        return ()
    bands: list[tuple[str, int, int, bool]] = []
    for name in keys.BANDS:
        entry = fields.get(name)
        if entry is None:
            found.missing("missing-key", fields.node, key=name, example=f"{name}: 0-2")
            continue
        node = one_value(entry, found, example="0-2")
        ends = read_band(node, name, found) if node is not None else None
        if ends is None:
            continue
        wanted = bands[-1][2] + 1 if bands else 0
        if ends[0] != wanted and len(bands) == keys.BANDS.index(name):
            found.add("bands-gap", entry.value.span.start, key=name, n=wanted)
        bands.append((name, *ends))
    if len(bands) == len(keys.BANDS) and bands[-1][2] != 10:
        found.add("bands-end", pair.value.span.start)
    return tuple(bands)


def _moments(pair: Pair, found: Findings) -> tuple[str, ...]:
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    named = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="[before, during, morning]")
        else:
            named.append(check_choice(item, pair.key.text, found, MOMENTS))
    return tuple(moment for moment in MOMENTS if moment in named)
