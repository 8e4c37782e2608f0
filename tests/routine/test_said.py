"""What therapists also say: how a dose grows, how hard, from when; and what is told of the unreadable."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kneecoach import paths
from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import load_models
from kneecoach.routine.conditions import PAIN_OPEN
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Load
from kneecoach.words import words_for
from kneecoach.words.counted import load_words
from kneecoach.words.faults import fault_sentence
from kneecoach.words.pain import pain_said
from kneecoach.words.programme import stage_line
from kneecoach.words.progression import growth_line, progress_line
from tests.routine.samples import HEAD, check, codes_of, faults_of, mended, one, routine_of, step_of

STEP = one("reps: 10")


def grown(line: str) -> ExerciseStep:
    return step_of(f"reps: 10\n{line}")


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        ("10 % of body weight", "10 % of your body weight", "体重の10%"),
        ("60-70 % of heart rate", "60–70 % of your highest heart rate", "最大心拍数の60〜70%"),
        ("6:00 min/km", "6:00 min a km", "1km6:00のペース"),
        ("5:30-6:05 min/mile", "5:30–6:05 min a mile", "1マイル5:30〜6:05のペース"),
        ("8-10 km/h", "8–10 km/h", "時速8〜10km"),
        ("25 W", "25 W", "25 W"),
        ("6 mph (ours)", "6 mph (ours)", "時速6マイル（独自）"),
    ],
)
def test_how_hard_is_read_and_said(written: str, english: str, japanese: str) -> None:
    (load,) = grown(f"load: {written}").load
    assert load_words(words_for("en"), load) == english
    assert load_words(words_for("ja"), load) == japanese


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("10 % of bodyweight", "10 % of body weight"),
        ("60-70% HRmax", "60-70% of heart rate"),
        ("25 watts", "25 W"),
        ("100ワット", "100 W"),
        ("75 % of maximum heart rate", "75 % of heart rate"),
    ],
)
def test_a_percentage_keeps_what_it_is_of(written: str, meant: str) -> None:
    assert mended(STEP + f"    load: {written}\n") == STEP + f"    load: {meant}\n"


def test_growth_may_be_not_stated_and_wait_for_weeks() -> None:
    growth = grown("progress: {by: not stated, to: 10 lb, after: 2 weeks, if: felt easy}").progress
    assert growth is not None
    assert (growth.by.low, growth.by_unit, growth.most) == (None, "lb", 10)
    assert (growth.after_sessions, growth.after_weeks) == (None, 2)
    line = progress_line(
        words_for("en"), growth.by.low, growth.by_unit, None, growth.conditions, most=growth.most, weeks=2
    )
    assert line == "Later more, after 2 weeks, up to 10 lb with: it felt easy. Not stated: how much"


@pytest.mark.parametrize(
    ("by", "to", "english", "japanese"),
    [
        ("not stated", "moderate resistance", "moderate resistance", "中くらいの抵抗"),
        ("not stated", "6 RM", "6 RM", "6RMの重さ"),
        ("not stated", "RPE 7", "effort 7 of 10", "きつさ 10段階で7"),
        ("5 kg", "70 %", "70 % of your most", "最大の70%"),
        ("1 level", "light-moderate resistance", "light to moderate resistance", "軽い〜中くらいの抵抗"),
        ("2.5 kg", "6 RM (ours)", "6 RM (ours)", "6RMの重さ（独自）"),
    ],
)
def test_growth_may_end_at_a_load(by: str, to: str, english: str, japanese: str) -> None:
    growth = grown(f"progress: {{by: {by}, to: {to}}}").progress
    assert growth is not None
    assert isinstance(growth.most, Load)
    said, ja = (growth_line(words_for(code), growth) for code in ("en", "ja"))
    assert f", until the load is {english}" in said
    assert f"（負荷が「{japanese}」になるまで）" in ja


@pytest.mark.parametrize(
    ("growth", "code"),
    [
        ("{by: not stated, to: much more}", "not-end"),
        ("{by: not stated, to: up to 20 kg}", "not-end"),
        ("{by: not stated, to: free}", "not-end"),
        ("{by: 5 s, to: 6 RM}", "other-unit"),
        ("{by: 2 reps, to: 70 %}", "other-unit"),
    ],
)
def test_an_end_of_growth_that_is_none_is_told_what_may_stand_there(growth: str, code: str) -> None:
    assert codes_of(f"{STEP}    progress: {growth}\n") == [code]


def test_a_resistance_from_one_to_another_is_mended_and_said() -> None:
    assert mended(STEP + "    load: light to moderate resistance\n") == (
        STEP + "    load: light-moderate resistance\n"
    )


def test_growth_may_wait_for_nobody_knows_how_long() -> None:
    growth = grown("progress: {by: 1 set, after: not stated}").progress
    assert growth is not None
    assert (growth.after_sessions, growth.after_weeks) == (0, None)
    english, japanese = (growth_line(words_for(code), growth) for code in ("en", "ja"))
    assert english == "Later 1 set more. Not stated: after how long"
    assert japanese.endswith("ずつ増やす。記載なし：増やす時期")


def test_all_that_is_open_of_a_growth_is_said_in_one_sentence_behind_it() -> None:
    growth = grown("progress: {by: not stated, after: not stated, if: felt easy, else: back}").progress
    assert growth is not None
    english, japanese = (growth_line(words_for(code), growth) for code in ("en", "ja"))
    assert english == (
        "Later more with: it felt easy; otherwise one step back. Not stated: how much, after how long"
    )
    assert (
        japanese == "あとで増やす（条件：楽にできた）。満たさなければ1つ戻す。記載なし：増やす量、増やす時期"
    )


def test_how_often_is_never_not_stated_and_ours() -> None:
    text = f"{HEAD}frequency: {{}}\nsteps: [ice: 5 min]\n"
    assert mended(text.format("not stated (ours)")) == text.format("not stated")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("frequency: every 2 hours", "{times: 8, per: day, gap: 2 h}"),
        ("frequency: hourly", "{times: 15, per: day, gap: 1 h}"),
        ("rest: 3 deep breaths", "reps: 3 breaths"),
        ("progress: {by: 1 rep, after: 1}", "write 1 session"),
    ],
)
def test_what_cannot_be_read_is_told_how_to_be_said(line: str, says: str) -> None:
    (fault,) = faults_of(STEP + f"    {line}\n")
    assert says in fault_sentence(words_for("en"), fault)
    near = says.removeprefix("write ").removeprefix("reps: ")
    assert near.split()[0] in fault_sentence(words_for("ja"), fault)


def test_a_stage_says_what_must_hold_before_it() -> None:
    text = (
        "kneecoach: programme 1\nname: X\nstages:\n"
        "  - {name: A, weeks: 1-2, steps: [{exercise: plank, hold: 3 s}]}\n"
        "  - name: B\n    weeks: 3-4\n    start: [Full extension, {days since surgery: 14}]\n"
        "    steps: [{exercise: plank, hold: 3 s}]\n"
    )
    programme = check(text).programme
    assert programme is not None
    second = programme.stages[1]
    said = stage_line(words_for("en"), 2, second, programme.whole)
    assert "not before: Full extension, 14 days since the operation" in said


@pytest.mark.parametrize("most", range(10))
def test_pain_up_to_a_score(most: int) -> None:
    rules = routine_of(STEP + f"pain: up to {most}\n").pain_rules
    assert rules is not None
    assert [(rule.when, rule.do, rule.above, rule.up_to, rule.rise) for rule in rules.rules] == [
        ("during", "keep", None, most, None),
        ("during", "stop", most, None, None),
        ("later", "ease off", None, None, 1),
        ("morning", "ease off", None, None, 1),
    ]
    bands = rules.bands
    assert (bands[0][1], bands[-1][2]) == (0, 10)
    assert all(one[2] + 1 == other[1] and one[1] <= one[2] for one, other in pairwise(bands))
    assert most in {bands[0][2], bands[1][2]}, "a band ends where going on ends"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("none", "up to 0"),
        ("0-3", "up to 3"),
        ("5/10", "up to 5"),
        ("max 4", "up to 4"),
        ("痛みなし", "up to 0"),
    ],
)
def test_pain_written_otherwise(written: str, meant: str) -> None:
    assert mended(STEP + f"pain: {written}\n") == STEP + f"pain: {meant}\n"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("reps: 10 each direction", "reps: 20"),
        ("reps: 5 circles each way", "reps: 10 circles"),
        ("sides: operated", "sides: affected"),
        ("load: start with 2 kg", "load: 2 kg"),
    ],
)
def test_more_that_is_meant(line: str, meant: str) -> None:
    text = HEAD + "steps:\n  - exercise: plank\n    {}\n" + ("" if "reps" in line else "    reps: 10\n")
    assert mended(text.format(line)) == text.format(meant)


def test_growth_in_per_cent() -> None:
    growth = grown("progress: {by: 5 %, after: 1 week}").progress
    assert growth is not None
    assert (growth.by.low, growth.by_unit) == (5, "%")


def test_a_source_without_a_rule_for_pain_is_said_and_the_strict_one_holds() -> None:
    routine = routine_of(f"{HEAD}pain: not stated\nsteps: [ice: 5 min]\n")
    strict = load_models(paths.resources() / "pain_models.toml")["strict"]
    assert (routine.pain, routine.pain_rules) == (PAIN_OPEN, None)
    assert model_in_use(routine.pain_rules, routine.pain, {"strict": strict}) is strict
    english, japanese = (
        pain_said(words_for(code), strict.about, None, stated=False) for code in ("en", "ja")
    )
    assert english.startswith("The source states no rule for pain; these are the program’s own, the strict")
    assert japanese.startswith("出典に痛みの決まりはありません。次はこのソフト独自の")
    assert "source states" not in pain_said(words_for("en"), strict.about, None)
