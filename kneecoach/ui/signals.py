"""Log-out, Ctrl+C and a closed terminal close the window as its own button does: the session is kept."""

from __future__ import annotations

import signal
import socket
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
    byte into a socket that wakes the loop.
    """
    near, far = socket.socketpair()
    far.setblocking(False)
    near.setblocking(False)
    notifier = QSocketNotifier(near.fileno(), QSocketNotifier.Type.Read)

    def close() -> None:
        near.recv(64)
        window.close()

    notifier.activated.connect(close)
    woken = signal.set_wakeup_fd(far.fileno(), warn_on_full_buffer=False)
    numbers = [getattr(signal, name) for name in _WANTED if hasattr(signal, name)]
    before = [(number, signal.signal(number, _nothing)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken)
        notifier.setEnabled(False)
        near.close()
        far.close()


def _nothing(number: int, frame: FrameType | None) -> None:
    """Keep the signal from ending the process; the socket has heard it."""
