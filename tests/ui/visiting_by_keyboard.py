"""A runner at the keyboard: drives the real desk in simulated time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kneecoach.app import furnished, shell
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from kneecoach.session.snapshot import Snapshot
from kneecoach.settings import Settings
from kneecoach.ui.desk import Desk
from kneecoach.words import words_for
from tests.conftest import SimulatedClock

ROUTINE = """\
kneecoach: routine 1
name: {en: Short, ja: 短い運動メニュー}
steps:
  - exercise: hip-lift
    sets: 2
    reps: 2
    tempo: {lift: 1 s, hold: 1 s, lower: 1 s}
  - exercise: seated-hamstring-stretch
    hold: 10 s
    sides: each
  - exercise: single-leg-deadlift
    reps: not stated
  - exercise: plank
    reps: 4
"""


class Runner:
    """Presses keys and lets time pass; `desk` may be looked at."""

    def __init__(self, app: QApplication, folder: Path, clock: SimulatedClock, **settings: object) -> None:
        self.clock = clock
        self.data = DataDir(folder / "data")
        self.diary = Diary.open(self.data, clock.read())
        chosen = Settings(sounds=False, full_screen=False, **settings)  # type: ignore[arg-type]  # a test's own
        window = shell(app, chosen, words_for(chosen.language or "en"))
        self.desk: Desk = furnished(app, window, self.data, chosen, self.diary, clock)
        self.routine = folder / "short.yaml"
        self.routine.write_text(ROUTINE, encoding="utf-8")

    def open(self, file: Path | None = None) -> None:
        """Show the window."""
        self.desk.show(file)
        self.settle()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focus, key)
            self.settle()

    @property
    def focus(self) -> QWidget:
        """Who gets the keys."""
        return self.desk.window.focusWidget() or self.desk.window

    def play(self, seconds: float, step: float = 0.5) -> None:
        """Let session time pass."""
        for _ in range(round(seconds / step)):
            self.clock.advance(step)
            playing = self.desk.sessions.flow.playing if self.desk.sessions.flow else None
            if playing is not None and playing.driver.armed:
                playing.driver.tick()
        self.settle()

    def settle(self) -> None:
        """Let Qt do what it has put off."""
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def screen(self) -> str:
        """The class of what is asked or shown."""
        flow = self.desk.sessions.flow
        return type(flow.current).__name__ if flow is not None else self.desk.window.page_name

    def snapshot(self) -> Snapshot:
        """The session as it stands."""
        flow = self.desk.sessions.flow
        assert flow is not None
        assert flow.playing is not None
        return flow.playing.visit.snapshot()

    def close(self) -> None:
        """Close the window and the diary."""
        self.desk.window.close()
        self.settle()
        self.desk.window.deleteLater()
        self.settle()
        self.diary.close()
