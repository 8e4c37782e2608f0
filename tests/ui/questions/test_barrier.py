"""Before the ice: what speaks against it comes first, and only what does."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.care.icing import Warned, load_icing
from kneecoach.paths import resources
from kneecoach.ui.questions.ask import AskScreen
from kneecoach.ui.questions.barrier import barrier_screen, warning_words
from tests.ui.conftest import LookMaker
from tests.ui.questions.screens import look, made, shown

RULES = load_icing(resources() / "icing.toml")
AGO, GAP = "Your last icing ended 40 min ago.", "Leave at least 2 hours between two icings."
TODAY, DAILY = "You have iced 8 times today.", "No more than 8 icings a day."


@pytest.mark.parametrize(
    ("warned", "said"),
    [
        ((), []),
        ((Warned.TOO_SOON,), [AGO, GAP, "You can ice again in 1 h 20 min."]),
        ((Warned.TOO_OFTEN,), [TODAY, DAILY]),
        ((Warned.TOO_SOON, Warned.TOO_OFTEN), [AGO, GAP, TODAY, DAILY]),
    ],
)
def test_only_the_limit_that_was_hit_is_said(warned: tuple[Warned, ...], said: list[str]) -> None:
    assert warning_words(look().words, RULES, warned, 2400.0, 8) == said


def test_the_time_still_to_wait_is_never_said_too_short() -> None:
    said = warning_words(look().words, RULES, (Warned.TOO_SOON,), 2 * 3600 - 61.0, 1)
    assert said[-1] == "You can ice again in 2 min."
    said = warning_words(look().words, RULES, (Warned.TOO_SOON,), 119.0, 1)
    assert said[-1] == "You can ice again in 1 h 59 min."


def test_the_reason_stands_between_the_heading_and_what_to_know(qtbot: QtBot) -> None:
    screen = made("barrier")
    shown(qtbot, screen, (1024, 640))
    assert isinstance(screen, AskScreen)
    assert screen.heading.y() < screen.loud.y() < screen.more.y() < min(c.y() for c in screen.choices)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("warned", [(), tuple(Warned)])
def test_the_answers_stand_beside_each_other_with_all_of_their_words(
    qtbot: QtBot, dressed: LookMaker, language: str, warned: tuple[Warned, ...]
) -> None:
    here = dressed(language)
    words = here.words
    screen = barrier_screen(
        here,
        words.text(RULES.barrier),
        words.text(RULES.barrier_why),
        words.text(RULES.exclusions_heading),
        [words.text(text) for text in RULES.exclusions],
        warning_words(words, RULES, warned, 2400.0, 8),
    )
    shown(qtbot, screen, (1024, 640))
    first, second = screen.choices
    assert first.y() == second.y()
    assert first.geometry().right() < second.x()
    assert second.geometry().right() <= 1024 - screen.margin
    assert not any(choice.label.overflows() for choice in screen.choices)
    assert screen.more.cap_height >= 12.0
    assert not warned or screen.loud.cap_height >= screen.more.cap_height
