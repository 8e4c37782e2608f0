"""Before the ice goes on: is there a towel, and who should not ice at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.words import Words, phases


def barrier_screen(
    look: Look,
    question: str,
    why: str,
    exclusions_heading: str,
    exclusions: Sequence[str],
    warnings: Sequence[str] = (),
    parent: QWidget | None = None,
) -> AskScreen:
    """`answered` carries True (there is a towel, begin) or False (no ice).

    `warnings`: that the last icing is too near, or that there were many today. Then that comes before the
    towel, the obvious key is for no ice, and going on overrules them.
    """
    words = look.words
    listed = "\n".join([exclusions_heading, *(f"• {text}" for text in exclusions)]) if exclusions else ""
    more = "\n\n".join(part for part in (why, listed) if part)
    none = words.say("No ice now")
    options: tuple[Option, ...]
    if warnings:
        question = words.say("Better not to ice now")
        options = (
            Option(False, none, role="primary"),
            Option(True, words.say("Towel on, none of these: ice anyway"), "I"),
        )
    else:
        begin = words.say("Towel on, none of these: begin")
        options = (Option(True, begin, role="primary"), Option(False, none, "N"))
    screen = AskScreen(
        look, question, options, more=more, loud="\n".join(warnings), escape=False, parent=parent
    )
    screen.more.set_colour(look.palette.ink)
    screen.loud.set_colour(look.palette.middle)
    return screen


def since_words(words: Words, seconds: float) -> str:
    """When the last icing ended, so many seconds ago."""
    return words.say(
        "Your last icing ended {time} ago.", time=phases.length(words, max(seconds // 60, 1) * 60)
    )
