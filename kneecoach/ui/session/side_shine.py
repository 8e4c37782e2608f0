"""The picture of a change of side: a line around the mark that points to it, whole and clear of its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.routine.model import Side
from kneecoach.ui.look import Look
from kneecoach.ui.session.shapes import side_block

SHINE_AROUND = 7.0  # px from the mark to the edge of this widget
_WIDE = 4.0  # px: the line when the change is fresh
_THIN = 0.5  # of it, when it goes out


class SideShine(QWidget):
    """A line around the mark of the side; `fresh` 1 to 0 makes it thinner, nothing is painted at 0."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._side: Side | None = None
        self._fresh = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def fresh(self) -> float:
        """How fresh the change is, 1 to 0."""
        return self._fresh

    def set_shine(self, side: Side | None, fresh: float) -> None:
        """Stand around a mark that points there; where nothing may move, it stays as wide as it begins."""
        if (side, fresh) != (self._side, self._fresh):
            self._side, self._fresh = side, fresh
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(200, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        if self._side is None or self._fresh <= 0.0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = _WIDE * (1.0 if self._look.calm else _THIN + (1.0 - _THIN) * self._fresh)
        pen = QPen(QColor(self._look.palette.accent), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        half = _WIDE / 2
        painter.drawPath(side_block(QRectF(self.rect()).adjusted(half, half, -half, -half), self._side))
        painter.end()
