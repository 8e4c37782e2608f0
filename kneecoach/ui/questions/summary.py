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
        shown = list(rows[:_SHOWN])
        self._cut_short = len(rows) > _SHOWN
        if self._cut_short:
            n = len(rows) - _SHOWN + 1
            shown = [*rows[: _SHOWN - 1], Done(words.plural("and {n} more", "and {n} more", n), "")]
        self.rows = []
        for row in shown:
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
        tall = min((foot - cap - y) / max(len(self.rows), 1), self.body_cap * 3.6)
        self._rules = []
        for name, what in self.rows:
            self._rules.append(QRectF(body.left(), y, body.width(), 1.0))
            natural = what.widths((what.text,), self.body_cap)[0] + 4
            split = body.width() - min(natural, body.width() * 0.45)
            for label, left, wide in ((name, 0.0, split - cap), (what, split, body.width() - split)):
                label.set_caps(9.0, self.body_cap)
                label.setGeometry(
                    round(body.left() + left), round(y + 2), round(wide), max(round(tall - 4), 1)
                )
            y += tall
        smallest = min((name.cap_height for name, _what in self.rows), default=self.body_cap)
        if self._cut_short:  # the line that says how many more is no louder than the names above it
            self.rows[-1][0].set_caps(9.0, min(self.body_cap, max(smallest * _BESIDE, 9.0)))
        for _name, what in self.rows:  # a long name is not to stand beside a louder number
            what.set_caps(9.0, min(self.body_cap, max(smallest * _BESIDE, 9.0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a rule above each row."""
        super().paintEvent(event)
        painter = QPainter(self)
        for rule in self._rules:
            painter.fillRect(rule, QColor(self.look.palette.line))
        painter.end()
