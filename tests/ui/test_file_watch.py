"""The file that is shown is followed while somebody writes it in an editor beside the window."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.ui.desk import Desk
from kneecoach.ui.file_watch import FileWatch
from tests.ui.test_folder_of_routines import BAD, GOOD, drop, opened, page_of

__all__ = ["opened"]
Opener = Callable[..., Desk]


def write_over(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def put_another_in_its_place(path: Path, text: str) -> None:
    other = path.with_suffix(".swp")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def delete_and_write(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


WAYS = pytest.mark.parametrize("save", [write_over, put_another_in_its_place, delete_and_write])


@WAYS
def test_every_saving_is_told_once(qtbot: QtBot, tmp_path: Path, save: Callable[[Path, str], None]) -> None:
    path = tmp_path / "私の #1.yaml"
    path.write_text("a", encoding="utf-8")
    watch, told = FileWatch(), []
    watch.changed.connect(lambda: told.append(path.read_text(encoding="utf-8")))
    watch.look_at(path)
    for way, text in ((save, "ab"), (save, "abc"), (write_over, "abcd")):
        before = len(told)
        way(path, text)
        with qtbot.waitSignal(watch.changed, timeout=5000):
            pass
        assert len(told) == before + 1
    assert told == ["ab", "abc", "abcd"]


def test_only_the_file_that_is_shown_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    shown, other = tmp_path / "shown.yaml", tmp_path / "other.yaml"
    for path in (shown, other):
        path.write_text("a", encoding="utf-8")
    watch, told = FileWatch(), []
    watch.changed.connect(lambda: told.append(True))
    watch.look_at(other)
    watch.look_at(shown)
    other.write_text("ab", encoding="utf-8")
    qtbot.wait(600)  # real time: the system tells of a change when it likes
    assert told == []
    watch.look_at(None)
    shown.write_text("ab", encoding="utf-8")
    qtbot.wait(600)  # real time: the system tells of a change when it likes
    assert (told, watch.path) == ([], None)


def test_a_file_that_is_gone_is_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("a", encoding="utf-8")
    watch, told = FileWatch(), []
    watch.changed.connect(lambda: told.append(True))
    watch.look_at(path)
    path.unlink()
    qtbot.wait(600)  # real time: the system tells of a change when it likes
    assert told == []
    path.write_text("abc", encoding="utf-8")
    qtbot.waitUntil(lambda: told == [True], timeout=5000)


def test_a_name_that_is_no_text_is_not_watched(tmp_path: Path) -> None:
    watch = FileWatch()
    watch.look_at(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.yaml")))
    assert watch.path is None


@WAYS
def test_a_mended_file_is_shown_as_it_is_now(
    qtbot: QtBot, opened: Opener, tmp_path: Path, save: Callable[[Path, str], None]
) -> None:
    desk = opened()
    path = tmp_path / "mine.yaml"
    path.write_text(BAD, encoding="utf-8")
    drop(desk, path)
    panel = page_of(desk).panel
    assert panel.preview is not None
    assert panel.preview.faults
    assert panel.start_button is None
    save(path, GOOD.format(name="Mended"))
    qtbot.waitUntil(lambda: panel.preview is not None and panel.preview.name == "Mended", timeout=5000)
    assert panel.start_button is not None
    save(path, BAD)
    qtbot.waitUntil(lambda: panel.preview is not None and bool(panel.preview.faults), timeout=5000)
    assert panel.start_button is None


def test_a_file_of_the_folder_is_followed_in_the_list_as_well(
    qtbot: QtBot, opened: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    path = folder / "a.yaml"
    path.write_text(BAD, encoding="utf-8")
    desk = opened()
    desk.routines.take_folder(str(folder))
    qtbot.waitUntil(lambda: not desk.routines.reader.busy and bool(page_of(desk).list.cards), timeout=10000)
    assert page_of(desk).list.cards[0].fault
    write_over(path, GOOD.format(name="Mended"))
    qtbot.waitUntil(lambda: page_of(desk).list.cards[0].name == "Mended", timeout=10000)
    preview = page_of(desk).panel.preview
    assert preview is not None
    assert preview.name == "Mended"


def test_what_is_saved_while_another_page_is_open_waits(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    desk = opened()
    path = tmp_path / "mine.yaml"
    path.write_text(BAD, encoding="utf-8")
    drop(desk, path)
    panel = page_of(desk).panel
    before = panel.preview
    desk.window.show_page("today")
    write_over(path, GOOD.format(name="Mended"))
    qtbot.wait(600)  # real time: the system tells of a change when it likes
    assert panel.preview is before
