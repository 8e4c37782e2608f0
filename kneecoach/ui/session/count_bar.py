"""The bar under the big number, its middle marked: what is left of a phase, or over of an open one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look


class CountBar(QWidget):
    """A bar that runs out from the right, or fills from the left; only the strip that changed is painted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filled: float | None = None
        self._colour = look.palette.rest
        self._halfway = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_filled(self, filled: float | None, colour: str, *, halfway: bool = False) -> None:
        """`filled`: the share in colour, 0 to 1, None to show nothing; `halfway`: the mark stands out."""
        if (colour, halfway, filled is None) != (self._colour, self._halfway, self._filled is None):
            self._filled, self._colour, self._halfway = filled, colour, halfway
            self.update()
            return
        if filled is None or self._filled is None:
            return
        old, new = round(self._filled * self.width()), round(filled * self.width())
        if old == new:
            return
        self._filled = filled
        reach = self.height()
        low, high = min(old, new) - reach, max(old, new) + reach
        self.update(QRect(low, 0, high - low, self.height()))

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(200, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part in colour over the whole."""
        if self._filled is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        w, h = float(self.width()), float(self.height())
        track = QPainterPath()
        track.addRoundedRect(QRectF(0, 0, w, h), h / 2, h / 2)
        painter.fillPath(track, QColor(self._look.palette.line))
        if self._filled > 0:
            part = QPainterPath()
            part.addRoundedRect(QRectF(0, 0, max(w * self._filled, h), h), h / 2, h / 2)
            painter.fillPath(part, QColor(self._colour))
        notch = h if self._halfway else h / 4
        colour = self._look.palette.ink if self._halfway else self._look.palette.paper
        painter.fillRect(QRectF(w / 2 - notch / 2, 0, notch, h), QColor(colour))
        painter.end()
