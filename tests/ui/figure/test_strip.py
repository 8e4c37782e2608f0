"""An exercise as a strip of its key poses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kneecoach import paths
from kneecoach.figure.motion import Motion
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.figures import motion_of
from kneecoach.routine.folder_cards import FOLDER, FolderCards
from kneecoach.ui.figure.strip import paint_strip, strip_of
from kneecoach.ui.figure.wardrobe import Wardrobe, wardrobe

WIDE = QRectF(0.0, 0.0, 480.0, 120.0)


def motion(name: str) -> Motion:
    card = FolderCards(None, paths.routines() / FOLDER).card(name)
    assert isinstance(card, Exercise)
    assert card.figure is not None
    made = motion_of(card.figure, card.muscles)
    assert made is not None
    return made


def painted(name: str, look: Wardrobe) -> QImage:
    image = QImage(480, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_strip(painter, strip_of(motion(name), look), WIDE, "#5B6770")
    painter.end()
    return image


def inked(image: QImage, box: QRectF) -> float:
    """The share of a box that is not white."""
    across = range(int(box.left()), int(box.right()))
    points = [(x, y) for x in across for y in range(int(box.top()), int(box.bottom()))]
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x, y in points) / len(points)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["hip-lift", "plank", "single-leg-deadlift", "chair-stand"])
def test_every_pose_stands_in_a_cell_of_its_own_on_the_floor_of_the_box(name: str) -> None:
    look = wardrobe("trail", paper=True)
    strip = strip_of(motion(name), look)
    cells = strip.cells(WIDE)
    assert len(cells) == len(motion(name).strip)
    image = painted(name, look)
    for before, after in pairwise(cells):
        assert before.right() + strip.gap(120.0) == pytest.approx(after.left())
    for cell in cells:
        assert WIDE.contains(cell.adjusted(0.01, 0.01, -0.01, -0.01))
        assert cell.bottom() == WIDE.bottom()
        assert inked(image, cell) > 0.08


@pytest.mark.usefixtures("qapp")
def test_an_arrow_leads_from_pose_to_pose() -> None:
    look = wardrobe("trail", paper=True)
    strip = strip_of(motion("hip-lift"), look)
    before, after = strip.cells(WIDE)
    gap = QRectF(before.right() + 1, before.top(), after.left() - before.right() - 2, before.height())
    assert 0.0 < inked(painted("hip-lift", look), gap) < 0.2


@pytest.mark.usefixtures("qapp")
def test_a_strip_is_as_high_as_its_poses_fill_it() -> None:
    strip = strip_of(motion("plank"), wardrobe("trail"))
    high = strip.height(240.0, 200.0)
    assert high < 80.0
    cells = strip.cells(QRectF(0.0, 0.0, 240.0, high))
    assert cells[-1].right() == pytest.approx(240.0, abs=6.0)


def test_paper_has_its_own_look_and_is_never_dark() -> None:
    day, paper = wardrobe("studio"), wardrobe("studio", dark=True, paper=True)
    assert paper.paper
    assert not paper.dark
    assert paper.colours["shoe"] != day.colours["shoe"]
    assert paper.colours["shirt"] == day.colours["shirt"]
