"""Grounds and room: cards, rules, pages that scroll."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

L = TypeVar("L", bound=QBoxLayout)
WIDEST = 1520  # px of a page: lines and ways to the next button get no longer than this
EDGE = 32  # px from a page's edge to what stands on it
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


def nest(outer: QBoxLayout, inner: QLayout, stretch: int = 0) -> None:
    """Put a filled row, column or grid into another; the only place that calls `addLayout`.

    Shiboken keeps a Python object for every item of a layout that is nested when it is filled already, and is
    not told when Qt frees such an item: what is made at its address later crashes the program when it dies.
    So these objects are let go at once; a test counts that none is left.
    """
    outer.addLayout(inner, stretch)
    _let_go(inner)


def _let_go(layout: QLayout) -> None:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if isinstance(item, QLayout):
            _let_go(item)
        elif item is not None:
            Shiboken.invalidate(item)


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


class FoldingRow(QWidget):
    """Parts side by side, or below one another where there is no room for as many px as `needs` says.

    Each part comes with its stretch; `level`: one without keeps its own width at the left of its line;
    `turned`: a part's own column, which lies down where that part stands below. What it holds never makes a
    page wider than its window.
    """

    def __init__(
        self,
        parts: Sequence[tuple[QWidget, int]],
        needs: Callable[[], int],
        *,
        gap: int,
        level: bool = False,
        turned: QBoxLayout | None = None,
    ) -> None:
        super().__init__()
        self._needs, self._turned = needs, turned
        self._level = [part for part, stretch in parts if level and not stretch]
        self._line = row(self, gap=gap)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for part, stretch in parts:
            self._line.addWidget(part, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold, or unfold."""
        super().resizeEvent(event)
        ways, at = QBoxLayout.Direction, Qt.AlignmentFlag
        beside = self._needs() <= event.size().width()
        self._line.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        if self._turned is not None:
            self._turned.setDirection(ways.TopToBottom if beside else ways.LeftToRight)
        for part in self._level:
            self._line.setAlignment(part, at(0) if beside else at.AlignLeft)


class ScrolledPage(QScrollArea):
    """A page that scrolls up and down when the window is low, never sideways.

    The bar stands in the margin: what is in line with the page's edge stays so when it comes and goes.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._margin = 0  # px at the right of the content where there is no bar

    def show_content(self, content: QWidget) -> None:
        """Put the page's content in place; the keyboard's way through it is followed by scrolling."""
        content.setProperty("role", "scrolled")
        inside = content.layout()
        self._margin = inside.contentsMargins().right() if inside is not None else 0
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar came or went, or the window is another."""
        super().resizeEvent(event)
        content = self.widget()
        if content is None or (inside := content.layout()) is None:
            return
        most = content.maximumWidth()
        # The event is the viewport's; asking for that itself took 7 ms of a start, to make its class.
        taken = min(most, self.width()) - min(most, event.size().width())
        edges = inside.contentsMargins()
        right = max(self._margin - taken, 0)
        if edges.right() != right:
            edges.setRight(right)
            inside.setContentsMargins(edges)


def page(content: QWidget) -> QScrollArea:
    """A page that scrolls up and down when the window is low, around `content`."""
    made = ScrolledPage()
    made.show_content(content)
    return made
