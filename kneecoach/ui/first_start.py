"""The first start: three questions, one at a time, answered by one press each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from kneecoach.settings import Settings
from kneecoach.ui.buttons import button
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.first_pictures import distance, legs, letters
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.tile import Picture, Tile
from kneecoach.words import LANGUAGES, Words, words_for

_QUESTIONS = 3
_WIDEST = 1040  # px


@dataclass(frozen=True, slots=True)
class _Answer:
    """One tile: what it sets, what it shows."""

    values: dict[str, Any]
    picture: Picture
    title: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class _Question:
    """One screen."""

    title: str
    lead: str
    answers: Sequence[_Answer]
    without: str = ""  # what follows from giving no answer


class FirstStart(QWidget):
    """Language, side, distance; then `finished` carries the settings.

    `language_chosen` carries "en" or "ja" as soon as it is pressed; the page itself speaks it from then on.
    Danger signs and pain now come after it: `more` screens, counted in its row of dots.
    """

    finished = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, look: Look, settings: Settings, *, more: int = 2) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._settings, self._more = look, settings, more
        self._at = self._first = 0
        self._tiles: list[Tile] = []
        self._outer = column(self)
        self._inside: QWidget | None = None
        self._build()

    @property
    def settings(self) -> Settings:
        """What was answered so far."""
        return self._settings

    def change_look(self, look: Look) -> None:
        """Ask the same question in another language or other colours."""
        self._look = look
        self._build()

    def back(self) -> None:
        """The question before."""
        if self._at > 0:
            self._at -= 1
            self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from tile to tile, Return presses it or the button it is on, a number presses its tile.

        Backspace and Esc go back.
        """
        key = event.key()
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageUp: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageDown: 1,
        }
        focused = next((i for i, tile in enumerate(self._tiles) if tile.hasFocus()), self._first)
        if key in steps:
            self.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            there = self._tiles[(focused + steps[Qt.Key(key)]) % len(self._tiles)]
            there.setFocus(Qt.FocusReason.TabFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            here = QApplication.focusWidget()
            if isinstance(here, QAbstractButton) and self.isAncestorOf(here):
                here.click()
            else:
                self._tiles[focused].click()
        elif event.text() in {str(i + 1) for i in range(len(self._tiles))}:
            self._tiles[int(event.text()) - 1].click()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            self.back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        if self._inside is not None:
            self._outer.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        question = _questions(self._look.words)[self._at]
        self._inside = QWidget()
        centred = row(self._inside)
        frame = QWidget()
        frame.setMaximumWidth(self._look.px(_WIDEST))
        whole = column(frame, gap=8)
        whole.setContentsMargins(48, 32, 48, 32)
        centred.addStretch(1)
        centred.addWidget(frame, 100)
        centred.addStretch(1)
        self._add_head(whole)
        whole.addStretch(2)
        whole.addWidget(label(question.title, "title"))
        whole.addWidget(label(question.lead, "lead"))
        whole.addSpacing(24)
        self._add_tiles(whole, question)
        whole.addStretch(3)
        self._add_foot(whole, question)
        self._outer.addWidget(self._inside)
        self._inside.show()
        self._first = self._chosen(question)  # where the keys begin, in a window that is not active too
        self._tiles[self._first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_head(self, whole: QVBoxLayout) -> None:
        line = row()
        line.addWidget(label("kneecoach", "brand", wrap=False))
        line.addStretch(1)
        total = _QUESTIONS + self._more
        dots = _Dots(self._look, self._at, total)
        dots.setAccessibleName(self._look.words.say("{n} of {total}", n=self._at + 1, total=total))
        line.addWidget(dots)
        nest(whole, line)

    def _add_tiles(self, whole: QVBoxLayout, question: _Question) -> None:
        line = row(gap=16)
        self._tiles = []
        chosen = self._chosen(question)
        for i, answer in enumerate(question.answers):
            tile = Tile(self._look, answer.picture, answer.title, answer.more)
            tile.setChecked(i == chosen and (self._at == 0 or self._answered(answer)))
            tile.setMaximumHeight(340)
            tile.clicked.connect(lambda _on=False, values=answer.values: self._take(values))
            self._tiles.append(tile)
            line.addWidget(tile, 1)
        nest(whole, line, 20)

    def _add_foot(self, whole: QVBoxLayout, question: _Question) -> None:
        words = self._look.words
        line = row(gap=16)
        if self._at:
            muted = self._look.palette.muted
            line.addWidget(button(words.say("Back"), "plain", self.back, icon=icon("back", muted)))
            line.addWidget(label(question.without, "small"), 1)
        else:
            both = (words_for(language) for language in LANGUAGES)  # which of them is read is not known yet
            line.addWidget(label("\n".join(_about(each) for each in both), "small"), 1)
        chosen = next((tile for tile in self._tiles if tile.isChecked()), None)
        if chosen is not None:  # what is already right needs no second look at the tiles
            line.addWidget(button(words.say("Continue"), "primary", chosen.click))
        nest(whole, line)

    def _answered(self, answer: _Answer) -> bool:
        """Whether the settings already say so; that nothing is set is no answer yet."""
        return all(
            value is not None and getattr(self._settings, name) == value
            for name, value in answer.values.items()
        )

    def _chosen(self, question: _Question) -> int:
        """The tile of the answer the settings hold, else the first, or that of the language it speaks."""
        if self._at == 0:
            return int(self._look.words.language == "ja")
        return next((i for i, answer in enumerate(question.answers) if self._answered(answer)), 0)

    def _take(self, values: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **values)
        language = values.get("language")
        if language and language != self._look.words.language:
            self._look = self._look._replace(words=words_for(language))
        if self._at + 1 < _QUESTIONS:
            self._at += 1
            self._build()
        else:
            self._settings = replace(self._settings, first_start_done=True)
        if language:
            self.language_chosen.emit(language)
        if self._settings.first_start_done:
            self.finished.emit(self._settings)


def _about(words: Words) -> str:
    return words.say(
        "Everything stays on this computer, without an account. General exercise timer and diary,"
        " not a medical device."
    )


def _questions(words: Words) -> tuple[_Question, ...]:
    return (
        _Question(
            "Choose your language  ·  言語をお選びください",
            "You can change it later in the settings.  ·  あとで設定から変更できます。",
            (
                _Answer({"language": "en"}, letters("Aa"), "English"),
                _Answer({"language": "ja"}, letters("あ"), "日本語"),
            ),
        ),
        _Question(
            words.say("Behind which knee does it hurt?"),
            words.say("Seen from behind: your left is on the left. Choose one to go on."),
            (
                _Answer({"side": "left"}, legs(True, False), words.say_as("side", "Left")),
                _Answer({"side": "right"}, legs(False, True), words.say_as("side", "Right")),
                _Answer({"side": "both"}, legs(True, True), words.say_as("side", "Both")),
                _Answer({"side": None}, legs(False, False), words.say_as("knee", "Neither")),
            ),
            words.say(
                "Prefer not to say? Choose “Neither”. Routines for the affected side then use the left leg."
            ),
        ),
        _Question(
            words.say("How far are you from the screen when you lie down?"),
            words.say("The farther away, the larger the count and the words."),
            (
                _Answer({"distance_m": 1}, distance(1), words.say("{n} m", n=1), words.say("Within reach")),
                _Answer(
                    {"distance_m": 2},
                    distance(2),
                    words.say("{n} m", n=2),
                    words.say("A few steps away"),
                ),
                _Answer(
                    {"distance_m": 3}, distance(3), words.say("{n} m", n=3), words.say("Across the room")
                ),
            ),
        ),
    )


class _Dots(QWidget):
    """How far along: done, this one, still to come."""

    def __init__(self, look: Look, at: int, total: int) -> None:
        super().__init__()
        self._look, self._at, self._total = look, at, total
        self.setFixedSize(20 * total + 4, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x = 0.0
        for i in range(self._total):
            width = 24.0 if i == self._at else 8.0
            painter.setBrush(QColor(palette.accent if i <= self._at else palette.outline))
            painter.drawRoundedRect(QRectF(x, 2, width, 8), 4, 4)
            x += width + 12
        painter.end()
