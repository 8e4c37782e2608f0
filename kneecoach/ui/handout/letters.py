"""Letters on paper: texts broken into lines at a style's size, and drawn as text that can be selected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from kneecoach.ui.phrased import phrased
from kneecoach.ui.style import font_for

UNITS: Final = 10  # letters are measured in tenths of a point: Qt's pixel sizes are whole numbers
_RIGHT: Final = Qt.TextElideMode.ElideRight
_UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u2060"))  # what only steers where lines break


class Ink(NamedTuple):
    """The colours of the sheet; in grey they are told apart by their darkness."""

    text: str = "#17242B"
    muted: str = "#4F5B64"
    accent: str = "#0B5D57"
    stop: str = "#B42318"
    line: str = "#C9CFD2"
    box: str = "#5B6770"
    ground: str = "#F1F5F4"


class Style(NamedTuple):
    """How letters look: size in points, weight, colour, and how far lines are apart in parts of the size."""

    size: float
    bold: bool = False
    colour: str = Ink().text
    pitch: float = 1.32


INK: Final = Ink()
STYLES: Final = {
    "title": Style(24.0, bold=True, pitch=1.18),
    "title small": Style(16.0, bold=True, pitch=1.25),
    "lead": Style(10.0, colour=INK.muted, pitch=1.4),
    "chapter": Style(15.0, bold=True, pitch=1.25),
    "section": Style(11.5, bold=True, colour=INK.accent, pitch=1.25),
    "name": Style(11.5, bold=True, pitch=1.25),
    "dose": Style(9.5, bold=True, colour=INK.accent, pitch=1.35),
    "body": Style(8.6, pitch=1.38),
    "run-in": Style(8.6, bold=True, pitch=1.38),
    "small": Style(8.0, colour=INK.muted, pitch=1.36),
    "label": Style(7.6, colour=INK.muted, pitch=1.3),
    "fact": Style(10.0, bold=True, pitch=1.32),
    "pose": Style(7.8, colour=INK.muted, pitch=1.25),
    "stop": Style(12.0, bold=True, colour=INK.stop, pitch=1.25),
    "stop head": Style(8.8, bold=True, pitch=1.3),
    "sign": Style(8.2, pitch=1.32),
    "foot": Style(7.2, colour=INK.muted, pitch=1.3),
    "day": Style(8.2, bold=True, colour=INK.muted, pitch=1.25),
}


@dataclass(frozen=True, slots=True)
class Laid:
    """A text in lines: its size in points, and each line with its distance from the top to its baseline."""

    lines: tuple[QTextLayout, ...]
    baselines: tuple[float, ...]
    texts: tuple[str, ...]
    width: float
    height: float

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it with its upper left corner there, in points."""
        for layout, baseline in zip(self.lines, self.baselines, strict=True):
            painter.save()
            painter.translate(left, top + baseline)
            painter.scale(1.0 / UNITS, 1.0 / UNITS)
            layout.draw(painter, QPointF(0.0, -layout.lineAt(0).ascent()))
            painter.restore()


class Letters:
    """Sets texts in one language with one font."""

    def __init__(self, system: QFont, language: str) -> None:
        self._font = font_for(language, system)
        self._font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        # Digits of one width, letters joined into one, and Noto's digits for Latin text are glyphs that no
        # character stands for: in a PDF nobody could select or search them.
        self._font.clearFeatures()
        for tag in ("liga", "locl"):
            self._font.setFeature(QFont.Tag(tag), 0)
        self._wide = language == "ja"
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def font(self, style: Style) -> QFont:
        """The font of a style, its size in tenths of a point."""
        key = style.size, style.bold
        if key not in self._fonts:
            font = QFont(self._font)
            font.setPixelSize(round(style.size * UNITS))
            font.setBold(style.bold)
            self._fonts[key] = font
        return self._fonts[key]

    def pitch(self, name: str) -> float:
        """How far lines are apart, in points; more in Japanese, whose letters fill their square."""
        style = STYLES[name]
        return style.size * (style.pitch + (0.16 if self._wide else 0.0))

    def set(self, text: str, name: str, width: float, title: str = "") -> Laid:
        """A text in lines of at most `width` points; `title`: bold words that it begins with."""
        style = STYLES[name]
        whole = f"{title}\u2002{text}" if title else text
        rows: list[tuple[str, int]] = []  # a line, and how much of it is title
        first = True
        for paragraph in whole.split("\n"):
            bold = len(title) if first else 0
            rows += self._broken(paragraph, style, width, bold)
            first = False
        lines, baselines, texts, widest, y = [], [], [], 0.0, 0.0
        pitch = self.pitch(name)
        cap = QFontMetricsF(self.font(style)).capHeight() / UNITS
        for text_of_line, bold in rows:
            layout = self._laid(text_of_line, style, 1e5, bold)
            lines.append(layout)
            texts.append(text_of_line)
            widest = max(widest, layout.lineAt(0).naturalTextWidth() / UNITS)
            baselines.append(y + pitch / 2.0 + cap / 2.0)
            y += pitch
        return Laid(tuple(lines), tuple(baselines), tuple(texts), widest, y)

    def fitting(self, text: str, name: str, width: float) -> Laid:
        """One line of at most `width` points, what does not fit left off with a sign that it is."""
        metrics = QFontMetricsF(self.font(STYLES[name]))
        short = metrics.elidedText(text.replace("\n", " "), _RIGHT, width * UNITS)
        return self.set(short, name, 1e5)

    def _broken(self, text: str, style: Style, width: float, bold: int) -> list[tuple[str, int]]:
        held = phrased(text)
        steered = bold + sum(len(one) for one in held[: _place(held, bold)] if ord(one) in _UNSEEN)
        layout = self._laid(held, style, width, steered)
        units = held.encode("utf-16-le", "surrogatepass")
        rows, left = [], bold
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            piece = units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
            plain = piece.decode("utf-16-le", "surrogatepass").translate(_UNSEEN).rstrip()
            rows.append((plain, min(left, len(plain))))
            left = max(0, left - len(plain))
        return rows or [("", 0)]

    def _laid(self, text: str, style: Style, width: float, bold: int) -> QTextLayout:
        layout = QTextLayout(text, self.font(style))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        formats = [_format(0, len(text.encode("utf-16-le", "surrogatepass")) // 2, style.colour, None)]
        if bold:
            strong = self.font(style._replace(bold=True))
            formats.append(_format(0, bold, style.colour, strong))
        layout.setFormats(formats)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width * UNITS))
        layout.endLayout()
        return layout


def _format(start: int, length: int, colour: str, font: QFont | None) -> QTextLayout.FormatRange:
    made = QTextCharFormat()
    if font is not None:
        made.setFont(font)
    made.setForeground(QColor(colour))
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, made
    return found


def _place(text: str, count: int) -> int:
    """Where `count` visible letters of a steered text end."""
    for place, one in enumerate(text):
        if count == 0:
            return place
        count -= ord(one) not in _UNSEEN
    return len(text)
