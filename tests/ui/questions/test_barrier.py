"""Before the ice: what speaks against it comes first, and only what does."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.care.icing import Warned, load_icing
from kneecoach.paths import resources
from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen
from kneecoach.ui.questions.barrier import barrier_screen, warning_words
from tests.ui.conftest import LookMaker
from tests.ui.questions.screens import look, shown

RULES = load_icing(resources() / "icing.toml")
AGO, GAP = "Your last icing ended 40 min ago.", "Leave at least 2 hours between two icings."
MORROW = "You can ice again tomorrow."
TODAY, DAILY = "You have iced 8 times today.", "No more than 8 icings a day."


def warned_screen(here: Look, warned: tuple[Warned, ...]) -> AskScreen:
    """The question before the ice, with the real words."""
    words = here.words
    return barrier_screen(
        here,
        words.text(RULES.barrier),
        words.text(RULES.barrier_why),
        words.text(RULES.exclusions_heading),
        [words.text(text) for text in RULES.exclusions],
        warning_words(words, RULES, warned, 2400.0, 8),
    )


@pytest.mark.parametrize(
    ("warned", "said"),
    [
        ((), []),
        ((Warned.TOO_SOON,), [AGO, GAP, "You can ice again in 1 h 20 min."]),
        ((Warned.TOO_OFTEN,), [TODAY, DAILY, MORROW]),
        ((Warned.TOO_SOON, Warned.TOO_OFTEN), [TODAY, DAILY, MORROW]),
    ],
)
def test_only_the_limit_that_was_hit_is_said(warned: tuple[Warned, ...], said: list[str]) -> None:
    assert warning_words(look().words, RULES, warned, 2400.0, 8) == said


def test_the_time_still_to_wait_is_never_said_too_short() -> None:
    said = warning_words(look().words, RULES, (Warned.TOO_SOON,), 2 * 3600 - 61.0, 1)
    assert said[-1] == "You can ice again in 2 min."
    said = warning_words(look().words, RULES, (Warned.TOO_SOON,), 119.0, 1)
    assert said[-1] == "You can ice again in 1 h 59 min."


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_reason_stands_before_what_to_know_and_neither_is_small(
    qtbot: QtBot, dressed: LookMaker, size: tuple[int, int], language: str
) -> None:
    screen = warned_screen(dressed(language), tuple(Warned))
    shown(qtbot, screen, size)
    beside = screen.loud.geometry().right() < screen.more.x()
    assert beside or screen.loud.geometry().bottom() < screen.more.y()
    asked = screen.heading.y() + screen.heading.text_rect().bottom()
    assert asked <= min(screen.loud.y(), screen.more.y())
    foot = min(choice.y() for choice in screen.choices)
    for one in (screen.loud, screen.more):
        assert one.y() + one.text_rect().bottom() < foot
        assert not one.overflows()
    assert screen.more.cap_height >= size[1] / 34.0 * 0.8


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("warned", [(), tuple(Warned)])
def test_the_answers_stand_beside_each_other_with_all_of_their_words(
    qtbot: QtBot, dressed: LookMaker, language: str, warned: tuple[Warned, ...]
) -> None:
    screen = warned_screen(dressed(language), warned)
    shown(qtbot, screen, (1024, 640))
    first, second = screen.choices
    assert first.y() == second.y()
    assert first.geometry().right() < second.x()
    assert second.geometry().right() <= 1024 - screen.margin
    assert not any(choice.label.overflows() for choice in screen.choices)
    assert screen.more.cap_height >= 12.0
    assert not warned or screen.loud.cap_height >= screen.more.cap_height
