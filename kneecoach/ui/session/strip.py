"""The row of segments: what is done, what runs, what is to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.routine.timeline import Timeline
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.look import Look
from kneecoach.ui.session.segments import Segment, Stretch, segments, stretches


class SegmentRow(QWidget):
    """One segment for each side's part of a set, as wide as it is long: done, running, left out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._timeline: Timeline | None = None
        self._stretches: tuple[Stretch, ...] = ()
        self._row: tuple[Segment, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._flash = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_progress(self, snapshot: Snapshot, *, flash: bool = False) -> None:
        """Show where this snapshot stands; painted again only when a pixel would change.

        `flash`: a set was just done, and the row says so.
        """
        if snapshot.timeline is not self._timeline:
            self._timeline, self._stretches = snapshot.timeline, stretches(snapshot.timeline)
        self._row = segments(snapshot, self._stretches)
        whole = sum(segment.weight for segment in self._row) or 1.0
        shown: tuple[object, ...] = tuple(
            (round(s.filled * s.weight / whole * self.width()), s.running, s.skipped) for s in self._row
        )
        if (*shown, flash) != self._shown:
            self._shown, self._flash = (*shown, flash), flash
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(600, 12)

    def boxes(self) -> tuple[QRectF, ...]:
        """Where each segment is painted."""
        if not self._row:
            return ()
        w, h = float(self.width()), float(self.height())
        wide = sum(1 for segment in self._row if segment.begins_step)
        gap = min(h * 0.35, w * 0.2 / len(self._row))
        free = w - gap * (len(self._row) - 1) - gap * 2 * wide
        whole = sum(segment.weight for segment in self._row)
        least = min(h * 0.8, free / len(self._row) * 0.8)
        flexible = free - least * len(self._row)
        boxes, x = [], 0.0
        for i, segment in enumerate(self._row):
            x += (gap * 3 if segment.begins_step else gap) if i else 0.0
            width = least + flexible * segment.weight / whole
            boxes.append(QRectF(x, 0, width, h))
            x += width
        return tuple(boxes)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last_done = max((i for i, s in enumerate(self._row) if s.filled >= 1.0 and not s.running), default=-1)
        for i, (segment, box) in enumerate(zip(self._row, self.boxes(), strict=True)):
            radius = min(box.height() / 2, box.width() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            if segment.skipped:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.outline), 1.5, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
                continue
            painter.setBrush(QColor(palette.line))
            painter.drawRoundedRect(box, radius, radius)
            if segment.filled > 0:
                shape = QPainterPath()
                shape.addRoundedRect(box, radius, radius)
                painter.setClipPath(shape)
                wide = max(box.width() * segment.filled, radius)
                painter.fillRect(QRectF(box.x(), box.y(), wide, box.height()), QColor(palette.accent))
                painter.setClipping(False)
            if segment.running or (self._flash and i == last_done):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.ink), 2.0))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        painter.end()
