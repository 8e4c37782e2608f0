"""A danger sign to be seen about within days: the obvious key leads to rest, and nothing to no exercise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneecoach.ui.questions.ask import AskScreen
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key


@pytest.fixture
def runner(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Runner]:
    made = Runner(qapp, tmp_path, clock, first_start_done=True)
    made.open()
    yield made
    made.close()


@pytest.mark.parametrize(("key", "screen"), [(K.Key_Space, "today"), (K.Key_B, "PainScreen")])
def test_past_the_sign_leads_a_key_of_its_own(runner: Runner, key: K, screen: str) -> None:
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_B, K.Key_Space)
    assert runner.screen() == "AskScreen"
    runner.press(key)
    assert runner.screen() == screen
    assert runner.diary.sessions() == []


def test_ticked_without_a_session_it_offers_none(runner: Runner) -> None:
    runner.desk.sessions.ask_danger()
    runner.settle()
    runner.press(K.Key_B, K.Key_Space)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    assert [choice.label.text for choice in flow.current.choices] == ["I have read this"]
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
