"""The gates before a programme and its stages, and its test: asked in their time, kept in the diary."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kneecoach.coach.entrance import Entrance
from kneecoach.coach.testing import DueTest
from kneecoach.diary.entries import EntryKind
from kneecoach.diary.store import Diary
from kneecoach.progress.scores import scores_of
from tests.coach.test_proposing import programme
from tests.conftest import SimulatedClock

GATED = """\
kneecoach: programme 1
id: knee
name: Knee
start: [{days since injury: 5}, {can walk: 30 min}]
test: {exercise: plank, hold: 10 s, in band: 0-3, per: day, same time: yes}
stages:
  - {id: calm, name: Calm, next when: lower band and 3 sessions, steps: [{exercise: plank, hold: 20 s}]}
  - {id: run, name: Run, steps: [{exercise: plank, hold: 60 s}]}
"""


def test_each_gate_is_asked_until_it_was_answered_with_yes(clock: SimulatedClock, diary: Diary) -> None:
    entrance = Entrance(clock, diary, programme(GATED))
    days, walk = entrance.shut("calm")
    assert (days.key, walk.key) == ("days since injury: 5", "can walk: 1800")
    entrance.answer(days, yes=True)
    entrance.answer(walk, yes=False)
    assert entrance.shut("calm") == (walk,)
    entrance.answer(walk, yes=True)
    assert entrance.shut("calm") == ()
    kept = diary.entries(kinds=[EntryKind.VERDICT])
    assert [entry.new.detail["answer"] for entry in kept] == ["yes", "not yet", "yes"]
    assert all(entry.session is None for entry in kept)


def test_a_stage_asks_what_leads_out_of_the_one_before(clock: SimulatedClock, diary: Diary) -> None:
    entrance = Entrance(clock, diary, programme(GATED))
    for door in entrance.shut("calm"):
        entrance.answer(door, yes=True)
    doors = entrance.shut("run")
    assert [(door.stage, door.condition, door.sessions) for door in doors] == [
        ("run", "lower band", None),
        ("run", None, 3),
    ]


def test_a_stage_of_which_nothing_is_stated_does_not_stand_between(
    clock: SimulatedClock, diary: Diary
) -> None:
    text = GATED.replace("  - {id: run", "  - {id: unsaid, name: Unsaid, steps: not stated}\n  - {id: run")
    entrance = Entrance(clock, diary, programme(text))
    assert [door.condition for door in entrance.shut("run") if door.stage] == ["lower band", None]
    own = Entrance(clock, diary, programme(text.replace("Unsaid,", "Unsaid, next when: not stated,")))
    assert [door for door in own.shut("run") if door.stage] == [], "it says itself that nothing leads on"


def test_another_programme_has_gates_of_its_own(clock: SimulatedClock, diary: Diary) -> None:
    entrance = Entrance(clock, diary, programme(GATED))
    for door in entrance.shut("calm"):
        entrance.answer(door, yes=True)
    assert len(Entrance(clock, diary, programme(GATED.replace("id: knee", "id: hip"))).shut("calm")) == 2


@pytest.mark.parametrize(("per", "again"), [("day", 1), ("week", 7), ("session", 0)])
def test_a_test_is_asked_again_in_its_time(clock: SimulatedClock, diary: Diary, per: str, again: int) -> None:
    tests = DueTest(clock, diary, programme(GATED.replace("per: day", f"per: {per}")))
    test = tests.due()
    assert test is not None
    tests.record(test, 2)
    for day in range(again):
        assert tests.due() is None, day
        clock.now += timedelta(days=1)
    assert tests.due() == test


def test_the_last_scores_of_a_test_are_told_the_newest_first(clock: SimulatedClock, diary: Diary) -> None:
    tests = DueTest(clock, diary, programme(GATED))
    test = tests.due()
    assert test is not None
    assert tests.last_scores(3) == ()
    for score in (5, 4, None, 2, 1):
        tests.record(test, score)
    assert tests.last_scores(3) == (1, 2, 4)


def test_not_asked_not_answered_and_zero_are_three_things(clock: SimulatedClock, diary: Diary) -> None:
    tests = DueTest(clock, diary, programme(GATED))
    test = tests.due()
    assert test is not None
    assert tests.last_at() is None
    tests.record(test, None)
    assert tests.last_at() is None
    tests.record(test, 0)
    last = tests.last_at()
    assert last is not None
    assert (last.hour, last.minute) == (9, 0)
    assert tests.last_scores(3) == (0,)
    kept = diary.entries(kinds=[EntryKind.SCORE])
    assert [(entry.new.score, entry.new.exercise) for entry in kept] == [(None, "plank"), (0, "plank")]
    assert scores_of(kept) == ()
