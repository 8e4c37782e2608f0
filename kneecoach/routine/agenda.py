"""Which days of a week have sessions, and what is done in each of them.

A week begins on the programme's first day. A frequency with its own days (daily, every 2nd day, named
weekdays) keeps to them; `3 a week` is spread evenly, or over the sessions that are there anyway. Every 2nd
day is counted from the first day of the stage. What is done `2 a day` in a routine of its own days, or of so
many days a week, is done so often on these. A step of which how often is not stated is on no day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kneecoach.routine import keys
from kneecoach.routine.growth import WEEK, Frequency
from kneecoach.routine.model import Amount, Routine, Step, leaves
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.numbers import counted
from kneecoach.routine.timeline import Choice, Dose

_DAILY = Frequency(Amount(1, 1), "day")
Days = tuple[tuple[int, int], ...]  # stretches of days of the programme, each from its first to its last
Counts = dict[int, int]  # sessions by day of the week, from 0


@dataclass(frozen=True, slots=True)
class Slot:
    """A session's place in its week: the day, from 0; its number in that day, from 0, and how many there are.

    `name`: of the time of day; else the number from 1 where the day has several sessions; else None.
    """

    day: int
    index: int
    of: int
    name: str | int | None


@dataclass(frozen=True, slots=True)
class Share:
    """The part of a daily dose that a session does: number `index`, from 0, of `of`."""

    index: int
    of: int


@dataclass(frozen=True, slots=True)
class _Spread:
    """What a frequency asks for in one week; `fixed`: on just these days."""

    counts: Counts
    fixed: bool
    windows: tuple[str, ...]

    @property
    def number(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class _Week:
    """A week of the programme: its number, and its first weekday, from 0.

    `free`: its days, from 0, that are not left out. `since`: the week from whose first day a rhythm of days
    is counted.
    """

    number: int
    first: int
    free: tuple[int, ...]
    since: int


class Agenda:
    """The sessions of one week, and for each of them the steps that are done in it."""

    def __init__(self, routine: Routine, week: int, dose: Dose, begins: date | None = None) -> None:
        first = begins.weekday() if begins else 0
        free = tuple(day for day in range(WEEK) if keys.WEEKDAYS[(first + day) % WEEK] not in routine.skip)
        here = _Week(week, first, free, routine.since)
        steps = [step for step in steps_of(routine) if in_week(step, week)]
        often = routine.frequency if routine.frequency is not None and routine.frequency.stated else None
        often_of_each = [_own(step, often) for step in steps]
        usual = _spread(often, here, dose) if often is not None else None
        own = {
            one: _on(_within(one[0], often, here, dose) or _spread(one[0], here, dose), one[1], week)
            for one in often_of_each
            if one is not None
        }
        spreads = [*([usual] if usual else []), *own.values()]
        self.slots = _slots(_together(spreads, free), _windows(spreads))
        shares = {one: _sessions(spread, self.slots) for one, spread in own.items()}
        usually = _sessions(usual, self.slots) if usual else None
        self._shares = tuple(
            (id(step), usually if one is None else shares[one])
            for step, one in zip(steps, often_of_each, strict=True)
        )

    def due(self, k: int) -> dict[int, Share]:
        """The steps, by identity, that are done in session `k`, from 0, of the week."""
        everything = Share(self.slots[k].index, self.slots[k].of)
        due: dict[int, Share] = {}
        for step, shares in self._shares:
            share = everything if shares is None else shares.get(k)
            if share is not None:
                due[step] = share
        return due


def due_in(routine: Routine, choice: Choice) -> dict[int, Share] | None:
    """The steps, by identity, that are done in the session that `choice` names; None: all of them, whole."""
    if choice.due is None:
        return None
    k, number = choice.due
    agenda = Agenda(routine, choice.week or 1, choice.dose, choice.begins)
    return agenda.due(k) if number == len(agenda.slots) and 0 <= k < number else None


def steps_of(routine: Routine) -> tuple[Step, ...]:
    """All steps of a routine, those of every option among them; those of a repeated section once."""
    return tuple(step for section in routine.sections if not section.again for step in leaves(section.steps))


def own_frequency(step: Step) -> Frequency | None:
    """How often a step is done, where it says so itself."""
    own = step.frequency if isinstance(step, ExerciseStep | IceStep) else None
    return own if own is not None and own.stated else None


def left_open(step: Step) -> bool:
    """Whether the file says of a step itself that how often is not stated: it is on no day by itself."""
    own = step.frequency if isinstance(step, ExerciseStep | IceStep) else None
    return own is not None and not own.stated


def in_week(step: Step, week: int | None) -> bool:
    """Whether a step is done at all in a week of the programme; None: the first."""
    if not isinstance(step, ExerciseStep | IceStep):
        return True
    only, days, last = step.only, step.days, WEEK * (week or 1)
    return (only is None or only[0] <= (week or 1) <= only[1]) and (
        days is None or any(first <= last and last - WEEK < end for first, end in days)
    )


def on_day(step: Step, day: int) -> bool:
    """Whether a step is done at all on a day of the programme, from 1."""
    days = step.days if isinstance(step, ExerciseStep | IceStep) else None
    return days is None or _among(day, days)


def _among(day: int, days: Days) -> bool:
    return any(first <= day <= last for first, last in days)


def _own(step: Step, often: Frequency | None) -> tuple[Frequency, Days | None] | None:
    """How often a step is done, and on which days only; None where it is done as the whole routine is."""
    frequency = step.frequency if isinstance(step, ExerciseStep | IceStep) else None
    days = step.days if isinstance(step, ExerciseStep | IceStep) else None
    if frequency is None and days is None:
        return None
    return frequency or often or _DAILY, days


def _on(spread: _Spread, days: Days | None, week: int) -> _Spread:
    """What is left of it on these days of the programme."""
    if days is None:
        return spread
    before = WEEK * (week - 1) + 1
    counts = {day: n for day, n in spread.counts.items() if _among(before + day, days)}
    return _Spread(counts, fixed=True, windows=spread.windows)


def _within(frequency: Frequency, often: Frequency | None, week: _Week, dose: Dose) -> _Spread | None:
    """So many times a day on the days of what is around; None where a frequency has days of its own.

    `often`: of the routine. Once a day is every day, whatever is around.
    """
    here = frequency.in_week(week.number)
    if not here.each_day or (here.times.high or 0) < 2:
        return None
    outer = [one.in_week(week.number) for one in (frequency.around, often) if one is not None]
    around = next((one for one in outer if one.times.stated and not one.each_day), None)
    if around is None:
        return None
    days = _spread(around, week, dose).counts
    return _Spread(dict.fromkeys(days, counted(here.times, dose) or 0), fixed=True, windows=here.windows)


def _spread(frequency: Frequency, week: _Week, dose: Dose) -> _Spread:
    """The days that a frequency asks for, those of a week alone on which anything is done."""
    asked = _asked(frequency, week, dose)
    counts = {day: times for day, times in asked.counts.items() if day in week.free}
    return _Spread(counts, asked.fixed, asked.windows)


def _asked(frequency: Frequency, week: _Week, dose: Dose) -> _Spread:
    here = frequency.in_week(week.number)
    times = counted(here.times, dose) or 0
    if here.every is not None:
        gap = round((here.every.low if dose is Dose.HIGH else here.every.high) or 1)
        begin = -(WEEK * (week.number - week.since)) % gap
        return _Spread(dict.fromkeys(range(begin, WEEK, gap), times), fixed=True, windows=here.windows)
    if here.days:
        days = sorted((keys.WEEKDAYS.index(day) - week.first) % WEEK for day in here.days)
        if here.per == "day":
            return _Spread(dict.fromkeys(days, times), fixed=True, windows=here.windows)
        return _Spread(_evenly(times, days), fixed=True, windows=here.windows)
    if here.per == "day":
        counts = dict.fromkeys(range(WEEK), times) if times else {}
        return _Spread(counts, fixed=True, windows=here.windows)
    return _Spread(_evenly(times, week.free) if week.free else {}, fixed=False, windows=here.windows)


def _evenly(times: int, days: Iterable[int]) -> Counts:
    """So many sessions over these days, as far apart as can be."""
    among = list(days)
    counts: Counts = {}
    for i in range(times):
        day = among[i * len(among) // times]
        counts[day] = counts.get(day, 0) + 1
    return counts


def _together(spreads: list[_Spread], free: tuple[int, ...]) -> Counts:
    """The fewest sessions in which every frequency has its own."""
    counts: Counts = {}
    for spread in spreads:
        if spread.fixed:
            for day, number in spread.counts.items():
                counts[day] = max(counts.get(day, 0), number)
    for spread in sorted((one for one in spreads if not one.fixed), key=lambda one: -one.number):
        missing = spread.number - sum(counts.values())
        for day in [*spread.counts, *free] if counts else ():
            if missing > 0 and not counts.get(day):
                counts[day] = 1
                missing -= 1
        if missing > 0:
            for day, number in spread.counts.items():
                counts[day] = max(counts.get(day, 0), number)
    return counts


def _slots(counts: Counts, windows: tuple[str, ...]) -> tuple[Slot, ...]:
    slots = []
    for day, of in sorted(counts.items()):
        for index in range(of):
            named: str | int | None = windows[index] if index < len(windows) else None
            slots.append(Slot(day, index, of, named or (index + 1 if of > 1 else None)))
    return tuple(slots)


def _windows(spreads: list[_Spread]) -> tuple[str, ...]:
    return max((spread.windows for spread in spreads), key=len, default=())


def _sessions(spread: _Spread, slots: tuple[Slot, ...]) -> dict[int, Share]:
    """The sessions of the week that one frequency takes, each with its part of a daily dose."""
    taken: list[int] = []
    by_day: dict[int, list[int]] = {}
    for k, slot in enumerate(slots):
        by_day.setdefault(slot.day, []).append(k)
    if all(number <= len(by_day.get(day, ())) for day, number in spread.counts.items()):
        for day, number in spread.counts.items():
            named = [k for k in by_day[day] if slots[k].name in spread.windows]
            taken += (named + [k for k in by_day[day] if k not in named])[:number]
    else:
        n, m = len(slots), spread.number
        taken = [k for k in range(n) if (k + 1) * m // n > k * m // n]
    shares: dict[int, Share] = {}
    for k in sorted(taken):
        same = sorted(other for other in taken if slots[other].day == slots[k].day)
        shares[k] = Share(same.index(k), len(same))
    return shares
