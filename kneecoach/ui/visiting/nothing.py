"""That nothing is done: today, or at this place of a programme."""

from __future__ import annotations

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.words.stages import idle_said


def nothing_screen(look: Look) -> AskScreen:
    """Today the routine asks for nothing, and nothing is recorded."""
    words = look.words
    return AskScreen(
        look,
        words.say("Nothing to do today"),
        (Option("today", words.say("Back to Today"), role="primary"),),
        more=words.say("This routine leaves all of it out today. Nothing is recorded."),
        escape="today",
    )


def idle_screen(look: Look, idle: int) -> AskScreen:
    """Nothing is due at this place of a programme, `idle` as `Programme.idle` gives it.

    `answered` carries "stages", to choose one all the same, or "today".
    """
    words = look.words
    return AskScreen(
        look,
        words.say("Nothing is due now"),
        (
            Option("stages", words.say("See the stages"), role="primary"),
            Option("today", words.say("Back to Today"), "T"),
        ),
        more=words.say_as(
            "sentences",
            "{first} {second}",
            first=idle_said(words, idle),
            second=words.say("You can choose a stage all the same."),
        ),
        escape="today",
    )
