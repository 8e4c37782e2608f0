"""One choice out of a few words side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from kneecoach.ui.labels import plain_button_text

T = TypeVar("T")
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QRadioButton):
    """A radio button (to the keyboard and a screen reader) that is drawn as a push button."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour."""
        if event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option

    def sizeHint(self) -> QSize:
        """As large as its text and the style's padding."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(self.text().replace("&&", "&")) + 2, metrics.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, self._option(), size, self)

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be pressed."""
        return QRect(QPoint(0, 0), self.size()).contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the word, no circle."""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, self._option(), painter, self)
        painter.end()


class Segmented(QFrame, Generic[T]):
    """One choice out of a few words side by side: Tab reaches the chosen one, the arrow keys change it."""

    chosen = Signal(object)

    def __init__(
        self, options: Sequence[tuple[T, str]], value: T | None, *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._values = [option for option, _ in options]
        for i, (option, text) in enumerate(options):
            segment = _Segment(plain_button_text(text))
            segment.setProperty("role", "segment")
            segment.setAccessibleName(f"{name}: {text}" if name else text)
            segment.setChecked(option == value)
            segment.setCursor(Qt.CursorShape.PointingHandCursor)
            segment.stepped.connect(self._step)
            self._group.addButton(segment, i)
            row.addWidget(segment)
        self._let_tab_in()
        self._group.idToggled.connect(self._toggled)

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self._let_tab_in()
            self.chosen.emit(self._values[index])

    def _step(self, by: int) -> None:
        """Choose the neighbour; there is none beyond the ends."""
        there = self._group.button(self._group.checkedId() + by)
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
            there.setChecked(True)

    def _let_tab_in(self) -> None:
        """Tab stops at the chosen one only, or at the first where none is chosen."""
        stop = max(0, self._group.checkedId())
        for i, segment in enumerate(self._group.buttons()):
            policy = Qt.FocusPolicy.StrongFocus if i == stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)

    @property
    def value(self) -> T | None:
        """The chosen option, None where none is."""
        index = self._group.checkedId()
        return None if index < 0 else self._values[index]

    def choose(self, value: T) -> None:
        """Choose an option from the program; says so as a click does."""
        self._group.button(self._values.index(value)).setChecked(True)
