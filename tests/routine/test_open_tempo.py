"""A set of which neither the reps nor their tempo is stated goes at the runner's own pace."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.words import words_for
from kneecoach.words.phases import say_phase
from tests.routine.samples import HEAD, routine_of


def said(dose: str, language: str = "en") -> str:
    routine = routine_of(f"{HEAD}steps:\n  - {{exercise: hip-lift, reps: not stated{dose}}}\n")
    laid = lay_out(routine, Choice())
    (phase,) = (one for one in laid.phases if one.kind is not Kind.PREPARE)
    assert phase.seconds is None
    assert not phase.dose_stated
    return say_phase(words_for(language), phase, laid.steps[phase.step])


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("sets", ["", ", sets: not stated"])
def test_a_tempo_that_is_not_stated_changes_nothing_of_it(language: str, sets: str) -> None:
    assert said(f"{sets}, tempo: not stated", language) == said(sets, language)


def test_it_says_what_is_not_stated() -> None:
    assert said(", tempo: not stated").endswith("At your own pace. The number of reps is not stated.")


def test_a_rep_with_named_parts_still_shows_the_part_whose_time_is_open() -> None:
    assert said(", tempo: {lower: not stated}").endswith("Lower: the time is not stated. Rep 1.")
