"""The Today page: what is due, this morning's pain, and whatever needs attention first."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import EDGE, WIDEST, FoldingRow, card, column, page, row
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.pain_row import PainRow
from kneecoach.ui.today_cards import tally_cards, unfinished_card
from kneecoach.ui.today_hero import TodayHero
from kneecoach.ui.today_view import TodayView
from kneecoach.ui.today_words import greeting, hints
from kneecoach.words import dates

_WIDE = 1000  # px: from here on the morning question and its scale share a line
_HINT = 312  # px that the question has beside its scale, at least


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
        self._hero: TodayHero | None = None
        self._outer = column(self)
        self._content: QWidget | None = None
        self._body: QVBoxLayout | None = None
        self._tallies: QWidget | None = None
        self._pressed: QTimer | None = None

    @property
    def main_button(self) -> QPushButton | None:
        """What Enter presses."""
        return self._main

    def show_view(self, view: TodayView) -> None:
        """Show another state of the day; the morning's answer in place, so that it can be taken back."""
        if self._answers_only(view):
            self._show_answer(view)
            return
        self._view = view
        self._main, self._question, self._parts = None, None, ()
        content = QWidget()
        body = column(content, gap=16)
        body.setContentsMargins(EDGE, 20, EDGE, 12)
        body.addWidget(self._top(view))
        if view.danger:
            from kneecoach.ui.today_danger import danger_cards, pause  # seldom needed for the first picture

            self._pressed = self._pressed or pause(self)
            for made in danger_cards(self._look, view.danger, self.danger_cleared.emit, self._pressed):
                body.addWidget(made)
        if view.unfinished is not None:
            made, self._main = unfinished_card(
                self._look, view.unfinished, self.resume_requested.emit, self.end_requested.emit
            )
            body.addWidget(made)
        if view.morning.ask:
            body.addWidget(self._morning(view))
        body.addWidget(self._made_hero(view), 1)
        self._body, self._tallies = body, tally_cards(self._look, view.tallies, view.period)
        body.addWidget(self._tallies)
        body.addStretch(0)
        content.setMaximumWidth(self._look.px(WIDEST))
        area = page(content)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if self._content is not None:
            self._outer.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = area
        self._outer.addWidget(area)
        self._arrange()
        if self.isVisible():
            self._focus_main()

    def _answers_only(self, view: TodayView) -> bool:
        """Whether nothing but the answer to the morning, and what it counts for, is new."""
        before = self._view
        if before is None or view == before or not (before.morning.ask and view.morning.ask):
            return False
        return view == replace(before, morning=view.morning, tallies=view.tallies)

    def _show_answer(self, view: TodayView) -> None:
        self._view = view
        _, scale, skip = self._parts
        if isinstance(scale, PainRow) and scale.score != view.morning.score:
            scale.set_score(view.morning.score)
        if skip.hasFocus() and view.morning.answered:
            self._focus_main()
        room = skip.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the scale stands still under the pointer when it is answered
        skip.setSizePolicy(room)
        skip.setVisible(not view.morning.answered)
        made, before = tally_cards(self._look, view.tallies, view.period), self._tallies
        if before is not None and self._body is not None:
            self._body.replaceWidget(before, made)
            made.show()
            before.hide()
            before.deleteLater()
        self._tallies = made
        self._arrange()

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

    def _top(self, view: TodayView) -> QWidget:
        words, palette = self._look.words, self._look.palette
        day, title = QWidget(), label(greeting(words, view.period), "title")
        said = column(day, gap=0)
        said.addWidget(label(dates.full_day(words, view.day), "muted"))
        said.addWidget(title)
        ice = button(
            words.say("Ice"),
            on_click=self.ice_requested.emit,
            icon=icon("ice", palette.muted if view.forbidden else palette.ice),
        )
        ice.setEnabled(not view.forbidden)
        hurts = button(
            words.say("It hurts now"), "danger", self.hurts_requested.emit, icon=icon("hurt", palette.upper)
        )
        buttons = QWidget()
        line = row(buttons, gap=12)
        line.addWidget(ice, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(hurts, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)

        def needs() -> int:
            return title.fontMetrics().horizontalAdvance(title.text()) + 16 + buttons.sizeHint().width()

        return FoldingRow([(day, 1), (buttons, 0)], needs, gap=12)

    def _morning(self, view: TodayView) -> QFrame:
        words = self._look.words
        frame = card()
        grid = QGridLayout(frame)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        asked = words.say("Pain behind the knee this morning?")
        text = QWidget()
        said = column(text, gap=2)
        said.addWidget(label(asked, "strong"))
        self._hint = label("", "small")
        said.addWidget(self._hint)
        scale = PainRow(self._look, view.bands, asked)
        scale.set_score(view.morning.score)
        scale.answered.connect(self.morning_answered.emit)
        scale.taken_back.connect(self.morning_taken_back.emit)
        skip = button(words.say("Not now"), "ghost", lambda: self.morning_answered.emit(None))
        skip.setParent(frame)  # a widget without a parent would be a window of its own when shown
        room = skip.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # the scale stands still under the pointer when it is answered
        skip.setSizePolicy(room)
        skip.setVisible(not view.morning.answered)
        self._question, self._parts = grid, (text, scale, skip)
        return frame

    def _made_hero(self, view: TodayView) -> TodayHero:
        hero = TodayHero(self._look, view, standing=self._main is not None)
        hero.start_requested.connect(self.start_requested.emit)
        hero.preview_requested.connect(self.preview_requested.emit)
        hero.routines_requested.connect(self.routines_requested.emit)
        self._hero, self._main = hero, self._main or hero.main_button
        return hero

    def _arrange(self) -> None:
        """Place the question beside its scale, or above it; the routine shows what there is room for."""
        if self._hero is not None:
            self._hero.arrange(self.height())
        if self._question is None or self._view is None:
            return
        text, scale, skip = self._parts
        for part in self._parts:
            self._question.removeWidget(part)
        wide = self.width() >= self._look.px(_WIDE)
        gap = "\n" if wide else "" if self._look.words.language == "ja" else " "
        self._hint.setText(gap.join(hints(self._look.words, self._view.morning)))
        text.setMinimumWidth(self._look.px(_HINT) if wide else 0)
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
