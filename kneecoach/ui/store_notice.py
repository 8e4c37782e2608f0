"""The banner that says what the store would not do, until it does it."""

from __future__ import annotations

from kneecoach.errors import MachineError
from kneecoach.ui.window import MainWindow


class StoreNotice:
    """One banner at a time over a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._said = ""

    def show(self, error: object) -> None:
        """Say a MachineError; anything else takes the last one away: all is saved again."""
        if self._said:
            self._window.withdraw(self._said)
            self._said = ""
        if isinstance(error, MachineError):
            from kneecoach.words.faults import machine_sentence

            self._said = machine_sentence(self._window.look.words, error)
            self._window.notice(self._said, "error")
