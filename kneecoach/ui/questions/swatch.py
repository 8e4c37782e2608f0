"""An elastic band as a swatch of its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.unfocused import Markable

_CLOTH = {
    "yellow": "#F2C230",
    "red": "#D9423A",
    "green": "#3B9A57",
    "blue": "#2F6FC4",
    "black": "#22262A",
    "silver": "#B8BFC6",
    "gold": "#B8902F",
    "violet": "#7D4CB8",
    "purple": "#7D4CB8",
    "orange": "#E07B2A",
    "pink": "#E27BA6",
    "brown": "#84573A",
    "tan": "#D2B48C",
    "beige": "#DCCBA8",
    "grey": "#8A939A",
    "gray": "#8A939A",
    "white": "#F5F5F2",
}


class Swatch(Markable):
    """One band to click, marked where it is told.

    `band`: its English name; without a colour in it the swatch is hatched.
    """

    def __init__(self, look: Look, band: str, name: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        named = [_CLOTH[word] for word in band.lower().split() if word in _CLOTH]
        self._cloth = named[-1] if named else None
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Placed by the screen; this is for the rest of Qt."""
        return QSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cloth, and a ring round the one that is told."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = max(3.0, self.height() / 18.0)
        whole = QRectF(self.rect())
        if self._marked:
            painter.setPen(QPen(QColor(palette.ink), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            outer = whole.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
            painter.drawRoundedRect(outer, ring * 3, ring * 3)
        edge = QPen(QColor(palette.ink if self.underMouse() else palette.outline), 1.5)
        if self._cloth is None:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(edge)
        hatched = QBrush(QColor(palette.muted), Qt.BrushStyle.BDiagPattern)
        painter.setBrush(hatched if self._cloth is None else QColor(self._cloth))
        inner = whole.adjusted(ring * 2, ring * 2, -ring * 2, -ring * 2)
        painter.drawRoundedRect(inner, ring * 1.6, ring * 1.6)
        painter.end()
