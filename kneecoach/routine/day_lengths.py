"""Whether the sessions of a week are alike, and how long each is where it does only a part of all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kneecoach.routine.agenda import Agenda, in_week
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Choice


def alike(routine: Routine, choice: Choice, begins: date | None = None) -> bool:
    """Whether every session of the week of a choice does all that is written; `begins`: its first day."""
    week = choice.week or 1
    return _alike(Agenda(routine, week, choice.dose, begins), routine, week)


def day_lengths(routine: Routine, choice: Choice, begins: date | None = None) -> tuple[float, ...]:
    """The timed seconds of each session of the week of a choice; () where every session does all steps.

    `begins`: the first day, of which the weekday counts; None for a Monday.
    """
    week = choice.week or 1
    agenda = Agenda(routine, week, choice.dose, begins)
    if _alike(agenda, routine, week):
        return ()
    number = len(agenda.slots)
    each = (replace(choice, week=week, due=(k, number), begins=begins) for k in range(number))
    return tuple(lay_out(routine, one).timed_seconds for one in each)


def _alike(agenda: Agenda, routine: Routine, week: int) -> bool:
    every = {id(step) for step in routine.steps if in_week(step, week)}
    return all(every <= agenda.due(k).keys() for k in range(len(agenda.slots)))
