"""Which side: a block that points to it, its word, and which limb that is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.routine.model import Side
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import STEP, Mark, font_of_cap, in_lines
from kneecoach.ui.session.shapes import body_shape, side_block
from kneecoach.words.phases import side_word

_WAITING = 0.82  # so much smaller is a side that is to come, for its limb to have room
_ONE_LINE = 0.95  # so much smaller the meaning may be on one line than on two
_ENOUGH = 0.52  # of the side's cap height: large enough for it to be on one line in any case
_BEHIND, _BEFORE_POINT = 0.25, 0.48  # heights of the row left free at the right, and where the point is
_LEAST_MEANING = 9.0  # px of cap height, below which the meaning gives way
_LEAST_OF_SIDE = 0.32  # and of the side's own cap height
# What a meaning's line leaves free of the mark's height, in cap heights; more where it stands on two lines
# inside an outline.
_CLOSE, _CLEAR = 1.62, 2.1
_MEANING, _MEANING_LINES = 0.66, 0.56  # of the side's cap height: the meaning on one line, and on two


class SideMark(Mark):
    """Which side: a block that points to it, its word, and which limb that is, in words.

    Two legs stand before the side, of which the working one is filled, where the words lose nothing by it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._side: Side | None = None
        self._meaning = ""
        self._dim = False
        self._waits = False

    def set_side(
        self,
        word: str,
        side: Side | None,
        meaning: str = "",
        *,
        dim: bool = False,
        waits: bool = False,
    ) -> None:
        """Show this side, and beside it which limb that is ("the leg you stand on").

        `waits`: it is to come, and is outlined like the rest before it.
        """
        shown = (word, side, meaning, dim, waits)
        if shown == (self._word, self._side, self._meaning, self._dim, self._waits):
            return
        self._word, self._side, self._meaning, self._dim, self._waits = shown
        self.setAccessibleName(f"{word}, {meaning}" if meaning else word)
        self.update()

    def meaning_lines(self) -> tuple[QFont, list[str]]:
        """The font and the lines of the meaning as painted: none where there is no room to read them."""
        if not self._meaning:
            return self.font(), []
        behind = _BEHIND if self._side is Side.LEFT else _BEFORE_POINT
        room = self.width() - self._meaning_x() - self._unit() * behind
        found: list[tuple[float, list[str]]] = []
        for lines in (in_lines(self._meaning, 1), in_lines(self._meaning, 2)):
            most = self._cap * (_MEANING if len(lines) == 1 else _MEANING_LINES)
            free = _CLEAR if self._waits and len(lines) > 1 else _CLOSE
            cap = min(most, self.height() / (free + STEP * (len(lines) - 1)))
            metrics = QFontMetricsF(font_of_cap(self.font(), cap))
            wide = max(metrics.horizontalAdvance(line) for line in lines)
            found.append((cap * min(1.0, room / max(wide, 1.0)), lines))
        enough = min(found[1][0] * _ONE_LINE, self.cap_height * _ENOUGH)
        cap, lines = found[0] if found[0][0] >= enough else found[1]
        font = font_of_cap(self.font(), cap)
        least = max(_LEAST_MEANING, self._cap * _LEAST_OF_SIDE)
        return (font, lines) if QFontMetricsF(font).capHeight() >= least else (font, [])

    def _meaning_x(self) -> float:
        return self._word_x() + self.word_width() + self._unit() * 0.3

    def _word_x(self) -> float:
        if self._drawn():
            return super()._word_x()
        return self._unit() * (0.42 if self._side is Side.RIGHT else 0.68)  # behind the point, where it is

    def _drawn(self) -> bool:
        """Whether the legs are: not before a side at which nothing works yet, nor in the words' room.

        It is the same for both sides of an exercise.
        """
        if self._waits or not self._meaning:
            return not self._waits
        side, limb = (QFontMetricsF(font_of_cap(self.font(), self._cap * s)) for s in (1.0, _MEANING))
        both = (side_word(self._look.words, one) for one in (Side.LEFT, Side.RIGHT))
        texts = max(map(side.horizontalAdvance, both)) + limb.horizontalAdvance(self._meaning)
        return super()._word_x() + texts + self._unit() * (0.3 + _BEFORE_POINT) <= self.width()

    def _word_cap(self) -> float:
        return self._cap * (_WAITING if self._waits and self._meaning else 1.0)

    def _around(self) -> float:
        return self._unit() * (2.1 if self._drawn() else 1.3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the block, the legs and the word."""
        if self._side is None:
            return
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        h = float(self.height())
        edge = max(2.0, h / 22.0)
        block = QRectF(0, 0, self.width(), h)
        path = side_block(block.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), self._side)
        ground, ink = palette.ink, palette.paper
        if self._dim or self._waits:
            ground, ink = palette.paper, palette.muted if self._dim else palette.ink
        pen = QPen(QColor(palette.muted if self._dim else palette.ink), edge)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawPath(path)
        if self._drawn():
            tall = min(h * 0.72, self._cap * 1.35)
            body = QRectF(self._shape_x() - tall * 0.31, (h - tall) / 2, tall * 0.62, tall)
            body_shape(painter, body, self._side, ink)
        self._write(painter, self._word_x(), ink)
        self._write_meaning(painter, ink)
        painter.end()

    def _write_meaning(self, painter: QPainter, colour: str) -> None:
        font, lines = self.meaning_lines()
        painter.setFont(font)
        painter.setPen(QColor(colour))
        for text, line in zip(lines, self._baselines(font, lines), strict=True):
            painter.drawText(QPointF(self._meaning_x(), line), text)

    def _baselines(self, font: QFont, lines: list[str]) -> list[float]:
        """What each line of the meaning stands on, px from above."""
        metrics = QFontMetricsF(font)
        step = metrics.capHeight() * STEP
        line = (self.height() + metrics.capHeight()) / 2
        if len(lines) > 1:  # the ink of both has as much air above as below
            over, under = (metrics.tightBoundingRect(text) for text in (lines[0], lines[-1]))
            line = (self.height() - step - over.top() - under.bottom()) / 2
        return [line + step * i for i in range(len(lines))]
