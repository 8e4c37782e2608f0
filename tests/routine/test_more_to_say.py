"""At least so much, effort in words, whom a stage is for, and what a source leaves open about stages."""

from __future__ import annotations

import pytest

from kneecoach.cli.plan import plan_lines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Choice, Dose, Kind, Load
from kneecoach.words import words_for
from kneecoach.words.counted import load_words
from kneecoach.words.doses import dose_line
from kneecoach.words.faults import fault_sentence
from kneecoach.words.programme import stage_line
from kneecoach.words.step_doses import dose_of
from tests.routine.samples import HEAD, check, codes_of, faults_of, mended, one, routine_of, step_of

STAGES = """\
kneecoach: programme 1
name: P
length: 6 weeks
frequency: 2 a week
stages:
  - {{name: A, weeks: 1-3, steps: [{{exercise: plank, hold: 5 s}}]}}
  - {{name: B, weeks: 3-6, {}, steps: [{{exercise: plank, hold: 5 s}}]}}
"""


@pytest.mark.parametrize(
    ("body", "english", "japanese"),
    [
        ("hold: at least 55 s", "hold at least 55 s", "55秒以上キープ"),
        ("hold: at least 2 counts", "hold at least 2 counts", "2カウント以上キープ"),
        ("time: at least 10 min", "at least 10 min", "10分以上"),
        ("reps: at least 8", "at least 8 reps", "8回以上"),
        ("reps: at least 20 steps (ours)", "at least 20 steps (ours)", "20歩以上（独自）"),
        ("reps: [at least 8, 6]", "at least 8 reps, 6 reps", "8回以上、6回"),
        ("distance: at least 1 km", "at least 1 km", "1キロメートル以上"),
        (
            "sets: at least 2\nreps: 5\nrest: at least 60 s",
            "at least 2 sets · 5 reps · rest at least 1 min between sets",
            "2セット以上 · 5回 · セット間に1分以上休む",
        ),
    ],
)
def test_at_least_is_said_as_it_is_written(body: str, english: str, japanese: str) -> None:
    dose = dose_of(step_of(body))
    assert dose_line(words_for("en"), dose) == english
    assert dose_line(words_for("ja"), dose) == japanese


@pytest.mark.parametrize("dose", [Dose.LOW, Dose.HIGH])
def test_at_least_runs_as_its_number_at_either_end(dose: Dose) -> None:
    laid = lay_out(routine_of(one("hold: at least 55 s\nreps: 2")), Choice(dose))
    assert [phase.seconds for phase in laid.phases if phase.kind is Kind.HOLD] == [55, 55]
    assert step_of("reps: at least 8").reps == Amount(8, 8, floor=True)
    assert step_of("reps: at least 8").reps != step_of("reps: 8").reps


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("reps: 10+", "reps: at least 10"),
        ("reps: 10 or more", "reps: at least 10"),
        ("reps: minimum 10", "reps: at least 10"),
        ("reps: 10以上", "reps: at least 10"),
        ("hold: 55 s+", "hold: at least 55 s"),
        ("hold: 55+ s", "hold: at least 55 s"),
        ("hold: 30 s or longer", "hold: at least 30 s"),
        ("hold: 30 sec. or more (ours)", "hold: at least 30 sec (ours)"),
        ("hold: 30秒以上", "hold: at least 30 s"),
    ],
)
def test_at_least_as_it_is_said_is_mended(written: str, near: str) -> None:
    assert mended(one(written)) == one(near)


@pytest.mark.parametrize(
    "body", ["hold: at least 20-30 s", "hold: at least", "reps: at least at least 5", "reps: 8-10+"]
)
def test_a_range_has_two_ends_and_at_least_has_one(body: str) -> None:
    (fault,) = faults_of(one(body))
    assert fault.mend is None


def test_a_most_is_no_at_least() -> None:
    assert codes_of(one("reps: as many as you can, up to at least 5")) == ["most-and-least"]
    assert codes_of(f"{HEAD}steps:\n  - ice: at least 10 min\n") == ["not-time"]


@pytest.mark.parametrize(
    ("written", "load", "english", "japanese"),
    [
        ("somewhat hard effort", Load("effort", unit="somewhat hard"), "somewhat hard effort", "ややきつい"),
        ("light effort (ours)", Load("effort", unit="light", ours=True), "light effort (ours)", "楽な"),
        ("Borg 7", Load("borg", 7, 7), "effort 7 on the Borg scale of 6 to 20", "ボルグ指数7"),
        ("Borg 12-14", Load("borg", 12, 14), "effort 12–14 on the Borg scale of 6 to 20", "ボルグ指数12〜14"),
    ],
)
def test_effort_in_words_and_on_the_other_scale(
    written: str, load: Load, english: str, japanese: str
) -> None:
    assert step_of(f"reps: 5\nload: {written}").load == (load,)
    assert load_words(words_for("en"), load) == english
    assert japanese in load_words(words_for("ja"), load)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("load: somewhat hard", "load: somewhat hard effort"),
        ("effort: very hard", "load: very hard effort"),
        ("load: RPE 13", "load: Borg 13"),
        ("load: Borg 3", "load: RPE 3"),
    ],
)
def test_what_can_be_only_one_effort_is_mended(written: str, near: str) -> None:
    assert mended(one(f"reps: 5\n{written}")) == one(f"reps: 5\n{near}")


@pytest.mark.parametrize(
    ("written", "code"),
    [("light", "two-meanings"), ("maximal", "two-meanings"), ("Borg 21", "too-much"), ("heavy", "not-load")],
)
def test_what_may_be_a_weight_too_is_not(written: str, code: str) -> None:
    (fault,) = faults_of(one(f"reps: 5\nload: {written}"))
    assert (fault.code, fault.mend) == (code, None)


def test_a_stage_says_whom_it_is_for_and_that_nobody_says_when_it_ends() -> None:
    text = STAGES.format("for: {en: Those who jump, ja: ジャンプする人}, next when: not stated")
    programme = check(text).programme
    assert programme is not None
    for language, whom, onward in (
        ("en", "for whom: Those who jump", "next when: not stated"),
        ("ja", "対象：ジャンプする人", "記載なし"),
    ):
        said = stage_line(words_for(language), 2, programme.stages[1], programme.whole)
        assert whom in said
        assert onward in said
    assert programme.stages[1].leave is not None
    assert not programme.stages[1].leave.stated


def test_not_stated_stands_alone_among_the_conditions() -> None:
    assert codes_of(STAGES.format("next when: not stated and lower band")) == ["not-choice"]
    assert codes_of(one("reps: 5\nprogress: {by: 1 rep, if: not stated}")) == ["not-choice"]


def test_a_plan_names_the_weeks_in_which_stages_overlap() -> None:
    programme = check(STAGES.format("optional: no")).programme
    assert programme is not None
    lines = plan_lines(words_for("en"), programme, ())
    assert "A and B overlap: week 3" in lines
    assert "In these weeks status decides; this plan stays in a stage until its last week is over." in lines
    apart = check(STAGES.format("optional: no").replace("3-6", "4-6")).programme
    assert apart is not None
    assert not any("overlap" in line or "status" in line for line in plan_lines(words_for("en"), apart, ()))


def test_pain_of_one_step_is_sent_to_the_top_and_to_its_words() -> None:
    (fault,) = faults_of(one("reps: 5\npain: up to 3"))
    assert (fault.code, fault.mend) == ("pain-of-file", None)
    assert "stop: pain above 3" in fault_sentence(words_for("en"), fault)
