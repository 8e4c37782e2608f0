"""What holds for all steps of a group or a section: how often it is done, and in which weeks only."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.frequency import read_frequency
from kneecoach.routine.growth import Frequency
from kneecoach.routine.model import Group, Item, Pick
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.weeks import span_of_weeks

Weeks = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """`frequency`: how often, `only`: the first and the last week; None where it is not written."""

    frequency: Frequency | None = None
    only: Weeks | None = None


def read_held(fields: Fields, found: Findings) -> Held:
    """`frequency`, and `weeks` where it names weeks and is not a table of them."""
    often, weeks = fields.get("frequency"), fields.get("weeks")
    return Held(
        read_frequency(often, found) if often else None,
        read_only(weeks, found) if weeks else None,
    )


def read_only(pair: Pair, found: Findings) -> Weeks | None:
    """The weeks of `weeks: 3-4` or `weeks: 3+`; None for a table, which says other doses."""
    node = pair.value
    if not isinstance(node, Scalar) or node.nothing:
        return None
    return span_of_weeks(node, pair.key.text, found)


def held(item: Item, by: Held) -> Item:
    """The item as it stands in something that is held so: what a step says itself goes before."""
    match item:
        case Group():
            return replace(item, steps=tuple(held(one, by) for one in item.steps))
        case Pick():
            return replace(item, options=tuple(held(one, by) for one in item.options))
        case ExerciseStep() | IceStep():
            return replace(item, frequency=item.frequency or by.frequency, only=_both(item.only, by.only))
    return item


def _both(own: Weeks | None, around: Weeks | None) -> Weeks | None:
    """The weeks that lie in both; the last is before the first where there are none: it is never done."""
    if own is None or around is None:
        return own or around
    return max(own[0], around[0]), min(own[1], around[1])
