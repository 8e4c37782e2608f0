"""Weekly means and the change that many people notice, at their edges."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from kneecoach.progress.headline import headline, lower_by, one_decimal, week_mean
from tests.progress.diary_samples import TODAY


def days(*weeks: list[int]) -> dict[date, int]:
    """Mornings of whole weeks, the last one ending today; -1 is a day without a score."""
    first = TODAY - timedelta(days=7 * len(weeks) - 1)
    values = [value for week in weeks for value in week + [-1] * (7 - len(week))]
    return {first + timedelta(days=index): value for index, value in enumerate(values) if value >= 0}


@pytest.mark.parametrize(
    ("first", "now", "percent", "noticed"),
    [
        ("6.0", "4.2", 30, True),  # exactly 30 %
        ("7.0", "4.9", 30, True),  # exactly, and floating point says no: (7.0 - 4.9) / 7.0 < 0.3
        ("6.0", "4.3", 28, False),
        ("10", "7.001", 29, False),  # never rounded up to a 30 that is not reached
        ("3", "0", 100, True),
        ("4", "4", 0, False),
        ("2", "3", -50, False),
        ("3", "3.1", -3, False),
    ],
)
def test_thirty_percent_is_noticed_and_a_hair_less_is_not(
    first: str, now: str, percent: int, noticed: bool
) -> None:
    assert lower_by(Fraction(first), Fraction(now)) == (percent, noticed)


def test_six_to_four_point_two_out_of_a_diary() -> None:
    change = headline(days([6] * 7, [4, 4, 4, 4, 5]), TODAY).change
    assert change is not None
    assert (change.percent, change.noticed) == (30, True)


def test_a_first_week_below_two_gives_no_percentage() -> None:
    assert headline(days([1, 2, 1, 2], [0, 0, 0]), TODAY).change is None
    assert headline(days([2, 2, 2], [1, 1, 1]), TODAY).change is not None


def test_the_first_week_is_the_earliest_with_three_mornings() -> None:
    known = {
        TODAY - timedelta(days=60): 9,
        **{TODAY - timedelta(days=back): 4 for back in (40, 39, 38)},
        **{TODAY - timedelta(days=back): 2 for back in (2, 1, 0)},
    }
    change = headline(known, TODAY).change
    assert change is not None
    assert change.first_week.first == TODAY - timedelta(days=40)
    assert change.percent == 50


def test_the_first_week_is_not_compared_with_itself() -> None:
    facts = headline(days([5, 5, 5, 5, 4, 4, 4]), TODAY)
    assert facts.change is None
    assert facts.this_week.tenths == "4.6"
    assert facts.first_week is not None
    within = {TODAY - timedelta(days=back): 5 for back in range(9)}
    assert headline(within, TODAY).change is None


def test_three_values_make_a_mean_and_two_do_not() -> None:
    facts = headline(days([3, 3], [0, 0, 1]), TODAY)
    assert (facts.week_before.count, facts.week_before.mean) == (2, None)
    assert facts.this_week.mean == Fraction(1, 3)
    assert facts.this_week.tenths == "0.3"


def test_zeros_count() -> None:
    assert week_mean(days([0, 0, 0]), TODAY - timedelta(days=6)).mean == 0


@pytest.mark.parametrize(
    ("value", "said"),
    [(Fraction(1, 20), "0.1"), (Fraction(41, 20), "2.1"), (Fraction(10), "10.0"), (Fraction(0), "0.0")],
)
def test_one_decimal_rounds_halves_up(value: Fraction, said: str) -> None:
    assert one_decimal(value) == said


def test_days_after_today_do_not_count() -> None:
    known = {TODAY + timedelta(days=offset): 9 for offset in range(1, 5)}
    assert headline(known, TODAY).this_week.count == 0
    assert headline(known, TODAY).first_week is None
