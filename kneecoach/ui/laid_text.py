"""A text broken into lines at one size, and where its letters begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_WIDE = 1e6  # px: more than any line
_RUNS = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_UNSEEN = " \t\u2060\u200b"  # what leaves no ink; Qt tells a box far away for it


@dataclass(frozen=True, slots=True)
class Laid:
    """A text laid out at one font size: its lines, their box, and what of it is ink, px.

    `cap_top`: the top of capitals in the first line; `baseline`: what the last line stands on.
    """

    font: QFont
    layouts: tuple[QTextLayout, ...]
    tops: tuple[float, ...]
    width: float
    height: float
    ink_top: float
    ink_bottom: float
    cap_top: float
    baseline: float


def lay(text: str, font: QFont, wrap: QTextOption.WrapMode, width: float, step: float = 0.0) -> Laid:
    """Lay `text` out in `width` px; lines are at most `step` px apart, 0 for as the font asks."""
    lines = _broken(text, font, wrap, width)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layouts, tops, widest, y = [], [], 0.0, 0.0
    for line in lines:
        layout = QTextLayout(line, font)
        layout.setTextOption(option)
        layout.beginLayout()
        laid = layout.createLine()
        laid.setLineWidth(_WIDE)
        layout.endLayout()
        layouts.append(layout)
        tops.append(y)
        widest = max(widest, laid.naturalTextWidth())
        y += min(laid.height(), step) if step else laid.height()
    metrics = QFontMetricsF(font)
    top, bottom, cap_top, baseline = 0.0, y, 0.0, y
    if layouts and (inked := [line for line in (lines[0], lines[-1]) if line.strip(_UNSEEN)]):
        first = layouts[0].lineAt(0).ascent()
        baseline = tops[-1] + layouts[-1].lineAt(0).ascent()
        cap_top = first - metrics.capHeight()
        top = first + _ink(metrics, inked[0])[0]
        bottom = baseline + _ink(metrics, inked[-1])[1]
    return Laid(font, tuple(layouts), tuple(tops), widest, y, top, bottom, cap_top, baseline)


def _ink(metrics: QFontMetricsF, line: str) -> tuple[float, float]:
    """The top and bottom of a line's ink from its baseline; Qt measures a mix of scripts too low."""
    boxes = [metrics.tightBoundingRect(run) for run in _RUNS.findall(line) if run.strip(_UNSEEN)]
    return min(box.top() for box in boxes), max(box.bottom() for box in boxes)


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
