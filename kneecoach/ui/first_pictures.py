"""The pictures of the first start: letters, a pair of legs from behind, and how far the screen stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen

from kneecoach.ui.look import Look, blend
from kneecoach.ui.tile import Picture

_ROOM = QSizeF(236, 100)  # of the widest picture of a distance
_SCREEN, _MAT = 70.0, 94.0


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
            painter.setBrush(_fading_in(meant if hurts else quiet))
            painter.drawPath(_leg())
            if hurts:
                painter.setBrush(QColor(palette.middle))
                painter.setPen(QPen(QColor(palette.card), 3))
                painter.drawEllipse(QPointF(42, 98), 10, 10)
            painter.restore()
        painter.restore()

    return paint


def _fading_in(colour: str) -> QLinearGradient:
    """A leg's colour, which comes out of the ground at the thigh."""
    gradient = QLinearGradient(0, 0, 0, 60)
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient.setColorAt(0, clear)
    gradient.setColorAt(1, QColor(colour))
    return gradient


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
    """A screen and somebody on a mat, so far apart; the count on the screen grows with it."""

    def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
        palette = look.palette
        scale = min(rect.width() / _ROOM.width(), rect.height() / _ROOM.height(), 1.5)
        gap = 18 + 18.0 * metres
        across = _SCREEN + gap + _MAT
        painter.save()
        painter.translate(rect.center().x() - across * scale / 2, rect.center().y() + 36 * scale)
        painter.scale(scale, scale)
        _paint_laptop(painter, metres, look)
        _paint_runner(painter, _SCREEN + gap, look)
        painter.setPen(QPen(QColor(palette.outline), 1.5))
        start, end = _SCREEN + 8, _SCREEN + gap - 6
        painter.drawLine(QPointF(start, -8), QPointF(end, -8))
        for i in range(metres + 1):
            x = start + (end - start) * i / metres
            painter.drawLine(QPointF(x, -12), QPointF(x, -4))
        painter.restore()

    return paint


def _paint_laptop(painter: QPainter, metres: int, look: Look) -> None:
    """A laptop seen from the mat, standing on the floor (y = 0), a count on its screen."""
    palette = look.palette
    screen = QRectF(4, -50, _SCREEN - 8, 42)
    painter.setPen(QPen(QColor(palette.ink), 2))
    painter.setBrush(QColor(palette.paper))
    painter.drawRoundedRect(screen, 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ink))
    painter.drawRoundedRect(QRectF(0, -7, _SCREEN, 7), 3, 3)
    font = QFont(painter.font())
    font.setPixelSize(11 + 7 * metres)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(palette.accent))
    painter.drawText(screen, Qt.AlignmentFlag.AlignCenter, "8")


def _paint_runner(painter: QPainter, left: float, look: Look) -> None:
    """Somebody who lies on a mat, knees bent, the head away from the screen."""
    palette = look.palette
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(blend(palette.accent, palette.card, 0.45)))
    painter.drawRoundedRect(QRectF(left, -6, _MAT, 6), 3, 3)
    round_ends = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(QColor(palette.rest), 8, *round_ends))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(left + x, y) for x, y in ((12, -11), (22, -33), (40, -12), (68, -12))])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.rest))
    painter.drawEllipse(QPointF(left + 82, -14), 7, 7)
