"""Shapes painted with Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from kneecoach.figure.motion import posed
from kneecoach.figure.scene import frame, mirrored_frame, picture
from kneecoach.ui.figure.painter import Making, paint
from kneecoach.ui.figure.wardrobe import Wardrobe, wardrobe
from tests.ui.figure.test_strip import motion

BOX = QRectF(0.0, 0.0, 240.0, 160.0)


def painted(name: str, look: Wardrobe, *, mirrored: bool) -> QImage:
    image = QImage(240, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    of, painter = motion(name), QPainter(image)
    seen = mirrored_frame(frame(of)) if mirrored else frame(of)
    paint(painter, picture(of, posed(of, of.peak), look.wear), BOX, seen, look, mirrored=mirrored)
    painter.end()
    return image


def far_apart(one: QImage, other: QImage) -> int:
    """How many pixels are not nearly alike."""
    every = [(x, y) for x in range(one.width()) for y in range(one.height())]
    channels = (QColor.red, QColor.green, QColor.blue)
    return sum(
        any(abs(of(one.pixelColor(x, y)) - of(other.pixelColor(x, y))) > 40 for of in channels)
        for x, y in every
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", [wardrobe("trail"), wardrobe("studio", paper=True)], ids=["day", "paper"])
def test_the_other_side_is_painted_as_in_a_mirror(look: Wardrobe) -> None:
    right, left = (painted("hip-lift", look, mirrored=mirrored) for mirrored in (False, True))
    assert far_apart(right, left) > 2000
    assert far_apart(right.transformed(QTransform.fromScale(-1.0, 1.0)), left) < 20


@pytest.mark.usefixtures("qapp")
def test_an_outline_that_others_must_not_leave_is_made_once() -> None:
    of = motion("hip-lift")
    look = wardrobe("trail")
    ready = Making(look).ready(picture(of, posed(of, of.peak), look.wear))
    bodies = {id(shape.within) for shape in ready if shape.within is not None}
    assert len(bodies) < sum(shape.within is not None for shape in ready)
    assert bodies & {id(shape.path) for shape in ready}
