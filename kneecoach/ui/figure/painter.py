"""Paints flat shapes with any painter: a window's, a picture's, a page's of paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

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
    making = _Making(look)
    return tuple([making.ready(shape) for shape in shapes])


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
        if shape.within is None:
            _paint(painter, shape)
        else:
            painter.save()
            painter.setClipPath(shape.within, Qt.ClipOperation.IntersectClip)
            _paint(painter, shape)
            painter.restore()
    painter.restore()


class Ready(NamedTuple):
    """One shape as Qt paints it: its path filled with `brush`, or drawn as a line where it has a `pen`."""

    path: QPainterPath
    brush: QBrush
    pen: QPen | None = None
    within: QPainterPath | None = None


def _paint(painter: QPainter, shape: Ready) -> None:
    if shape.pen is None:
        painter.fillPath(shape.path, shape.brush)
    else:
        painter.strokePath(shape.path, shape.pen)


class _Making:
    """One painting's brushes, and the outlines that others must not leave: each made once."""

    def __init__(self, look: Wardrobe) -> None:
        self._look = look
        self._brushes: dict[tuple[str, int, float], QBrush] = {}
        self._kept: dict[
            int, tuple[tuple[Point, ...], QPainterPath]
        ] = {}  # with what it is of, so that it stays

    def ready(self, shape: Shape) -> Ready:
        """The shape as Qt paints it."""
        if shape.role == "shadow":
            return self._shadow(shape)
        within = self._within(shape.within) if shape.within else None
        if shape.role == "glow":
            return self._glow(shape, within)
        brush = self._brush(shape)
        if not shape.width:
            return Ready(_path(shape.points), brush, within=within)
        pen = QPen(brush, shape.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return Ready(_path(shape.points), brush, pen, within)

    def _brush(self, shape: Shape) -> QBrush:
        opacity = _OPACITY.get(shape.role)
        key = shape.role, shape.depth, shape.strength if opacity else 1.0
        brush = self._brushes.get(key)
        if brush is None:
            colour = QColor(self._look.colours[shape.role])
            if shape.depth and not opacity:
                deeper, darker = round(colour.saturation() * 1.06), round(colour.value() * _FAR)
                colour.setHsv(colour.hue(), min(255, deeper), darker)
            colour.setAlphaF(opacity * shape.strength if opacity else 1.0)
            brush = self._brushes[key] = QBrush(colour)
        return brush

    def _within(self, points: tuple[Point, ...]) -> QPainterPath:
        kept = self._kept.get(id(points))
        if kept is None:
            kept = self._kept[id(points)] = points, _path(points)
        return kept[1]

    def _shadow(self, shape: Shape) -> Ready:
        (left, bottom), (right, top) = shape.points
        middle = ((left + right) / 2, (bottom + top) / 2)
        tips = (middle, (right, middle[1]), (middle[0], top))
        colour = QColor(self._look.colours["shadow"])
        if self._look.paper:
            colour.setAlphaF(shape.strength)
            return Ready(_ellipse(tips, 1.0), QBrush(colour))
        colour.setAlphaF(_SHADOW[self._look.dark] * shape.strength)
        return Ready(_ellipse(tips, 1.0), _fading(tips, colour, 0.5))

    def _glow(self, shape: Shape, within: QPainterPath | None) -> Ready:
        brush = self._brush(shape)
        if not self._look.paper:
            return Ready(
                _ellipse(shape.points, 1.0), _fading(shape.points, brush.color(), 0.82), within=within
            )
        flat = brush.color()
        flat.setAlphaF(flat.alphaF() * _FLAT_STRENGTH)
        return Ready(_ellipse(shape.points, _FLAT_GLOW), QBrush(flat), within=within)


def _path(points: tuple[Point, ...]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.moveTo(*points[0])
    to = path.lineTo
    for x, y in points[1:]:
        to(x, y)
    return path


def _tilt(tips: tuple[Point, ...]) -> QTransform:
    """What makes of the unit circle an ellipse, by its middle and the tips of two half axes."""
    (x, y), (ax, ay), (bx, by) = tips
    return QTransform(ax - x, ay - y, bx - x, by - y, x, y)


def _ellipse(tips: tuple[Point, ...], reach: float) -> QPainterPath:
    """An ellipse as far as `reach` of its half axes."""
    circle = QPainterPath()
    circle.addEllipse(QPointF(0.0, 0.0), reach, reach)
    return _tilt(tips).map(circle)


def _fading(tips: tuple[Point, ...], colour: QColor, halfway: float) -> QBrush:
    """What fills an ellipse softly; `halfway` out it still has that share of its strength."""
    fade = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    fade.setColorAt(0.0, colour)
    for at, share in ((0.6, halfway), (1.0, 0.0)):
        weaker = QColor(colour)
        weaker.setAlphaF(colour.alphaF() * share)
        fade.setColorAt(at, weaker)
    brush = QBrush(fade)
    brush.setTransform(_tilt(tips))
    return brush
