"""The screen stays on while a session runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queue import SimpleQueue


def _presenting() -> AbstractContextManager[object]:
    """The system's own way of keeping the screen on; a desktop without one is left as it is."""
    from wakepy import keep  # 40 ms, and only a session needs it

    return keep.presenting(on_fail="pass")


class Awake:
    """Keeps the screen on between `hold()` and `release()`; neither waits nor fails.

    A thread of its own asks the system, since a message bus may take its time to answer. When the process
    dies its connection closes, and the system takes the wish back.
    """

    def __init__(self, mode: Callable[[], AbstractContextManager[object]] = _presenting) -> None:
        self._mode = mode
        self._wishes: SimpleQueue[bool | None] | None = None
        self._thread: threading.Thread | None = None
        self._wanted = False

    @property
    def wanted(self) -> bool:
        """Whether the screen is asked to stay on."""
        return self._wanted

    def hold(self) -> None:
        """Keep the screen on from now."""
        self._wish(True)

    def release(self) -> None:
        """Let the screen go dark again when the system likes."""
        self._wish(False)

    def close(self, wait: float = 1.0) -> None:
        """Release, and end the thread; waits at most so many seconds for it."""
        self._wanted = False
        if self._thread is not None and self._wishes is not None:
            self._wishes.put(None)
            self._thread.join(wait)
            self._thread = None

    def _wish(self, on: bool) -> None:
        if on == self._wanted:
            return
        self._wanted = on
        if self._wishes is None:
            from queue import SimpleQueue  # a millisecond that a start does not need

            self._wishes = SimpleQueue()
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._serve, args=(self._wishes,), name="awake", daemon=True
            )
            self._thread.start()
        self._wishes.put(on)

    def _serve(self, wishes: SimpleQueue[bool | None]) -> None:
        """Turn wishes into the mode, one after the other; the mode is left in the thread that entered it."""
        held: AbstractContextManager[object] | None = None
        while True:
            wish = wishes.get()
            try:
                if wish and held is None:
                    entering = self._mode()
                    entering.__enter__()
                    held = entering
                elif not wish and held is not None:
                    leaving, held = held, None
                    leaving.__exit__(None, None, None)
            except Exception:  # noqa: BLE001, S110 - a screen that goes dark is no reason to lose a session
                pass
            if wish is None:
                return
