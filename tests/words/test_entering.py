"""What a test's score says, on either side of its limits, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import FolderCards
from kneecoach.routine.programme import DailyTest
from kneecoach.words import words_for
from kneecoach.words.entering import test_consequence as consequence
from kneecoach.words.entering import test_verdict as verdict


def limits(low: int, high: int) -> DailyTest:
    text = (
        f"kneecoach: programme 1\nname: X\ntest: {{exercise: plank, hold: 5 s, in band: {low}-{high}}}\n"
        "stages:\n  - {name: A, steps: [{exercise: plank, hold: 3 s}]}\n"
    )
    programme = check_text(text, "x", FolderCards(None, Path("routines/exercises"))).programme
    assert programme is not None
    assert programme.test is not None
    return programme.test


@pytest.mark.parametrize(
    ("score", "english", "japanese"),
    [
        (1, "1 is below the test's limits (2–4).", "1は、テストの範囲（2〜4）より下です。"),
        (2, "2 is within the test's limits (2–4).", "2はテストの範囲内（2〜4）です。"),
        (4, "4 is within the test's limits (2–4).", "4はテストの範囲内（2〜4）です。"),
        (5, "5 is above the test's limits (2–4).", "5は、テストの範囲（2〜4）を超えています。"),
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
    assert verdict(words_for("en"), limits(0, 3), 4) == "4 is above the test's limit of 3."
    assert verdict(words_for("ja"), limits(0, 3), 4) == "4は、テストの上限（3）を超えています。"
