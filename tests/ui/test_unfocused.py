"""What every button that paints itself keeps to: the keyboard is the screen's, and one press is one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.look import Look, palette_for
from kneecoach.ui.unfocused import Markable
from kneecoach.words import words_for


class Plain(Markable):
    """One that paints nothing, and counts how often it is asked to."""

    asked = 0

    def paintEvent(self, _event: object) -> None:
        """Nothing."""

    def update(self, *_where: object) -> None:
        self.asked += 1


def made(qtbot: QtBot) -> Plain:
    button = Plain(Look(words_for("en"), palette_for(dark=False), dark=False))
    qtbot.addWidget(button)
    button.resize(80, 40)
    button.show()
    return button


def test_it_takes_no_keyboard_and_a_double_click_is_one_click(qtbot: QtBot) -> None:
    button, clicks = made(qtbot), []
    button.clicked.connect(lambda: clicks.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert button.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert len(clicks) == 1


def test_it_is_drawn_anew_only_where_its_mark_changes(qtbot: QtBot) -> None:
    button = made(qtbot)
    asked = []
    for marked in (True, True, False, False):
        button.set_marked(marked)
        assert button.marked is marked
        asked.append(button.asked)
    assert asked == [1, 1, 2, 2]
