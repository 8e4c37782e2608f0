"""Lines of about the same length: no last line of one word, or of one character in Japanese."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF

from kneecoach.ui.labels import FitLabel


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
        same = label.cap_height == size and not label.overflows() and label.text_rect().height() <= tall + 1
        low, high = (low, middle) if same else (middle, high)
    label.setGeometry(whole.x(), whole.y(), high, whole.height())
    if label.cap_height != size or label.overflows():
        label.set_caps(least, most)
        label.setGeometry(whole)
