"""The window's loop, from the first picture to the last, and what is said when there can be no window."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kneecoach.errors import MachineError
from kneecoach.paths import DataDir
from kneecoach.settings import Settings
from kneecoach.ui.application import dress, look_for
from kneecoach.ui.desk import Desk
from kneecoach.ui.icons import app_icon
from kneecoach.ui.signals import closing_on_signals
from kneecoach.words import Words

if TYPE_CHECKING:
    from kneecoach.ui.crash import CrashHook
    from kneecoach.ui.single_instance import Doorkeeper

OURS = 70
_AFTER_MS = 50  # a timer of 0 would come before the first picture is painted


def run_window(desk: Desk, data_root: Path, file: Path | None) -> int:
    """Show the window until it is closed; 70 where a fault of ours was met, else 0."""
    late = Late(desk, data_root)
    desk.show(file)
    with closing_on_signals(desk.window):
        QTimer.singleShot(_AFTER_MS, late.begin)
        QApplication.exec()
    return late.end()


class Late:
    """What the first picture does not wait for: the hook for our own faults, the door for a second start."""

    def __init__(self, desk: Desk, data_root: Path) -> None:
        self._desk = desk
        self._data_root = data_root
        self._hook: CrashHook | None = None
        self._door: Doorkeeper | None = None

    def begin(self) -> None:
        """Set it all up, after the first picture."""
        gc.enable()
        self._desk.window.setWindowIcon(app_icon())
        from kneecoach.ui.crash import CrashHook, note_deadly_faults
        from kneecoach.ui.single_instance import Doorkeeper

        note_deadly_faults(DataDir(self._data_root).log)
        self._hook = CrashHook()
        self._hook.struck.connect(self._report)
        self._hook.install()
        self._door = Doorkeeper(self._data_root)
        self._door.knocked.connect(self._desk.open_file)
        self._door.listen()

    def _report(self, report: str) -> None:
        if self._hook is not None:
            self._desk.report_crash(report).finished.connect(self._hook.answered)

    def end(self) -> int:
        """Take it down; the exit status."""
        if self._door is not None:
            self._door.close()
        if self._hook is not None:
            self._hook.uninstall()
            return OURS if self._hook.happened else 0
        return 0


def say_in_window(app: QApplication, settings: Settings, words: Words, error: MachineError) -> None:
    """Whoever clicked an icon has no terminal: the sentence in a window, where somebody can see it."""
    if QGuiApplication.platformName() in {"offscreen", "minimal"} or sys.stderr.isatty():
        return
    from kneecoach.ui.labels import message_box
    from kneecoach.words.faults import machine_sentence

    dress(app, look_for(app, settings, words))
    message_box(None, "kneecoach", machine_sentence(words, error)).exec()
