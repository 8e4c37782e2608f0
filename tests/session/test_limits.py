"""Doses that end otherwise than with a time: a most, a way, a number that the runner tells."""

from __future__ import annotations

from kneecoach.routine.model import Amount, LikeSet, Limit, Parts, Rests, Sides
from kneecoach.session.asking import wanted
from kneecoach.session.events import Checkpoint, SetFinished, Signal, Status
from kneecoach.session.recovery import recover, unfinished_credits
from kneecoach.session.snapshot import State
from tests.routine.building import NOT_STATED, amount, step, timeline
from tests.session.playing import Playing, cues
from tests.session.test_recovery import again, stored

PLANK = timeline(step(hold=Limit(amount(60)), prepare=0), step(hold=10))
WALK = timeline(step("walk", distance=Amount(400, 400), prepare=0), step(hold=10))


def test_as_long_as_you_can_ends_at_its_most_with_the_time_kept() -> None:
    play = Playing(PLANK)
    assert play.now.state is State.OWN_PACE
    play.run(59.5)
    assert play.now.state is State.OWN_PACE
    play.run(1.5)
    (done,) = play.sets()
    assert (done.status, done.seconds, done.at) == (Status.DONE, 60.0, 60.0)
    assert (play.now.index, play.now.elapsed) == (1, 1.0)
    told = [(Signal.LAST_THREE, at) for at in (57.0, 58.0, 59.0)]
    assert cues(play.told) == [(Signal.GO, 0.0), *told, (Signal.DONE, 60.0)]


def test_a_late_tick_ends_it_at_its_most_all_the_same() -> None:
    play = Playing(PLANK)
    play.run(59.0, 0.25)
    play.late(1.9)
    assert play.sets()[0].seconds == 60.0
    assert abs(play.now.elapsed - 0.9) < 1e-6


def test_the_most_is_real_time_whatever_the_speed() -> None:
    play = Playing(PLANK, speed=10.0)
    play.run(59.0)
    assert not play.sets()
    due = play.session.due_in()
    assert due is not None
    assert abs(due - 1.0) < 1e-6


def test_the_obvious_key_ends_it_before_with_what_was_reached() -> None:
    play = Playing(PLANK)
    play.run(34.0)
    play.do("confirm")
    assert (play.sets()[0].status, play.sets()[0].seconds) == (Status.DONE, 34.0)


def test_a_pause_takes_nothing_from_the_most() -> None:
    play = Playing(PLANK)
    play.run(30.0)
    play.do("pause")
    play.run(100.0)
    play.do("resume")
    play.run(29.0)
    assert not play.sets()


def test_minutes_of_a_long_way_are_kept() -> None:
    play = Playing(WALK)
    play.run(130.0)
    minutes = [event.seconds for event in play.told if isinstance(event, Checkpoint)]
    assert minutes == [60.0, 120.0]
    (kept,) = unfinished_credits(WALK, stored(play))
    assert (kept.status, kept.seconds) == (Status.PARTLY, 120.0)
    assert again(play, recover(WALK, stored(play))).now.elapsed == 120.0


def test_the_way_that_was_reached_is_told_afterwards() -> None:
    for metres, status in ((400.0, Status.DONE), (250.0, Status.PARTLY), (0.0, Status.SKIPPED)):
        play = Playing(WALK)
        play.do("confirm")
        play.do("report_way", metres)
        told = play.best()[0, 1, None]
        assert (told.metres, told.status, told.told, told.again) == (metres, status, True, True)
        assert recover(WALK, stored(play)).position.index == 1


def test_a_way_that_nobody_tells_stays_unknown() -> None:
    play = Playing(WALK)
    play.do("confirm")
    assert play.do("report_way", None) == ()
    assert play.sets()[0].metres is None


def test_as_many_as_you_can_takes_the_number() -> None:
    laid = timeline(step(reps=Limit(amount(30)), prepare=0))
    play = Playing(laid)
    play.run(20.0)
    play.do("confirm")
    assert play.sets()[0].reps is None
    play.do("report_reps", 17)
    assert (play.best()[0, 1, None].reps, play.best()[0, 1, None].seconds) == (17, 20.0)


def test_the_part_of_a_day_s_dose_is_told() -> None:
    play = Playing(timeline(step(reps=Amount(60, 60, per_day=True), prepare=0)))
    play.do("confirm")
    assert play.sets()[0].reps == 60
    play.do("report_reps", 40)
    assert play.best()[0, 1, None].reps == 40


def test_of_a_day_s_dose_no_number_is_proposed_and_none_is_kept_where_nobody_counted() -> None:
    laid = timeline(step(reps=Amount(60, 60, per_day=True), prepare=0))
    play = Playing(laid)
    play.do("confirm")
    asked = wanted(laid, play.sets()[0])
    assert asked is not None
    assert asked.proposed is None
    (told,) = play.do("report_reps", None)
    assert isinstance(told, SetFinished)
    assert (told.reps, told.status, told.told) == (None, Status.DONE, True)
    assert wanted(laid, told) is None
    assert play.do("report_reps", None) == ()


def test_two_manners_of_one_set_are_added() -> None:
    hops = Parts((("slow", amount(4)), ("fast", amount(8))))
    play = Playing(timeline(step(reps=hops, prepare=0, sides=Sides.LEFT), step(hold=5)))
    play.do("confirm")
    play.run(3.0)
    play.do("forward")
    (left,) = play.sets()
    assert (left.reps, left.status) == (4, Status.PARTLY)
    play.do("back")
    play.do("confirm")
    play.do("confirm")
    assert (play.sets()[-1].reps, play.sets()[-1].status) == (12, Status.DONE)


def test_a_hold_whose_time_is_not_stated_counts_up_without_an_end() -> None:
    play = Playing(timeline(step(hold=NOT_STATED, prepare=0)))
    play.run(100.0)
    assert play.now.state is State.OWN_PACE
    play.do("confirm")
    assert play.sets()[0].seconds == 100.0


def test_how_long_a_set_at_ones_own_pace_took_is_known_right_after_it() -> None:
    play = Playing(timeline(step(reps=8, sets=2, prepare=0, rest=Rests(sets=LikeSet()))))
    play.run(31.0)
    assert play.now.took is None
    play.do("confirm")
    play.run(2.0)
    resting = play.now
    assert resting.phase is not None
    assert resting.phase.as_set
    assert resting.took == 31.0
    play.do("confirm")
    assert play.now.took is None, "a rest is no set"
