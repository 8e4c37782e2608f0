"""Where the chart's marks stand: by day across, by score up, side by side where they would meet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kneecoach.diary.entries import Moment
from kneecoach.progress.geometry import fan
from kneecoach.progress.pain import PainChart, SessionMark, WeekScores, WeekSessions
from kneecoach.progress.scores import Score

LANE = 22.0  # px: the height of a lane under the plot
STEP = 14.0  # px from mark to mark where there is room
_ROOMY = 22.0  # px from mark to mark where there is plenty
_SHARE = 0.9  # of its column that a day's marks may fill

Target = Score | WeekScores | SessionMark | WeekSessions


@dataclass(frozen=True, slots=True)
class Column:
    """The days across: the first one, its left edge and a day's width in px; `last` is the last day."""

    first: date
    left: float
    width: float
    last: date

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.left + ((day - self.first).days + 0.5) * self.width

    def week(self, first: date) -> tuple[float, float]:
        """The middle and the width of a week, as far as the chart shows it."""
        begins = max(first, self.first)
        ends = min(first + timedelta(days=6), self.last)
        days = (ends - begins).days + 1
        return (self.middle(begins) + self.middle(ends)) / 2, days * self.width


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark that can be read. `lane`: "plot", "unanswered" or "sessions"."""

    x: float
    y: float
    target: Target
    lane: str


def place(
    chart: PainChart,
    column: Column,
    y_of: Callable[[float], float],
    lane_y: Mapping[str, float],
    shown: frozenset[Moment],
) -> tuple[Spot, ...]:
    """All marks, oldest first; within a day in the order given, its sessions last."""
    if chart.weekly:
        return _weekly(chart, column, y_of, lane_y, shown)
    by_day: dict[date, list[Score]] = defaultdict(list)
    for score in chart.scores:
        if score.moment in shown:
            by_day[score.day].append(score)
    sessions: dict[date, list[SessionMark]] = defaultdict(list)
    for mark in chart.sessions:
        sessions[mark.day].append(mark)
    slots = _slots(by_day.values())
    roomy = column.width * _SHARE >= slots * STEP
    spots: list[Spot] = []
    for day in sorted({*by_day, *sessions}):
        offsets = (_in_time if roomy else _apart)(by_day[day], column.width * _SHARE, slots)
        middle = column.middle(day)
        for score, offset in zip(by_day[day], offsets, strict=True):
            if score.score is None:
                spots.append(Spot(middle + offset, lane_y["unanswered"], score, "unanswered"))
            else:
                spots.append(Spot(middle + offset, y_of(score.score), score, "plot"))
        for mark, offset in zip(
            sessions[day], fan(len(sessions[day]), column.width * _SHARE, STEP), strict=True
        ):
            spots.append(Spot(middle + offset, lane_y["sessions"], mark, "sessions"))
    return tuple(spots)


def crowding(chart: PainChart, column: Column, shown: frozenset[Moment]) -> float:
    """How large marks should be, 0.6 to 1: smaller where many of one score meet in a narrow day."""
    if chart.weekly:
        return 0.85
    meeting = Counter((score.day, score.score) for score in chart.scores if score.moment in shown)
    most = max(meeting.values(), default=1)
    return 1.0 if most < 2 else max(0.6, min(1.0, column.width * _SHARE / (most * (STEP - 4))))


def _is_morning(score: Score) -> bool:
    return score.moment is Moment.MORNING


def _slots(days: Iterable[Sequence[Score]]) -> int:
    """How many places a day needs for its answers side by side: the first is the morning's own, if any."""
    every = [[score for score in scores if score.score is not None] for scores in days]
    mornings = any(_is_morning(score) for scores in every for score in scores)
    later = (sum(not _is_morning(score) for score in scores) for scores in every)
    again = (sum(_is_morning(score) for score in scores) - 1 for scores in every)
    return mornings + max((n + max(0, more) for n, more in zip(later, again, strict=True)), default=0)


def _in_time(scores: Sequence[Score], width: float, slots: int) -> tuple[float, ...]:
    """Offsets of a day's marks where there is room: side by side in time, the morning in the same place.

    Equal steps from day to day look equal; a morning alone does not move to the middle.
    """
    places = fan(slots, width, _ROOMY)
    offsets = list(_apart(scores, width, slots))
    answered = [index for index, score in enumerate(scores) if score.score is not None]
    first = next((index for index in answered if _is_morning(scores[index])), None)
    rest = [index for index in answered if index != first]
    if first is not None:
        offsets[first] = places[0]
    for slot, index in enumerate(rest, min(1, slots - len(rest))):
        offsets[index] = places[slot]
    return tuple(offsets)


def _apart(scores: Sequence[Score], width: float, _slots: int) -> tuple[float, ...]:
    """Offsets of a day's marks where there is little room: only of those that would meet.

    A morning keeps the middle, and the others stand to its right and left.
    """
    offsets = [0.0] * len(scores)
    groups: dict[int | None, list[int]] = defaultdict(list)
    for index, score in enumerate(scores):
        groups[score.score].append(index)
    for members in groups.values():
        spread = fan(len(members), width, STEP)
        members.sort(key=lambda index: not _is_morning(scores[index]))
        if _is_morning(scores[members[0]]) and len(members) > 1:
            gap = spread[1] - spread[0]
            spread = tuple((-1) ** (n + 1) * ((n + 1) // 2) * gap for n in range(len(members)))
        for index, offset in zip(members, spread, strict=True):
            offsets[index] = offset
    return tuple(offsets)


def _weekly(
    chart: PainChart,
    column: Column,
    y_of: Callable[[float], float],
    lane_y: Mapping[str, float],
    shown: frozenset[Moment],
) -> tuple[Spot, ...]:
    """The same for weeks: a mean for each moment, the week's sessions as one mark."""
    by_week: dict[date, list[Spot]] = defaultdict(list)
    meeting: dict[tuple[date, object], list[WeekScores]] = defaultdict(list)
    for week in chart.weeks:
        if week.moment in shown:
            meeting[week.first, week.mean].append(week)
    for (first, _), weeks in meeting.items():
        middle, width = column.week(first)
        for week, offset in zip(weeks, fan(len(weeks), width * _SHARE, STEP), strict=True):
            if week.mean is not None:
                by_week[first].append(Spot(middle + offset, y_of(float(week.mean)), week, "plot"))
            else:
                by_week[first].append(Spot(middle + offset, lane_y["unanswered"], week, "unanswered"))
    for sessions in chart.session_weeks:
        middle, _ = column.week(sessions.first)
        by_week[sessions.first].append(Spot(middle, lane_y["sessions"], sessions, "sessions"))
    order = list(Moment)

    def reading(spot: Spot) -> int:
        return order.index(spot.target.moment) if isinstance(spot.target, WeekScores) else len(order)

    return tuple(spot for first in sorted(by_week) for spot in sorted(by_week[first], key=reading))
