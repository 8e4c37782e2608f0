"""The first exercise of the routine that is due, drawn on Today where there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.routine.figures import motion_of
from kneecoach.ui.figure.reel import thumbnail
from kneecoach.ui.look import Look

_AIR = 24  # px to the shape of the routine


class Pose(QWidget):
    """The chief pose of an exercise: the text of its poses, and the muscles that glow."""

    def __init__(self, look: Look, figure: tuple[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._look = look
        self._motion = motion_of(*figure)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the middle, with air around it."""
        if self._motion is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thumbnail(painter, self._motion, QRectF(self.rect()).adjusted(0, 0, -_AIR, 0), self._look)
        painter.end()
