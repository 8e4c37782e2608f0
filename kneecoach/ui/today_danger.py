"""The danger signs that stand on Today: what to do about them, and the two ways to say that one is over."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.today_cards import Sign, notice
from kneecoach.ui.today_view import DangerTick
from kneecoach.words import dates

_ASKED = 244  # px that the question has, so that it has few lines
Cleared = Callable[[str, str], object]


def danger_cards(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared) -> list[QFrame]:
    """A card for each thing to do, with every sign that asks for it; `on_clear` takes an id and how."""
    same: dict[tuple[str, str], list[DangerTick]] = {}
    for tick in ticks:
        same.setdefault((tick.action, tick.phone), []).append(tick)
    return [_card(look, group, on_clear) for group in same.values()]


def _card(look: Look, ticks: Sequence[DangerTick], on_clear: Cleared) -> QFrame:
    first = ticks[0]
    frame = notice("error" if first.forbids else "warning")
    line = row(frame, gap=16)
    line.setContentsMargins(20, 14, 20, 14)
    colour = look.palette.upper if first.forbids else look.palette.middle
    line.addWidget(Sign("warn", colour), 0, Qt.AlignmentFlag.AlignTop)
    if len(ticks) == 1:
        said = _advised(first)
        said.addWidget(label(_ticked(look, first), "small"))
        said.insertWidget(0, label(first.label, "strong"))
        said.addStretch(1)
        nest(line, said, 1)
        if not first.cleared:
            line.addWidget(_Ways(look, first, on_clear, upright=True))
        return frame
    said = _advised(first)
    said.setSpacing(8)
    for tick in ticks:
        one = row(gap=12)
        name = column(gap=0)
        name.addWidget(label(tick.label, "strong"))
        name.addWidget(label(_ticked(look, tick), "small"))
        name.addStretch(1)
        nest(one, name, 1)
        if not tick.cleared:
            one.addWidget(_Ways(look, tick, on_clear, upright=False), 0, Qt.AlignmentFlag.AlignVCenter)
        nest(said, one)
    nest(line, said, 1)
    return frame


def _advised(tick: DangerTick) -> QVBoxLayout:
    """What to do, and whom to call."""
    said = column(gap=4)
    said.addWidget(label(tick.action, "body"))
    if tick.phone:
        said.addWidget(label(tick.phone, "heading"))
    return said


def _ticked(look: Look, tick: DangerTick) -> str:
    words = look.words
    if tick.cleared:
        return words.say("Gone, but no exercise for the rest of today.")
    return words.say("Ticked on {day}.", day=dates.full_day(words, tick.day))


class _Ways(QStackedWidget):
    """The two ways to say that a sign is over; that one of the graver signs is gone is asked once more.

    `upright`: below each other, else side by side. Neither is the card's foremost button: what to do
    comes first, and whom to call. Of the question it is the one that takes nothing away.
    """

    def __init__(self, look: Look, tick: DangerTick, on_clear: Cleared, *, upright: bool) -> None:
        super().__init__()
        words = look.words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

        def gone() -> None:
            on_clear(tick.id, "gone")

        checked = button(
            words.say("Checked by a professional"), "plain", lambda: on_clear(tick.id, "checked")
        )
        first = button(words.say("It is gone"), "plain", self._ask if tick.forbids else gone)
        self.addWidget(_together((), (checked, first), upright=upright))
        if tick.forbids:
            asked = label(words.say("Is it really gone?"), "strong")
            said = label(words.say("It can come and go. Have it looked at all the same."), "small")
            said.setMinimumWidth(look.px(_ASKED))
            keep = button(words.say("Keep it on Today"), "primary", lambda: self._turn(0))
            sure = button(words.say("Yes, it is gone"), "plain", gone)
            self.addWidget(_together((asked, said), (keep, sure), upright=upright))
            self._keep = keep

    def sizeHint(self) -> QSize:
        """As wide as either, so that nothing moves sideways, and as high as what is shown."""
        return self._size(super().sizeHint(), lambda page: page.sizeHint())

    def minimumSizeHint(self) -> QSize:
        """The same of the least sizes."""
        return self._size(super().minimumSizeHint(), lambda page: page.minimumSizeHint())

    def _size(self, whole: QSize, of: Callable[[QWidget], QSize]) -> QSize:
        shown = self.currentWidget()
        return whole if shown is None else QSize(whole.width(), of(shown).height())

    def _ask(self) -> None:
        self._turn(1)
        self._keep.setFocus()

    def _turn(self, page: int) -> None:
        self.setCurrentIndex(page)
        self.updateGeometry()


def _together(said: Sequence[QWidget], buttons: Sequence[QPushButton], *, upright: bool) -> QWidget:
    """Words above buttons of one width."""
    made = QWidget()
    whole = column(made, gap=8)
    for widget in said:
        whole.addWidget(widget)
    ways: QVBoxLayout | QHBoxLayout = column(gap=8) if upright else row(gap=8)
    wide = max(one.sizeHint().width() for one in buttons)
    for one in buttons:
        one.setMinimumWidth(wide)
        ways.addWidget(one)
    nest(whole, ways)
    whole.addStretch(1)
    return made
