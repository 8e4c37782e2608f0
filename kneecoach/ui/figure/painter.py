"""Paints flat shapes with any painter: a window's, a picture's, a page's of paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from kneecoach.figure.scene import Frame
from kneecoach.figure.shape import Shape
from kneecoach.figure.thinning import thinned
from kneecoach.figure.vectors import Point
from kneecoach.ui.figure.wardrobe import Wardrobe

_SOFT: Final = ("shadow", "glow")
_OPACITY: Final = {"shade": 0.15, "fall": 0.20, "glow": 0.78, "way": 1.0}
_FAR: Final = 0.80  # how dark the far side is, of the near one
_FLAT_GLOW: Final = 0.62  # on paper, where a glow has no soft edge: how far it reaches, and how strong it is
_FLAT_STRENGTH: Final = 0.5
_FINE: Final = 0.0006  # body heights: by how much an outline on paper may be off
_INTERSECT: Final = Qt.ClipOperation.IntersectClip
_WINDING: Final = Qt.FillRule.WindingFill
_SHADOW: Final = (0.24, 0.55)  # how dark the floor is under the body, by day and by night


def paint(
    painter: QPainter,
    shapes: Iterable[Shape],
    box: QRectF,
    frame: Frame,
    look: Wardrobe,
    *,
    mirrored: bool = False,
) -> None:
    """Paint shapes so that `frame` fills `box` as far as its form allows, in the middle of it.

    `mirrored`: for the other side, turned about x = 0; `frame` is of what is then seen.
    """
    paint_ready(painter, made_ready(shapes, look, mirrored=mirrored), box, frame)


def made_ready(shapes: Iterable[Shape], look: Wardrobe, *, mirrored: bool = False) -> tuple[Ready, ...]:
    """Shapes as Qt paints them, to be painted more than once: in a session every rep has the same moments.

    `mirrored`: as of `paint`.
    """
    return Making(look, mirrored=mirrored).ready(shapes)


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
    within = None
    for shape in shapes:
        if shape.within is not within:  # several in a row are often within one outline
            if within is not None:
                painter.restore()
            within = shape.within
            if within is not None:
                painter.save()
                painter.setClipPath(within, _INTERSECT)
        if shape.pen is None:
            painter.fillPath(shape.path, shape.brush)
        else:
            painter.strokePath(shape.path, shape.pen)
    if within is not None:
        painter.restore()
    painter.restore()


class Ready(NamedTuple):
    """One shape as Qt paints it: its path filled with `brush`, or drawn as a line where it has a `pen`."""

    path: QPainterPath
    brush: QBrush
    pen: QPen | None = None
    within: QPainterPath | None = None


class Making:
    """Makes the pictures of one look ready: each brush once, and each outline once that several shapes have.

    `mirrored`: as of `paint`.
    """

    def __init__(self, look: Wardrobe, *, mirrored: bool = False) -> None:
        self._look = look
        self._across = -1.0 if mirrored else 1.0
        self._brushes: dict[tuple[str, int, float], QBrush] = {}
        self._pens: dict[tuple[str, int, float, float], QPen] = {}
        self._paths: dict[int, QPainterPath] = {}

    def ready(self, shapes: Iterable[Shape]) -> tuple[Ready, ...]:
        """The shapes of a picture as Qt paints them."""
        whole = tuple(shapes)  # as long as its points are here, no others have their ids
        self._paths.clear()
        return tuple([self._ready(shape) for shape in whole])

    def _ready(self, shape: Shape) -> Ready:
        role, points, depth, strength, width, outline = shape
        within = self._path(outline) if outline else None
        if role in _SOFT:
            return self._shadow(shape) if role == "shadow" else self._glow(shape, within)
        brush = self._brushes.get((role, depth, strength)) or self._brush(role, depth, strength)
        pen = self._pen(brush, (role, depth, strength, width)) if width else None
        return Ready(self._path(points), brush, pen, within)

    def _brush(self, role: str, depth: int, strength: float) -> QBrush:
        opacity = _OPACITY.get(role)
        colour = QColor(self._look.colours[role])
        if depth and not opacity:
            deeper, darker = round(colour.saturation() * 1.06), round(colour.value() * _FAR)
            colour.setHsv(colour.hue(), min(255, deeper), darker)
        colour.setAlphaF(opacity * strength if opacity else 1.0)
        brush = self._brushes[role, depth, strength] = QBrush(colour)
        return brush

    def _pen(self, brush: QBrush, key: tuple[str, int, float, float]) -> QPen:
        pen = self._pens.get(key)
        if pen is None:
            pen = self._pens[key] = QPen(brush, key[3])
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _path(self, points: tuple[Point, ...]) -> QPainterPath:
        """The outline as Qt has it: the same points are often one shape and what others must not leave."""
        made = self._paths.get(id(points))
        if made is not None:
            return made
        (x, y), *others = thinned(points, _FINE) if self._look.paper else points
        path, across = QPainterPath(), self._across
        path.setFillRule(_WINDING)
        path.moveTo(x * across, y)
        to = path.lineTo
        if across > 0.0:
            for x, y in others:
                to(x, y)
        else:
            for x, y in others:
                to(-x, y)
        self._paths[id(points)] = path
        return path

    def _shadow(self, shape: Shape) -> Ready:
        (left, bottom), (right, top) = shape.points
        middle = ((left + right) / 2, (bottom + top) / 2)
        tilt = self._tilt((middle, (right, middle[1]), (middle[0], top)))
        colour = QColor(self._look.colours["shadow"])
        if self._look.paper:
            colour.setAlphaF(shape.strength)
            return Ready(_ellipse(tilt, 1.0), QBrush(colour))
        colour.setAlphaF(_SHADOW[self._look.dark] * shape.strength)
        return Ready(_ellipse(tilt, 1.0), _fading(tilt, colour, 0.5))

    def _glow(self, shape: Shape, within: QPainterPath | None) -> Ready:
        tilt, colour = self._tilt(shape.points), self._brush(shape.role, shape.depth, shape.strength).color()
        if not self._look.paper:
            return Ready(_ellipse(tilt, 1.0), _fading(tilt, colour, 0.82), within=within)
        colour.setAlphaF(colour.alphaF() * _FLAT_STRENGTH)
        return Ready(_ellipse(tilt, _FLAT_GLOW), QBrush(colour), within=within)

    def _tilt(self, tips: tuple[Point, ...]) -> QTransform:
        """What makes of the unit circle an ellipse, by its middle and the tips of two half axes."""
        (x, y), (ax, ay), (bx, by) = ((x * self._across, y) for x, y in tips)
        return QTransform(ax - x, ay - y, bx - x, by - y, x, y)


def _ellipse(tilt: QTransform, reach: float) -> QPainterPath:
    """An ellipse as far as `reach` of its half axes."""
    circle = QPainterPath()
    circle.addEllipse(QPointF(0.0, 0.0), reach, reach)
    return tilt.map(circle)


def _fading(tilt: QTransform, colour: QColor, halfway: float) -> QBrush:
    """What fills an ellipse softly; `halfway` out it still has that share of its strength."""
    fade = QRadialGradient(QPointF(0.0, 0.0), 1.0)
    fade.setColorAt(0.0, colour)
    for at, share in ((0.6, halfway), (1.0, 0.0)):
        weaker = QColor(colour)
        weaker.setAlphaF(colour.alphaF() * share)
        fade.setColorAt(at, weaker)
    brush = QBrush(fade)
    brush.setTransform(tilt)
    return brush
