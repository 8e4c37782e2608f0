"""The 0-10 scale: eleven numbers, each in the shape and colour of its band, the bands named below.

A number looks the same wherever it is asked for; a test's own band is a line below the numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from kneecoach.care.pain import Band
from kneecoach.ui.band_shape import band_shape
from kneecoach.ui.charts.names import band_words
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import font_of_cap
from kneecoach.ui.session.balance import level
from kneecoach.ui.unfocused import Unfocused
from kneecoach.words import Words
from kneecoach.words.counted import range_words

Bands = Sequence[tuple[int, int, str]]
IN_BAND, ABOVE, BELOW = "in band", "above", "below"  # of a test, whatever bands its scores lie in

_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


def band_word(words: Words, band: str) -> str:
    """The band's name as it is shown."""
    return {
        "lower": words.say("lower band"),
        "middle": words.say("middle band"),
        "upper": words.say("upper band"),
        IN_BAND: words.say("within the test’s limits"),
        ABOVE: words.say("above the limits"),
        BELOW: words.say("below the limits"),
    }[band]


def _on_scale(words: Words, band: str) -> str:
    """The band's word below its numbers; "band" itself is an elastic band two screens earlier."""
    return band_words(words, band) or band_word(words, band)


def band_line(words: Words, band: Band) -> str:
    """A band with its scores, and whether it is ours: "middle band 3–5 (ours)"."""
    span = range_words(words, str(band.low), str(band.high))
    said = words.say_as("band", "{band} {span}", band=band_word(words, band.name), span=span)
    return words.say("{dose} (ours)", dose=said) if band.ours else said


def band_colour(look: Look, band: str) -> str:
    """The band's colour."""
    palette = look.palette
    tests = {IN_BAND: palette.ink, ABOVE: palette.muted, BELOW: palette.muted}
    return {"lower": palette.lower, "middle": palette.middle, "upper": palette.upper, **tests}[band]


def bands_of_test(low: int, high: int) -> Bands:
    """What a test calls its scores: from `low` to `high` in its band, the others above or below it."""
    below = ((0, low - 1, BELOW),) if low > 0 else ()
    above = ((high + 1, 10, ABOVE),) if high < 10 else ()
    return (*below, (low, high, IN_BAND), *above)


class ScoreButton(Unfocused):
    """One number of the scale, in its band's shape."""

    def __init__(self, look: Look, score: int, band: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.score = score
        self.band = band
        self._marked = self._taken = self._waits = False
        self.setAccessibleName(f"{score}, {band_word(look.words, band)}")

    def set_state(self, *, marked: bool, taken: bool, waits: bool = False) -> None:
        """`marked`: the arrows stand here; `taken`: this is the answer; `waits`: no key answers here."""
        if (marked, taken, waits) != (self._marked, self._taken, self._waits):
            self._marked, self._taken, self._waits = marked, taken, waits
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by the scale; this is for the rest of Qt."""
        return QSize(64, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape and the number."""
        palette = self._look.palette
        colour = QColor(band_colour(self._look, self.band))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 2.0
        edge = max(2.0, side / 26.0)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        inner = box.adjusted(edge * 2, edge * 2, -edge * 2, -edge * 2)
        if self._marked:
            painter.setPen(QPen(QColor(palette.ink), edge))
            painter.drawPath(band_shape(self.band, box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)))
        filled = self._taken or self.isDown()
        pale = self._waits and not filled
        ground = palette.hover if self.underMouse() else palette.paper if pale else palette.card
        painter.setPen(QPen(QColor(palette.outline) if pale else colour, edge * (0.6 if pale else 1.0)))
        painter.setBrush(colour if filled else QColor(ground))
        painter.drawPath(band_shape(self.band, inner))
        painter.setPen(QColor(palette.on_fill if filled else palette.muted if pale else palette.ink))
        font = font_of_cap(self.font(), inner.height() * 0.36)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        text = str(self.score)
        x = self.width() / 2 - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(x, self.height() / 2 + metrics.capHeight() / 2), text)
        painter.end()


class Scale(QWidget):
    """Eleven numbers in a row. `chosen` carries the score. The screen it stands on owns the keyboard.

    `test`: the lowest and the highest score in the band of a test, which is named in place of the bands.
    """

    chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        bands: Bands,
        parent: QWidget | None = None,
        *,
        test: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._bands = tuple(bands)
        self._named = self._bands if test is None else bands_of_test(*test)
        self._active = True
        self._mark: int | None = None
        self._taken: int | None = None
        self._line_y = self._gap = self._side = 0.0
        self._most = 132.0
        words = look.words
        self.buttons = [ScoreButton(look, score, self.band_of(score), self) for score in range(11)]
        for button in self.buttons:
            button.clicked.connect(lambda _checked=False, score=button.score: self.chosen.emit(score))
        self.band_labels = [
            FitLabel(_on_scale(words, name), align=_CENTRE, bold=True, tight=True, max_lines=2, parent=self)
            for _, _, name in self._named
        ]
        if test is not None:
            for button in self.buttons:
                in_test = next(name for low, high, name in self._named if low <= button.score <= high)
                button.setAccessibleName(f"{button.accessibleName()}, {band_word(words, in_test)}")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self.none_label = FitLabel(words.say("0 none"), align=left, tight=True, parent=self)
        self.worst_label = FitLabel(
            words.say("10 the worst you can imagine"), align=right, tight=True, max_lines=1, parent=self
        )
        for label in (self.none_label, self.worst_label):
            label.set_colour(look.palette.muted)
        self._refresh()

    def set_active(self, active: bool) -> None:
        """Whether the keys answer here; while they answer elsewhere the scale is pale."""
        self._active = active
        self._refresh()
        self.update()

    def band_of(self, score: int) -> str:
        """The name of the band that a score lies in."""
        return next(name for low, high, name in self._bands if low <= score <= high)

    @property
    def mark(self) -> int | None:
        """Where the arrow keys stand, None before the first arrow."""
        return self._mark

    @property
    def taken(self) -> int | None:
        """The number shown as the answer."""
        return self._taken

    def set_mark(self, score: int | None) -> None:
        """Let the arrow keys stand on a number, or on none."""
        self._mark = score
        self._refresh()

    def set_taken(self, score: int | None) -> None:
        """Show a number as the answer."""
        self._taken = score
        self._refresh()

    def step(self, by: int) -> None:
        """Move the mark; the first step begins at 0."""
        self.set_mark(0 if self._mark is None else min(max(self._mark + by, 0), 10))

    def sizeHint(self) -> QSize:
        """Placed by the screen; this is for the rest of Qt."""
        return QSize(800, 160)

    def _refresh(self) -> None:
        for button in self.buttons:
            marked, taken = button.score == self._mark, button.score == self._taken
            button.set_state(marked=marked, taken=taken, waits=not self._active)
        for label, (_, _, name) in zip(self.band_labels, self._named, strict=True):
            label.set_colour(self._line_colour(name))

    def _line_colour(self, name: str) -> str:
        return band_colour(self._look, name) if self._active else self._look.palette.muted

    def tall(self, width: float, cap: float) -> float:
        """The height it needs at `width` px, with band names `cap` px high."""
        return self._size(width) + cap * 6.4

    def set_most(self, size: float) -> None:
        """The size a number has at most, px."""
        self._most = size

    def _size(self, width: float) -> float:
        return min((width - 10 * width * 0.012) / 11.0, self._most)

    def place(self, cap: float) -> None:
        """Place the numbers and the words below them; `cap`: cap height of the words, px."""
        w = float(self.width())
        size = self._size(w)
        gap = (w - 11 * size) / 10.0
        for i, button in enumerate(self.buttons):
            button.setGeometry(round(i * (size + gap)), 0, round(size), round(size))
        y = size + cap * 1.5
        for label, (low, high, _) in zip(self.band_labels, self._named, strict=True):
            x, right = low * (size + gap), high * (size + gap) + size
            label.set_caps(9.0, cap)
            label.setGeometry(round(x), round(y), round(right - x), round(cap * 2.1))
        y += cap * 2.4
        for label, x, wide in ((self.none_label, 0.0, w * 0.35), (self.worst_label, w * 0.4, w * 0.6)):
            label.set_caps(9.0, cap * 0.94)
            label.setGeometry(round(x), round(y), round(wide), round(cap * 2.1))
        level([label for label in self.band_labels if label.line_count == 1])
        level((self.none_label, self.worst_label))
        self._line_y = size + cap * 0.7
        self._gap, self._side = gap, size
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line that holds a band together."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for low, high, name in self._named:
            step = self._side + self._gap
            wide = 3.0 if self._active else 1.5
            pen = QPen(QColor(self._line_colour(name)), wide * (2.0 if name == IN_BAND else 1.0))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(low * step + 4, self._line_y), QPointF(high * step + self._side - 4, self._line_y)
            )
        painter.end()
