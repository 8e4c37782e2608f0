"""Which side: a block that points to it, its word, and which limb that is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.routine.model import Side
from kneecoach.ui.look import Look, blend
from kneecoach.ui.session.badge import STEP, Mark, font_of_cap, in_lines
from kneecoach.ui.session.shapes import body_shape, side_block
from kneecoach.words.phases import side_word

_WAITING = 0.82  # so much smaller is a side that is to come, for its limb to have room
_ONE_LINE = 0.95  # so much smaller the meaning may be on one line than on two
_ENOUGH = 0.52  # of the side's cap height: large enough for it to be on one line in any case
_BEHIND, _BEFORE_POINT = 0.25, 0.48  # heights of the row left free at the right, and where the point is
_LEAST_MEANING = 9.0  # px of cap height, below which the meaning gives way
_LEAST_OF_SIDE = 0.32  # and of the side's own cap height
_SHINE = 0.5  # of the accent in its colour there; the rest is paper, to stand out from the ink
_RIM = 0.11  # of the mark's height: how wide the edge is that shines for a change of side
_FREE = 2.0  # px between that edge and the letters of a meaning on two lines, which come close to it
# What a meaning leaves free of the mark's height, in cap heights, on one line and on two: their letters come
# closer to the edge, and its shine needs room there.
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
        self._sweep = 0.0

    def set_side(
        self,
        word: str,
        side: Side | None,
        meaning: str = "",
        *,
        dim: bool = False,
        waits: bool = False,
        sweep: float = 0.0,
    ) -> None:
        """Show this side, and beside it which limb that is ("the leg you stand on").

        `waits`: it is to come, and is outlined like the rest before it. `sweep` 1 to 0: how fresh a change of
        side is, its picture goes out with it.
        """
        shown = (word, side, meaning, dim, waits, sweep)
        if shown == (self._word, self._side, self._meaning, self._dim, self._waits, self._sweep):
            return
        self._word, self._side, self._meaning, self._dim, self._waits, self._sweep = shown
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
            free = _CLOSE if len(lines) == 1 else _CLEAR
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
        if self._sweep > 0.0:
            self._paint_sweep(painter, path)
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

    def _meaning_ink(self) -> QRectF:
        """Where the letters of the meaning are, px; empty where it gives way."""
        font, lines = self.meaning_lines()
        metrics, ink = QFontMetricsF(font), QRectF()
        for text, line in zip(lines, self._baselines(font, lines), strict=True):
            ink = ink.united(metrics.tightBoundingRect(text).translated(self._meaning_x(), line))
        return ink

    def _paint_sweep(self, painter: QPainter, path: QPainterPath) -> None:
        """The whole edge shines and grows thin; where nothing may move, it stands as wide as it begins.

        It is whole and as wide everywhere: thinner where words come close to it, so that it crosses none.
        """
        palette = self._look.palette
        wide = self.height() * _RIM * (1.0 if self._look.calm else 0.4 + 0.6 * self._sweep)
        ink = self._meaning_ink()
        if not ink.isEmpty():
            wide = min(wide, max(min(ink.top(), self.height() - ink.bottom()) - _FREE, 0.0))
        painter.save()
        painter.setClipPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(blend(palette.accent, palette.paper, _SHINE)), 2 * wide))
        painter.drawPath(path)
        painter.restore()
