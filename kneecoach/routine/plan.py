"""Every session of a programme, with its day and what it comes to, by the file alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from kneecoach.errors import Fault
from kneecoach.routine.growth import Frequency
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Group, Item, Pick, Routine, leaves
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.numbers import counted
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import totals

WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class Planned:
    """One session: `n` from 1, its day, its week from 1, and the time of day where there are several.

    `seconds` None where the runner decides how long it takes; `totals` as `totals.totals` gives them.
    """

    n: int
    day: date
    week: int
    slot: str | int | None
    seconds: float | None
    timed_seconds: float
    totals: dict[str, int | float]


def plan(routine: Routine, start: date, choice: Choice) -> tuple[Planned, ...]:
    """The sessions from `start` to the end of the programme, at this end of the ranges.

    `routine` has a length and a frequency. Sessions of a week are spread evenly over its days. Equal
    sessions are laid out once.
    """
    weeks = counted(routine.length, choice.dose) if routine.length else None
    made: dict[tuple[object, ...], tuple[float | None, float, dict[str, int | float]]] = {}
    sessions: list[Planned] = []
    begins = _beginnings(routine)
    by_day = _skips(routine)
    steps = leaves_of(routine)
    for week in range(1, (weeks or 0) + 1):
        often = week_of(routine, week, choice.dose)
        for k, (offset, slot) in enumerate(often.days):
            day = start + timedelta(WEEK * (week - 1) + offset)
            here = replace(choice, week=week, due=(k, len(often.days)), date=day)
            due = tuple(is_due(step, here, often.usual) for step in steps)
            key = (sum(begin <= week for begin in begins), due, day.weekday() if by_day else None)
            if key not in made:
                laid = lay_out(routine, here)
                made[key] = (laid.seconds, laid.timed_seconds, totals(laid))
            sessions.append(Planned(len(sessions) + 1, day, week, slot, *made[key]))
    return tuple(sessions)


@dataclass(frozen=True, slots=True)
class Week:
    """A week's sessions: the day of each, from 0, with its time of day; `usual`: those of the routine."""

    days: tuple[tuple[int, str | int | None], ...]
    usual: int


def week_of(routine: Routine, week: int, dose: Dose) -> Week:
    """On which days of a week there are sessions: as many as the exercise done most often asks for."""
    usual = _days(routine.frequency, week, dose) if routine.frequency else ()
    most = usual
    for step in leaves_of(routine):
        if isinstance(step, ExerciseStep) and step.frequency is not None:
            own = _days(step.frequency, week, dose)
            most = own if len(own) > len(most) else most
    return Week(most, len(usual) or len(most))


def is_due(step: object, choice: Choice, usual: int) -> bool:
    """Whether a step is done in session `choice.due` of its week: spread evenly over the week's sessions."""
    if choice.due is None:
        return True
    k, n = choice.due
    own = step.frequency if isinstance(step, ExerciseStep) else None
    m = usual if own is None else len(_days(own, choice.week or 1, choice.dose))
    return (k + 1) * m // n > k * m // n


def leaves_of(routine: Routine) -> tuple[object, ...]:
    """All steps of the routine, those of every option among them."""
    return tuple(step for section in routine.sections for step in leaves(section.steps))


def _days(frequency: Frequency, week: int, dose: Dose) -> tuple[tuple[int, str | int | None], ...]:
    here = frequency.in_week(week)
    if here.every is not None:
        first = -(WEEK * (week - 1)) % here.every
        return tuple((day, None) for day in range(first, WEEK, here.every))
    times = counted(here.times, dose) or 0
    if here.per == "day":
        slots: tuple[str | int | None, ...] = (None,)
        if times > 1:
            slots = tuple(here.windows[i] if i < len(here.windows) else i + 1 for i in range(times))
        return tuple((day, slot) for day in range(WEEK) for slot in slots)
    if times > WEEK:
        return tuple((i * WEEK // times, i + 1) for i in range(times))
    return tuple((i * WEEK // times, None) for i in range(times))


def _skips(routine: Routine) -> bool:
    """Whether anything is left out on some weekdays, so that equal sessions differ by their day."""

    def within(items: tuple[Item, ...]) -> bool:
        return any(
            (isinstance(item, Pick) and (bool(item.days) or within(item.options)))
            or (isinstance(item, Group) and within(item.steps))
            for item in items
        )

    return any(within(section.steps) for section in routine.sections)


def _beginnings(routine: Routine) -> tuple[int, ...]:
    """The weeks in which something of the dose changes."""
    found: set[int] = set()

    def look(items: tuple[Item, ...]) -> None:
        for item in items:
            if isinstance(item, Group):
                found.update(first for first, _, _ in item.weeks)
                look(item.steps)
            elif isinstance(item, Pick):
                look(item.options)
            elif isinstance(item, ExerciseStep):
                found.update(first for first, _, _ in item.weeks)

    for section in routine.sections:
        look(section.steps)
    return tuple(sorted(found))


def sum_of(sessions: tuple[Planned, ...]) -> dict[str, int | float]:
    """What all sessions come to: their number, and the sum of each total."""
    sums: dict[str, int | float] = {"sessions": len(sessions)}
    for session in sessions:
        for name, value in session.totals.items():
            sums[name] = round(sums.get(name, 0) + value, 3)
    return sums


def plan_faults(routine: Routine) -> tuple[Fault, ...]:
    """What is missing for a plan: a length in weeks, or how often anything is done."""
    often = routine.frequency is not None and routine.frequency.times.stated
    own = any(isinstance(step, ExerciseStep) and step.frequency for step in leaves_of(routine))
    faults = []
    if routine.length is None or not routine.length.stated:
        faults.append(Fault("no-length"))
    if not often and not own:
        faults.append(Fault("no-frequency"))
    return tuple(faults)
