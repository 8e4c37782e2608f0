"""Weeks and levels: maps of what stands instead of a step's own values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from kneecoach.routine import keys
from kneecoach.routine.amounts import NOT_STATED
from kneecoach.routine.cards import Cards, read_cues
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import LAST_WEEK
from kneecoach.routine.model import Order, Sides
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import one_value, plain_characters, read_choice, replaced
from kneecoach.routine.steps.doses import Overrides
from kneecoach.routine.steps.overrides import read_dose
from kneecoach.routine.steps.rests import read_rests
from kneecoach.routine.steps.sides import read_sides
from kneecoach.routine.texts import read_text, read_texts

T = TypeVar("T")

MOST_LEVELS = 12
_WEEKS = re.compile(r"([0-9]{1,3})(?:\s*-\s*([0-9]{1,3})|(\+))?")

_SAID = (  # what people write, in the order of replacement
    (r"[\u2010-\u2015\u2212\u301c~]", "-"),
    (r"\u7b2c|\u9031(?:\u76ee|\u9593)?", ""),  # Japanese: the how manieth, week
    (r"(?<=[0-9])\s*(?:\u4ee5\u964d|\u304b\u3089)$", "+"),  # from then on
    (r"\b(?:weeks?|wks?\.?)\s*", ""),
    (r"^(?:from|after|starting(?: in| from)?) ([0-9]+)$", r"\1+"),
    (r"(?<=[0-9]) ?(?:onwards?|and (?:on|later|beyond|after)|on|ff\.?)$", "+"),
    (r"(?<=[0-9])\s*(?:to|until|through|\u304b\u3089)\s*(?=[0-9])", "-"),
)


def read_weeks(
    pair: Pair, found: Findings, read: Callable[[Pair], T | None]
) -> tuple[tuple[int, int, T], ...]:
    """`{1: ..., 2-4: ..., 5+: ...}`: first and last week of each entry with what it says, in their order."""
    node = pair.value
    if isinstance(node, Scalar) and not node.nothing:
        return ()  # weeks in which it is done at all: see `held`
    if not isinstance(node, Mapping) or not node.pairs:
        at = node.span.start if not isinstance(node, Scalar) or not node.nothing else pair.key.span.start
        found.add("not-keys", at, key=pair.key.text, example="{1: {reps: 5}, 2-4: {reps: 8}}")
        return ()
    entries: list[tuple[int, int, T]] = []
    for entry in node.pairs:
        span = span_of_weeks(entry.key, pair.key.text, found)
        value = read(entry)
        if span is None or value is None:
            continue
        if any(first <= span[1] and span[0] <= last for first, last, _ in entries):
            found.add("weeks-overlap", entry.key.span.start, key=pair.key.text, text=entry.key.text)
            continue
        entries.append((*span, value))
    return tuple(sorted(entries, key=lambda one: one[0]))


def span_of_weeks(key: Scalar, name: str, found: Findings) -> tuple[int, int] | None:
    """The first and the last week of `3`, `2-4` or `5+`."""
    text = _week_words(plain_characters(key.text).strip().lower())
    written = _WEEKS.fullmatch(text)
    first = int(written[1]) if written else 0
    last = LAST_WEEK if written and written[3] else int(written[2]) if written and written[2] else first
    if written and first == 0 < last:
        near = f"1-{last}" if last > 1 else "1"
        found.add("weeks-from-zero", key.span.start, mend=replaced(key, near), text=key.text, near=near)
        return None
    if not 1 <= first <= last <= LAST_WEEK or text != key.text:
        mend = replaced(key, text) if 1 <= first <= last <= LAST_WEEK else None
        example = text if mend else "5-10"
        found.add("not-weeks", key.span.start, mend=mend, key=name, text=key.text, example=example)
        return None
    return first, last


def _week_words(text: str) -> str:
    """The weeks as we write them, out of `week 3 to week 6`, `from week 7` and the like."""
    for pattern, new in _SAID:
        text = re.sub(pattern, new, text)
    return text.strip()


def changes_of(pair: Pair, cards: Cards, found: Findings) -> Overrides | None:
    """What a week or a level says instead."""
    fields = fields_of(pair.value, pair.key, keys.CHANGES, found, example="{reps: 8}")
    return None if fields is None else read_changes(fields, cards, found)


def read_changes(fields: Fields, cards: Cards, found: Findings) -> Overrides:
    """The changes that are written in these fields."""
    from kneecoach.routine.steps.exercise import (  # noqa: PLC0415 - a step reads its weeks
        find_exercise,
        read_with_both,
    )

    before = found.errors
    changes: list[tuple[str, object]] = []
    if fields.get("exercise"):
        changes.append(("exercise", find_exercise(fields, cards, found)))
    changes += read_dose(fields, found).changes
    if fields.get("with both"):
        changes.append(("with_both", read_with_both(fields, (), found)))
    name, notes, cues, rest = (fields.get(key) for key in ("name", "notes", "cues", "rest"))
    if name:
        changes.append(("label", read_text(name, found, name=True)))
    if notes:
        changes.append(("notes", read_texts(notes, found)))
    if cues:
        changes.append(("cues", read_cues(cues, found, ())))
    if rest:
        changes.append(("rest", read_rests(rest, found)))
    if fields.get("sides"):
        turns = read_sides(fields, found)
        sided = [("sides", turns.sides), ("by_side", turns.by_side), ("first", turns.first)]
        sided += [("sides_ours", turns.ours), ("sides_stated", turns.stated)]
        changes += sided if turns.sides is not Sides.NONE else []
    if order := fields.get("order"):
        word = read_choice(order, found, ("set", "side", "rep", NOT_STATED))
        stated = word != NOT_STATED
        changes += [("order", Order(word if stated else "set")), ("order_stated", stated)] if word else []
    if not changes and found.errors == before:
        found.missing("nothing-changes", fields.node)
    return Overrides(tuple(changes), fields.node.span)


def read_levels(pair: Pair, cards: Cards, found: Findings) -> tuple[Overrides, ...]:
    """What the levels change, from the easiest; below the first of a table the step's own dose holds."""

    def read(node: Node) -> Overrides | None:
        fields = fields_of(node, pair.key, keys.CHANGES, found, example="{reps: 8}")
        return None if fields is None else read_changes(fields, cards, found)

    return numbered(pair, found, read, Overrides())


def numbered(pair: Pair, found: Findings, read: Callable[[Node], T | None], lowest: T) -> tuple[T, ...]:
    """A list from the easiest level to the hardest, or a table by number: `{1: ..., 4: ...}`.

    A number that is missing in the table is as the nearest easier one; below the first it is `lowest`.
    """
    node = pair.value
    entries = dict(enumerate(node.items, 1)) if isinstance(node, Sequence) else {}
    if isinstance(node, Mapping):
        for one in node.pairs:
            if re.fullmatch(r"[0-9]{1,2}", one.key.text) and 0 < int(one.key.text) <= MOST_LEVELS:
                entries[int(one.key.text)] = one.value
            else:
                found.add("not-level-number", one.key.span.start, text=one.key.text, most=MOST_LEVELS)
                return ()
    if not entries:
        at = pair.key.span.start if isinstance(node, Scalar) and node.nothing else node.span.start
        found.add("list-of-levels", at, key=pair.key.text)
        return ()
    if len(entries) > MOST_LEVELS:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST_LEVELS)
    levels: list[T] = []
    for number in range(1, min(max(entries), MOST_LEVELS) + 1):
        value = read(entries[number]) if number in entries else levels[-1] if levels else lowest
        if value is not None:
            levels.append(value)
    return tuple(levels)


def read_level(pair: Pair, most: int, found: Findings) -> int:
    """The number of the level that a step begins at, from 1."""
    node = one_value(pair, found, example="1")
    if node is None:
        return 1
    if not re.fullmatch(r"[0-9]{1,2}", node.text) or not 1 <= int(node.text) <= most:
        found.add("not-level", node.span.start, key=pair.key.text, text=node.text, most=most)
        return 1
    return int(node.text)
