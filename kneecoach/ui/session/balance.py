"""Lines that read well at a distance: broken between phrases, evenly, and as large as they fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.phrased import phrased
from kneecoach.ui.session.phrases import best_lines, japanese, pieces

LEADING, LEADING_JA = 1.16, 1.3  # of the font's size: large letters need less than a page of text
_READ = 1.08  # times as much for a text to be read rather than glanced at
_MOST_PIECES = 60  # more than these are a text to be read, which Qt breaks well enough
# so much smaller a text may be for better lines
_NEAR = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76)
_NEAR_JA = tuple(1.0 - 0.03 * i for i in range(14))  # its characters are larger than capitals
_SMALLER, _SMALLER_READ = 10.0, 4.0  # what a size costs, in lines: less for what is read up close
_SMALLER_JA = 2.5  # and less where a line of few characters is torn from its phrase
_FURTHER = 0.94  # from one size to the next where none of those fits
_BULLET, _INDENT = "• ", "\u2002"  # what begins a line of a list, and the lines that go on with it
_INK = 0.36  # of the font's size: ink of a line beyond its capitals, above and below
_CAP = 0.72  # of the font's size: about what fonts give their capitals


def place(label: FitLabel, box: QRectF, least: float, most: float) -> None:
    """`place_phrases` for a text that is read up close, as it is set already."""
    place_phrases(label, label.text, box, least, most, sense=0.4)


def place_phrases(
    label: FitLabel, text: str, box: QRectF, least: float, most: float, *, sense: float = 1.0
) -> bool:
    """Put `text` into `box`, px, between two cap heights, in the lines that read best; whether it could.

    Where it could not, the lines break where the room ends. `sense`: how much a break between phrases counts
    against even lines, 0 to 1.
    """
    whole = box.toAlignedRect().adjusted(0, 0, -1, -1)
    glanced = _SMALLER_JA if japanese(text) else _SMALLER
    smaller, shares = glanced if sense == 1.0 else _SMALLER_READ, _NEAR_JA if japanese(text) else _NEAR
    leading = (LEADING_JA if japanese(text) else LEADING) * (1.0 if sense == 1.0 else _READ)
    label.set_text(text)
    # where no lines read well, Japanese at least keeps its phrases whole
    plainly = (phrased(text),) if japanese(text) and "\n" not in text else ()
    label.set_lines(plainly)
    label.set_leading(leading)
    label.set_caps(least, most)
    label.setGeometry(whole.x(), whole.y(), max(whole.width(), 1), max(whole.height(), 1))
    if "\n" in text:
        return _break_paragraphs(label, text, least, most, sense)
    parts = pieces(text)
    if len(parts) == 1 and japanese(text):
        return _keep_whole(label, text, least, most)
    if not 1 < len(parts) <= _MOST_PIECES:
        return len(parts) < 2 and not label.overflows()
    *unit, blank = label.widths((*(part.text for part in parts), " "), 1.0)

    def lines_at(cap: float) -> tuple[float, tuple[str, ...]] | None:
        step = cap / _CAP * leading
        rows = int((label.height() - cap - cap / _CAP * _INK) / step) + 1
        found = [
            lines
            for count in range(1, min(rows, len(parts), label.most_lines or rows) + 1)
            if (lines := best_lines(parts, unit, (label.width() - 2) / cap, count, sense, blank)) is not None
        ]
        return min(found, default=None)

    near = [
        (lines[0] + smaller * (1.0 - share), most * share, lines[1])
        for share in shares
        if most * share >= least and (lines := lines_at(most * share)) is not None
    ]
    cap = most * shares[-1]
    while not near and (cap := cap * _FURTHER) >= least:
        if (lines := lines_at(cap)) is not None:
            near.append((lines[0], cap, lines[1]))
    if not near:
        return False
    plain = label.cap_height
    _cost, cap, chosen = min(near)
    label.set_lines(chosen)
    label.set_caps(min(least, cap), cap)
    torn = label.line_count != len(chosen)
    # Qt tears Japanese anywhere to be larger; a smaller text that reads well is better
    worse = torn or (label.cap_height < plain * _NEAR[-1] * 0.9 and not japanese(text))
    if label.overflows() or worse:
        label.set_lines(plainly)
        label.set_caps(least, most)
        return False
    return True


def level(labels: Sequence[FitLabel]) -> None:
    """Stand texts of one row on one line, whatever letters they have."""
    line = max((label.y() + label.baseline for label in labels), default=0.0)
    for label in labels:
        label.move(label.x(), round(line - label.baseline))


def _keep_whole(label: FitLabel, text: str, least: float, most: float) -> bool:
    """Set a phrase on one line, as large as it fits there; whether it does between the two cap heights."""
    wide = label.widths((text,), 1.0)[0]
    cap = min(most, (label.width() - 2) / max(wide, 1.0))
    if cap < least:
        return False
    label.set_caps(min(least, cap), cap)
    return not label.overflows() and label.line_count == 1


def _break_paragraphs(label: FitLabel, text: str, least: float, most: float, sense: float) -> bool:
    """Break each paragraph evenly, near the size the label has found; whether all of it still fits.

    Only Japanese gives way in size: where Qt breaks it to be larger, it tears words.
    """
    found = label.cap_height
    for share in _NEAR if japanese(text) else _NEAR[:1]:
        cap = found * share
        label.set_caps(min(least, cap), cap if share < 1.0 else most)
        if (cap >= least or share == 1.0) and _break_paragraphs_at(label, text, cap, sense):
            return True
    label.set_caps(least, most)
    label.set_lines(())
    return False


def _break_paragraphs_at(label: FitLabel, text: str, cap: float, sense: float) -> bool:
    """Break each paragraph evenly with capitals of this height, px; whether all of it fits."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        hangs = paragraph.startswith(_BULLET)
        parts = pieces(paragraph)
        *unit, indent = label.widths((*(part.text for part in parts), _INDENT), cap)
        room = label.width() - 2 - (indent if hangs else 0.0)
        counts = range(1, len(parts) + 1 if len(parts) <= _MOST_PIECES else 1)
        found = (best_lines(parts, unit, room, count, sense) for count in counts)
        best = next((lines for lines in found if lines is not None), None)
        first, *others = best[1] if best is not None else (paragraph,)
        lines += [first, *(f"{_INDENT}{line}" if hangs else line for line in others)]
    label.set_lines(tuple(lines))
    return not label.overflows() and label.line_count == len(lines) and label.cap_height >= cap * 0.97
