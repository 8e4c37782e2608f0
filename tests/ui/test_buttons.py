"""What can be pressed and chosen, by mouse, by key and by name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.buttons import button, segmented
from kneecoach.ui.choices import Choice, Switch
from kneecoach.ui.icons import icon
from kneecoach.ui.segments import Segmented
from tests.ui.conftest import LookMaker

SPANS = [(7, "7 d"), (30, "R & D"), (365, "1 year")]


def test_a_button_says_its_text_and_does_its_work(qtbot: QtBot) -> None:
    pressed = []
    made = button("R & D", "primary", lambda: pressed.append(1))
    qtbot.addWidget(made)
    assert made.accessibleName() == "R & D"
    assert made.property("role") == "primary"
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_an_icon_needs_a_name(qtbot: QtBot) -> None:
    made = button("", "icon", name="Close", icon=icon("close", "#000000"))
    qtbot.addWidget(made)
    assert made.accessibleName() == "Close"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("text", ["Go", "I have 10 minutes", "どちらでもない・答えない"])
def test_a_button_is_wide_enough(dressed: LookMaker, qtbot: QtBot, language: str, text: str) -> None:
    dressed(language)
    made = button(text)
    qtbot.addWidget(made)
    made.ensurePolished()
    assert made.minimumSizeHint().width() >= made.fontMetrics().horizontalAdvance(text) + 2 * 20
    assert made.sizePolicy().horizontalPolicy().name == "Minimum"


def spans(qtbot: QtBot) -> tuple[Segmented[int], list[int]]:
    heard: list[int] = []
    made = segmented(SPANS, 30, name="Span", on_choose=heard.append)
    qtbot.addWidget(made)
    made.show()
    return made, heard


def test_a_choice_is_one_stop_for_tab_and_arrows_change_it(qtbot: QtBot) -> None:
    made, heard = spans(qtbot)
    assert made.value == 30
    chosen = made.findChildren(QRadioButton)[1]
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    assert (made.value, heard) == (365, [365])
    made.choose(7)
    assert heard == [365, 7]


def test_segments_are_radio_buttons_with_names(qtbot: QtBot) -> None:
    made, _ = spans(qtbot)
    for child, (_, text) in zip(made.findChildren(QRadioButton), SPANS, strict=True):
        spoken = QAccessible.queryAccessibleInterface(child)
        assert spoken.role() is QAccessible.Role.RadioButton
        assert spoken.text(QAccessible.Text.Name) == f"Span: {text}"


def test_segments_are_wide_enough_and_pressed_anywhere(dressed: LookMaker, qtbot: QtBot) -> None:
    dressed("en")
    made, heard = spans(qtbot)
    last = made.findChildren(QRadioButton)[2]
    assert last.width() >= last.fontMetrics().horizontalAdvance("1 year") + 36
    QTest.mouseClick(last, Qt.MouseButton.LeftButton, pos=last.rect().bottomRight())
    assert heard == [365]


def test_no_choice_yet(qtbot: QtBot) -> None:
    made = segmented(SPANS, None, name="Span")
    qtbot.addWidget(made)
    assert made.value is None


def test_a_switch_is_turned_by_key_and_by_click(qtbot: QtBot) -> None:
    heard: list[bool] = []
    made = Switch("Sounds", False, heard.append)
    qtbot.addWidget(made)
    made.show()
    QTest.keyClick(made, Qt.Key.Key_Space)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.rect().center())
    assert heard == [True, False]
    assert QAccessible.queryAccessibleInterface(made).text(QAccessible.Text.Name) == "Sounds"


def test_a_switch_looks_different_when_on(dressed: LookMaker, qtbot: QtBot) -> None:
    dressed("en")
    made = Switch("Sounds", False)
    qtbot.addWidget(made)
    off = made.grab().toImage()
    made.setChecked(True)
    assert made.grab().toImage() != off


def test_a_list_gives_its_value(qtbot: QtBot) -> None:
    heard: list[str] = []
    made = Choice([("jp", "Japan"), ("uk", "United Kingdom")], "uk", name="Region")
    made.chosen.connect(heard.append)
    qtbot.addWidget(made)
    assert made.value == "uk"
    QTest.keyClick(made, Qt.Key.Key_Up)
    assert heard == ["jp"]


def test_tab_goes_in_reading_order(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, choice, last = button("a"), segmented(SPANS, 30, name="Span"), button("b")
    for each in (first, choice, last):
        column.addWidget(each)
    page.show()
    page.activateWindow()
    first.setFocus()
    stops = []
    for _ in range(3):
        focused = page.focusWidget()
        assert focused is not None
        stops.append(focused.accessibleName())
        QTest.keyClick(page, Qt.Key.Key_Tab)
    assert stops == ["a", "Span: R & D", "b"]
