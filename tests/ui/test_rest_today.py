"""After a score of 6 or more: whom to call, and the danger signs once more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneecoach.ui.questions.ask import AskScreen
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key


def test_the_danger_signs_can_be_looked_at_again(
    qapp: QApplication, tmp_path: Path, clock: SimulatedClock
) -> None:
    runner = Runner(qapp, tmp_path, clock, first_start_done=True, region="GB")
    runner.open()
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_Space, K.Key_6, K.Key_Space)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    assert flow.current.loud.text == "In an emergency, call 999"
    runner.press(K.Key_D)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_5, K.Key_Space)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
    standing = [row.sign.id for row in flow._services.gate.standing()]
    assert standing == ["hot-joint-fever"]
    runner.close()
