"""A folder of the user's own in the window: names first, filled in while the window stays awake."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.paths import DataDir
from kneecoach.settings import load_settings
from kneecoach.ui.desk import Desk
from kneecoach.ui.routines_page import RoutinesPage
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

GOOD = "kneecoach: routine 1\nname: {name}\nsteps:\n  - exercise: plank\n    hold: 20 s\n"
BAD = "kneecoach: routine 1\nname: x\nsteps:\n  - exercise: plank\n    hold: 20 parsecs\n"
Opener = Callable[..., Desk]


@pytest.fixture
def opened(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Opener]:
    """The real window over a data folder of its own."""
    runners: list[Runner] = []

    def make() -> Desk:
        runners.append(Runner(qapp, tmp_path, clock, first_start_done=True))
        runners[-1].open()
        return runners[-1].desk

    yield make
    for runner in runners:
        runner.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty routines, every fourth one bad, in a folder whose name has a blank and no Latin letters."""
    folder = tmp_path / "私の メニュー #1"
    folder.mkdir()
    for n in range(40):
        text = BAD if n % 4 == 3 else GOOD.format(name=f"Routine {n}")
        (folder / f"r{n:02}.yaml").write_text(text, encoding="utf-8")
    return folder


def page_of(desk: Desk) -> RoutinesPage:
    page = desk.window.page("routines")
    assert isinstance(page, RoutinesPage)
    return page


def drop(desk: Desk, path: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)


def filled(qtbot: QtBot, page: RoutinesPage, number: int) -> None:
    qtbot.waitUntil(
        lambda: len(page.list.cards) == number and not any(card.pending for card in page.list.cards),
        timeout=20_000,
    )


def test_a_dropped_folder_is_listed_and_kept_in_the_settings(
    qtbot: QtBot, opened: Opener, folder: Path, tmp_path: Path
) -> None:
    desk = opened()
    drop(desk, folder)
    page = page_of(desk)
    filled(qtbot, page, 40)
    names = [card.name for card in page.list.cards[:4]]
    assert names == ["Routine 0", "Routine 1", "Routine 2", "r03.yaml"]
    assert (page.list.cards[3].fault or "").startswith("line 5, column 11: ")
    assert page.found == "40 files · 10 cannot be used"
    assert load_settings(DataDir(tmp_path / "data").settings)[0].folder == str(folder)
    assert page.panel.preview
    assert (page.panel.preview.name, page.panel.preview.outside) == ("Routine 0", False)


def test_a_changed_file_alone_is_read_again(qtbot: QtBot, opened: Opener, folder: Path) -> None:
    desk = opened()
    desk.routines.take_folder(str(folder))
    page = page_of(desk)
    filled(qtbot, page, 40)
    (folder / "r03.yaml").write_text(GOOD.format(name="Mended"), encoding="utf-8")
    (folder / "r04.yaml").unlink()
    desk.window.show_page("today")
    desk.window.show_page("routines")
    qtbot.waitUntil(lambda: page.list.cards[3].name == "Mended", timeout=20_000)
    filled(qtbot, page, 39)


def test_what_ships_comes_back_by_one_press(qtbot: QtBot, opened: Opener, folder: Path) -> None:
    desk = opened()
    desk.routines.take_folder(str(folder))
    page = page_of(desk)
    filled(qtbot, page, 40)
    page.sources.choose(False)
    assert "Behind-the-knee basics" in {card.name for card in page.list.cards}
    assert page.found == ""
    page.sources.choose(True)
    assert len(page.list.cards) == 40


def test_a_dropped_file_is_shown_before_anything_else(opened: Opener, folder: Path) -> None:
    desk = opened()
    drop(desk, folder / "r00.yaml")
    preview = page_of(desk).panel.preview
    assert preview
    assert (preview.name, preview.outside) == ("Routine 0", True)
    drop(desk, folder / "r03.yaml")
    preview = page_of(desk).panel.preview
    assert preview
    assert preview.faults


def test_the_window_stays_awake_while_a_folder_is_read(qtbot: QtBot, opened: Opener, folder: Path) -> None:
    for n in range(300):
        (folder / f"x{n:03}.yaml").write_text(BAD if n % 2 else GOOD.format(name=n), encoding="utf-8")
    desk = opened()
    page = page_of(desk)
    late = [0.0]
    last = [time.monotonic()]

    def tick() -> None:
        now = time.monotonic()
        late[0] = max(late[0], now - last[0])
        last[0] = now

    desk.window.show_page("routines")
    beat = QTimer(interval=5)
    beat.timeout.connect(tick)
    beat.start()
    last[0] = time.monotonic()
    desk.routines.take_folder(str(folder))
    filled(qtbot, page, 340)
    beat.stop()
    assert late[0] < 0.5, "the window stood still"  # reading them here would take two seconds


def test_a_folder_that_is_gone_says_so_by_an_empty_list(qtbot: QtBot, opened: Opener, tmp_path: Path) -> None:
    desk = opened()
    desk.routines.take_folder(str(tmp_path / "gone"))
    page = page_of(desk)
    qtbot.waitUntil(lambda: page.found == "0 files", timeout=20_000)
    assert page.list.cards == ()


def test_the_first_names_come_before_all_of_them_and_one_preview_is_enough(
    qtbot: QtBot, opened: Opener, folder: Path
) -> None:
    for n in range(300):
        (folder / f"x{n:03}.yaml").write_text("no routine\n", encoding="utf-8")
    desk = opened()
    page = page_of(desk)
    desk.window.show_page("routines")
    numbers: list[int] = []
    asked: list[str] = []
    desk.routines.reader.listed.connect(lambda: numbers.append(len(page.list.cards)))
    desk.routines.take_folder(str(folder))
    page.preview_requested.connect(asked.append)
    filled(qtbot, page, 340)
    assert numbers == [250, 340]
    assert asked == [str(folder / "r00.yaml")] * 2  # as a name, and once it was read


def test_a_process_that_dies_leaves_no_file_waiting(
    qtbot: QtBot, opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kneecoach.ui.folder_reader.PROGRAM", "kneecoach.no_such_program")
    reader = opened().routines.reader
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        reader.look(folder)
    assert not reader.busy
    monkeypatch.undo()
    with qtbot.waitSignal(reader.listed, timeout=20_000):
        reader.look(folder)
    assert reader.process is not None
    with qtbot.waitSignal(reader.finished, timeout=20_000):
        reader.process.kill()
    assert all(entry.read for entry in reader.entries.values())


def test_a_name_that_is_no_text_is_listed_previewed_and_begun(
    qtbot: QtBot, opened: Opener, folder: Path
) -> None:
    (folder / os.fsdecode(b"a\xff.yaml")).write_text(GOOD.format(name="Odd"), encoding="utf-8")
    (folder / "a\u202elmay.yaml").write_text("no routine", encoding="utf-8")
    desk = opened()
    desk.routines.take_folder(str(folder))
    page = page_of(desk)
    filled(qtbot, page, 42)
    turned, odd = page.list.cards[:2]
    assert (turned.name, odd.name) == ("a\ufffdlmay.yaml", "Odd")
    page.choose(odd.key)
    assert page.panel.preview
    assert (page.panel.preview.name, page.panel.preview.outside) == ("Odd", False)
    page.start_requested.emit(odd.key)
    assert desk.sessions.flow is not None
