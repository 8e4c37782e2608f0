"""Any routine, any hand on the keys, any kill: nothing drifts, nothing is lost, nothing is made up."""

from __future__ import annotations

from random import Random

from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.session.events import PhaseBegan, Played, SetFinished, Status, Why
from kneecoach.session.recovery import recover
from kneecoach.session.snapshot import State
from tests.routine.building import timelines
from tests.session.playing import Playing
from tests.session.test_recovery import again, stored

# Without shrinking: a session that hangs on a seed is played for minutes and gets no smaller.
ANY = settings(max_examples=60, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
SEEDS = st.integers(0, 2**32 - 1)


def planned(laid: Timeline) -> dict[tuple[object, ...], float]:
    """Seconds of every side's part of a set."""
    found: dict[tuple[object, ...], float] = {}
    for phase in laid.phases:
        if phase.kind.exercise:
            key = (phase.step, phase.set, phase.side)
            found[key] = found.get(key, 0.0) + (phase.seconds or 0.0)
    return found


def straight(play: Playing, random: Random) -> None:
    """To the end with ticks late by 0 to 1.9 s, everything confirmed at once."""
    while (state := play.now.state) is not State.PLAYED:
        if state in (State.OWN_PACE, State.QUESTION):
            play.do("confirm")
        else:
            play.late(random.uniform(0.0, 1.9))
        if play.now.skin_due is not None:
            play.do("skin", True)


@settings(ANY)
@given(timelines, SEEDS)
def test_a_straight_run_with_late_ticks_meets_every_edge_and_finishes_every_set_once(
    laid: Timeline, seed: int
) -> None:
    assume(laid.timed_seconds < 4000)
    play = Playing(laid)
    straight(play, Random(seed))
    begun = [(event.index, event.at) for event in play.told if isinstance(event, PhaseBegan)]
    assert begun == [(index, phase.at) for index, phase in enumerate(laid.phases)]
    assert play.told[-1] == Played(laid.timed_seconds, early=False)
    expected = planned(laid)
    assert len(play.sets()) == len(expected)
    for key, event in play.best().items():
        assert (event.status, event.again) == (Status.DONE, False)
        assert abs(event.seconds - expected[key]) < 1e-6


COMMANDS = ("pause", "resume", "confirm", "forward", "back", "redo", "nothing", "nothing", "nothing")


def meddle(play: Playing, random: Random, moves: int, commands: tuple[str, ...] = COMMANDS) -> None:
    """Press keys at random moments, with a gap now and then."""
    for _ in range(moves):
        if play.now.state is State.PLAYED:
            return
        play.late(random.choice([0.1, 0.9, 1.7, 1.7, 5.0]))
        play.run(random.choice([0.0, 3.0, 20.0, 70.0]), 1.5)
        command = random.choice(commands)
        if command != "nothing":
            play.do(command)


def check_records(play: Playing) -> None:
    """No record holds more than was planned, and none ever gets worse."""
    expected = planned(play.laid)
    untimed = {
        (phase.step, phase.set, phase.side)
        for phase in play.laid.phases
        if phase.kind.exercise and phase.seconds is None
    }
    best: dict[tuple[object, ...], SetFinished] = {}
    at = 0.0
    for event in play.sets():
        key = (event.step, event.set, event.side)
        before = best.get(key)
        assert event.at >= at
        assert event.again is (before is not None)
        assert key in untimed or event.seconds <= expected[key] + 1e-6
        assert before is None or before.status is not Status.DONE or event.status is Status.DONE
        assert event.status is not Status.SKIPPED or (event.seconds == 0 and not event.reps)
        assert key in untimed or event.status is not Status.DONE or abs(event.seconds - expected[key]) < 1e-6
        best[key], at = event, event.at


@settings(ANY)
@given(timelines, SEEDS)
def test_no_hand_on_the_keys_makes_more_or_loses_a_set(laid: Timeline, seed: int) -> None:
    play = Playing(laid)
    meddle(play, Random(seed), 25)
    check_records(play)
    if play.now.state is not State.PLAYED:
        play.do("resume")
    before = play.best()
    play.to_the_end(1.5)
    check_records(play)
    assert before.keys() <= play.best().keys()


@settings(ANY)
@given(timelines, SEEDS)
def test_a_kill_at_any_moment_ends_with_the_same_sets(laid: Timeline, seed: int) -> None:
    assume(laid.timed_seconds < 4000)
    random = Random(seed)
    whole = Playing(laid)
    straight(whole, random)
    kept = stored(whole)
    cut = kept[: random.randint(0, len(kept))]
    found = recover(laid, cut)
    on = again(whole, found)
    straight(on, random)
    together = {(event.step, event.set, event.side): event for event in [*found.sets, *on.sets()]}
    assert together.keys() == whole.best().keys()
    assert all(
        (event.reps, event.seconds, event.status)
        == (whole.best()[key].reps, whole.best()[key].seconds, Status.DONE)
        for key, event in together.items()
    )
    assert len(found.sets) + len(on.sets()) == len(together)
    if all(phase.kind is not Kind.ICE for phase in laid.phases):
        assert all(event.at == whole.best()[key].at for key, event in together.items())


@settings(ANY)
@given(timelines, SEEDS)
def test_a_pause_kept_and_taken_up_is_as_if_it_had_not_been(laid: Timeline, seed: int) -> None:
    random = Random(seed)
    play = Playing(laid)
    meddle(play, random, random.randint(0, 12), (*COMMANDS, "easier"))
    if play.now.state is State.PLAYED:
        return
    play.do("pause", Why.CLOSED)
    at, elapsed = play.now.at, play.now.elapsed
    found = recover(laid, stored(play))
    on = again(play, found)
    assert (on.now.at, on.now.index) == (at, play.now.index)
    assert abs(on.now.elapsed - elapsed) < 0.001
    assert found.position.credits == play.session.position().credits
    told = len(play.sets())
    play.do("resume")
    play.to_the_end(1.5)
    on.to_the_end(1.5)
    assert [(event.step, event.set, event.side, event.reps, event.status) for event in on.sets()] == [
        (event.step, event.set, event.side, event.reps, event.status) for event in play.sets()[told:]
    ]
    assert abs(on.now.at - play.now.at) < 0.01
