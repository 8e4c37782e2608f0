"""The weeks of a plan that have no days: how often is not stated in them, or nothing is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kneecoach.routine.agenda import in_week, left_open, own_frequency, steps_of
from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Routine, Step
from kneecoach.routine.plan import weeks_planned
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Dose


@dataclass(frozen=True, slots=True)
class OpenWeeks:
    """Weeks from `first` to `last`, from 1, in which `routine`, or `step` of it alone, has no days.

    `stage`: the id of its stage or of its routine side by side. `nothing`: none of its steps is done in
    these weeks; else how often is not stated.
    """

    first: int
    last: int
    stage: str | None
    routine: Routine
    step: Step | None = None
    nothing: bool = False


def open_weeks(programme: Programme, dose: Dose) -> tuple[OpenWeeks, ...]:
    """The weeks without days of every part, up to the end of the plan; weeks on end stand together.

    Of a length that is not stated it is the first week alone, as in `plan`.
    """
    found: list[OpenWeeks] = []
    for week in range(1, weeks_planned(programme, dose) + 1):
        for stage, routine in programme.in_week(week):
            if WEEK * (week - 1) >= programme.days_of(routine, dose):
                continue  # this part is over
            for one in _in(routine, stage, week):
                at = next((i for i, other in enumerate(found) if _goes_on(other, one)), None)
                if at is None:
                    found.append(one)
                else:
                    found[at] = replace(found[at], last=week)
    return tuple(found)


def _in(routine: Routine, stage: str | None, week: int) -> Iterator[OpenWeeks]:
    """What of a routine has no days in a week; the whole of it where no step has any."""
    steps = steps_of(routine)
    done = [step for step in steps if in_week(step, week)]
    if steps and not done:
        yield OpenWeeks(week, week, stage, routine, nothing=True)
    left = [step for step in done if _left_open(step, routine, week)]
    if left and len(left) == len(done):
        yield OpenWeeks(week, week, stage, routine)
    else:
        yield from (OpenWeeks(week, week, stage, routine, step) for step in left)


def _left_open(step: Step, routine: Routine, week: int) -> bool:
    """Whether the file says of this week that how often a step is done is not stated.

    A step that says nothing of its own is done as often as its routine.
    """
    own = own_frequency(step)
    if left_open(step):
        return True
    if own is None and routine.frequency is not None and not routine.frequency.stated:
        return not any(own_frequency(other) for other in steps_of(routine))  # else with those, as planned
    often = own or routine.frequency
    return often is not None and not often.in_week(week).times.stated


def _goes_on(before: OpenWeeks, one: OpenWeeks) -> bool:
    """Whether it is the same in the week after."""
    same = before.routine is one.routine and before.step is one.step
    return same and before.nothing == one.nothing and before.last == one.first - 1
