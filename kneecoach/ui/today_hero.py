"""The routine that is due, as Today's largest card: what it is, what it is made of, and its start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import FoldingRow, card, column, nest, row
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.routine_shape import RoutineShape
from kneecoach.ui.today_cards import SectionLines, section_lines
from kneecoach.ui.today_view import DueRoutine, TodayView
from kneecoach.ui.today_words import why_due
from kneecoach.words import dates

_HIGH = 700  # px of page: from here on the routine's sections are listed beside its shape
_ALONE = 600  # px: the same where no question stands above it
_VERY_HIGH = 900  # px: and from here on with their exercises, and the first of them drawn
_LEAST, _MOST, _SHARE = 230, 480, 0.72  # px that the card has at least and at most, or of a high page
_EDGE = 20  # px from its edge to its words, as in the cards above and below it
_LONG = 44  # characters: a longer name is made to fit


class TodayHero(QFrame):
    """Shows what is due in a `TodayView`. `standing`: something else comes first, and is to be pressed.

    `start_requested` and `preview_requested` carry the routine's key.
    """

    start_requested = Signal(str)
    preview_requested = Signal(str)
    routines_requested = Signal()

    def __init__(self, look: Look, view: TodayView, *, standing: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMinimumHeight(look.px(_LEAST))
        self._look, self._view, self._standing = look, view, standing
        self._main: QPushButton | None = None
        self._sections: SectionLines | None = None
        self._shape: RoutineShape | None = None
        self._pose: QWidget | None = None
        if view.due is None:
            self._nothing()
        elif view.due.nothing:
            self._idle(view.due)
        else:
            self._whole(view.due)

    @property
    def main_button(self) -> QPushButton | None:
        """What is to be pressed first, None where that is elsewhere."""
        return self._main

    def arrange(self, high: int) -> None:
        """Show as much as a page of this height, px, has room for."""
        if self._view.due is None or self._view.due.nothing:
            return
        pressed = bool(self._view.danger or self._view.unfinished)  # something else stands above it
        very = high >= self._look.room(_VERY_HIGH)
        roomy = _HIGH if self._view.morning.ask else _ALONE
        listed = very or (high >= self._look.room(roomy) and not pressed)
        self.setMaximumHeight(max(self._look.px(_MOST), round(high * _SHARE)))
        if self._sections is not None and self._shape is not None:
            self._sections.setVisible(listed)
            self._sections.show_steps(very and not pressed)
            self._shape.show_heads(not listed)
        drawn = very and not self._view.forbidden and self._view.due.figure is not None
        if drawn and self._pose is None:
            self._add_pose()
        if self._pose is not None:
            self._pose.setVisible(drawn)

    def _add_pose(self) -> None:
        """The first exercise, between the words and the shape."""
        from kneecoach.ui.today_pose import Pose  # the first picture seldom has room for it

        if self._view.due is not None and self._view.due.figure is not None:
            self._pose = Pose(self._look, self._view.due.figure)
            self._line.insertWidget(2, self._pose, 9)

    def _nothing(self) -> None:
        words = self._look.words
        self.setMaximumHeight(self._look.px(_LEAST))
        inside = column(self, gap=6)
        inside.setContentsMargins(_EDGE, 28, _EDGE, 28)
        inside.addWidget(label(words.say("Choose a routine to begin with"), "title"))
        inside.addWidget(label(words.say("Each has a preview with its length and its steps."), "muted"))
        seeing = button(words.say("See the routines"), "primary", self.routines_requested.emit, big=True)
        self._main = None if self._standing else seeing
        inside.addStretch(1)
        inside.addWidget(seeing, 0, Qt.AlignmentFlag.AlignLeft)

    def _idle(self, due: DueRoutine) -> None:
        """A programme of which nothing is due now; what else is in it can be chosen all the same."""
        words = self._look.words
        self.setMaximumHeight(self._look.px(_LEAST))
        inside = column(self, gap=6)
        inside.setContentsMargins(_EDGE, 28, _EDGE, 28)
        inside.addWidget(label(why_due(words, due.why), "muted"))
        inside.addWidget(self._name(due.name))
        inside.addWidget(label(due.nothing, "strong"))
        inside.addWidget(label(words.say("You can choose a stage all the same."), "muted"))
        behind = self._standing or self._view.forbidden
        seeing = button(
            words.say("See the stages"),
            "plain" if behind else "primary",
            lambda: self.preview_requested.emit(due.key),
        )
        self._main = None if behind else seeing
        inside.addSpacing(8)
        inside.addStretch(1)
        inside.addWidget(seeing, 0, Qt.AlignmentFlag.AlignLeft)

    def _whole(self, due: DueRoutine) -> None:
        self._line = line = row(self, gap=0)
        line.setContentsMargins(_EDGE, 12, 12, 12)
        nest(line, self._due(due), 11)
        line.addSpacing(16)
        shape = card("tinted")
        around = column(shape)
        around.setContentsMargins(20, 16, 20, 8)
        self._shape = RoutineShape(self._look, due.bars)
        around.addWidget(self._shape)
        line.addWidget(shape, 9)

    def _due(self, due: DueRoutine) -> QVBoxLayout:
        words = self._look.words
        said = column(gap=6)
        said.setContentsMargins(0, 12, 0, 12)
        said.addWidget(label(why_due(words, due.why), "muted"))
        said.addWidget(self._name(due.name))
        length = dates.about_minutes(words, due.seconds, own_pace=due.own_pace)
        number = words.plural("{n} exercise", "{n} exercises", due.exercises)
        facts = words.say_as("facts", "{length} · {number}", length=length, number=number)
        only_ice = due.bars and all(bar.ice for bar in due.bars)  # which is no exercise
        said.addWidget(label(length if only_ice else facts, "strong"))
        if not due.reviewed:
            said.addWidget(label(words.say("Not yet reviewed by a professional"), "small"))
        self._sections = section_lines(self._look, due.bars)
        if self._sections is not None:
            said.addWidget(self._sections)
        said.addSpacing(16)
        said.addStretch(1)
        nest(said, self._actions(due))
        return said

    def _name(self, name: str) -> QWidget:
        if len(name) <= _LONG:
            return label(name, "title")
        from kneecoach.ui.fit_label import FitLabel

        fitted = FitLabel(name, min_cap=9, max_cap=21, bold=True)
        fitted.setFixedHeight(92)
        return fitted

    def _actions(self, due: DueRoutine) -> QVBoxLayout:
        words, palette = self._look.words, self._look.palette
        lines = column(gap=8)
        pressed = QWidget()
        line = row(pressed, gap=12)
        forbidden, standing = self._view.forbidden, self._standing
        start = button(
            words.say("Start"),
            "plain" if standing or forbidden else "primary",
            lambda: self.start_requested.emit(due.key),
            big=not standing and not forbidden,
            icon=icon("play", palette.muted if standing or forbidden else palette.on_fill),
        )
        start.setEnabled(not forbidden and not standing)
        line.addWidget(start)
        preview = button(words.say("Preview"), on_click=lambda: self.preview_requested.emit(due.key))
        preview.setSizePolicy(
            QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred
        )  # as high as the start
        line.addWidget(preview)
        line.addStretch(1)
        if forbidden:
            lines.addWidget(label(words.say("No exercise while the warning above is open."), "strong"))
        elif standing:
            lines.addWidget(label(self._first(), "small"))
        if standing or forbidden:
            lines.addWidget(pressed)
            return lines
        self._main, hint = start, label(words.say("Enter starts"), "small")
        lines.addWidget(
            FoldingRow(
                [(pressed, 0), (hint, 1)],
                lambda: pressed.sizeHint().width() + 12 + hint.sizeHint().width(),
                gap=12,
            )
        )
        return lines

    def _first(self) -> str:
        """What has to be done before another session."""
        if self._view.unfinished is not None and not self._view.unfinished.resumable:
            return self._look.words.say("First close the open session.")
        return self._look.words.say("First go on with the open session, or end it.")
