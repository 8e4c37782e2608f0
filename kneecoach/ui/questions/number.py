"""A number that the runner tells: how many, how heavy, how far. Typed, or changed by arrows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.keys import OBVIOUS_KEYS

_UP = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_PageUp)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus, Qt.Key.Key_PageDown)
_POINTS = (Qt.Key.Key_Period, Qt.Key.Key_Comma)
_LONGEST = 6  # characters that are typed at most


class NumberScreen(QuestionScreen):
    """`answered` carries the number as a float, or None for "not answered".

    `step`: by how much the arrows change it; below 1 a point may be typed. `most`: what it is at most.
    `unit`: stands below the number. `leave`: the words for giving no answer. Without a `start` there is no
    number until one is given, and the obvious key gives no answer: a hurried press invents none.
    """

    def __init__(
        self,
        look: Look,
        question: str,
        start: float | None,
        *,
        step: float = 1.0,
        most: float = 999.0,
        unit: str = "",
        more: str = "",
        leave: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, question, more, parent)
        words = look.words
        centre = Qt.AlignmentFlag.AlignCenter
        self._step, self._most = step, most
        self._value = min(max(start or 0.0, 0.0), most)
        self._told = start is not None
        self._leave = leave or words.say("Skip this question")
        self._typed = ""
        self.number = FitLabel(align=centre, bold=True, tight=True, max_lines=1, parent=self)
        self.number.set_colour(look.palette.ink)
        self.unit = FitLabel(unit, align=centre, bold=True, tight=True, max_lines=1, parent=self)
        self.unit.set_colour(look.palette.muted)
        self.unit.setVisible(bool(unit))
        self.hint = FitLabel(
            "" if self._told else self.how(), align=centre, tight=True, max_lines=1, parent=self
        )
        self.hint.set_colour(look.palette.muted)
        self.fewer = Choice(look, "−", "↓", "plain", self)
        self.greater = Choice(look, "+", "↑", "plain", self)
        for button, name in ((self.fewer, words.say("One less")), (self.greater, words.say("One more"))):
            button.setAccessibleName(name)
            button.label.setAccessibleName(name)
        self.take = Choice(look, words.say("Record it"), words.say_as("key", "Space"), "primary", self)
        self.take.set_marked(True)
        self.not_counted = Choice(look, self._leave, "N", "plain", self)
        self.fewer.clicked.connect(lambda _checked=False: self._move(-1))
        self.greater.clicked.connect(lambda _checked=False: self._move(1))
        self.take.clicked.connect(lambda _checked=False: self._give())
        self.not_counted.clicked.connect(lambda _checked=False: self.answer(None))
        self._show()

    @property
    def amount(self) -> float:
        """The number shown."""
        return self._value

    def how(self) -> str:
        """How to begin, where there is no number yet."""
        return self.look.words.say("↑ or type the number")

    def shown(self) -> str:
        """The number as it is written on the screen, a question mark where there is none yet."""
        if not self._told:
            return "?"
        return self._typed or f"{self._value:g}"

    def like(self) -> str:
        """What the number's size is taken from, so that it stays the same while it changes."""
        return "88" if len(self.shown()) <= 2 else "8" * len(self.shown())

    def given(self) -> object:
        """The answer that the number is."""
        return self._value

    def digit(self, digit: int) -> None:
        """A digit is typed."""
        text = self._typed.lstrip("0") if self._typed in {"", "0"} else self._typed
        self._type(f"{text}{digit}")

    def press(self, key: int) -> bool:
        """Digits type, arrows count, Backspace takes a digit away."""
        digit = key - int(Qt.Key.Key_0)
        if 0 <= digit <= 9:
            self.digit(digit)
        elif key in _POINTS and self._step < 1:
            self._type(f"{self._typed or 0}." if "." not in self._typed else self._typed)
        elif key == Qt.Key.Key_Backspace:
            if self._told:
                self._type(self.shown()[:-1])
        elif key in _UP or key in _DOWN:
            self._move(1 if key in _UP else -1)
        elif key in OBVIOUS_KEYS:
            self._give()
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Escape):
            self.answer(None)
        else:
            return False
        return True

    def _give(self) -> None:
        self.answer(self.given() if self._told else None)

    def _move(self, by: int) -> None:
        """By one step; a number between two steps goes to the next of them."""
        steps = self._value / self._step
        near = round(steps)
        there = near + by if abs(steps - near) < 1e-6 else int(steps) + (by > 0)
        self._typed, self._told = "", True
        self._value = min(max(there * self._step, 0.0), self._most)
        self._show()

    def _type(self, text: str) -> None:
        """What is typed stands as it is typed; more than the most is not taken, but begun anew."""
        value = float(text) if text.strip(".") else 0.0
        if value > self._most or len(text) > _LONGEST:
            text = text[-1:]
            value = float(text) if text.strip(".") else 0.0
            value = min(value, self._most)
            text = f"{value:g}"
        self._value, self._typed, self._told = value, text, True
        self._show()

    def _show(self) -> None:
        text = self.shown()
        self.number.set_text(text, like=self.like())
        said = self.look.words.say("Record it") if self._told else self._leave
        if self.take.label.text != said or self.not_counted.isHidden() == self._told:
            self.take.set_text(said)
            self.take.set_role("primary" if self._told else "plain")  # filled is an answer
            self.not_counted.setVisible(self._told)
            self.hint.setVisible(not self._told)
            self.arrange(self.place_heading())
        self.setAccessibleDescription(f"{text} {self.unit.text}".strip())

    def arrange(self, body: QRectF) -> None:
        """The number between its two buttons, its unit below it, the answers at the foot."""
        cap = max(self.height() / 30.0, 15.0)
        foot = body.bottom() - cap * 4.0
        x = body.left()
        for choice in (self.take, self.not_counted):
            choice.set_cap(cap)
            wide = min(choice.wide(), body.width() * 0.48)
            choice.setGeometry(round(x), round(foot), round(wide), round(cap * 4.0))
            x += wide + cap
        side = min(body.height() * 0.2, 150.0)
        unit_tall = cap * 2.6 if self.unit.text else 0.0
        hint_tall = cap * 2.2 if self.hint.text else 0.0  # kept, so that the number stands still
        tall = max(foot - cap - unit_tall - hint_tall - body.top(), side)
        for choice in (self.fewer, self.greater):
            choice.set_cap(side * 0.3)
        wide = max(side, self.fewer.wide(), self.greater.wide())
        number_w = min(max(tall * 1.7, body.width() * 0.4), body.width() - 2 * (wide + cap))
        middle = body.top() + tall / 2
        self.number.set_caps(20.0, self.height() / 3.0)
        self.number.set_text(self.shown(), like=self.like())
        x = body.left() + max((body.width() - number_w - 2 * (wide + cap)) / 2, 0.0)
        self.fewer.setGeometry(round(x), round(middle - side / 2), round(wide), round(side))
        x += wide + cap
        self.number.setGeometry(round(x), round(body.top()), round(number_w), round(tall))
        self.unit.set_caps(12.0, cap * 1.2)
        self.unit.setGeometry(
            round(body.left()), round(body.top() + tall), round(body.width()), round(unit_tall)
        )
        self.hint.set_caps(10.0, cap * 0.9)
        self.hint.setGeometry(
            round(body.left()), round(body.top() + tall + unit_tall), round(body.width()), round(hint_tall)
        )
        x += number_w + cap
        self.greater.setGeometry(round(x), round(middle - side / 2), round(wide), round(side))
