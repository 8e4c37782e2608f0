"""What holds for all steps of a group or a section: how often it is done, in which weeks or days only."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kneecoach.routine.amounts import NOT_STATED
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.frequency import read_frequency
from kneecoach.routine.growth import Frequency
from kneecoach.routine.model import Group, Item, Pick
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.steps.days import Days, in_both, read_days
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.weeks import span_of_weeks

Weeks = tuple[int, int]
_OURS = re.compile(r"\s+\(ours\)$")


@dataclass(frozen=True, slots=True)
class Held:
    """`frequency`: how often; `only`: the first and the last week; `days`: on which; None where not written.

    `weeks_ours`: the source does not name these weeks; `weeks_stated` False: it names none.
    """

    frequency: Frequency | None = None
    only: Weeks | None = None
    days: Days | None = None
    weeks_ours: bool = False
    weeks_stated: bool = True


def read_held(fields: Fields, found: Findings) -> Held:
    """`frequency`, and `weeks` where it names weeks and is not a table of them."""
    often, weeks, days = (fields.get(key) for key in ("frequency", "weeks", "days"))
    return Held(
        read_frequency(often, found) if often else None,
        read_only(weeks, found) if weeks else None,
        read_days(days, found) if days else None,
        weeks is not None and is_ours(weeks),
        weeks is None or not is_open(weeks),
    )


def read_only(pair: Pair, found: Findings) -> Weeks | None:
    """The weeks of `weeks: 3-4`, `3+` or `3+ (ours)`; None for `not stated` and for a table of doses."""
    node = pair.value
    if not isinstance(node, Scalar) or node.nothing or is_open(pair):
        return None
    if not is_ours(pair):
        return span_of_weeks(node, pair.key.text, found)
    quiet = Findings(found.patch)  # a mend is of all that is written here, the mark with it
    weeks = span_of_weeks(replace(node, text=_OURS.sub("", node.text)), pair.key.text, quiet)
    return span_of_weeks(node, pair.key.text, found) if weeks is None else weeks


def is_ours(pair: Pair) -> bool:
    """Whether the weeks are marked as not the source's."""
    return isinstance(pair.value, Scalar) and _OURS.search(pair.value.text) is not None


def is_open(pair: Pair) -> bool:
    """Whether the source does not say in which weeks: something is then done in all of them."""
    return isinstance(pair.value, Scalar) and " ".join(pair.value.text.split()) == NOT_STATED


def held(item: Item, by: Held) -> Item:
    """The item as it stands in something that is held so: what a step says itself goes before."""
    match item:
        case Group():
            return replace(item, steps=tuple(held(one, by) for one in item.steps))
        case Pick():
            return replace(item, options=tuple(held(one, by) for one in item.options))
        case ExerciseStep() | IceStep():
            frequency = _often(item.frequency, by.frequency)
            only, days = _both(item.only, by.only), in_both(item.days, by.days)
            return replace(
                item,
                frequency=frequency,
                only=only,
                days=days,
                weeks_ours=item.weeks_ours or by.weeks_ours,
                weeks_stated=item.weeks_stated and (by.weeks_stated or item.only is not None),
            )
    return item


def _often(own: Frequency | None, around: Frequency | None) -> Frequency | None:
    """The own frequency, which knows the one around it; else that."""
    if own is None or around is None:
        return own or around
    return replace(own, around=own.around or around)


def _both(own: Weeks | None, around: Weeks | None) -> Weeks | None:
    """The weeks that lie in both; the last is before the first where there are none: it is never done."""
    if own is None or around is None:
        return own or around
    return max(own[0], around[0]), min(own[1], around[1])
