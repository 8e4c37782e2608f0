"""Calm banners above the page, for what the user should know and need not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import EDGE, WIDEST, column, row
from kneecoach.ui.icons import icon, paint_icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look

NoticeKind = Literal["info", "warning", "error"]
Action = tuple[str, Callable[[], object]]
_MOST = 3  # banners at once; the oldest gives way


class Notices(QWidget):
    """The banners of a window, newest below; one with the text of another takes its place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._said: list[tuple[str, NoticeKind, Action | None]] = []
        self._banners: list[_Banner] = []
        self._column = column(self, gap=8)
        self.hide()

    def add(self, text: str, kind: NoticeKind, action: Action | None = None) -> None:
        """Show a banner until it is closed."""
        self.withdraw(text)
        while len(self._said) >= _MOST:
            self.withdraw(self._said[0][0])
        self._said.append((text, kind, action))
        self._show(text, kind, action)
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def withdraw(self, text: str) -> None:
        """Take a banner away, where it is still there."""
        for i, (said, _, _) in enumerate(self._said):
            if said == text:
                del self._said[i]
                banner = self._banners.pop(i)
                banner.hide()
                banner.deleteLater()
                break
        self._settle()

    def change_look(self, look: Look) -> None:
        """Draw them again; their words stay as they were said."""
        self._look = look
        for banner in self._banners:
            banner.hide()
            banner.deleteLater()
        self._banners.clear()
        for said in self._said:
            self._show(*said)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the banners say, oldest first."""
        return tuple(text for text, _, _ in self._said)

    def _show(self, text: str, kind: NoticeKind, action: Action | None) -> None:
        banner = _Banner(self._look, text, kind, action)
        banner.closed.connect(lambda: self.withdraw(text))
        self._banners.append(banner)
        self._column.addWidget(banner)
        self._settle()

    def _settle(self) -> None:
        spare = max(0, self.width() - self._look.px(WIDEST))  # in line with the cards of Today
        self._column.setContentsMargins(EDGE, 16, EDGE + spare, 0)
        self.setVisible(bool(self._said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """No wider than the page below."""
        super().resizeEvent(event)
        self._settle()


class _Banner(QFrame):
    """One banner: a shape, the words, perhaps something to do, and a way to close it."""

    closed = Signal()

    def __init__(self, look: Look, text: str, kind: NoticeKind, action: Action | None) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.setProperty("kind", kind)
        palette = look.palette
        colour = {"info": palette.accent, "warning": palette.middle, "error": palette.upper}[kind]
        line = row(self, gap=12)
        line.setContentsMargins(16, 8, 8, 8)
        line.addWidget(_Shape("info" if kind == "info" else "warn", colour))
        line.addWidget(label(text), 1)
        if action is not None:
            line.addWidget(button(action[0], "plain", action[1]))
        close = button("", "icon", self.closed.emit, name=look.words.say("Close this message"))
        close.setIcon(icon("close", palette.muted))
        close.setIconSize(QSize(16, 16))
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)


class _Shape(QWidget):
    """A kind of notice as a shape."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self.setFixedSize(22, 22)
        self._name, self._colour = name, colour

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._colour)
        painter.end()
