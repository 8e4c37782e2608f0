"""The layout's boxes as rectangles of whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QRect

from kneecoach.ui.session.far_layout import Box


def below(first: Box, last: Box) -> Box:
    """From the top of `first` to the foot of `last`, as wide as `first`."""
    return Box(first.x, first.y, first.w, last.bottom - first.y)


def around(box: Box, by: float) -> Box:
    """The box, larger by so much on every side."""
    return Box(box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by)


def rect(box: Box) -> QRect:
    """The box with its edges on whole pixels."""
    left, top = round(box.x), round(box.y)
    return QRect(left, top, round(box.right) - left, round(box.bottom) - top)
