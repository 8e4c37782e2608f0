"""How many did you do: for a set that nobody gave a number."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.keys import OBVIOUS_KEYS

MOST = 999
_UP = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_PageUp)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus, Qt.Key.Key_PageDown)


class RepsScreen(QuestionScreen):
    """A number typed, or changed by arrows. `answered` carries it as an int, or None for "not counted"."""

    def __init__(
        self, look: Look, question: str, start: int = 10, more: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, question, more, parent)
        words = look.words
        centre = Qt.AlignmentFlag.AlignCenter
        self._value = min(max(start, 0), MOST)
        self._typing = False
        self.number = FitLabel(str(self._value), align=centre, bold=True, tight=True, parent=self)
        self.number.set_colour(look.palette.ink)
        self.fewer = Choice(look, "−", "", "plain", self)
        self.fewer.setAccessibleName(words.say("One less"))
        self.fewer.label.setAccessibleName(words.say("One less"))
        self.greater = Choice(look, "+", "", "plain", self)
        self.greater.setAccessibleName(words.say("One more"))
        self.greater.label.setAccessibleName(words.say("One more"))
        self.take = Choice(look, words.say("Record it"), words.say_as("key", "Space"), "primary", self)
        self.take.set_marked(True)
        self.not_counted = Choice(look, words.say("Not counted"), "N", "plain", self)
        self.fewer.clicked.connect(lambda _checked=False: self._set(self._value - 1))
        self.greater.clicked.connect(lambda _checked=False: self._set(self._value + 1))
        self.take.clicked.connect(lambda _checked=False: self.answer(self._value))
        self.not_counted.clicked.connect(lambda _checked=False: self.answer(None))

    @property
    def value(self) -> int:
        """The number shown."""
        return self._value

    def _set(self, value: int, *, typing: bool = False) -> None:
        self._value, self._typing = min(max(value, 0), MOST), typing
        self.number.set_text(str(self._value), like="888" if self._value > 99 else "88")
        self.setAccessibleDescription(str(self._value))

    def press(self, key: int) -> bool:
        """Digits type, arrows count, Backspace takes a digit away."""
        digit = key - int(Qt.Key.Key_0)
        if 0 <= digit <= 9:
            self._set(self._value * 10 + digit if self._typing and self._value < 100 else digit, typing=True)
        elif key == Qt.Key.Key_Backspace:
            self._set(self._value // 10, typing=True)
        elif key in _UP or key in _DOWN:
            self._set(self._value + (1 if key in _UP else -1))
        elif key in OBVIOUS_KEYS:
            self.answer(self._value)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Escape):
            self.answer(None)
        else:
            return False
        return True

    def arrange(self, body: QRectF) -> None:
        """The number between its two buttons, the answers at the foot."""
        cap = max(self.height() / 30.0, 15.0)
        foot = body.bottom() - cap * 4.0
        x = body.left()
        for choice in (self.take, self.not_counted):
            choice.set_cap(cap)
            wide = min(choice.wide(), body.width() * 0.48)
            choice.setGeometry(round(x), round(foot), round(wide), round(cap * 4.0))
            x += wide + cap
        side = min(body.height() * 0.2, 110.0)
        tall = max(foot - cap - body.top(), side)
        number_w = min(tall * 1.7, body.width() - 2 * (side + cap))
        middle = body.top() + tall / 2
        self.number.set_caps(20.0, self.height() / 3.0)
        self.number.set_text(str(self._value), like="888" if self._value > 99 else "88")
        self.fewer.set_cap(side * 0.32)
        self.greater.set_cap(side * 0.32)
        x = body.left() + max((body.width() - number_w - 2 * (side + cap)) / 2, 0.0)
        self.fewer.setGeometry(round(x), round(middle - side / 2), round(side), round(side))
        x += side + cap
        self.number.setGeometry(round(x), round(body.top()), round(number_w), round(tall))
        x += number_w + cap
        self.greater.setGeometry(round(x), round(middle - side / 2), round(side), round(side))
