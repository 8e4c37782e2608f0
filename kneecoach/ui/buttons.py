"""What can be pressed: buttons by their role, and one choice out of a few."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy

from kneecoach.ui.labels import plain_button_text

if TYPE_CHECKING:
    from kneecoach.ui.segments import Segmented

T = TypeVar("T")
ButtonRole = Literal["primary", "plain", "danger", "ghost", "tile", "nav", "icon"]


def button(
    text: str,
    role: ButtonRole = "plain",
    on_click: Callable[[], object] | None = None,
    *,
    name: str = "",
    big: bool = False,
    icon: QIcon | None = None,
) -> QPushButton:
    """A button as wide as its text; `name` is what a screen reader says where the text is not enough."""
    made = QPushButton(beside_icon(text) if icon is not None and text else plain_button_text(text))
    made.setProperty("role", role)
    made.setProperty("big", big)
    made.setAccessibleName(name or text)
    made.setAutoDefault(False)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(QSize(20, 20))
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def beside_icon(text: str) -> str:
    """The text of a button with an icon, beside which Qt leaves no room."""
    return plain_button_text(f"\u2002{text}")


def segmented(
    options: Sequence[tuple[T, str]],
    value: T | None,
    *,
    name: str,
    on_choose: Callable[[T], object] | None = None,
) -> Segmented[T]:
    """A choice of (value, text) pairs called `name`; `on_choose` is called with each new value."""
    from kneecoach.ui.segments import Segmented

    made = Segmented(options, value, name=name)
    if on_choose is not None:
        made.chosen.connect(on_choose)
    return made
