"""Playing: time, pauses and gaps, and what counts as done."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Order, Side, Sides
from kneecoach.session.events import Checkpoint, Paused, Played, Resumed, Status, Why
from kneecoach.session.flow import LONGEST_NAP
from kneecoach.session.snapshot import State
from tests.routine.building import NOT_STATED, step, timeline
from tests.session.playing import Playing, began, pauses

HOLDS = timeline(step(hold=20, reps=2, sides=Sides.EACH))
TEMPO = timeline(step(reps=3, sets=2, tempo={"lift": 2, "hold": 3, "lower": 3}, rest={"sets": 10}))
BOUT = timeline(step(time=150))
PACE = timeline(step(reps=8, sets=2, rest={"sets": 10}))


def test_a_late_tick_crosses_several_phases_exactly() -> None:
    play = Playing(timeline(step(reps=3, tempo={"lift": 0.5, "lower": 0.5}, prepare=0)))
    play.run(0.1)
    assert began(play.late(1.9)) == [(1, 0.5), (2, 1.0), (3, 1.5), (4, 2.0)]
    assert play.now.elapsed == pytest.approx(0.0, abs=1e-6)


def test_a_later_tick_pauses_at_the_last_good_one_and_starts_the_hold_again() -> None:
    play = Playing(HOLDS)
    play.run(15)
    (gap,) = play.late(20)
    assert gap == Paused(5.0, Why.GAP, 1, 0.0, 20.0)
    assert (play.now.state, play.now.paused_why, play.now.gap) == (State.PAUSED, Why.GAP, 20.0)
    assert play.run(60) == []
    assert play.do("resume")[0] == Resumed(5.0)
    play.run(41)
    assert [(event.seconds, event.reps) for event in play.sets()] == [(40.0, 2)]


def test_sleep_pauses_though_the_machine_was_awake_for_a_moment_only() -> None:
    play = Playing(HOLDS)
    play.run(15)
    play.clock.sleep(3600)
    assert [pause.gap for pause in pauses(play.late(0.1))] == [pytest.approx(3600.1)]


def test_a_step_of_the_wall_clock_changes_nothing() -> None:
    play = Playing(HOLDS)
    play.clock.now = play.clock.now.replace(year=2099)
    play.run(5)
    assert play.now.index == 1


def test_the_gap_rule_is_in_real_seconds_whatever_the_speed() -> None:
    play = Playing(BOUT, speed=100.0)
    assert pauses(play.late(1.6)) == []
    assert isinstance(play.told[-1], Played)
    assert len(pauses(Playing(BOUT, speed=100.0).late(2.3))) == 1
    assert pauses(Playing(BOUT, speed=0.5).late(2.2)) == []


@pytest.mark.parametrize("late", [0.0, 1.9, 2.0])
def test_a_tick_is_late_from_the_end_of_the_longest_nap_on(late: float) -> None:
    play = Playing(HOLDS)
    play.run(15)
    assert pauses(play.late(LONGEST_NAP + late)) == []
    assert len(pauses(play.late(LONGEST_NAP + 2.01))) == 1


def test_a_gap_in_a_rest_goes_on_where_it_stood() -> None:
    play = Playing(TEMPO)
    play.run(5 + 24 + 4)
    assert play.late(9)[0] == Paused(33.0, Why.GAP, 10, 4.0, 9)
    play.do("resume")
    assert began(play.run(6)) == [(11, 39.0)]


def test_a_gap_in_a_rep_of_parts_starts_that_rep_again() -> None:
    play = Playing(TEMPO)
    play.run(5 + 8 + 6)  # in the lowering of the second rep
    assert play.late(3)[-1] == Paused(13.0, Why.GAP, 4, 0.0, 3)
    assert play.now.reps_done == 1
    play.do("resume")
    play.run(16)
    (done,) = play.sets()
    assert (done.at, done.reps, done.seconds, done.status) == (29.0, 3, 24.0, Status.DONE)


def test_a_bout_past_a_checkpoint_goes_back_to_it() -> None:
    play = Playing(BOUT)
    assert [event.seconds for event in play.run(130) if isinstance(event, Checkpoint)] == [60, 120]
    assert play.late(5)[-1] == Paused(125.0, Why.GAP, 1, 120.0, 5)
    early = Playing(BOUT)
    early.run(50)
    assert early.late(5)[-1] == Paused(5.0, Why.GAP, 1, 0.0, 5)


def test_no_checkpoint_at_the_end_nor_in_a_minute_or_less() -> None:
    two = Playing(timeline(step(time=120)))
    two.to_the_end()
    assert [event.seconds for event in two.told if isinstance(event, Checkpoint)] == [60]
    one = Playing(timeline(step(hold=60)))
    one.to_the_end()
    assert not any(isinstance(event, Checkpoint) for event in one.told)


def test_the_runners_own_pause_goes_on_where_it_stood() -> None:
    play = Playing(HOLDS)
    play.run(15)
    assert play.do("pause") == (Paused(15.0, Why.USER, 1, 10.0),)
    assert play.do("pause") == ()
    assert play.run(300, 60) == []
    play.do("resume")
    assert play.do("resume") == ()
    assert began(play.run(10)) == [(2, 25.0)]


def test_a_closing_window_is_told_during_a_pause_too() -> None:
    play = Playing(HOLDS)
    play.do("pause")
    assert play.do("pause", Why.CLOSED) == (Paused(0.0, Why.CLOSED, 0, 0.0),)
    assert play.do("pause", Why.CLOSED) == ()


def test_a_set_at_ones_own_pace_counts_its_time_and_ends_when_it_is_confirmed() -> None:
    play = Playing(PACE)
    play.run(5 + 12)
    assert (play.now.state, play.now.remaining, play.now.elapsed) == (State.OWN_PACE, None, 12.0)
    assert play.session.due_in() is None
    play.do("confirm", 1)
    play.do("confirm", 1)
    (done,) = play.sets()
    assert (done.at, done.reps, done.seconds, done.status) == (17.0, 8, 12.0, Status.DONE)
    assert play.now.index == 2


def test_a_set_confirmed_at_once_took_no_time() -> None:
    play = Playing(PACE)
    play.run(5)
    play.clock.advance(0.3)
    play.do("confirm")
    assert (play.sets()[0].seconds, play.sets()[0].at) == (0.0, 5.0)


def test_a_gap_at_ones_own_pace_pauses_and_keeps_what_was_counted() -> None:
    play = Playing(PACE)
    play.run(9)
    assert play.late(30)[-1] == Paused(9.0, Why.GAP, 1, 4.0, 30)


def test_reps_that_are_not_stated_are_unknown_until_somebody_tells_them() -> None:
    play = Playing(timeline(step(reps=NOT_STATED), step("lift", hold=5)))
    play.run(5 + 30)
    play.do("confirm")
    assert (play.sets()[-1].reps, play.sets()[-1].status) == (None, Status.DONE)
    assert play.do("report_reps", None) == ()
    play.do("report_reps", 9)
    assert (play.sets()[-1].reps, play.sets()[-1].seconds, play.sets()[-1].again) == (9, 30.0, True)
    assert play.do("report_reps", 9) == ()
    play.to_the_end()
    stated = Playing(HOLDS)
    stated.run(46)
    assert stated.do("report_reps", 5) == ()


def test_ending_early_keeps_the_open_set_and_tells_nothing_of_the_rest() -> None:
    play = Playing(HOLDS)
    play.run(5 + 27)
    events = play.do("end_early")
    (left,) = play.sets()
    assert (left.side, left.reps, left.seconds, left.status) == (Side.LEFT, 1, 27.0, Status.PARTLY)
    assert events[-1] == Played(32.0, early=True)
    assert (play.now.state, play.now.phase) == (State.PLAYED, None)
    for command in ("end_early", "forward", "back", "redo", "easier", "pause", "resume", "confirm", "tick"):
        assert play.do(command) == ()


def test_ending_early_without_credit_tells_no_set() -> None:
    play = Playing(HOLDS)
    play.run(3)
    assert play.do("end_early") == (Played(3.0, early=True),)


def test_both_sides_of_a_set_that_changes_at_every_rep_end_on_their_own() -> None:
    play = Playing(timeline(step(hold=3, reps=2, sides=Sides.EACH, order=Order.REP, switch=2)))
    play.to_the_end()
    assert [(event.side, event.at, event.reps, event.seconds) for event in play.sets()] == [
        (Side.LEFT, 18.0, 2, 6.0),
        (Side.RIGHT, 23.0, 2, 6.0),
    ]


def test_nothing_happens_before_the_start() -> None:
    from kneecoach.session.engine import Session
    from tests.conftest import SimulatedClock

    session, clock = Session(HOLDS), SimulatedClock()
    for command in ("tick", "pause", "resume", "confirm", "forward", "back", "redo", "easier", "end_early"):
        assert getattr(session, command)(clock.advance(1)) == ()
    assert session.due_in() is None
    assert session.position().index == 0


def test_an_empty_timeline_is_played_at_once() -> None:
    assert Playing(timeline()).told == [Played(0.0, early=False)]


def test_the_snapshot_says_what_is_left_and_what_comes_next() -> None:
    laid = timeline(step(hold=20, reps=2, sides=Sides.EACH, rest={"exercises": 30}), step("lift", reps=8))
    play = Playing(laid)
    play.run(10)
    now = play.now
    assert (now.elapsed, now.remaining, now.left, now.left_open) == (5.0, 15.0, 15 + 20 + 5 + 40 + 30, True)
    assert now.following is laid.phases[3]
    assert now.following_step is laid.steps[0]
    assert [(state.side, state.status) for state in now.sets] == [
        (Side.LEFT, None),
        (Side.RIGHT, None),
        (None, None),
    ]
    play.run(45)
    assert play.now.sets[0].status is Status.DONE
    play.run(35)
    assert play.now.following_step is laid.steps[1]
    play.do("confirm")
