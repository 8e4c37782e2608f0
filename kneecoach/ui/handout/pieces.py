"""What a sheet is put together from: each piece knows how high it is in a width, and paints itself."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kneecoach.ui.handout.geometry import Size
from kneecoach.ui.handout.letters import INK, UNITS, Laid, Letters


class Piece(Protocol):
    """Something on the sheet as wide as its column. All lengths are points."""

    @property
    def size(self) -> Size:
        """How high it is, and how it wants to stand."""

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it with its upper left corner there."""

    def texts(self) -> list[tuple[QRectF, str]]:
        """Where each of its lines of text stands, from its upper left corner, and what it says."""


class Written:
    """A piece made of texts that stand somewhere in it, in the order in which they are read."""

    def __init__(self, height: float = 0.0, *, above: float = 0.0, keep: bool = False) -> None:
        self.height = height
        self.above = above
        self.keep = keep
        self._laid: list[tuple[Laid, float, float]] = []

    @property
    def size(self) -> Size:
        """How high it is, and how it wants to stand."""
        return Size(self.height, self.above, self.keep)

    def put(self, laid: Laid, left: float, top: float) -> float:
        """Put a text there; where it ends below."""
        self._laid.append((laid, left, top))
        return top + laid.height

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint its texts."""
        for laid, x, y in self._laid:
            laid.draw(painter, left + x, top + y)

    def texts(self) -> list[tuple[QRectF, str]]:
        """Where each line stands: from the top of its capitals to its baseline, with the room below it."""
        found = []
        for laid, x, y in self._laid:
            pitch = laid.height / max(1, len(laid.lines))
            for number, (layout, text) in enumerate(zip(laid.lines, laid.texts, strict=True)):
                wide = layout.lineAt(0).naturalTextWidth() / UNITS
                found.append((QRectF(x, y + number * pitch, wide, pitch), text))
        return found


class Paragraph(Written):
    """A text of its own."""

    def __init__(
        self,
        letters: Letters,
        text: str,
        style: str,
        width: float,
        *,
        above: float = 0.0,
        keep: bool = False,
        ruled: bool = False,
        title: str = "",
    ) -> None:
        super().__init__(above=above, keep=keep)
        self._rule = width if ruled else 0.0
        self.height = self.put(letters.set(text, style, width, title), 0.0, 5.0 if ruled else 0.0)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """The text, under a fine line where it begins something."""
        if self._rule:
            hairline(painter, left, top, left + self._rule)
        super().paint(painter, left, top)


def hairline(painter: QPainter, left: float, y: float, right: float, colour: str = INK.line) -> None:
    """A fine level line."""
    painter.setPen(QPen(QColor(colour), 0.7))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def panel(painter: QPainter, box: QRectF, *, ground: str | None = None, edge: str | None = None) -> None:
    """A box with round corners."""
    painter.setPen(QPen(QColor(edge), 1.1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 6.0, 6.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
