"""Python objects that are held for the items of layouts, which `cards.nest` is there to let go."""

from __future__ import annotations

from PySide6.QtWidgets import QSpacerItem, QWidgetItem
from shiboken6 import Shiboken


def held_items() -> list[object]:
    """All of them: one that outlives its item crashes the program."""
    return [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QWidgetItem | QSpacerItem)]
