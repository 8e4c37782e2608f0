"""The line of a routine of one's own shows its first exercise; who ships it is looked up when it is seen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneecoach import paths
from kneecoach.routine.library import Library
from kneecoach.ui.folder_cards import card_of_entry, shipped_figure
from kneecoach.ui.routine_list import RoutineList
from kneecoach.ui.routine_view import RoutineCard
from kneecoach.words import words_for
from tests.ui.session.test_page import look

SKIN = "#e2a883"


def line(qtbot: QtBot, card: RoutineCard) -> set[str]:
    """The colours of a list with one line."""
    made = RoutineList(look())
    qtbot.addWidget(made)
    made.resize(420, 120)
    made.show_cards([card])
    made.show()
    image = made.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_file_of_ones_own_has_its_thumbnail(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    text = "kneecoach: routine 1\nname: Mine\nsteps: [{exercise: plank, hold: 20 s}]\n"
    file.write_text(text, encoding="utf-8")
    entry = Library([tmp_path], paths.routines()).refresh(file)
    card = card_of_entry(words_for("en"), entry)
    assert (card.figure, card.shown) == (None, "plank")
    assert SKIN in line(qtbot, card)
    assert SKIN not in line(qtbot, replace(card, shown=""))


@pytest.mark.parametrize("exercise", ["", "gone-from-here", "../plank"])
def test_an_exercise_that_does_not_ship_has_none(exercise: str) -> None:
    assert shipped_figure(exercise) is None


def test_only_what_is_seen_is_looked_up(qtbot: QtBot) -> None:
    shipped_figure.cache_clear()
    ids = sorted(path.stem for path in (paths.routines() / "exercises").glob("*.yaml"))
    made = RoutineList(look())
    qtbot.addWidget(made)
    made.resize(420, 240)
    made.show_cards([RoutineCard(str(n), f"Routine {n}", shown=name) for n, name in enumerate(ids)])
    made.show()
    made.grab()
    assert 1 <= shipped_figure.cache_info().currsize <= 5
