"""Who does how many sets of a step: its sides in their order, each with its own dose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneecoach.routine.model import PerSet, Side, Sides
from kneecoach.routine.steps.numbers import counted
from kneecoach.routine.timeline import Dose

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import ExerciseStep


def sets_of(step: ExerciseStep, dose: Dose) -> int | None:
    """The number of sets; as many as the longest list has where it is not written. None: not stated."""
    if step.sets is not None:
        return counted(step.sets, dose)
    lists = [
        len(one.items) for one in (step.hold, step.time, step.reps, step.distance) if isinstance(one, PerSet)
    ]
    return max([1, len(step.load), *lists])


def by_side(step: ExerciseStep, affected: Side) -> list[tuple[Side | None, ExerciseStep]]:
    """The sides in the order in which they are played, each with its own dose."""
    if step.by_side:
        return [
            (side, step.with_overrides(own))
            for sides, own in step.by_side
            for side in _sides(sides, affected)
        ]
    sides = _sides(step.sides, affected)
    if step.sides is Sides.EACH:
        sides.sort(key=lambda side: side is not _sides(step.first, affected)[0])
    return [(side, step) for side in sides]


def _sides(sides: Sides, affected: Side) -> list[Side | None]:
    found: dict[Sides, list[Side | None]] = {
        Sides.NONE: [None],
        Sides.EACH: [Side.LEFT, Side.RIGHT],
        Sides.LEFT: [Side.LEFT],
        Sides.RIGHT: [Side.RIGHT],
        Sides.BOTH: [Side.BOTH],
        Sides.AFFECTED: [affected],
        Sides.UNAFFECTED: [affected.other],
    }
    return found[sides]
