"""The days of a plan on which a section of its own says that nothing is done: recovery days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Section
from kneecoach.routine.plan import Planned, days_of, weeks_planned
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Dose


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day of the programme, from 1, with its date and its week, and the section that names it.

    `stage`: the id of its stage or of its routine side by side. `alone`: no session is on that day.
    """

    day: int
    date: date
    week: int
    stage: str | None
    section: Section
    alone: bool


def days_off(
    programme: Programme, sessions: tuple[Planned, ...], dose: Dose, start: date
) -> tuple[DayOff, ...]:
    """These days up to the end of the plan that begins on `start` and has these sessions, in their order."""
    found = []
    taken = {one.day for one in sessions}
    for week in range(1, weeks_planned(programme, dose) + 1):
        for stage, routine in programme.in_week(week):
            over = min(days_of(programme, dose), programme.days_of(routine, dose))
            for day in range(WEEK * (week - 1) + 1, min(WEEK * week, over) + 1):
                on = start + timedelta(day - 1)
                found += [
                    DayOff(day, on, week, stage, section, on not in taken)
                    for section in routine.sections
                    if not section.again and any(first <= day <= last for first, last in section.off)
                ]
    return tuple(sorted(found, key=lambda one: one.day))
