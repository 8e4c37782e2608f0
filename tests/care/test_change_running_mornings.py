"""Numbers that floating point would get wrong, weeks of running, and whose morning it is."""

from __future__ import annotations

from datetime import datetime

import pytest

from kneecoach import paths
from kneecoach.care.change import mean_tenths, noticeably_lower
from kneecoach.care.icing import allowed_minutes, load_icing, warnings
from kneecoach.care.mornings import next_morning
from kneecoach.care.running import Note, running_note

RULES = load_icing(paths.resources() / "icing.toml")


@pytest.mark.parametrize(
    ("baseline", "now", "marked"),
    [(60, 42, True), (60, 43, False), (70, 49, True), (15, 0, None), (20, 14, True), (None, 10, None)],
)
def test_thirty_per_cent_is_thirty_per_cent(baseline: int | None, now: int, marked: bool | None) -> None:
    assert noticeably_lower(baseline, now) is marked


def test_a_week_of_two_scores_has_no_mean() -> None:
    assert mean_tenths([6, 6]) is None
    assert mean_tenths([6, 6, 7]) == 63
    assert mean_tenths([0, 0, 0]) == 0


@pytest.mark.parametrize(
    ("metres", "note"),
    [
        (22_000, None), (22_100, Note.MORE), (26_000, Note.MORE), (26_100, Note.MUCH_MORE),
        (39_999, Note.MUCH_MORE), (40_000, Note.DOUBLED), (10_000, None),
    ],
)  # fmt: skip
def test_notes_on_a_week_of_running(metres: int, note: Note | None) -> None:
    assert running_note([20_000], metres) is note


def test_a_small_base_and_a_pause_make_no_percentage() -> None:
    assert running_note([0], 5000) is None
    assert running_note([], 5000) is None
    assert running_note([4999], 9998) is None
    assert running_note([20_000, 0], 22_000) is None
    assert running_note([30_000, 10_000], 12_000) is None


def test_the_gap_of_icing_counts_from_its_end() -> None:
    ended = datetime(2026, 4, 6, 10, 15)  # noqa: DTZ001 - local time, as the diary keeps it
    assert warnings(RULES, [ended], 1, ended.replace(hour=11, minute=59))
    assert not warnings(RULES, [ended], 1, ended.replace(hour=12, minute=15))


@pytest.mark.parametrize("minutes", [21, 20.5, 0, -1])
def test_icing_over_twenty_minutes_is_refused(minutes: float) -> None:
    assert allowed_minutes(RULES, 20) == 20
    with pytest.raises(ValueError, match=str(minutes)):
        allowed_minutes(RULES, minutes)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute)  # noqa: DTZ001 - local time, as the diary keeps it


@pytest.mark.parametrize("session", [at(28, 23, 50), at(29, 0, 10), at(28, 9)])
def test_the_morning_after_is_the_next_days_first_entry_after_four(session: datetime) -> None:
    entries = [(at(29, 3, 59), 9), (at(29, 8), 4), (at(29, 7), 2), (at(30, 7), 1), (at(28, 8), 7)]
    assert next_morning(session, entries) == 2
    assert next_morning(session, [(at(29, 13), 2)]) is None
