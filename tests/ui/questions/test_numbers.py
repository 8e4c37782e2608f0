"""Numbers that the runner tells, by keyboard alone: weights, bands, ways, and what they may be at most."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneecoach.coach.loads import LoadDue, Used
from kneecoach.routine.timeline import Load
from kneecoach.text import Text
from kneecoach.ui.questions.bands import BandScreen
from kneecoach.ui.questions.load import WeightScreen, load_screen
from kneecoach.ui.questions.number import NumberScreen
from kneecoach.ui.questions.reps import RepsScreen
from tests.ui.questions.screens import look, made, press, shown

K = Qt.Key


def test_a_weight_goes_by_half_kilograms(qtbot: QtBot) -> None:
    screen = made("weight")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Up, K.Key_Right, K.Key_Down, K.Key_Plus, K.Key_Space)
    assert answers == [Used(11.0, "kg")]


def test_a_weight_that_nobody_knows_is_no_zero_that_a_hurried_press_records(qtbot: QtBot) -> None:
    due = LoadDue("hinge", Load("free"), Used(None, "kg"))
    screen = load_screen(look(), due, "Hinge")
    answers = shown(qtbot, screen)
    assert (screen.number.text, screen.take.label.text) == ("?", "Skip this question")
    assert screen.take.role == "plain"  # filled is an answer
    assert not screen.not_counted.isVisible()
    press(screen, K.Key_Backspace, K.Key_Space)
    assert answers == [None]


def test_a_weight_that_nobody_knew_is_recorded_once_it_is_told(qtbot: QtBot) -> None:
    due = LoadDue("hinge", Load("free"), Used(None, "kg"))
    screen = load_screen(look(), due, "Hinge")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Up)
    assert (screen.number.text, screen.take.label.text, screen.take.role) == ("0.5", "Record it", "primary")
    assert screen.not_counted.isVisible()
    press(screen, K.Key_Space)
    zero = load_screen(look(), due, "Hinge")
    answers_of_zero = shown(qtbot, zero)
    press(zero, K.Key_0, K.Key_Space)
    assert (answers, answers_of_zero) == ([Used(0.5, "kg")], [Used(0.0, "kg")])


def test_a_weight_is_typed_with_its_point(qtbot: QtBot) -> None:
    screen = made("weight")
    answers = shown(qtbot, screen)
    press(screen, K.Key_1, K.Key_7, K.Key_Period, K.Key_5, K.Key_2, K.Key_Backspace)
    assert isinstance(screen, WeightScreen)
    assert screen.number.text == "17.5"
    press(screen, K.Key_Return)
    assert answers == [Used(17.5, "kg")]


def test_a_number_between_two_steps_goes_to_the_next(qtbot: QtBot) -> None:
    screen = made("weight")
    answers = shown(qtbot, screen)
    press(screen, K.Key_7, K.Key_Period, K.Key_3, K.Key_Up, K.Key_Space)
    assert answers == [Used(7.5, "kg")]


def test_nothing_is_below_zero_or_above_the_most(qtbot: QtBot) -> None:
    screen = RepsScreen(look(), "How many?", 29, most=30)
    answers = shown(qtbot, screen)
    press(screen, K.Key_Up, K.Key_Up, K.Key_Up)
    assert screen.value == 30
    press(screen, K.Key_3, K.Key_1)
    assert screen.value == 1, "31 is no answer: the last digit begins anew"
    press(screen, K.Key_Down, K.Key_Down, K.Key_Space)
    assert answers == [0]


def test_a_band_is_chosen_by_arrows_or_its_number(qtbot: QtBot) -> None:
    screen = made("band")
    assert isinstance(screen, BandScreen)
    answers = shown(qtbot, screen)
    assert screen.number.text == "red"
    press(screen, K.Key_Up)
    assert screen.number.text == "green"
    press(screen, K.Key_1, K.Key_Left)
    assert screen.number.text == "yellow"
    press(screen, K.Key_8, K.Key_Space)
    assert answers == [Used(band="yellow")]


def test_a_band_that_nobody_knows_is_not_proposed(qtbot: QtBot) -> None:
    screen = load_screen(look(), LoadDue("hinge", Load("band"), Used()), "hip hinge")
    assert isinstance(screen, BandScreen)
    answers = shown(qtbot, screen)
    assert screen.number.text == "?"
    assert not any(swatch.marked for swatch in screen.swatches)
    assert screen.hint.text == "← → choose a colour"
    assert not screen.fewer.isVisible()
    assert not screen.greater.isVisible(), "a lone button would look like the way to confirm"
    assert screen.number.geometry().bottom() <= screen.hint.y() < screen.swatches[0].y()
    press(screen, K.Key_Space)
    assert answers == [None]
    screen = load_screen(look(), LoadDue("hinge", Load("band"), Used()), "hip hinge")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Right)
    assert (screen.number.text, screen.take.label.text) == ("yellow", "Record it")
    assert not screen.hint.isVisible()
    press(screen, K.Key_Right, K.Key_Space)
    assert answers == [Used(band="red")]


def test_bands_stand_in_the_order_of_their_strength(qtbot: QtBot) -> None:
    screen = made("band")
    assert isinstance(screen, BandScreen)
    answers = shown(qtbot, screen)
    names = [swatch.accessibleName() for swatch in screen.swatches]
    assert names == ["yellow", "red", "green", "blue", "black", "silver", "gold"]
    assert (screen.fewer.label.text, screen.greater.label.text) == ("lighter", "heavier")
    assert [swatch.marked for swatch in screen.swatches] == [False, True, *[False] * 5]
    lefts = [swatch.x() for swatch in screen.swatches]
    assert lefts == sorted(lefts)
    screen.swatches[6].click()
    assert screen.number.text == "gold"
    assert not screen.greater.isVisible(), "nothing is heavier"
    assert answers == [], "a click chooses, and records nothing"
    press(screen, K.Key_Space)
    assert answers == [Used(band="gold")]


def test_nobody_says_how_strong_a_band_of_another_name_is(qtbot: QtBot) -> None:
    violet = LoadDue("hinge", Load("band", text=Text.of(en="violet", ja="紫")), Used(band="violet"))
    screen = load_screen(look(), violet, "Hinge")
    assert isinstance(screen, BandScreen)
    shown(qtbot, screen)
    assert [label.text for label in screen.captions][:2] == ["violet", "yellow"]
    assert screen.greater.label.text == "colours"
    assert not screen.fewer.isVisible()
    press(screen, K.Key_Up)
    assert (screen.fewer.label.text, screen.greater.label.text) == ("another", "heavier")


@pytest.mark.parametrize(("band", "hatched"), [("long violet", False), ("house", True)])
def test_a_band_of_another_name_has_its_colour_or_a_pattern(qtbot: QtBot, band: str, hatched: bool) -> None:
    own = LoadDue("hinge", Load("band", text=Text.plain(band)), Used(band=band))
    screen = load_screen(look(), own, "Hinge")
    assert isinstance(screen, BandScreen)
    shown(qtbot, screen)
    swatch = screen.swatches[0]
    picture = swatch.grab().toImage()
    inside = picture.rect().adjusted(*(round(swatch.width() * by) for by in (0.3, 0.3, -0.3, -0.3)))
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    }
    assert (len(seen) > 1) == hatched
    assert ("#7d4cb8" in seen) != hatched


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_buttons_stand_at_the_ends_of_their_row_and_are_as_wide_as_their_words(
    qtbot: QtBot, language: str
) -> None:
    screen = load_screen(look(language), LoadDue("hinge", Load("band"), Used(band="red")), "Hinge")
    assert isinstance(screen, BandScreen)
    shown(qtbot, screen)
    gaps = (
        screen.swatches[0].x() - screen.fewer.geometry().right(),
        screen.greater.x() - screen.swatches[-1].geometry().right(),
    )
    assert abs(gaps[0] - gaps[1]) <= 2
    assert 0 < gaps[0] < screen.fewer.width() / 2
    for button in (screen.fewer, screen.greater):
        assert abs(button.width() - button.wide()) <= 1


def test_where_there_is_no_number_yet_a_line_says_how_to_begin(qtbot: QtBot) -> None:
    screen = load_screen(look(), LoadDue("hinge", Load("free"), Used(None, "kg")), "Hinge")
    shown(qtbot, screen)
    assert screen.hint.isVisible()
    assert screen.hint.text == "↑ or type the number"
    assert screen.unit.geometry().bottom() <= screen.hint.y() + 1
    before = screen.number.geometry()
    press(screen, K.Key_Up)
    assert not screen.hint.isVisible()
    assert screen.number.geometry() == before, "the number stands still"


def test_a_way_is_told_in_its_unit_and_kept_in_metres(qtbot: QtBot) -> None:
    screen = made("way")
    answers = shown(qtbot, screen)
    press(screen, K.Key_Up, K.Key_Space)
    assert answers == [2011.68]


def test_no_answer_is_an_answer(qtbot: QtBot) -> None:
    for name in ("weight", "band", "way"):
        for key in (K.Key_N, K.Key_Escape):
            screen = made(name)
            answers = shown(qtbot, screen)
            press(screen, key)
            assert answers == [None]


@pytest.mark.parametrize("name", ["reps", "weight", "band", "way"])
def test_the_keys_that_change_a_number_stand_on_its_buttons(qtbot: QtBot, name: str) -> None:
    screen = made(name)
    shown(qtbot, screen)
    assert isinstance(screen, NumberScreen)
    before = screen.shown()
    row = name == "band"  # they stand beside each other
    assert (screen.fewer.key, screen.greater.key) == (("←", "→") if row else ("↓", "↑"))
    for more, less in ((K.Key_Up, K.Key_Down), (K.Key_Right, K.Key_Left)):
        press(screen, more)
        assert screen.shown() != before
        press(screen, less)
        assert screen.shown() == before
