"""The bar under the big number: how much of the phase is left, with its middle marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look


class CountBar(QWidget):
    """A bar that runs out from the right; only the strip that changed is painted again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._left: float | None = None
        self._colour = look.palette.rest
        self._halfway = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_left(self, left: float | None, colour: str, *, halfway: bool = False) -> None:
        """`left`: the share that is left, 0 to 1, None to show nothing; `halfway`: its mark stands out."""
        if (colour, halfway, left is None) != (self._colour, self._halfway, self._left is None):
            self._left, self._colour, self._halfway = left, colour, halfway
            self.update()
            return
        if left is None or self._left is None:
            return
        old, new = round(self._left * self.width()), round(left * self.width())
        if old == new:
            return
        self._left = left
        reach = self.height()
        low, high = min(old, new) - reach, max(old, new) + reach
        self.update(QRect(low, 0, high - low, self.height()))

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(200, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is left over what there was."""
        if self._left is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        w, h = float(self.width()), float(self.height())
        track = QPainterPath()
        track.addRoundedRect(QRectF(0, 0, w, h), h / 2, h / 2)
        painter.fillPath(track, QColor(self._look.palette.line))
        if self._left > 0:
            filled = QPainterPath()
            filled.addRoundedRect(QRectF(0, 0, max(w * self._left, h), h), h / 2, h / 2)
            painter.fillPath(filled, QColor(self._colour))
        notch = h if self._halfway else h / 4
        colour = self._look.palette.ink if self._halfway else self._look.palette.paper
        painter.fillRect(QRectF(w / 2 - notch / 2, 0, notch, h), QColor(colour))
        painter.end()
