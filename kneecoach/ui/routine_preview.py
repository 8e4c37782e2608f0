"""A routine before it is played: what it is, how long, each step with its dose, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kneecoach.routine.model import Amount
from kneecoach.ui.buttons import button
from kneecoach.ui.cards import FoldingRow, card, column, nest, page, rule
from kneecoach.ui.file_remarks import file_cards
from kneecoach.ui.icons import icon
from kneecoach.ui.labels import FitLabel, label, tooltip
from kneecoach.ui.look import Look
from kneecoach.ui.place_picker import PlacePicker
from kneecoach.ui.preview_parts import pain_lines, reel_of, section_lines
from kneecoach.ui.routine_shape import RoutineShape
from kneecoach.ui.routine_view import RoutinePreview
from kneecoach.words import Words, dates
from kneecoach.words.doses import dose_line
from kneecoach.words.sources import sources_line

_LONG = 32  # characters: a longer name has more than one line
_VERY_LONG = 80  # and a longer one than that more than two
_BESIDE = 150  # px that what is said of it has beside its buttons, at least
_ENDLESS = 200  # and one longer than a name may be, a programme's with its stage's, stands below the head


class RoutinePreviewPanel(QFrame):
    """Shows a `RoutinePreview`; `start_requested` carries its key, `handout_requested` too.

    `part_chosen`, `week_chosen` and `level_chosen` carry the key and another place in the programme; a level
    of 0 is the one at which each exercise begins.
    """

    start_requested = Signal(str)
    handout_requested = Signal(str)
    part_chosen = Signal(str, str)
    week_chosen = Signal(str, int)
    level_chosen = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._start: QPushButton | None = None
        self._body = column(self)
        self._body.setContentsMargins(4, 4, 4, 4)
        self._shown: QWidget | None = None
        self._area: QScrollArea | None = None
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
        """Show another routine, from its top; the same one anew stays where it was scrolled to."""
        same = self._preview is not None and self._preview.key == preview.key
        scrolled, focused = self._place() if same else (0, "")
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
        nest(outer, head)
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
        self._area = area
        if same:
            self._return(content, scrolled, focused)

    def _place(self) -> tuple[int, str]:
        """How far it is scrolled, and the name of what has the focus in it."""
        window_focus = self.window().focusWidget()
        inside = window_focus is not None and self.isAncestorOf(window_focus)
        name = window_focus.objectName() if window_focus is not None and inside else ""
        return (self._area.verticalScrollBar().value() if self._area else 0), name

    def _return(self, content: QWidget, scrolled: int, focused: str) -> None:
        """What was built anew looks and feels as if it had stayed."""
        found = content.findChild(QWidget, focused) if focused else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._area is not None and scrolled:
            layout = content.layout()
            if layout is not None:
                layout.activate()
            content.resize(content.width(), content.heightForWidth(content.width()))
            self._area.verticalScrollBar().setValue(scrolled)

    def _head(self, head: QVBoxLayout, preview: RoutinePreview) -> None:
        words, palette = self._look.words, self._look.palette
        if preview.outside:
            head.addWidget(label(words.say("Opened from a file"), "chip"))
        if len(preview.name) <= _ENDLESS:
            head.addWidget(_named(preview.name))
        if preview.faults:
            return
        told, pressed = QWidget(), QWidget()
        said, doing = column(told, gap=4), column(pressed, gap=8)
        length = dates.about_minutes(words, preview.seconds, own_pace=preview.own_pace)
        said.addWidget(label(words.say("Nothing is due now") if preview.nothing else length, "strong"))
        if preview.course:
            said.addWidget(label(preview.course, "muted"))
        if not preview.reviewed:
            said.addWidget(label(words.say("Not yet reviewed by a professional"), "small"))
        said.addStretch(1)
        reading = _for_reading(preview)
        if preview.startable:
            self._start = button(
                words.say("Start"),
                "plain" if reading else "primary",
                lambda: self.start_requested.emit(preview.key),
                big=not reading,
                icon=icon("play", palette.accent if reading else palette.on_fill),
            )
            doing.addWidget(self._start)
        sheet = button(
            words.say("Handout"),
            "primary" if reading else "ghost",
            lambda: self.handout_requested.emit(preview.key),
            big=reading,
            icon=icon("sheet", palette.on_fill if reading else palette.accent),
        )
        sheet.setObjectName("handout")
        tooltip(sheet, words.say("Save it as a PDF, to print and to hand out"))
        if reading:
            doing.insertWidget(0, sheet)
        else:
            doing.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)

        buttons = pressed.findChildren(QPushButton)

        def needs() -> int:
            return self._look.px(_BESIDE) + 16 + max(one.sizeHint().width() for one in buttons)

        head.addWidget(FoldingRow([(told, 1), (pressed, 0)], needs, gap=16, level=True, turned=doing))

    def _to_remarks(self) -> None:
        """Scroll to what a colleague would say of the file."""
        if self._area is None:
            return
        notices = [one for one in self._area.findChildren(QFrame) if one.property("role") == "notice"]
        self._area.verticalScrollBar().setValue(notices[-1].y() if notices else 0)

    def _fill(self, body: QVBoxLayout, preview: RoutinePreview) -> None:
        words = self._look.words
        if len(preview.name) > _ENDLESS:
            body.addWidget(label(preview.name, "heading"))
        if preview.faults:
            file = "" if preview.file == preview.name else preview.file  # the title says it
            file_cards(body, self._look, file, preview.faults, preview.remarks)
            return
        if number := len(preview.remarks):  # they stand below all that it is
            see = words.plural("See {n} remark for its author", "See {n} remarks for its author", number)
            body.addWidget(button(see, "plain", self._to_remarks), 0, Qt.AlignmentFlag.AlignLeft)
        self._about(body, preview)
        if preview.place.anything:
            body.addWidget(self._picker(preview))
        drawn = reel_of(self._look, preview.sections)
        if drawn is not None:
            shape = card("tinted")
            around = column(shape)
            around.setContentsMargins(12, 10, 12, 8)
            around.addWidget(drawn[0])
            body.addWidget(shape)
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
        for number, section in enumerate(preview.sections):
            nest(body, section_lines(self._look, section, drawn[1][number] if drawn else ()))
        for note in preview.notes:
            body.addWidget(label(note))
        self._facts(body, preview)
        file_cards(body, self._look, preview.file, (), preview.remarks)

    def _about(self, body: QVBoxLayout, preview: RoutinePreview) -> None:
        """Why nothing is due, what it is for, and what the mark means that stands below."""
        words = self._look.words
        if preview.nothing:
            body.addWidget(label(preview.nothing, "strong"))
            body.addWidget(label(words.say("You can choose a stage all the same."), "muted"))
        if preview.about:
            body.addWidget(label(preview.about))
        if _anything_ours(words, preview):
            body.addWidget(label(_of_ours(words), "small"))

    def _picker(self, preview: RoutinePreview) -> PlacePicker:
        picker = PlacePicker(self._look, preview.place)
        picker.part_chosen.connect(lambda part: self.part_chosen.emit(preview.key, part))
        picker.week_chosen.connect(lambda week: self.week_chosen.emit(preview.key, week))
        picker.level_chosen.connect(lambda level: self.level_chosen.emit(preview.key, level))
        return picker

    def _facts(self, body: QVBoxLayout, preview: RoutinePreview) -> None:
        words = self._look.words
        rows = preview.facts
        named = sources_line(words, preview.sources)
        if rows or named or preview.pain:
            body.addWidget(rule())
        for title, text in rows:
            said = column(gap=0)
            said.addWidget(label(title, "small"))
            said.addWidget(label(text))
            nest(body, said)
        if named:
            body.addWidget(label(words.say("Source: {sources}", sources=named), "small"))
        if preview.pain:
            nest(body, pain_lines(self._look, preview.pain))
        read = [text for _, text in rows] + ([preview.pain.about] if preview.pain else [])
        if any(_mark_of_ours(words) in text for text in read):  # the first one is far above
            body.addWidget(label(_of_ours(words), "small"))


def _named(text: str) -> FitLabel:
    """A name on one line, or as large as it fits on a few."""
    long, very = len(text) > _LONG, len(text) > _VERY_LONG
    most = 12 if very else 16 if long else 21
    name = FitLabel(text, min_cap=9, max_cap=most, bold=True, max_lines=None if long else 1)
    name.setFixedHeight(104 if very else 72 if long else 44)
    return name


def _for_reading(preview: RoutinePreview) -> bool:
    """Whether most of its steps leave a number open: then it is read and compared rather than played."""
    steps = [step.dose for section in preview.sections for step in section.steps]
    amounts = [(dose.sets, dose.reps, dose.hold, dose.time, dose.distance) for dose in steps]
    left_open = sum(any(isinstance(one, Amount) and not one.stated for one in dose) for dose in amounts)
    return left_open * 2 > len(steps)


def _mark_of_ours(words: Words) -> str:
    """What stands behind a number of ours."""
    return words.say("{dose} (ours)", dose="").strip()


def _of_ours(words: Words) -> str:
    """What the mark means."""
    return words.say("(ours): chosen by the makers of kneecoach, not taken from the source.")


def _anything_ours(words: Words, preview: RoutinePreview) -> bool:
    """Whether the mark stands anywhere in what is shown: it is explained before it is met below."""
    ours = _mark_of_ours(words)
    parts = [part.note for part in preview.place.parts]
    texts = [preview.course, *parts, *(text for _, text in preview.facts), *preview.notes]
    steps = [step for section in preview.sections for step in section.steps]
    texts += [note for step in steps for note in (*step.notes, dose_line(words, step.dose))]
    return any(ours in text for text in texts)
