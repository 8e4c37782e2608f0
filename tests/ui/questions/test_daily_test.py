"""The daily test: its exercise is shown and read before its score is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.care.pain import load_models
from kneecoach.paths import resources
from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import FolderCards
from kneecoach.routine.model import Side
from kneecoach.routine.programme import DailyTest
from kneecoach.ui.questions.daily_test import DailyTestScreen
from kneecoach.ui.visiting.entering import test_screen as screen_of
from tests.ui.questions.screens import look


def a_test(exercise: str) -> DailyTest:
    text = (
        "kneecoach: programme 1\nname: X\n"
        f"test: {{exercise: {exercise}, reps: 3, sides: affected, in band: 0-3}}\n"
        "stages:\n  - {name: A, steps: [{exercise: plank, hold: 3 s}]}\n"
        "exercises:\n  wordy: {name: Wordy, one-sided: yes}\n"
    )
    programme = check_text(text, "x", FolderCards(None, Path("routines/exercises"))).programme
    assert programme is not None
    assert programme.test is not None
    return programme.test


def shown(
    qtbot: QtBot, exercise: str, affected: Side, size: tuple[int, int] = (1024, 640)
) -> DailyTestScreen:
    model = load_models(resources() / "pain_models.toml")["strict"]
    screen = screen_of(look(), a_test(exercise), model, "", affected)
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    return screen


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_the_figure_stands_beside_the_words_and_above_the_scale(qtbot: QtBot, size: tuple[int, int]) -> None:
    screen = shown(qtbot, "single-leg-bridge", Side.LEFT, size)
    assert screen.stage is not None
    figure = screen.stage.geometry()
    assert figure.left() > max(one.geometry().right() for one in (screen.heading, screen.more, screen.ask))
    assert figure.bottom() <= screen.scale.y()
    assert figure.height() > size[1] * 0.3
    assert abs(screen.scale.geometry().right() - figure.right()) <= 1


def test_the_figure_is_on_the_side_that_the_test_is_done_on(qtbot: QtBot) -> None:
    turned = []
    for side in (Side.LEFT, Side.RIGHT):
        stage = shown(qtbot, "single-leg-bridge", side).stage
        assert stage is not None
        assert stage.act is not None
        turned.append(stage.act.mirrored)
    assert turned[0] != turned[1]


def test_an_exercise_without_poses_has_the_whole_width_for_its_words(qtbot: QtBot) -> None:
    screen = shown(qtbot, "wordy", Side.LEFT)
    assert screen.stage is None
    assert screen.heading.width() == screen.scale.width()
