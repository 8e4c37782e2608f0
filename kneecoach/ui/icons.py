"""Line icons of our own, drawn on a grid of 24: strokes with round ends, no fills but dots."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

from kneecoach.paths import resources

_GRID = 24.0
_STROKE = 1.9

# M x y: go to. L x y: line to. C x1 y1 x2 y2 x y: curve to. Z: close. O x y r: circle. D x y r: dot.
_DRAWINGS = {
    "today": "O 12 12 4.2 M 12 2.6 L 12 4.6 M 12 19.4 L 12 21.4 M 2.6 12 L 4.6 12 M 19.4 12 L 21.4 12"
    " M 5.4 5.4 L 6.8 6.8 M 17.2 17.2 L 18.6 18.6 M 5.4 18.6 L 6.8 17.2 M 17.2 6.8 L 18.6 5.4",
    "routines": "M 9 6 L 20.5 6 M 9 12 L 20.5 12 M 9 18 L 20.5 18 D 4.4 6 1.4 D 4.4 12 1.4 D 4.4 18 1.4",
    "progress": "M 3.5 4 L 3.5 18 C 3.5 19.5 4.5 20.5 6 20.5 L 20.5 20.5"
    " M 7.5 8 L 11.5 12.5 L 15 10.5 L 20 16",
    "diary": "M 6 3.5 L 18 3.5 C 19 3.5 19.5 4 19.5 5 L 19.5 19 C 19.5 20 19 20.5 18 20.5 L 6 20.5"
    " C 5 20.5 4.5 20 4.5 19 L 4.5 5 C 4.5 4 5 3.5 6 3.5 Z"
    " M 8.5 3.5 L 8.5 20.5 M 12 8.5 L 16 8.5 M 12 12.5 L 16 12.5",
    "learn": "M 12 6.5 C 10 4.8 7 4.2 3.5 4.5 L 3.5 18.5 C 7 18.2 10 18.8 12 20.5 C 14 18.8 17 18.2 20.5 18.5"
    " L 20.5 4.5 C 17 4.2 14 4.8 12 6.5 Z M 12 6.5 L 12 20.5",
    "workshop": "M 4 20 L 4.8 15.8 L 15.6 5 C 16.4 4.2 17.6 4.2 18.4 5 L 19 5.6 C 19.8 6.4 19.8 7.6 19 8.4"
    " L 8.2 19.2 Z M 13.6 7 L 17 10.4",
    "settings": "M 3.5 7 L 8 7 M 13 7 L 20.5 7 M 3.5 17 L 11 17 M 16 17 L 20.5 17 O 10.5 7 2.5 O 13.5 17 2.5",
    "play": "M 7.5 4.5 L 19 12 L 7.5 19.5 Z",
    "pause": "M 8.5 5 L 8.5 19 M 15.5 5 L 15.5 19",
    "ice": "M 12 3 L 12 21 M 4.2 7.5 L 19.8 16.5 M 4.2 16.5 L 19.8 7.5 M 9.6 4.4 L 12 6.6 L 14.4 4.4"
    " M 9.6 19.6 L 12 17.4 L 14.4 19.6",
    "hurt": "M 13.2 3 L 5.5 13.2 L 11.4 13.2 L 10.6 21 L 18.5 10.6 L 12.6 10.6 Z",
    "check": "M 4.5 12.8 L 9.8 18 L 19.5 7",
    "arrow": "M 4.5 12 L 19 12 M 13 6 L 19 12 L 13 18",
    "back": "M 19.5 12 L 5 12 M 11 6 L 5 12 L 11 18",
    "sound-on": "M 4 9.5 L 4 14.5 L 7.5 14.5 L 12 18.5 L 12 5.5 L 7.5 9.5 Z"
    " M 15.5 9 C 17 10.8 17 13.2 15.5 15 M 18.2 6.4 C 21 9.7 21 14.3 18.2 17.6",
    "sound-off": "M 4 9.5 L 4 14.5 L 7.5 14.5 L 12 18.5 L 12 5.5 L 7.5 9.5 Z"
    " M 16 9.5 L 21 14.5 M 21 9.5 L 16 14.5",
    "warn": "M 12 3.8 L 21 19.6 L 3 19.6 Z M 12 10 L 12 14 D 12 16.8 1.1",
    "info": "O 12 12 8.8 M 12 11.2 L 12 16.4 D 12 7.8 1.2",
    "close": "M 6 6 L 18 18 M 18 6 L 6 18",
    "folder": "M 3.5 18 L 3.5 6 C 3.5 5.2 4 4.8 4.8 4.8 L 9 4.8 L 11.2 7.4 L 19.2 7.4"
    " C 20 7.4 20.5 7.9 20.5 8.7 L 20.5 18 C 20.5 18.8 20 19.3 19.2 19.3"
    " L 4.8 19.3 C 4 19.3 3.5 18.8 3.5 18 Z",
    "sheet": "M 6 3.5 L 13.8 3.5 L 18.5 8.2 L 18.5 20.5 L 6 20.5 Z M 13.6 3.8 L 13.6 8.4 L 18.2 8.4"
    " M 9.4 12.6 L 15.1 12.6 M 9.4 16.2 L 15.1 16.2",
    "down": "M 5.5 9 L 12 15.5 L 18.5 9",
}
ICON_NAMES = tuple(_DRAWINGS)
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Paint an icon into a rectangle, with strokes in its proportion."""
    lines, dots = _paths(name)
    scale = min(rect.width(), rect.height()) / _GRID
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(_GRID, _GRID) * scale / 2)
    painter.scale(scale, scale)
    join, cap = Qt.PenJoinStyle.RoundJoin, Qt.PenCapStyle.RoundCap
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), _STROKE, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPath(lines)
    painter.fillPath(dots, QColor(colour))
    painter.restore()


def icon(name: str, colour: str, checked_colour: str | None = None, size: int = 20) -> QIcon:
    """An icon for a button, `size` px; `checked_colour` is shown while the button is down or chosen."""
    made = QIcon()
    drawn = _pixmap(name, colour, size)
    made.addPixmap(drawn)
    made.addPixmap(drawn, QIcon.Mode.Disabled)
    if checked_colour is not None:
        made.addPixmap(_pixmap(name, checked_colour, size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def app_icon() -> QIcon:
    """The program's own mark: a bent leg, and the hollow behind its knee."""
    made = QIcon()
    for size in _ICON_SIZES:
        made.addFile(str(resources() / "icons" / f"kneecoach-{size}.png"))
    return made


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return pixmap


@cache
def _paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    """The strokes and the dots of an icon."""
    lines, dots = QPainterPath(), QPainterPath()
    for command, numbers in _commands(_DRAWINGS[name]):
        match command, numbers:
            case "M", [x, y]:
                lines.moveTo(x, y)
            case "L", [x, y]:
                lines.lineTo(x, y)
            case "C", [x1, y1, x2, y2, x, y]:
                lines.cubicTo(x1, y1, x2, y2, x, y)
            case "Z", []:
                lines.closeSubpath()
            case "O", [x, y, r]:
                lines.addEllipse(QPointF(x, y), r, r)
            case "D", [x, y, r]:
                dots.addEllipse(QPointF(x, y), r, r)
            case _:
                raise ValueError(name)
    return lines, dots


def _commands(drawing: str) -> Iterator[tuple[str, list[float]]]:
    command, numbers = "", list[float]()
    for word in drawing.split():
        if word.isalpha():
            if command:
                yield command, numbers
            command, numbers = word, []
        else:
            numbers.append(float(word))
    yield command, numbers
