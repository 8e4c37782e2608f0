"""The pictures around the count: a frame that shines with the last three seconds, a tick when all is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.session.shapes import tick_shape


class Pulse(QWidget):
    """A frame around the count; `strength` 0 to 1, nothing is painted at 0."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strength = 0.0
        self._done = False
        self._around: tuple[float, float] | None = None
        self._colour = look.palette.accent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def strength(self) -> float:
        """How strongly it shines, 0 to 1."""
        return self._strength

    def set_strength(self, strength: float, colour: str) -> None:
        """How strongly it shines, in which colour."""
        strength = round(strength * 12) / 12
        if (strength, colour) != (self._strength, self._colour):
            self._strength, self._colour = strength, colour
            self.update()

    def set_around(self, apart: float, radius: float) -> None:
        """Follow a block whose edge is `apart` px inside this one and whose corners have that radius, px."""
        if (apart, radius) != self._around:
            self._around = (apart, radius)
            self.update()

    def set_done(self, done: bool) -> None:
        """Draw a large tick where the count was."""
        if done != self._done:
            self._done = done
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(200, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        if self._strength <= 0.0 and not self._done:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._done:
            side = min(self.height(), self.width())
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            tick_shape(painter, box, self._look.palette.accent)
            painter.end()
            return
        colour = QColor(self._colour)
        colour.setAlphaF(0.25 + 0.75 * self._strength)
        edge = max(4.0, self.height() / 50.0)
        inset, radius = edge, edge * 4
        if self._around is not None:  # corners about the same middle stay as far apart as the sides
            inset = edge / 2
            radius = self._around[1] + self._around[0] - inset
        painter.setPen(QPen(colour, edge))
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
