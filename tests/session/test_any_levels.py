"""Easier in any routine with levels: what is played is what the changed timeline says, after a kill too."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given, settings

from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Timeline
from kneecoach.session.events import Eased, PhaseBegan, Why
from kneecoach.session.recovery import recover
from kneecoach.session.snapshot import State
from tests.routine.any_levels import any_levels
from tests.session.playing import Playing
from tests.session.test_any_language import ANY, SEEDS
from tests.session.test_any_session import COMMANDS, meddle, planned, straight
from tests.session.test_recovery import again, stored

KEYS = (*COMMANDS, "another", "easier", "easier", "easier")


@settings(ANY)
@given(any_levels, SEEDS)
def test_from_the_last_change_on_it_plays_what_the_timeline_says(laid: Timeline, seed: int) -> None:
    play, random = Playing(laid), Random(seed)
    for _ in range(random.randint(1, 3)):
        play.run(random.choice([0.0, 3.0, 20.0, 70.0]), 1.5)
        if play.now.state is not State.PLAYED:
            play.do("easier")
    straight(play, random)
    whole = play.session.timeline
    last = max((i for i, event in enumerate(play.told) if isinstance(event, Eased)), default=0)
    begun = [event for event in play.told[last:] if isinstance(event, PhaseBegan)]
    played = [i for i, phase in enumerate(whole.phases) if phase.seconds != 0]
    assert [event.index for event in begun] == (played[-len(begun) :] if begun else [])
    for event, following in pairwise(begun):
        seconds = whole.phases[event.index].seconds
        assert seconds is None or abs(following.at - event.at - seconds) < 1e-6
    assert play.best().keys() == planned(whole).keys()


@settings(ANY)
@given(any_levels, SEEDS)
def test_a_kill_at_any_moment_goes_on_at_the_same_level(laid: Timeline, seed: int) -> None:
    random = Random(seed)
    play = Playing(laid)
    meddle(play, random, 15, KEYS)
    kept = stored(play, upto := play.told[: random.randint(0, len(play.told))])
    found = recover(laid, [event for event in kept if not hasattr(event, "position")])
    told = [event.change for event in upto if isinstance(event, Eased)]
    eased = tuple(change for change in found.position.changes if change.seconds is not None)
    assert eased[: len(told)] == tuple(told)
    on = again(play, found)
    straight(on, random)
    together = {(event.step, event.set, event.side) for event in [*found.sets, *on.sets()]}
    assert planned(on.session.timeline).keys() <= together


@settings(ANY)
@given(any_levels, SEEDS)
def test_a_pause_is_gone_on_from(laid: Timeline, seed: int) -> None:
    random = Random(seed)
    play = Playing(laid)
    meddle(play, random, random.randint(0, 12), KEYS)
    if play.now.state is State.PLAYED:
        return
    play.do("pause", Why.CLOSED)
    on = again(play, recover(laid, stored(play)))
    assert on.session.timeline == play.session.timeline
    assert (on.now.at, on.now.index) == (play.now.at, play.now.index)
    assert abs(on.now.left - play.now.left) < 0.001


@settings(ANY)
@given(any_levels)
def test_the_ways_down_are_stored_with_the_session(laid: Timeline) -> None:
    assert timeline_from_text(timeline_to_text(laid)).ladders == laid.ladders
