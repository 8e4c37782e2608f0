"""What kind of phase runs, and which side: a word in a shape in a colour, large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.ui.look import Look
from kneecoach.ui.session.phrases import pieces
from kneecoach.ui.session.shapes import body_shape, phase_colour, phase_shape, side_block
from kneecoach.words import Words
from kneecoach.words.phases import at_own_pace, phase_word

_TAILS = frozenset("gjpqy,;")  # reach below the line
_LEAST_MEANING = 9.0  # px of cap height, below which the meaning gives way
_LEAST_OF_SIDE = 0.26  # and of the side's own cap height
_ONE_LINE = 0.85  # so much smaller a text may be on one line than on two
_STEP = 1.45  # from one line to the next, in cap heights
_MEANING, _MEANING_LINES = 0.66, 0.56  # of the side's cap height: the meaning on one line, and on two
_ROUND = 0.28  # the radius of the badge's corners, of its height
_OUTLINED = (Kind.REST, Kind.PREPARE, Kind.SWITCH, Kind.WAIT)


def _in_lines(text: str, number: int) -> list[str]:
    """A short text on one line, or on two that are about as long as each other."""
    found = pieces(text)
    if number == 1 or len(found) < 2:
        return [text]
    cuts = range(1, len(found))
    whole = len(text)

    def cost(cut: int) -> float:
        before = sum(len(piece.text) for piece in found[:cut])
        return abs(2 * before / whole - 1.0) + found[cut - 1].cost * 0.5

    best = min(cuts, key=cost)
    return ["".join(piece.text for piece in part).strip() for part in (found[:best], found[best:])]


def font_of_cap(base: QFont, cap: float, *, bold: bool = True) -> QFont:
    """`base` at the size whose capitals are `cap` pixels high."""
    font = QFont(base)
    font.setPixelSize(100)
    font.setBold(bold)
    share = QFontMetricsF(font).capHeight() / 100.0
    font.setPixelSize(max(5, round(cap / max(share, 0.1))))
    return font


def word_font(base: QFont, word: str, cap: float, room: float) -> QFont:
    """The bold font for one word: `cap` high, smaller where it would be wider than `room` px."""
    font = font_of_cap(base, cap)
    wide = QFontMetricsF(font).horizontalAdvance(word)
    if wide > room > 0:
        font.setPixelSize(max(5, int(font.pixelSize() * room / wide)))
    return font


class _Mark(QWidget):
    """A word with a shape, on one line, in a block as wide as the column."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._word = ""
        self._cap = 20.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def word(self) -> str:
        """The word it shows."""
        return self._word

    def set_cap(self, cap: float) -> None:
        """The cap height to aim at, px."""
        if cap != self._cap:
            self._cap = cap
            self.update()

    @property
    def cap_height(self) -> float:
        """The cap height as painted, px."""
        return QFontMetricsF(self._font()).capHeight()

    def word_width(self) -> float:
        """The word's width as painted, px; at most `room()`."""
        metrics = QFontMetricsF(self._font())
        return max(metrics.horizontalAdvance(line) for line in self.lines())

    def lines(self) -> list[str]:
        """The word in the lines it is painted in: two where it is clearly larger then."""
        two = _in_lines(self._word, 2)
        if len(two) < 2:
            return two
        one_cap, two_cap = (QFontMetricsF(self._font_of(found)).capHeight() for found in ([self._word], two))
        return two if one_cap < two_cap * _ONE_LINE else [self._word]

    def room(self) -> float:
        """The width there is for the word, px."""
        return self.width() - self._around()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(round(self._cap * 8), round(self._cap * 1.6))

    def _unit(self) -> float:
        """The height of a row that is just high enough: it puts both marks' shapes and words in line."""
        return min(float(self.height()), self._cap * 1.6)

    def _shape_x(self) -> float:
        """The middle of the shape, px from the left."""
        return self._unit() * 0.95

    def _word_x(self) -> float:
        """Where the word begins, px from the left."""
        return self._unit() * 1.5

    def _around(self) -> float:
        return self._unit() * 1.95

    def _font(self) -> QFont:
        return self._font_of(self.lines())

    def _font_of(self, lines: list[str]) -> QFont:
        below = 2.0 if set(lines[-1]) & _TAILS else 1.5
        high = self.height() / (below + _STEP * (len(lines) - 1))
        metrics = QFontMetricsF(self.font())
        widest = max(lines, key=metrics.horizontalAdvance)
        return word_font(self.font(), widest, min(self._cap, high), self.room())

    def _write(self, painter: QPainter, x: float, colour: str) -> None:
        font, lines = self._font(), self.lines()
        metrics = QFontMetricsF(font)
        ink = metrics.tightBoundingRect("H" if self._word.isascii() else self._word)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        step = metrics.capHeight() * _STEP
        line = (self.height() - step * (len(lines) - 1)) / 2 - ink.center().y()
        last = line + step * (len(lines) - 1)
        lowest = last + metrics.tightBoundingRect(lines[-1]).bottom() + self.height() / 12.0
        line -= max(lowest - self.height(), 0.0)
        for text in lines:
            painter.drawText(QPointF(x, line), text)
            line += step


class PhaseBadge(_Mark):
    """The phase: filled for what is done, outlined for what is waited for, each kind with its own shape."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._kind: Kind | None = None
        self._part: str | None = None
        self._dim = False

    def set_phase(self, words: Words, phase: Phase | None, *, dim: bool = False) -> None:
        """Show this phase, None for nothing; `dim` while the session stands still."""
        kind, part, word = None, None, ""
        if phase is not None:
            kind, part = phase.kind, phase.part
            word = phase_word(words, kind, part, own_pace=at_own_pace(phase))
        if (word, kind, part, dim) == (self._word, self._kind, self._part, self._dim):
            return
        self._word, self._kind, self._part, self._dim = word, kind, part, dim
        self.setAccessibleName(word)
        self.update()

    @property
    def radius(self) -> float:
        """The radius of its corners, px."""
        return self.height() * _ROUND

    def _shape_box(self, side: float) -> QRectF:
        return QRectF(self._shape_x() - side / 2, (self.height() - side) / 2, side, side)

    def _icon(self) -> float:
        return min(self.height() * 0.58, self._cap * 1.3)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the block, the shape and the word."""
        if self._kind is None:
            return
        palette = self._look.palette
        colour = phase_colour(palette, self._kind)
        outlined = self._dim or self._kind in _OUTLINED
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        h = float(self.height())
        edge = max(2.0, h / 22.0)
        block = QRectF(0, 0, self.width(), h).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(QColor(colour), edge))
        painter.setBrush(QColor(palette.paper if outlined else colour))
        radius = self.radius - edge / 2
        painter.drawRoundedRect(block, radius, radius)
        ink = colour if outlined else palette.on_fill
        side = self._icon()
        phase_shape(painter, self._kind, self._part, self._shape_box(side), ink)
        self._write(painter, self._word_x(), ink)
        painter.end()


class SideMark(_Mark):
    """Which side: a block that points to it, its word, and two legs of which the working one is filled."""

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
        side is, its picture runs out with it.
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
        behind = 0.3 if self._side is Side.LEFT else 0.62  # the block's point, where it points there
        room = self.width() - self._meaning_x() - self._unit() * behind
        found: list[tuple[float, list[str]]] = []
        for lines in (_in_lines(self._meaning, 1), _in_lines(self._meaning, 2)):
            most = self._cap * (_MEANING if len(lines) == 1 else _MEANING_LINES)
            cap = min(most, self.height() / (1.35 + _STEP * (len(lines) - 1)))
            metrics = QFontMetricsF(font_of_cap(self.font(), cap))
            wide = max(metrics.horizontalAdvance(line) for line in lines)
            found.append((cap * min(1.0, room / max(wide, 1.0)), lines))
        cap, lines = found[0] if found[0][0] >= found[1][0] * _ONE_LINE else found[1]
        font = font_of_cap(self.font(), cap)
        least = max(_LEAST_MEANING, self._cap * _LEAST_OF_SIDE)
        return (font, lines) if QFontMetricsF(font).capHeight() >= least else (font, [])

    def _meaning_x(self) -> float:
        return self._word_x() + self.word_width() + self._unit() * 0.35

    def _around(self) -> float:
        return self._unit() * 2.1

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
            self._paint_sweep(painter, block, path)
        tall = min(h * 0.74, self._cap * 1.35)
        body = QRectF(self._shape_x() - tall * 0.31, (h - tall) / 2, tall * 0.62, tall)
        body_shape(painter, body, self._side, ink)
        self._write(painter, self._word_x(), ink)
        self._write_meaning(painter, ink)
        painter.end()

    def _write_meaning(self, painter: QPainter, colour: str) -> None:
        font, lines = self.meaning_lines()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        step = metrics.capHeight() * _STEP
        line = (self.height() + metrics.capHeight() - step * (len(lines) - 1)) / 2
        for text in lines:
            painter.drawText(QPointF(self._meaning_x(), line), text)
            line += step

    def _paint_sweep(self, painter: QPainter, block: QRectF, path: QPainterPath) -> None:
        """A band of the accent that runs to the new side; where nothing may move, a full edge."""
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._look.calm:
            painter.setPen(QPen(QColor(self._look.palette.accent), max(4.0, block.height() / 9.0)))
            painter.drawPath(path)
        else:
            painter.setClipPath(path)
            wide = block.width() * 0.45
            run = 1.0 - self._sweep
            run = run if self._side is not Side.LEFT else 1.0 - run
            h, tip = block.height(), block.height() * (-0.5 if self._side is Side.LEFT else 0.5)
            left = run * block.width() - wide / 2
            arrow = [(left, 0), (left + wide, 0), (left + wide + tip, h / 2)]
            arrow += [(left + wide, h), (left, h), (left + tip, h / 2)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.palette.accent))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in arrow]))
        painter.restore()
