"""Where a mend might change the meaning, what may be meant is said, and nothing is written."""

from __future__ import annotations

import pytest

from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import faults_of, one
from tests.routine.test_ways_to_say import STAGES


@pytest.mark.parametrize(
    "written", ["no pain and all reps done", "pain-free", "pain free", "painless", "low pain", "No pain"]
)
def test_no_pain_is_less_than_any_condition_and_what_it_may_mean_is_said_and_never_written(
    written: str,
) -> None:
    (fault,) = faults_of(STAGES.format(f"next when: {written}"))
    assert (fault.code, fault.mend) == ("painless-condition", None)
    said = fault_sentence(words_for("en"), fault)
    assert "write next when: lower band" in said
    assert "write pain: up to 0 at the top" in said


@pytest.mark.parametrize("written", ["no increase in swelling", "swelling not worse", "no flare of gout"])
def test_what_does_not_rise_is_pain_and_nothing_else(written: str) -> None:
    (fault,) = faults_of(STAGES.format(f"next when: {written}"))
    assert (fault.code, fault.mend) == ("not-choice", None)


@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        ("reps: 5\nhold: none", "none-or-unknown", "take the line out, or write not stated"),
        ("reps: open", "none-or-unknown", "not stated"),
        ("sets: なし\nreps: 5", "none-or-unknown", "not stated"),
        ("reps: 5\nsides: both sides", "two-meanings", "write each or both"),
        ("reps: 5\nsides: 両側", "two-meanings", "write each or both"),
        ("reps: 10 both sides", "two-meanings", "write sides: each, reps: 10 or reps: 10 in all"),
        ("hold: 30 s both sides", "two-meanings", "write sides: each, hold: 30 s or sides: both"),
        ("hold: up to 60 s", "two-meanings", "write as long as you can, up to 60 s or 60 s"),
        ("reps: max 12", "two-meanings", "write as many as you can, up to 12 or 12"),
        ("reps: 5\nload: 15-8 RM", "falling-load", "8-15 RM"),
        ("reps: 5\nsets: 2\nrest: 2", "no-unit-time", "write 2 s or 2 min"),
        ("reps: 5\nsets: 2\nrest: 1-2", "no-unit-time", "write 1-2 s or 1-2 min"),
        ("reps: 5\nprogress: {by: 1 rep, after: 3 days}", "not-sessions", "write 1 week"),
        ("reps: 5\nprogress: {by: 1 rep, after: 1 month}", "not-sessions", "write 4 weeks"),
    ],
)
def test_where_a_mend_might_change_the_meaning_it_is_said_and_not_written(
    body: str, code: str, says: str
) -> None:
    (fault,) = faults_of(one(body))
    assert (fault.code, fault.mend) == (code, None)
    assert says in fault_sentence(words_for("en"), fault)


def test_criteria_of_a_stage_may_begin_it_or_end_it() -> None:
    (fault,) = faults_of(STAGES.format("criteria: no limp"))
    assert (fault.code, fault.mend) == ("two-keys", None)
    assert fault_sentence(words_for("en"), fault).endswith("write start or next when")
