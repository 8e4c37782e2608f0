"""What kind of phase runs: a word in a shape in a colour, large."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.routine.timeline import Kind, Phase, StepInfo
from kneecoach.ui.look import Look
from kneecoach.ui.session.phrases import pieces
from kneecoach.ui.session.shapes import phase_colour, phase_shape
from kneecoach.words import Words
from kneecoach.words.phases import step_word

_TAILS = frozenset("gjpqyQ,;")  # reach below the line
ONE_LINE = 0.7  # so much smaller a word may be on one line than on two
STEP = 1.45  # from one line to the next, in cap heights
# Of the row's height in cap heights of a line: with capitals, with tails below it, and of characters that are
# higher than capitals, for them to have as much air in it as a word of capitals.
_LINE, _TAILED, _HIGH_LINE = 1.5, 2.0, 1.85
_ROUND = 0.28  # the radius of the badge's corners, of its height
_OUTLINED = (Kind.REST, Kind.PREPARE, Kind.SWITCH, Kind.WAIT)


def in_lines(text: str, number: int) -> list[str]:
    """A short text on one line, or on two (`number`) that are about as long as each other."""
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


class Mark(QWidget):
    """A word with a shape in a block as wide as the column."""

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
        two = in_lines(self._word, 2)
        if len(two) < 2:
            return two
        one_cap, two_cap = (QFontMetricsF(self._font_of(found)).capHeight() for found in ([self._word], two))
        return two if one_cap < two_cap * ONE_LINE else [self._word]

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

    def _word_cap(self) -> float:
        """The cap height to aim at for the word, px."""
        return self._cap

    def _font(self) -> QFont:
        return self._font_of(self.lines())

    def _font_of(self, lines: list[str]) -> QFont:
        below = _TAILED if set(lines[-1]) & _TAILS else _LINE
        if len(lines) == 1 and not self._word.isascii():
            below = _HIGH_LINE
        if len(lines) > 1:  # characters without capitals are higher than these, which only shows here
            below += STEP + (0.2 if self._word.isascii() else 0.4)
        high = self.height() / below
        metrics = QFontMetricsF(self.font())
        widest = max(lines, key=metrics.horizontalAdvance)
        return word_font(self.font(), widest, min(self._word_cap(), high), self.room())

    def _write(self, painter: QPainter, x: float, colour: str) -> None:
        font, lines = self._font(), self.lines()
        metrics = QFontMetricsF(font)
        ink = metrics.tightBoundingRect("H" if self._word.isascii() else self._word)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        step = metrics.capHeight() * STEP
        line = (self.height() - step * (len(lines) - 1)) / 2 - ink.center().y()
        last = line + step * (len(lines) - 1)
        lowest = last + metrics.tightBoundingRect(lines[-1]).bottom() + self.height() / 12.0
        line -= max(lowest - self.height(), 0.0)
        for text in lines:
            painter.drawText(QPointF(x, line), text)
            line += step


class PhaseBadge(Mark):
    """The phase: filled for what is done, outlined for what is waited for, each kind with its own shape."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._kind: Kind | None = None
        self._part: str | None = None
        self._dim = False

    def set_phase(
        self, words: Words, phase: Phase | None, step: StepInfo | None, *, dim: bool = False
    ) -> None:
        """Show this phase of a step, None for nothing; `dim` while the session stands still."""
        kind, part, word = None, None, ""
        if phase is not None:
            kind, part = phase.kind, phase.part
            word = step_word(words, phase, step)
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
        colour = palette.muted if self._dim else phase_colour(palette, self._kind)
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
