"""A plain text painted as large as its rectangle allows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

_FLOOR = 5  # px: the smallest font tried before the text counts as overflowing
_WIDE = 1e6  # px: more than any line


@dataclass(frozen=True, slots=True)
class _Set:
    """A text laid out at one font size: its lines, their box, and what of it is ink."""

    font: QFont
    layouts: tuple[QTextLayout, ...]
    tops: tuple[float, ...]
    width: float
    height: float
    ink_top: float
    ink_bottom: float


class FitLabel(QWidget):
    """Plain text, as large as fits between two cap heights (px), broken between words and never cut off.

    Japanese breaks where its rules allow. Digits have one width. A text that does not fit at `min_cap` goes
    below it, breaking words where it must, before any of it would be lost; `overflows()` tells that even
    that did not do. `like` sizes the text as if it were another one ("88"), so that a count does not
    change its size while it runs; `tight` counts the ink of the first and last line, not their leading.
    """

    def __init__(
        self,
        text: str = "",
        *,
        min_cap: float = 8,
        max_cap: float = 400,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        bold: bool = False,
        tight: bool = False,
        max_lines: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._like = ""
        self._min_cap, self._max_cap = min_cap, max_cap
        self._align, self._bold, self._tight, self._max_lines = align, bold, tight, max_lines
        self._colour: QColor | None = None
        self._key: tuple[object, ...] | None = None
        self._set: _Set | None = None
        self._fits = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The text it shows."""
        return self._text

    def set_text(self, text: str, *, like: str | None = None) -> None:
        """Show another text; `like` ("" for itself) is what its size is taken from."""
        if text == self._text and (like is None or like == self._like):
            return
        self._text = text
        if like is not None:
            self._like = like
        self.setAccessibleName(text)
        self.update()

    def set_caps(self, min_cap: float, max_cap: float) -> None:
        """Other bounds of the cap height, px."""
        self._min_cap, self._max_cap = min_cap, max_cap
        self.update()

    def set_colour(self, colour: str | None) -> None:
        """A colour "#RRGGBB"; None is the palette's text colour."""
        self._colour = QColor(colour) if colour else None
        self.update()

    def set_bold(self, bold: bool) -> None:
        """Bold or regular."""
        self._bold = bold
        self.update()

    @property
    def cap_height(self) -> float:
        """The height of a capital letter as painted, px."""
        return QFontMetricsF(self._fitted().font).capHeight()

    def overflows(self) -> bool:
        """Whether some of the text lies outside the widget even at the smallest size."""
        self._fitted()
        return not self._fits

    def text_rect(self) -> QRectF:
        """Where the text is painted, in the widget's coordinates."""
        fitted = self._fitted()
        x, y = self._origin(fitted)
        return QRectF(x, y + fitted.ink_top, fitted.width, fitted.ink_bottom - fitted.ink_top)

    def sizeHint(self) -> QSize:
        """Room for one line of at least the smallest size; layouts give it more."""
        return QSize(round(self._min_cap * 8), round(self._min_cap * 2))

    def minimumSizeHint(self) -> QSize:
        """As little as a layout likes."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        fitted = self._fitted()
        painter = QPainter(self)
        painter.setPen(self._colour or self.palette().color(QPalette.ColorRole.WindowText))
        x, y = self._origin(fitted)
        for layout, top in zip(fitted.layouts, fitted.tops, strict=True):
            layout.draw(painter, QPointF(x + self._indent(layout, fitted), y + top))
        painter.end()

    def _origin(self, fitted: _Set) -> tuple[float, float]:
        x, y = 0.0, 0.0
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            x = (self.width() - fitted.width) / 2
        elif self._align & Qt.AlignmentFlag.AlignRight:
            x = self.width() - fitted.width
        top, bottom = (fitted.ink_top, fitted.ink_bottom) if self._tight else (0.0, fitted.height)
        if self._align & Qt.AlignmentFlag.AlignTop:
            y = -top
        elif self._align & Qt.AlignmentFlag.AlignBottom:
            y = self.height() - bottom
        else:
            y = (self.height() - (bottom - top)) / 2 - top
        return x, y

    def _indent(self, layout: QTextLayout, fitted: _Set) -> float:
        spare = fitted.width - layout.lineAt(0).naturalTextWidth()
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            return spare / 2
        return spare if self._align & Qt.AlignmentFlag.AlignRight else 0.0

    def _fitted(self) -> _Set:
        key = (
            self._text, self._like, self._min_cap, self._max_cap, self._bold, self.width(), self.height(),
            self.font().toString(),
        )  # fmt: skip
        if self._set is None or key != self._key:
            self._key, self._set = key, self._fit()
        return self._set

    def _fit(self) -> _Set:
        probe = self._font(100)
        cap_share = QFontMetricsF(probe).capHeight() / 100
        low = max(_FLOOR, round(self._min_cap / cap_share))
        high = max(low, int(self._max_cap / cap_share))
        model = self._like or self._text
        size = self._largest(model, low, high, QTextOption.WrapMode.WordWrap)
        wrap = QTextOption.WrapMode.WordWrap
        if size is None:  # smaller than asked for, whole words first
            size = self._largest(model, _FLOOR, low, wrap)
            wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            anywhere = self._largest(model, _FLOOR, low, wrap)
            if size is not None and anywhere is not None and size >= anywhere * 0.6:
                wrap = QTextOption.WrapMode.WordWrap
            else:
                size = anywhere
        fitted = self._lay(self._text, size or _FLOOR, wrap)
        self._fits = self._inside(fitted)
        if not self._fits and self._like:  # longer than what it was measured by
            size = self._largest(
                self._text, _FLOOR, size or low, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            )
            fitted = self._lay(self._text, size or _FLOOR, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            self._fits = self._inside(fitted)
        return fitted

    def _largest(self, text: str, low: int, high: int, wrap: QTextOption.WrapMode) -> int | None:
        """The largest font size in [low, high], px, at which `text` is inside; None where none is."""
        best = None
        while low <= high:
            middle = (low + high + 1) // 2
            if self._inside(self._lay(text, middle, wrap)):
                best, low = middle, middle + 1
            else:
                high = middle - 1
        return best

    def _inside(self, laid: _Set) -> bool:
        height = laid.ink_bottom - laid.ink_top if self._tight else laid.height
        few = self._max_lines is None or len(laid.layouts) <= self._max_lines
        return few and laid.width <= self.width() and height <= self.height()

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        if self._bold:
            font.setBold(True)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _lay(self, text: str, pixels: int, wrap: QTextOption.WrapMode) -> _Set:
        font = self._font(pixels)
        lines = _broken(text, font, wrap, self.width())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layouts, tops, width, y = [], [], 0.0, 0.0
        for line in lines:
            layout = QTextLayout(line, font)
            layout.setTextOption(option)
            layout.beginLayout()
            laid = layout.createLine()
            laid.setLineWidth(_WIDE)
            layout.endLayout()
            layouts.append(layout)
            tops.append(y)
            width = max(width, laid.naturalTextWidth())
            y += laid.height()
        metrics = QFontMetricsF(font)
        top, bottom = 0.0, y
        if layouts and (inked := [line for line in (lines[0], lines[-1]) if line.strip()]):
            first, last = layouts[0].lineAt(0), layouts[-1].lineAt(0)
            top = first.ascent() + metrics.tightBoundingRect(inked[0]).top()
            bottom = tops[-1] + last.ascent() + metrics.tightBoundingRect(inked[-1]).bottom()
        return _Set(font, tuple(layouts), tuple(tops), width, y, top, bottom)


def _broken(text: str, font: QFont, wrap: QTextOption.WrapMode, width: float) -> list[str]:
    """The lines of `text` in `width` px, without the blanks at their ends."""
    lines: list[str] = []
    option = QTextOption()
    option.setWrapMode(wrap)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
        layout.endLayout()
        # Qt counts in UTF-16 units, Python in characters
        units = paragraph.encode("utf-16-le", "surrogatepass")
        spans = [layout.lineAt(i) for i in range(layout.lineCount())]
        lines += [
            units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
            .decode("utf-16-le", "surrogatepass")
            .rstrip()
            for line in spans
        ] or [""]
    return lines
