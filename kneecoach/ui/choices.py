"""Two ways to choose: on or off, and one out of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy

from kneecoach.ui.icons import paint_icon

T = TypeVar("T")
_TRACK = QSize(46, 26)  # px
_KNOB = 18  # px


class Switch(QCheckBox):
    """On or off, drawn as a switch: the knob's place and a tick say it, not the colour alone."""

    def __init__(self, name: str, on: bool, on_change: Callable[[bool], object] | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if on_change is not None:
            self.toggled.connect(on_change)

    def sizeHint(self) -> QSize:
        """The track's size."""
        return _TRACK

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return _TRACK

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return QRect(QPoint(0, 0), self.size()).contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the knob."""
        colours = self.palette()
        on = self.isChecked()
        track = QRectF(0, (self.height() - _TRACK.height()) / 2, _TRACK.width(), _TRACK.height())
        track.adjust(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, muted = (
            colours.color(QPalette.ColorRole.Accent),
            colours.color(QPalette.ColorRole.PlaceholderText),
        )
        painter.setPen(accent if on else muted)
        painter.setBrush(accent if on else colours.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        gap = (track.height() - _KNOB) / 2
        left = track.right() - gap - _KNOB if on else track.left() + gap
        knob = QRectF(QPointF(left, track.top() + gap), QSize(_KNOB, _KNOB))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.HighlightedText) if on else muted)
        painter.drawEllipse(knob)
        if on:
            paint_icon(painter, "check", knob.adjusted(3, 3, -3, -3), accent.name())
        painter.end()


class Choice(QComboBox, Generic[T]):
    """One out of a list that opens; `chosen` carries the value. The wheel stays with the page."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[T, str]], value: T, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = [option for option, _ in options]
        for _, text in options:
            self.addItem(text)
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.activated.connect(self._activated)

    @property
    def value(self) -> T:
        """The chosen value."""
        return self._values[self.currentIndex()]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field as the style draws it, and our arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        rect = QRectF(self.width() - 34, (self.height() - 18) / 2, 18, 18)
        paint_icon(painter, "down", rect, self.palette().color(QPalette.ColorRole.PlaceholderText).name())
        painter.end()

    def _activated(self, index: int) -> None:
        self.chosen.emit(self._values[index])
