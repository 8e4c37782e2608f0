"""Grounds and room: cards, rules, pages that scroll."""

from __future__ import annotations

from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

L = TypeVar("L", bound=QBoxLayout)
CardRole = Literal["card", "tinted"]


def column(parent: QWidget | None = None, *, margin: int = 0, gap: int = 8) -> QVBoxLayout:
    """A column; distances in px."""
    return _spaced(QVBoxLayout(parent) if parent else QVBoxLayout(), margin, gap)


def row(parent: QWidget | None = None, *, margin: int = 0, gap: int = 8) -> QHBoxLayout:
    """A row; distances in px."""
    return _spaced(QHBoxLayout(parent) if parent else QHBoxLayout(), margin, gap)


def _spaced(layout: L, margin: int, gap: int) -> L:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def card(role: CardRole = "card") -> QFrame:
    """A ground with rounded corners; give it a `column` or `row` with a margin of 24."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def rule() -> QFrame:
    """A thin line between two things."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def page(content: QWidget) -> QScrollArea:
    """A page that scrolls up and down when the window is low, never sideways."""
    area = QScrollArea()
    area.setProperty("role", "page")
    content.setProperty("role", "scrolled")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
