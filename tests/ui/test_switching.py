"""Languages and colours change in a window that is in use, again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner


@pytest.fixture
def runner(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Runner]:
    hired = Runner(qapp, tmp_path, clock, first_start_done=True, language="en", theme="light")
    yield hired
    hired.close()


@pytest.mark.parametrize("page", ["today", "routines", "progress", "settings"])
def test_a_page_survives_every_change_of_look(runner: Runner, page: str) -> None:
    runner.open()
    runner.desk.window.show_page(page)
    for theme in ("dark", "light", "dark"):
        for language in ("ja", "en"):
            settings = replace(runner.desk.settings, language=language, theme=theme)
            runner.desk.change_settings(settings)
            runner.settle()
    assert runner.desk.window.page_name == page
    assert runner.desk.words.language == "en"
    assert runner.desk.window.look.dark


def test_a_large_window_is_set_larger_and_a_small_one_back_again(runner: Runner) -> None:
    runner.open()
    window = runner.desk.window
    assert window.look.text_scale == 1.0
    window.resize(1920, 1080)
    runner.settle()
    assert window.look.text_scale == 1.15
    assert window.page_name == "today"
    window.resize(1280, 800)
    runner.settle()
    assert window.look.text_scale == 1.0


def test_a_session_is_not_set_anew_by_the_size_of_its_window(runner: Runner) -> None:
    runner.open()
    window = runner.desk.window
    runner.desk.start(str(runner.routine))
    runner.settle()
    before = window.look
    window.resize(1920, 1080)
    runner.settle()
    assert window.look is before
    window.leave_session()
    runner.settle()
    assert window.look.text_scale == 1.15
