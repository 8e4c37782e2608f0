"""Which session of a programme: its stage or routine, its week, its level."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QSizePolicy, QWidget

from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.choices import Choice
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.routine_view import PreviewPart, PreviewPlace
from kneecoach.words import Words

_DOT = 22  # px


class _Dot(QRadioButton):
    """A radio button without words: a ring, filled where it is chosen."""

    def __init__(self, part: PreviewPart) -> None:
        super().__init__()
        self.setAccessibleName(part.name)
        self.setAccessibleDescription(part.note)
        self.setObjectName(f"part-{part.id}")
        self.setChecked(part.chosen)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The ring."""
        return QSize(_DOT, _DOT)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return QRect(QPoint(0, 0), self.size()).contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        colours = self.palette()
        accent = colours.color(QPalette.ColorRole.Accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(accent if on else colours.color(QPalette.ColorRole.PlaceholderText), 2))
        painter.drawEllipse(QRectF(2, 2, _DOT - 4, _DOT - 4))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(QPointF(_DOT / 2, _DOT / 2), 5, 5)
        painter.end()


class _PartRow(QFrame):
    """A stage or a routine: all of the row chooses it."""

    def __init__(self, part: PreviewPart) -> None:
        super().__init__()
        self.setProperty("role", "option")
        self.setProperty("chosen", part.chosen)
        line = row(self, gap=12)
        line.setContentsMargins(14, 10, 14, 10)
        self.dot = _Dot(part)
        line.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        said = column(gap=2)
        said.addWidget(label(part.name, "strong"))
        if part.note:
            said.addWidget(label(part.note, "small"))
        nest(line, said, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press anywhere."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.dot.setFocus(Qt.FocusReason.MouseFocusReason)
            self.dot.setChecked(True)


class PlacePicker(QWidget):
    """Shows a place in a programme. `part_chosen`, `week_chosen` and `level_chosen` carry another one.

    A level of 0 is the one at which each exercise begins.
    """

    part_chosen = Signal(str)
    week_chosen = Signal(int)
    level_chosen = Signal(int)

    def __init__(self, look: Look, place: PreviewPlace) -> None:
        super().__init__()
        words = look.words
        whole = column(self, gap=8)
        if place.parts:
            whole.addWidget(label(place.title, "heading"))
        self._group = QButtonGroup(self)
        for number, part in enumerate(place.parts):
            each = _PartRow(part)
            self._group.addButton(each.dot, number)
            whole.addWidget(each)
        self._ids = [part.id for part in place.parts]
        # queued: an arrow key presses a dot before it gives it the focus, and what hears this builds all anew
        self._group.idToggled.connect(self._toggled, Qt.ConnectionType.QueuedConnection)
        choices = QGridLayout()
        choices.setHorizontalSpacing(12)
        choices.setVerticalSpacing(8)
        choices.setColumnStretch(1, 1)
        for choice in (self._weeks(words, place), self._levels(words, place)):
            if choice is not None:
                line = choices.rowCount()
                choices.addWidget(label(choice.accessibleName(), "muted", wrap=False), line, 0)
                choices.addWidget(choice, line, 1, Qt.AlignmentFlag.AlignLeft)
        nest(whole, choices)

    def _weeks(self, words: Words, place: PreviewPlace) -> Choice[int] | None:
        if not place.weeks:
            return None
        options = [(week, words.say("Week {n}", n=week)) for week in range(1, place.weeks + 1)]
        made = Choice(options, place.week, name=words.say_as("choice", "Week"))
        made.setObjectName("place-week")
        made.chosen.connect(self.week_chosen.emit)
        return made

    def _levels(self, words: Words, place: PreviewPlace) -> Choice[int] | None:
        if not place.levels:
            return None
        levels = [(n, words.say("Level {n} of each exercise", n=n)) for n in range(1, place.levels + 1)]
        begins = (0, words.say("Each exercise at its first level"))
        made = Choice([begins, *levels], place.level or 0, name=words.say_as("choice", "Level"))
        made.setObjectName("place-level")
        made.chosen.connect(self.level_chosen.emit)
        return made

    def _toggled(self, number: int, on: bool) -> None:
        if on:
            self.part_chosen.emit(self._ids[number])
