"""A routine's shape: its steps as bars along the time, in the colour of their section, with their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.ui.labels import tooltip
from kneecoach.ui.look import Look, blend
from kneecoach.ui.today_view import ShapeBar
from kneecoach.words import dates

_ROW_LEAST, _ROW_MOST = 21.0, 40.0  # px a row may be high
_BAR = 10.0
_FOOT = 24.0  # px for the minutes
_OWN_PACE = 45.0  # seconds that a set at one's own pace is drawn as
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the picture: a section's name, or a bar from `begins` for `lasts` seconds with its name."""

    text: str
    colour: str
    begins: float = 0.0
    lasts: float = 0.0
    own_pace: bool = False

    @property
    def section(self) -> bool:
        return self.lasts == 0


class RoutineShape(QWidget):
    """Paints the steps from the first at the top left to the last at the bottom right.

    Where there is not room for all of them, the sections stand for their steps, and the last row says how
    many are not shown.
    """

    def __init__(self, look: Look, bars: Sequence[ShapeBar]) -> None:
        super().__init__()
        self._look, self._bars = look, tuple(bars)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        tooltip(self, ", ".join(bar.name for bar in self._bars))
        self.setAccessibleName(
            look.words.say("Order of the exercises: {names}", names=", ".join(bar.name for bar in bars))
        )

    def sizeHint(self) -> QSize:
        """As much as a card has to give; what has no room is left out in order."""
        return QSize(360, 190)

    def minimumSizeHint(self) -> QSize:
        """Room for a few rows."""
        return QSize(200, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the minutes, then row by row."""
        rows, hidden = self._fitting()
        total = sum(_length(bar) for bar in self._bars)
        if not rows or total <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale(rows, total)
        count = len(rows) + bool(hidden)
        high = min(_ROW_MOST, (self.height() - _FOOT) / count)
        painter.translate(0, (self.height() - _FOOT - high * count) / 2)
        foot = high * count
        self._minutes(painter, total, scale, foot)
        for index, row in enumerate(rows):
            self._row(painter, row, QRectF(_PAD, index * high, self.width() - 2 * _PAD, high), scale)
        if hidden:
            painter.setPen(QColor(self._look.palette.muted))
            painter.setFont(self._font())
            more = self._look.words.plural("and {n} more", "and {n} more", hidden)
            last = QRectF(_PAD, len(rows) * high, self.width() - 2 * _PAD, high)
            painter.drawText(last, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, more)
        painter.end()

    def _rows(self) -> list[_Row]:
        """All rows: each named section before its steps."""
        palette = self._look.palette
        colours = (palette.accent, palette.move, palette.rest, palette.middle)
        names = list(dict.fromkeys(bar.section for bar in self._bars if not bar.ice))
        rows: list[_Row] = []
        at, before = 0.0, ""
        for bar in self._bars:
            colour = palette.ice if bar.ice else colours[names.index(bar.section) % len(colours)]
            if bar.section not in {"", bar.name, before}:
                rows.append(_Row(bar.section, colour))
            before = bar.section
            rows.append(_Row(bar.name, colour, at, _length(bar), bar.own_pace))
            at += _length(bar)
        return rows

    def _fitting(self) -> tuple[list[_Row], int]:
        """The rows that have room, and how many steps they leave out."""
        room = max(1, int((self.height() - _FOOT) / _ROW_LEAST))
        rows = self._rows()
        if len(rows) <= room:
            return rows, 0
        steps = [row for row in rows if not row.section]
        if len(steps) <= room:
            return steps, 0
        return steps[: max(0, room - 1)], len(steps) - max(0, room - 1)

    def _scale(self, rows: Sequence[_Row], total: float) -> float:
        """Pixels a second: all of the width, or less of it where a name needs the room beside its bar."""
        metrics = QFontMetricsF(self._font())
        width = self.width() - 2 * _PAD
        names = [(row, metrics.horizontalAdvance(row.text) + 12) for row in rows if not row.section]
        for share in (1.0, 0.9, 0.8, 0.7, 0.6):
            scale = width * share / total

            def fits(row: _Row, wide: float, scale: float = scale) -> bool:
                ends = row.begins * scale + max(_BAR, row.lasts * scale)
                return wide <= max(width - ends, row.begins * scale)

            if all(fits(row, wide) for row, wide in names):
                return scale
        return width * 0.75 / total

    def _minutes(self, painter: QPainter, total: float, scale: float, foot: float) -> None:
        """Faint lines at whole minutes, as many as have room."""
        palette = self._look.palette
        painter.setFont(self._font(size=12))
        metrics = QFontMetricsF(painter.font())
        step = next((m for m in (1, 2, 5, 10, 15, 30, 60) if m * 60 * scale >= 56), 120) * 60
        at = 0.0
        while at <= total:
            x = _PAD + at * scale
            painter.setPen(QPen(QColor(blend(palette.outline, palette.soft(palette.accent), 0.3)), 1))
            painter.drawLine(QLineF(x, 0, x, foot + 2))
            text = dates.minutes(self._look.words, at) if at else "0"
            wide = metrics.horizontalAdvance(text) + 2
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRectF(left, foot + 4, wide, _FOOT - 4), Qt.AlignmentFlag.AlignCenter, text)
            at += step

    def _row(self, painter: QPainter, row: _Row, box: QRectF, scale: float) -> None:
        palette = self._look.palette
        colour = QColor(row.colour)
        painter.setFont(self._font(bold=row.section))
        metrics = QFontMetricsF(painter.font())
        if row.section:
            painter.setPen(colour)
            text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
            return
        bar = QRectF(
            box.x() + row.begins * scale, box.center().y() - _BAR / 2, max(_BAR, row.lasts * scale), _BAR
        )
        bar.moveRight(min(bar.right(), box.right()))
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine) if row.own_pace else QPen(colour, 1))
        painter.setBrush(QColor(palette.card) if row.own_pace else colour)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        right, left = box.right() - bar.right() - 10, bar.left() - box.left() - 10
        wide = metrics.horizontalAdvance(row.text) + 2
        painter.setPen(QColor(palette.ink))
        after = wide <= right or right >= left
        room = right if after else left
        for size in (13, 12, 11):
            if wide > room:
                painter.setFont(self._font(size=size))
                metrics = QFontMetricsF(painter.font())
                wide = metrics.horizontalAdvance(row.text) + 2
        text = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, room)
        wide = min(wide, room)
        x = bar.right() + 10 if after else bar.left() - 10 - wide
        painter.drawText(QRectF(x, box.y(), wide, box.height()), Qt.AlignmentFlag.AlignVCenter, text)

    def _font(self, *, bold: bool = False, size: int = 14) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(size))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def _length(bar: ShapeBar) -> float:
    """The seconds a step is drawn as."""
    return max(bar.seconds, _OWN_PACE if bar.own_pace else 1.0)
