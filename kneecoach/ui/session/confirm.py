"""A question of the timeline itself: its two answers, as large as the count that they stand in for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.routine.timeline import Phase
from kneecoach.session.rounds import asks_round
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.session.badge import in_lines
from kneecoach.ui.session.keys import OBVIOUS_KEYS
from kneecoach.words import Words

# px of capitals, of characters about 40: an answer that is smaller on one line is read better on two
_READ, _READ_JA = 25.0, 28.0
_READ_MOST = 2.0  # times as large as on one line, at the most
_ROWS = 0.24  # of a block's height: the capitals of two lines
_KEY = 0.85  # the key beside two lines gives way to them
_WORTH = 1.1  # so much larger two lines have to be
_ARROWS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class Confirm(QWidget):
    """Yes and no below each other; the question itself is the instruction. `answered` is True for yes."""

    answered = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._look = look
        space = look.words.say_as("key", "Space")
        self.yes = Choice(look, "", space, "primary", self)
        self.no = Choice(look, "", "N", "plain", self)
        self.yes.clicked.connect(lambda _checked=False: self.answered.emit(True))
        for choice in (self.yes, self.no):
            choice.set_column((self.yes.key, self.no.key))
        self.no.clicked.connect(lambda _checked=False: self.answered.emit(False))
        self._mark(yes=True)
        self.hide()

    def ask(self, phase: Phase | None) -> None:
        """Show the answers to this phase's question, or take them away; at first the obvious key says yes."""
        said = None if phase is None else answers(self._look.words, phase)
        if said is not None and said != (self.yes.label.text, self.no.label.text):
            self.yes.set_text(said[0])
            self.no.set_text(said[1])
            self._arrange()
        if (said is not None) != self.isVisibleTo(self._parent):
            self._mark(yes=True)
            self.setVisible(said is not None)

    def press(self, key: int) -> bool:
        """Arrows choose, the obvious key answers, N says no; other keys are not for us."""
        if key in OBVIOUS_KEYS:
            self.answered.emit(self.yes.marked)
        elif key == Qt.Key.Key_N:
            self.answered.emit(False)
        elif key in _ARROWS:
            self._mark(yes=not self.yes.marked)
        else:
            return False
        return True

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(400, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two equal blocks that share the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = max(8.0, self.height() * 0.06)
        high = min((self.height() - gap) / 2, self.width() * 0.4)
        both = (self.yes, self.no)
        cap = min(high, self.width() * 0.28) * 0.34
        for choice in both:
            choice.set_cap(cap)
        widest = max(choice.wide() for choice in both)
        cap *= min(1.0, 0.96 * self.width() / widest)
        for i, choice in enumerate(both):
            choice.set_cap(cap)
            choice.setGeometry(0, round(i * (high + gap)), self.width(), round(high))
        if cap < (_READ_JA if self._look.words.language == "ja" else _READ):
            self._break(cap, high)

    def _break(self, cap: float, high: float) -> None:
        """Answers that would be small on one line on two; one that has room stays on one."""
        key, room = cap * _KEY, 0.96 * self.width()
        most = min(high * _ROWS, _READ_MOST * cap)
        for choice in (self.yes, self.no):
            lines = tuple(in_lines(choice.label.text, 2))
            choice.set_cap(most, key, lines)
            around = choice.wide() - max(choice.label.widths(lines, most))
            most = min(most, most * (room - around) / max(choice.label.widths(lines, most)))
        if most < cap * _WORTH:
            most, key = cap, cap
        for choice in (self.yes, self.no):
            choice.set_cap(most, key)
            if choice.wide() > room:
                choice.set_cap(most, key, tuple(in_lines(choice.label.text, 2)))

    def _mark(self, *, yes: bool) -> None:
        self.yes.set_marked(yes)
        self.no.set_marked(not yes)


def answers(words: Words, phase: Phase) -> tuple[str, str] | None:
    """Yes and no to a phase's question; None where it asks nothing."""
    if phase.part == "barrier":
        return words.say("Yes, begin"), words.say("No ice now")
    if not asks_round(phase):
        return None
    if phase.distance is None:
        return words.say("Yes, one more"), words.say("No, stop there")
    return words.say("Yes, done"), words.say("No, one more")
