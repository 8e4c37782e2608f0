"""The handout from the window: asked for in the preview, saved where the user says, named safely."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from kneecoach.ui import system
from kneecoach.ui.desk import Desk
from kneecoach.ui.handout.naming import file_name
from kneecoach.ui.routines_page import RoutinesPage
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

Choosing = Callable[[Path, str], list[str]]


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Desk]:
    """The real window over a data folder of its own, on its Routines page."""
    runner = Runner(qapp, tmp_path, clock, first_start_done=True)
    runner.open()
    runner.desk.window.show_page("routines")
    yield runner.desk
    runner.close()


@pytest.fixture
def choosing(monkeypatch: pytest.MonkeyPatch) -> Choosing:
    """Makes the system's window answer with a path and a paper; what was suggested is listed."""

    def answer(path: Path, paper: str) -> list[str]:
        suggested: list[str] = []

        def choose(_parent: object, _words: object, name: str) -> tuple[str, str]:
            suggested.append(name)
            return str(path) if path.name else "", paper

        monkeypatch.setattr(system, "choose_handout", choose)
        return suggested

    return answer


def press(desk: Desk) -> None:
    page = desk.window.page("routines")
    assert isinstance(page, RoutinesPage)
    button = page.panel.findChild(QPushButton, "handout")
    assert button is not None
    button.click()


def test_it_is_saved_under_the_name_chosen_and_said(desk: Desk, choosing: Choosing, tmp_path: Path) -> None:
    target = tmp_path / "mine.pdf"
    suggested = choosing(target, "letter")
    press(desk)
    assert suggested == ["Behind-the-knee basics.pdf"]
    assert target.read_bytes().startswith(b"%PDF-")
    assert b"/MediaBox [0 0 612" in target.read_bytes()
    assert desk.window.notice_texts == ("The handout is saved as mine.pdf.",)


def test_a_name_without_its_ending_gets_it_and_nothing_is_written_over(
    desk: Desk, choosing: Choosing, tmp_path: Path
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"old")
    choosing(tmp_path / "mine", "a4")
    press(desk)
    assert (tmp_path / "mine.pdf").read_bytes() == b"old"
    assert (tmp_path / "mine 2.pdf").read_bytes().startswith(b"%PDF-")


def test_what_cannot_be_written_is_said_and_the_window_stays(
    desk: Desk, choosing: Choosing, tmp_path: Path
) -> None:
    target = tmp_path / "gone" / "mine.pdf"
    choosing(target, "a4")
    press(desk)
    assert len(desk.window.notice_texts) == 1
    assert str(target) in desk.window.notice_texts[0]


def test_who_cancels_gets_nothing(desk: Desk, choosing: Choosing) -> None:
    choosing(Path(), "a4")
    press(desk)
    assert desk.window.notice_texts == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Back of the knee", "Back of the knee"),
        ("ひざ裏ケア 基本", "ひざ裏ケア 基本"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>c:"d"|e?f*g\\h', "a b c d e f g h"),
        ("con", "Handout con"),
        ("LPT1.txt", "Handout LPT1.txt"),
        (" .. ", "Handout"),
        ("a\u202eb\u200bc\x07d", "a b c d"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, "Handout") == name


def test_a_long_title_is_cut_between_two_letters() -> None:
    made = file_name("膝" * 200, "Handout")
    assert made == "膝" * 40
