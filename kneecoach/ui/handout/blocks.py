"""Exercises on the sheet: two beside each other on one grid, or one across both columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kneecoach.ui.figure.strip import Strip, paint_strip, strip_of
from kneecoach.ui.figure.wardrobe import Wardrobe
from kneecoach.ui.handout.content import Block
from kneecoach.ui.handout.geometry import COLUMN_GAP
from kneecoach.ui.handout.letters import INK, Laid, Letters
from kneecoach.ui.handout.pieces import Written, hairline
from kneecoach.ui.own_picture import own_picture

_TALL = 92.0  # pt: a strip's poses at most
_BODY = 100.0  # pt: a body's height at most, so that nobody is drawn as a giant
_AIR = 7.0  # pt above a picture
_PIXELS = 480  # of the author's own picture across a column
_TOP = 7.0  # pt under the line above an exercise
_BETWEEN = 1.8  # pt between two paragraphs


@dataclass(frozen=True, slots=True)
class Parts:
    """How high the parts of a block are: name and dose, picture, the words under its poses, its texts."""

    head: float
    picture: float
    poses: float
    texts: float

    def over(self, other: Parts) -> Parts:
        """The larger one of each."""
        return Parts(
            max(self.head, other.head),
            max(self.picture, other.picture),
            max(self.poses, other.poses),
            max(self.texts, other.texts),
        )

    @property
    def floor(self) -> float:
        """On what the poses stand, from the block's top."""
        return self.head + self.picture

    @property
    def begin(self) -> float:
        """Where the texts begin below a picture."""
        return self.floor + self.poses


class Exercise:
    """One exercise set in a column `width` points wide."""

    def __init__(self, letters: Letters, block: Block, look: Wardrobe, width: float) -> None:
        self._width = width
        self._head = [letters.set(block.name, "name", width)]
        self._head += [letters.set(block.dose, "dose", width)] if block.dose else []
        self._strip: Strip | None = strip_of(block.motion, look) if block.motion is not None else None
        self._image: QImage | None = None
        if block.picture is not None:  # the author's own goes before ours
            self._image = own_picture(*block.picture, _PIXELS)
            self._strip = None if self._image is not None else self._strip
        self._poses: list[Laid] = []
        if self._strip is not None and len(block.poses) > 1:
            room = width / len(block.poses)
            named = [f"{n}\u2002{word}".strip() for n, word in enumerate(block.poses, 1)]
            self._poses = [letters.set(text, "pose", room) for text in named]
        self._texts = [letters.set(text, "body", width, title) for title, text in block.texts]
        self._texts += [letters.set(note, "small", width) for note in block.notes]
        self.parts = Parts(
            sum(one.height for one in self._head),
            self._high() + _AIR if self._high() else 0.0,
            max((one.height for one in self._poses), default=0.0) + 6.0 if self._high() else 3.0,
            sum(one.height + _BETWEEN for one in self._texts),
        )

    def _high(self) -> float:
        """How high its poses or its picture are."""
        if self._strip is not None:
            return self._strip.height(self._width, min(_TALL, _BODY * self._strip.frame.height))
        if self._image is not None:
            wide = min(self._width, self._image.width() / 2.0)
            return min(_TALL * 1.4, wide * self._image.height() / self._image.width())
        return 0.0

    @property
    def drawn(self) -> bool:
        """Whether there is anything to see."""
        return self._high() > 0.0

    def put_into(
        self, into: Written, left: float, top: float, row: Parts, texts: tuple[float, float]
    ) -> None:
        """Put its texts into a piece, as one of a row; what is done stands at `texts` (left, top)."""
        y = top
        for one in self._head:
            y = into.put(one, left, y)
        if self._strip is not None and self._poses:
            cells = self._strip.cells(self._box(left, top, row))
            for one, cell in zip(self._poses, cells, strict=True):
                x = cell.center().x() - one.width / 2.0
                into.put(one, min(max(x, left), left + self._width - one.width), top + row.floor + 2.0)
        x, y = texts
        for one in self._texts:
            y = into.put(one, x, y) + _BETWEEN

    def _box(self, left: float, top: float, row: Parts) -> QRectF:
        high = self._high()
        return QRectF(left, top + row.floor - high, self._width, high)

    def paint(self, painter: QPainter, left: float, top: float, row: Parts) -> None:
        """Paint the poses or the picture on the floor of a row."""
        box = self._box(left, top, row)
        if self._strip is not None:
            paint_strip(painter, self._strip, box, INK.box)
        elif self._image is not None:
            wide = box.height() * self._image.width() / self._image.height()
            painter.drawImage(QRectF(left, box.top(), min(wide, self._width), box.height()), self._image)


class Pair(Written):
    """Two exercises beside each other, their poses on one floor; a single one has its texts at its side."""

    def __init__(
        self, letters: Letters, blocks: tuple[Block, ...], look: Wardrobe, width: float, *, above: float
    ) -> None:
        super().__init__(above=above)
        half = (width - COLUMN_GAP) / 2.0
        self._half, self._second = half, half + COLUMN_GAP
        self._made = [Exercise(letters, block, look, half) for block in blocks]
        row = self._made[0].parts
        self._alone = len(self._made) == 1
        if self._alone:
            self.height = _TOP + max(row.begin, row.texts)
        else:
            row = row.over(self._made[1].parts)
            self.height = _TOP + row.begin + row.texts
        self._row = row
        for number, one in enumerate(self._made):
            left = self._second * number
            at = (left, _TOP + row.begin) if one.drawn else (left, _TOP + row.head + 3.0)
            one.put_into(self, left, _TOP, row, (self._second, _TOP) if self._alone else at)

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """A fine line above each, the poses, the texts."""
        for number, one in enumerate(self._made):
            x = left + self._second * number
            hairline(painter, x, top, x + (self._second + self._half if self._alone else self._half))
            one.paint(painter, x, top + _TOP, self._row)
        super().paint(painter, left, top)
