"""The way from page to page: an icon and a word each, Settings apart at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.icons import app_icon, icon
from kneecoach.ui.labels import label, tooltip
from kneecoach.ui.look import Look
from kneecoach.words import Words

_WIDTH = 208  # px
_ICON = QSize(20, 20)


class Place(NamedTuple):
    """A page in the sidebar: its name in the program, its icon, its word."""

    name: str
    icon: str
    word: str
    at_bottom: bool = False


def places(words: Words) -> tuple[Place, ...]:
    """Every page there may be, in order; the window shows those it was given."""
    return (
        Place("today", "today", words.say_as("page", "Today")),
        Place("routines", "routines", words.say_as("page", "Routines")),
        Place("progress", "progress", words.say_as("page", "Progress")),
        Place("diary", "diary", words.say_as("page", "Diary")),
        Place("learn", "learn", words.say_as("page", "Learn")),
        Place("workshop", "workshop", words.say_as("page", "Workshop")),
        Place("settings", "settings", words.say_as("page", "Settings"), at_bottom=True),
    )


class Sidebar(QWidget):
    """The pages as buttons; `wanted` carries the name of the one to show."""

    wanted = Signal(str)

    def __init__(self, look: Look, shown: Sequence[Place]) -> None:
        super().__init__()
        self.setProperty("role", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(look.words.say("Pages"))
        self.setMinimumWidth(look.px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._buttons: dict[str, QPushButton] = {}
        whole = column(self, margin=16, gap=6)
        whole.setContentsMargins(16, 24, 16, 16)
        brand = row(gap=10)
        brand.setContentsMargins(12, 0, 0, 0)
        brand.addWidget(_Mark())
        brand.addWidget(label("kneecoach", "brand", wrap=False))
        brand.addStretch(1)
        nest(whole, brand)
        whole.addSpacing(18)
        for place in (each for each in shown if not each.at_bottom):
            whole.addWidget(self._made(look, place))
        whole.addStretch(1)
        for place in (each for each in shown if each.at_bottom):
            whole.addWidget(self._made(look, place))

    def mark(self, name: str) -> None:
        """Show which page is open."""
        for each, made in self._buttons.items():
            made.setChecked(each == name)

    def focus(self, name: str) -> None:
        """Put the keyboard on a page's button."""
        if name in self._buttons:
            self._buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, look: Look, place: Place) -> QPushButton:
        palette = look.palette
        made = button(
            place.word,
            "nav",
            lambda: self.wanted.emit(place.name),
            icon=icon(place.icon, palette.muted, palette.accent),
        )
        made.setIconSize(_ICON)
        made.setCheckable(True)
        made.setObjectName(f"nav-{place.name}")
        tooltip(made, f"Alt+{len(self._buttons) + 1}")
        self._buttons[place.name] = made
        return made


class _Mark(QWidget):
    """The program's mark beside its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(26, 26)
        self._icon = app_icon()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._icon.pixmap(self.size(), self.devicePixelRatioF())
        painter.drawPixmap(QRectF(self.rect()), pixmap, QRectF(pixmap.rect()))
        painter.end()
