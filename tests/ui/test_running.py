"""The window's loop: a fault of ours pauses the session, keeps it, and is said once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kneecoach.diary.entries import EntryKind
from kneecoach.session.snapshot import State
from kneecoach.ui.crash_dialog import CrashDialog
from kneecoach.ui.running import Late
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner


@pytest.fixture
def runner(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Runner]:
    hired = Runner(qapp, tmp_path, clock, first_start_done=True, language="en")
    yield hired
    hired.close()


def test_a_fault_of_ours_pauses_the_session_and_keeps_it(runner: Runner) -> None:
    runner.open()
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(Qt.Key.Key_Space, Qt.Key.Key_0)
    runner.play(14)
    dialog = runner.desk.report_crash("ValueError in play")
    runner.settle()
    assert isinstance(dialog, CrashDialog)
    assert dialog.isVisible()
    assert runner.snapshot().state is State.PAUSED
    assert runner.diary.entries(kinds=[EntryKind.PAUSE])
    dialog.accept()
    runner.settle()
    runner.press(Qt.Key.Key_Space)
    assert runner.snapshot().state is State.RUNNING


def test_a_fault_nobody_caught_is_said_once_until_it_is_read(runner: Runner) -> None:
    late = Late(runner.desk, runner.data.root)
    late.begin()
    note = "it hurts"
    try:
        runner.open()
        for _ in range(3):
            try:
                int(note)
            except ValueError:
                sys.excepthook(*sys.exc_info())
        runner.settle()
        open_now = [box for box in runner.desk.window.findChildren(CrashDialog) if box.isVisible()]
        assert len(open_now) == 1
        assert "it hurts" not in open_now[0].findChildren(QPlainTextEdit)[0].toPlainText()
        open_now[0].accept()
        runner.settle()
    finally:
        assert late.end() == 70
