"""The shape of a pain band, so that colour is never alone in telling the bands apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


def band_shape(band: str, box: QRectF) -> QPainterPath:
    """The band's shape: lower a circle, middle a rounded square, upper an eight-cornered one."""
    path = QPainterPath()
    if band == "lower":
        path.addEllipse(box)
    elif band == "middle":
        path.addRoundedRect(box, box.width() * 0.16, box.width() * 0.16)
    else:
        cut = box.width() * 0.29
        points = [
            QPointF(box.left() + cut, box.top()), QPointF(box.right() - cut, box.top()),
            QPointF(box.right(), box.top() + cut), QPointF(box.right(), box.bottom() - cut),
            QPointF(box.right() - cut, box.bottom()), QPointF(box.left() + cut, box.bottom()),
            QPointF(box.left(), box.bottom() - cut), QPointF(box.left(), box.top() + cut),
        ]  # fmt: skip
        path.addPolygon(QPolygonF(points))
        path.closeSubpath()
    return path
