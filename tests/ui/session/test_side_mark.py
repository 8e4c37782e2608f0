"""The mark of the side: a change of it may shine, and never crosses the words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Side
from kneecoach.ui.look import Look
from kneecoach.ui.session.side_mark import SideMark
from tests.gallery.eyes import contrast
from tests.ui.session.test_page import look


def sized(qtbot: QtBot, at: Look, size: tuple[int, int], cap: float) -> SideMark:
    """A mark of this size, its word with letters of this cap height, px."""
    mark = SideMark(at)
    qtbot.addWidget(mark)
    mark.resize(*size)
    mark.set_cap(cap)
    return mark


def painted(mark: SideMark, side: Side, sweep: float) -> QImage:
    """The mark with a change of side that is so fresh, 1 to 0."""
    mark.set_side(side.value.upper(), side, "straight leg", sweep=sweep)
    return mark.grab().toImage()


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("sweep", [0.8, 0.5, 0.2])
def test_a_change_of_side_runs_along_the_rim_and_not_through_the_words(
    qtbot: QtBot, side: Side, sweep: float
) -> None:
    mark = sized(qtbot, look("en"), (400, 64), 40.0)
    still, swept = painted(mark, side, 0.0), painted(mark, side, sweep)
    assert still != swept
    middle = [(x, y) for x in range(90, 310) for y in range(16, 48)]
    assert all(still.pixelColor(*at) == swept.pixelColor(*at) for at in middle)


@pytest.mark.parametrize("dark", [False, True])
def test_the_change_stands_out_from_the_mark(qtbot: QtBot, dark: bool) -> None:
    mark = sized(qtbot, look("en", dark=dark), (400, 64), 40.0)
    still, swept = painted(mark, Side.RIGHT, 0.0), painted(mark, Side.RIGHT, 0.5)
    best = max(contrast(still.pixelColor(x, 5), swept.pixelColor(x, 5)) for x in range(400))
    assert best >= 3.0


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_change_of_side_shines_along_the_whole_edge(qtbot: QtBot, side: Side) -> None:
    mark = sized(qtbot, look("en"), (400, 64), 40.0)
    mark.set_side(side.value.upper(), side)
    still = mark.grab().toImage()
    mark.set_side(side.value.upper(), side, sweep=0.6)
    swept = mark.grab().toImage()
    for x in range(40, 360, 10):
        assert still.pixelColor(x, 5) != swept.pixelColor(x, 5), "above"
        assert still.pixelColor(x, 59) != swept.pixelColor(x, 59), "and below"
    end = 395 if side is Side.LEFT else 4
    assert still.pixelColor(end, 32) != swept.pixelColor(end, 32)


def on_two_lines(mark: SideMark) -> bool:
    """Whether its meaning takes two lines, once it is as narrow as that needs in these letters."""
    while len(mark.meaning_lines()[1]) == 1 and mark.width() > 300:
        mark.resize(mark.width() - 4, mark.height())
    return len(mark.meaning_lines()[1]) == 2


def test_a_meaning_on_two_lines_keeps_clear_of_the_edge(qtbot: QtBot) -> None:
    mark = sized(qtbot, look("en"), (600, 72), 46.0)
    mark.set_side("Next: LEFT", Side.LEFT, "foot on the floor", waits=True)
    assert on_two_lines(mark)
    inked = mark.grab().toImage()
    mark.set_side("Next: LEFT", Side.LEFT, waits=True)
    bare = mark.grab().toImage()
    across = range(380, mark.width() - 20)
    rows = [y for y in range(72) if any(bare.pixelColor(x, y) != inked.pixelColor(x, y) for x in across)]
    assert min(rows) >= 72 * 0.12
    assert max(rows) <= 72 * 0.88


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("meaning", ["straight leg", "foot on the floor"])
def test_a_change_of_side_leaves_the_letters_of_two_lines_alone(
    qtbot: QtBot, side: Side, meaning: str
) -> None:
    mark = sized(qtbot, look("en"), (394, 66), 41.0)

    def seen(said: str, sweep: float) -> QImage:
        mark.set_side(side.value.upper(), side, said, sweep=sweep)
        return mark.grab().toImage()

    mark.set_side(side.value.upper(), side, meaning)
    assert on_two_lines(mark)
    bare, told, swept = seen("", 0.0), seen(meaning, 0.0), seen(meaning, 1.0)
    every = [(x, y) for x in range(190, mark.width()) for y in range(66)]
    inked = [at for at in every if bare.pixelColor(*at) != told.pixelColor(*at)]
    assert inked
    assert all(told.pixelColor(*at) == swept.pixelColor(*at) for at in inked)


@pytest.mark.parametrize(("word", "language"), [("左", "ja"), ("LEFT", "en")])
def test_a_word_has_air_above_and_below_it(qtbot: QtBot, word: str, language: str) -> None:
    mark = sized(qtbot, look(language), (538, 72), 45.0)
    mark.set_side("", Side.LEFT)
    bare = mark.grab().toImage()
    mark.set_side(word, Side.LEFT)
    told = mark.grab().toImage()
    rows = [y for y in range(72) if any(bare.pixelColor(x, y) != told.pixelColor(x, y) for x in range(538))]
    assert min(rows) >= 72 * 0.13
    assert max(rows) <= 72 * 0.87
