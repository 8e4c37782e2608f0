"""The stretches of time that the chart can show, and the days that its axis names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

WEEKLY_BEYOND = 120  # days; farther out, single days are unreadable and weeks are drawn


class Range(Enum):
    """A stretch of time that ends today."""

    WEEK = "7-days"
    MONTH = "30-days"
    SIX_WEEKS = "6-weeks"
    YEAR = "1-year"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """How many days it has; None for all of them."""
        return {Range.WEEK: 7, Range.MONTH: 30, Range.SIX_WEEKS: 42, Range.YEAR: 364}.get(self)


class TickKind(Enum):
    """What a label of the axis names."""

    WEEKDAY = "weekday"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that the axis names."""

    day: date
    kind: TickKind


def span(chosen: Range, today: date, earliest: date | None) -> tuple[date, date]:
    """The first and the last day of a range; "all" begins with the earliest entry, at least a week ago."""
    if chosen.days is not None:
        return today - timedelta(days=chosen.days - 1), today
    week_ago = today - timedelta(days=6)
    return (min(earliest, week_ago) if earliest else week_ago), today


def opening(today: date, earliest: date | None) -> Range:
    """The range to open with: 7 days, then all of a young diary, six weeks once it is older than that."""
    age = (today - earliest).days if earliest else 0
    if age < (Range.WEEK.days or 0):
        return Range.WEEK
    return Range.ALL if age < (Range.SIX_WEEKS.days or 0) else Range.SIX_WEEKS


def ticks_of(first: date, last: date) -> tuple[Tick, ...]:
    """The days worth naming from `first` to `last`, oldest first: days, every third, weeks, months."""
    days = (last - first).days + 1
    if days <= 10:
        return tuple(Tick(first + timedelta(days=offset), TickKind.WEEKDAY) for offset in range(days))
    if days <= 21:
        return tuple(Tick(last - timedelta(days=back), TickKind.DAY) for back in range(0, days, 3)[::-1])
    if days <= WEEKLY_BEYOND:
        weeks = [Tick(last - timedelta(days=back), TickKind.DAY) for back in range(0, days, 7)]
        return tuple(reversed(weeks))
    return _months(first, last)


def _months(first: date, last: date) -> tuple[Tick, ...]:
    """The first of each month; a January is named by its year."""
    found: list[Tick] = []
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        day = date(year, month, 1)
        if day >= first:
            found.append(Tick(day, TickKind.YEAR if month == 1 else TickKind.MONTH))
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return tuple(found)
