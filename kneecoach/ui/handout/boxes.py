"""The other pieces of the sheet: head, facts, pain, weeks with boxes to tick, and when to seek care."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kneecoach.ui.band_shape import band_shape
from kneecoach.ui.handout.content import Sheet, Titled
from kneecoach.ui.handout.geometry import COLUMN_GAP
from kneecoach.ui.handout.letters import INK, Letters
from kneecoach.ui.handout.pieces import Written, hairline, panel
from kneecoach.ui.handout.weeks import Week
from kneecoach.ui.questions.scale import band_line
from kneecoach.words import Words
from kneecoach.words.days import weekday_short

_PAD = 12.0  # pt inside a panel
_TICK = 11.0  # pt: a box to tick
_ROW = 19.0  # pt from week to week
_COLOURS = {"lower": "#2F7D4F", "middle": "#B45309", "upper": "#B42318"}


class Head(Written):
    """Lines to write a name and a day on, and what the routine is called."""

    def __init__(self, letters: Letters, words: Words, sheet: Sheet, width: float) -> None:
        super().__init__()
        kind = letters.set(words.say("Exercises to do at home"), "section", width / 2.0)
        self.put(kind, 0.0, 0.0)
        self._lines: list[tuple[float, float]] = []
        right = width
        for text, room in ((words.say_as("sheet", "Date"), 74.0), (words.say_as("sheet", "Name"), 128.0)):
            label = letters.set(text, "label", width)
            self._lines.append((right - room, right))
            self.put(label, right - room - label.width - 5.0, 3.0)
            right -= room + label.width + 18.0
        title = letters.set(sheet.name, "title", width)
        if len(title.lines) > 2:
            title = letters.set(sheet.name, "title small", width)
        y = self.put(title, 0.0, kind.height + 12.0)
        if sheet.about:
            y = self.put(letters.set(sheet.about, "lead", width * 0.88), 0.0, y + 3.0)
        self.height = y

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The lines and the texts."""
        for begin, end in self._lines:
            hairline(painter, left + begin, top + 13.0, left + end, INK.box)
        super().paint(painter, left, top)


class Facts(Written):
    """How often, how long and what is needed, in columns on a quiet ground."""

    def __init__(self, letters: Letters, facts: Sequence[Titled], width: float) -> None:
        super().__init__(above=14.0)
        self._width = width
        inside = width - 2.0 * _PAD
        columns = min(4, max(2, len(facts)))
        room = (inside - COLUMN_GAP * (columns - 1)) / columns
        if any(len(letters.set(text, "fact", room).lines) > 3 for _, text in facts):
            columns, room = 2, (inside - COLUMN_GAP) / 2.0
        y = _PAD - 3.0
        for begin in range(0, len(facts), columns):
            end = y
            row = facts[begin : begin + columns]
            for k, (title, text) in enumerate(row):
                x = _PAD + (room + COLUMN_GAP) * k
                wide = room if len(row) == columns else inside - (room + COLUMN_GAP) * (len(row) - 1)
                across = wide if k == len(row) - 1 else room  # the last one takes what is left of its row
                below = self.put(letters.set(title, "label", across), x, y)
                end = max(end, self.put(letters.set(text, "fact", across), x, below))
            y = end + 6.0
        self.height = y - 6.0 + _PAD - 2.0

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The ground and the texts."""
        panel(painter, QRectF(left, top, self._width, self.height), ground=INK.ground)
        super().paint(painter, left, top)


class Pain(Written):
    """The bands of the pain model with their shapes, and when to ease off and when to stop."""

    def __init__(self, letters: Letters, words: Words, sheet: Sheet, width: float) -> None:
        super().__init__(above=14.0)
        title = letters.set(words.say("Pain while you exercise, 0 to 10"), "run-in", width)
        y = self.put(title, 0.0, 0.0)
        x, y = 0.0, y + 3.0
        self._marks: list[tuple[str, float, float]] = []
        for band in sheet.bands:
            line = letters.set(band_line(words, band), "body", width)
            self._marks.append((band.name, x + 0.6, y + line.height / 2.0 - 4.5))
            self.put(line, x + 15.0, y)
            x += 15.0 + line.width + 22.0
        y += letters.pitch("body") + 3.0
        self.height = self.put(letters.set(sheet.pain, "body", width), 0.0, y) if sheet.pain else y

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The shapes and the texts."""
        for name, x, y in self._marks:
            painter.setPen(QPen(QColor(_COLOURS.get(name, INK.box)), 1.3))
            painter.drawPath(band_shape(name, QRectF(left + x, top + y, 9.0, 9.0)))
        super().paint(painter, left, top)


class Weeks(Written):
    """A row of boxes for each week, Monday to Sunday, and how many of them are to be ticked."""

    def __init__(
        self,
        letters: Letters,
        words: Words,
        weeks: Sequence[Week],
        title: str,
        width: float,
        *,
        above: float,
        keep: bool,
    ) -> None:
        super().__init__(above=above, keep=keep)
        self._boxes: list[tuple[float, float, bool]] = []
        self._rules: list[float] = []
        self._width = width
        y = self.put(letters.set(title, "run-in", width), 0.0, 0.0) + 4.0 if title else 0.0
        first, last = 78.0, 78.0
        day = (width - first - last) / 7.0
        for k in range(7):
            name = letters.set(weekday_short(words, k), "day", day)
            self.put(name, first + day * (k + 0.5) - name.width / 2.0, y)
        if any(week.least is not None for week in weeks):
            goal = letters.set(words.say_as("sheet", "To tick"), "day", last)
            self.put(goal, width - goal.width, y)
        y += letters.pitch("day") + 3.0
        for week in weeks:
            self._rules.append(y)
            number = letters.set(words.say("Week {n}", n=week.number), "body", first)
            self.put(number, 0.0, y + (_ROW - number.height) / 2.0)
            for k, boxes in enumerate(week.boxes):
                self._day(first + day * (k + 0.5), y, boxes)
            said = letters.set(_goal(words, week), "body", last)
            self.put(said, width - said.width, y + (_ROW - said.height) / 2.0)
            y += _ROW
        self._rules.append(y)
        self.height = y + 1.0

    def _day(self, middle: float, top: float, boxes: int) -> None:
        """The boxes of a day side by side; a small dot where nothing is to be done."""
        if not boxes:
            self._boxes.append((middle - 1.0, top + _ROW / 2.0 - 1.0, False))
        wide = boxes * _TICK + (boxes - 1) * 3.0
        for k in range(boxes):
            self._boxes.append((middle - wide / 2.0 + k * (_TICK + 3.0), top + (_ROW - _TICK) / 2.0, True))

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The boxes and the texts."""
        for y in self._rules:
            hairline(painter, left, top + y, left + self._width)
        painter.setPen(QPen(QColor(INK.box), 0.9))
        for x, y, tick in self._boxes:
            if tick:
                painter.drawRoundedRect(QRectF(left + x, top + y, _TICK, _TICK), 2.0, 2.0)
            else:
                painter.drawEllipse(QRectF(left + x, top + y, 2.0, 2.0))
        super().paint(painter, left, top)


def _goal(words: Words, week: Week) -> str:
    if week.least is None or week.most is None:
        return ""  # the chapter says that it is not stated
    if week.least == week.most:
        return words.plural("{n} time", "{n} times", week.least)
    return words.say("{low}–{high} times", low=week.least, high=week.most)


class Danger(Written):
    """The danger signs by how soon they need somebody, in a frame that nobody misses."""

    def __init__(self, letters: Letters, words: Words, sheet: Sheet, width: float) -> None:
        super().__init__(above=18.0)
        self._width = width
        columns = max(1, len(sheet.danger))
        room = (width - 2.0 * _PAD - COLUMN_GAP * (columns - 1)) / columns
        y = self.put(
            letters.set(words.say("Stop, and seek care, when one of these is true"), "stop", width), _PAD, 9.0
        )
        rule = words.say(
            "With one of the first two columns: no exercise, stretching, rolling, massage or icing until "
            "it is gone or checked by a professional."
        )
        y = self.put(letters.set(rule, "small", width - 2.0 * _PAD), _PAD, y) + 6.0
        self._dots: list[tuple[float, float]] = []
        end = y
        for k, (heading, signs) in enumerate(sheet.danger):
            x = _PAD + (room + COLUMN_GAP) * k
            below = self.put(letters.set(heading, "stop head", room), x, y) + 2.0
            for sign in signs:
                self._dots.append((x, below + letters.pitch("sign") / 2.0))
                below = self.put(letters.set(sign, "sign", room - 8.0), x + 8.0, below) + 2.0
            end = max(end, below)
        self.height = end + _PAD - 4.0

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The frame and the texts."""
        panel(painter, QRectF(left, top, self._width, self.height), edge=INK.stop)
        painter.setPen(QPen(QColor(INK.stop), 0.1))
        painter.setBrush(QColor(INK.stop))
        for x, y in self._dots:
            painter.drawEllipse(QRectF(left + x, top + y - 1.4, 2.8, 2.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        super().paint(painter, left, top)
