"""An exercise of one's own in the window: its picture is there in the session, and after an interruption."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.conftest import SimulatedClock
from tests.gallery.own import PICTURES, ROUTINE
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key


@pytest.fixture
def runners() -> Iterator[list[Runner]]:
    made: list[Runner] = []
    yield made
    for runner in made:
        runner.close()


def test_the_picture_is_shown_and_is_there_again_when_the_session_goes_on(
    qapp: QApplication, tmp_path: Path, clock: SimulatedClock, runners: list[Runner]
) -> None:
    runners.append(Runner(qapp, tmp_path, clock, first_start_done=True))
    first = runners[0]
    shutil.copy(PICTURES / "poses-3.png", tmp_path)
    first.routine.write_text(ROUTINE + "    picture: poses-3.png\n", encoding="utf-8")
    first.open()
    first.desk.start(str(first.routine))
    first.settle()
    first.press(K.Key_Space, K.Key_0)
    shown = picture(first)
    assert shown is not None
    first.play(8.0)
    last = first.desk.settings.last_routine
    runners.pop().close()
    runners.append(Runner(qapp, tmp_path, clock, first_start_done=True, last_routine=last))
    again = runners[0]
    again.open()
    assert again.screen() == "AskScreen"
    again.press(K.Key_Return)
    assert picture(again) == shown


def picture(runner: Runner) -> QImage | None:
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert flow.playing is not None
    assert flow.playing.page.panel.photo.isVisible() == (flow.playing.page.panel.photo.image is not None)
    return flow.playing.page.panel.photo.image
