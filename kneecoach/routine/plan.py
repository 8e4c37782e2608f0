"""Every session of a programme, with its day and what it comes to, by the file alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kneecoach.errors import Fault
from kneecoach.routine import keys
from kneecoach.routine.agenda import Agenda, Slot, own_frequency, steps_of
from kneecoach.routine.agenda import left_open as open_step
from kneecoach.routine.growth import WEEK
from kneecoach.routine.model import Group, Item, Pick, Routine
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.summing import Summing
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import Sums

Totals = dict[str, int | float]


@dataclass(frozen=True, slots=True)
class Planned:
    """One session: `n` from 1, its day, its week from 1, and the time of day where there are several.

    `stage`: the id of its stage, or of its routine where several stand side by side. `seconds` None where
    the runner decides how long it takes; `totals` as `totals.totals` gives them. `routine` and `choice`
    are what `lay_out` makes this session of.
    """

    n: int
    day: date
    week: int
    stage: str | None
    slot: str | int | None
    seconds: float | None
    timed_seconds: float
    totals: Totals
    routine: Routine
    choice: Choice


def plan(programme: Programme, start: date, choice: Choice) -> tuple[Planned, ...]:
    """The sessions from `start` to the end of the programme, at this end of the ranges.

    `plan_faults` says what is missing where there are none. Of a length that is not stated it is the first
    week alone. Weeks are counted from `start`; the sessions of
    a week are spread evenly over its days. Each step is unrolled once, equal sessions are summed up once.
    """
    days = days_of(programme, choice.dose)
    planner: dict[int, _Planner] = {}
    sessions: list[Planned] = []
    for week in range(1, weeks_planned(programme, choice.dose) + 1):
        found: list[tuple[Slot, int, str | None, Routine, Choice, Sums]] = []
        for number, (stage, routine) in enumerate(programme.in_week(week)):
            if id(routine) not in planner:
                planner[id(routine)] = _Planner(routine, replace(choice, begins=start))
            for slot, here, sums in planner[id(routine)].week(week, start):
                found.append((slot, number, stage, routine, here, sums))
        for slot, _, stage, routine, here, sums in sorted(
            found, key=lambda one: (one[0].day, one[0].index, one[1])
        ):
            over = min(days, programme.days_of(routine, choice.dose))
            if WEEK * (week - 1) + slot.day >= over or here.date is None:
                continue
            seconds, timed, added = sums.seconds, sums.timed_seconds, sums.totals()
            n = len(sessions) + 1
            sessions.append(
                Planned(n, here.date, week, stage, slot.name, seconds, timed, added, routine, here)
            )
    return tuple(sessions)


def days_of(programme: Programme, dose: Dose) -> int:
    """How many days a plan has; of a length that is not stated those of the first week."""
    length = programme.length
    return 0 if length is None else length.days(dose) if length.stated else WEEK


def weeks_planned(programme: Programme, dose: Dose) -> int:
    """How many weeks a plan has, one that is only begun among them."""
    return -(-days_of(programme, dose) // WEEK)


class _Planner:
    """The sessions of one routine, week by week; equal ones are summed up once."""

    def __init__(self, routine: Routine, choice: Choice) -> None:
        self._routine = routine
        self._choice = choice
        self._summing = Summing(routine)
        self._made: dict[tuple[object, ...], Sums] = {}
        self._begins = tuple(sorted(set(_beginnings(routine))))
        self._skips = any(_skips(one.steps) or _weekly(one.skip) for one in routine.sections)

    def week(self, week: int, start: date) -> Iterator[tuple[Slot, Choice, Sums]]:
        agenda = Agenda(self._routine, week, self._choice.dose, start)
        epoch = sum(begin <= week for begin in self._begins)
        for k, slot in enumerate(agenda.slots):
            day = start + timedelta(WEEK * (week - 1) + slot.day)
            here = replace(self._choice, week=week, due=(k, len(agenda.slots)), date=day)
            due = frozenset(agenda.due(k).items())
            key = (epoch, due, day.weekday() if self._skips else None)
            if key not in self._made:
                self._made[key] = self._summing.session(here)
            if not self._made[key].empty:
                yield slot, here, self._made[key]


def _beginnings(routine: Routine) -> Iterator[int]:
    """The weeks in which something of the dose changes."""
    waiting: list[Item] = [item for section in routine.sections for item in section.steps]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Group | ExerciseStep):
            yield from (first for first, _, _ in item.weeks)
        if isinstance(item, ExerciseStep | IceStep) and item.only is not None:
            yield from (item.only[0], item.only[1] + 1)
        waiting += _inside(item)


def _skips(items: tuple[Item, ...]) -> bool:
    """Whether something is left out on a weekday."""
    return any((isinstance(item, Pick) and _weekly(item.days)) or _skips(_inside(item)) for item in items)


def _weekly(days: tuple[str, ...]) -> bool:
    return not set(keys.WEEKDAYS).isdisjoint(days)


def _inside(item: Item) -> tuple[Item, ...]:
    return item.steps if isinstance(item, Group) else item.options if isinstance(item, Pick) else ()


def sum_of(sessions: tuple[Planned, ...]) -> Totals:
    """What all sessions come to: their number, and the sum of each total."""
    sums: Totals = {"sessions": len(sessions)}
    for session in sessions:
        for name, value in session.totals.items():
            sums[name] = round(sums.get(name, 0) + value, 3)
    return sums


def plan_faults(programme: Programme) -> tuple[Fault, ...]:
    """What is missing for a plan: a length, or how often anything is done."""
    faults = []
    if programme.length is None:
        faults.append(Fault("no-length"))
    if not all(map(_often, _parts(programme))):  # also where it is left open: no day can be named
        faults.append(Fault("no-frequency"))
    return tuple(faults)


def left_open(programme: Programme) -> tuple[Routine, ...]:
    """The parts of which the file itself says that how often is not stated, so that they have no days."""
    return tuple(one for one in _parts(programme) if _open(one) and not _often(one))


def _parts(programme: Programme) -> tuple[Routine, ...]:
    """What has days: not a stage of which the source does not say what is done in it."""
    stages = tuple(stage.routine for stage in programme.stages if stage.stated)
    return programme.routines or stages or (programme.whole,)


def _open(routine: Routine) -> bool:
    return routine.frequency is not None or any(map(open_step, steps_of(routine)))


def _often(routine: Routine) -> bool:
    """Whether a routine says how often it, or anything in it, is done."""
    stated = routine.frequency is not None and routine.frequency.stated
    return stated or any(own_frequency(step) for step in steps_of(routine))
