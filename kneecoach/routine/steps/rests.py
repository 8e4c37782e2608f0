"""Rests as they are written: a time, or as long as a set took; and those that also stand after the last."""

from __future__ import annotations

import re

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import PAUSE
from kneecoach.routine.model import Amount, LikeSet, Pause, Pauses, Rests
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.scalars import check_choice, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.steps.series import MOST_SETS, note_no_list

AS_SET = "as long as a set"
_AS_SET = (AS_SET, "as long as one set", "as long as the set", "length of a set")


def read_pause(pair: Pair, found: Findings) -> Pause | None:
    """A rest's time, None with a fault where there is none; only between reps there is no set."""
    node = pair.value
    if isinstance(node, Scalar) and not node.nothing:
        text = " ".join(node.text.split())
        if text == AS_SET and pair.key.text == "reps":
            found.add("as-set-here", node.span.start, example=PAUSE.example)
            return None
        if text == AS_SET:
            return LikeSet(node.span)
        if not text[:1].isdigit() and any(slip_of(text, (one,)) for one in _AS_SET):
            found.add(
                "write-as",
                node.span.start,
                mend=replaced(node, AS_SET),
                key=pair.key.text,
                text=text,
                near=AS_SET,
            )
            return None
    return read_amount(pair, found, PAUSE)


def left_open(rests: Rests) -> bool:
    """Whether one of them is `not stated`."""
    pauses = (rests.reps, rests.sets, rests.sides, rests.exercises, rests.rounds)
    return any(isinstance(one, Amount) and not one.stated for one in pauses)


def read_rests(pair: Pair, found: Findings) -> Rests:
    """`rest: 60 s` is the rest between sets, `not stated` means all of them; otherwise one for each place."""
    if isinstance(pair.value, Scalar | Sequence):
        between = _after_sets(pair, found)
        return Rests(sets=between, unsaid=isinstance(between, Amount) and not between.stated)
    fields = fields_of(pair.value, pair.key, keys.REST, found, example="{sets: 60 s}")
    if fields is None:
        return Rests()

    return rests_of(fields, found, ("reps", "sets", "sides", "exercises"))


def rests_of(fields: Fields, found: Findings, names: tuple[str, ...]) -> Rests:
    """The rests of a map; `names` are those that can be written in this place."""
    sets = fields.get("sets") if "sets" in names else None
    others = {
        name: read_pause(pair, found) for name in names if name != "sets" and (pair := fields.get(name))
    }
    between = _after_sets(sets, found) if sets else None
    written = tuple(name for name in names if name in others or (name == "sets" and sets))
    after = fields.get("after last")
    return Rests(
        others.get("reps"),
        between,
        others.get("sides"),
        others.get("exercises"),
        others.get("rounds"),
        _after_last(after, written, found) if after else (),
    )


def _after_sets(pair: Pair, found: Findings) -> Pause | Pauses | None:
    """The rest between sets: one for all, or a list with one for each: `[60 s, 90 s]`, `60 s, 90 s`."""
    node = pair.value
    if isinstance(node, Scalar):
        pieces = re.split(r",\s+", node.text.strip())
        return read_pause(pair, found) if len(pieces) == 1 else _plain_list(pair, node, pieces, found)
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
        items = node.items
    else:
        found.add("not-one-value", node.span.start, key=pair.key.text, example=PAUSE.example)
        return None
    if not items:
        found.add("no-value", pair.key.span.start, key=pair.key.text, example="[60 s, 90 s]")
    if len(items) > MOST_SETS:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST_SETS)
    read = [read_pause(Pair(pair.key, item), found) for item in items[:MOST_SETS]]
    known = tuple(one for one in read if one is not None)
    return Pauses(known, node.span) if known and len(known) == len(items) else None


def _plain_list(pair: Pair, node: Scalar, pieces: list[str], found: Findings) -> Pauses | None:
    """A list without brackets; where an entry cannot be read, one mend for all of it."""
    quiet = Findings(found.patch)
    read = [read_pause(Pair(pair.key, Scalar(one, node.span)), quiet) for one in pieces[:MOST_SETS]]
    known = tuple(one for one in read if one is not None)
    if quiet.errors or len(known) < len(pieces):
        note_no_list(node, pieces, pair.key.text, found, PAUSE)
        return None
    return Pauses(known, node.span)


def _after_last(pair: Pair, written: tuple[str, ...], found: Findings) -> tuple[str, ...]:
    """`yes` is every rest that is written beside it, `no` none; otherwise the names of some of them."""
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    named: list[str] = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="yes")
            continue
        word = check_choice(item, pair.key.text, found, ("yes", "no", *written))
        named += written if word == "yes" else [word] if word and word != "no" else []
    return tuple(dict.fromkeys(named))
