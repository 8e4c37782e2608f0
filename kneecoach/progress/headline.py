"""What the morning scores add up to, in exact numbers: this week, the week before, the first week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

LEAST_VALUES = 3  # fewer mornings than this make no weekly mean
LEAST_BASELINE = 2  # a percentage of less than 2 points says nothing
NOTICED = Fraction(3, 10)  # Farrar 2001, Pain 94:149-158: about 30 % is what people notice on average


@dataclass(frozen=True, slots=True)
class WeekMean:
    """Seven days from `first`: how many mornings have a score, and their mean (None: fewer than three)."""

    first: date
    count: int
    mean: Fraction | None

    @property
    def tenths(self) -> str | None:
        """The mean with one decimal, halves rounded up: "2.1"; None where there is none."""
        return None if self.mean is None else one_decimal(self.mean)


@dataclass(frozen=True, slots=True)
class Change:
    """The last seven days against the first week, both with a mean.

    `percent`: whole percent lower (negative: higher), cut off and never rounded up, so that 30 is said only
    where it is reached. `noticed`: lower by 30 % or more. Source: Farrar 2001; the numbers come from drug
    trials, and the help text says so.
    """

    first_week: WeekMean
    percent: int
    noticed: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """The facts above the chart. `change` None: no first week yet, or one too low for a percentage."""

    this_week: WeekMean
    week_before: WeekMean
    first_week: WeekMean | None = None
    change: Change | None = None


def headline(mornings: Mapping[date, int], today: date) -> Headline:
    """The facts of a diary's mornings as of `today`, the last day counted."""
    known = {day: score for day, score in mornings.items() if day <= today}
    this_week = week_mean(known, today - timedelta(days=6))
    before = week_mean(known, today - timedelta(days=13))
    first = _first_week(known)
    return Headline(this_week, before, first, _change(first, this_week))


def week_mean(mornings: Mapping[date, int], first: date) -> WeekMean:
    """The mean of the seven days from `first`."""
    days = (first + timedelta(days=offset) for offset in range(7))
    values = [mornings[day] for day in days if day in mornings]
    enough = len(values) >= LEAST_VALUES
    return WeekMean(first, len(values), Fraction(sum(values), len(values)) if enough else None)


def one_decimal(value: Fraction) -> str:
    """A number that is not negative, with one decimal, halves rounded up."""
    tenths = (value * 10 + Fraction(1, 2)).__floor__()
    return f"{tenths // 10}.{tenths % 10}"


def lower_by(first: Fraction, now: Fraction) -> tuple[int, bool]:
    """By how many whole percent `now` is lower than `first` (above 0), and whether that is often noticed."""
    share = (first - now) / first
    return int(share * 100), share >= NOTICED  # int() cuts towards zero, on both sides of it


def _first_week(mornings: Mapping[date, int]) -> WeekMean | None:
    """The earliest seven days, begun on a day with a score, that hold at least three."""
    for day in sorted(mornings):
        week = week_mean(mornings, day)
        if week.mean is not None:
            return week
    return None


def _change(first: WeekMean | None, now: WeekMean) -> Change | None:
    """The change since the first week; None where the two weeks share a day or a mean is missing."""
    if first is None or first.mean is None or now.mean is None:
        return None
    if first.mean < LEAST_BASELINE or now.first < first.first + timedelta(days=7):
        return None
    return Change(first, *lower_by(first.mean, now.mean))
