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
        (MATCH, Qt.Key.Key_Y, 1),
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


@pytest.mark.parametrize(
    ("days", "english", "japanese"),
    [
        (("match day",), "Is today a match day?", "今日は試合の日ですか？"),
        (
            ("match day", "day before a match"),
            "Is today a match day or the day before a match?",
            "今日は試合の日か、試合の前日ですか？",
        ),
        (
            ("race day", "day before a race", "running day"),
            "Is today a race day, the day before a race or a running day?",
            "今日はレースの日、レースの前日か、走る日ですか？",
        ),
    ],
)
def test_the_days_are_asked_in_one_sentence(
    qtbot: QtBot, days: tuple[str, ...], english: str, japanese: str
) -> None:
    asked = Question("0.2", "skip", BOTH[:1], days=days)
    for language, heading in (("en", english), ("ja", japanese)):
        screen = choice_screen(look(language), asked)
        qtbot.addWidget(screen)
        assert screen.heading.text == heading


def test_what_a_day_leaves_out_is_named_as_it_is_written(qtbot: QtBot) -> None:
    screen = choice_screen(look("en"), MATCH)
    qtbot.addWidget(screen)
    assert screen.more.text == "“Plank” is left out on such a day."
    answers = [(choice.key, choice.label.text) for choice in screen.choices]
    assert answers == [("Space", "No, do it today"), ("Y", "Yes, leave it out today")]


def test_the_obvious_key_stands_on_the_answer_it_gives(qtbot: QtBot) -> None:
    screen = choice_screen(look("en"), PICK)
    qtbot.addWidget(screen)
    assert [choice.key for choice in screen.choices] == ["Space · 1", "2"]
    screen.press(Qt.Key.Key_Down)
    assert [choice.key for choice in screen.choices] == ["1", "Space · 2"]


def test_the_names_of_a_list_begin_below_each_other_wherever_the_mark_stands(qtbot: QtBot) -> None:
    screen = choice_screen(
        look(), Question("0.0", "pick", (*BOTH, Text.plain("Calf raise on a step, slowly down")))
    )
    qtbot.addWidget(screen)
    screen.resize(1024, 640)
    screen.show()
    for key in ("Space · 1", "1"):
        assert screen.choices[0].key == key
        assert len({choice.label.x() for choice in screen.choices}) == 1
        assert len({choice.y() for choice in screen.choices}) == 3
        QTest.keyClick(screen, Qt.Key.Key_Down)
