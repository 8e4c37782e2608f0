"""What a test's score says, on either side of its limits, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import FolderCards
from kneecoach.routine.model import Side
from kneecoach.routine.programme import DailyTest
from kneecoach.words import words_for
from kneecoach.words.entering import limits_said
from kneecoach.words.entering import test_consequence as consequence
from kneecoach.words.entering import test_task as task
from kneecoach.words.entering import test_verdict as verdict


def limits(low: int, high: int, task: str = "exercise: plank, hold: 5 s") -> DailyTest:
    text = (
        f"kneecoach: programme 1\nname: X\ntest: {{{task}, in band: {low}-{high}}}\n"
        "stages:\n  - {name: A, steps: [{exercise: plank, hold: 3 s}]}\n"
    )
    programme = check_text(text, "x", FolderCards(None, Path("routines/exercises"))).programme
    assert programme is not None
    assert programme.test is not None
    return programme.test


@pytest.mark.parametrize(
    ("score", "english", "japanese"),
    [
        (1, "1 is below the test’s limits (2–4).", "1は、テストの範囲（2〜4）より下です。"),
        (2, "2 is within the test’s limits (2–4).", "2はテストの範囲内（2〜4）です。"),
        (4, "4 is within the test’s limits (2–4).", "4はテストの範囲内（2〜4）です。"),
        (5, "5 is above the test’s limits (2–4).", "5は、テストの範囲（2〜4）を超えています。"),
    ],
)
def test_the_verdict_says_on_which_side_of_the_limits(score: int, english: str, japanese: str) -> None:
    test = limits(2, 4)
    assert verdict(words_for("en"), test, score) == english
    assert verdict(words_for("ja"), test, score) == japanese


def test_only_a_score_above_the_limits_is_too_much() -> None:
    test = limits(2, 4)
    said = [consequence(words_for("en"), test, score, refused=False) for score in (1, 3, 5)]
    assert ["too much" in one for one in said] == [False, False, True]
    assert ["go on as planned" in one for one in said] == [True, False, False]
    assert ["suggest stopping" in one for one in said] == [False, False, True]
    assert verdict(words_for("en"), limits(0, 3), 4) == "4 is above the test’s limit of 3."
    assert verdict(words_for("ja"), limits(0, 3), 4) == "4は、テストの上限（3）を超えています。"


@pytest.mark.parametrize(
    ("sides", "affected", "english", "japanese"),
    [
        ("affected", Side.LEFT, "3 reps · left (foot on the floor)", "3回 · 左（床につく脚）"),
        ("affected", Side.RIGHT, "3 reps · right (foot on the floor)", "3回 · 右（床につく脚）"),
        ("unaffected", Side.RIGHT, "3 reps · left (foot on the floor)", "3回 · 左（床につく脚）"),
        ("right", Side.LEFT, "3 reps · right (foot on the floor)", "3回 · 右（床につく脚）"),
        ("each", Side.LEFT, "3 reps · each side", "3回 · 左右それぞれ"),
        (
            '"each, affected first"',
            Side.RIGHT,
            "3 reps · each side, right first",
            "3回 · 左右それぞれ、右から",
        ),
    ],
)
def test_the_task_of_a_test_names_the_leg_that_does_it(
    sides: str, affected: Side, english: str, japanese: str
) -> None:
    test = limits(0, 3, f"exercise: single-leg-bridge, reps: 3, sides: {sides}")
    assert task(words_for("en"), test, affected) == f"1. Do the test: Single-leg bridge, {english}"
    assert task(words_for("ja"), test, affected) == f"1. テストをする：片脚ヒップリフト、{japanese}"


@pytest.mark.parametrize(
    ("low", "score", "english", "japanese"),
    [
        (0, 2, "2: within its limits (0–3).", "2で、範囲内（0〜3）でした。"),
        (0, 4, "4: above its limit of 3.", "4で、上限（3）を超えていました。"),
        (1, 4, "4: above its limits (1–3).", "4で、範囲（1〜3）を超えていました。"),
        (1, 0, "0: below its limits (1–3).", "0で、範囲（1〜3）より下でした。"),
    ],
)
def test_the_last_score_is_told_with_the_side_of_the_limits_it_lies_on(
    low: int, score: int, english: str, japanese: str
) -> None:
    assert limits_said(words_for("en"), limits(low, 3), (score,)) == f"Your last test was {english}"
    assert limits_said(words_for("ja"), limits(low, 3), (score,)) == f"前回のテストは{japanese}"


def test_earlier_scores_are_told_where_they_bear_on_the_decision() -> None:
    test = limits(0, 3)
    assert limits_said(words_for("en"), test, ()).endswith(
        "only if your pain in the test is within its limits (0–3)."
    )
    assert limits_said(words_for("en"), test, (2, 4)).endswith("(0–3). The one before: 4.")
    assert limits_said(words_for("ja"), test, (2, 4)).endswith("でした。前々回は4でした。")
    assert limits_said(words_for("en"), test, (4, 2, 3)).endswith("The one before: 2; before that: 3.")
    assert limits_said(words_for("ja"), test, (4, 2, 3)).endswith("前々回は2、その前は3でした。")
    assert limits_said(words_for("en"), test, (2, 3, 0)).endswith("(0–3).")
