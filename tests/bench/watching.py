"""Watches a window for its first paint, and then until it is useful."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.bench.memory import proportional_kb

_PATIENCE = 20.0  # seconds


class FirstPaint(QObject):
    """Watches a window for its first paint, and then until it is useful; then the process ends."""

    def __init__(self, started: float, window: QWidget, useful: Callable[[QWidget], bool]) -> None:
        super().__init__(window)
        self._started = started
        self._window = window
        self._useful = useful
        self._shell: float | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is painted before its children: a timer of 0 fires when all of them are done."""
        if event.type() == QEvent.Type.Paint and self._shell is None:
            self._shell = 0.0
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        now = time.monotonic() - self._started
        if not self._shell:
            self._shell = now
        if self._useful(self._window):
            print(
                json.dumps({"shell": self._shell, "useful": now, "pss": proportional_kb("self")}), flush=True
            )
            os._exit(0)
        if now > _PATIENCE:
            os._exit(1)
        QTimer.singleShot(1, self._again)

    def _again(self) -> None:
        """What has changed since is painted before it is looked at: a late page pays for its paint."""
        self._window.repaint()
        self._painted()


def shows(window: QWidget, name: str) -> bool:
    """Whether the routine's name is on the screen, and a start button that works."""
    return _named(window, name) and any(
        button.isVisible() and button.isEnabled() and button.property("role") == "primary"
        for button in window.findChildren(QAbstractButton)
    )


def _named(window: QWidget, name: str) -> bool:
    for widget in window.findChildren(QWidget):
        text = getattr(widget, "text", None)
        shown = text() if callable(text) else text
        if isinstance(shown, str) and name in shown and widget.isVisible():
            return True
    return False
