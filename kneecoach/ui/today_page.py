"""The Today page: what is due, this morning's pain, and whatever needs attention first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import card, column, page, row
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.pain_row import PainRow
from kneecoach.ui.routine_shape import RoutineShape
from kneecoach.ui.today_cards import SectionLines, section_lines, tally_cards, unfinished_card
from kneecoach.ui.today_view import DueRoutine, TodayView
from kneecoach.ui.today_words import greeting, hints, why_due
from kneecoach.words import dates

_WIDE = 1000  # px: from here on the morning question and its scale share a line
_WIDEST = 1400  # px: lines and ways to the next button get no longer than this
_HIGH = 700  # px: from here on the routine's sections are listed beside its shape
_VERY_HIGH = 900  # px: and from here on with their exercises
_HERO = (230, 480, 0.72)  # px that the routine's card has at least and at most, or this share of a high page
_HINT = 312  # px that the question has beside its scale, at least
_LONG = 44  # characters: a longer name is made to fit


class TodayPage(QWidget):
    """Shows a `TodayView`; says what the runner wants.

    `morning_answered` carries 0-10, or None for "not now"; `morning_taken_back` follows a Backspace within
    five seconds. `danger_cleared` carries the sign's id and "gone" or "checked". Enter does the foremost
    thing: go on with an unfinished session, else start.
    """

    start_requested = Signal(str)
    preview_requested = Signal(str)
    hurts_requested = Signal()
    ice_requested = Signal()
    morning_answered = Signal(object)
    morning_taken_back = Signal()
    resume_requested = Signal()
    end_requested = Signal()
    danger_cleared = Signal(str, str)
    routines_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: TodayView | None = None
        self._main: QPushButton | None = None
        self._question: QGridLayout | None = None
        self._parts: tuple[QWidget, ...] = ()
        self._sections: SectionLines | None = None
        self._shape: RoutineShape | None = None
        self._hero_card: QFrame | None = None
        self._outer = column(self)
        self._content: QWidget | None = None

    @property
    def main_button(self) -> QPushButton | None:
        """What Enter presses."""
        return self._main

    def show_view(self, view: TodayView) -> None:
        """Show another state of the day."""
        self._view = view
        self._main, self._question, self._parts = None, None, ()
        self._sections, self._shape, self._hero_card = None, None, None
        content = QWidget()
        body = column(content, gap=16)
        body.setContentsMargins(32, 20, 32, 12)
        body.addLayout(self._top(view))
        if view.danger:
            from kneecoach.ui.today_danger import danger_cards  # seldom needed for the first picture

            for made in danger_cards(self._look, view.danger, self.danger_cleared.emit):
                body.addWidget(made)
        if view.unfinished is not None:
            made, self._main = unfinished_card(
                self._look, view.unfinished, self.resume_requested.emit, self.end_requested.emit
            )
            body.addWidget(made)
        if view.morning.ask:
            body.addWidget(self._morning(view))
        body.addWidget(self._hero(view), 1)
        body.addLayout(tally_cards(self._look, view.tallies))
        body.addStretch(0)
        content.setMaximumWidth(_WIDEST)
        area = page(content)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if self._content is not None:
            self._outer.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = area
        self._outer.addWidget(area)
        self._arrange()
        if self.isVisible():
            self._focus_main()

    def showEvent(self, event: QShowEvent) -> None:
        """Enter works at once."""
        super().showEvent(event)
        self._focus_main()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question stands above its scale where the page is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does the foremost thing, or presses the button it is on."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        here = QApplication.focusWidget()
        if isinstance(here, QAbstractButton) and self.isAncestorOf(here):
            here.click()
        elif self._main is not None and self._main.isEnabled():
            self._main.click()

    def _focus_main(self) -> None:
        if self._main is not None and self._main.isEnabled():
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _top(self, view: TodayView) -> QHBoxLayout:
        words, palette = self._look.words, self._look.palette
        line = row(gap=12)
        said = column(gap=0)
        said.addWidget(label(dates.full_day(words, view.day), "muted"))
        said.addWidget(label(greeting(words, view.period), "title"))
        line.addLayout(said, 1)
        ice = button(
            words.say("Ice"),
            on_click=self.ice_requested.emit,
            icon=icon("ice", palette.muted if view.forbidden else palette.ice),
        )
        ice.setEnabled(not view.forbidden)
        hurts = button(
            words.say("It hurts now"), "danger", self.hurts_requested.emit, icon=icon("hurt", palette.upper)
        )
        line.addWidget(ice, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(hurts, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _morning(self, view: TodayView) -> QFrame:
        words = self._look.words
        frame = card()
        grid = QGridLayout(frame)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        asked = words.say("Pain behind the knee this morning?")
        said = column(gap=2)
        said.addWidget(label(asked, "strong"))
        self._hint = label("", "small")
        said.addWidget(self._hint)
        text = QWidget()
        text.setLayout(said)
        scale = PainRow(self._look, view.bands, asked)
        scale.set_score(view.morning.score)
        scale.answered.connect(self.morning_answered.emit)
        scale.taken_back.connect(self.morning_taken_back.emit)
        skip = button(words.say("Not now"), "ghost", lambda: self.morning_answered.emit(None))
        skip.setParent(frame)  # a widget without a parent would be a window of its own when shown
        skip.setVisible(not view.morning.answered)
        self._question, self._parts = grid, (text, scale, skip)
        return frame

    def _arrange(self) -> None:
        """Place the question: beside its scale, or above it. List the sections where it is high enough."""
        if self._sections is not None and self._shape is not None:
            pressed = self._view is not None and (self._view.danger or self._view.unfinished)
            listed = self.height() >= _HIGH and not pressed
            self._sections.setVisible(listed)
            self._sections.show_steps(listed and self.height() >= _VERY_HIGH)
            self._shape.show_heads(not listed)
        if self._hero_card is not None:
            self._hero_card.setMaximumHeight(max(_HERO[1], round(self.height() * _HERO[2])))
        if self._question is None or self._view is None:
            return
        text, scale, skip = self._parts
        for part in self._parts:
            self._question.removeWidget(part)
        wide = self.width() >= _WIDE
        gap = "\n" if wide else "" if self._look.words.language == "ja" else " "
        self._hint.setText(gap.join(hints(self._look.words, self._view.morning)))
        text.setMinimumWidth(_HINT if wide else 0)
        self._question.setColumnStretch(0, 1)
        self._question.setColumnStretch(1, 2 if wide else 0)
        if wide:
            self._question.addWidget(text, 0, 0)
            self._question.addWidget(scale, 0, 1)
            self._question.addWidget(skip, 0, 2)
        else:
            self._question.addWidget(text, 0, 0)
            self._question.addWidget(skip, 0, 2)
            self._question.addWidget(scale, 1, 0, 1, 3)

    def _hero(self, view: TodayView) -> QFrame:
        frame = card()
        frame.setMinimumHeight(_HERO[0])
        self._hero_card = frame if view.due is not None else None
        if view.due is None:
            words = self._look.words
            frame.setMaximumHeight(_HERO[0])
            inside = column(frame, margin=28, gap=6)
            inside.addWidget(label(words.say("Choose a routine to begin with"), "title"))
            inside.addWidget(label(words.say("Each has a preview with its length and its steps."), "muted"))
            self._main = self._main or button(
                words.say("See the routines"), "primary", self.routines_requested.emit, big=True
            )
            inside.addStretch(1)
            inside.addWidget(self._main, 0, Qt.AlignmentFlag.AlignLeft)
            return frame
        line = row(frame, gap=0)
        line.setContentsMargins(28, 12, 12, 12)
        line.addLayout(self._due(view, view.due), 11)
        line.addSpacing(16)
        shape = card("tinted")
        around = column(shape)
        around.setContentsMargins(20, 16, 20, 8)
        self._shape = RoutineShape(self._look, view.due.bars)
        around.addWidget(self._shape)
        line.addWidget(shape, 9)
        return frame

    def _due(self, view: TodayView, due: DueRoutine) -> QVBoxLayout:
        words = self._look.words
        said = column(gap=6)
        said.setContentsMargins(0, 12, 0, 12)
        said.addWidget(label(why_due(words, due.why), "muted"))
        said.addWidget(self._name(due.name))
        length = dates.about_minutes(words, due.seconds, own_pace=due.own_pace)
        number = words.plural("{n} exercise", "{n} exercises", due.exercises)
        facts = words.say_as("facts", "{length} · {number}", length=length, number=number)
        said.addWidget(label(facts, "strong"))
        if not due.reviewed:
            said.addWidget(label(words.say("Not yet reviewed by a professional"), "small"))
        self._sections = section_lines(self._look, due.bars)
        if self._sections is not None:
            said.addWidget(self._sections)
        said.addSpacing(16)
        said.addStretch(1)
        said.addLayout(self._actions(view, due))
        return said

    def _first(self, view: TodayView) -> str:
        """What has to be done before another session."""
        if view.unfinished is not None and not view.unfinished.resumable:
            return self._look.words.say("First close the open session.")
        return self._look.words.say("First go on with the open session, or end it.")

    def _name(self, name: str) -> QWidget:
        if len(name) <= _LONG:
            return label(name, "title")
        from kneecoach.ui.fit_label import FitLabel

        fitted = FitLabel(name, min_cap=9, max_cap=21, bold=True)
        fitted.setFixedHeight(92)
        return fitted

    def _actions(self, view: TodayView, due: DueRoutine) -> QVBoxLayout:
        words, palette = self._look.words, self._look.palette
        lines = column(gap=8)
        line = row(gap=12)
        standing = self._main is not None  # an unfinished session comes first
        start = button(
            words.say("Start"),
            "plain" if standing else "primary",
            lambda: self.start_requested.emit(due.key),
            big=not standing,
            icon=icon("play", palette.muted if standing or view.forbidden else palette.on_fill),
        )
        start.setEnabled(not view.forbidden and not standing)
        line.addWidget(start)
        if not standing and not view.forbidden:
            self._main = start
            line.addWidget(label("Enter", "keycap"))
        line.addWidget(button(words.say("Preview"), on_click=lambda: self.preview_requested.emit(due.key)))
        line.addStretch(1)
        if view.forbidden:
            lines.addWidget(label(words.say("No exercise while a danger sign stands."), "strong"))
        elif standing:
            lines.addWidget(label(self._first(view), "small"))
        lines.addLayout(line)
        return lines
