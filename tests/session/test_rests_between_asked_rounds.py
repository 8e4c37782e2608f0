"""The rest between the rounds of a block that is played until it is enough: only before another round."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Group, Item, LikeSet, Pause, Rests, Routine, Section
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice, Kind, Phase, Timeline
from kneecoach.session.recovery import recover
from kneecoach.session.rounds import asks_round, with_another_round
from kneecoach.text import Text
from kneecoach.words import words_for
from kneecoach.words.phases import say_phase
from tests.routine.building import step
from tests.session.playing import Playing
from tests.session.test_recovery import again, stored
from tests.session.test_rounds import to_the_question

TWO_MINUTES = Amount(120, 120)


def laid(*items: Item) -> Timeline:
    return lay_out(Routine("made", Text.plain("Made"), (Section(Text.plain("All"), items),)), Choice())


def block(rest: Pause | None, *steps: Item, after_last: tuple[str, ...] = ()) -> Group:
    return Group(
        steps or (step("raise", time=20),), asks=True, rest=Rests(rounds=rest, after_last=after_last)
    )


def question(plan: Timeline, number: int = 1) -> int:
    return [index for index, phase in enumerate(plan.phases) if asks_round(phase)][number - 1]


def kinds(phases: tuple[Phase, ...]) -> list[tuple[str, float | None, int | None]]:
    return [(phase.kind.value, phase.seconds, phase.round) for phase in phases]


def test_another_round_begins_with_the_rest_and_without_getting_ready() -> None:
    play = Playing(laid(block(TWO_MINUTES), step("stretch", hold=10, prepare=0)))
    for _ in range(2):
        to_the_question(play)
        play.do("another")
    to_the_question(play)
    play.do("confirm")
    play.to_the_end()
    assert kinds(play.now.timeline.phases) == [
        ("prepare", 5, 1), ("work", 20, 1), ("wait", None, 1),
        ("rest", 120, 1), ("work", 20, 2), ("wait", None, 2),
        ("rest", 120, 2), ("work", 20, 3), ("wait", None, 3),
        ("hold", 10, None),
    ]  # fmt: skip
    assert [event.at for event in play.sets()] == [25.0, 165.0, 305.0, 315.0]
    assert play.now.timeline == timeline_from_text(timeline_to_text(play.now.timeline))


def test_the_plan_says_the_rest_and_counts_none() -> None:
    plan = laid(block(TWO_MINUTES))
    asked = plan.phases[question(plan)]
    assert plan.phases[-1] == asked
    assert say_phase(words_for("en"), asked, plan.steps[0]).endswith(
        "Another round? Before another round, rest 2 minutes."
    )
    assert say_phase(words_for("ja"), asked, plan.steps[0]).endswith("次のラウンドの前に2分休みます。")


@pytest.mark.parametrize(
    ("rest", "seconds", "as_set", "said"),
    [
        (Amount(None, None), None, False, "rest as long as you need."),
        (LikeSet(), 20, True, "rest 20 seconds."),
    ],
)
def test_a_rest_that_is_open_or_like_the_set_is_played_as_that(
    rest: Pause, seconds: float | None, said: str, *, as_set: bool
) -> None:
    plan = laid(block(rest))
    at = question(plan)
    assert say_phase(words_for("en"), plan.phases[at], plan.steps[0]).endswith(said)
    between = with_another_round(plan, at).phases[at + 1]
    assert (between.kind, between.seconds, between.as_set) == (Kind.REST, seconds, as_set)
    assert between.dose_stated is (seconds is not None)


def test_a_rest_after_the_last_too_stands_before_the_question_and_once() -> None:
    plan = laid(block(TWO_MINUTES, after_last=("rounds",)))
    longer = with_another_round(plan, question(plan))
    assert [kind for kind, _, _ in kinds(longer.phases)].count("rest") == 2
    assert plan.phases[-2].kind is Kind.REST


def test_blocks_inside_one_another_rest_each_in_its_place() -> None:
    inner = block(Amount(30, 30), step("hop", time=5))
    plan = laid(block(TWO_MINUTES, inner, step("walk", time=10, prepare=0)))
    plan = with_another_round(plan, question(plan, 1))  # of the inner one
    plan = with_another_round(plan, question(plan, 3))  # of the whole
    plan = with_another_round(plan, question(plan, 4))  # of the inner one again
    assert kinds(plan.phases) == [
        ("prepare", 5, 1), ("work", 5, 1), ("wait", None, 1),
        ("rest", 30, 1), ("work", 5, 2), ("wait", None, 2),
        ("work", 10, 1), ("wait", None, 1), ("rest", 120, 1),
        ("work", 5, 1), ("wait", None, 1), ("rest", 30, 1), ("work", 5, 2), ("wait", None, 2),
        ("work", 10, 2), ("wait", None, 2),
    ]  # fmt: skip
    assert len({phase.step for phase in plan.phases if phase.kind is Kind.WORK}) == 6


def test_a_kill_in_the_rest_loses_no_round() -> None:
    play = Playing(laid(block(TWO_MINUTES), step("stretch", hold=10, prepare=0)))
    to_the_question(play)
    play.do("another")
    play.run(60.0)
    found = recover(play.laid, stored(play))
    assert found.timeline == play.now.timeline
    on = again(play, found)
    to_the_question(on)
    assert on.now.phase is not None
    assert on.now.phase.round == 2
    on.do("confirm")
    on.to_the_end()
    assert [event.exercise for event in on.sets()] == ["raise", "stretch"]
