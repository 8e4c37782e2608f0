"""A number of sets or rounds that the runner's strength is to end: told how that is written."""

from __future__ import annotations

import pytest

from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import HEAD, codes_of, faults_of, one


@pytest.mark.parametrize("written", ["as many as you can", "As many as possible", "AMRAP", "to failure"])
def test_sets_without_an_end_are_rounds_that_ask(written: str) -> None:
    (fault,) = faults_of(one(f"sets: {written}\nreps: 8"))
    assert "repeat until: as long as you can" in fault_sentence(words_for("en"), fault)
    assert "repeat until: as long as you can" in fault_sentence(words_for("ja"), fault)
    rounds = f"steps:\n  - rounds: {written}\n    steps: [{{exercise: plank, hold: 20 s}}]\n"
    assert codes_of(HEAD + rounds) == ["sets-to-limit"]
    weekly = rounds.replace(f"rounds: {written}", f"rounds: 2\n    weeks: {{3+: {{rounds: {written}}}}}")
    assert codes_of(HEAD + weekly) == ["sets-to-limit"]
