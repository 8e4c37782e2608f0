"""What a source leaves open of order, growth and frequency, and what it bounds from one end alone."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Order
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice, Load
from kneecoach.words import words_for
from kneecoach.words.counted import load_words
from kneecoach.words.doses import dose_line
from kneecoach.words.often import length_line, often_line
from kneecoach.words.pain import rules_said
from kneecoach.words.phases import say_phase
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import dose_of
from tests.routine.samples import HEAD, check, codes_of, mended, one, routine_of, step_of


@pytest.mark.parametrize(
    ("written", "load", "english", "japanese"),
    [
        ("up to 20 kg", Load("kg", 0, 20), "up to 20 kg", "20 kgまで"),
        ("0-20 kg", Load("kg", 0, 20), "up to 20 kg", "20 kgまで"),
        ("up to 40 W (ours)", Load("power", 0, 40, ours=True), "up to 40 W (ours)", "40 Wまで（独自）"),
        (
            "up to 100 % of body weight",
            Load("percent", 0, 100, unit="body weight"),
            "up to 100 % of your body weight",
            "体重の100%まで",
        ),
        ("light resistance", Load("resistance", unit="light"), "light resistance", "軽い抵抗"),
    ],
)
def test_a_load_may_have_an_upper_end_alone_or_a_machines_word(
    written: str, load: Load, english: str, japanese: str
) -> None:
    (read,) = step_of(f"reps: 5\nload: {written}").load
    assert read == load
    assert [load_words(words_for(code), read) for code in ("en", "ja")] == [english, japanese]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("max 20 kg", "up to 20 kg"),
        ("at most 100 % of body weight", "up to 100 % of body weight"),
        ("low resistance", "light resistance"),
    ],
)
def test_everyday_bounds_of_a_load_are_mended(written: str, meant: str) -> None:
    assert mended(one(f"reps: 5\nload: {written}")) == one(f"reps: 5\nload: {meant}")


@pytest.mark.parametrize("written", ["0 kg", "up to 0 kg", "0-5 RM", "up to 600 kg", "up to 5-10 kg"])
def test_a_load_of_nothing_or_too_much_is_none(written: str) -> None:
    assert len(codes_of(one(f"reps: 5\nload: {written}"))) == 1


@pytest.mark.parametrize(
    ("written", "low", "english", "japanese"),
    [
        ("at least 2 a week", 2, "at least 2 times a week", "週2回以上"),
        ("at least 2-3 a week", 2, "at least 2–3 times a week", "週2〜3回以上"),
        ("at least 1 a day", 1, "at least once a day", "1日1回以上"),
        ("{times: at least 2, per: week, rest days: 1}", 2, "at least 2 times a week, ", "週2回以上、"),
    ],
)
def test_a_frequency_may_be_at_least_so_often(written: str, low: int, english: str, japanese: str) -> None:
    often = routine_of(f"{HEAD}frequency: {written}\nsteps: [{{exercise: plank, hold: 5 s}}]\n").frequency
    assert often is not None
    assert (often.times.low, often.times.floor) == (low, True)
    assert often_line(words_for("en"), often).startswith(english)
    assert often_line(words_for("ja"), often).startswith(japanese)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("at least twice per week", "at least 2 a week"),
        ("at least 3x/week", "at least 3 a week"),
        ("minimum 2 a week", "at least 2 a week"),
    ],
)
def test_everyday_words_for_at_least_so_often_are_mended(written: str, meant: str) -> None:
    text = HEAD + "frequency: {}\nsteps: [{{exercise: plank, hold: 5 s}}]\n"
    assert mended(text.format(written)) == text.format(meant)


def test_at_least_on_named_days_says_nothing() -> None:
    for written in ("at least monday", "at least every 2nd day", "at least not stated"):
        text = f"{HEAD}frequency: {written}\nsteps: [{{exercise: plank, hold: 5 s}}]\n"
        assert codes_of(text) == ["not-frequency"]


def test_runs_are_counted() -> None:
    step = step_of("reps: 2 runs")
    assert [dose_line(words_for(code), dose_of(step)) for code in ("en", "ja")] == ["2 runs", "2本"]
    assert step.reps == Amount(2, 2, unit="runs")


def test_an_order_of_the_sides_that_is_open_is_played_as_without_it_and_said() -> None:
    dose = "reps: 5\nsets: 2\nsides: each\nrest: 9 s"
    usual, unsaid = routine_of(one(dose)), routine_of(one(f"{dose}\norder: not stated"))
    assert lay_out(unsaid, Choice()).phases == lay_out(usual, Choice()).phases
    (step,) = unsaid.steps
    assert isinstance(step, ExerciseStep)
    assert (step.order, step.order_stated) == (Order.SET, False)
    said = [dose_line(words_for(code), dose_of(step)) for code in ("en", "ja")]
    assert "each side · order of the sides not stated" in said[0]
    assert "左右それぞれ · 左右の順番は記載なし" in said[1]
    assert codes_of(one("reps: 5\norder: not stated")) == ["order-without-sides"]


def test_what_to_do_otherwise_may_be_open() -> None:
    growth = step_of("reps: 5\nprogress: {by: 1 rep, if: felt easy, else: not stated}").progress
    assert growth is not None
    assert growth_line(words_for("en"), growth) == (
        "Later 1 rep more with: it felt easy. Not stated: what to do otherwise"
    )
    assert growth_line(words_for("ja"), growth).endswith("。記載なし：満たさないときどうするか")


def test_what_happens_otherwise_may_be_left_open_where_nothing_can_fail() -> None:
    growth = step_of("reps: 5\nprogress: {by: not stated, after: not stated, else: not stated}").progress
    assert growth is not None
    assert growth_line(words_for("en"), growth) == "Later more. Not stated: how much, after how long"


STAGES = """\
kneecoach: programme 1
name: P
length: 6 weeks
frequency: 2 a week
pain: thomee
stages:
  - {name: A, weeks: 1-3, pain: up to 2, steps: [{exercise: plank, hold: 5 s}]}
  - {name: B, weeks: 4-6, steps: [{exercise: plank, hold: 5 s}]}
  - {name: C, optional: yes, pain: not stated, steps: [{exercise: plank, hold: 5 s}]}
"""


def test_a_stage_may_allow_another_pain_than_the_programme() -> None:
    programme = check(STAGES).programme
    assert programme is not None
    played = [lay_out(stage.routine, Choice()) for stage in programme.stages]
    assert [one.pain for one in played] == ["own", "thomee", "not stated"]
    rules = played[0].pain_rules
    assert rules is not None
    assert [rule.above for rule in rules.rules if rule.do == "stop"] == [2]
    assert [one.pain_rules for one in played[1:]] == [None, None]
    assert codes_of(STAGES.replace("pain: up to 2", "pain: up to 22")) == ["not-pain-model"]


def test_so_may_a_routine_side_by_side() -> None:
    text = (
        "kneecoach: programme 1\nname: P\nlength: 1 week\nfrequency: daily\nroutines:\n"
        "  a: {name: A, pain: up to 0, steps: [{exercise: plank, hold: 5 s}]}\n"
        "  b: {name: B, steps: [{exercise: plank, hold: 5 s}]}\n"
    )
    programme = check(text).programme
    assert programme is not None
    assert [one.pain for one in programme.routines] == ["own", "strict"]


OWN = "{name: N, bands: {lower: 0-2, middle: 3-5, upper: 6-10}, rules: [%s]}"


def test_a_rule_of_ours_is_marked_and_kept_with_a_session() -> None:
    rules = "{when: during, above: 5, do: stop (ours)}, {when: morning, above: 4, do: ease off}"
    routine = routine_of(f"{HEAD}pain: {OWN % rules}\nsteps: [{{exercise: plank, hold: 5 s}}]\n")
    assert routine.pain_rules is not None
    assert [(rule.do, rule.ours) for rule in routine.pain_rules.rules] == [
        ("stop", True),
        ("ease off", False),
    ]
    said = rules_said(words_for("en"), routine.pain_rules.rules)
    assert said.startswith("Stop above 5 (ours). At 5 or more the next morning")
    assert rules_said(words_for("ja"), routine.pain_rules.rules).startswith("5を超えたら中止します（独自）。")
    laid = lay_out(routine, Choice())
    assert timeline_from_text(timeline_to_text(laid)).pain_rules == laid.pain_rules
    plain = rules.replace(" (ours)", "")
    usual = routine_of(f"{HEAD}pain: {OWN % plain}\nsteps: [{{exercise: plank, hold: 5 s}}]\n")
    assert "ours" not in timeline_to_text(lay_out(usual, Choice())).partition("pain_rules")[2]
    both = "{when: later, above: before, do: ease off}, {when: morning, above: usual morning, do: ease off%s}"
    for tail, marked in (("", False), (" (ours)", True)):
        text = f"{HEAD}pain: {OWN % both % tail}\nsteps: [{{exercise: plank, hold: 5 s}}]\n"
        own = routine_of(text).pain_rules
        assert own is not None
        assert ("(ours)" in rules_said(words_for("en"), own.rules)) == marked


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("at least 6 weeks", "at least 6 weeks"),
        ("minimum 6 weeks", "at least 6 weeks"),
        ("at least 6 wks", "at least 6 weeks"),
        ("at least 8-6 weeks", "at least 6-8 weeks"),
    ],
)
def test_a_length_may_be_at_least_so_long(written: str, meant: str) -> None:
    text = HEAD + "length: {}\nfrequency: daily\nsteps: [{{exercise: plank, hold: 5 s}}]\n"
    assert mended(text.format(written)) == text.format(meant)
    length = routine_of(text.format("at least 6 weeks")).length
    assert length is not None
    assert (length.low, length.high, length.floor) == (6, 6, True)
    assert [length_line(words_for(code), length) for code in ("en", "ja")] == [
        "at least 6 weeks",
        "6週間以上",
    ]


@pytest.mark.parametrize(
    ("dose", "asked"),
    [
        ("reps: 5", "all reps done"),
        ("hold: 5 s", "all the time done"),
        ("time: 1 min", "all the time done"),
        ("reps: 5\ntempo: not stated", "all reps done"),
        ("reps: 5\nhold: 5 s", "all the time done, all reps done"),
        ("reps: 5\ntempo: {lift: 2 s}", "all the time done, all reps done"),
    ],
)
def test_of_a_list_for_several_steps_each_is_told_what_it_asks_of_it(dose: str, asked: str) -> None:
    growth = step_of(f"{dose}\nprogress: {{by: 5 %, if: all time done and all reps done}}").growth_at(None)
    assert growth is not None
    assert growth_line(words_for("en"), growth) == f"Later 5 % more with: {asked}"


def test_a_way_that_is_not_stated_is_said_to_be_a_way() -> None:
    laid = lay_out(routine_of(one("distance: not stated")), Choice())
    said = [say_phase(words_for(code), laid.phases[-1], laid.steps[0]) for code in ("en", "ja")]
    assert said[0].endswith("At your own pace. The distance is not stated.")
    assert "距離の記載はありません。" in said[1]


def test_a_bout_may_have_no_speed_that_is_stated() -> None:
    plain, unsaid = one("time: 30 s\nsets: 2"), one("time: 30 s\nsets: 2\ntempo: not stated")
    assert lay_out(routine_of(plain), Choice()).phases == lay_out(routine_of(unsaid), Choice()).phases
    (step,) = routine_of(unsaid).steps
    assert isinstance(step, ExerciseStep)
    said = [dose_line(words_for(code), dose_of(step)) for code in ("en", "ja")]
    assert said == ["2 sets · 30 s · tempo not stated", "2セット · 30秒 · 速さの記載なし"]
    assert codes_of(one("time: 30 s\ntempo: {lift: 2 s}")) == ["two-doses"]
    assert codes_of(one("distance: 400 m\ntempo: not stated")) == []


def test_so_may_a_level_and_another_one_has_reps() -> None:
    step = step_of("levels: [{time: 30 s, tempo: not stated}, {reps: 5}, {time: 40 s}]")
    said = [dose_line(words_for("en"), dose_of(step.of_level(level))) for level in (1, 2, 3)]
    assert said == ["30 s · tempo not stated", "5 reps", "40 s"]
    base = step_of("time: 30 s\ntempo: not stated\nlevels: [{hold: 5 s}, {time: 40 s}]")
    said = [dose_line(words_for("en"), dose_of(base.of_level(level))) for level in (1, 2)]
    assert said == ["hold 5 s", "40 s · tempo not stated"]
