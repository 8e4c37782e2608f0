"""What only the runner knows of a set that is over: how many there were, or how far it went."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.timeline import Phase, Timeline
from kneecoach.session.course import number_wanted
from kneecoach.session.events import SetFinished, Status

_USUAL = 10  # reps proposed where no number is written


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number to be told. `way`: metres that were to be done, None for a number of reps.

    `proposed`: the number that is probably right, None where any may be; `most`: the most that counts,
    `unit`: what is counted.
    """

    way: float | None = None
    proposed: int | None = _USUAL
    most: int | None = None
    unit: str | None = None


def wanted(timeline: Timeline, event: SetFinished) -> Wanted | None:
    """What is to be told of a set that has just ended; None for nothing, or where it was told already."""
    if event.told or event.status is Status.SKIPPED:
        return None
    first = _first(timeline, event)
    if first is None:
        return None
    if first.distance is not None:
        return Wanted(first.distance)
    if not number_wanted(first):
        return None
    if first.limit:
        most = first.reps
        return Wanted(None, min(_USUAL, most or _USUAL), most, first.unit)
    # Of a whole day's number nobody knows how many it were now: proposing it would record it by one press.
    return Wanted(None, None if first.per_day else _USUAL, None, first.unit)


def _first(timeline: Timeline, event: SetFinished) -> Phase | None:
    key = (event.step, event.set, event.side)
    phases = (phase for phase in timeline.phases if phase.kind.exercise)
    return next((phase for phase in phases if (phase.step, phase.set, phase.side) == key), None)
