"""Every text that a window paints, and where: each widget is drawn once more, as SVG, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QRegion, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_UNSEEN = " \n\u200b\u2060"  # blanks, and the marks that hold Japanese phrases together
_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Painted:
    """A text, its colour "#rrggbb", the widget that painted it, and the box of its ink there (px)."""

    text: str
    colour: str
    widget: QWidget
    box: QRectF

    @property
    def in_window(self) -> QRectF:
        """The box in the window's coordinates."""
        offset = self.widget.mapTo(self.widget.window(), QPoint(0, 0))
        return self.box.translated(offset.x(), offset.y())

    @property
    def seen(self) -> bool:
        """Whether none of it is scrolled out of sight."""
        return seen_part(self.widget).contains(self.in_window.adjusted(1, 1, -1, -1))


def painted(window: QWidget) -> list[Painted]:
    """All texts of a shown window, widget by widget."""
    widgets = [window, *window.findChildren(QWidget)]
    return [
        text for widget in widgets if widget.isVisible() and not widget.visibleRegion().isEmpty()
        for text in painted_by(widget)
    ]  # fmt: skip


def painted_by(widget: QWidget) -> Iterator[Painted]:
    """The texts that a widget paints itself, its children left out."""
    data = QByteArray()
    target = QBuffer(data)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(target)
    drawing.setSize(widget.size())
    drawing.setViewBox(widget.rect())
    drawing.setResolution(widget.logicalDpiX())
    widget.render(drawing, QPoint(), QRegion(), QWidget.RenderFlag(0))
    target.close()
    if data.isEmpty():
        return
    drawn = ElementTree.fromstring(data.data())  # noqa: S314 - our own drawing
    for element, transform, colour in _texts(drawn, QTransform(), "#000000"):
        text = "".join(element.itertext())
        if text.strip(_UNSEEN):
            box = QFontMetricsF(_font(element, widget.logicalDpiY())).tightBoundingRect(text)
            box.translate(float(element.get("x", 0)), float(element.get("y", 0)))
            yield Painted(text, colour, widget, transform.mapRect(box))


def seen_part(widget: QWidget) -> QRectF:
    """What scrolling leaves of a widget's rectangle, in the window's coordinates."""
    window = widget.window()
    offset = widget.mapTo(window, QPoint(0, 0))
    left = QRectF(widget.rect()).translated(offset.x(), offset.y())
    parent: QWidget | None = widget
    while parent is not None and parent is not window:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            at = parent.mapTo(window, QPoint(0, 0))
            left = left.intersected(QRectF(parent.rect()).translated(at.x(), at.y()))
        parent = area
    return left


def _texts(
    element: ElementTree.Element, transform: QTransform, colour: str
) -> Iterator[tuple[ElementTree.Element, QTransform, str]]:
    matrix = element.get("transform", "")
    if matrix.startswith("matrix("):
        a, b, c, d, e, f = (float(number) for number in matrix[7:-1].split(","))
        transform = QTransform(a, b, c, d, e, f) * transform
    fill = element.get("fill", "none")
    colour = colour if fill == "none" else fill
    if element.tag == f"{_SVG}text":
        yield element, transform, colour
    for child in element:
        yield from _texts(child, transform, colour)


def _font(element: ElementTree.Element, dpi: int) -> QFont:
    font = QFont([name.strip(" '") for name in element.get("font-family", "").split(",")])
    font.setPointSizeF(float(element.get("font-size", "16")) * 72 / dpi)  # pixels may be broken ones
    font.setWeight(QFont.Weight(int(element.get("font-weight", "400"))))
    return font
