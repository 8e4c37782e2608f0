"""Before the ice goes on: is there a towel, and who should not ice at all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option


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

    `warnings`: that the last icing is too near, or that there were many today; going on overrules them.
    """
    words = look.words
    listed = "\n".join([exclusions_heading, *(f"• {text}" for text in exclusions)]) if exclusions else ""
    more = "\n\n".join(part for part in (why, listed) if part)
    begin = words.say("Yes, ice all the same") if warnings else words.say("Yes, begin")
    options = (Option(True, begin, role="primary"), Option(False, words.say("No ice now"), "N"))
    screen = AskScreen(
        look, question, options, more=more, loud="\n".join(warnings), escape=False, parent=parent
    )
    screen.loud.set_colour(look.palette.middle)
    return screen
