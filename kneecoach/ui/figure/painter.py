"""Paints flat shapes with any painter: a window's, a picture's, a page's of paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient, QTransform

from kneecoach.figure.scene import Frame
from kneecoach.figure.shape import Shape
from kneecoach.figure.vectors import Point
from kneecoach.ui.figure.wardrobe import Wardrobe

_OPACITY: Final = {"shade": 0.15, "fall": 0.20, "glow": 0.78, "way": 1.0}
_FAR: Final = 0.80  # how dark the far side is, of the near one
_FLAT_GLOW: Final = 0.62  # on paper, where a glow has no soft edge: how far it reaches, and how strong it is
_FLAT_STRENGTH: Final = 0.5
_SHADOW: Final = (0.24, 0.55)  # how dark the floor is under the body, by day and by night


def paint(painter: QPainter, shapes: Iterable[Shape], box: QRectF, frame: Frame, look: Wardrobe) -> None:
    """Paint shapes so that `frame` fills `box` as far as its form allows, in the middle of it."""
    paint_ready(painter, made_ready(shapes, look), box, frame)


def made_ready(shapes: Iterable[Shape], look: Wardrobe) -> tuple[Ready, ...]:
    """Shapes as Qt paints them, to be painted more than once: in a session every rep has the same moments."""
    brush = _Brushes(look)
    return tuple(_ready(shape, brush) for shape in shapes)


def paint_ready(painter: QPainter, shapes: Iterable[Ready], box: QRectF, frame: Frame) -> None:
    """Paint what `made_ready` made, as `paint` does."""
    scale = min(box.width() / frame.width, box.height() / frame.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        box.center().x() - (frame.left + frame.width / 2) * scale,
        box.center().y() + (frame.bottom + frame.height / 2) * scale,
    )
    painter.scale(scale, -scale)
    for shape in shapes:
        _paint(painter, shape)
    painter.restore()


class Ready(NamedTuple):
    """One shape as Qt paints it.

    `tips`: of an ellipse, instead of `polygon`; `fade`: how strong it still is halfway out where it is soft,
    0 where it is flat, and then as far as `reach` of its half axes.
    """

    polygon: QPolygonF
    colour: QColor
    pen: QPen | None = None
    within: QPainterPath | None = None
    tips: tuple[Point, ...] = ()
    fade: float = 0.0
    reach: float = 1.0


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


def _ready(shape: Shape, brush: _Brushes) -> Ready:
    within = _path(shape.within) if shape.within else None
    if shape.role == "shadow":
        (left, bottom), (right, top) = shape.points
        middle = ((left + right) / 2, (bottom + top) / 2)
        tips = (middle, (right, middle[1]), (middle[0], top))
        fade = 0.0 if brush.flat else 0.5
        return Ready(QPolygonF(), brush.shadow(shape.strength), tips=tips, fade=fade)
    colour = brush.of(shape)
    if shape.role == "glow":
        if not brush.flat:
            return Ready(QPolygonF(), colour, within=within, tips=shape.points, fade=0.82)
        glow = QColor(colour)
        glow.setAlphaF(glow.alphaF() * _FLAT_STRENGTH)
        return Ready(QPolygonF(), glow, within=within, tips=shape.points, reach=_FLAT_GLOW)
    polygon = QPolygonF([QPointF(x, y) for x, y in shape.points])
    if not shape.width:
        return Ready(polygon, colour, within=within)
    pen = QPen(colour, shape.width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return Ready(polygon, colour, pen, within)


def _paint(painter: QPainter, shape: Ready) -> None:
    if shape.within is not None:
        painter.save()
        painter.setClipPath(shape.within, Qt.ClipOperation.IntersectClip)
    if shape.tips and shape.fade:
        _ellipse(painter, shape.tips, shape.colour, shape.fade)
    elif shape.tips:
        _flat_ellipse(painter, shape.tips, shape.colour, shape.reach)
    elif shape.pen is not None:
        painter.setPen(shape.pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(shape.polygon)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shape.colour)
        painter.drawPolygon(shape.polygon, Qt.FillRule.WindingFill)
    if shape.within is not None:
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
