"""The way from page to page: an icon and a word each, Settings apart at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kneecoach.ui.buttons import beside_icon, button
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.icons import app_icon, icon
from kneecoach.ui.labels import label, tooltip
from kneecoach.ui.look import Look
from kneecoach.words import Words

_WIDTH = 208  # px
_ICON = 20  # px


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
        self._look, self._wide = look, True
        self.setMinimumWidth(look.px(_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._made: dict[str, tuple[Place, QPushButton]] = {}
        whole = column(self, margin=16, gap=6)
        whole.setContentsMargins(16, 24, 16, 16)
        brand = row(gap=10)
        brand.setContentsMargins(12, 0, 0, 0)
        brand.addWidget(_Mark())
        self._name = label("kneecoach", "brand", wrap=False)
        brand.addWidget(self._name)
        brand.addStretch(1)
        nest(whole, brand)
        whole.addSpacing(18)
        for place in (each for each in shown if not each.at_bottom):
            whole.addWidget(self._button(look, place))
        whole.addStretch(1)
        for place in (each for each in shown if each.at_bottom):
            whole.addWidget(self._button(look, place))

    def fold(self, *, narrow: bool) -> None:
        """Show the icons alone where their words would take too much of the window; a tooltip has them."""
        if narrow is not self._wide:
            return
        self._wide = not narrow
        self.setMinimumWidth(0 if narrow else self._look.px(_WIDTH))
        self._name.setVisible(not narrow)
        for number, (place, made) in enumerate(self._made.values(), 1):
            said = f"Alt+{number}"
            made.setText("" if narrow else beside_icon(place.word))
            tooltip(made, f"{place.word} ({said})" if narrow else said)
            size = self._look.px(_ICON) if narrow else _ICON
            made.setIcon(icon(place.icon, self._look.palette.muted, self._look.palette.accent, size))
            made.setIconSize(QSize(size, size))

    def mark(self, name: str) -> None:
        """Show which page is open."""
        for place, made in self._made.values():
            made.setChecked(place.name == name)

    def focus(self, name: str) -> None:
        """Put the keyboard on a page's button."""
        if name in self._made:
            self._made[name][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, look: Look, place: Place) -> QPushButton:
        palette = look.palette
        made = button(
            place.word,
            "nav",
            lambda: self.wanted.emit(place.name),
            icon=icon(place.icon, palette.muted, palette.accent),
        )
        made.setIconSize(QSize(_ICON, _ICON))
        made.setCheckable(True)
        made.setObjectName(f"nav-{place.name}")
        tooltip(made, f"Alt+{len(self._made) + 1}")
        self._made[place.name] = place, made
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
