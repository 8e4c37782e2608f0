"""What is wrong with a window to look at: texts cut off, on top of one another, shortened, or too pale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

from kneecoach.ui.cards import ScrolledPage
from kneecoach.ui.questions.skin import SkinOverlay
from kneecoach.ui.questions.taken import Taken
from tests.gallery.painted import Painted, painted

CONTRAST = 4.5  # of text to its ground
_SLACK = 2.0  # px: boxes are whole pixels, and letters may lean a little over theirs
_COVERS = (SkinOverlay, Taken)  # meant to lie over what they cover


def faults_of(window: QWidget) -> list[str]:
    """Every text that is cut off, shortened, or overlaps another; every page that is wider than its room."""
    texts = _uncovered(window, painted(window))
    found = [fault for text in texts for fault in (_cut(text), _shortened(text)) if fault]
    seen = [text for text in texts if text.seen]
    found += _too_wide(window)
    return found + [
        f"{_name(one)} lies over {_name(other)}"
        for one, other in combinations(seen, 2)
        if _overlap(one, other)
    ]


def _too_wide(window: QWidget) -> list[str]:
    """Pages that scroll up and down only and hold more than has room: their margin is lost at the right."""
    return [
        f"a page of {content.width()} px in a room of {area.viewport().width()} px"
        for area in window.findChildren(ScrolledPage)
        if area.isVisible() and (content := area.widget()) is not None
        if content.width() > area.viewport().width()
    ]


def pale(window: QWidget) -> list[str]:
    """Every text with less than 4.5:1 to the ground it stands on, as the pixels are."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for text in _uncovered(window, painted(window)):
        if text.seen and text.widget.isEnabled():
            ground = _ground(image, text)
            ratio = contrast(QColor(text.colour), ground)
            if ratio < CONTRAST:
                found.append(f"{_name(text)}: {text.colour} on {ground.name()} is {ratio:.2f}:1")
    return found


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2, 1.0 to 21.0."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _ground(image: QImage, text: Painted) -> QColor:
    """The commonest colour around a text that is not the text's own."""
    area = text.in_window.adjusted(-2, -2, 2, 2).toAlignedRect().intersected(image.rect())
    own = QColor(text.colour)
    part = image.copy(area)
    pixels = Counter(memoryview(part.constBits()).cast("I"))
    for value, _times in pixels.most_common(8):
        colour = QColor.fromRgb(value & 0xFFFFFF)
        if contrast(colour, own) > 1.1:
            return colour
    return own


def _uncovered(window: QWidget, texts: Sequence[Painted]) -> list[Painted]:
    """The texts but those that lie under something that is meant to cover them."""
    covers = [cover for kind in _COVERS for cover in window.findChildren(kind) if cover.isVisible()]
    left = []
    for text in texts:
        over = [cover for cover in covers if cover is not text.widget and not cover.isAncestorOf(text.widget)]
        if not any(_box(cover).intersects(text.in_window) for cover in over):
            left.append(text)
    return left


def _box(widget: QWidget) -> QRectF:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return QRectF(widget.rect()).translated(at.x(), at.y())


def _cut(text: Painted) -> str:
    """Why not all of a text can be seen: its widget, or one around it, is too small."""
    box, around = text.in_window, text.widget
    while True:
        room = _box(around).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        if _is_viewport(around):
            sideways = box.left() < room.left() or box.right() > room.right()
            return f"{_name(text)} is cut off sideways" if sideways else ""
        if not room.contains(box):
            return f"{_name(text)} is cut off by {type(around).__name__} of {_size(around)}"
        parent = around.parentWidget()
        if parent is None or around.isWindow():
            return ""
        around = parent


def _shortened(text: Painted) -> str:
    """A text that was elided; lists may, for the whole is on their tooltip."""
    if "…" not in text.text or _in_a_list(text.widget):
        return ""
    own = getattr(text.widget, "text", "")
    whole = own() if callable(own) else own
    return "" if text.text.strip() in str(whole) else f"{_name(text)} is shortened"


def _overlap(one: Painted, other: Painted) -> bool:
    if (one.text, one.in_window) == (other.text, other.in_window):
        return False
    met = one.in_window.intersected(other.in_window)
    return min(met.width(), met.height()) > _SLACK


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _in_a_list(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractItemView) and area.viewport() is widget


def _name(text: Painted) -> str:
    return f"{type(text.widget).__name__} {text.text!r}"


def _size(widget: QWidget) -> str:
    return f"{widget.width()}x{widget.height()}"
