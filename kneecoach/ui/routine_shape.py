"""A routine's shape: its steps as bars along the time, in the colour of their section, with their names."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui.labels import tooltip
from kneecoach.ui.look import Look, blend
from kneecoach.ui.shape_rows import (
    BAR,
    GAP,
    LEADING,
    SetRow,
    SetShape,
    length_of,
    section_colours,
    section_rows,
    set_rows,
    step_rows,
)
from kneecoach.ui.today_view import ShapeBar
from kneecoach.words import dates

_ROW_MOST = 80.0  # px a row may be high
_FOOT = 24.0  # px for the minutes
_APART = 72.0  # px from one named minute to the next, at least
_PAD = 4.0
_HALO = 5.0  # px around a name that the lines of the minutes leave free
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RoutineShape(QWidget):
    """Paints the steps from the first at the top left to the last at the bottom right.

    Where there is not room for all of them with their names, the sections stand for their steps; where not
    even that has room, the bars stand in one line, and the names are in the tooltip.
    """

    def __init__(self, look: Look, bars: Sequence[ShapeBar]) -> None:
        super().__init__()
        self._look, self._bars, self._heads = look, tuple(bars), True
        self._set: SetShape | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        tooltip(self, ", ".join(bar.name for bar in self._bars))
        self.setAccessibleName(
            look.words.say("Order of the exercises: {names}", names=", ".join(bar.name for bar in bars))
        )

    def show_heads(self, on: bool) -> None:
        """Whether the sections' names stand over their bars, where they have room."""
        if on is not self._heads:
            self._heads, self._set = on, None
            self.update()

    def sizeHint(self) -> QSize:
        """As much as a card has to give."""
        return QSize(360, 190)

    def minimumSizeHint(self) -> QSize:
        """Room for a few rows."""
        return QSize(200, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the names anew when next painted."""
        self._set = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the minutes, then row by row."""
        total = sum(length_of(bar) for bar in self._bars)
        if total <= 0:
            return
        shape = self._set = self._set or self._fitted(total)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.height() - self._foot
        more = sum((len(row.lines) - 1) * self._line(row) for row in shape.rows)
        high = min(self._look.room(_ROW_MOST), (room - more) / max(1, len(shape.rows)))
        foot = high * max(1, len(shape.rows)) + more
        painter.translate(0, max(0.0, (room - foot) / 2))
        self._minutes(painter, total, shape.scale, foot)
        y = 0.0
        for row in shape.rows:
            tall = high + (len(row.lines) - 1) * self._line(row)
            self._row(painter, row, QRectF(_PAD, y, self.width() - 2 * _PAD, tall), shape.scale)
            y += tall
        if not shape.rows:
            self._strip(painter, QRectF(_PAD, 0, self.width() - 2 * _PAD, foot), shape.scale)
        painter.end()

    def _fitted(self, total: float) -> SetShape:
        """What has room: steps under their sections, steps, sections, or nothing but bars."""
        words, palette = self._look.words, self._look.palette
        choices = [
            *([step_rows(palette, self._bars)] if self._heads else []),
            step_rows(palette, self._bars, heads=False),
            section_rows(words, palette, self._bars),
        ]

        def wide(text: str, size: int, bold: bool) -> float:
            return QFontMetricsF(self._font(size=size, bold=bold)).horizontalAdvance(text) + 2

        room = self.height() - self._foot
        return set_rows(choices, total, self.width() - 2 * _PAD, room, wide, self._look.room(1))

    def _minutes(self, painter: QPainter, total: float, scale: float, foot: float) -> None:
        """Faint lines at whole minutes, as many as have room and as far as the time is known.

        Behind a set at one's own pace nobody knows the minute.
        """
        palette = self._look.palette
        painter.setFont(self._font(size=12))
        metrics, apart = QFontMetricsF(painter.font()), self._look.room(_APART)
        step = next((m for m in (1, 2, 5, 10, 15, 30, 60) if m * 60 * scale >= apart), 120) * 60
        known = itertools.takewhile(lambda bar: not bar.own_pace, self._bars)
        end = total if not any(bar.own_pace for bar in self._bars) else sum(map(length_of, known))
        at = ends = 0.0
        while at <= end:
            x = _PAD + at * scale
            painter.setPen(QPen(QColor(blend(palette.outline, self._ground, 0.3)), 1))
            painter.drawLine(QLineF(x, 0, x, foot + 2))
            text = dates.minutes(self._look.words, at) if at else "0"
            wide = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRectF(left, foot + 4, wide, self._foot - 4), Qt.AlignmentFlag.AlignCenter, text)
            ends = left + wide
            at += step
        if end < total:
            self._hollow(painter, ends + GAP, foot + 4)

    def _hollow(self, painter: QPainter, least: float, y: float) -> None:
        """At the right end of the minutes, where there is room: what a hollow bar means."""
        text = self._look.words.say("own pace")
        wide = painter.fontMetrics().horizontalAdvance(text) + 2
        left = self.width() - _PAD - wide
        if left - GAP / 2 - 2 * BAR < least:
            return
        box = QRectF(left, y, wide, self._foot - 4)
        painter.drawText(box, _TEXT, text)
        painter.setPen(QPen(QColor(self._look.palette.muted), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        mark = QRectF(left - GAP / 2 - 2 * BAR, box.center().y() - BAR / 2 + 1, 2 * BAR, BAR - 2)
        painter.drawRoundedRect(mark, BAR / 2, BAR / 2)

    def _row(self, painter: QPainter, placed: SetRow, box: QRectF, scale: float) -> None:
        row = placed.row
        painter.setFont(self._font(bold=row.heads, size=placed.size))
        metrics = QFontMetricsF(painter.font())
        if row.heads:
            text = QRectF(box.x(), box.bottom() - metrics.height() - 2, box.width(), metrics.height())
            self._name(painter, placed.lines[0], text, row.colour)
            return
        bar = self._bar(
            painter, box, row.begins * scale, row.lasts * scale, row.colour, own_pace=row.own_pace
        )
        high = self._line(placed) if len(placed.lines) > 1 else metrics.height()
        top = box.center().y() - high * len(placed.lines) / 2
        for index, line in enumerate(placed.lines):
            wide = metrics.horizontalAdvance(line) + 2
            x = bar.right() + GAP if placed.after else bar.left() - GAP - wide
            self._name(painter, line, QRectF(x, top + index * high, wide, high), self._look.palette.ink)

    def _bar(
        self, painter: QPainter, box: QRectF, begins: float, lasts: float, colour: str, *, own_pace: bool
    ) -> QRectF:
        """A bar with its ends inside `box`; hollow where the runner decides how long it takes."""
        bar = QRectF(box.x() + begins, box.center().y() - BAR / 2, max(BAR, lasts), BAR)
        bar.moveRight(min(bar.right(), box.right()))
        painter.setPen(QPen(QColor(colour), 1.8 if own_pace else 1))
        painter.setBrush(QColor(self._look.palette.card) if own_pace else QColor(colour))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        return bar

    def _name(self, painter: QPainter, text: str, box: QRectF, colour: str) -> None:
        """A name on its ground, so that no line runs through it."""
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        painter.fillRect(
            QRectF(box.x() - _HALO + 1, box.y(), wide + 2 * _HALO - 2, box.height()), QColor(self._ground)
        )
        painter.setPen(QColor(colour))
        painter.drawText(box, _TEXT, text)

    def _strip(self, painter: QPainter, box: QRectF, scale: float) -> None:
        """All bars in one line, without their names."""
        palette = self._look.palette
        colours = section_colours(palette, self._bars)
        at = 0.0
        for bar in self._bars:
            colour = palette.ice if bar.ice else colours[bar.section]
            lasts = length_of(bar) * scale
            painter.setPen(QPen(QColor(self._ground), 1))
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(box.x() + at, box.center().y() - BAR, lasts, 2 * BAR), 4, 4)
            at += lasts

    @property
    def _foot(self) -> float:
        """Room for the minutes, px."""
        return self._look.room(_FOOT)

    def _line(self, row: SetRow) -> float:
        """From a line of a name to its next, px."""
        return self._look.room(row.size + LEADING)

    @property
    def _ground(self) -> str:
        """The colour of the tinted card that it stands on."""
        return self._look.palette.soft(self._look.palette.accent)

    def _font(self, *, bold: bool = False, size: int = 14) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(size))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font
