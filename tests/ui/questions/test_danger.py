"""The danger signs: each by one key, and no answer by a slip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.care.danger import load_signs
from kneecoach.paths import resources
from kneecoach.text import Text
from kneecoach.ui.questions.danger import DangerScreen
from tests.ui.conftest import LookMaker
from tests.ui.questions.screens import SIGNS, look, made, press, shown

K = Qt.Key


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ([K.Key_Space], frozenset()),
        ([K.Key_N], frozenset()),
        ([K.Key_1, K.Key_A, K.Key_Return], frozenset({"sign-0", "sign-9"})),
        ([K.Key_1, K.Key_1, K.Key_Return], frozenset()),
        ([K.Key_1, K.Key_N, K.Key_N], frozenset()),
        ([K.Key_1, K.Key_Y], frozenset({"sign-0"})),
        ([K.Key_Y, K.Key_2, K.Key_Y], frozenset({"sign-1"})),
        ([K.Key_Down, K.Key_N], frozenset()),
        ([K.Key_Down, K.Key_Down, K.Key_Space, K.Key_Up, K.Key_Up, K.Key_Space], frozenset({"sign-1"})),
        ([K.Key_Down, K.Key_Right, K.Key_Space, *[K.Key_Down] * 7, K.Key_Space], frozenset({"sign-7"})),
    ],
)
def test_danger_signs(qtbot: QtBot, keys: list[Qt.Key], answer: frozenset[str]) -> None:
    screen = made("danger")
    answers = shown(qtbot, screen)
    press(screen, *keys)
    assert answers == [answer]


def test_one_key_never_loses_a_tick(qtbot: QtBot) -> None:
    screen = made("danger")
    answers = shown(qtbot, screen)
    press(screen, K.Key_1, K.Key_4, K.Key_N)
    assert answers == []
    assert isinstance(screen, DangerScreen)
    assert screen.ticked == frozenset()
    assert screen.go.label.text == "None of these"


def test_the_cap_of_the_obvious_key_stands_where_it_acts(qtbot: QtBot) -> None:
    screen = DangerScreen(look(), "Any?", SIGNS, "None of these")
    shown(qtbot, screen)
    assert screen.go.key == "Space"
    assert not screen.tick.isVisible()
    press(screen, K.Key_Down)
    assert screen.go.key == "N"
    assert (screen.tick.key, screen.tick.label.text, screen.tick.role) == ("Space", "Tick line 1", "primary")
    assert screen.tick.isVisible()
    press(screen, K.Key_Space)
    assert (screen.go.key, screen.go.label.text) == ("Y", "See what to do (1)")
    assert screen.tick.label.text == "Untick line 1"
    press(screen, K.Key_Up)
    assert screen.go.key == "Space"
    assert not screen.tick.isVisible()


def test_the_button_of_the_obvious_key_ticks_the_marked_line_beside_the_answer(qtbot: QtBot) -> None:
    screen = DangerScreen(look(), "Any?", SIGNS, "None of these")
    shown(qtbot, screen)
    press(screen, K.Key_Down, K.Key_Down, K.Key_5)
    assert screen.hint.text == "Line 5 is ticked. Press 5 again to untick it."
    screen.tick.click()
    assert screen.ticked == frozenset({"sign-1", "sign-4"})
    assert screen.tick.label.text == "Untick line 2"
    assert screen.hint.text == ""
    tick, go = screen.tick.geometry(), screen.go.geometry()
    assert screen.detail.geometry().right() < tick.left() < tick.right() < go.left()
    assert (tick.top(), tick.height()) == (go.top(), go.height())


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_a_sign_means_is_bold_where_there_is_room_for_it(
    qtbot: QtBot, dressed: LookMaker, language: str
) -> None:
    here, signs = dressed(language), load_signs(resources() / "danger.toml")
    long = replace(signs.signs[0], id="long", more=Text.plain("A sign that is explained at length. " * 14))
    screen = DangerScreen(here, "Any?", (*signs.signs[:-1], long), here.words.text(signs.none))
    shown(qtbot, screen, (1366, 768))
    bold = {}
    for sign in (*signs.signs[:-1], long):
        press(screen, K.Key_Down)
        assert not screen.detail.overflows()
        bold[sign.id] = screen.detail._fitted().font.bold()
    assert not bold.pop("long"), "a long text is read"
    assert all(bold.values()), bold


def test_a_press_meant_for_the_page_before_is_no_answer(qtbot: QtBot) -> None:
    screen = DangerScreen(look(), "Any?", SIGNS, "None of these")
    answers = shown(qtbot, screen)

    def really_pressed(stamp: int) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_Space, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(stamp)
        QApplication.sendEvent(screen, event)

    really_pressed(4000)
    assert answers == []
    screen._new.stop()
    really_pressed(5000)
    assert answers == [frozenset()]


def test_ticked_signs_change_the_words_of_the_answer(qtbot: QtBot) -> None:
    screen = DangerScreen(look(), "Any?", SIGNS, "None of these")
    shown(qtbot, screen)
    assert screen.go.label.text == "None of these"
    press(screen, K.Key_3)
    assert screen.go.label.text == "See what to do (1)"
    assert screen.detail.text.startswith("More about it.")
    assert screen.hint.text == "Line 3 is ticked. Press 3 again to untick it."
    press(screen, K.Key_3)
    assert screen.hint.text == "Line 3 is no longer ticked."


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_no_sign_looks_less_grave_than_another(qtbot: QtBot, size: tuple[int, int]) -> None:
    screen = made("danger")
    shown(qtbot, screen, size)
    assert isinstance(screen, DangerScreen)
    assert len({box.label.cap_height for box in screen.boxes}) == 1


def test_what_the_obvious_key_says_stands_in_words_beside_its_answer(qtbot: QtBot) -> None:
    screen = DangerScreen(look(), "Any?", SIGNS, "None of these")
    shown(qtbot, screen)
    assert screen.state.text == "Nothing ticked. Press Space for “None of these”."
    assert screen.state.cap_height > screen.hint.cap_height
    press(screen, K.Key_Down)
    assert screen.state.text == ""
    press(screen, K.Key_Space, K.Key_Up)
    assert screen.state.text == "1 ticked. Press Space to see what to do."


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("size", "least"), [((1024, 640), 13.0), ((1366, 768), 16.0), ((1920, 1080), 24.0)])
def test_the_signs_that_ship_are_as_large_as_there_is_room(
    qtbot: QtBot, dressed: LookMaker, language: str, size: tuple[int, int], least: float
) -> None:
    here, signs = dressed(language), load_signs(resources() / "danger.toml")  # in the letters it is read in
    screen = DangerScreen(here, here.words.text(signs.question), signs.signs, here.words.text(signs.none))
    shown(qtbot, screen, size)
    for box in screen.boxes:
        assert box.label.cap_height >= least, box.label.text
        assert not box.label.overflows(), box.label.text


def test_the_filled_answer_is_what_the_obvious_key_gives(qtbot: QtBot) -> None:
    here, signs = look("en"), load_signs(resources() / "danger.toml")
    screen = DangerScreen(here, here.words.text(signs.question), signs.signs, here.words.text(signs.none))
    shown(qtbot, screen)
    assert screen.go.role == "primary"
    press(screen, K.Key_Down)
    assert (screen.go.role, screen.go.key) == ("plain", "N")
    press(screen, K.Key_Up)
    assert (screen.go.role, screen.go.key) == ("primary", "Space")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_a_marked_sign_means_is_read_with_ease_in_the_smallest_window(
    qtbot: QtBot, dressed: LookMaker, language: str
) -> None:
    here, signs = dressed(language), load_signs(resources() / "danger.toml")
    screen = DangerScreen(here, here.words.text(signs.question), signs.signs, here.words.text(signs.none))
    shown(qtbot, screen, (1024, 640))
    press(screen, K.Key_1, K.Key_2)
    for sign in signs.signs:
        press(screen, K.Key_Down)
        assert screen.detail.cap_height >= 12.0, sign.id
        assert not screen.detail.overflows(), sign.id


@pytest.mark.parametrize("language", ["en", "ja"])
def test_two_lines_of_a_sign_keep_clear_of_their_border(
    qtbot: QtBot, dressed: LookMaker, language: str
) -> None:
    here, signs = dressed(language), load_signs(resources() / "danger.toml")
    screen = DangerScreen(here, here.words.text(signs.question), signs.signs, here.words.text(signs.none))
    shown(qtbot, screen, (1024, 640))
    for box in screen.boxes:
        assert box.height() - box.label.text_rect().height() >= 13, box.label.text
