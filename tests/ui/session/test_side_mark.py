"""The mark of the side: its words keep clear of its edge."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Side
from kneecoach.ui.look import Look
from kneecoach.ui.session.side_mark import SideMark
from tests.ui.session.test_page import look


def sized(qtbot: QtBot, at: Look, size: tuple[int, int], cap: float) -> SideMark:
    """A mark of this size, its word with letters of this cap height, px."""
    mark = SideMark(at)
    qtbot.addWidget(mark)
    mark.resize(*size)
    mark.set_cap(cap)
    return mark


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
