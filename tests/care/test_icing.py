"""Icing's gap and daily number, at their boundaries."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kneecoach import paths
from kneecoach.care.icing import Warned, load_icing, warnings

RULES = load_icing(paths.resources() / "icing.toml")
# 15 minutes begun at 10:00
ENDED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hour", "minute", "expected"), [(11, 59, (Warned.TOO_SOON,)), (12, 14, (Warned.TOO_SOON,)), (12, 15, ())]
)
def test_the_gap_counts_from_the_end(hour: int, minute: int, expected: tuple[Warned, ...]) -> None:
    assert warnings(RULES, [ENDED], 1, ENDED.replace(hour=hour, minute=minute)) == expected


def test_a_clock_set_back_does_not_warn_for_ever() -> None:
    assert warnings(RULES, [ENDED], 1, ENDED.replace(hour=9)) == ()


def test_the_ninth_icing_of_a_day_is_warned_of() -> None:
    assert warnings(RULES, [], 7, ENDED) == ()
    assert warnings(RULES, [], 8, ENDED) == (Warned.TOO_OFTEN,)


def test_the_shipped_numbers_are_the_documented_ones() -> None:
    assert (RULES.default_min, RULES.cap_min, RULES.gap_h, RULES.daily_max) == (15, 20, 2, 8)
