"""Bands that no source gives: marked in the file, kept, and shown as ours."""

from __future__ import annotations

import pytest

from kneecoach.care.own_models import model_of
from kneecoach.routine.layout import lay_out
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice
from kneecoach.ui.questions.scale import band_line
from kneecoach.words import words_for
from kneecoach.words.programme import programme_facts
from tests.routine.samples import HEAD, check, codes_of, mended, routine_of

STEPS = f"{HEAD}steps: [{{exercise: plank, hold: 10 s}}]\n"
PAIN = "pain: {{name: Ours, bands: {{lower: 0-2, middle: {}, upper: 6-10}}, rules: [{}]}}\n"
RULE = "{when: during, above: 5, do: stop}"
MARKED = STEPS + PAIN.format("3-5 (ours)", RULE)
TEST = STEPS + "test: {exercise: plank, hold: 5 s, in band: %s}\n"


def test_a_band_is_marked_as_ours_and_shown_so() -> None:
    rules = routine_of(MARKED).pain_rules
    assert rules is not None
    assert (rules.bands[1], rules.ours) == (("middle", 3, 5), ("middle",))
    bands = model_of(rules).bands
    assert [band_line(words_for("en"), band) for band in bands] == [
        "lower band 0–2",
        "middle band 3–5 (ours)",
        "upper band 6–10",
    ]
    assert "（独自）" in band_line(words_for("ja"), bands[1])
    assert "（独自）" not in band_line(words_for("ja"), bands[0])


def test_a_session_keeps_which_band_is_ours() -> None:
    laid = lay_out(routine_of(MARKED), Choice())
    again = timeline_from_text(timeline_to_text(laid))
    assert again == laid
    assert again.pain_rules is not None
    assert again.pain_rules.ours == ("middle",)


def test_the_band_of_a_test_may_be_ours() -> None:
    programme = check(TEST % "0-3 (ours)").programme
    assert programme is not None
    facts = dict(programme_facts(words_for("en"), programme, "5 s"))
    assert facts["Test"].endswith("Pain of 0–3 is within its limits (ours).")
    plain = check(TEST % "0-3").programme
    assert plain is not None
    assert dict(programme_facts(words_for("en"), plain, "5 s"))["Test"].endswith("is within its limits.")


@pytest.mark.parametrize(
    ("written", "near"),
    [("0 to 3 (ours)", "0-3 (ours)"), ("3-0 (ours)", "0-3 (ours)"), ("0-3 ours", "0-3 (ours)")],
)
def test_a_mend_of_a_band_keeps_the_mark(written: str, near: str) -> None:
    assert mended(TEST % written) == TEST % near


def test_a_mark_does_not_make_a_band_of_what_is_none() -> None:
    assert codes_of(TEST % "low (ours)") == ["not-band"]
    assert codes_of(STEPS + PAIN.format("4-5 (ours)", RULE)) == ["bands-gap"]
