"""What to do about a ticked sign: whom to call is as loud as it is urgent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kneecoach.ui.questions.advice import Whom, advice_screen
from tests.ui.questions.screens import look, press, shown

WHOM = Whom("Call 119", "In an emergency, call 119", "Advice: #7119")


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_the_emergency_number_is_the_first_and_largest_of_tier_a(qtbot: QtBot, size: tuple[int, int]) -> None:
    screen = advice_screen(look(), "A", "Call for help now", ["Sign"], ["Stop.", "Drive not."], WHOM)
    shown(qtbot, screen, size)
    assert screen.loud.text == "Call 119"
    assert screen.loud.cap_height > screen.heading.cap_height > screen.more.cap_height
    assert screen.heading.geometry().top() < screen.loud.geometry().top() < screen.more.geometry().top()
    assert screen.more.text.endswith("Stop.\n\nDrive not.")
    assert "#7119" not in screen.more.text, "who hesitates is to call, not to ask first"


def test_what_is_not_urgent_has_no_loud_number(qtbot: QtBot) -> None:
    screen = advice_screen(look(), "C", "Within days", ["Sign"], ["See a doctor."], WHOM)
    shown(qtbot, screen)
    assert screen.loud.text == ""
    assert "119" not in screen.more.text.replace("#7119", "")
    assert screen.more.text.endswith("If it suddenly gets worse, do not wait.\nAdvice: #7119")


def test_today_is_the_day_to_ask_for_advice_in_tier_b(qtbot: QtBot) -> None:
    screen = advice_screen(look(), "B", "See a doctor today", ["Sign"], ["Stop.", "Drive not."], WHOM)
    shown(qtbot, screen)
    assert screen.loud.text == "Advice: #7119\nIn an emergency, call 119", "and should it become one"
    assert screen.more.text.count("#7119") == 0


def test_who_may_go_on_is_led_to_rest_and_told_how_to_go_gently(qtbot: QtBot) -> None:
    screen = advice_screen(look(), "C", "Within days", ["Sign"], ["See a doctor."], WHOM)
    shown(qtbot, screen)
    assert [(choice.key, choice.label.text) for choice in screen.choices] == [
        ("Space", "Not today"),
        ("B", "I have read this, begin"),
    ]
    told = "See a doctor.\nIf you begin, the session is as planned: press E to make an exercise easier."
    assert told in screen.more.text, "nothing becomes gentler by itself"


def test_who_is_in_a_session_stops_it_or_goes_on_with_it(qtbot: QtBot) -> None:
    screen = advice_screen(look(), "C", "Within days", ["Sign"], ["See a doctor."], WHOM, begun=True)
    shown(qtbot, screen)
    assert [(choice.key, choice.label.text) for choice in screen.choices] == [
        ("Space", "Stop for today"),
        ("G", "I have read this, go on"),
    ]
    told = "See a doctor.\nIf you go on, the session is as planned: press E to make an exercise easier."
    assert told in screen.more.text


def test_the_signs_are_told_to_be_what_the_runner_ticked(qtbot: QtBot) -> None:
    for tier in ("A", "B", "C"):
        screen = advice_screen(look(), tier, "Heading", ["One", "Two"], ["Stop."], WHOM)
        shown(qtbot, screen)
        assert screen.more.text.startswith("You ticked:\n• One\n• Two\n\nStop.")


def test_where_no_exercise_follows_there_is_nothing_but_to_have_read(qtbot: QtBot) -> None:
    screen = advice_screen(look(), "C", "Within days", ["Sign"], ["See a doctor."], WHOM, onward=False)
    answers = shown(qtbot, screen)
    assert [choice.label.text for choice in screen.choices] == ["I have read this"]
    assert "Key E" not in screen.more.text
    press(screen, Qt.Key.Key_Space)
    assert answers == ["read"]
