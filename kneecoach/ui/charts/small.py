"""Three small charts that need no axis: dots by week, days in a grid, one bar in parts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneecoach.diary.entries import SessionState
from kneecoach.progress.tally import Asked, Week
from kneecoach.ui.charts.marks import paint_unanswered
from kneecoach.ui.look import Look, Palette, blend

_DOT = 12.0
_PITCH = 18.0
_ROW = 14  # days of a row of mornings


class _Dated(QWidget):
    """Marks with the first day below the first of them and the last below the last."""

    def __init__(self, look: Look, name: str, ends: tuple[str, str]) -> None:
        super().__init__()
        self._palette, self._ends = look.palette, ends
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._letters = look.px(13)
        self._tall = 68  # px: the room of the marks
        self.setFixedHeight(self._tall + self._letters + 3)

    def ends_at(self) -> tuple[tuple[str, QRectF], ...]:
        """The two days and where they stand: below the marks, inside the widget, apart from each other."""
        metrics = QFontMetricsF(self._font())
        right, found = 0.0, []
        for place, text in zip(self._first_and_last(), self._ends, strict=True):
            wide, high = metrics.horizontalAdvance(text) + 2, metrics.height()
            x = max(min(place - wide / 2, self.width() - wide), right)
            found.append((text, QRectF(x, self.height() - high, wide, high)))
            right = x + wide + 8
        return tuple(found)

    def _first_and_last(self) -> tuple[float, float]:
        """Where the first mark and the last stand, px from the left."""
        raise AssertionError(type(self).__name__)

    def _paint_ends(self, painter: QPainter) -> None:
        painter.setFont(self._font())
        painter.setPen(QColor(self._palette.muted))
        for text, box in self.ends_at():
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._letters)
        return font


class WeekDots(_Dated):
    """A column of dots for each week, the newest on the right: full for done, hollow for any other end.

    `ends`: the first day of all and the last, below the first column and the last.
    """

    def __init__(self, look: Look, weeks: Sequence[Week], name: str, ends: tuple[str, str]) -> None:
        super().__init__(look, name, ends)
        self._weeks = tuple(weeks)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots from the foot up; a short line stands for a week without a session."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._step()
        for index, week in enumerate(self._weeks):
            x, foot = (index + 0.5) * step, self._tall - _PITCH / 2
            if not week.states:
                painter.setPen(QPen(QColor(self._palette.outline), 2, c=Qt.PenCapStyle.RoundCap))
                painter.drawLine(QPointF(x - 4, foot), QPointF(x + 4, foot))
            fit = min(_PITCH, (foot - _DOT / 2 - 1) / max(1, len(week.states) - 1))
            for height, state in enumerate(
                sorted(week.states, key=lambda state: state is not SessionState.DONE)
            ):
                accent = QColor(self._palette.accent)
                painter.setPen(QPen(accent, 1.8))
                painter.setBrush(accent if state is SessionState.DONE else QColor(self._palette.card))
                painter.drawEllipse(QPointF(x, foot - height * fit), _DOT / 2, _DOT / 2)
        self._paint_ends(painter)
        painter.end()

    def _first_and_last(self) -> tuple[float, float]:
        return 0.5 * self._step(), (len(self._weeks) - 0.5) * self._step()

    def _step(self) -> float:
        return min(64.0, self.width() / max(1, len(self._weeks)))


class DayGrid(_Dated):
    """Days in weeks from the left, each a square; the chart's cross where not answered, a dot if not asked.

    Before `begun`, the diary's first day, nothing is drawn. `ends`: the first day, below the left end, and
    the last, below the right one.
    """

    def __init__(
        self,
        look: Look,
        days: Sequence[tuple[date, Asked]],
        name: str,
        ends: tuple[str, str],
        begun: date | None = None,
    ) -> None:
        super().__init__(look, name, ends)
        self._days, self._begun = tuple(days), begun

    def sizeHint(self) -> QSize:
        """Two weeks side by side in each of three rows."""
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in rows of two weeks, the newest at the right end of the last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = self._pitch()
        side = min(14.0, pitch * 0.66)
        for index, (day, asked) in enumerate(self._days):
            if self._begun is not None and day < self._begun:
                continue
            x, y = self._at(index)
            box = QRectF(x - side / 2, y - side / 2, side, side)
            colour = QColor(self._palette.accent)
            if asked is Asked.NOT_ANSWERED:
                paint_unanswered(painter, QPointF(x, y), self._palette)
                continue
            if asked is Asked.NOT_ASKED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._palette.outline))
                painter.drawEllipse(QPointF(x, y), 2.4, 2.4)
                continue
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour)
            painter.drawRoundedRect(box, side * 0.25, side * 0.25)
        self._paint_ends(painter)
        painter.end()

    def _pitch(self) -> float:
        rows = -(-len(self._days) // _ROW)
        return min(26.0, self._tall / max(1, rows), (self.width() - 10) / _ROW)

    def _at(self, index: int) -> tuple[float, float]:
        """The middle of a day's mark, px; between the two weeks of a row is a little more room."""
        line, place = divmod(index, _ROW)
        pitch = self._pitch()
        gap = 8 if place >= _ROW // 2 else 0
        return place * pitch + min(14.0, pitch * 0.66) / 2 + 1 + gap, (line + 0.5) * pitch

    def _first_and_last(self) -> tuple[float, float]:
        return self._at(0)[0], self._at(_ROW - 1)[0]


class PartsBar(QWidget):
    """One bar in three parts: done full, partly soft, skipped hollow. A faint track where there is none."""

    def __init__(self, done: int, partly: int, skipped: int, palette: Palette, name: str) -> None:
        super().__init__()
        self._parts, self._palette = (done, partly, skipped), palette
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts as wide as they are many, 3 px apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(self._parts)
        accent, card = self._palette.accent, self._palette.card
        fills = (accent, blend(accent, card, 0.4), card)
        if not total:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.line))
            painter.drawRoundedRect(QRectF(1, 2, self.width() - 5, 16), 5, 5)
        x = 1.0
        for count, fill in zip(self._parts, fills, strict=True):
            if not count:
                continue
            wide = (self.width() - 2) * count / total
            painter.setPen(QPen(QColor(accent), 1.5))
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(QRectF(x, 2, max(4.0, wide - 3), 16), 5, 5)
            x += wide
        painter.end()
