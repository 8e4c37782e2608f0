"""Danger signs: all of them on one screen with "none of these"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kneecoach.text import Text
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.questions.sign_box import SignBox
from kneecoach.ui.session.balance import place, place_phrases
from kneecoach.ui.session.keys import OBVIOUS_KEYS
from kneecoach.words import mark

_KEYS = "123456789ABCDEFGHIJKLM"  # one for each sign, as its cap says
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SMALLEST = 8.0  # px: cap height of a sign's line
_PAIRED = 0.68  # so much smaller two answers are beside each other: what a sign means needs the room
_COUNTING = 0.85  # and one that counts what is ticked
_BOLD = 0.85  # of its full size: a text is bold that has room for it
_READ_MS = 700  # a press sooner than this after the signs appear was meant for the page before


class Sign(Protocol):
    """What the screen needs to know of a danger sign."""

    @property
    def id(self) -> str:
        """The id that the record keeps."""
        ...

    @property
    def tier(self) -> str:
        """A, B or C."""
        ...

    @property
    def label(self) -> Text:
        """The line to tick."""
        ...

    @property
    def more(self) -> Text:
        """What opens below it."""
        ...


class DangerScreen(QuestionScreen):
    """Every sign as a line to tick, and "none of these" as the obvious answer.

    `answered` carries a frozenset of the ids ticked, empty for none. The obvious key acts where the mark
    stands, and one filled button says what it does there; N says none, Y goes on with what is ticked.
    """

    def __init__(
        self, look: Look, question: str, signs: Sequence[Sign], none: str, parent: QWidget | None = None
    ) -> None:
        words = look.words
        super().__init__(look, question, "", parent)
        self._signs = tuple(signs)
        self._none = none
        self._more: QRectF | None = None  # the place of the line that says more
        self._more_cap = self._hint_cap = 12.0
        self._at = -1  # -1: on the answer below, else on a sign
        self._new = QTimer(self)
        self._new.setSingleShot(True)
        self._new.setInterval(_READ_MS)
        self.boxes = [
            SignBox(look, words.text(sign.label), _KEYS[i % len(_KEYS)], self)
            for i, sign in enumerate(self._signs)
        ]
        for i, box in enumerate(self.boxes):
            box.toggled.connect(lambda _on=False, i=i: self._ticked(i))
        self.state = FitLabel("", align=_LEFT, bold=True, tight=True, max_lines=2, parent=self)
        self.state.set_colour(look.palette.ink)
        self.detail = FitLabel("", align=_LEFT, tight=True, parent=self)
        self.detail.set_colour(look.palette.ink)
        self.hint = FitLabel("", align=_LEFT, tight=True, max_lines=1, parent=self)
        self.hint.set_colour(look.palette.muted)
        self.go = Choice(look, none, words.say_as("key", "Space"), "primary", self)
        self.go.set_marked(True)
        self.go.clicked.connect(lambda _checked=False: self.answer(self.ticked))
        line = words.say("Tick line {key}", key=_KEYS[0])  # a button is never without a name
        self.tick = Choice(look, line, words.say_as("key", "Space"), "primary", self)
        self.tick.hide()
        self.tick.clicked.connect(lambda _checked=False: self.boxes[self._at].toggle())
        self._explain()

    @property
    def ticked(self) -> frozenset[str]:
        """The ids ticked so far."""
        return frozenset(
            sign.id for sign, box in zip(self._signs, self.boxes, strict=True) if box.isChecked()
        )

    def showEvent(self, event: QShowEvent) -> None:
        """What is pressed before anybody can have read it is no answer."""
        super().showEvent(event)
        self._new.start()

    def bounced(self, key: int, last: int, since_ms: int) -> bool:
        """Whether this press was meant for the page before, or belongs to the press before it."""
        return (key in OBVIOUS_KEYS and self._new.isActive()) or super().bounced(key, last, since_ms)

    def _ticked(self, index: int) -> None:
        self._name_answer()
        self._explain(index)
        self.arrange(self.place_heading())

    def _name_answer(self) -> None:
        """The words of the answer, and the key that gives it from where the mark stands.

        Where the mark stands on a line, the obvious key has a button of its own, and what is ticked is seen.
        """
        n, words = len(self.ticked), self.look.words
        on_line = self._at >= 0
        said = words.plural("See what to do ({n})", "See what to do ({n})", n) if n else self._none
        self.go.set_text(said)
        self.go.set_key(("Y" if n else "N") if on_line else words.say_as("key", "Space"))
        if on_line:
            box = self.boxes[self._at]
            line = mark("Untick line {key}") if box.isChecked() else mark("Tick line {key}")
            self.tick.set_text(words.say(line, key=box.key))
        self.tick.setVisible(on_line)

    def _explain(self, index: int | None = None) -> None:
        """Say more about the sign in hand, and what its own key did with it."""
        words = self.look.words
        at = self._at if index is None else index
        if 0 <= at < len(self._signs):
            self.detail.set_text(words.text(self._signs[at].more))
            self.hint.set_text(self._said_of(at))
            self.state.set_text("")
        else:
            self.detail.set_text("")
            self.hint.set_text(
                words.say("Tick with the key beside a line; or go to it with the arrows, then Space.")
            )
            self.state.set_text(self._said_now())
        self._place_more()

    def _said_of(self, at: int) -> str:
        """What its key did with this line; of the marked one a button says what is next."""
        words, key, on = self.look.words, self.boxes[at].key, self.boxes[at].isChecked()
        if at == self._at:
            return ""
        if on:
            return words.say("Line {key} is ticked. Press {key} again to untick it.", key=key)
        return words.say("Line {key} is no longer ticked.", key=key)

    def _said_now(self) -> str:
        """What the obvious key says, large: that nothing is ticked is nothing to be overlooked."""
        words, n = self.look.words, len(self.ticked)
        if n:
            return words.plural(
                "{n} ticked. Press Space to see what to do.", "{n} ticked. Press Space to see what to do.", n
            )
        return words.say("Nothing ticked. Press Space for “{none}”.", none=self._none)

    def _place_more(self) -> None:
        """What stands in words: the state, or more about the sign in hand; below it what the keys do."""
        if self._more is None:
            return
        self.state.setVisible(bool(self.state.text))
        self.detail.setVisible(bool(self.detail.text))
        self.hint.setVisible(bool(self.hint.text))
        room = QRectF(self._more)
        tall = self._hint_cap * 1.8
        hint = QRectF(room.x(), room.bottom() - tall, room.width(), tall)
        if self.hint.text:
            room.setBottom(hint.top() - self._hint_cap * 0.2)
        if self.state.text:
            place_phrases(self.state, self.state.text, room, 9.0, self.body_cap * 1.1)
        if self.detail.text:
            self.detail.set_bold(True)
            least = self._more_cap * _BOLD  # rather one line more than smaller letters
            place(self.detail, room, least, self._more_cap)
            if self.detail.cap_height < least:  # a long text is read, and small bold letters blur
                self.detail.set_bold(False)
                place(self.detail, room, 9.0, self._more_cap)
        if self.hint.text:
            place(self.hint, hint, 9.0, self._hint_cap)

    def _move(self, to: int) -> None:
        self._at = to
        for i, box in enumerate(self.boxes):
            box.set_marked(i == to)
        self.go.set_marked(to == -1)
        self.go.set_role("primary" if to == -1 else "plain")  # filled is what the obvious key does
        self._name_answer()
        self._explain()
        self.arrange(self.place_heading())

    def press(self, key: int) -> bool:
        """A sign's key ticks it; the arrows reach each; the obvious key answers, or ticks there.

        N over ticked signs takes the ticks back and answers nothing yet: a tick is never lost by one key.
        """
        typed = chr(key) if 0 < key < 0x110000 else ""
        by_key = {box.key: box for box in self.boxes}
        if typed in by_key:
            by_key[typed].toggle()
        elif key == Qt.Key.Key_N and self.ticked:
            for box in self.boxes:
                box.setChecked(False)
            self._move(-1)
        elif key == Qt.Key.Key_N or (key == Qt.Key.Key_Y and self.ticked):
            self.answer(self.ticked)
        elif key in OBVIOUS_KEYS and self._at >= 0:
            self.boxes[self._at].toggle()
        elif key in OBVIOUS_KEYS:
            self.answer(self.ticked)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._arrow(key)
        else:
            return False
        return True

    def _arrow(self, key: int) -> None:
        """Down and up run through the signs and the answer below them, left and right change the column."""
        count, rows = len(self.boxes), self._rows
        if key == Qt.Key.Key_Down:
            self._move(0 if self._at == -1 else self._at + 1 if self._at + 1 < count else -1)
        elif key == Qt.Key.Key_Up:
            self._move(count - 1 if self._at == -1 else self._at - 1)
        elif self._at >= 0:
            to = self._at + (rows if key == Qt.Key.Key_Right else -rows)
            if 0 <= to < count:
                self._move(to)

    @property
    def _rows(self) -> int:
        return (len(self.boxes) + 1) // 2

    def place_more(self, body: QRectF, y: float) -> QRectF:
        """The signs begin close below the question: there are many."""
        y += self.heading_cap * 0.45
        return QRectF(body.left(), y, body.width(), body.bottom() - y)

    def arrange(self, body: QRectF) -> None:
        """Two columns of signs, a line that says more, and the answer."""
        cap = self.body_cap
        below = self.margin * 0.3  # less room at the foot, and more for the signs
        go_tall = max(self.height() / 32.0, 15.0) * 3.5
        go_y = body.bottom() + below - go_tall
        go_x = self._place_answers(QRectF(body.left(), go_y, body.width(), go_tall), cap * 0.6)
        self._more = QRectF(body.left(), go_y, go_x - body.left() - cap * 2, go_tall + below)
        gap = max(cap * 0.26, 4.0)
        column = (body.width() - gap * 2) / 2
        tall = (go_y - cap * 0.55 - body.top() - gap * (self._rows - 1)) / max(self._rows, 1)
        tall = min(tall, cap * 5.0)
        for i, box in enumerate(self.boxes):
            x = body.left() + (i // self._rows) * (column + gap * 2)
            box.setGeometry(
                round(x), round(body.top() + (i % self._rows) * (tall + gap)), round(column), round(tall)
            )
            box.set_cap(min(cap, tall * 0.25))
        size = min(cap * 1.3, tall * 0.3)
        # as large as all of them fit: none is to look less grave than another
        while self._write_signs(size) < len(self.boxes) and size > _SMALLEST:
            size -= 0.5
        self._more_cap = min(cap * 0.92, size)  # what explains a sign is no louder than it
        self._hint_cap = self._more_cap * 0.85
        self._place_more()

    def _place_answers(self, foot: QRectF, gap: float) -> float:
        """Place the answer, and beside it what the obvious key does on a line; where they begin, px."""
        on_line = self._at >= 0
        right = foot.right()
        for choice in (self.go, self.tick) if on_line else (self.go,):
            choice.set_cap(foot.height() / 3.5 * (_PAIRED if on_line else _COUNTING if self.ticked else 1.0))
            wide = min(choice.wide(), foot.width() * 0.5)
            choice.setGeometry(round(right - wide), round(foot.y()), round(wide), round(foot.height()))
            right -= wide + gap
        return right + gap

    def _write_signs(self, cap: float) -> int:
        """Write every sign with capitals of this height, px; how many of them fit."""
        return sum(box.set_text_cap(cap) for box in self.boxes)
