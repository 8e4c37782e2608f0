"""A routine before it is played: what it is, how long, each step with its dose, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import card, column, page, row, rule
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import FitLabel, label
from kneecoach.ui.look import Look
from kneecoach.ui.routine_shape import RoutineShape
from kneecoach.ui.routine_view import PreviewSection, RoutinePreview
from kneecoach.ui.today_cards import Sign
from kneecoach.words import Words, dates
from kneecoach.words.doses import Dose, dose_line

_LONG = 32  # characters: a longer name has more than one line


class RoutinePreviewPanel(QFrame):
    """Shows a `RoutinePreview`; `start_requested` carries its key."""

    start_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._start: QPushButton | None = None
        self._body = column(self)
        self._body.setContentsMargins(4, 4, 4, 4)
        self._shown: QWidget | None = None
        self._preview: RoutinePreview | None = None

    @property
    def start_button(self) -> QPushButton | None:
        """The button that starts it, None where it cannot be."""
        return self._start

    @property
    def preview(self) -> RoutinePreview | None:
        """What is shown."""
        return self._preview

    def show_preview(self, preview: RoutinePreview) -> None:
        """Show another routine, from its top."""
        self._preview = preview
        if self._shown is not None:
            self._body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._start = None
        whole = QWidget()
        outer = column(whole, gap=0)
        head = column(gap=4)
        head.setContentsMargins(24, 20, 24, 16)
        self._head(head, preview)
        outer.addLayout(head)
        outer.addWidget(rule())
        content = QWidget()
        body = column(content, gap=20)
        body.setContentsMargins(24, 16, 20, 20)
        self._fill(body, preview)
        body.addStretch(1)
        area = page(content)
        area.setProperty("role", "inside")  # the card's ground, not the page's
        area.viewport().setAutoFillBackground(False)
        outer.addWidget(area, 1)
        self._shown = whole
        self._body.addWidget(whole)

    def _head(self, head: QVBoxLayout, preview: RoutinePreview) -> None:
        words, palette = self._look.words, self._look.palette
        if preview.outside:
            head.addWidget(label(words.say("From a file, not in your list"), "chip"))
        long = len(preview.name) > _LONG
        name = FitLabel(
            preview.name, min_cap=9, max_cap=16 if long else 21, bold=True, max_lines=None if long else 1
        )
        name.setFixedHeight(72 if long else 44)
        head.addWidget(name)
        if preview.faults:
            return
        line = row(gap=16)
        said = column(gap=4)
        length = dates.about_minutes(words, preview.seconds, own_pace=preview.own_pace)
        said.addWidget(label(length, "strong"))
        if preview.course:
            said.addWidget(label(preview.course, "muted"))
        if not preview.reviewed:
            said.addWidget(label(words.say("Not yet reviewed by a professional"), "small"))
        line.addLayout(said, 1)
        if preview.startable:
            self._start = button(
                words.say("Start"),
                "primary",
                lambda: self.start_requested.emit(preview.key),
                big=True,
                icon=icon("play", palette.on_fill),
            )
            line.addWidget(self._start, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(line)

    def _fill(self, body: QVBoxLayout, preview: RoutinePreview) -> None:
        words = self._look.words
        if preview.faults:
            body.addWidget(self._faults(preview))
            return
        if preview.about:
            body.addWidget(label(preview.about))
        if preview.bars:
            shape = card("tinted")
            around = column(shape)
            around.setContentsMargins(16, 12, 16, 6)
            picture = RoutineShape(self._look, preview.bars)
            picture.setFixedHeight(
                min(260, 40 + 24 * (len(preview.bars) + len({bar.section for bar in preview.bars})))
            )
            around.addWidget(picture)
            body.addWidget(shape)
        marked = False
        for section in preview.sections:
            body.addLayout(self._section(section))
            marked = marked or any(_ours(step.dose) for step in section.steps)
        if marked:
            body.addWidget(label(words.say("(ours): our own number; the source gives none."), "small"))
        for note in preview.notes:
            body.addWidget(label(note))
        self._facts(body, preview)

    def _section(self, section: PreviewSection) -> QVBoxLayout:
        words = self._look.words
        lines = column(gap=8)
        if section.name:
            lines.addWidget(label(section.name, "heading"))
        for step in section.steps:
            said = column(gap=0)
            said.addWidget(label(step.name, "strong"))
            said.addWidget(label(dose_line(words, step.dose), "muted"))
            for note in step.notes:
                said.addWidget(label(note, "small"))
            lines.addLayout(said)
        return lines

    def _facts(self, body: QVBoxLayout, preview: RoutinePreview) -> None:
        words = self._look.words
        rows = list(preview.facts)
        if preview.pain:
            pain = preview.pain
            if preview.pain_about:
                pain = words.say("{name}. {about}", name=pain, about=preview.pain_about)
            rows.append((words.say("Pain model"), pain))
        if preview.sources:
            named = words.say_as("facts", ", ").join(source_words(words, text) for text in preview.sources)
            rows.append(("", words.say("Source: {sources}", sources=named)))
        if rows:
            body.addWidget(rule())
        for title, text in rows:
            said = column(gap=0)
            if title:
                said.addWidget(label(title, "small"))
            said.addWidget(label(text))
            body.addLayout(said)

    def _faults(self, preview: RoutinePreview) -> QFrame:
        words = self._look.words
        frame = QFrame()
        frame.setProperty("role", "notice")
        frame.setProperty("kind", "error")
        line = row(frame, margin=20, gap=16)
        line.addWidget(Sign("warn", self._look.palette.upper), 0, Qt.AlignmentFlag.AlignTop)
        said = column(gap=8)
        head = words.plural("This file has {n} fault", "This file has {n} faults", len(preview.faults))
        said.addWidget(label(head, "heading"))
        for fault in preview.faults:
            said.addWidget(label(fault))
        line.addLayout(said, 1)
        return frame


def source_words(words: Words, source: str) -> str:
    """A source as it is named to a reader; other people's titles stand as they were written."""
    if source == "ours, where marked":
        return words.say("our own numbers, where marked")
    kind, _, rest = source.partition(" ")
    first, to, last = rest.partition(" to ")
    if kind != "article" or not first.startswith("S-"):
        return source
    if to:
        return words.say("the article, points {first} to {last}", first=first[2:], last=last[2:])
    return words.say("the article, point {n}", n=first[2:])


def _ours(dose: Dose) -> bool:
    """Whether one of its numbers is marked as ours."""
    amounts = (
        dose.sets, dose.reps, dose.hold, dose.time, dose.ice, dose.distance, dose.beat, dose.rest_reps,
        dose.rest_sets, dose.rest_sides, *dose.load,
        *(seconds for _, seconds in dose.tempo),
    )  # fmt: skip
    return any(amount is not None and amount.ours for amount in amounts) or any(
        _ours(of_side) for _, of_side in dose.by_side
    )
