"""The tick boxes of a handout: a row for each week, with as many boxes a day as there are sessions."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine import keys
from kneecoach.routine.agenda import Agenda
from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Dose

_USUAL = 4  # weeks, where nothing says how many (ours)
_MOST = 12  # weeks that fit below each other
_MOST_A_DAY = 4  # boxes that fit beside each other


@dataclass(frozen=True, slots=True)
class Week:
    """One row: its number in the programme, the boxes of each day from Monday, and how many to tick.

    `least`, `most`: sessions of the week; None where the routine does not say.
    """

    number: int
    boxes: tuple[int, ...]
    least: int | None = None
    most: int | None = None


def weeks_of(routine: Routine, first: int | None, last: int | None) -> tuple[Week, ...]:
    """The weeks from `first` to `last` (None: from the first on, and as many as are usual)."""
    begin = first or 1
    end = begin + _USUAL - 1 if last is None else last
    return tuple(_week(routine, number) for number in range(begin, min(end, begin + _MOST - 1) + 1))


def _week(routine: Routine, number: int) -> Week:
    least = len(Agenda(routine, number, Dose.LOW).slots)
    most = len(Agenda(routine, number, Dose.HIGH).slots)
    goals = (min(least, most), max(least, most)) if least or most else (None, None)
    return Week(number, _boxes(routine, number), *goals)


def _boxes(routine: Routine, number: int) -> tuple[int, ...]:
    """By day: as the weekdays are named; else on each as many as the fullest day has at most."""
    often = routine.frequency.in_week(number) if routine.frequency is not None else None
    if often is not None and often.days:
        times = int(often.times.high or 1) if often.per == "day" else 1
        named = {keys.WEEKDAYS.index(day) for day in often.days}
        return tuple(min(times, _MOST_A_DAY) if day in named else 0 for day in range(WEEK))
    slots = Agenda(routine, number, Dose.HIGH).slots
    by_day = [sum(slot.day == day for slot in slots) for day in range(WEEK)]
    return (max(1, min(max(by_day), _MOST_A_DAY)),) * WEEK
