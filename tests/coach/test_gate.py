"""What stands before a session, by the diary alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kneecoach import paths
from kneecoach.care.danger import load_signs
from kneecoach.care.icing import Warned, load_icing
from kneecoach.care.pain import too_much
from kneecoach.coach.gate import Gate, Refused
from kneecoach.coach.icing import icing_warnings, icings_today, since_icing
from kneecoach.diary.entries import EntryKind, Moment, NewEntry
from kneecoach.diary.store import Diary
from tests.conftest import SimulatedClock

SIGNS = load_signs(paths.resources() / "danger.toml")
EMERGENCY = next(sign.id for sign in SIGNS.signs if sign.tier == "A")


@pytest.fixture
def gate(clock: SimulatedClock, diary: Diary) -> Gate:
    return Gate(clock, diary, SIGNS)


def test_a_sign_refuses_the_day_it_was_ticked_on_and_until_it_is_gone(
    gate: Gate, clock: SimulatedClock
) -> None:
    assert gate.refused() is None
    gate.danger([EMERGENCY])
    assert gate.refused() == Refused(EMERGENCY)
    gate.clear([EMERGENCY], "gone")
    assert gate.refused() == Refused(EMERGENCY)
    clock.now += timedelta(hours=18)  # 03:00, still the same day
    assert gate.refused() == Refused(EMERGENCY)
    clock.now += timedelta(hours=1)
    assert gate.refused() is None


def test_a_sign_that_nobody_cleared_refuses_for_weeks(gate: Gate, clock: SimulatedClock) -> None:
    gate.danger([EMERGENCY])
    clock.now += timedelta(days=20)
    assert gate.refused() == Refused(EMERGENCY)


@pytest.mark.parametrize(("score", "refused"), [(None, False), (0, False), (5, False), (6, True), (10, True)])
def test_six_and_more_is_too_much(score: int | None, refused: bool) -> None:
    assert too_much(score) is refused


def test_a_score_outside_a_session_has_no_session(gate: Gate) -> None:
    entry = gate.score(Moment.BEFORE, 6)
    assert (entry.session, entry.new.score) == (None, 6)


def test_icing_is_warned_of_within_two_hours_of_the_last_end(diary: Diary, clock: SimulatedClock) -> None:
    rules = load_icing(paths.resources() / "icing.toml")
    assert icing_warnings(diary, rules, clock.read()) == ()
    assert since_icing(diary, clock.read()) is None
    assert icings_today(diary, clock.read()) == 0
    diary.append(None, NewEntry(EntryKind.ICE, seconds=900, detail={"what": "done"}), clock.read())
    assert icings_today(diary, clock.read()) == 1
    assert icings_today(diary, clock.read()._replace(now=clock.now + timedelta(days=1))) == 0
    clock.now += timedelta(hours=1, minutes=59)
    assert icing_warnings(diary, rules, clock.read()) == (Warned.TOO_SOON,)
    assert since_icing(diary, clock.read()) == timedelta(hours=1, minutes=59).total_seconds()
    clock.now += timedelta(minutes=1)
    assert icing_warnings(diary, rules, clock.read()) == ()
