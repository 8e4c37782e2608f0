"""The icons and the program's mark."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneecoach.ui.icons import ICON_NAMES, app_icon, icon, paint_icon
from tests.resources.make_icons import SIZES, drawn


def painted(name: str) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 48, 48), "#FF0000")
    painter.end()
    return image


def apart(one: int, other: int) -> int:
    """The largest difference of two pixels 0xAARRGGBB in a channel."""
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16, 24))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_is_drawn_inside_its_square(name: str) -> None:
    image = painted(name)
    seen = [(x, y) for x in range(48) for y in range(48) if QColor.fromRgba(image.pixel(x, y)).alpha() > 40]
    assert len(seen) > 60
    assert all(1 <= x <= 46 and 1 <= y <= 46 for x, y in seen)


@pytest.mark.usefixtures("qapp")
def test_no_two_icons_are_alike() -> None:
    pictures = [painted(name) for name in ICON_NAMES]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


@pytest.mark.usefixtures("qapp")
def test_a_chosen_icon_has_its_own_colour() -> None:
    made = icon("today", "#000000", "#00FF00")
    off = made.pixmap(20, 20).toImage()
    on = made.pixmap(20, 20, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert off != on


def test_the_mark_is_there_in_every_size(qapp: QApplication) -> None:
    assert qapp is not None
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert sizes == set(SIZES)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_are_of_the_drawing(size: int) -> None:
    fresh = drawn(size).convertToFormat(QImage.Format.Format_ARGB32)
    shipped = app_icon().pixmap(size, size).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    assert shipped.size() == fresh.size()
    places = [(x, y) for x in range(0, size, max(1, size // 16)) for y in range(0, size, max(1, size // 16))]
    # rounding of edges differs a little between releases of Qt
    assert max(apart(fresh.pixel(x, y), shipped.pixel(x, y)) for x, y in places) <= 24
