"""The danger signs that stand on Today: what to do about them, and the two ways to say that one is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import column, nest, row, rule
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.today_cards import Sign, notice
from kneecoach.ui.today_view import DangerTick
from kneecoach.words import dates

Cleared = Callable[[str, str], object]


def danger_cards(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared) -> list[QFrame]:
    """A card for each thing to do, with every sign that asks for it; `on_clear` takes an id and how."""
    same: dict[tuple[str, str, str], list[DangerTick]] = {}
    for tick in ticks:
        same.setdefault((tick.heading, tick.action, tick.phone), []).append(tick)
    return [_card(look, group, on_clear) for group in same.values()]


def _card(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared) -> QFrame:
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
        said.addWidget(_Ways(look, tick, on_clear))
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
    """A sign, when it was ticked, and the two ways to say that it is over.

    That one of the graver signs is gone is asked once more. Neither way is the card's foremost button: what
    to do comes first, and whom to call. Of the question it is the one that takes nothing away.
    """

    def __init__(self, look: Look, tick: DangerTick, on_clear: Cleared) -> None:
        super().__init__()
        words = look.words
        whole = column(self, gap=0)
        named = label(tick.label, "strong"), label(_ticked(look, tick), "small")
        if tick.cleared:
            whole.addWidget(_beside(named, ()))
            return

        def gone() -> None:
            on_clear(tick.id, "gone")

        checked = button(
            words.say("Checked by a professional"), "plain", lambda: on_clear(tick.id, "checked")
        )
        self._gone = button(words.say("It is gone"), "plain", self._ask if tick.forbids else gone)
        self._offer = _beside(named, (checked, self._gone))
        whole.addWidget(self._offer)
        if tick.forbids:
            asked = label(tick.label, "strong")
            said = label(words.say("Is it really gone? It can come and go. Still have it checked."), "body")
            self._keep = button(words.say("Keep the warning"), "primary", self._keep_it)
            sure = button(words.say("Yes, it is gone"), "plain", gone)
            self._question = _beside((asked, said), (self._keep, sure))
            self._question.hide()
            whole.addWidget(self._question)

    def _ask(self) -> None:
        self._offer.hide()
        self._question.show()
        self._keep.setFocus()

    def _keep_it(self) -> None:
        self._question.hide()
        self._offer.show()
        self._gone.setFocus()


def _beside(said: Sequence[QWidget], buttons: Sequence[QPushButton]) -> QWidget:
    """Words, and buttons at the right of them."""
    made = QWidget()
    line = row(made, gap=8)
    lines = column(gap=2)
    lines.addStretch(1)
    for widget in said:
        lines.addWidget(widget)
    lines.addStretch(1)
    nest(line, lines, 1)
    for one in buttons:
        line.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
    return made
