"""The shapes that stand beside the words: one for each kind of phase, so that colour is never alone."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind
from kneecoach.ui.look import Palette

_TURNS = {"lift": -90.0, "up": -90.0, "lower": 90.0, "down": 90.0}  # degrees of an arrow to the right


def phase_colour(palette: Palette, kind: Kind) -> str:
    """The colour of a phase: hold and bout accent, moving parts blue, waiting grey, cold cyan."""
    return {
        Kind.HOLD: palette.accent,
        Kind.WORK: palette.accent,
        Kind.MOVE: palette.move,
        Kind.ICE: palette.ice,
    }.get(kind, palette.rest)


def phase_shape(painter: QPainter, kind: Kind, part: str | None, box: QRectF, colour: str) -> None:
    """Draw the shape of a phase into `box`, a square. None of them is two bars: that means paused."""
    painter.save()
    painter.translate(box.center())
    painter.scale(box.width() / 24.0, box.height() / 24.0)
    ink = QColor(colour)
    pen = QPen(ink, 3.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case Kind.HOLD:
            _target(painter, ink)
        case Kind.MOVE:
            _motion(painter, part, ink)
        case Kind.WORK:
            _loop(painter, ink)
        case Kind.REST:
            _wave(painter)
        case Kind.PREPARE:
            _steps(painter, ink)
        case Kind.SWITCH:
            _swap(painter)
        case Kind.ICE:
            _flake(painter)
        case Kind.WAIT:
            _bubble(painter, ink)
    painter.restore()


def _target(painter: QPainter, ink: QColor) -> None:
    painter.drawEllipse(QPointF(0, 0), 9.5, 9.5)
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(0, 0), 4.6, 4.6)


def _motion(painter: QPainter, part: str | None, ink: QColor) -> None:
    """Up or down where a part is that; else no direction, which could contradict the side that is shown."""
    turn = _TURNS.get(part or "")
    if turn is not None:
        painter.rotate(turn)
        _arrow(painter)
        return
    for size, brush in ((10.5, Qt.BrushStyle.NoBrush), (4.8, Qt.BrushStyle.SolidPattern)):
        painter.setBrush(QBrush(ink, brush))
        corners = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.drawPolygon(QPolygonF(corners))
        painter.setPen(Qt.PenStyle.NoPen)


def _arrow(painter: QPainter) -> None:
    painter.drawLine(QPointF(-10, 0), QPointF(9, 0))
    painter.drawPolyline(QPolygonF([QPointF(1.5, -8), QPointF(10, 0), QPointF(1.5, 8)]))


def _loop(painter: QPainter, ink: QColor) -> None:
    painter.drawArc(QRectF(-9, -9, 18, 18), 60 * 16, 290 * 16)
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(2, -13.5), QPointF(10.5, -8.5), QPointF(2, -3)]))


def _wave(painter: QPainter) -> None:
    for y in (-5.0, 5.0):
        path = QPainterPath(QPointF(-10.5, y))
        path.cubicTo(QPointF(-5, y - 7), QPointF(-4, y + 7), QPointF(1, y))
        path.cubicTo(QPointF(4, y - 4.5), QPointF(7, y - 3), QPointF(10.5, y))
        painter.drawPath(path)


def _steps(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for i, radius in enumerate((2.2, 3.2, 4.4)):
        colour = QColor(ink)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(-8.6 + i * 8.2, 0), radius, radius)


def _swap(painter: QPainter) -> None:
    painter.drawLine(QPointF(-9, -5), QPointF(9, -5))
    painter.drawPolyline(QPolygonF([QPointF(4, -10), QPointF(9.5, -5), QPointF(4, 0)]))
    painter.drawLine(QPointF(9, 6), QPointF(-9, 6))
    painter.drawPolyline(QPolygonF([QPointF(-4, 1), QPointF(-9.5, 6), QPointF(-4, 11)]))


def _flake(painter: QPainter) -> None:
    pen = painter.pen()
    pen.setWidthF(2.6)
    painter.setPen(pen)
    for i in range(6):
        turn = math.radians(60 * i)
        out = QPointF(10.5 * math.sin(turn), -10.5 * math.cos(turn))
        painter.drawLine(QPointF(0, 0), out)
        fork = QPointF(6.0 * math.sin(turn), -6.0 * math.cos(turn))
        for lean in (-40, 40):
            tip = math.radians(60 * i + lean)
            painter.drawLine(fork, fork + QPointF(4.0 * math.sin(tip), -4.0 * math.cos(tip)))


def _bubble(painter: QPainter, ink: QColor) -> None:
    painter.drawEllipse(QPointF(0, 0), 10.2, 10.2)
    path = QPainterPath(QPointF(-3.4, -2.6))
    path.cubicTo(QPointF(-3.2, -7), QPointF(3.6, -7), QPointF(3.5, -2.6))
    path.cubicTo(QPointF(3.5, 0), QPointF(0, 0), QPointF(0, 2.4))
    pen = painter.pen()
    pen.setWidthF(2.6)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(0, 5.8), 1.7, 1.7)


def pause_shape(painter: QPainter, box: QRectF, colour: str) -> None:
    """Two bars, drawn only where the session stands still."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    w, h = box.width() * 0.26, box.height() * 0.8
    for x in (box.left() + box.width() * 0.14, box.right() - box.width() * 0.14 - w):
        painter.drawRoundedRect(QRectF(x, box.center().y() - h / 2, w, h), w * 0.25, w * 0.25)
    painter.restore()


def tick_shape(painter: QPainter, box: QRectF, colour: str) -> None:
    """A tick in a circle: played to the end."""
    painter.save()
    painter.translate(box.center())
    painter.scale(box.width() / 24.0, box.height() / 24.0)
    painter.setPen(
        QPen(QColor(colour), 3.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(-8, 0.5), QPointF(-2.5, 6.5), QPointF(9, -6.5)]))
    painter.restore()


def side_block(box: QRectF, side: Side) -> QPainterPath:
    """A block that points to its side: left, right, or both ways."""
    tip = min(box.height() * 0.5, box.width() * 0.2)
    left, right = box.left(), box.right()
    points = [
        QPointF(left + (tip if side is not Side.RIGHT else 0), box.top()),
        QPointF(right - (tip if side is not Side.LEFT else 0), box.top()),
        QPointF(right, box.center().y()),
        QPointF(right - (tip if side is not Side.LEFT else 0), box.bottom()),
        QPointF(left + (tip if side is not Side.RIGHT else 0), box.bottom()),
        QPointF(left, box.center().y()),
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def body_shape(painter: QPainter, box: QRectF, side: Side, ink: str) -> None:
    """A person as in a mirror, the working half filled, both halves for both sides."""
    painter.save()
    painter.translate(box.center())
    painter.scale(box.height() / 26.0, box.height() / 26.0)
    body = QPainterPath()
    body.addEllipse(QPointF(0, -9.4), 3.4, 3.4)
    torso = QPainterPath()
    torso.addRoundedRect(QRectF(-6.2, -4.6, 12.4, 9.4), 3.2, 3.2)
    for x in (-6.2, 0.7):
        leg = QPainterPath()
        leg.addRoundedRect(QRectF(x, 0.0, 5.5, 13.0), 2.2, 2.2)
        torso = torso.united(leg)
    body.addPath(torso)
    painter.setPen(QPen(QColor(ink), 1.3))
    painter.drawPath(body)
    half = {Side.LEFT: QRectF(-20, -20, 20, 40), Side.RIGHT: QRectF(0, -20, 20, 40)}
    painter.setClipRect(half.get(side, QRectF(-20, -20, 40, 40)))
    painter.fillPath(body, QColor(ink))
    painter.restore()
