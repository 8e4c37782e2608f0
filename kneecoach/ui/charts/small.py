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
_TALL = 68  # px: the room of the marks
_LETTERS = 13  # px, at the usual size
_ROW = 14  # days of a row of mornings
_APART, _LEAST = 8.0, 9.0  # px from a row's first day to its marks; and a mark has at least


class WeekDots(QWidget):
    """A column of dots for each week, the newest on the right: full for done, hollow for any other end.

    `ends`: the first day of all and the last, below the first column and the last.
    """

    def __init__(self, look: Look, weeks: Sequence[Week], name: str, ends: tuple[str, str]) -> None:
        super().__init__()
        self._weeks, self._palette, self._ends = tuple(weeks), look.palette, ends
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._letters = look.px(_LETTERS)
        self.setFixedHeight(_TALL + self._letters + 3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots from the foot up; a short line stands for a week without a session."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self._step()
        for index, week in enumerate(self._weeks):
            x, foot = (index + 0.5) * step, _TALL - _PITCH / 2
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
        painter.setFont(_small(self, self._letters))
        painter.setPen(QColor(self._palette.muted))
        for text, box in self.ends_at():
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def ends_at(self) -> tuple[tuple[str, QRectF], ...]:
        """The two days and where they stand: below the dots, inside the widget, apart from each other."""
        metrics = QFontMetricsF(_small(self, self._letters))
        step, right, found = self._step(), 0.0, []
        for place, text in zip((0.5, len(self._weeks) - 0.5), self._ends, strict=True):
            wide, high = metrics.horizontalAdvance(text) + 2, metrics.height()
            x = max(min(place * step - wide / 2, self.width() - wide), right)
            found.append((text, QRectF(x, self.height() - high, wide, high)))
            right = x + wide + 8
        return tuple(found)

    def _step(self) -> float:
        return min(64.0, self.width() / max(1, len(self._weeks)))


class DayGrid(QWidget):
    """Days in weeks from the left, each a square; the chart's cross where not answered, a dot if not asked.

    Before `begun`, the diary's first day, nothing is drawn. `firsts`: the first day of each row of two weeks,
    at its left, where there is room for it.
    """

    ROW = _ROW

    def __init__(
        self,
        look: Look,
        days: Sequence[tuple[date, Asked]],
        name: str,
        firsts: Sequence[str],
        begun: date | None = None,
    ) -> None:
        super().__init__()
        self._days, self._palette, self._begun = tuple(days), look.palette, begun
        self._firsts, self._letters = tuple(firsts), look.px(_LETTERS)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_TALL + self._letters + 3)  # as high as the sessions beside it

    def sizeHint(self) -> QSize:
        """Two weeks side by side in each of three rows."""
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in rows of two weeks, the newest at the right end of the last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_small(self, self._letters))
        painter.setPen(QColor(self._palette.muted))
        for text, box in self.firsts_at():
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        side = min(14.0, self._pitch() * 0.66)
        for index, (day, asked) in enumerate(self._days):
            if self._begun is not None and day < self._begun:
                continue
            at = self._at(index)
            box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
            colour = QColor(self._palette.accent)
            if asked is Asked.NOT_ANSWERED:
                paint_unanswered(painter, at, self._palette)
                continue
            if asked is Asked.NOT_ASKED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._palette.outline))
                painter.drawEllipse(at, 2.4, 2.4)
                continue
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(colour)
            painter.drawRoundedRect(box, side * 0.25, side * 0.25)
        painter.end()

    def firsts_at(self) -> tuple[tuple[str, QRectF], ...]:
        """The first day of each row and where it stands: at the left of its row."""
        if not self._margin():
            return ()
        tall = self.height() / max(1, self._rows())
        return tuple(
            (text, QRectF(0, row * tall, self._margin() - _APART, tall))
            for row, text in enumerate(self._firsts)
        )

    def _rows(self) -> int:
        return -(-len(self._days) // _ROW)

    def _margin(self) -> float:
        """The room of the days at the left, px; none where the marks would be tiny."""
        metrics = QFontMetricsF(_small(self, self._letters))
        wide = max((metrics.horizontalAdvance(text) for text in self._firsts), default=0.0) + _APART
        return wide if self.width() - wide >= _ROW * _LEAST else 0.0

    def _pitch(self) -> float:
        room = self.width() - self._margin() - 10
        return min(26.0, self.height() / max(1, self._rows()), room / _ROW)

    def _at(self, index: int) -> QPointF:
        """The middle of a day's mark; between the two weeks of a row is a little more room."""
        line, place = divmod(index, _ROW)
        pitch = self._pitch()
        gap = 8 if place >= _ROW // 2 else 0
        x = self._margin() + place * pitch + min(14.0, pitch * 0.66) / 2 + 1 + gap
        return QPointF(x, (line + 0.5) * self.height() / max(1, self._rows()))


def _small(widget: QWidget, letters: int) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(letters)
    return font


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
