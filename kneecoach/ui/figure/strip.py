"""An exercise told in two to four key poses side by side, with arrows between: for paper and for lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kneecoach.figure.motion import Motion, posed
from kneecoach.figure.scene import Frame, picture
from kneecoach.ui.figure.painter import Making, Ready, paint_ready
from kneecoach.ui.figure.wardrobe import Wardrobe

_AIR = 0.03  # body heights round the poses
_STEPS = 2  # from point to point of a curve: in a strip more are not seen, and half as many are half the work
_GAPS = (0.16, 13.0, 18.0)  # between two poses: of the strip's height, at least, at most, in px or pt


@dataclass(frozen=True, slots=True)
class Strip:
    """Each key pose, ready to be painted, and the part of the plane in which all of them are."""

    poses: tuple[tuple[Ready, ...], ...]
    frame: Frame

    def gap(self, height: float) -> float:
        """How far two poses stand apart in a strip of this height."""
        share, least, most = _GAPS
        return min(max(height * share, least), most)

    def height(self, width: float, most: float) -> float:
        """How high a strip of this width is, at most `most`; the poses fill it as far as they can."""
        number = len(self.poses)
        room = (width - self.gap(most) * (number - 1)) / number
        return min(most, room * self.frame.height / self.frame.width)

    def cells(self, box: QRectF) -> tuple[QRectF, ...]:
        """Where each pose stands: as wide as it needs, and all of them in the middle of the box."""
        number, gap = len(self.poses), self.gap(box.height())
        room = (box.width() - gap * (number - 1)) / number
        scale = min(room / self.frame.width, box.height() / self.frame.height)
        wide, high = self.frame.width * scale, self.frame.height * scale
        left = box.center().x() - (wide * number + gap * (number - 1)) / 2.0
        return tuple(QRectF(left + (wide + gap) * k, box.bottom() - high, wide, high) for k in range(number))


@lru_cache(maxsize=256)
def _strip(key: _Key) -> Strip:
    motion, look = key.motion, key.look
    wear = replace(look.wear, steps=_STEPS)
    making = Making(look, mirrored=motion.turned(left=False))  # the right side is drawn
    poses, covered = [], QRectF()
    for name in motion.strip:
        shapes = picture(motion, posed(motion, name), wear)
        poses.append(making.ready(shapes))
        for shape, ready in zip(shapes, poses[-1], strict=True):
            if shape.role != "glow":  # which is within a limb
                covered |= ready.path.controlPointRect()
    bottom = min(covered.top(), 0.0)  # Qt counts downwards, body heights go up
    return Strip(
        tuple(poses),
        Frame(covered.left() - _AIR, bottom - _AIR, covered.right() + _AIR, covered.bottom() + _AIR),
    )


@dataclass(frozen=True, slots=True)
class _Key:
    """A motion in a look as a key of the cache, the motion by identity."""

    motion: Motion
    look: Wardrobe

    def __hash__(self) -> int:
        return hash((id(self.motion), self.look.wear, self.look.dark, self.look.paper))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.motion is self.motion and other.look == self.look


def strip_of(motion: Motion, look: Wardrobe) -> Strip:
    """The key poses of an exercise: the right side of one that is done on each side. Made once, then kept."""
    return _strip(_Key(motion, look))


def paint_strip(painter: QPainter, strip: Strip, box: QRectF, arrow: str) -> None:
    """Paint the poses into a box, each on the box's floor; arrows in the colour `arrow` lead on."""
    cells = strip.cells(box)
    for pose, cell in zip(strip.poses, cells, strict=True):
        paint_ready(painter, pose, cell, strip.frame)
    for before, after in pairwise(cells):
        middle = QPointF((before.right() + after.left()) / 2.0, before.center().y())
        _arrow(painter, middle, strip.gap(box.height()) * 0.62, arrow)


def _arrow(painter: QPainter, middle: QPointF, length: float, colour: str) -> None:
    """A small arrow to the right."""
    half, barb = length / 2.0, length * 0.30
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), max(0.8, length * 0.10))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    tip = middle + QPointF(half, 0.0)
    painter.drawLine(middle - QPointF(half, 0.0), tip)
    painter.drawPolyline(QPolygonF([tip + QPointF(-barb, -barb), tip, tip + QPointF(-barb, barb)]))
    painter.restore()
