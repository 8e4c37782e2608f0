"""An elastic band as a swatch of its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kneecoach.ui.look import Look

_CLOTH = {
    "yellow": "#F2C230",
    "red": "#D9423A",
    "green": "#3B9A57",
    "blue": "#2F6FC4",
    "black": "#22262A",
    "silver": "#B8BFC6",
    "gold": "#B8902F",
}


class Swatch(QAbstractButton):
    """One band to click. `band`: its colour by its English name; one that nobody knows is left blank.

    It takes no keyboard focus: the screen it stands on has it.
    """

    def __init__(self, look: Look, band: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._cloth = _CLOTH.get(band)
        self._marked = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    @property
    def marked(self) -> bool:
        """Whether this is the band that is told."""
        return self._marked

    def set_marked(self, marked: bool) -> None:
        """Draw it as the one that is told, or not."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by the screen; this is for the rest of Qt."""
        return QSize(64, 64)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click chooses nothing else."""
        event.accept()

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
        painter.setBrush(QColor(palette.card if self._cloth is None else self._cloth))
        inner = whole.adjusted(ring * 2, ring * 2, -ring * 2, -ring * 2)
        painter.drawRoundedRect(inner, ring * 1.6, ring * 1.6)
        painter.end()
