"""A visit: what becomes an entry, when it is saved, and what stands when the store will not have it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kneecoach.coach import interrupted
from kneecoach.coach.begin import begin
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Entry, EntryKind, Moment, SessionState
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble, UnfinishedSession
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Timeline
from kneecoach.session.events import Why
from kneecoach.session.snapshot import State
from tests.conftest import SimulatedClock


def play(visit: Visit, clock: SimulatedClock, seconds: float) -> None:
    """Let session time pass, half a second a tick, saving as it goes."""
    for _ in range(round(seconds * 2)):
        clock.advance(0.5)
        visit.tick()
        visit.save()


def sets(diary: Diary) -> list[Entry]:
    return diary.entries(kinds=[EntryKind.SET])


@pytest.fixture
def visit(clock: SimulatedClock, diary: Diary, routine: Routine, timeline: Timeline) -> Visit:
    made, _ = begin(clock, diary, routine, timeline)
    made.start()
    made.save()
    return made


def test_every_finished_set_is_in_the_diary_when_the_next_one_begins(
    visit: Visit, clock: SimulatedClock, diary: Diary
) -> None:
    play(visit, clock, 16)
    assert [(entry.new.exercise, entry.new.side, entry.new.status) for entry in sets(diary)] == [
        ("reach", "left", "done")
    ]


def test_a_second_session_cannot_begin_beside_an_open_one(
    visit: Visit, clock: SimulatedClock, diary: Diary, routine: Routine, timeline: Timeline
) -> None:
    assert not visit.over
    with pytest.raises(UnfinishedSession):
        begin(clock, diary, routine, timeline)


def test_a_set_done_again_replaces_the_first_and_nothing_is_deleted(
    visit: Visit, clock: SimulatedClock, diary: Diary
) -> None:
    play(visit, clock, 16)
    visit.redo()
    play(visit, clock, 20)
    left = [entry for entry in sets(diary) if entry.new.side == "left"]
    assert len(left) == 2
    assert left[1].new.replaces == left[0].seq


def test_a_store_that_fails_keeps_the_entries_in_order_until_it_takes_them(
    visit: Visit, clock: SimulatedClock, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = diary.append

    def full(*_given: Any, **_named: Any) -> Entry:  # noqa: ANN401 - whatever it is given
        raise MachineError(Trouble.FULL, diary.path)

    monkeypatch.setattr(diary, "append", full)
    play(visit, clock, 40)
    assert visit.trouble is not None
    assert visit.trouble.trouble is Trouble.FULL
    waiting = [entry.kind for entry in visit.unsaved]
    assert waiting.count(EntryKind.SET) >= 2
    monkeypatch.setattr(diary, "append", whole)
    saved = visit.save()
    assert [entry.new.kind for entry in saved] == waiting
    assert visit.trouble is None
    assert visit.unsaved == ()


def test_an_unanswered_score_is_not_a_zero_and_is_not_asked_again(visit: Visit, diary: Diary) -> None:
    visit.score(Moment.WORST, None)
    visit.score(Moment.DURING, 0)
    visit.save()
    assert [entry.new.score for entry in diary.entries(kinds=[EntryKind.SCORE])] == [None, 0]
    assert visit.closing_moments() == (Moment.NOW,)


def test_a_score_taken_back_is_replaced_by_the_next_one(visit: Visit, diary: Diary) -> None:
    visit.score(Moment.DURING, 7)
    visit.score(Moment.DURING, 2, again=True)
    visit.score(Moment.DURING, 3)
    visit.save()
    first, second, third = diary.entries(kinds=[EntryKind.SCORE])
    assert second.new.replaces == first.seq
    assert third.new.replaces is None


def test_ended_early_is_early_and_stopped_is_stopped(visit: Visit, diary: Diary) -> None:
    visit.end_early()
    assert visit.finish() is SessionState.EARLY
    visit.save()
    assert diary.sessions()[0].state is SessionState.EARLY
    assert diary.open_session() is None


def test_what_is_closed_is_taken_up_where_it_stood(visit: Visit, clock: SimulatedClock, diary: Diary) -> None:
    play(visit, clock, 9)
    visit.pause(Why.CLOSED)
    visit.save()
    found = interrupted.find(diary)
    assert found is not None
    status = interrupted.status(found)
    assert status is not None
    assert (status["exercise"], status["side"], status["paused_why"]) == ("reach", "left", "closed")
    clock.advance(3600)
    again = interrupted.resume(clock, diary, found)
    again.start()
    assert again.snapshot().elapsed == pytest.approx(status["elapsed"])
    play(again, clock, 7)
    assert [entry.new.status for entry in sets(diary)] == ["done"]
    assert len(diary.sessions()) == 1


def test_after_twelve_hours_it_is_not_the_same_session(
    visit: Visit, clock: SimulatedClock, diary: Diary
) -> None:
    assert not visit.over
    found = interrupted.find(diary)
    assert found is not None
    clock.advance(12 * 3600)
    assert found.resumable(clock.read().now)
    clock.advance(1)
    assert not found.resumable(clock.read().now)


def test_a_long_bout_that_is_ended_keeps_its_last_whole_minute(
    visit: Visit, clock: SimulatedClock, diary: Diary, timeline: Timeline
) -> None:
    walk = next(phase for phase in timeline.phases if phase.kind.value == "work")
    play(visit, clock, walk.at + 75)
    found = interrupted.find(diary)
    assert found is not None
    interrupted.end(clock, diary, found)
    last = sets(diary)[-1].new
    assert (last.exercise, last.status, last.seconds) == ("walk", "partly", 60.0)
    assert diary.sessions()[0].state is SessionState.EARLY


def test_everything_played_and_killed_at_the_question_asks_again(
    visit: Visit, clock: SimulatedClock, diary: Diary, timeline: Timeline
) -> None:
    play(visit, clock, timeline.timed_seconds + 5)
    visit.confirm()
    visit.save()
    assert visit.snapshot().state is State.PLAYED
    found = interrupted.find(diary)
    assert found is not None
    assert found.phase is None
    again = interrupted.resume(clock, diary, found)
    again.start()
    assert again.snapshot().state is State.PLAYED
    assert again.closing_moments() == (Moment.WORST, Moment.NOW)


def test_a_plan_survives_its_file(visit: Visit, diary: Diary, timeline: Timeline) -> None:
    assert not visit.over
    found = interrupted.find(diary)
    assert found is not None
    assert found.timeline == replace(timeline)
