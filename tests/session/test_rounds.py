"""A block that is played until it is enough: another round, enough, back into a round, and a kill between."""

from __future__ import annotations

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Group, Item, Routine, Section
from kneecoach.routine.timeline import Choice, Kind, Timeline
from kneecoach.session.events import PhaseBegan, RoundOver, SetFinished, Status
from kneecoach.session.recovery import recover
from kneecoach.session.rounds import asks_round, with_another_round
from kneecoach.session.snapshot import State
from kneecoach.text import Text
from tests.routine.building import step
from tests.session.playing import Playing
from tests.session.test_recovery import again, stored

MILE = Amount(1609.344, 1609.344, unit="mile")


def asked(*steps: Item, way: Amount | None = None) -> Group:
    return Group(steps, asks=True, until_distance=way)


def laid(*items: Item) -> Timeline:
    return lay_out(Routine("made", Text.plain("Made"), (Section(Text.plain("All"), items),)), Choice())


def walk_run(way: Amount | None = MILE) -> Timeline:
    block = asked(step("walk", time=20, prepare=0), step("run", time=30, prepare=0), way=way)
    return laid(block, step("stretch", hold=10, prepare=0))


def to_the_question(play: Playing) -> None:
    while play.now.state is not State.QUESTION:
        assert play.now.state is not State.PLAYED
        play.late(min(play.session.due_in() or 0.1, 1.0))


def names(play: Playing) -> list[str | None]:
    return [event.exercise for event in play.sets()]


def test_enough_goes_on_behind_the_block() -> None:
    play = Playing(walk_run())
    to_the_question(play)
    events = play.do("confirm")
    assert events[0] == RoundOver(50.0, 2, 1, 1, another=False, metres=1609.344)
    play.to_the_end()
    assert names(play) == ["walk", "run", "stretch"]


def test_another_round_is_played_and_recorded_as_sets_of_its_own() -> None:
    play = Playing(walk_run())
    for number in (1, 2):
        to_the_question(play)
        (over, *_) = play.do("another")
        assert isinstance(over, RoundOver)
        assert (over.round, over.another) == (number, True)
    to_the_question(play)
    play.do("confirm")
    play.to_the_end()
    assert names(play) == ["walk", "run"] * 3 + ["stretch"]
    assert all(not event.again and event.status is Status.DONE for event in play.sets())
    assert len({(event.step, event.set, event.side) for event in play.sets()}) == 7
    assert [event.at for event in play.sets()] == [20.0, 50.0, 70.0, 100.0, 120.0, 150.0, 160.0]
    rounds = [phase.round for phase in play.now.timeline.phases if phase.kind is Kind.WORK]
    assert rounds == [1, 1, 2, 2, 3, 3]


def test_a_second_press_makes_no_second_round() -> None:
    play = Playing(walk_run())
    to_the_question(play)
    index = play.now.index
    play.do("another", index)
    assert play.do("another", index) == ()
    assert sum(asks_round(phase) for phase in play.now.timeline.phases) == 2


def test_back_into_a_round_and_on_keeps_the_rounds_there_are() -> None:
    play = Playing(walk_run())
    to_the_question(play)
    play.do("another")
    play.run(5.0)
    play.do("back")  # to the start of the second walk
    play.do("back")  # to the first run
    assert play.now.timeline.phases[play.now.index].round == 1
    to_the_question(play)
    play.do("another")
    assert sum(asks_round(phase) for phase in play.now.timeline.phases) == 2
    to_the_question(play)
    play.do("confirm")
    assert play.now.phase is not None
    assert play.now.phase.exercise == "stretch"


def test_enough_after_going_back_leaves_out_the_rounds_behind() -> None:
    play = Playing(walk_run())
    to_the_question(play)
    play.do("another")
    play.do("back")
    to_the_question(play)
    play.do("forward")
    assert play.now.phase is not None
    assert play.now.phase.exercise == "stretch"


def test_what_was_made_easier_behind_the_block_stays_easier() -> None:
    play = Playing(laid(asked(step("walk", time=20, prepare=0)), step("bridge", hold=30, prepare=0)))
    to_the_question(play)
    play.do("confirm")
    play.do("easier")
    assert play.now.remaining == 20.0
    play.do("back")
    to_the_question(play)
    play.do("another")
    hold = play.now.timeline.phases[-1]
    assert (hold.kind, hold.seconds) == (Kind.HOLD, 20.0)


def test_blocks_inside_one_another_count_their_own_rounds() -> None:
    inner = asked(step("hop", time=10, prepare=0))
    plan = laid(asked(inner, step("walk", time=20, prepare=0)))
    inside = [i for i, phase in enumerate(plan.phases) if asks_round(phase)]
    longer = with_another_round(plan, inside[0])
    outside = [i for i, phase in enumerate(longer.phases) if asks_round(phase)]
    assert len(outside) == 3
    whole = with_another_round(longer, outside[-1])
    told = [(phase.round, phase.until) for phase in whole.phases if asks_round(phase)]
    assert [number for number, _ in told] == [1, 2, 1, 1, 2]
    play = Playing(whole)
    play.to_the_end()
    assert all(until is not None and whole.phases[until].kind is Kind.WORK for _, until in told)


def test_a_kill_in_a_later_round_goes_on_in_it() -> None:
    play = Playing(walk_run())
    to_the_question(play)
    play.do("another")
    play.run(25.0)
    found = recover(play.laid, stored(play))
    assert found.timeline == play.now.timeline
    on = again(play, found)
    assert on.now.phase is not None
    assert (on.now.phase.exercise, on.now.phase.round, on.now.at) == ("run", 2, 70.0)
    to_the_question(on)
    on.do("confirm")
    on.to_the_end()
    assert [event.exercise for event in on.sets()] == ["run", "stretch"]


def test_a_kill_behind_the_answer_does_not_ask_again() -> None:
    for answer, there in (("confirm", "stretch"), ("another", "walk")):
        play = Playing(walk_run())
        to_the_question(play)
        play.do(answer)
        found = recover(play.laid, stored(play))
        on = again(play, found)
        assert on.now.phase is not None
        assert on.now.phase.exercise == there


def test_a_pause_in_a_later_round_is_gone_on_from() -> None:
    play = Playing(walk_run(None))
    to_the_question(play)
    play.do("another")
    play.run(7.0)
    play.do("pause")
    found = recover(play.laid, stored(play))
    on = again(play, found)
    assert (on.now.at, on.now.elapsed, on.now.index) == (57.0, 7.0, play.now.index)


def test_the_rest_behind_a_block_is_played_after_skipping_the_question() -> None:
    block = asked(step("walk", time=20, prepare=0, rest={"exercises": 9}))
    play = Playing(laid(block, step("stretch", hold=10, prepare=0)))
    to_the_question(play)
    following = [event.index for event in play.do("forward") if isinstance(event, PhaseBegan)]
    assert following == [play.now.index]
    assert not any(isinstance(event, SetFinished) for event in play.told[-2:])


def test_a_total_in_the_distance_is_told_with_the_answer() -> None:
    play = Playing(walk_run(None))
    to_the_question(play)
    (over, *_) = play.do("confirm")
    assert isinstance(over, RoundOver)
    assert over.metres is None


def test_two_blocks_one_after_the_other_keep_their_own_rounds() -> None:
    plan = laid(asked(step("walk", time=20, prepare=0)), asked(step("hop", time=5, prepare=0)))
    play = Playing(plan)
    for answer in ("another", "confirm", "another", "confirm"):
        to_the_question(play)
        play.do(answer)
    assert names(play) == ["walk", "walk", "hop", "hop"]
