"""Before the ice goes on: is there a towel, and who should not ice at all."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kneecoach.care.icing import IcingRules, Warned
from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.words import Words, phases

_MINUTE = 60


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

    `warnings`: that the last icing is too near, or that there were many today. Then that comes right under
    the heading and before the towel, the obvious key is for no ice, and going on overrules them.
    """
    words = look.words
    listed = "\n".join([exclusions_heading, *(f"• {text}" for text in exclusions)]) if exclusions else ""
    none = words.say("No ice now")
    options: tuple[Option, ...]
    if warnings:  # the question about the towel gives way, but not the towel
        why = words.say("If you ice all the same, put a towel between ice and skin. {why}", why=why)
        question = words.say("Better not to ice now")
        options = (
            Option(False, none, role="primary"),
            Option(True, words.say("Towel on, nothing on the list:\nice anyway"), "I"),
        )
    else:
        begin = words.say("Towel on, nothing on the list:\nbegin")
        options = (Option(True, begin, role="primary"), Option(False, none, "N"))
    more = "\n\n".join(part for part in (why, listed) if part)
    screen = AskScreen(
        look,
        question,
        options,
        more=more,
        loud="\n".join(warnings),
        first=True,
        escape=False,
        parent=parent,
    )
    screen.more.set_colour(look.palette.ink)
    screen.loud.set_colour(look.palette.middle)
    return screen


def warning_words(
    words: Words, rules: IcingRules, warned: Sequence[Warned], since: float | None, today: int
) -> list[str]:
    """What is `warned` of, in whole lines: how long ago it was, s, and how many there were today.

    Where both limits were hit, the later one alone: until tomorrow nobody need wait for two hours.
    """
    if Warned.TOO_OFTEN in warned:
        told = words.plural("You have iced {n} time today.", "You have iced {n} times today.", today)
        return [told, words.text(rules.daily), words.say("You can ice again tomorrow.")]
    if Warned.TOO_SOON not in warned or since is None:
        return []
    ago = phases.length(words, max(since // _MINUTE, 1) * _MINUTE)
    left = math.ceil((rules.gap_h * 3600 - since) / _MINUTE)
    ahead = phases.length(words, max(left, 1) * _MINUTE)
    return [
        words.say("Your last icing ended {time} ago.", time=ago),
        words.text(rules.gap),
        words.say("You can ice again in {time}.", time=ahead),
    ]
