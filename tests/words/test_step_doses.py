"""A step as the dose that is told of it."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Amount, PerSet, Rests, Sides
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.words import words_for
from kneecoach.words.doses import dose_line
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
    assert dose_line(words_for("en"), dose_of(made)).endswith("rests not stated") is told
    assert more_than_played(made) >= told
