"""Steps that belong together: rounds of a group, a block until a way or a time is done, one to pick."""

from __future__ import annotations

import re

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import DISTANCE, ROUNDS, TIME
from kneecoach.routine.model import Amount, Group, Item, Pick, Rests
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.progression import read_progress
from kneecoach.routine.scalars import check_choice, one_value, read_yes_no, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.steps.every_step import shared_keys, with_shared
from kneecoach.routine.steps.kind import Kind
from kneecoach.routine.steps.limits import LONG, note_open_number
from kneecoach.routine.steps.rests import read_pause, rests_of
from kneecoach.routine.steps.weeks import numbered, read_level, read_weeks
from kneecoach.routine.texts import read_text
from kneecoach.routine.written import parse_amount
from kneecoach.text import Text

_UNTIL_EXAMPLE = "1 mile"


def read_round_levels(fields: Fields, rounds: Amount | None, found: Findings) -> tuple[Amount, ...]:
    """`levels: [{rounds: 2}, {rounds: 3}]` of a group, or a table of them."""
    pair = fields.get("levels")
    if pair is None or rounds is None:
        return ()
    return numbered(pair, found, lambda node: _rounds_of(Pair(pair.key, node), found), rounds)


def read_group(fields: Fields, cards: Cards, found: Findings) -> Group | None:
    """`rounds: 3` with its steps."""
    rounds, weeks, growth = fields.get("rounds"), fields.get("weeks"), fields.get("progress")
    amount = _number(rounds, found) if rounds else None
    levels, level = read_round_levels(fields, amount, found), fields.get("level")
    return Group(
        steps=_steps(fields, "steps", cards, found),
        name=_name(fields, found),
        rounds=amount,
        rest=read_group_rest(fields, found),
        weeks=read_weeks(weeks, found, lambda entry: _rounds_of(entry, found)) if weeks else (),
        levels=levels,
        level=read_level(level, len(levels) or 1, found) if level else 1,
        progress=read_progress(growth, found, rounds=True) if growth else None,
        span=fields.node.span,
    )


def _rounds_of(entry: Pair, found: Findings) -> Amount | None:
    """`{rounds: 4}` of a week."""
    fields = fields_of(entry.value, entry.key, ("rounds",), found, example="{rounds: 4}")
    pair = fields.get("rounds") if fields else None
    return _number(pair, found) if pair else None


def _number(pair: Pair, found: Findings) -> Amount | None:
    return None if note_open_number(pair, found) else read_amount(pair, found, ROUNDS)


def read_group_rest(fields: Fields, found: Findings) -> Rests:
    """`rest: 60 s` is the rest between rounds; otherwise one for each place."""
    pair = fields.get("rest")
    if pair is None:
        return Rests()
    if isinstance(pair.value, Scalar):
        return Rests(rounds=read_pause(pair, found))
    inner = fields_of(pair.value, pair.key, keys.GROUP_REST, found, example="{rounds: 60 s}")
    return rests_of(inner, found, ("rounds", "exercises")) if inner else Rests()


def read_until(fields: Fields, cards: Cards, found: Findings) -> Group | None:
    """`repeat until: 1 mile`, or a time, or as long as you can."""
    pair = fields.get("repeat until")
    node = one_value(pair, found, example=_UNTIL_EXAMPLE) if pair else None
    time = way = None
    if node is not None:
        text = " ".join(node.text.split())
        time, way = parse_amount(text, TIME, node.span), parse_amount(text, DISTANCE, node.span)
        if time is None and way is None and text != LONG:
            near = LONG if slip_of(text, (LONG,)) else None
            if near:
                mend = replaced(node, near)
                found.add("write-as", node.span.start, mend=mend, key="repeat until", text=text, near=near)
            else:
                found.add("not-until", node.span.start, key="repeat until", text=node.text)
    return Group(
        steps=_steps(fields, "steps", cards, found),
        name=_name(fields, found),
        until_time=time,
        until_distance=None if time else way,
        asks=time is None,
        rest=read_group_rest(fields, found),
        span=fields.node.span,
    )


def read_pick(fields: Fields, cards: Cards, found: Findings) -> Pick | None:
    """`pick one`: a list of steps of which one is done."""
    return Pick("pick", _steps(fields, "pick one", cards, found), _name(fields, found), span=fields.node.span)


def _name(fields: Fields, found: Findings) -> Text | None:
    pair = fields.get("name")
    return read_text(pair, found, name=True) if pair else None


def _steps(fields: Fields, key: str, cards: Cards, found: Findings) -> tuple[Item, ...]:
    from kneecoach.routine.steps.kinds import read_step  # noqa: PLC0415 - a group holds steps of all kinds

    pair = fields.get(key)
    if pair is None:
        found.missing("no-steps", fields.node)
        return ()
    if not isinstance(pair.value, Sequence) or not pair.value.items:
        if isinstance(pair.value, Sequence) or (isinstance(pair.value, Scalar) and pair.value.nothing):
            found.add("empty-list", pair.key.span.start, key=key)
        else:
            found.add("list-without-dashes", pair.value.span.start, key=key)
        return ()
    shared = shared_keys(fields, found)
    read = (read_step(with_shared(item, found, shared), cards, found) for item in pair.value.items)
    return tuple(item for item in read if item)


def chosen(fields: Fields, item: Item | None, found: Findings) -> Item | None:
    """The item as what the runner may leave out, where it is optional or not for every day."""
    optional, skip = fields.get("optional"), fields.get("skip on")
    if item is not None and skip is not None:
        days = read_days_without(skip, found)
        item = Pick("skip", (item,), days=days, span=fields.node.span) if days else item
    if item is not None and optional is not None and read_yes_no(optional, found):
        item = Pick("optional", (item,), span=fields.node.span)
    return item


def read_days_without(pair: Pair, found: Findings) -> tuple[str, ...]:
    """`saturday, match day`, or a list of them."""
    days: list[str | None] = []
    known = (*keys.WEEKDAYS, *keys.SPECIAL_DAYS)
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="sunday")
        elif "," in item.text:
            for word in re.split(r"\s*,\s*", item.text.strip()):
                if word in known:
                    days.append(word)
                else:
                    listed = ", ".join(known)
                    found.add("not-choice", item.span.start, key=pair.key.text, text=word, choices=listed)
        else:
            days.append(check_choice(item, pair.key.text, found, known))
    return tuple(day for day in days if day)


GROUP = Kind("rounds", keys.GROUP, read_group)
UNTIL = Kind("repeat until", keys.UNTIL, read_until)
PICK = Kind("pick one", keys.PICK, read_pick)
