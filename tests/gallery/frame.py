"""How a state is put on the screen and turned into a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from kneecoach.ui.application import dress
from kneecoach.ui.look import Look, palette_for, room_scale
from kneecoach.words import LANGUAGES, words_for

SIZES = ((1024, 640), (1366, 768), (1920, 1080))
_ROUNDS = 4  # of the event loop: layouts settle, what was put off is done


@dataclass(frozen=True, slots=True)
class Setting:
    """In which language, colours and size (px) a state is drawn, and the system's text size, 1 to 2."""

    language: str = "en"
    dark: bool = False
    size: tuple[int, int] = SIZES[1]
    text: float = 1.0

    def look(self) -> Look:
        """The look that pages are built with."""
        scale = min(2.0, self.text * room_scale(*self.size))
        return Look(words_for(self.language), palette_for(self.dark), self.dark, text_scale=scale)

    def __str__(self) -> str:
        width, height = self.size
        larger = f"-text-{self.text:g}" if self.text != 1 else ""
        return f"{self.language}-{'dark' if self.dark else 'light'}-{width}x{height}{larger}"


@dataclass(frozen=True, slots=True)
class State:
    """Something that can be seen. `draw` builds its window, not yet shown."""

    name: str
    draw: Callable[[Look], QWidget]


def settings(text: float = 1.0) -> tuple[Setting, ...]:
    """Both languages, light and dark, three sizes, with the system's text so large."""
    return tuple(Setting(*choice, text) for choice in product(LANGUAGES, (False, True), SIZES))


@contextmanager
def shown(app: QApplication, state: State, setting: Setting) -> Iterator[QWidget]:
    """The state's window on the screen, settled; gone again afterwards."""
    look = setting.look()
    dress(app, look)
    window = state.draw(look)
    if not isinstance(window, QDialog):
        window.resize(*setting.size)
    window.show()
    settle(app)
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()
        settle(app)


def settle(app: QApplication) -> None:
    """Let the event loop do what is due, and what was to be deleted go."""
    for _ in range(_ROUNDS):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def picture(app: QApplication, state: State, setting: Setting) -> QPixmap:
    """What the state looks like."""
    with shown(app, state, setting) as window:
        return window.grab()
