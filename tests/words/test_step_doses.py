"""A step as the dose that is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.model import Amount, Order, PerSet, Rests, Sides
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.words import words_for
from kneecoach.words.doses import dose_line, dose_phrases
from kneecoach.words.step_doses import dose_of, more_than_played
from tests.routine.building import NOT_STATED, step

UNSAID = Rests(sets=NOT_STATED, unsaid=True)
TWO = PerSet((Amount(5, 5), Amount(4, 4)))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (step(reps=10, rest=UNSAID), False),
        (step(hold=30, rest=UNSAID), False),
        (step(time=60, sets=1, rest=UNSAID), False),
        (step(reps=10, tempo={"lift": 2, "hold": 3}, rest=UNSAID), False),
        (step(reps=10, sides=Sides.LEFT, rest=UNSAID), False),
        (step(reps=10, sets=2, rest=UNSAID), True),
        (step(reps=10, sets=Amount(1, 2), rest=UNSAID), True),
        (step(reps=10, sets=NOT_STATED, rest=UNSAID), True),
        (step(reps=TWO, rest=UNSAID), True),
        (step(hold=30, sides=Sides.EACH, rest=UNSAID), True),
        (step(hold=30, reps=2, rest=UNSAID), True),
        (step(hold=30, reps=NOT_STATED, rest=UNSAID), True),
    ],
)
def test_that_no_rest_is_stated_is_told_where_there_may_be_one(made: ExerciseStep, *, told: bool) -> None:
    assert ("rests not stated" in dose_phrases(words_for("en"), dose_of(made))) is told
    assert more_than_played(made) >= told


@pytest.mark.parametrize(
    ("made", "joined"),
    [
        (step(hold=5, reps=5, rest=UNSAID), True),
        (step(hold=5, reps=5, sides=Sides.EACH, rest=UNSAID), True),
        (step(hold=5, reps=Amount(1, 3), rest=UNSAID), True),
        (step(hold=5, reps=TWO, rest=UNSAID), True),
        (step(hold=5, reps=1, sets=2, rest=UNSAID), False),
        (step(hold=5, reps=NOT_STATED, rest=UNSAID), False),
        (step(hold=5, reps=5, sides=Sides.EACH, order=Order.REP, rest=UNSAID), False),
        (step(hold=5, reps=5, sides=Sides.LEFT, order=Order.REP, rest=UNSAID), True),
        (step(reps=5, tempo={"lift": 2, "hold": 3}, sets=2, rest=UNSAID), False),
        (step(hold=5, reps=5, rest=Rests(reps=NOT_STATED, sets=NOT_STATED, unsaid=True)), False),
        (step(hold=5, reps=5), False),
    ],
)
def test_holds_that_follow_each_other_at_once_are_ours_where_no_rest_is_stated(
    made: ExerciseStep, *, joined: bool
) -> None:
    line = dose_line(words_for("en"), dose_of(made))
    assert line.endswith("rests not stated \N{MIDDLE DOT} none between the holds (ours)") is joined
    assert ("キープの間の休みなし（独自）" in dose_line(words_for("ja"), dose_of(made))) is joined


@pytest.mark.parametrize(
    ("made", "english", "japanese"),
    [
        (
            step(reps=5, sets=2, sides=Sides.EACH, order=Order.SIDE),
            "each side, all of one before the other",
            "左右それぞれ（片側を全部終えてから反対側）",
        ),
        (step(reps=5, sides=Sides.EACH, order=Order.SIDE), "each side", "左右それぞれ"),
        (
            step(reps=5, sides=Sides.EACH, order=Order.REP),
            "each side, changing after every rep",
            "左右それぞれ（1回ごとに交代）",
        ),
        (step(time=5, sides=Sides.EACH, order=Order.REP), "each side", "左右それぞれ"),
        (step(hold=5, reps=TWO), "hold 5 s · 5, 4 times", "5秒キープ · 5、4回"),
        (step(reps=TWO), "5, 4 reps", "5、4回"),
        (step(hold=5, reps=NOT_STATED), "number of holds not stated", "回数の記載なし"),
        (step(reps=NOT_STATED), "number of reps not stated", "回数の記載なし"),
    ],
)
def test_when_the_sides_change_and_how_often_a_hold_comes(
    made: ExerciseStep, english: str, japanese: str
) -> None:
    dose = replace(dose_of(made), holds_on_end=False)
    assert dose_line(words_for("en"), dose).endswith(english)
    assert dose_line(words_for("ja"), dose).endswith(japanese)


def test_between_holds_the_rests_are_between_holds() -> None:
    held = step(hold=5, reps=3, rest={"reps": 9})
    assert dose_line(words_for("en"), dose_of(held)) == "hold 5 s · 3 times · rest 9 s between holds"
    assert dose_line(words_for("ja"), dose_of(held)).endswith("1回ごとに9秒休む")
    last = replace(held, rest=replace(held.rest, reps=NOT_STATED, after_last=("reps",)))
    assert dose_line(words_for("en"), dose_of(last)).endswith(
        "rest between holds not stated · rest also after the last hold"
    )
    moved = replace(step(reps=3, tempo={"lift": 2, "hold": 3}), rest=last.rest)
    assert dose_line(words_for("en"), dose_of(moved)).endswith(
        "rest between reps not stated · rest also after the last rep"
    )
