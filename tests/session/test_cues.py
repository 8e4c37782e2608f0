"""Six cues, each at its moment."""

from __future__ import annotations

from kneecoach.routine.model import Sides
from kneecoach.session.events import Cue, Signal
from tests.routine.building import step, timeline
from tests.session.playing import Playing, cues

LAST = Signal.LAST_THREE


def told(play: Playing) -> list[tuple[Signal, float]]:
    play.to_the_end()
    return cues(play.told)


def test_a_long_hold_on_both_sides() -> None:
    assert told(Playing(timeline(step(hold=20, sides=Sides.EACH)))) == [
        *((LAST, 2.0), (LAST, 3.0), (LAST, 4.0), (Signal.GO, 5.0)),
        *((Signal.HALFWAY, 15.0), (LAST, 22.0), (LAST, 23.0), (LAST, 24.0), (Signal.DONE, 25.0)),
        *((Signal.CHANGE_SIDE, 25.0), (Signal.GO, 30.0)),
        *((Signal.HALFWAY, 40.0), (LAST, 47.0), (LAST, 48.0), (LAST, 49.0), (Signal.DONE, 50.0)),
    ]


def test_a_set_of_parts_is_quiet_until_its_end() -> None:
    laid = timeline(
        step(reps=2, sets=2, tempo={"lift": 1, "hold": 4, "lower": 1, "rest": 1}, prepare=0, rest={"sets": 6})
    )
    assert told(Playing(laid)) == [
        *((Signal.GO, 0.0), (Signal.DONE, 13.0)),
        *((LAST, 17.0), (LAST, 18.0), (LAST, 19.0), (Signal.REST_OVER, 20.0), (Signal.GO, 20.0)),
        (Signal.DONE, 33.0),
    ]


def test_a_rest_before_the_other_side_tells_of_the_change() -> None:
    laid = timeline(step(hold=4, sides=Sides.EACH, prepare=0, rest={"sides": 4}))
    assert told(Playing(laid)) == [
        *((Signal.GO, 0.0), (Signal.DONE, 4.0), (Signal.CHANGE_SIDE, 4.0)),
        *((Signal.REST_OVER, 8.0), (Signal.GO, 8.0), (Signal.DONE, 12.0)),
    ]


def test_a_cue_says_how_late_it_is_in_real_seconds() -> None:
    play = Playing(timeline(step(hold=20, prepare=0)), speed=2.0)
    play.late(2.0)
    play.late(1.9)
    play.late(1.6)
    half = next(event for event in play.told if isinstance(event, Cue) and event.signal is Signal.HALFWAY)
    assert (half.at, round(half.late, 6)) == (10.0, 0.5)


def test_the_next_moment_is_known_beforehand() -> None:
    play = Playing(timeline(step(hold=20)))
    assert play.session.due_in() == 2.0
    play.run(2)
    assert play.session.due_in() == 1.0
    play.do("pause")
    assert play.session.due_in() is None


def test_resuming_at_the_beginning_of_a_hold_gives_the_go_again() -> None:
    play = Playing(timeline(step(hold=20)))
    play.run(9)
    play.late(5)
    assert cues(play.do("resume")) == [(Signal.GO, 5.0)]
