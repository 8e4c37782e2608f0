"""Forward, back, redo and easier: what was done stays done, and nothing is told twice."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Order, Side, Sides
from kneecoach.session.events import Played, SetFinished, Status
from tests.routine.building import NOT_STATED, step, timeline
from tests.session.playing import Playing, began

SETS = timeline(step(hold=10, reps=3, sets=3, rest={"sets": 30}), step("walk", time=60))
SIDES = timeline(step(hold=20, sides=Sides.EACH))


def kept(event: SetFinished) -> tuple[object, ...]:
    return (event.set, event.reps, event.seconds, event.status, event.again)


def test_forward_in_a_set_ends_it_as_far_as_it_went() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    events = play.do("forward")
    assert kept(play.sets()[0]) == (1, 1, 14.0, Status.PARTLY, False)
    assert began(events) == [(4, 19.0)]


def test_forward_at_the_very_beginning_of_a_set_skips_it() -> None:
    play = Playing(SETS)
    play.run(5.5)
    play.do("forward")
    assert kept(play.sets()[0]) == (1, 0, 0.0, Status.SKIPPED, False)


def test_forward_between_sets_skips_that_phase_only() -> None:
    play = Playing(SETS)
    play.run(2)
    assert began(play.do("forward")) == [(1, 2.0)]
    assert play.sets() == []


def test_forward_counts_once_however_often_the_key_repeats() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    for _ in range(3):
        play.do("forward", 2)
    assert len(play.sets()) == 1
    assert play.now.index == 4


def test_forward_to_the_end_is_played() -> None:
    play = Playing(SIDES)
    for _ in range(4):
        play.do("forward")
    assert play.told[-1] == Played(0.0, early=False)
    assert [event.status for event in play.sets()] == [Status.SKIPPED, Status.SKIPPED]


def test_forward_ends_both_sides_of_a_set_that_changes_at_every_rep() -> None:
    play = Playing(timeline(step(hold=5, reps=3, sides=Sides.EACH, order=Order.REP), step("walk", time=9)))
    play.run(5 + 5 + 5 + 5 + 5 + 2)  # left, right, and two seconds of the left again
    play.do("forward")
    assert [(event.side, event.reps, event.seconds) for event in play.sets()] == [
        (Side.LEFT, 1, 7.0),
        (Side.RIGHT, 1, 5.0),
    ]
    assert play.now.phase is not None
    assert play.now.phase.exercise == "walk"


def test_back_returns_to_the_start_of_the_set_and_then_to_the_one_before() -> None:
    play = Playing(SETS)
    play.run(5 + 30 + 30 + 4)  # four seconds into the second set
    play.do("back")
    assert kept(play.sets()[-1]) == (2, 0, 4.0, Status.PARTLY, False)
    assert (play.now.index, play.now.elapsed) == (4, 25.0)  # the end of the rest before it
    play.do("back")
    assert play.now.index == 0
    assert len(play.sets()) == 2
    assert play.now.at == 69.0


def test_what_was_done_stays_done_when_a_set_is_left_the_second_time() -> None:
    play = Playing(SETS)
    play.run(5 + 30 + 10)
    play.do("back")
    play.run(5 + 12)
    play.do("forward")
    assert [kept(event) for event in play.sets()] == [(1, 3, 30.0, Status.DONE, False)]


def test_a_second_attempt_counts_when_it_went_further() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.do("redo")
    play.run(5 + 12)
    play.do("redo")
    play.run(5 + 25)
    play.do("forward")
    assert [kept(event) for event in play.sets()] == [
        (1, 1, 14.0, Status.PARTLY, False),
        (1, 2, 25.0, Status.PARTLY, True),
    ]


def test_redo_from_a_rest_does_the_set_just_done_again() -> None:
    play = Playing(SETS)
    play.run(5 + 30 + 10)
    play.do("redo")
    assert play.now.index == 0
    play.run(5 + 30)
    assert [kept(event) for event in play.sets()] == [
        (1, 3, 30.0, Status.DONE, False),
        (1, 3, 30.0, Status.DONE, True),
    ]


def test_redo_in_a_change_of_side_does_the_side_just_done_again() -> None:
    play = Playing(SIDES)
    play.run(5 + 20 + 2)
    play.do("redo")
    assert play.now.index == 0


def test_back_and_redo_in_the_first_preparation_begin_it_again() -> None:
    for command in ("back", "redo"):
        play = Playing(SIDES)
        play.run(3)
        assert began(play.do(command)) == [(0, 3.0)]
        assert play.now.elapsed == 0


def test_moving_about_in_a_pause_stays_a_pause() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.do("pause")
    play.do("forward")
    assert play.run(20) == []
    play.do("resume")
    assert began(play.run(30))[0] == (5, 49.0)


# Easier


def test_easier_takes_a_third_of_the_reps_from_this_set_and_the_coming_ones() -> None:
    play = Playing(timeline(step(hold=5, reps=10, sets=2, rest={"sets": 20})))
    play.run(5 + 12)
    play.do("easier")
    assert play.now.easier
    assert play.now.phase is not None
    assert (play.now.phase.rep, play.now.phase.reps) == (3, 7)
    play.to_the_end()
    assert [kept(event) for event in play.sets()] == [
        (1, 7, 35.0, Status.DONE, False),
        (2, 7, 35.0, Status.DONE, False),
    ]
    assert play.now.at == 5 + 35 + 20 + 35


def test_easier_never_takes_the_rep_that_runs() -> None:
    play = Playing(timeline(step(reps=6, tempo={"lift": 2, "lower": 2}, rest={"reps": 1})))
    play.run(5 + 5 * 4 + 1)  # in the fifth of six
    play.do("easier")
    play.to_the_end()
    assert [kept(event) for event in play.sets()] == [(1, 5, 20.0, Status.DONE, False)]
    assert play.now.at == 5 + 5 * 4 + 4


def test_easier_shortens_a_single_hold_by_a_third() -> None:
    play = Playing(SIDES)
    play.run(5 + 4)
    play.do("easier")
    assert play.now.remaining == 13 - 4
    play.to_the_end()
    assert [event.seconds for event in play.sets()] == [13.0, 13.0]


def test_easier_late_in_a_hold_ends_it_where_it_is() -> None:
    play = Playing(SIDES)
    play.run(5 + 17)
    play.do("easier")
    play.run(0.5)
    assert [(event.seconds, event.status) for event in play.sets()] == [(17.0, Status.DONE)]


def test_easier_ends_at_five_seconds_and_one_rep() -> None:
    play = Playing(timeline(step(hold=20, reps=2)))
    for _ in range(12):
        play.do("easier")
    play.to_the_end()
    assert [kept(event) for event in play.sets()] == [(1, 1, 5.0, Status.DONE, False)]


def test_easier_at_ones_own_pace_lowers_the_number() -> None:
    play = Playing(timeline(step(reps=10, sides=Sides.EACH, order=Order.REP)))
    play.run(5)
    play.do("easier")
    play.do("confirm")
    assert play.sets()[0].reps == 14


def test_easier_keeps_each_change_of_side() -> None:
    play = Playing(
        timeline(step(hold=4, reps=3, sides=Sides.EACH, order=Order.REP, sets=2, rest={"sets": 9}))
    )
    play.run(5)
    play.do("easier")
    play.to_the_end()
    assert [(event.side, event.set, event.reps) for event in play.sets()] == [
        (Side.LEFT, 1, 2),
        (Side.RIGHT, 1, 2),
        (Side.LEFT, 2, 2),
        (Side.RIGHT, 2, 2),
    ]
    assert play.now.at == pytest.approx(5 + 2 * (4 * 4 + 3 * 5) + 9)


def test_easier_in_a_rest_before_the_next_exercise_eases_that_one() -> None:
    play = Playing(timeline(step(hold=9, rest={"exercises": 10}), step("walk", time=60)))
    play.run(5 + 9 + 2)
    play.do("easier")
    assert not play.now.easier
    play.to_the_end()
    assert [event.seconds for event in play.sets()] == [9.0, 40.0]


def test_a_skipped_rest_inside_a_rep_was_never_played() -> None:
    play = Playing(timeline(step(reps=2, tempo={"lift": 4, "rest": 60, "lower": 4}, prepare=0)))
    play.run(4 + 10)
    play.do("forward")
    play.run(2)
    play.late(9)
    assert (play.now.index, play.now.at) == (0, 0.0)


def test_a_longer_attempt_that_was_not_finished_does_not_undo_a_finished_one() -> None:
    play = Playing(timeline(step(reps=NOT_STATED), step("walk", time=60)))
    play.run(5 + 10)
    play.do("confirm")
    play.run(2)
    play.do("back")
    play.run(5 + 20)
    play.do("forward")
    assert [kept(event) for event in play.sets()] == [(1, None, 10.0, Status.DONE, False)]


def test_confirming_what_is_no_longer_there_confirms_nothing() -> None:
    play = Playing(timeline(step(reps=5, sets=2, prepare=0)))
    play.run(4)
    for _ in range(3):
        play.do("confirm", 0)
    assert [kept(event) for event in play.sets()] == [(1, 5, 4.0, Status.DONE, False)]
    assert play.now.index == 1
