"""The engine over any routine of the language: it plays what `timeline` prints, to the millisecond."""

from __future__ import annotations

from random import Random

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.routine.totals import number, timeline_json
from kneecoach.session.events import PhaseBegan, Played, RoundOver, Status, Why
from kneecoach.session.recovery import recover
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import State
from tests.routine.any_text import any_timelines, asking_timelines
from tests.session.playing import Playing
from tests.session.test_any_session import COMMANDS, check_records, meddle, planned, straight
from tests.session.test_recovery import again, stored

ANY = settings(
    max_examples=60,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],  # a text is read for every example
)
SEEDS = st.integers(0, 2**32 - 1)


def printed(laid: Timeline) -> list[dict[str, object]]:
    """What `timeline --json` prints of the phases that take place."""
    rows: list[dict[str, object]] = timeline_json(laid, lambda *_: "")["phases"]
    return [row for row in rows if row["seconds"] != 0]


def played(play: Playing) -> list[dict[str, object]]:
    """The same of what began, with the seconds that went by until the next began."""
    rows = timeline_json(play.session.timeline, lambda *_: "")["phases"]
    begun = [event for event in play.told if isinstance(event, PhaseBegan)]
    ends = [event.at for event in begun[1:]] + [play.told[-1].at]
    found = []
    for event, end in zip(begun, ends, strict=True):
        row = dict(rows[event.index])
        took = number(round(end - event.at, 3))
        row |= {"at": number(event.at), "seconds": None if row["seconds"] is None and took == 0 else took}
        found.append(row)
    return found


@settings(ANY)
@given(any_timelines, SEEDS)
def test_it_plays_what_the_timeline_prints(laid: Timeline, seed: int) -> None:
    assume(laid.timed_seconds < 6000)
    play = Playing(laid)
    straight(play, Random(seed))
    assert played(play) == printed(laid)
    assert play.told[-1] == Played(laid.timed_seconds, early=False)
    assert {key: event.status for key, event in play.best().items()} == dict.fromkeys(
        planned(laid), Status.DONE
    )


@settings(ANY)
@given(asking_timelines, SEEDS, st.lists(st.booleans(), max_size=5))
def test_further_rounds_are_played_like_those_that_were_there(
    laid: Timeline, seed: int, answers: list[bool]
) -> None:
    assert any(asks_round(phase) for phase in laid.phases)
    play, random = Playing(laid, speed=max(laid.timed_seconds / 500, 1.0)), Random(seed)
    left = list(answers)
    while (state := play.now.state) is not State.PLAYED:
        if state is State.QUESTION and left and left.pop():
            play.do("another")
        elif state in (State.OWN_PACE, State.QUESTION):
            play.do("confirm")
        else:
            play.late(random.uniform(0.0, 1.9))
        if play.now.skin_due is not None:
            play.do("skin", True)
    whole = play.session.timeline
    assert played(play) == printed(whole)
    assert play.best().keys() == planned(whole).keys()
    assert len(play.sets()) == len(play.best()), "no round replaces another"
    rounds = [event for event in play.told if isinstance(event, RoundOver)]
    assert len(rounds) == sum(asks_round(phase) for phase in whole.phases)
    found = recover(laid, stored(play))
    assert found.timeline == whole
    behind = whole.phases[found.position.index :]
    assert all(phase.kind in (Kind.REST, Kind.ICE, Kind.WAIT) for phase in behind)
    assert not any(asks_round(phase) for phase in behind)


@settings(ANY)
@given(any_timelines, SEEDS)
def test_no_hand_on_the_keys_makes_more_or_loses_a_set(laid: Timeline, seed: int) -> None:
    play = Playing(laid)
    meddle(play, Random(seed), 25, (*COMMANDS, "another", "easier"))
    if play.now.state is not State.PLAYED:
        play.do("resume")
    before = play.best()
    play.to_the_end(1.5)
    assert before.keys() <= play.best().keys()
    assert all(event.seconds >= 0 for event in play.sets())


@settings(ANY)
@given(any_timelines, SEEDS)
def test_without_easing_no_record_gets_worse(laid: Timeline, seed: int) -> None:
    play = Playing(laid)
    meddle(play, Random(seed), 25)
    check_records(play)


@settings(ANY)
@given(any_timelines, SEEDS)
def test_a_kill_at_any_moment_ends_with_the_same_sets(laid: Timeline, seed: int) -> None:
    assume(laid.timed_seconds < 4000)
    random = Random(seed)
    whole = Playing(laid)
    straight(whole, random)
    kept = stored(whole)
    found = recover(laid, kept[: random.randint(0, len(kept))])
    on = again(whole, found)
    straight(on, random)
    together = {(event.step, event.set, event.side): event for event in [*found.sets, *on.sets()]}
    assert together.keys() == whole.best().keys()
    assert all(event.status is Status.DONE for event in together.values())
    if all(phase.kind is not Kind.ICE for phase in laid.phases):
        assert all(event.at == whole.best()[key].at for key, event in together.items())


@settings(ANY)
@given(any_timelines, SEEDS)
def test_a_pause_in_a_session_with_further_rounds_is_gone_on_from(laid: Timeline, seed: int) -> None:
    random = Random(seed)
    play = Playing(laid)
    meddle(play, random, random.randint(0, 12), (*COMMANDS, "another", "easier"))
    if play.now.state is State.PLAYED:
        return
    play.do("pause", Why.CLOSED)
    on = again(play, recover(laid, stored(play)))
    assert on.session.timeline == play.session.timeline
    assert (on.now.at, on.now.index) == (play.now.at, play.now.index)


@settings(ANY)
@given(any_timelines)
def test_it_is_stored_with_its_session_as_it_is(laid: Timeline) -> None:
    kept = timeline_from_text(timeline_to_text(laid))
    assert (kept.phases, kept.steps, kept.loads) == (laid.phases, laid.steps, laid.loads)
