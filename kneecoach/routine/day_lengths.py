"""How long the sessions of a week are, where each of them does only a part of what is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kneecoach.routine.agenda import Agenda, in_week
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Choice


def day_lengths(routine: Routine, choice: Choice, begins: date | None = None) -> tuple[float, ...]:
    """The timed seconds of each session of the week of a choice; () where every session does all steps.

    `begins`: the first day, of which the weekday counts; None for a Monday.
    """
    week = choice.week or 1
    agenda = Agenda(routine, week, choice.dose, begins)
    every = {id(step) for step in routine.steps if in_week(step, week)}
    number = len(agenda.slots)
    if all(every <= agenda.due(k).keys() for k in range(number)):
        return ()
    each = (replace(choice, week=week, due=(k, number), begins=begins) for k in range(number))
    return tuple(lay_out(routine, one).timed_seconds for one in each)
