"""The cards of Today that come and go: a danger sign that stands, an open session, what was done lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from kneecoach.ui.buttons import ButtonRole, button
from kneecoach.ui.cards import card, column, row
from kneecoach.ui.charts.names import state_words
from kneecoach.ui.icons import paint_icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.shape_rows import section_colours
from kneecoach.ui.today_view import DangerTick, ShapeBar, Tallies, UnfinishedSession
from kneecoach.words import dates

_SECTIONS = 4  # more of them are not listed


class Sign(QWidget):
    """An icon as a picture, 28 px."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self.setFixedSize(QSize(28, 28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(0, 0, 28, 28), self._colour)
        painter.end()


def danger_card(
    look: Look, tick: DangerTick, on_clear: Callable[[str, str], object], *, advised: bool = False
) -> QFrame:
    """A danger sign that stands, what to do about it, and the two ways to say that it is over.

    `advised`: a card above says already what to do.
    """
    words = look.words
    frame = _notice("error" if tick.forbids else "warning")
    line = row(frame, gap=16)
    line.setContentsMargins(20, 14, 20, 14)
    colour = look.palette.upper if tick.forbids else look.palette.middle
    line.addWidget(Sign("warn", colour), 0, Qt.AlignmentFlag.AlignTop)
    said = column(gap=4)
    said.addWidget(label(tick.label, "strong"))
    text = words.say("Ticked on {day}.", day=dates.full_day(words, tick.day))
    if not advised:
        said.addWidget(label(tick.action, "body"))
        if tick.phone:
            said.addWidget(label(tick.phone, "strong"))
    said.addWidget(
        label(words.say("Gone, but no exercise for the rest of today.") if tick.cleared else text, "small")
    )
    line.addLayout(said, 1)
    if not tick.cleared:
        line.addWidget(_Ways(look, tick, on_clear))
    return frame


class _Ways(QStackedWidget):
    """The two ways to say that a sign is over; that one of the graver signs is gone is asked once more."""

    def __init__(self, look: Look, tick: DangerTick, on_clear: Callable[[str, str], object]) -> None:
        super().__init__()
        words = look.words
        role: ButtonRole = "primary" if tick.forbids else "plain"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

        def gone() -> None:
            on_clear(tick.id, "gone")

        checked = button(words.say("Checked by a professional"), role, lambda: on_clear(tick.id, "checked"))
        first = button(words.say("It is gone"), "ghost", self._ask if tick.forbids else gone)
        self.addWidget(_below(checked, first))
        if tick.forbids:
            said = label(words.say("It can come and go. Have it looked at all the same."), "small")
            said.setMaximumWidth(260)
            keep = button(words.say("Keep it on Today"), "plain", lambda: self.setCurrentIndex(0))
            self.addWidget(_below(said, keep, button(words.say("Yes, it is gone"), "ghost", gone)))
            self._keep = keep

    def _ask(self) -> None:
        self.setCurrentIndex(1)
        self._keep.setFocus()


def _below(*widgets: QWidget) -> QWidget:
    made = QWidget()
    ways = column(made, gap=8)
    for widget in widgets:
        ways.addWidget(widget)
    ways.addStretch(1)
    return made


def unfinished_card(
    look: Look, session: UnfinishedSession, on_resume: Callable[[], object], on_end: Callable[[], object]
) -> tuple[QFrame, QPushButton]:
    """An open session, and the foremost button: go on, or end it where it is too long ago."""
    words = look.words
    frame = _notice("info")
    line = row(frame, gap=16)
    line.setContentsMargins(20, 14, 20, 14)
    line.addWidget(Sign("pause", look.palette.accent), 0, Qt.AlignmentFlag.AlignTop)
    said = column(gap=4)
    after = dates.minutes(words, session.seconds)
    if session.set is None:
        where = words.say(
            "You stopped in {exercise}, after {minutes}.", exercise=session.exercise, minutes=after
        )
    else:
        where = words.say(
            "You stopped in {exercise}, set {set}, after {minutes}.",
            exercise=session.exercise,
            set=session.set,
            minutes=after,
        )
    said.addWidget(label(where, "strong"))
    day = dates.full_day(words, session.day)
    kept = words.say(
        "{routine}, {day}. Every finished set is in the diary.", routine=session.routine, day=day
    )
    said.addWidget(label(kept, "small"))
    line.addLayout(said, 1)
    end = words.say("End here")
    if not session.resumable:
        said.addWidget(label(words.say("Too long ago to go on. Close it first.")))
        end = words.say("Close it, {day}", day=dates.day_and_month(words, session.day))
    ending = button(end, "plain" if session.resumable else "primary", on_end)
    line.addWidget(ending, 0, Qt.AlignmentFlag.AlignVCenter)
    if not session.resumable:
        return frame, ending
    going = button(words.say("Go on"), "primary", on_resume)
    line.addWidget(going, 0, Qt.AlignmentFlag.AlignVCenter)
    return frame, going


def tally_cards(look: Look, tallies: Tallies) -> QHBoxLayout:
    """Three numbers that speak: mornings, sessions, the last one."""
    words = look.words
    line = row(gap=16)
    if tallies.mornings is None:
        mornings, more = words.say("–"), words.say("asked until noon")
    elif tallies.mornings_before is None:
        mornings, more = tallies.mornings, words.say("mean of the last 7 days")
    else:
        mornings = tallies.mornings
        more = words.say("the week before {before}", before=tallies.mornings_before)
    line.addWidget(_tally(words.say("Morning pain"), mornings, more), 1)
    done = words.say("done in the last 7 days")
    line.addWidget(_tally(words.say("Sessions"), str(tallies.sessions_week), done), 1)
    if tallies.last_day is None or tallies.last_state is None:
        last, how = words.say("–"), words.say("none yet")
    else:
        last = dates.short_day(words, tallies.last_day)
        how = state_words(words, tallies.last_state)
    line.addWidget(_tally(words.say("Last session"), last, how), 1)
    return line


def _tally(title: str, number: str, more: str) -> QFrame:
    frame = card()
    inside = column(frame, gap=0)
    inside.setContentsMargins(20, 12, 20, 12)
    inside.addWidget(label(title, "small"))
    line = row(gap=12)
    line.addWidget(label(number, "number"), 0, Qt.AlignmentFlag.AlignBottom)
    beside = label(more, "small")
    beside.setContentsMargins(0, 0, 0, 4)  # on the line that the number stands on
    line.addWidget(beside, 1, Qt.AlignmentFlag.AlignBottom)
    inside.addLayout(line)
    return frame


class _Key(QWidget):
    """A section's colour, as its bars have it."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(QSize(18, 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(0, 5, 18, 10), 5, 5)
        painter.end()


def section_lines(look: Look, bars: Sequence[ShapeBar]) -> QWidget | None:
    """What a routine is made of: each section with its colour and its length; None where it has no parts."""
    words, colours = look.words, section_colours(look.palette, bars)
    if not 2 <= len(colours) <= _SECTIONS or "" in colours:
        return None
    lines = QWidget()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 20, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(2, 1)
    for index, (name, colour) in enumerate(colours.items()):
        steps = [bar for bar in bars if bar.section == name]
        own_pace = any(bar.own_pace for bar in steps)
        length = dates.about_minutes(words, sum(bar.seconds for bar in steps), own_pace=own_pace)
        number = words.plural("{n} exercise", "{n} exercises", len(steps))
        facts = words.say_as("facts", "{length} · {number}", length=length, number=number)
        grid.addWidget(_Key(colour), index, 0)
        grid.addWidget(label(name, "body"), index, 1)
        grid.addWidget(label(facts, "small"), index, 2)
    return lines


def _notice(kind: str) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "notice")
    frame.setProperty("kind", kind)
    return frame
