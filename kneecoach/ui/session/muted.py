"""That the sound is off, to be seen from the mat: a speaker with a cross beside the time that is left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look

_APART = 0.3  # from the mark to the texts at both sides, in its own widths


class MutedMark(QWidget):
    """A speaker with a cross before it, as high as the texts in its row; hidden while there is sound."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(look.words.say("Sound off"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(28, 28)

    def stand_before(self, left: FitLabel, size: float) -> float:
        """Stand before the time that is left, `size` px wide; how far to the right another text may go."""
        text = left.text_rect().translated(left.x(), left.y())
        right = text.left() if left.text else float(left.geometry().right())
        x = right - size * (1.0 + (_APART if left.text else 0.0))
        self.setGeometry(round(x), round(left.y() + (left.height() - size) / 2), round(size), round(size))
        return min(x, float(left.x())) - size * _APART

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the speaker and the cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        painter.scale(self.width() / 24.0, self.width() / 24.0)
        ink = QColor(self._look.palette.ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = [(-11, -3.5), (-6.5, -3.5), (0, -9), (0, 9), (-6.5, 3.5), (-11, 3.5)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.setPen(QPen(ink, 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for end in (-3.5, 3.5):
            painter.drawLine(QPointF(3.7, -end), QPointF(10.7, end))
        painter.end()
