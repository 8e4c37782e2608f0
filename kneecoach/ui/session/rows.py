"""The lines under the number: two, and three where the second would have to be squeezed to be one."""

from __future__ import annotations

from itertools import accumulate

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.session.badge import font_of_cap
from kneecoach.ui.session.boxes import rect
from kneecoach.ui.session.far_layout import Box, FarLayout
from kneecoach.ui.session.lines import JOINED

_SMALL = 0.9  # of the wanted cap height: a line that would be smaller is broken in two
_ROW = 1.5  # from one line to the next, in cap heights
_ABOVE = 0.28  # from the bar to the first of three rows, in rows


def place_lines(first: FitLabel, second: FitLabel, at: FarLayout) -> None:
    """Put the two lines below the bar, the second on two lines where on one it would be clearly smaller."""
    broken = _broken(second, at.line_b.w, at.line_cap)
    if not broken:
        second.set_lines(())
        second.set_leading(0.0)
        for label, box in ((first, at.line_a), (second, at.line_b)):
            label.set_caps(10.0, at.line_cap)
            label.setGeometry(rect(box))
        return
    row = (at.line_b.bottom - at.bar.bottom) / (3.0 + _ABOVE)
    cap = min(at.line_cap, row / _ROW)
    for label, rows in ((first, 3), (second, 2)):
        top = at.line_b.bottom - rows * row
        label.set_caps(10.0, cap)
        label.setGeometry(rect(Box(at.line_a.x, top, at.line_a.w, row if label is first else 2 * row)))
    second.set_lines(broken)
    second.set_leading(row / font_of_cap(second.font(), cap, bold=False).pixelSize())


def _broken(label: FitLabel, room: float, cap: float) -> tuple[str, ...]:
    """The label's text in the two lines whose longer one is shortest; () where one line does."""
    parts = label.text.split(JOINED)
    (whole,) = label.widths((label.text,), cap)
    if len(parts) < 2 or whole * _SMALL <= room:
        return ()
    starts = list(accumulate(parts, lambda one, two: JOINED.join((one, two))))
    ways = [(start, label.text[len(start) + len(JOINED) :]) for start in starts[:-1]]
    return min(ways, key=lambda way: max(label.widths(way, cap)))
