"""Paints flat shapes with any painter: a window's, a picture's, a page's of paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient, QTransform

from kneecoach.figure.scene import Frame
from kneecoach.figure.shape import Shape
from kneecoach.figure.vectors import Point
from kneecoach.ui.figure.wardrobe import Wardrobe

_OPACITY: Final = {"shade": 0.15, "fall": 0.20, "glow": 0.78}
_FAR: Final = 0.80  # how dark the far side is, of the near one
_FLAT_GLOW: Final = 0.62  # on paper, where a glow has no soft edge: how far it reaches, and how strong it is
_FLAT_STRENGTH: Final = 0.5
_SHADOW: Final = (0.24, 0.55)  # how dark the floor is under the body, by day and by night


def paint(painter: QPainter, shapes: Iterable[Shape], box: QRectF, frame: Frame, look: Wardrobe) -> None:
    """Paint shapes so that `frame` fills `box` as far as its form allows, on the box's floor line."""
    scale = min(box.width() / frame.width, box.height() / frame.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        box.center().x() - (frame.left + frame.width / 2) * scale,
        box.center().y() + (frame.bottom + frame.height / 2) * scale,
    )
    painter.scale(scale, -scale)
    brush = _Brushes(look)
    for shape in shapes:
        _paint(painter, shape, brush)
    painter.restore()


class _Brushes:
    """Colours of one painting, each made once."""

    def __init__(self, look: Wardrobe) -> None:
        self._look = look
        self._made: dict[tuple[str, int, float], QColor] = {}

    def of(self, shape: Shape) -> QColor:
        opacity = _OPACITY.get(shape.role)
        key = shape.role, shape.depth, shape.strength if opacity else 1.0
        colour = self._made.get(key)
        if colour is None:
            colour = QColor(self._look.colours[shape.role])
            if shape.depth and not opacity:
                deeper, darker = round(colour.saturation() * 1.06), round(colour.value() * _FAR)
                colour.setHsv(colour.hue(), min(255, deeper), darker)
            colour.setAlphaF(opacity * shape.strength if opacity else 1.0)
            self._made[key] = colour
        return colour

    def shadow(self, strength: float) -> QColor:
        colour = QColor(self._look.colours["shadow"])
        colour.setAlphaF(strength if self._look.paper else _SHADOW[self._look.dark] * strength)
        return colour

    @property
    def flat(self) -> bool:
        """Whether nothing may have a soft edge."""
        return self._look.paper


def _paint(painter: QPainter, shape: Shape, brush: _Brushes) -> None:
    if shape.role == "shadow":
        (left, bottom), (right, top) = shape.points
        middle = ((left + right) / 2, (bottom + top) / 2)
        tips = (middle, (right, middle[1]), (middle[0], top))
        if brush.flat:
            _flat_ellipse(painter, tips, brush.shadow(shape.strength), 1.0)
        else:
            _ellipse(painter, tips, brush.shadow(shape.strength), 0.5)
        return
    if shape.role == "glow":
        painter.save()
        painter.setClipPath(_path(shape.within), Qt.ClipOperation.IntersectClip)
        if brush.flat:
            glow = QColor(brush.of(shape))
            glow.setAlphaF(glow.alphaF() * _FLAT_STRENGTH)
            _flat_ellipse(painter, shape.points, glow, _FLAT_GLOW)
        else:
            _ellipse(painter, shape.points, brush.of(shape), 0.82)
        painter.restore()
        return
    polygon = QPolygonF([QPointF(x, y) for x, y in shape.points])
    if shape.width:
        pen = QPen(brush.of(shape), shape.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(polygon)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.of(shape))
    if not shape.within:
        painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
        return
    painter.save()
    painter.setClipPath(_path(shape.within), Qt.ClipOperation.IntersectClip)
    painter.drawPolygon(polygon, Qt.FillRule.WindingFill)
    painter.restore()


def _path(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    return path


def _ellipse(painter: QPainter, tips: tuple[Point, ...], colour: QColor, halfway: float) -> None:
    """A soft ellipse by its middle and the tips of two half axes; `halfway` out it still has that share."""
    fade = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    fade.setColorAt(0.0, colour)
    for at, share in ((0.6, halfway), (1.0, 0.0)):
        weaker = QColor(colour)
        weaker.setAlphaF(colour.alphaF() * share)
        fade.setColorAt(at, weaker)
    _flat_ellipse(painter, tips, QBrush(fade), 1.0)


def _flat_ellipse(painter: QPainter, tips: tuple[Point, ...], brush: QBrush | QColor, reach: float) -> None:
    """An ellipse filled all through as far as `reach` of its half axes."""
    (x, y), (ax, ay), (bx, by) = tips
    painter.save()
    painter.setTransform(QTransform(ax - x, ay - y, bx - x, by - y, x, y), combine=True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawEllipse(QPointF(0.0, 0.0), reach, reach)
    painter.restore()
