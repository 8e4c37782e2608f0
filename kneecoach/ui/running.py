"""The window's loop, from the first picture to the last, and what is said when there can be no window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kneecoach.errors import MachineError
from kneecoach.settings import Settings
from kneecoach.ui.application import dress, look_for
from kneecoach.ui.desk import Desk
from kneecoach.ui.signals import closing_on_signals
from kneecoach.words import Words

OURS = 70


def run_window(desk: Desk, data_root: Path, file: Path | None) -> int:
    """Show the window until it is closed; 70 where a fault of ours was met, else 0."""
    from kneecoach.ui.crash import CrashHook
    from kneecoach.ui.single_instance import Doorkeeper

    hook = CrashHook()
    hook.struck.connect(desk.report_crash)
    hook.install()
    door = Doorkeeper(data_root)
    door.knocked.connect(desk.open_file)
    desk.show(file)
    QTimer.singleShot(0, door.listen)  # the first picture does not wait for it
    with closing_on_signals(desk.window):
        QApplication.exec()
    door.close()
    hook.uninstall()
    return OURS if hook.happened else 0


def say_in_window(app: QApplication, settings: Settings, words: Words, error: MachineError) -> None:
    """Whoever clicked an icon has no terminal: the sentence in a window, where somebody can see it."""
    if QGuiApplication.platformName() in {"offscreen", "minimal"} or sys.stderr.isatty():
        return
    from kneecoach.ui.labels import message_box
    from kneecoach.words.faults import machine_sentence

    dress(app, look_for(app, settings, words))
    message_box(None, "kneecoach", machine_sentence(words, error)).exec()
