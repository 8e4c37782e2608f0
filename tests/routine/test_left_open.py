"""What a source leaves open of order, growth and frequency, and what it bounds from one end alone."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Order
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice, Load
from kneecoach.words import words_for
from kneecoach.words.counted import load_words
from kneecoach.words.doses import dose_line
from kneecoach.words.often import often_line
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import dose_of
from tests.routine.samples import HEAD, codes_of, mended, routine_of


def one(body: str) -> str:
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return f"{HEAD}steps:\n  - exercise: plank\n{lines}"


def step_of(body: str) -> ExerciseStep:
    (step,) = routine_of(one(body)).steps
    assert isinstance(step, ExerciseStep)
    return step


@pytest.mark.parametrize(
    ("written", "load", "english", "japanese"),
    [
        ("up to 20 kg", Load("kg", 0, 20), "up to 20 kg", "20キロまで"),
        ("0-20 kg", Load("kg", 0, 20), "up to 20 kg", "20キロまで"),
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
