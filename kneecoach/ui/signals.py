"""Log-out, Ctrl+C and a closed terminal close the window as its own button does: the session is kept."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QWidget

_WANTED = ("SIGTERM", "SIGINT", "SIGHUP")


@contextmanager
def closing_on_signals(window: QWidget) -> Iterator[None]:
    """While this lasts, a signal closes `window`.

    Python runs its handlers between its own instructions, and Qt's loop has none: so the signal writes a
    byte into a pipe that wakes the loop. Windows has no such signals, and tells the window itself.
    """
    if sys.platform == "win32":
        yield
        return
    near, far = os.pipe()
    os.set_blocking(near, False)
    os.set_blocking(far, False)
    notifier = QSocketNotifier(near, QSocketNotifier.Type.Read)

    def close() -> None:
        os.read(near, 64)
        window.close()

    notifier.activated.connect(close)
    woken = signal.set_wakeup_fd(far, warn_on_full_buffer=False)
    before = [
        (number, signal.signal(number, _nothing)) for number in map(signal.Signals.__getitem__, _WANTED)
    ]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken)
        notifier.setEnabled(False)
        os.close(near)
        os.close(far)


def _nothing(number: int, frame: FrameType | None) -> None:
    """Keep the signal from ending the process; the pipe has heard it."""
