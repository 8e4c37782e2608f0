"""Pain over time: entries in, everything that the chart and its table show out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

from kneecoach.diary.entries import Entry, Moment, SessionRecord, SessionState
from kneecoach.progress.bands import Band
from kneecoach.progress.headline import Headline, headline
from kneecoach.progress.ranges import WEEKLY_BEYOND, Tick, ticks_of
from kneecoach.progress.scores import Score, mornings, scores_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SessionMark:
    """A session on the axis."""

    id: int
    day: date
    name: str
    state: SessionState


@dataclass(frozen=True, slots=True)
class WeekScores:
    """One moment's scores of the seven days from `first`, for charts that show more than some months.

    `mean` exact, `low` and `high` the lowest and highest score, all None where nothing was answered;
    `count` answered, `unanswered` asked and not answered.
    """

    first: date
    moment: Moment
    mean: Fraction | None
    low: int | None
    high: int | None
    count: int
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class WeekSessions:
    """The sessions of the seven days from `first`; never empty."""

    first: date
    marks: tuple[SessionMark, ...]


@dataclass(frozen=True, slots=True)
class PainChart:
    """What the chart shows from `first` to `last`, both counted.

    Far out (`weekly`) it shows `weeks` and `session_weeks`, near by `scores` and `sessions`; both are
    always filled. `scores` are by day and in the order given, with the not answered ones; a day that has
    none was not asked. `begins`: the diary's first day, where it is one of these and not their first.
    """

    first: date
    last: date
    bands: tuple[Band, ...]
    weekly: bool
    scores: tuple[Score, ...]
    sessions: tuple[SessionMark, ...]
    weeks: tuple[WeekScores, ...]
    session_weeks: tuple[WeekSessions, ...]
    ticks: tuple[Tick, ...]
    headline: Headline
    begins: date | None = None

    @property
    def empty(self) -> bool:
        """Whether no question was asked and no session begun in all these days."""
        return not self.scores and not self.sessions

    def morning_runs(self) -> tuple[tuple[Score, ...], ...]:
        """The morning line: stretches of days without a gap, each point the morning of its day."""
        firsts: dict[date, Score] = {}
        for score in self.scores:
            if score.moment is Moment.MORNING and score.score is not None:
                firsts.setdefault(score.day, score)
        return _unbroken(tuple(firsts.values()), [score.day for score in firsts.values()], 1)

    def morning_weeks(self) -> tuple[tuple[WeekScores, ...], ...]:
        """The same far out: stretches of weeks that each have a mean."""
        weeks = [week for week in self.weeks if week.moment is Moment.MORNING and week.mean is not None]
        return _unbroken(tuple(weeks), [week.first for week in weeks], 7)


def pain_chart(
    entries: Sequence[Entry],
    sessions: Sequence[SessionRecord],
    first: date,
    last: date,
    bands: Sequence[Band],
) -> PainChart:
    """The chart from `first` to `last`; the headline's facts are those of the whole diary up to `last`."""
    every = scores_of(entries)
    shown = tuple(score for score in every if first <= score.day <= last)
    marks = tuple(mark for mark in _marks(sessions) if first <= mark.day <= last)
    begins = min((*(score.day for score in every), *(mark.day for mark in _marks(sessions))), default=first)
    return PainChart(
        first=first,
        last=last,
        bands=tuple(bands),
        weekly=(last - first).days + 1 > WEEKLY_BEYOND,
        scores=shown,
        sessions=marks,
        weeks=_weeks(shown, last),
        session_weeks=_session_weeks(marks, last),
        ticks=ticks_of(first, last),
        headline=headline(mornings(every), last),
        begins=begins if first < begins <= last else None,
    )


def _marks(sessions: Iterable[SessionRecord]) -> list[SessionMark]:
    marks = [SessionMark(row.id, date.fromisoformat(row.day), row.name, row.state) for row in sessions]
    return sorted(marks, key=lambda mark: (mark.day, mark.id))


def _week_of(day: date, last: date) -> date:
    """The first day of the week that `day` falls in; weeks are counted back from `last`."""
    return last - timedelta(days=(last - day).days // 7 * 7 + 6)


def _weeks(scores: Iterable[Score], last: date) -> tuple[WeekScores, ...]:
    order = list(Moment)
    grouped: dict[tuple[date, int], list[int | None]] = defaultdict(list)
    for score in scores:
        grouped[_week_of(score.day, last), order.index(score.moment)].append(score.score)
    found = []
    for (first, moment), values in sorted(grouped.items()):
        known = [value for value in values if value is not None]
        found.append(
            WeekScores(
                first,
                order[moment],
                Fraction(sum(known), len(known)) if known else None,
                min(known, default=None),
                max(known, default=None),
                len(known),
                len(values) - len(known),
            )
        )
    return tuple(found)


def _session_weeks(marks: Iterable[SessionMark], last: date) -> tuple[WeekSessions, ...]:
    grouped: dict[date, list[SessionMark]] = defaultdict(list)
    for mark in marks:
        grouped[_week_of(mark.day, last)].append(mark)
    return tuple(WeekSessions(first, tuple(found)) for first, found in sorted(grouped.items()))


def _unbroken(rows: tuple[T, ...], days: list[date], step: int) -> tuple[tuple[T, ...], ...]:
    """Rows cut wherever the next one is more than `step` days later."""
    runs: list[list[T]] = []
    for index, row in enumerate(rows):
        if index and (days[index] - days[index - 1]).days <= step:
            runs[-1].append(row)
        else:
            runs.append([row])
    return tuple(tuple(run) for run in runs)
