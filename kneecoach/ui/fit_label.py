"""A plain text painted as large as its rectangle allows."""

from __future__ import annotations

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

from kneecoach.ui.laid_text import Laid, lay

_FLOOR = 5  # px: the smallest font tried before the text counts as overflowing


class FitLabel(QWidget):
    """Plain text, as large as fits between two cap heights (px), broken between words and never cut off.

    Japanese breaks where its rules allow. Digits have one width. A text that does not fit at `min_cap` goes
    below it, breaking words where it must, before any of it would be lost; `overflows()` tells that even
    that did not do. `like` sizes the text as if it were another one ("88"), so that a count does not
    change its size while it runs; `tight` counts the ink of the first and last line, not their leading, and
    centres capitals, so that two texts side by side stand on one line. `leading`: the height of a line as a
    share of the font's size where that is less than the font asks for, 0 for as the font asks.
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
        leading: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._like = ""
        self._lines: tuple[str, ...] = ()
        self._leading = leading
        self._min_cap, self._max_cap = min_cap, max_cap
        self._align, self._bold, self._tight, self._max_lines = align, bold, tight, max_lines
        self._colour: QColor | None = None
        self._key: tuple[object, ...] | None = None
        self._set: Laid | None = None
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
        self._lines = ()
        if like is not None:
            self._like = like
        self.setAccessibleName(text)
        self.update()

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Break the text into these lines, which say the same; () to break it where the room ends."""
        if lines != self._lines:
            self._lines = lines
            self.update()

    def set_caps(self, min_cap: float, max_cap: float) -> None:
        """Other bounds of the cap height, px."""
        if (min_cap, max_cap) != (self._min_cap, self._max_cap):
            self._min_cap, self._max_cap = min_cap, max_cap
            self.update()

    def set_leading(self, leading: float) -> None:
        """Another height of a line, as a share of the font's size; 0 for as the font asks."""
        if leading != self._leading:
            self._leading = leading
            self.update()

    def set_colour(self, colour: str | None) -> None:
        """A colour "#RRGGBB"; None is the palette's text colour."""
        wanted = QColor(colour) if colour else None
        if wanted != self._colour:
            self._colour = wanted
            self.update()

    def set_bold(self, bold: bool) -> None:
        """Bold or regular."""
        if bold != self._bold:
            self._bold = bold
            self.update()

    @property
    def cap_height(self) -> float:
        """The height of a capital letter as painted, px."""
        return QFontMetricsF(self._fitted().font).capHeight()

    @property
    def most_lines(self) -> int | None:
        """How many lines it may have, None for any number."""
        return self._max_lines

    @property
    def line_count(self) -> int:
        """How many lines it is painted in."""
        return len(self._fitted().layouts)

    @property
    def baseline(self) -> float:
        """What the last line stands on, in the widget's coordinates."""
        fitted = self._fitted()
        return self._origin(fitted)[1] + fitted.baseline

    def widths(self, texts: tuple[str, ...], cap: float) -> tuple[float, ...]:
        """How wide each of these would be on one line at this cap height, px."""
        metrics = QFontMetricsF(self._font(100))
        return tuple(metrics.horizontalAdvance(text) * cap / metrics.capHeight() for text in texts)

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

    def _origin(self, fitted: Laid) -> tuple[float, float]:
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
        elif self._tight:
            centred = (self.height() - fitted.cap_top - fitted.baseline) / 2
            y = max(min(centred, self.height() - bottom), -top)
        else:
            y = (self.height() - (bottom - top)) / 2 - top
        return x, y

    def _indent(self, layout: QTextLayout, fitted: Laid) -> float:
        spare = fitted.width - layout.lineAt(0).naturalTextWidth()
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            return spare / 2
        return spare if self._align & Qt.AlignmentFlag.AlignRight else 0.0

    def _fitted(self) -> Laid:
        key = (
            self._text, self._lines, self._like, self._min_cap, self._max_cap, self._bold, self._leading,
            self.width(), self.height(), self.font().toString(),
        )  # fmt: skip
        if self._set is None or key != self._key:
            self._key, self._set = key, self._fit()
        return self._set

    def _fit(self) -> Laid:
        probe = self._font(100)
        cap_share = QFontMetricsF(probe).capHeight() / 100
        low = max(_FLOOR, round(self._min_cap / cap_share))
        high = max(low, int(self._max_cap / cap_share))
        shown = "\n".join(self._lines) or self._text
        model = self._like or shown
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
        fitted = self._lay(shown, size or _FLOOR, wrap)
        self._fits = self._inside(fitted)
        if not self._fits and self._like:  # longer than what it was measured by
            wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            size = self._largest(shown, _FLOOR, size or low, wrap)
            fitted = self._lay(shown, size or _FLOOR, wrap)
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

    def _inside(self, laid: Laid) -> bool:
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

    def _lay(self, text: str, pixels: int, wrap: QTextOption.WrapMode) -> Laid:
        return lay(text, self._font(pixels), wrap, self.width(), pixels * self._leading)
