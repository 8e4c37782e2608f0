"""After a session: what was done, how long, and the two scores; from here to the chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.balance import level
from kneecoach.ui.session.keys import OBVIOUS_KEYS
from kneecoach.words import Words
from kneecoach.words.phases import length

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SHOWN = 8
_BESIDE = 1.15  # how much larger than the smallest name what was done may be
_ONE, _TWO, _MOST = 2.05, 3.95, 3.6  # cap heights: a row of one line, of two, and what it has at most


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise as it went: its name, and what was done of it in words."""

    name: str
    what: str


def score_words(words: Words, score: int | None, *, asked: bool = True) -> str:
    """A score as a figure; what was not asked and what was not answered are two different things."""
    if not asked:
        return words.say("not asked")
    return words.say("not answered") if score is None else str(score)


class SummaryScreen(QuestionScreen):
    """What was done. `answered` carries "chart" or "today"."""

    def __init__(
        self,
        look: Look,
        seconds: float,
        rows: Sequence[Done],
        worst: str,
        now: str,
        *,
        early: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        words = look.words
        heading = (
            words.say("Ended early. What you did is kept.")
            if early
            else words.say("Done. It is in your diary.")
        )
        super().__init__(look, heading, "", parent)
        palette = look.palette
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self.figures = []
        for figure, word in (
            (length(words, seconds), words.say("of session")),
            (worst, words.say("worst pain")),
            (now, words.say("pain now")),
        ):
            counted = figure[:1].isdigit()  # "not asked" is no number, and is not to look like one
            number = FitLabel(figure, align=bottom, bold=counted, tight=True, max_lines=1, parent=self)
            number.set_colour(palette.ink if counted else palette.muted)
            name = FitLabel(word, align=top, tight=True, parent=self)
            name.set_colour(palette.muted)
            self.figures.append((number, name))
        self._all = len(rows)
        self.rest = FitLabel("", align=_LEFT, bold=True, tight=True, max_lines=1, parent=self)
        self.rest.set_colour(palette.ink)
        self.rows = []
        for row in rows[:_SHOWN]:
            name = FitLabel(row.name, align=_LEFT, bold=True, tight=True, max_lines=2, parent=self)
            what = FitLabel(row.what, align=_RIGHT, tight=True, max_lines=2, parent=self)
            name.set_colour(palette.ink)
            what.set_colour(palette.muted)
            self.rows.append((name, what))
        self.chart = Choice(look, words.say("See your chart"), "", "primary", self)
        self.chart.clicked.connect(lambda _checked=False: self.answer("chart"))
        self.today = Choice(look, words.say("Back to Today"), "T", "plain", self)
        self.today.clicked.connect(lambda _checked=False: self.answer("today"))
        self._mark(on_chart=True)
        self._rules: list[QRectF] = []

    def press(self, key: int) -> bool:
        """The obvious key leads on; arrows choose between the two."""
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._mark(on_chart=not self.chart.marked)
        elif key in OBVIOUS_KEYS:
            self.answer("chart" if self.chart.marked else "today")
        elif key in (Qt.Key.Key_T, Qt.Key.Key_Escape):
            self.answer("today")
        else:
            return False
        return True

    def _mark(self, *, on_chart: bool) -> None:
        """Where the obvious key acts, and the keys on both caps."""
        space = self.look.words.say_as("key", "Space")
        self.chart.set_marked(on_chart)
        self.chart.set_key(space if on_chart else "")
        self.today.set_marked(not on_chart)
        self.today.set_key("T" if on_chart else space)

    def arrange(self, body: QRectF) -> None:
        """Three figures, the exercises, the two ways on."""
        cap = max(self.height() / 32.0, 15.0)
        foot = body.bottom() - cap * 3.8
        x = body.left()
        for choice in (self.chart, self.today):
            choice.set_cap(cap)
            wide = min(choice.wide(), body.width() * 0.48)
            choice.setGeometry(round(x), round(foot), round(wide), round(cap * 3.8))
            x += wide + cap
        big = max(self.height() / 15.0, 26.0)
        column = body.width() / 3.0
        for i, (number, name) in enumerate(self.figures):
            x = body.left() + i * column
            number.set_caps(12.0, big if number.text[:1].isdigit() else big * 0.55)
            number.setGeometry(round(x), round(body.top()), round(column - cap * 2), round(big * 1.4))
            name.set_caps(9.0, self.body_cap)
            name.setGeometry(
                round(x), round(body.top() + big * 1.8), round(column - cap), round(self.body_cap * 1.6)
            )
        for row in zip(*self.figures, strict=True):
            level(row)
        y = body.top() + big * 1.8 + self.body_cap * 3.2
        self._place_rows(QRectF(body.left(), y, body.width(), foot - cap - y), cap)

    def _place_rows(self, room: QRectF, gap: float) -> None:
        """As many exercises as there is room for, a long name in two lines; then how many more there are."""
        cap, words = self.body_cap, self.look.words
        splits = []
        for _name, what in self.rows:
            natural = what.widths((what.text,), cap)[0] + 4
            splits.append(room.width() - min(natural, room.width() * 0.45))
        tall = [
            cap * (_ONE if name.widths((name.text,), cap)[0] <= split - gap else _TWO)
            for (name, _what), split in zip(self.rows, splits, strict=True)
        ]
        count = len(self.rows)
        while count > 1 and sum(tall[:count]) + (cap * _ONE if count < self._all else 0.0) > room.height():
            count -= 1
        more = self._all - count
        used = sum(tall[:count]) + (cap * _ONE if more else 0.0)
        stretch = min(room.height() / max(used, 1.0), _MOST / _ONE)
        self._rules = []
        y = room.top()
        for at, ((name, what), split) in enumerate(zip(self.rows, splits, strict=True)):
            name.setVisible(at < count)
            what.setVisible(at < count)
            if at >= count:
                continue
            self._rules.append(QRectF(room.left(), y, room.width(), 1.0))
            for label, left, wide in ((name, 0.0, split - gap), (what, split, room.width() - split)):
                label.set_caps(9.0, cap)
                label.setGeometry(
                    round(room.left() + left),
                    round(y + 2),
                    round(wide),
                    max(round(tall[at] * stretch - 4), 1),
                )
            y += tall[at] * stretch
        smallest = min((name.cap_height for name, _what in self.rows[:count]), default=cap)
        for _name, what in self.rows[:count]:  # a long name is not to stand beside a louder number
            what.set_caps(9.0, min(cap, max(smallest * _BESIDE, 9.0)))
        self.rest.setVisible(more > 0)
        if more:  # no louder than the names above it
            self._rules.append(QRectF(room.left(), y, room.width(), 1.0))
            self.rest.set_text(words.plural("and {n} more", "and {n} more", more))
            self.rest.set_caps(9.0, min(cap, max(smallest * _BESIDE, 9.0)))
            self.rest.setGeometry(
                round(room.left()), round(y + 2), round(room.width()), round(cap * _ONE * stretch - 4)
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a rule above each row."""
        super().paintEvent(event)
        painter = QPainter(self)
        for rule in self._rules:
            painter.fillRect(rule, QColor(self.look.palette.line))
        painter.end()
