"""What therapists write in their own way is understood, or told how to be written, each in one sentence."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import HEAD, codes_of, faults_of, mended, one, routine_of

STAGES = """\
kneecoach: programme 1
name: P
length: 4 weeks
stages:
  - {{name: A, weeks: 1-2, steps: [{{exercise: plank, hold: 5 s}}]}}
  - {{name: B, weeks: 3-4, {}, steps: [{{exercise: plank, hold: 5 s}}]}}
"""


def rests(body: str) -> list[float | None]:
    return [
        phase.seconds for phase in lay_out(routine_of(one(body)), Choice()).phases if phase.kind is Kind.REST
    ]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("slow 4 fast 8", "4 slow then 8 fast"),
        ("4 slow + 8 fast", "4 slow then 8 fast"),
        ("4 slowly & 8 quickly", "4 slow then 8 fast"),
        ("ゆっくり 4 速く 8", "4 slow then 8 fast"),
    ],
)
def test_manners_in_another_order_are_mended(written: str, near: str) -> None:
    assert mended(one(f"reps: {written}")) == one(f"reps: {near}")


@pytest.mark.parametrize("written", ["slow 4 fast", "slow fast", "4 slow 8", "4 8 slow fast"])
def test_what_is_no_row_of_manners_is_not_made_one(written: str) -> None:
    (fault,) = faults_of(one(f"reps: {written}"))
    assert fault.mend is None or " then " not in fault.mend.new


def test_a_way_among_the_reps_is_sent_to_its_own_key() -> None:
    (fault,) = faults_of(one("reps: 20 metres"))
    assert fault_sentence(words_for("en"), fault).endswith("write distance: 20 metres")
    assert codes_of(one("reps: 20 meters (ours)")) == ["way-in-reps"]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("70 % of 1RM", "70 %"),
        ("60-80 % of 1 RM (ours)", "60-80 % (ours)"),
        ("70% max", "70%"),
        ("80 % MVC", "80 %"),
        ("12 kg kettlebell", "12 kg"),
        ("10 lb dumbbells", "10 lb"),
        ("6-7 RPE", "RPE 6-7"),
    ],
)
def test_loads_as_they_are_said(written: str, near: str) -> None:
    assert mended(one(f"reps: 5\nload: {written}")) == one(f"reps: 5\nload: {near}")


@pytest.mark.parametrize("written", ["VAS up to 3", "NRS 3", "pain 0-3", "nrs: 3/10"])
def test_a_pain_limit_with_the_name_of_its_scale(written: str) -> None:
    text = f'{one("reps: 5")}pain: "{written}"\n'
    assert mended(text) == f"{one('reps: 5')}pain: up to 3\n"


@pytest.mark.parametrize(
    ("written", "windows"),
    [
        ("morning and evening", "morning, evening"),
        ("in the morning, noon, evening", "morning, noon, evening"),
        ("朝と夜", "morning, bedtime"),
    ],
)
def test_times_of_the_day_become_windows(written: str, windows: str) -> None:
    n = windows.count(",") + 1
    text = one("reps: 5")
    near = f"{{times: {n}, per: day, windows: [{windows}]}}"
    assert mended(f"{text}frequency: {written}\n") == f"{text}frequency: {near}\n"
    assert codes_of(f"{text}frequency: {near}\n") == []


def test_times_of_the_day_with_something_else_are_no_windows() -> None:
    assert codes_of(f"{one('reps: 5')}frequency: morning and sometimes\n") == ["not-frequency"]


@pytest.mark.parametrize("key", ["enter when", "next when"])
def test_days_among_the_conditions_are_sent_to_the_start(key: str) -> None:
    (fault,) = faults_of(STAGES.format(f"{key}: {{days since injury: 21}}"))
    assert fault.code == "gate-in-condition"
    assert "start: {days since injury: 21}" in fault_sentence(words_for("en"), fault)
    assert codes_of(STAGES.format("start: {days since injury: 21}")) == []


def test_a_rest_for_each_set() -> None:
    assert rests("sets: 3\nhold: 5 s\nrest: [60 s, 90 s]") == [60, 90]
    assert rests("sets: 3\nhold: 5 s\nrest: 60 s, 90 s") == [60, 90]
    assert rests("hold: [5 s, 6 s, 7 s]\nrest: {sets: [60 s, as long as a set], exercises: 3 s}") == [60, 6]
    assert rests("sets: 2\nhold: 5 s\nrest: {sets: [10 s, 20 s], after last: sets}") == [10, 20]
    assert rests("sets: 2-3\nhold: 5 s\nrest: [60 s, 90 s]") == [60], "the low end plays two sets"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("sets: 3\nreps: 5\nrest: [60 s]", ["rests-and-sets"]),
        ("sets: 2\nreps: 5\nrest: [60 s, 90 s]", ["rests-and-sets"]),
        ("reps: [5, 5, 5]\nrest: 60 s, 90 s", []),
        ("sets: not stated\nreps: 5\nrest: [60 s, 90 s]", ["rests-and-sets"]),
        ("sets: 3\nreps: 5\nrest: []", ["no-value"]),
        ("sets: 3\nreps: 5\nrest: [60 s, {sets: 9 s}]", ["not-one-value"]),
        ("sets: 3\nreps: 5\nrest: 60 s, 90", ["not-list"]),
        ("sets: 3\nreps: 5\nrest: 60, 90 s", ["not-list"]),
        ("sets: 3\nreps: 5\nweeks: {1: {sets: 2}}\nrest: [60 s, 90 s]", ["rests-and-sets"]),
        ("sets: 3\nreps: 5\nweeks: {1: {sets: 2, rest: [60 s]}}\nrest: [60 s, 90 s]", []),
    ],
)
def test_rests_and_sets_agree(body: str, codes: list[str]) -> None:
    assert codes_of(one(body)) == codes


def test_the_mend_of_a_list_of_rests_keeps_all_of_it() -> None:
    assert mended(one("sets: 3\nreps: 5\nrest: 60, 90 s")) == one("sets: 3\nreps: 5\nrest: [60 s, 90 s]")


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("author: me", "sources: me"),
        ("goal: walk", "notes: walk"),
        ("出典: 私", "sources: 私"),
    ],
)
def test_keys_of_the_file_by_their_everyday_names(written: str, near: str) -> None:
    assert mended(f"{one('reps: 5')}{written}\n") == f"{one('reps: 5')}{near}\n"


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("depth: 60 degrees", "limit: 60 degrees"),
        ("weight: 10 kg", "load: 10 kg"),
        ("bpm: 60", "beat: 60"),
        ("道具: マット", "equipment: マット"),
    ],
)
def test_keys_of_a_step_by_their_everyday_names(written: str, near: str) -> None:
    assert mended(one(f"reps: 5\n{written}")) == one(f"reps: 5\n{near}")


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("week 3 to week 6", "3-6"),
        ("7 onwards", "7+"),
        ("from week 7", "7+"),
        ("3 to 6", "3-6"),
        ("3〜6週目", "3-6"),
        ("第5週", "5"),
        ("5週以降", "5+"),
    ],
)
def test_weeks_as_they_are_said(written: str, near: str) -> None:
    assert mended(one(f"reps: 5\nweeks: {written}")) == one(f"reps: 5\nweeks: {near}")


@pytest.mark.parametrize("written", ["week", "later", "6-3", "week 3 of 6"])
def test_what_names_no_weeks_is_not_guessed(written: str) -> None:
    (fault,) = faults_of(one(f"reps: 5\nweeks: {written}"))
    assert (fault.code, fault.mend) == ("not-weeks", None)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("10 sessions done", "10 sessions"),
        ("no flare-up and all reps completed", "no rise and all reps done"),
        ("good technique", "good form"),
        ("pain does not increase", "no rise"),
        ("test passed", "test in band"),
    ],
)
def test_conditions_as_they_are_said(written: str, near: str) -> None:
    assert mended(STAGES.format(f"next when: {written}")) == STAGES.format(f"next when: {near}")


@pytest.mark.parametrize(
    ("written", "limit"),
    [("pain < 3", 2), ("pain up to 5", 5), ("VAS under 4/10", 3), ("pain is at most 0", 0)],
)
def test_a_pain_limit_among_the_conditions_is_sent_to_the_model_and_never_mended(
    written: str, limit: int
) -> None:
    (fault,) = faults_of(STAGES.format(f"next when: {written}"))
    assert (fault.code, fault.mend) == ("pain-in-condition", None)
    assert fault_sentence(words_for("en"), fault).endswith(f"pain: up to {limit}")


@pytest.mark.parametrize("written", ["less than 3/10", "< 3", "pain: below 3"])
def test_less_than_three_is_two(written: str) -> None:
    text = f'{one("reps: 5")}pain: "{written}"\n'
    assert mended(text) == f"{one('reps: 5')}pain: up to 2\n"


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("3 times a week on mon wed fri", "monday, wednesday, friday"),
        ("2 days a week (Tue, Fri)", "tuesday, friday"),
    ],
)
def test_named_days_behind_their_number(written: str, near: str) -> None:
    text = one("reps: 5")
    assert mended(f"{text}frequency: {written}\n") == f"{text}frequency: {near}\n"


def test_a_number_that_is_not_that_of_the_days_is_left_to_its_author() -> None:
    (fault,) = faults_of(f"{one('reps: 5')}frequency: 3 times a week on mon wed\n")
    assert fault.mend is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("every second day except sundays", "every 2nd day and, on a line of its own, skip on: sunday"),
        ("daily, but not on sat and sun", "skip on: [saturday, sunday]"),
    ],
)
def test_days_that_are_excepted_have_a_key_of_their_own(written: str, said: str) -> None:
    (fault,) = faults_of(f"{one('reps: 5')}frequency: {written}\n")
    assert fault.code == "often-without"
    assert said in fault_sentence(words_for("en"), fault)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("reps: 5\ntempo: 2-0-2", "tempo-digits"),
        ("reps: 5\ntempo: 31x1", "tempo-digits"),
        ("reps: 5\nlevels: easy, medium, hard", "list-of-levels"),
    ],
)
def test_what_cannot_be_guessed_is_explained(body: str, code: str) -> None:
    assert codes_of(one(body)) == [code]


def test_a_superset_is_a_group_in_rounds() -> None:
    text = f"{HEAD}steps:\n  - superset:\n      - {{exercise: plank, hold: 5 s}}\n"
    assert codes_of(text) == ["group-as-key"]


def test_rounds_on_a_step_are_sets_or_a_group() -> None:
    assert codes_of(one("time: 30 s\nrounds: 10")) == ["rounds-on-step"]
    group = "  - rounds: 2\n    exercise: plank\n    steps: [{exercise: plank, hold: 5 s}]\n"
    assert codes_of(f"{HEAD}steps:\n{group}") == ["two-kinds"]
