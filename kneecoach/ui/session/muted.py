"""That the sound is off, to be seen from the mat: a crossed speaker beside the time that is left."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look

_APART = 0.3  # from the mark to the texts at both sides, in its own widths


class MutedMark(QWidget):
    """A speaker with a bar across it, as high as the texts in its row; hidden while there is sound."""

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
        """Draw the speaker and the bar across it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        painter.scale(self.width() / 24.0, self.width() / 24.0)
        ink, ground = QColor(self._look.palette.ink), QColor(self._look.palette.paper)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = [(-10, -3.5), (-5, -3.5), (2, -9), (2, 9), (-5, 3.5), (-10, 3.5)]
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        round_cap = Qt.PenCapStyle.RoundCap
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 2.2, Qt.PenStyle.SolidLine, round_cap))
        painter.drawArc(QRectF(-1.5, -6, 12, 12), -50 * 16, 100 * 16)
        bar = (QPointF(-9.5, 9.5), QPointF(9.5, -9.5))
        for colour, wide in ((ground, 6.0), (ink, 2.6)):
            painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, round_cap))
            painter.drawLine(*bar)
        painter.end()
