"""A question with two or three answers below each other: arrows, the obvious key, or one key each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice, ChoiceRole
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.balance import place
from kneecoach.ui.session.keys import OBVIOUS_KEYS

_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab)
_BESIDE = 0.86  # so much smaller two answers may be to stand beside each other
_READ_WELL = 0.8  # of its full size: a text that is smaller than this is better in a column of its own
_LOUD_COLUMN = 0.4  # of the page's width, for what is loud beside it
_LINES, _LINES_FIRST = 4.6, 5.3  # the room of the loud lines, in the height of their capitals
_BROKEN = 0.82  # and so much smaller one is whose words stand on two lines
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Backtab)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what is emitted, its words, its key ("" for none but the obvious one), how it is drawn.

    Where its words do not fit on one line, they break at their line break.
    """

    value: object
    text: str
    key: str = ""
    role: ChoiceRole = "plain"


class AskScreen(QuestionScreen):
    """A question and its answers; the first one is the obvious one, until the arrows mark another.

    `more`: what to know before answering; `loud`: bold lines below it, or where they come `first`, right
    under the question; `loudest`: there too, and larger than it. `escape` is what Esc answers, None for
    nothing.
    """

    def __init__(
        self,
        look: Look,
        heading: str,
        options: Sequence[Option],
        *,
        more: str = "",
        loud: str = "",
        first: bool = False,
        loudest: bool = False,
        escape: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, heading, more, parent)
        self._options = tuple(options)
        self._escape = escape
        self._first = first or loudest
        self._loudest = loudest
        self._at = 0
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self.loud = FitLabel(loud, align=left, bold=True, tight=True, parent=self)
        self.loud.set_colour(look.palette.ink)
        self.choices = [
            Choice(look, option.text, self._cap(i, marked=i == 0), option.role, self)
            for i, option in enumerate(self._options)
        ]
        for option, choice in zip(self._options, self.choices, strict=True):
            choice.clicked.connect(lambda _checked=False, value=option.value: self.answer(value))
        self._mark()

    def press(self, key: int) -> bool:
        """Arrows move, the obvious key answers, a letter answers at once."""
        if key in _NEXT or key in _BACK:
            self._at = (self._at + (1 if key in _NEXT else -1)) % len(self._options)
            self._mark()
        elif key in OBVIOUS_KEYS:
            self.answer(self._options[self._at].value)
        elif key == Qt.Key.Key_Escape and self._escape is not None:
            self.answer(self._escape)
        else:
            typed = chr(key) if 0 < key < 0x110000 else ""
            for option in self._options:
                if option.key and option.key.upper() == typed.upper():
                    self.answer(option.value)
                    return True
            return False
        return True

    def place_more(self, body: QRectF, y: float) -> QRectF:
        """The text has all the room above the answers; see `arrange`."""
        y += self.heading_cap * 1.1
        return QRectF(body.left(), y, body.width(), body.bottom() - y)

    def arrange(self, body: QRectF) -> None:
        """The text, the loud line and the answers below each other; what is spare goes above and below."""
        cap = max(self.height() / 30.0, 15.0)
        gap = cap * 0.7
        room = body.width() - gap * (len(self.choices) - 1)
        self._line_up(below=False)
        sizes = [(cap, False), (cap * _BESIDE, False)][: 2 if len(self.choices) == 2 else 1]
        if any("\n" in option.text for option in self._options):
            sizes += [(cap, True), (cap * _BESIDE, True)]
        beside = next((size for size in sizes if sum(self._widths(*size)) <= room), None)
        side_by_side = beside is not None
        self._line_up(below=not side_by_side)
        widths = self._widths(*(beside or (cap, False)))
        rows = 1 if side_by_side else len(self.choices)
        share = 0.6 if self.more.text or self.loud.text else 0.85
        tall = min(cap * 4.0, body.height() * share / rows - gap)
        block = rows * tall + (rows - 1) * gap
        y = self._place_texts(body, body.bottom() - block - cap * 1.8, cap)
        x = body.left()
        for choice, wide in zip(self.choices, widths, strict=True):
            if side_by_side:
                choice.setGeometry(round(x), round(y), round(wide), round(tall))
                x += wide + gap
            else:
                full = min(max(*widths, body.width() * 0.5), body.width())
                choice.setGeometry(round(x), round(y), round(full), round(tall))
                y += tall + gap
        y += tall if side_by_side else -gap
        self._lower(round(max(body.bottom() - y, 0.0) * 0.38))

    def _line_up(self, *, below: bool) -> None:
        """Let answers `below` each other begin alike, whichever of them the obvious key presses."""
        keys = [self._cap(i, marked=marked) for i in range(len(self._options)) for marked in (True, False)]
        for choice in self.choices:
            choice.set_column(keys if below else ())

    def _widths(self, cap: float, broken: bool) -> list[float]:
        """How wide the answers are, written with capitals of this height, px; `broken`: on two lines."""
        blank = "" if self.look.words.language == "ja" else " "
        for choice, option in zip(self.choices, self._options, strict=True):
            parts = tuple(option.text.split("\n"))
            if len(parts) < 2:
                choice.set_cap(cap)
            elif broken:
                choice.set_cap(cap * _BROKEN, cap, parts)
            else:
                choice.set_cap(cap, cap, (blank.join(parts),))
        return [choice.wide() for choice in self.choices]

    def _place_texts(self, body: QRectF, bottom: float, cap: float) -> float:
        """Place the text and the loud line above `bottom`; returns where the answers begin.

        Where both are long, so that what is to be read would be small, the loud one stands beside the text.
        """
        y = self._stack(body, bottom, cap)
        small = self.more.cap_height
        if (
            self._first
            and not self._loudest
            and self.loud.text
            and self.more.text
            and small < self._read_cap * _READ_WELL
        ):
            beside = self._columns(body, bottom, cap)
            return beside if self.more.cap_height > small else self._stack(body, bottom, cap)
        return y

    @property
    def _read_cap(self) -> float:
        """The cap height of a text to be read, px."""
        return max(self.height() / 34.0, 15.0)

    def _columns(self, body: QRectF, bottom: float, cap: float) -> float:
        """The loud line at the left and the text at the right of it; returns where the answers begin."""
        y, tall, left = body.top(), max(bottom - body.top(), 1.0), body.width() * _LOUD_COLUMN
        x = body.left() + left + cap * 2
        place(self.loud, QRectF(body.left(), y, left, tall), 10.0, cap * _BESIDE)
        place(self.more, QRectF(x, y, body.right() - x, tall), 9.0, self._read_cap)
        high = max(one.text_rect().height() for one in (self.loud, self.more))
        return y + high + cap * 1.8

    def _stack(self, body: QRectF, bottom: float, cap: float) -> float:
        """The text and the loud line below each other; returns where the answers begin."""
        y, loud_tall = body.top(), 0.0
        self.loud.setVisible(bool(self.loud.text))
        self.more.setVisible(bool(self.more.text))
        if self.loud.text:
            most = self.heading_cap * 1.3 if self._loudest else cap
            tall = most * _LINES
            if self._first and not self._loudest:  # as much of the page as its words are of all words
                share = len(self.loud.text) / (len(self.loud.text) + len(self.more.text))
                tall = max(most * _LINES_FIRST, (bottom - y) * share)
            box = QRectF(body.left(), 0, body.width(), tall)
            place(self.loud, box, 10.0, most)
            loud_tall = self.loud.text_rect().height() + cap * 1.4
        if self._first and self.loud.text:
            self.loud.move(round(body.left()), round(y))
            y, loud_tall = y + loud_tall, 0.0
        if self.more.text:
            room = QRectF(body.left(), y, body.width() * 0.9, max(bottom - loud_tall - y, 1.0))
            place(self.more, room, 9.0, self._read_cap)
            y += self.more.text_rect().height() + cap * 1.4
        if loud_tall:
            self.loud.move(round(body.left()), round(y))
            y += loud_tall
        return y + cap * 0.4

    def _lower(self, by: int) -> None:
        for part in (self.heading, self.more, self.loud, *self.choices):
            part.move(part.x(), part.y() + by)

    def _mark(self) -> None:
        for i, choice in enumerate(self.choices):
            choice.set_marked(i == self._at)
            choice.set_key(self._cap(i, marked=i == self._at))

    def _cap(self, place: int, *, marked: bool) -> str:
        """The key on an answer's cap: the obvious one where it acts, the answer's own elsewhere.

        Numbers run through all of the answers, so there both stand: a row that begins at 2 looks torn.
        """
        own, space = self._options[place].key, self.look.words.say_as("key", "Space")
        if not marked:
            return own
        return f"{space} \N{MIDDLE DOT} {own}" if own.isdigit() else space
