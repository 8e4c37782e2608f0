"""The reference's section on poses: its examples can be drawn, its pictures are those of today's painter."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kneecoach import paths
from kneecoach.errors import Fault
from kneecoach.routine.loader import check_file
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.content.test_reference import EXAMPLES, NAMES, REFERENCE
from tests.gallery import reference

POSED = {name: [text for text in texts if "\nfigure:\n" in text] for name, texts in EXAMPLES.items()}
EACH = [(language, text) for language, texts in POSED.items() for text in texts]
ROWS = dict(reference.rows())
DIFFERENT = 48  # of 255: a grey that no other rendering of the same line or letter makes of a pixel
SHARE = 0.006  # of a picture's cell: edges drawn by another machine


@pytest.fixture(autouse=True)
def _app(qapp: QGuiApplication) -> None:
    assert qapp


def bare(image: QImage, cells: list[reference.Cell]) -> QImage:
    """A picture without its numbers, which every machine draws with another font."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(plain)
    for band in reference.lettered(cells, plain):
        painter.fillRect(band, QColor("#ffffff"))
    painter.end()
    return plain


def differs(one: QImage, other: QImage) -> float:
    """The largest share of any square cell of two pictures in which they are not the same."""
    if one.size() != other.size():
        return 1.0
    worst, side = 0.0, min(one.width(), reference.CELL * reference.SCALE)
    greys = [image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other)]
    for left in range(0, one.width() - side + 1, side):
        box = QRect(left, 0, side, one.height())
        cells = [image.copy(box).scaled(box.width() // 2, box.height() // 2) for image in greys]
        lit = [bytes(cell.convertToFormat(QImage.Format.Format_Grayscale8).constBits()) for cell in cells]
        apart = sum(abs(a - b) > DIFFERENT for a, b in zip(*lit, strict=True))
        worst = max(worst, apart / (cells[0].width() * cells[0].height()))
    return worst


@pytest.mark.parametrize("name", ROWS)
def test_a_picture_is_the_one_that_the_painter_draws(name: str) -> None:
    kept = QImage(str(reference.FOLDER / f"{name}.png"))
    assert not kept.isNull(), "run: python -m tests.gallery routines/pictures --reference"
    kept, now = (bare(one, ROWS[name]) for one in (kept, reference.drawn(ROWS[name])))
    assert differs(kept, now) < SHARE, "run: python -m tests.gallery routines/pictures --reference"


def test_another_angle_is_another_picture() -> None:
    for name in ("trunk", "elbow", "ankle"):
        cells = ROWS[name]
        other = [*cells[:-1], replace(cells[-1], motion=cells[0].motion, angle=None)]
        one, another = (bare(reference.drawn(row), cells) for row in (cells, other))
        assert differs(one, another) > SHARE * 1.5, name


def test_the_pictures_are_those_that_the_reference_shows_and_small() -> None:
    files = {path.name: path.stat().st_size for path in reference.FOLDER.iterdir()}
    assert set(files) == {f"{name}.png" for name in ROWS}
    assert max(files.values()) < 30_000
    assert sum(files.values()) < 400_000
    for text in REFERENCE.values():
        shown = re.findall(r"!\[([^\]]+)\]\(pictures/([^)]+)\)", text)
        assert sorted(name for _, name in shown) == sorted(files)
    alts = [re.findall(r"!\[([^\]]+)\]", text) for text in REFERENCE.values()]
    assert not set(alts[0]) & set(alts[1])


def test_every_example_with_poses_stands_above_its_picture() -> None:
    for text in REFERENCE.values():
        fences = re.findall(
            r"^figure:\n.*?^```\n\n!\[[^\]]+\]\(pictures/([^)]+)\.png\)$", text, re.MULTILINE | re.DOTALL
        )
        assert fences == [f"poses-{number}" for number in range(1, len(POSED["en"]) + 1)]


@pytest.mark.parametrize(("language", "text"), EACH)
def test_an_example_has_poses_that_a_body_takes(language: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(text, encoding="utf-8")
    assert check_file(file, paths.routines(), advise=True) == (), language


@pytest.mark.parametrize("language", NAMES)
def test_what_check_says_of_a_hand_out_of_reach_is_what_the_reference_says(
    language: str, tmp_path: Path
) -> None:
    (text,) = [one for one in POSED[language] if "hand: [25.8, 77]" in one]
    file = tmp_path / "example.yaml"
    file.write_text(text.replace("hand: [25.8, 77]", "hand: [40, 77]"), encoding="utf-8")
    found = [fault for fault in check_file(file, paths.routines(), advise=True) if _near_hand(fault)]
    said = fault_sentence(words_for(language), found[0])
    (told,) = re.findall(r"^    (.*near hand.*)$", REFERENCE[language], re.MULTILINE)
    assert said == told


def _near_hand(fault: Fault) -> bool:
    return fault.values.get("key") == "near hand"
