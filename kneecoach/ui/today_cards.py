"""The cards of Today that come and go: an open session, what was done lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QWidget,
)

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import FoldingRow, card, column, nest, row
from kneecoach.ui.charts.names import state_words
from kneecoach.ui.icons import paint_icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.shape_rows import section_colours
from kneecoach.ui.today_view import Period, ShapeBar, Tallies, UnfinishedSession
from kneecoach.words import Words, dates

_BESIDE = 240  # px that an open session has beside its buttons, at least
_SECTIONS = 4  # more of them are not listed


class Sign(QWidget):
    """An icon as a picture, 28 px; in the colour `dim` where it is disabled."""

    def __init__(self, name: str, colour: str, dim: str = "") -> None:
        super().__init__()
        self._name, self._colour, self._dim = name, colour, dim or colour
        self.setFixedSize(QSize(28, 28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        colour = self._colour if self.isEnabled() else self._dim
        paint_icon(painter, self._name, QRectF(0, 0, 28, 28), colour)
        painter.end()


def unfinished_card(
    look: Look, session: UnfinishedSession, on_resume: Callable[[], object], on_end: Callable[[], object]
) -> tuple[QFrame, QPushButton]:
    """An open session, and the foremost button: go on, or end it where it is too long ago."""
    words = look.words
    frame = notice("info")
    line = row(frame, gap=16)
    line.setContentsMargins(20, 14, 20, 14)
    line.addWidget(Sign("pause", look.palette.accent), 0, Qt.AlignmentFlag.AlignTop)
    told, pressed = QWidget(), QWidget()
    said, ways = column(told, gap=4), row(pressed, gap=16)
    after = dates.minutes(words, session.seconds)
    if session.set is None:
        where = words.say("You stopped in {exercise}", exercise=session.exercise)
    else:
        where = words.say("You stopped in {exercise}, set {set}", exercise=session.exercise, set=session.set)
    said.addWidget(label(where, "strong"))
    day = dates.full_day(words, session.day)
    far = words.say("After {minutes} of {routine}, {day}.", minutes=after, routine=session.routine, day=day)
    if session.resumable:
        kept = words.say("Every finished set is in the diary.")
        far = words.say_as("sentences", "{first} {second}", first=far, second=kept)
    said.addWidget(label(far, "small"))
    end = words.say("End here")
    if not session.resumable:
        said.addWidget(label(words.say("Too long ago to continue. What you did stays in the diary.")))
        end = words.say("Close this session")
    ending = button(end, "plain" if session.resumable else "primary", on_end)
    ways.addWidget(ending, 0, Qt.AlignmentFlag.AlignVCenter)
    foremost = ending
    if session.resumable:
        foremost = button(words.say_as("session", "Continue"), "primary", on_resume)
        ways.addWidget(foremost, 0, Qt.AlignmentFlag.AlignVCenter)

    def needs() -> int:
        return look.px(_BESIDE) + 16 + pressed.sizeHint().width()

    line.addWidget(FoldingRow([(told, 1), (pressed, 0)], needs, gap=16, level=True), 1)
    return frame, foremost


def tally_cards(look: Look, tallies: Tallies, period: Period) -> QWidget:
    """Three numbers that speak: mornings, sessions, the last one; and when a morning is asked for."""
    words = look.words
    name, more = words.say("Morning pain, 7-day mean"), words.say("too few mornings before to compare")
    if tallies.mornings is None:
        name = words.say("Morning pain")
        more = (
            words.say("asked until noon") if period is Period.MORNING else words.say("asked tomorrow morning")
        )
    elif tallies.mornings_before is not None:
        more = words.say("{before} the week before", before=tallies.mornings_before)
    mornings = _tally(name, tallies.mornings or "", more)
    done = words.say("Sessions done, last 7 days")
    number = words.say_as("sessions", "{n}", n=tallies.sessions_week)
    if tallies.last_day is None or tallies.last_state is None:
        last, how = "", words.say("none yet")
    else:
        last = dates.short_day(words, tallies.last_day)
        how = state_words(words, tallies.last_state)
    cards = mornings, _tally(done, number, ""), _tally(words.say("Last session"), last, how)

    def needs() -> int:
        return max(one.minimumSizeHint().width() for one in cards) * len(cards) + 16 * (len(cards) - 1)

    return FoldingRow([(one, 1) for one in cards], needs, gap=16)


def _tally(title: str, number: str, more: str) -> QFrame:
    """A number under its name, with what belongs to it; without a number, what stands in its place."""
    frame = card()
    inside = column(frame, gap=0)
    inside.setContentsMargins(20, 12, 20, 12)
    inside.addWidget(label(title, "small"), 0, Qt.AlignmentFlag.AlignTop)
    line = row(gap=16)
    if number:
        line.addWidget(label(number, "number"), 0, Qt.AlignmentFlag.AlignBottom)
    beside = label(more, "small")
    beside.setContentsMargins(0, 0, 0, 4)  # on the line that the number stands on
    line.addWidget(beside, 1, Qt.AlignmentFlag.AlignBottom)
    nest(inside, line)
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


def section_lines(look: Look, bars: Sequence[ShapeBar]) -> SectionLines | None:
    """What a routine is made of: each section with its colour and its length; None where it has no parts."""
    words, colours = look.words, section_colours(look.palette, bars)
    if not 2 <= len(colours) <= _SECTIONS or "" in colours:
        return None
    lines = SectionLines()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 20, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(2, 1)
    at = 0
    for name, colour in colours.items():
        steps = [bar for bar in bars if bar.section == name]
        number = words.plural("{n} exercise", "{n} exercises", len(steps))
        facts = words.say_as("facts", "{length} · {number}", length=_length(words, steps), number=number)
        grid.addWidget(_Key(colour), at, 0)
        grid.addWidget(label(name, "body"), at, 1)
        grid.addWidget(label(facts, "small"), at, 2)
        at += 1
        lengths = iter(dates.shared_minutes([bar.seconds for bar in steps if not bar.own_pace]))
        for bar in steps:
            length = words.say("own pace") if bar.own_pace else words.say("{n} min", n=next(lengths))
            texts = label(bar.name, "small"), label(length, "small")
            for place, text in enumerate(texts, start=1):
                text.hide()
                grid.addWidget(text, at, place)
            lines.steps += texts
            at += 1
    return lines


def _length(words: Words, bars: Sequence[ShapeBar]) -> str:
    own_pace = any(bar.own_pace for bar in bars)
    return dates.about_minutes(words, sum(bar.seconds for bar in bars), own_pace=own_pace)


class SectionLines(QWidget):
    """The sections of a routine; where there is much room, with their exercises."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[QWidget, ...] = ()

    def show_steps(self, on: bool) -> None:
        """Whether each exercise stands below its section."""
        for step in self.steps:
            step.setVisible(on)


def notice(kind: str) -> QFrame:
    """A ground for what needs attention first: "error", "warning" or "info"."""
    frame = QFrame()
    frame.setProperty("role", "notice")
    frame.setProperty("kind", kind)
    return frame
