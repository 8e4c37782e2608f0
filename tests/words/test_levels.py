"""What the other levels of a step ask for: their names, the numbers that they change, their notes."""

from __future__ import annotations

import pytest

from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.words import words_for
from kneecoach.words.levels import other_levels
from tests.routine.samples import HEAD, routine_of

STEP = """\
steps:
  - exercise: plank
    sets: 3
    hold: 20 s
    rest: 60 s
    levels:
      1: {hold: 10-20 s}
      2: {exercise: hip-lift, reps: 8, notes: Slowly.}
      3: {exercise: hip-lift}
      5: {name: Both, sides: each}
"""
WHOLE = "3 sets · hold 20 s · rest 1 min between sets"


def said(text: str, played: int, week: int | None = None, language: str = "en") -> list[str]:
    step = routine_of(HEAD + text).steps[0]
    assert isinstance(step, ExerciseStep)
    return list(other_levels(words_for(language), step, played, week))


@pytest.mark.parametrize(
    ("language", "played", "lines"),
    [
        (
            "en",
            1,
            [
                "Level 2: hip-lift, 8 reps. Slowly.",
                f"Level 3: hip-lift, {WHOLE}",
                f"Level 5: Both, {WHOLE.replace('20 s', '20 s · each side')}",
            ],
        ),
        ("ja", 2, ["レベル1：plank、10〜20秒キープ", "レベル3：3セット · 20秒キープ · セット間に1分休む"]),
    ],
)
def test_a_level_says_its_name_where_it_is_another_and_what_it_changes(
    language: str, played: int, lines: list[str]
) -> None:
    assert said(STEP, played, language=language)[: len(lines)] == lines


def test_a_level_that_is_as_the_one_before_is_not_said_again() -> None:
    assert [line[:8] for line in said(STEP, 5)] == ["Level 1:", "Level 2:", "Level 3:"]


def test_where_weeks_change_the_dose_too_it_is_the_whole_of_this_week() -> None:
    text = (
        "steps:\n  - {exercise: hip-lift, sets: 2, reps: 8, weeks: {1: {sets: 2}, 2: {sets: 4}},"
        " levels: [{reps: 8}, {reps: 12}]}\n"
    )
    assert said(text, 1, 2) == ["Level 2: 4 sets \N{MIDDLE DOT} 12 reps"]
