"""Lines of about the same length: no last line of one word, or of one character in Japanese."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.session.phrases import in_lines

_MOST_LINES = 4  # more than these are a text to be read, not a line to be glanced at


def place(label: FitLabel, box: QRectF, least: float, most: float) -> None:
    """Put a label into `box` between two cap heights, px, and make it no wider than its lines need.

    The size is that of the whole box; the width shrinks as long as neither the size nor the height changes.
    """
    whole = box.toAlignedRect()
    whole = QRect(whole.x(), whole.y(), max(whole.width() - 1, 1), max(whole.height() - 1, 1))
    label.set_caps(least, most)
    label.setGeometry(whole)
    cap, tall = label.cap_height, label.text_rect().height()
    if tall < cap * 1.9:  # one line
        return
    label.set_caps(cap, cap)
    size = label.cap_height
    low, high = whole.width() // 2, whole.width()
    while high - low > max(whole.width() // 64, 4):
        middle = (low + high) // 2
        label.setGeometry(whole.x(), whole.y(), middle, whole.height())
        kept = label.text_rect().height() <= tall + cap * 0.6
        same = kept and label.cap_height == size and not label.overflows()
        low, high = (low, middle) if same else (middle, high)
    label.setGeometry(whole.x(), whole.y(), high, whole.height())
    if label.cap_height != size or label.overflows():
        label.set_caps(least, most)
        label.setGeometry(whole)


def place_phrases(label: FitLabel, text: str, box: QRectF, least: float, most: float) -> None:
    """`place`, and where a Japanese text has few lines they break between its phrases."""
    label.set_text(text)
    place(label, box, least, most)
    if text.isascii():
        return
    size, tall = label.cap_height, label.text_rect().height()
    count = next((n for n in range(2, _MOST_LINES + 1) if tall < size * (1.98 * n - 0.1)), 0)
    if tall < size * 1.9 or not count:
        return
    narrow = label.geometry()
    label.setGeometry(box.toAlignedRect().adjusted(0, 0, -1, -1))
    for lines in (in_lines(text, count), in_lines(text, count + 1)):
        if lines is None:
            continue
        label.set_text("\n".join(lines))
        unbroken = label.text_rect().height() <= tall * len(lines) / count + size * 0.4
        if unbroken and label.cap_height >= size and not label.overflows():
            return
    label.set_text(text)
    label.setGeometry(narrow)
