"""When a stage begins and ends is said in sentences, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.routine.checker import check_text
from kneecoach.routine.conditions import CONDITIONS
from kneecoach.routine.folder_cards import FolderCards
from kneecoach.routine.programme import Stage
from kneecoach.words import words_for
from kneecoach.words.stages import stage_sentences

ENGLISH, JAPANESE = words_for("en"), words_for("ja")


def stage(written: str) -> Stage:
    text = (
        "kneecoach: programme 1\nname: X\ntest: {exercise: plank, hold: 5 s, in band: 0-3}\nstages:\n"
        f"  - {{name: A, {written}, steps: [{{exercise: plank, hold: 3 s}}]}}\n"
        "  - {name: B, steps: [{exercise: plank, hold: 3 s}]}\n"
    )
    programme = check_text(text, "x", FolderCards(None, Path("routines/exercises"))).programme
    assert programme is not None
    return programme.stages[0]


@pytest.mark.parametrize(
    ("written", "english", "japanese"),
    [
        (
            "next when: test in band and 6 sessions",
            "Go on to the next stage when the test is within its limits and 6 sessions are done.",
            "次の段階へ進む条件：テストが目安の範囲内であること、セッションを6回行ったこと。",
        ),
        (
            "enter when: felt easy",
            "It begins when it feels easy.",
            "始める条件：楽にできること。",
        ),
        (
            "start: [Full extension]",
            "Begin it only when this holds: Full extension.",
            "始める条件：Full extension。",
        ),
        ("optional: yes", "Only for those who need it.", "必要な人だけが行います。"),
        ("for: runners", "For: runners", "対象：runners"),
        ("enter when: not stated", "When it begins is not stated.", "始める条件は記載されていません。"),
        (
            "next when: not stated",
            "When to go on to the next stage is not stated.",
            "次の段階に進む条件は記載されていません。",
        ),
    ],
)
def test_what_leads_into_a_stage_and_on_is_a_sentence(written: str, english: str, japanese: str) -> None:
    assert stage_sentences(ENGLISH, stage(written)) == (english,)
    assert stage_sentences(JAPANESE, stage(written)) == (japanese,)


@pytest.mark.parametrize("condition", sorted(CONDITIONS))
def test_every_condition_has_its_clause(condition: str) -> None:
    (said,) = stage_sentences(ENGLISH, stage(f"next when: {condition}"))
    assert said.removeprefix("Go on to the next stage when ").removesuffix(".").count(" ") >= 2
    assert stage_sentences(JAPANESE, stage(f"next when: {condition}")) != (said,)


def test_after_the_last_stage_no_way_on_is_missed() -> None:
    assert stage_sentences(ENGLISH, stage("next when: not stated"), last=True) == ()
    assert len(stage_sentences(ENGLISH, stage("next when: felt easy"), last=True)) == 1
