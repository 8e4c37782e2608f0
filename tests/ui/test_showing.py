"""What Today shows of a diary."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kneecoach.care.danger import Standing, load_signs
from kneecoach.care.regions import load_regions, region_of
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionRecord, SessionState
from kneecoach.paths import resources
from kneecoach.ui.pages import advice_of
from kneecoach.ui.showing import today_view
from kneecoach.ui.today_view import Period, TodayView
from kneecoach.words import words_for


def morning(seq: int, day: str, score: int | None, replaces: int | None = None) -> Entry:
    new = NewEntry(EntryKind.SCORE, moment=Moment.MORNING, score=score, replaces=replaces)
    return Entry(seq, None, new, f"{day}T08:00:00.000Z", day, 0)


def view(hour: int, entries: list[Entry], sessions: list[SessionRecord] | None = None) -> TodayView:
    now = datetime(2026, 11, 22, hour, 0, tzinfo=UTC)
    return today_view(words_for("en"), now, None, entries, sessions or [], bands=lambda: ())


@pytest.mark.parametrize(("hour", "asked"), [(3, False), (4, True), (11, True), (12, False), (20, False)])
def test_the_morning_is_asked_from_four_to_noon(hour: int, asked: bool) -> None:
    assert view(hour, []).morning.ask is asked


def test_before_four_it_is_still_yesterday() -> None:
    assert view(3, []).day == date(2026, 11, 21)
    assert view(4, []).day == date(2026, 11, 22)
    assert view(9, []).period is Period.MORNING


def test_an_answer_of_nothing_is_an_answer_and_zero_is_a_score() -> None:
    for score in (None, 0):
        shown = view(9, [morning(1, "2026-11-22", score)]).morning
        assert shown.answered
        assert shown.score == score


def test_a_corrected_morning_counts_as_corrected() -> None:
    entries = [morning(1, "2026-11-22", 7), morning(2, "2026-11-22", 2, replaces=1)]
    assert view(9, entries).morning.score == 2


def test_sessions_of_the_last_seven_days_are_counted_when_they_were_done() -> None:
    rows = [
        SessionRecord(1, "r", None, "R", "2026-11-15", SessionState.DONE, ""),
        SessionRecord(2, "r", None, "R", "2026-11-16", SessionState.DONE, ""),
        SessionRecord(3, "r", None, "R", "2026-11-22", SessionState.EARLY, ""),
    ]
    tallies = view(9, [], rows).tallies
    assert tallies.sessions_week == 1
    assert tallies.last_day == date(2026, 11, 22)
    assert tallies.last_state is SessionState.EARLY


def test_what_a_sign_forbids_is_said_of_today_on_its_day_alone() -> None:
    signs = load_signs(resources() / "danger.toml")
    sign = next(each for each in signs.signs if each.tier == "A")
    advice = advice_of(signs, region_of(load_regions(resources() / "regions.toml"), "GB"))
    forbidden = signs.tiers[0].forbidden
    assert forbidden is not None
    for day, said in (("2026-11-22", forbidden.today), ("2026-11-21", forbidden.later)):
        standing = [Standing(sign, day, cleared=False)]
        now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
        (tick,) = today_view(
            words_for("en"), now, None, [], [], bands=lambda: (), standing=standing, advice=advice
        ).danger
        assert tick.forbidden == said.into("en")
        assert "call 999 now" in tick.action
        assert tick.phone == "Call 999"
