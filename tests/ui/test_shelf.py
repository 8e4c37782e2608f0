"""The routines at hand, and the one that is due."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.errors import FileRefused
from kneecoach.routine.timeline import Choice
from kneecoach.ui.due import FIRST
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.today_view import DueWhy
from kneecoach.words import words_for

GOOD = "kneecoach: routine 1\nname: {en: Mine, ja: わたしの}\nsteps:\n  - exercise: plank\n    hold: 30 s\n"


def unasked() -> Choice:
    raise AssertionError("the routine was read")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(paths.routines(), tmp_path / "cache")


def test_a_shipped_routine_is_known_by_its_stem_and_any_other_by_its_path(
    shelf: Shelf, tmp_path: Path
) -> None:
    assert shelf.key(paths.routines() / "strength.yaml") == "strength"
    assert shelf.path("strength") == paths.routines() / "strength.yaml"
    mine = tmp_path / "strength.yaml"
    assert shelf.path(shelf.key(mine)) == mine


def test_the_first_routine_is_due_and_needs_no_reading_the_second_time(shelf: Shelf) -> None:
    first = shelf.due(None, Choice)
    assert first is not None
    assert first.key == FIRST
    assert first.exercises == 6
    assert shelf.due(None, unasked) == first
    assert (
        first.shown(words_for("ja"), DueWhy.TO_BEGIN_WITH).name
        != first.shown(words_for("en"), DueWhy.CHOSEN).name
    )


def test_a_changed_file_is_read_again(shelf: Shelf, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(GOOD, encoding="utf-8")
    key = shelf.key(mine)
    before = shelf.due(key, Choice)
    mine.write_text(GOOD.replace("30 s", "45 s"), encoding="utf-8")
    after = shelf.due(key, Choice)
    assert before is not None
    assert after is not None
    assert after.seconds == before.seconds + 15


@pytest.mark.parametrize("text", [None, "kneecoach: routine 1\nname: x\n"])
def test_a_routine_that_cannot_be_read_any_more_gives_way_to_the_first(
    shelf: Shelf, tmp_path: Path, text: str | None
) -> None:
    gone = tmp_path / "gone.yaml"
    if text is not None:
        gone.write_text(text, encoding="utf-8")
    card = shelf.due(shelf.key(gone), Choice)
    assert card is not None
    assert card.key == FIRST
    with pytest.raises(FileRefused):
        shelf.load(shelf.key(gone), Choice())


def test_a_damaged_cache_is_only_slower(shelf: Shelf, tmp_path: Path) -> None:
    first = shelf.due(None, Choice)
    (tmp_path / "cache" / "due.json").write_text('{"program": 1}', encoding="utf-8")
    assert shelf.due(None, Choice) == first


def test_every_shipped_routine_is_listed_with_the_first_one_first(shelf: Shelf, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(GOOD, encoding="utf-8")
    keys = shelf.keys(str(mine), "strength", None, str(tmp_path / "absent.yaml"))
    assert keys[0] == FIRST
    assert keys[-1] == str(mine)
    assert sorted(keys[:-1]) == sorted(path.stem for path in paths.routines().glob("*.yaml"))
