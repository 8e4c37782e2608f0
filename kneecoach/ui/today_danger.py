"""The danger signs that stand on Today: what to do about them, and the two ways to say that one is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import FoldingRow, column, nest, row, rule
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.today_cards import Sign, notice
from kneecoach.ui.today_view import DangerTick
from kneecoach.words import dates

Cleared = Callable[[str, str], object]

_BESIDE = 240  # px that a sign has beside its buttons, at least
_ASKED = 400  # and the question whether it is gone, which says more
_READ_MS = 700  # a press sooner than this after a press belongs to that one: it is no answer


def pause(parent: QWidget) -> QTimer:
    """What keeps a second press apart from the first; it outlives the cards, which are made anew by one."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(_READ_MS)
    return made


def danger_cards(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared, pressed: QTimer) -> list[QFrame]:
    """A card for each thing to do, with every sign that asks for it; `on_clear` takes an id and how.

    `pressed`: the page's own `pause`; no press counts while it runs.
    """
    same: dict[tuple[str, str, str], list[DangerTick]] = {}
    for tick in ticks:
        same.setdefault((tick.heading, tick.action, tick.phone), []).append(tick)
    return [_card(look, group, on_clear, pressed) for group in same.values()]


def _card(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared, pressed: QTimer) -> QFrame:
    """Every sign with its two ways out, then what to do about them and whom to call."""
    first = max(ticks, key=lambda tick: tick.day)  # what was ticked last forbids the most
    frame = notice("error" if first.forbids else "warning")
    line = row(frame, gap=16)
    line.setContentsMargins(20, 14, 20, 14)
    colour = look.palette.upper if first.forbids else look.palette.middle
    line.addWidget(Sign("warn", colour), 0, Qt.AlignmentFlag.AlignTop)
    said = column(gap=6)
    said.addWidget(label(first.heading, "heading"))
    for tick in ticks:
        said.addWidget(_Ways(look, tick, on_clear, pressed))
        said.addSpacing(2)
        said.addWidget(rule())
        said.addSpacing(2)
    nest(said, _advised(first))
    said.addStretch(1)
    nest(line, said, 1)
    return frame


def _advised(tick: DangerTick) -> QVBoxLayout:
    """What to do, whom to call, and what is not to be done meanwhile."""
    said = column(gap=4)
    said.addWidget(label(tick.action, "body"))
    if tick.phone:
        said.addWidget(label(tick.phone, "heading"))
    if tick.forbidden:
        said.addWidget(label(tick.forbidden, "body"))
    return said


def _ticked(look: Look, tick: DangerTick) -> str:
    words = look.words
    if tick.cleared:
        return words.say("Gone, but no exercise for the rest of today.")
    return words.say("Ticked on {day}.", day=dates.full_day(words, tick.day))


class _Ways(QWidget):
    """A sign, when it was ticked, and the two ways to say that it is over: beside it, or below where narrow.

    That one of the graver signs is gone is asked once more, in the row's whole width. Neither way is the
    card's foremost button: what to do comes first, and whom to call. Of the question it is the one that takes
    nothing away, and it ends its line, where the button was that asked. `new` is the card's: it runs while
    what a press has brought is too new to be answered.
    """

    def __init__(self, look: Look, tick: DangerTick, on_clear: Cleared, pressed: QTimer) -> None:
        super().__init__()
        words = look.words
        self._pressed = pressed
        whole = column(self, gap=0)
        said = QWidget()
        named = column(said, gap=2)
        named.addWidget(label(tick.label, "strong"))
        named.addWidget(label(_ticked(look, tick), "small"))
        if tick.cleared:
            whole.addWidget(said)
            return

        def clear(how: str) -> None:
            if not pressed.isActive():
                pressed.start()  # the next sign may come to lie under the pointer
                on_clear(tick.id, how)

        checked = button(words.say("Checked by a professional"), "plain", lambda: clear("checked"))
        asks = self._ask if tick.forbids else lambda: clear("gone")
        self._gone = button(words.say("It is gone"), "plain", asks)
        ways = _at_the_end(checked, self._gone)
        self._offer = FoldingRow(
            [(said, 1), (ways, 0)], lambda: look.px(_BESIDE) + ways.sizeHint().width(), gap=8
        )
        whole.addWidget(self._offer)
        if tick.forbids:
            question = QWidget()
            asked = column(question, gap=2)
            asked.addWidget(label(tick.label, "strong"))
            asked.addWidget(label(words.say("Is it really gone?"), "strong"))
            asked.addWidget(
                label(words.say("It can come back, so it is still best to have it checked."), "body")
            )
            sure = button(words.say("Yes, it is gone"), "plain", lambda: clear("gone"))
            self._keep = button(words.say("Keep the warning"), "primary", self._keep_it)
            answers = _at_the_end(sure, self._keep)
            self._question = FoldingRow(
                [(question, 1), (answers, 0)], lambda: look.px(_ASKED) + answers.sizeHint().width(), gap=8
            )
            self._question.hide()
            whole.addWidget(self._question)

    def _ask(self) -> None:
        if self._pressed.isActive():
            return
        self._offer.hide()
        self._question.show()
        self._keep.setFocus()
        self._pressed.start()

    def _keep_it(self) -> None:
        if self._pressed.isActive():
            return
        self._question.hide()
        self._offer.show()
        self._gone.setFocus()
        self._pressed.start()  # the next sign's buttons may lie under the pointer now


def _at_the_end(*buttons: QPushButton) -> QWidget:
    """Buttons at the right end of their line."""
    made = QWidget()
    line = row(made, gap=8)
    line.addStretch(1)
    for one in buttons:
        line.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
