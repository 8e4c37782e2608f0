"""As many or as long as one can, with what it is meant to be at least."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Limit, PerSet
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice
from kneecoach.words import words_for
from kneecoach.words.doses import dose_line
from kneecoach.words.limits import limit_line
from kneecoach.words.phases import say_phase
from kneecoach.words.step_doses import dose_of
from tests.routine.samples import codes_of, faults_of, mended, one, routine_of, step_of


@pytest.mark.parametrize(
    ("body", "english", "japanese", "spoken"),
    [
        (
            "reps: as many as you can, at least 8",
            "as many as you can, at least 8 reps",
            "できるだけ多く、8回以上",
            "As many as you can, at least 8.",
        ),
        (
            "hold: as long as you can, at least 30 s",
            "as long as you can, at least 30 s",
            "できるだけ長く、30秒以上",
            "As long as you can, at least 30 seconds.",
        ),
        (
            "time: as long as you can at least 2 min",
            "as long as you can, at least 2 min",
            "できるだけ長く、2分以上",
            "As long as you can, at least 2 minutes.",
        ),
    ],
)
def test_a_limit_has_a_least_and_stays_one_set(body: str, english: str, japanese: str, spoken: str) -> None:
    laid = lay_out(routine_of(one(body)), Choice())
    (phase,) = [phase for phase in laid.phases if phase.limit]
    assert (phase.sets, phase.seconds, phase.most) == (1, None, None)
    assert [limit_line(words_for(code), phase) for code in ("en", "ja")] == [english, japanese]
    assert spoken in say_phase(words_for("en"), phase, laid.steps[0])
    assert english in dose_line(words_for("en"), dose_of(step_of(body)))
    assert timeline_from_text(timeline_to_text(laid)).phases == laid.phases


def test_a_least_or_a_most_of_ours_is_marked() -> None:
    for end in ("at least 8 (ours)", "up to 12 (ours)"):
        step = step_of(f"reps: as many as you can, {end}")
        assert isinstance(step.reps, Limit)
        assert step.reps.ours
        assert dose_line(words_for("en"), dose_of(step)).endswith("(ours)")


def test_in_brackets_it_is_a_list_and_the_other_way_round_it_is_asked() -> None:
    listed = step_of("reps: [as many as you can, at least 8]").reps
    assert isinstance(listed, PerSet)
    assert len(listed.items) == 2
    (fault,) = faults_of(one("reps: at least 8, as many as you can"))
    assert fault.code == "two-meanings"
    assert fault.values["near"] == "as many as you can, at least 8"
    assert fault.values["other"] == "[at least 8, as many as you can]"


def test_a_least_is_one_number_and_goes_with_no_most() -> None:
    assert codes_of(one("reps: as many as you can, at least 8, up to 12")) != []
    assert codes_of(one("reps: as many as you can, at least 8-10")) != []
    assert codes_of(one("reps: as many as you can, at least 8 a day")) == ["a-day-here"]
    assert mended(one("hold: as many as you can, at least 30 s")) == one(
        "hold: as long as you can, at least 30 s"
    )
