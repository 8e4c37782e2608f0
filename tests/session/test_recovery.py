"""An interrupted session: where it goes on, and what it was worth."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kneecoach.errors import MachineError
from kneecoach.routine.model import Order, Side, Sides
from kneecoach.session.events import (
    Checkpoint,
    Eased,
    Event,
    Icing,
    Paused,
    Resumed,
    RoundOver,
    SetFinished,
    Status,
    Why,
)
from kneecoach.session.position import Position
from kneecoach.session.recovery import Recovered, StoredPause, recover, unfinished_credits
from tests.routine.building import NOT_STATED, ice, step, timeline
from tests.session.playing import Playing

SETS = timeline(step(hold=10, reps=3, sets=3, rest={"sets": 30}), step("walk", time=150), ice(15))


def stored(play: Playing, events: Iterable[Event] | None = None) -> list[Event | StoredPause]:
    """What the diary keeps of a session: pauses with their place, and no phases or cues."""
    kept: list[Event | StoredPause] = []
    for event in play.told if events is None else events:
        if isinstance(event, Paused):
            place = Position.from_json(play.session.position().to_json())
            kept.append(StoredPause(event.at, event.why, place))
        elif isinstance(event, SetFinished | RoundOver | Eased | Checkpoint | Icing | Resumed):
            kept.append(event)
    return kept


def again(play: Playing, found: Recovered) -> Playing:
    return Playing(play.laid, start=found.position)


def test_nothing_recorded_begins_at_the_beginning() -> None:
    found = recover(SETS, [])
    assert (found.position, found.why, found.sets) == (Position(), Why.KILLED, ())


def test_after_a_kill_the_open_set_starts_again_and_finished_sets_stay() -> None:
    play = Playing(SETS)
    play.run(5 + 30 + 30 + 25)
    found = recover(SETS, stored(play))
    assert (found.position.index, found.position.at, found.why) == (4, 35.0, Why.KILLED)
    assert [event.set for event in found.sets] == [1]
    assert unfinished_credits(SETS, stored(play)) == ()
    on = again(play, found)
    on.to_the_end()
    assert [(event.set, event.at, event.again) for event in on.sets()] == [
        (2, 95.0, False),
        (3, 155.0, False),
        (1, 310.0, False),
    ]
    assert [state.status for state in on.now.sets] == [Status.DONE] * 4


def test_a_bout_goes_on_from_its_last_checkpoint() -> None:
    play = Playing(SETS)
    play.run(155 + 5 + 140)
    found = recover(SETS, stored(play))
    assert (found.position.elapsed, found.position.at) == (120.0, 280.0)
    (credit,) = unfinished_credits(SETS, stored(play))
    assert (credit.exercise, credit.seconds, credit.status, credit.at) == (
        "walk",
        120.0,
        Status.PARTLY,
        280.0,
    )
    on = again(play, found)
    on.run(31)
    assert [event.seconds for event in on.sets()] == [150.0]


def test_a_pause_goes_on_exactly_where_it_stood() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.do("pause", Why.CLOSED)
    found = recover(SETS, stored(play))
    assert (found.position.index, found.position.elapsed, found.why) == (2, 4.0, Why.CLOSED)
    (credit,) = unfinished_credits(SETS, stored(play))
    assert (credit.reps, credit.seconds) == (1, 14.0)
    on = again(play, found)
    on.run(16)
    assert [(event.reps, event.seconds, event.at) for event in on.sets()] == [(3, 30.0, 35.0)]


def test_a_kill_after_the_pause_was_over_does_not_trust_the_open_hold() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.do("pause")
    kept = [*stored(play), Resumed(19.0)]
    found = recover(SETS, kept)
    assert (found.position.index, found.position.elapsed, found.why) == (2, 0.0, Why.KILLED)
    assert found.position.credits == ((1, 10.0),)


def test_a_gap_goes_on_with_the_hold_uncredited() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.late(20)
    found = recover(SETS, stored(play))
    assert (found.why, found.position.elapsed, found.position.credits) == (Why.GAP, 0.0, ((1, 10.0),))


def test_everything_played_leaves_only_the_closing_questions() -> None:
    play = Playing(SETS)
    play.to_the_end()
    found = recover(SETS, stored(play))
    assert found.position.index == len(SETS.phases)
    assert unfinished_credits(SETS, stored(play)) == ()
    assert again(play, found).now.phase is None


def test_a_set_left_for_the_next_is_not_gone_back_to() -> None:
    play = Playing(SETS)
    play.run(5 + 14)
    play.do("forward")
    assert recover(SETS, stored(play)).position.index == 4


def test_one_side_done_of_a_set_that_changes_at_every_rep() -> None:
    laid = timeline(step(hold=3, reps=2, sides=Sides.EACH, order=Order.REP, switch=2))
    play = Playing(laid)
    play.run(5 + 3 + 2 + 3 + 2 + 3 + 1)
    found = recover(laid, stored(play))
    assert (found.position.index, found.position.credits) == (6, ((3, 3.0),))
    on = again(play, found)
    on.to_the_end()
    assert [(event.side, event.reps, event.seconds) for event in on.sets()] == [(Side.RIGHT, 2, 6.0)]


def test_ending_such_a_set_keeps_both_sides() -> None:
    laid = timeline(step(hold=3, reps=4, sides=Sides.EACH, order=Order.REP, switch=2))
    play = Playing(laid)
    play.run(5 + 3 + 2 + 3 + 2 + 3 + 2)
    play.do("pause")
    credits_ = unfinished_credits(laid, stored(play))
    assert [(event.side, event.reps, event.seconds) for event in credits_] == [
        (Side.LEFT, 2, 6.0),
        (Side.RIGHT, 1, 3.0),
    ]


def test_reps_told_afterwards_do_not_move_the_session_back() -> None:
    laid = timeline(step(reps=NOT_STATED), step("walk", time=150))
    play = Playing(laid)
    play.run(5)
    play.do("confirm")
    play.run(5 + 70)
    play.do("report_reps", 7)
    found = recover(laid, stored(play))
    assert (found.position.elapsed, found.sets[0].reps) == (60.0, 7)


def test_what_was_made_easier_stays_easier_after_a_pause() -> None:
    laid = timeline(step(hold=5, reps=9, sets=2, rest={"sets": 20}))
    play = Playing(laid)
    play.run(5 + 7)
    play.do("easier")
    play.do("pause")
    on = again(play, recover(laid, stored(play)))
    on.to_the_end()
    assert [(event.reps, event.seconds) for event in on.sets()] == [(6, 30.0), (6, 30.0)]


def test_a_kill_while_icing_asks_for_the_barrier_again_and_keeps_the_limit() -> None:
    laid = timeline(ice(20))
    play = Playing(laid)
    play.do("confirm")
    play.run(400)
    play.do("skin", True)
    found = recover(laid, stored(play))
    assert (found.position.index, found.position.iced, found.position.at) == (0, 600.0, 400.0)
    on = again(play, found)
    on.to_the_end()
    assert on.now.at == 1000.0
    play.run(400)
    assert recover(laid, stored(play)).position.index == len(laid.phases)


def test_icing_stopped_is_over() -> None:
    laid = timeline(ice(15), step(hold=20))
    play = Playing(laid)
    play.do("confirm")
    play.run(100)
    play.do("skin", False)
    assert recover(laid, stored(play)).position.index == 4


@pytest.mark.parametrize("seconds", range(0, 60, 7))
def test_a_place_comes_back_from_json(seconds: int) -> None:
    play = Playing(SETS)
    play.run(5 + seconds)
    play.do("easier")
    place = play.session.position()
    kept = Position.from_json(place.to_json())
    on = Playing(SETS, start=kept)
    play.to_the_end()
    on.to_the_end()
    assert {key: event.seconds for key, event in play.best().items()} == {
        **{key: event.seconds for key, event in play.best().items()},
        **{key: event.seconds for key, event in on.best().items()},
    }
    assert on.now.at == play.now.at


@pytest.mark.parametrize(
    "data", [{}, {"index": "x", "elapsed": 0, "at": 0}, {"index": 0, "elapsed": None, "at": 0}]
)
def test_a_damaged_place_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(MachineError):
        Position.from_json(data)


def test_a_place_beyond_the_end_is_the_end() -> None:
    assert Playing(SETS, start=Position(index=999)).now.phase is None
