"""Days and minutes as each language writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kneecoach.words import dates, words_for

DAY = date(2026, 11, 26)


def test_a_day_in_both_languages() -> None:
    english, japanese = words_for("en"), words_for("ja")
    assert dates.full_day(english, DAY) == "Thursday 26 November"
    assert dates.full_day(japanese, DAY) == "11月26日(木)"
    assert dates.full_day_and_year(japanese, DAY) == "2026年11月26日(木)"
    assert (dates.short_day(english, DAY), dates.short_day(japanese, DAY)) == ("26 Nov", "11月26日")
    assert (dates.weekday_and_day(english, DAY), dates.weekday_and_day(japanese, DAY)) == ("Thu 26", "26(木)")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_two_days_of_a_year_are_written_alike(language: str) -> None:
    words = words_for(language)
    days = [date(2024, 1, 1) + timedelta(days=offset) for offset in range(366)]
    assert len({dates.short_day(words, day) for day in days}) == 366
    assert len({dates.weekday(words, day) for day in days}) == 7
    assert len({dates.short_weekday(words, day) for day in days}) == 7


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 1), (29, 1), (89, 1), (90, 2), (149, 2), (150, 3), (1109, 18)]
)
def test_minutes_are_the_nearest_and_at_least_one(seconds: float, minutes: int) -> None:
    assert dates.whole_minutes(seconds) == minutes


def test_minutes_of_parts_add_up_to_those_of_the_whole() -> None:
    assert dates.shared_minutes([155, 95, 65]) == (3, 1, 1), "not 3, 2 and 1: together they are 5"
    assert dates.shared_minutes([10, 10]) == (1, 1)
    assert dates.shared_minutes([]) == ()


def test_how_long_a_session_takes() -> None:
    assert dates.minutes(words_for("en"), 1080) == "18 min"
    assert dates.minutes(words_for("ja"), 1080) == "18分"
    assert dates.about_minutes(words_for("en"), 1080) == "about 18 min"
    assert dates.about_minutes(words_for("en"), 1080, own_pace=True) == "about 18 min + time at your own pace"
