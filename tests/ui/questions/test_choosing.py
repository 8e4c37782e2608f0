"""What is decided before a session, as screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.routine.resolve import Question
from kneecoach.text import Text
from kneecoach.ui.visiting.choosing import choice_screen
from tests.ui.session.test_page import look

BOTH = (Text.plain("Plank"), Text.plain("Hip lift"))
PICK = Question("0.0", "pick", BOTH)
OPTIONAL = Question("0.1", "optional", BOTH[:1])
MATCH = Question("0.2", "skip", BOTH[:1], days=("match day",))


@pytest.mark.parametrize(
    ("question", "key", "answer"),
    [
        (PICK, Qt.Key.Key_Space, 0),
        (PICK, Qt.Key.Key_2, 1),
        (OPTIONAL, Qt.Key.Key_Space, 0),
        (OPTIONAL, Qt.Key.Key_N, 1),
        (MATCH, Qt.Key.Key_Space, 0),
        (MATCH, Qt.Key.Key_N, 1),
    ],
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_each_is_answered_by_one_key(
    qtbot: QtBot, question: Question, key: Qt.Key, answer: int, language: str
) -> None:
    screen = choice_screen(look(language), question)
    qtbot.addWidget(screen)
    screen.resize(1024, 640)
    screen.show()
    with qtbot.waitSignal(screen.answered, timeout=1000) as caught:
        QTest.keyClick(screen, key)
    assert caught.args == [answer]
