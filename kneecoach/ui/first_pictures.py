"""The pictures of the first start: letters, a pair of legs from behind, and how far the screen stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from kneecoach.ui.look import Look, blend
from kneecoach.ui.tile import Picture

_FARTHEST = 3  # m


def letters(text: str) -> Picture:
    """A few letters, large: how a language looks."""

    def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
        font = QFont(painter.font())
        font.setPixelSize(max(12, round(min(rect.height() * 0.7, 120))))
        painter.setFont(font)
        painter.setPen(QColor(look.palette.accent))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    return paint


def legs(left: bool, right: bool) -> Picture:
    """Two legs from behind, as the one who stands feels them; a dot in the hollow of a knee that hurts."""

    def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
        palette = look.palette
        scale = min(rect.height() / 200, rect.width() / 150)
        painter.save()
        painter.translate(rect.center().x() - 75 * scale, rect.center().y() - 100 * scale)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        quiet, meant = blend(palette.rest, palette.card, 0.28), blend(palette.accent, palette.card, 0.45)
        for hurts, mirrored in ((left, False), (right, True)):
            painter.save()
            if mirrored:
                painter.translate(150, 0)
                painter.scale(-1, 1)
            painter.setBrush(QColor(meant if hurts else quiet))
            painter.drawPath(_leg())
            if hurts:
                painter.setBrush(QColor(palette.middle))
                painter.setPen(QPen(QColor(palette.card), 3))
                painter.drawEllipse(QPointF(42, 98), 10, 10)
            painter.restore()
        painter.restore()

    return paint


def _leg() -> QPainterPath:
    """The left leg from behind in a box of 150 x 200: thigh, hollow of the knee, calf, heel."""
    path = QPainterPath(QPointF(14, 0))
    path.lineTo(70, 0)
    path.cubicTo(70, 40, 62, 70, 59, 94)  # inside of the thigh
    path.cubicTo(58, 104, 64, 114, 62, 130)  # inside of the knee, calf
    path.cubicTo(60, 150, 54, 162, 53, 180)
    path.cubicTo(53, 186, 58, 192, 58, 196)  # heel
    path.cubicTo(58, 200, 52, 200, 46, 200)
    path.lineTo(28, 200)
    path.cubicTo(20, 200, 16, 198, 20, 192)  # toes turned out a little
    path.cubicTo(26, 188, 34, 186, 34, 178)
    path.cubicTo(33, 160, 24, 148, 22, 128)  # outside of the calf
    path.cubicTo(20, 114, 27, 104, 25, 94)
    path.cubicTo(20, 66, 12, 36, 14, 0)
    path.closeSubpath()
    return path


def distance(metres: int) -> Picture:
    """A screen and a mat, so far apart."""

    def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
        palette = look.palette
        width = min(rect.width(), 300.0)
        unit = (width - 110) / _FARTHEST  # px a metre
        across = 54 + metres * unit + 56
        left = rect.center().x() - across / 2
        floor = rect.center().y() + min(44.0, rect.height() / 2 - 20)
        painter.save()
        _paint_laptop(painter, QPointF(left, floor), look)
        mat = QRectF(left + 54 + metres * unit, floor - 8, 56, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(palette.accent, palette.card, 0.55)))
        painter.drawRoundedRect(mat, 4, 4)
        painter.setPen(QPen(QColor(palette.outline), 1.5))
        line, start, end = floor - 18, left + 58, mat.left()
        painter.drawLine(QPointF(start, line), QPointF(end, line))
        for i in range(metres + 1):
            x = start + (end - start) * i / metres
            painter.drawLine(QPointF(x, line - 5), QPointF(x, line + 5))
        painter.restore()

    return paint


def _paint_laptop(painter: QPainter, foot: QPointF, look: Look) -> None:
    """A laptop from the side of its screen, a count on it, standing at `foot`."""
    palette = look.palette
    screen = QRectF(foot.x(), foot.y() - 44, 50, 34)
    painter.setPen(QPen(QColor(palette.ink), 2))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(screen, 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawRoundedRect(QRectF(foot.x() - 4, foot.y() - 7, 58, 6), 3, 3)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(screen.adjusted(28, 9, -8, -9), 3, 3)
    painter.setBrush(QColor(palette.rest))
    painter.drawRoundedRect(screen.adjusted(8, 14, -28, -14), 2, 2)
