"""The first start: three questions, by keyboard alone, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kneecoach.settings import Settings
from kneecoach.ui.first_start import FirstStart
from kneecoach.ui.tile import Tile
from tests.ui.conftest import LookMaker

Opener = Callable[..., FirstStart]


@pytest.fixture
def opened(qtbot: QtBot, dressed: LookMaker) -> Opener:
    def make(settings: Settings | None = None, language: str = "en", *, dark: bool = False) -> FirstStart:
        page = FirstStart(dressed(language, dark=dark), settings or Settings())
        qtbot.addWidget(page)
        page.resize(1024, 640)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


def tiles(page: FirstStart) -> list[Tile]:
    return page._tiles


def press(page: FirstStart, key: Qt.Key) -> None:
    QApplication.processEvents()
    QTest.keyClick(page.focusWidget() or page, key)


def test_three_presses_of_the_obvious_key(opened: Opener, qtbot: QtBot) -> None:
    page = opened()
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.finished) as heard:
        press(page, Qt.Key.Key_Return)
    assert heard.args == [Settings(language="en", side="left", distance_m=2, first_start_done=True)]


def test_arrows_and_space(opened: Opener, qtbot: QtBot) -> None:
    page = opened()
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Left)
    with qtbot.waitSignal(page.finished) as heard:
        press(page, Qt.Key.Key_Space)
    assert heard.args == [Settings(language="en", side="both", distance_m=1, first_start_done=True)]


def test_numbers(opened: Opener, qtbot: QtBot) -> None:
    page = opened()
    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_2)
    with qtbot.waitSignal(page.finished) as heard:
        press(page, Qt.Key.Key_3)
    assert heard.args == [Settings(language="ja", side="right", distance_m=3, first_start_done=True)]


def test_neither_is_an_answer_that_is_not_taken_for_given(opened: Opener, qtbot: QtBot) -> None:
    page = opened(Settings(side=None))
    press(page, Qt.Key.Key_Return)
    assert not any(tile.isChecked() for tile in tiles(page))
    assert tiles(page)[3].accessibleName() == "Neither"
    press(page, Qt.Key.Key_4)
    with qtbot.waitSignal(page.finished) as heard:
        press(page, Qt.Key.Key_2)
    assert heard.args == [Settings(language="en", side=None, distance_m=2, first_start_done=True)]


def test_a_language_is_spoken_at_once(opened: Opener, qtbot: QtBot) -> None:
    page = opened()
    with qtbot.waitSignal(page.language_chosen) as heard:
        tiles(page)[1].click()
    assert heard.args == ["ja"]
    texts = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    assert "どちらのひざの裏が痛みますか？" in texts
    assert [tile.accessibleName() for tile in tiles(page)] == ["左", "右", "両方", "どちらでもない"]


def test_the_language_it_speaks_is_the_one_in_front(opened: Opener, qapp: QApplication) -> None:
    page = opened(language="ja")
    qapp.processEvents()
    assert tiles(page)[1].hasFocus()


def test_back_keeps_what_was_answered(opened: Opener) -> None:
    page = opened()
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_Escape)
    assert [tile.isChecked() for tile in tiles(page)] == [False, True, False, False]
    page.back()
    page.back()
    assert len(tiles(page)) == 2


def test_no_answer_is_an_answer(opened: Opener) -> None:
    page = opened(Settings(side="left"))
    press(page, Qt.Key.Key_Return)
    page._take({"side": None})
    assert page.settings.side is None
    assert len(tiles(page)) == 3


def buttons(page: FirstStart) -> dict[str, QPushButton]:
    return {one.accessibleName(): one for one in page.findChildren(QPushButton) if one.isVisible()}


def test_who_is_content_with_what_is_chosen_goes_on_by_a_button(opened: Opener, qtbot: QtBot) -> None:
    page = opened(language="ja")
    assert [tile.isChecked() for tile in tiles(page)] == [False, True]
    buttons(page)["次へ"].click()
    assert page.settings.language == "ja"
    assert "次へ" not in buttons(page)  # no side is chosen for anybody
    tiles(page)[0].click()
    with qtbot.waitSignal(page.finished) as heard:
        buttons(page)["次へ"].click()
    assert heard.args == [Settings(language="ja", side="left", distance_m=2, first_start_done=True)]


def test_return_presses_the_button_it_is_on(opened: Opener) -> None:
    page = opened()
    press(page, Qt.Key.Key_Return)
    buttons(page)["Back"].setFocus()
    press(page, Qt.Key.Key_Return)
    assert len(tiles(page)) == 2


def test_another_look_asks_the_same_question(opened: Opener, dressed: LookMaker) -> None:
    page = opened()
    press(page, Qt.Key.Key_Return)
    page.change_look(dressed("ja", dark=True))
    assert [tile.accessibleName() for tile in tiles(page)] == ["左", "右", "両方", "どちらでもない"]


def test_an_answer_looks_chosen_and_names_itself(opened: Opener) -> None:
    page = opened(Settings(side="right"))
    press(page, Qt.Key.Key_Return)
    pictures = [tile.grab().toImage() for tile in tiles(page)]
    assert pictures[0] != pictures[1]
    assert all(tile.accessibleName() for tile in tiles(page))


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_everything_is_inside(
    opened: Opener, qapp: QApplication, language: str, size: tuple[int, int]
) -> None:
    page = opened(language=language)
    page.resize(*size)
    for _ in range(3):
        qapp.processEvents()
        for each in [*tiles(page), *page.findChildren(QLabel)]:
            if each.isVisible():
                corner = each.mapTo(page, each.rect().bottomRight())
                assert page.rect().contains(corner)
                assert each.height() >= each.minimumSizeHint().height()
        if len(tiles(page)) < 3 or tiles(page)[0].accessibleName() in ("Left", "左"):
            tiles(page)[int(language == "ja") if len(tiles(page)) == 2 else 0].click()
