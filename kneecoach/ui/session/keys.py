"""The keys of a session, and the same as quiet buttons that never take the keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from kneecoach.session.snapshot import State
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import font_of_cap
from kneecoach.ui.unfocused import Unfocused
from kneecoach.words import Words


class Command(Enum):
    """What a key asks for."""

    OBVIOUS = "obvious"
    FORWARD = "forward"
    BACK = "back"
    REDO = "redo"
    PAIN = "pain"
    EASIER = "easier"
    MUTE = "mute"
    PAUSE = "pause"
    FULL_SCREEN = "full-screen"
    LEAVE = "leave"


_K = Qt.Key
OBVIOUS_KEYS = frozenset(
    {
        _K.Key_Space, _K.Key_Return, _K.Key_Enter, _K.Key_Select, _K.Key_MediaPlay,
        _K.Key_MediaTogglePlayPause, _K.Key_MediaPause, _K.Key_Play,
    }
)  # fmt: skip
BINDINGS: Mapping[int, Command] = {
    **{int(key): Command.OBVIOUS for key in OBVIOUS_KEYS},
    int(_K.Key_Right): Command.FORWARD,
    int(_K.Key_PageDown): Command.FORWARD,
    int(_K.Key_MediaNext): Command.FORWARD,
    int(_K.Key_Left): Command.BACK,
    int(_K.Key_PageUp): Command.BACK,
    int(_K.Key_MediaPrevious): Command.BACK,
    int(_K.Key_R): Command.REDO,
    int(_K.Key_P): Command.PAIN,
    int(_K.Key_E): Command.EASIER,
    int(_K.Key_M): Command.MUTE,
    int(_K.Key_K): Command.PAUSE,
    int(_K.Key_F): Command.FULL_SCREEN,
    int(_K.Key_F11): Command.FULL_SCREEN,
    int(_K.Key_Escape): Command.LEAVE,
    int(_K.Key_Back): Command.LEAVE,
}


@dataclass(frozen=True, slots=True)
class KeyWord:
    """One button: the caps of its keys, its word, and a shorter word for narrow windows, "" for none."""

    command: Command
    caps: tuple[str, ...]
    word: str
    short: str = ""


def key_words(
    words: Words, state: State, *, muted: bool = False, asked: bool = False, rests: bool = False
) -> tuple[KeyWord, ...]:
    """What the keys do in this state, in the order they are shown.

    `asked`: a question lies over the page, says itself what the obvious key answers, and is not to be read
    beside what has nothing to do with it. `rests`: nothing is
    done now, and what the runner decides is when to start.
    """
    obvious = {
        State.RUNNING: words.say_as("key", "pause"),
        State.OWN_PACE: words.say_as("key", "start") if rests else words.say_as("key", "done"),
        State.QUESTION: words.say_as("key", "yes"),
        State.PAUSED: words.say_as("key", "continue"),
        State.PLAYED: words.say_as("key", "questions"),
    }[state]
    space = words.say_as("key", "Space")
    pauses = state is State.RUNNING
    row = [KeyWord(Command.OBVIOUS, (space, "K") if pauses else (space,), obvious)]
    if asked:
        row = [KeyWord(Command.PAUSE, ("K",), words.say_as("key", "pause"))]
    if state is State.QUESTION:
        row.append(KeyWord(Command.FORWARD, ("N",), words.say_as("key", "no")))
    if not asked and state in (State.OWN_PACE, State.QUESTION):
        row.append(KeyWord(Command.PAUSE, ("K",), words.say_as("key", "pause")))
    if state is State.PLAYED:  # the rest has nothing left to act on
        back = KeyWord(Command.BACK, ("←",), words.say_as("key", "back"))
        return (*row, back, KeyWord(Command.LEAVE, ("Esc",), words.say_as("key", "leave")))
    redo = KeyWord(Command.REDO, ("R",), words.say_as("key", "redo set"), words.say_as("key", "redo"))
    easier = KeyWord(Command.EASIER, ("E",), words.say_as("key", "easier"))
    row += [
        KeyWord(Command.FORWARD, ("→",), words.say_as("key", "next")),
        KeyWord(Command.BACK, ("←",), words.say_as("key", "back")),
        *(() if asked else (redo,)),
        KeyWord(Command.PAIN, ("P",), words.say_as("key", "pain")),
        *(() if asked else (easier,)),
        KeyWord(
            Command.MUTE, ("M",), words.say_as("key", "unmute") if muted else words.say_as("key", "mute")
        ),
        KeyWord(Command.FULL_SCREEN, ("F",), words.say_as("key", "full screen"), words.say_as("key", "full")),
        KeyWord(Command.LEAVE, ("Esc",), words.say_as("key", "leave")),
    ]
    return tuple(row)


class KeyButton(Unfocused):
    """A key's cap and its word, to be clicked; it never takes the keyboard."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._parent = parent
        self._caps: tuple[str, ...] = ()
        self._word = ""
        self._cap = 14.0

    def set_key(self, caps: tuple[str, ...], word: str, cap: float, *, name: str = "") -> None:
        """The caps, the word and the cap height of both; `name`: the word in full."""
        if (caps, word, cap) == (self._caps, self._word, self._cap):
            return
        self._caps, self._word, self._cap = caps, word, cap
        self.setAccessibleName(name or word)
        self.updateGeometry()
        self.update()

    def fonts(self) -> tuple[QFont, QFont]:
        """The fonts of the caps and of the word."""
        base = self._parent.font()
        return font_of_cap(base, self._cap * 0.94), font_of_cap(base, self._cap, bold=False)

    def wide(self) -> float:
        """The width it needs, px."""
        strong, plain = self.fonts()
        metrics = QFontMetricsF(strong)
        caps = sum(self._cap_width(metrics, cap) for cap in self._caps) + self._inner() * (
            len(self._caps) - 1
        )
        return caps + self._inner() * 1.6 + QFontMetricsF(plain).horizontalAdvance(self._word) + 1

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(round(self.wide()), round(self._cap * 2))

    def _inner(self) -> float:
        return self._cap * 0.34

    def _cap_width(self, metrics: QFontMetricsF, cap: str) -> float:
        return max(metrics.horizontalAdvance(cap) + self._cap * 0.9, self._cap * 1.9)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Answer the pointer."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the caps and the word."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, plain = self.fonts()
        metrics = QFontMetricsF(strong)
        middle, x = self.height() / 2, 0.0
        for cap in self._caps:
            wide = self._cap_width(metrics, cap)
            box = QRectF(x + 0.5, 0.5, wide - 1, self.height() - 1)
            painter.setPen(QPen(QColor(palette.outline if self.underMouse() else palette.line), 1))
            painter.setBrush(QColor(palette.hover if self.isDown() else palette.card))
            painter.drawRoundedRect(box, self._cap * 0.45, self._cap * 0.45)
            painter.setPen(QColor(palette.ink))
            painter.setFont(strong)
            text_x = x + (wide - metrics.horizontalAdvance(cap)) / 2
            painter.drawText(QPointF(text_x, middle + metrics.capHeight() / 2), cap)
            x += wide + self._inner()
        painter.setFont(plain)
        painter.setPen(QColor(palette.ink if self.underMouse() else palette.muted))
        painter.drawText(
            QPointF(x + self._inner() * 0.6, middle + QFontMetricsF(plain).capHeight() / 2), self._word
        )
        painter.end()


class KeyRow(QWidget):
    """All keys side by side, spread over the width; where they do not fit they shrink."""

    pressed = Signal(object)  # a Command

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = 14.0
        self._row: Sequence[KeyWord] = ()
        self._commands: list[Command] = []
        self._buttons: list[KeyButton] = []
        self._look = look

    def set_keys(self, row: Sequence[KeyWord], cap: float) -> None:
        """Show these keys, `cap` px high where they fit."""
        if (tuple(row), cap) == (tuple(self._row), self._cap) and self._buttons:
            return
        self._row, self._cap = tuple(row), cap
        self._commands = [key.command for key in row]
        while len(self._buttons) < len(row):
            index = len(self._buttons)
            button = KeyButton(self._look, self)
            button.clicked.connect(lambda _checked=False, i=index: self.pressed.emit(self._commands[i]))
            self._buttons.append(button)
        self._arrange()

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """The buttons that are shown."""
        return tuple(self._buttons[: len(self._row)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the keys again."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not self._row:
            return
        cap, short = self._cap, False
        while True:
            for button, key in zip(self._buttons, self._row, strict=False):
                button.set_key(key.caps, key.short if short and key.short else key.word, cap, name=key.word)
            widths = [button.wide() for button in self.buttons]
            if sum(widths) + cap * 0.6 * (len(widths) - 1) <= self.width() or cap <= 9.0:
                break
            cap, short = (cap - 0.5, True) if short else (cap, True)
        gap = max((self.width() - sum(widths)) / max(len(widths) - 1, 1), 0.0)
        gap = min(gap, cap * 5.0)
        x = 0.0
        for i, (button, wide) in enumerate(zip(self.buttons, widths, strict=True)):
            last = i == len(widths) - 1
            left = self.width() - wide if last else x
            button.setGeometry(round(left), 0, round(wide), self.height())
            button.show()
            x += wide + gap
        for button in self._buttons[len(self._row) :]:
            button.hide()
