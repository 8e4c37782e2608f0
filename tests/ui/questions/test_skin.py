"""The look at the skin over the running ice: no answer is given by a slip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.questions.skin import ALARM_AFTER, SkinOverlay
from tests.ui.conftest import LookMaker
from tests.ui.questions.screens import look

K = Qt.Key


@pytest.fixture
def overlay(qtbot: QtBot) -> SkinOverlay:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1024, 640)
    made = SkinOverlay(look(), host)
    made.resize(700, 400)
    host.show()
    return made


@pytest.mark.parametrize(
    ("due", "keys", "answers"),
    [
        (4.0, [K.Key_Space], [True]),
        (4.0, [K.Key_N], [False]),
        (4.0, [K.Key_Down, K.Key_Space], [False]),
        (4.0, [K.Key_Y], [True]),
        (ALARM_AFTER, [K.Key_Space, K.Key_Return], []),
        (ALARM_AFTER, [K.Key_Y], [True]),
        (ALARM_AFTER, [K.Key_N], [False]),
        (ALARM_AFTER, [K.Key_Up, K.Key_Return], [True]),
        (ALARM_AFTER, [K.Key_Down, K.Key_Return], [False]),
    ],
)
def test_answers(overlay: SkinOverlay, due: float, keys: list[Qt.Key], answers: list[bool]) -> None:
    given: list[bool] = []
    overlay.answered.connect(given.append)
    overlay.show_due(due)
    assert all(overlay.press(key) for key in keys)
    assert given == answers


def test_the_caps_say_what_the_keys_do(overlay: SkinOverlay) -> None:
    overlay.show_due(10.0)
    assert (overlay.fine.key, overlay.bad.key) == ("Space", "N")
    overlay.press(K.Key_Down)
    assert (overlay.fine.key, overlay.bad.key) == ("Y", "Space")
    overlay.show_due(ALARM_AFTER)
    assert (overlay.fine.key, overlay.bad.key) == ("Y", "N")
    assert not overlay.fine.marked
    assert not overlay.bad.marked


def test_fine_is_not_the_louder_answer_of_the_alarm(overlay: SkinOverlay) -> None:
    overlay.show_due(10.0)
    assert overlay.fine.role == "primary"
    overlay.show_due(ALARM_AFTER)
    assert (overlay.fine.role, overlay.bad.role) == ("plain", "alarm")
    overlay.show_due(None)
    overlay.show_due(10.0)
    assert overlay.fine.role == "primary"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_to_look_for_is_as_large_at_first_as_in_the_alarm(
    qtbot: QtBot, dressed: LookMaker, language: str
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    made = SkinOverlay(dressed(language), host)
    made.resize(558, 508)  # its place in the smallest window
    host.show()
    sizes = []
    for due in (4.0, ALARM_AFTER):
        made.show_due(due)
        assert not made.signs.overflows()
        sizes.append(made.signs.cap_height)
    assert min(sizes) >= 20.0
    assert sizes[0] >= sizes[1]
