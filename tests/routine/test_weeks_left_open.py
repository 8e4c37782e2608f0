"""Weeks that the source does not name: ours, or not stated and then all of them."""

from __future__ import annotations

import pytest

from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.words import words_for
from kneecoach.words.groups import only_said
from tests.routine.samples import HEAD, codes_of, mended, routine_of
from tests.routine.test_held import held_in

BODY = "length: 4 weeks\nfrequency: monday\nsteps:\n  - {exercise: hip-lift, reps: 5}\n"
PLACES = {
    "step": "  - {exercise: plank, hold: 5 s, weeks: WEEKS}\n",
    "group": "  - rounds: 1\n    weeks: WEEKS\n    steps: [{exercise: plank, hold: 5 s}]\n",
    "pick": "  - weeks: WEEKS\n    pick one: [{exercise: plank, hold: 5 s}, {exercise: hip-lift, reps: 5}]\n",
    "every step": "  - {rounds: 1, every step: {weeks: WEEKS}, steps: [{exercise: plank, hold: 5 s}]}\n",
}


def last_step(body: str) -> ExerciseStep | IceStep:
    found = next(step for step in routine_of(HEAD + body).steps if step.exercise_id != "hip-lift")
    assert isinstance(found, ExerciseStep | IceStep)
    return found


def said(step: ExerciseStep | IceStep, language: str = "en") -> tuple[str, ...]:
    return only_said(words_for(language), step)


@pytest.mark.parametrize("place", PLACES)
def test_weeks_may_be_ours_and_are_shown_so(place: str) -> None:
    body = BODY + PLACES[place].replace("WEEKS", "3+ (ours)")
    step = last_step(body)
    assert (step.only, step.weeks_ours, step.weeks_stated) == ((3, 104), True, True)
    assert said(step) == ("Only from week 3 on (ours)",)
    assert said(step, "ja") == ("3週目から行う（独自）",)
    assert [held_in(week, body) for week in (2, 3)] == [[(0, 0)], [(0, 5)]]


@pytest.mark.parametrize("place", PLACES)
def test_weeks_that_are_not_stated_are_all_of_them_and_said(place: str) -> None:
    body = BODY + PLACES[place].replace("WEEKS", "not stated")
    step = last_step(body)
    assert (step.only, step.weeks_ours, step.weeks_stated) == (None, False, False)
    assert said(step) == ("Weeks not stated: done in all of them",)
    assert said(step, "ja") == ("何週目に行うかは記載なし：どの週も行う",)
    assert [held_in(week, body) for week in (1, 4)] == [[(0, 5)], [(0, 5)]]


def test_ice_and_a_section_take_them_too() -> None:
    ice = last_step(BODY + "  - {ice: 10 min, weeks: 2-3 (ours)}\n")
    assert said(ice) == ("Only in weeks 2\N{EN DASH}3 (ours)",)
    section = "sections:\n  - {name: A, weeks: STATED, steps: [{exercise: plank, hold: 5 s}, OTHER]}\n"
    other = "{exercise: hip-lift, reps: 5, weeks: 2+}"
    steps = routine_of(HEAD + section.replace("STATED", "not stated").replace("OTHER", other)).steps
    assert [said(one) for one in steps if isinstance(one, ExerciseStep)] == [
        ("Weeks not stated: done in all of them",),
        ("Only from week 2 on",),  # what the step says itself is stated
    ]


def test_a_slip_beside_the_mark_keeps_its_mark() -> None:
    assert codes_of(HEAD + BODY + PLACES["step"].replace("WEEKS", "3x (ours)")) == ["not-weeks"]
    text = HEAD + BODY + PLACES["step"].replace("WEEKS", "week 3 (ours)")
    assert "week 3 (ours)" in mended(text), "nothing is mended away"
