"""The page behind "It hurts now": what to do first, what to look out for, and a word for the diary."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import EDGE, WIDEST, card, column, nest, page, row
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import TextRole, label
from kneecoach.ui.look import Look
from kneecoach.ui.today_cards import Sign, notice

_WIDE = 760  # px: from here on the cards stand in two columns
_NOTE_HIGH = 160  # px
_NOTE_MOST = 400  # characters


@dataclass(frozen=True, slots=True)
class HurtsView:
    """What the page needs to know: whom to call where the runner lives, and what forbids exercise.

    `forbidding`: the danger signs that do, `urgent` and `action`: what to do about the gravest of them, in a
    few words and in full; `forbidden`: what is not to be done meanwhile.
    `levels`: the danger signs by how soon to be seen: what to do, and the signs.
    """

    call: str
    ask: str
    forbidding: tuple[str, ...] = ()
    levels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    urgent: str = ""
    action: str = ""
    forbidden: str = ""


class HurtsPage(QWidget):
    """Whom to call, stop and rest, danger signs with how soon to be seen, icing, a note.

    `note_written` carries the note's text, at most 400 characters, never empty. Sources of the texts: article
    S-021 to S-025, S-040 to S-047.
    """

    danger_requested = Signal()
    ice_requested = Signal()
    note_written = Signal(str)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        words = look.words
        content = QWidget()
        content.setMaximumWidth(look.px(WIDEST))
        body = column(content, gap=12)
        body.setContentsMargins(EDGE, 12, EDGE, 8)
        back = button(
            words.say("Back to Today"),
            "ghost",
            self.back_requested.emit,
            icon=icon("back", look.palette.accent),
        )
        back.setProperty("flush", "true")
        top = row(gap=16)
        top.addWidget(back)
        top.addStretch(1)
        self._call, self._ask = label("", "heading"), label("", "strong")
        numbers = column(gap=2)
        for number in (self._call, self._ask):
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            numbers.addWidget(number)
        nest(top, numbers, 4)
        nest(body, top)
        self._title = label("", "title")
        body.addWidget(self._title)
        self._standing = notice("error")
        body.addWidget(self._standing)
        said = column(gap=4)
        self._stop = label(words.say("Stop, and rest the leg"), "heading")
        said.addWidget(self._stop)
        nest(body, said)
        said.addWidget(
            label(
                words.say(
                    "Stop the run or the exercise and sit or lie down. Going on with pain can make it "
                    "worse and slow recovery."
                ),
                "lead",
            )
        )
        self._signs = column(gap=2)
        named = row(self._standing, gap=16)
        named.setContentsMargins(20, 12, 20, 12)
        named.addWidget(Sign("warn", look.palette.upper), 0, Qt.AlignmentFlag.AlignTop)
        nest(named, self._signs, 1)
        self._ice = button(
            words.say("Start icing"), on_click=self.ice_requested.emit, icon=icon("ice", look.palette.ice)
        )
        self._pair = row(gap=16)
        self._pair.addWidget(self._danger(), 1)
        beside = column(gap=16)
        beside.addWidget(self._icing())
        beside.addWidget(self._note(), 1)
        nest(self._pair, beside, 1)
        nest(body, self._pair)
        body.addStretch(1)
        area = page(content)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column(self).addWidget(area)
        self._arrange()

    def show_view(self, view: HurtsView) -> None:
        """Show the numbers to call; a standing danger sign is named, and takes the icing away."""
        words, forbidden = self._look.words, bool(view.forbidding)
        self._call.setText(view.call)
        self._ask.setText(view.ask)
        _empty(self._signs)
        for text in view.forbidding:
            self._signs.addWidget(label(text, "strong"))
        for text in (view.action, view.forbidden):
            if text:
                self._signs.addWidget(label(text))
        self._standing.setVisible(forbidden)
        self._stop.setVisible(forbidden)
        self._title.setText(view.urgent if forbidden else words.say("Stop, and rest the leg"))
        self._look_for.setText(
            words.say("Check for other danger signs")
            if forbidden
            else words.say("First, look for danger signs")
        )
        self._check.setProperty("role", "plain" if forbidden else "primary")  # or what to do is said above
        self._check.style().polish(self._check)
        self._show_levels(view)
        self._ice.setEnabled(not forbidden)
        self._ice.setVisible(not forbidden)
        self._ice_head.setEnabled(not forbidden)
        self._ice_title.setText(
            words.say("No icing now")
            if forbidden
            else words.say("Ice, if the pain is new or the knee feels hot")
        )
        self._ice_how.setText(
            words.plural(
                "The danger sign above comes first.",
                "The danger signs above come first.",
                len(view.forbidding),
            )
            if forbidden
            else words.say(
                "15 minutes, with a towel between ice and skin, and again after at least 2 hours if you like."
            )
        )
        self._ice_hint.setVisible(not forbidden)
        self._saved.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        ways = QBoxLayout.Direction
        wide = self.width() >= self._look.px(_WIDE)
        self._pair.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _danger(self) -> QFrame:
        words = self._look.words
        self._look_for = label("", "heading")
        frame, inside, _ = self._card("warn", self._look.palette.upper, self._look_for)
        self._check = button(words.say("Start the check"), on_click=self.danger_requested.emit)
        inside.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        self._levels = column(gap=2)
        nest(inside, self._levels)
        inside.addStretch(1)
        return frame

    def _show_levels(self, view: HurtsView) -> None:
        """List the signs below how soon to be seen about them; those that stand are marked."""
        _empty(self._levels)
        for heading, signs in view.levels:
            title = label(heading, "strong")
            title.setContentsMargins(0, 8, 0, 0)
            self._levels.addWidget(title)
            for text in signs:
                self._levels.addWidget(_bullet(text, "strong" if text in view.forbidding else "body"))

    def _icing(self) -> QFrame:
        words = self._look.words
        self._ice_title = label("", "heading")
        frame, inside, self._ice_head = self._card("ice", self._look.palette.ice, self._ice_title)
        self._ice_how = label("")
        inside.addWidget(self._ice_how)
        hint = words.say("How much ice helps is not well known. Use it if it feels good.")
        self._ice_hint = label(hint, "small")
        inside.addWidget(self._ice_hint)
        inside.addStretch(1)
        inside.addWidget(self._ice, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _note(self) -> QFrame:
        words = self._look.words
        title = label(words.say("A note for your diary"), "heading")
        frame, inside, _ = self._card("diary", self._look.palette.accent, title)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(words.say("A note for your diary"))
        self._text.setPlaceholderText(words.say("What were you doing, and where does it hurt?"))
        self._text.setMinimumHeight(84)
        self._text.setMaximumHeight(self._look.px(_NOTE_HIGH))  # its button stays in sight
        self._text.setTabChangesFocus(True)
        self._text.setProperty("ringed", True)
        self._text.textChanged.connect(self._typed)
        inside.addWidget(self._text, 1)
        line = row(gap=12)
        self._keep = button(words.say("Keep the note"), on_click=self._write)
        self._keep.setEnabled(False)
        self._saved = label("", "small")
        line.addWidget(self._keep)
        line.addWidget(self._saved, 1)
        nest(inside, line)
        inside.addStretch(1)
        return frame

    def _typed(self) -> None:
        text = self._text.toPlainText()
        self._keep.setEnabled(0 < len(text.strip()) <= _NOTE_MOST)
        over = len(text.strip()) - _NOTE_MOST
        words = self._look.words
        self._saved.setText(
            words.plural("{n} character too many", "{n} characters too many", over) if over > 0 else ""
        )

    def _write(self) -> None:
        text = self._text.toPlainText().strip()
        self._text.clear()
        self._saved.setText(self._look.words.say("Kept in the diary."))
        self.note_written.emit(text)

    def _card(self, sign: str, colour: str, title: QLabel) -> tuple[QFrame, QVBoxLayout, QWidget]:
        frame = card()
        inside = column(frame, gap=8)
        inside.setContentsMargins(24, 14, 24, 14)
        head = QWidget()
        line = row(head, gap=12)
        line.addWidget(Sign(sign, colour, self._look.palette.muted), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(head)
        return frame, inside, head


def _empty(lines: QVBoxLayout) -> None:
    """Take away what stands in it."""
    while (item := lines.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _bullet(text: str, role: TextRole) -> QWidget:
    """A line of a list whose further lines stand under its first."""
    made = QWidget()
    line = row(made, gap=6)
    line.addWidget(label("•", role, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(text, role), 1)
    return made
