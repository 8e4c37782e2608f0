"""Buttons that paint themselves and leave the keyboard to the screen they stand on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kneecoach.ui.look import Look


class Unfocused(QAbstractButton):
    """Something to click that never takes the keyboard, so that a screen's own keys always work."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click is no second answer, and takes no tick back."""
        event.accept()


class Markable(Unfocused):
    """One of several, of which the arrow keys or an answer mark one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._marked = False

    @property
    def marked(self) -> bool:
        """Whether this is the marked one."""
        return self._marked

    def set_marked(self, marked: bool) -> None:
        """Draw it as the marked one, or not."""
        if marked != self._marked:
            self._marked = marked
            self.update()
