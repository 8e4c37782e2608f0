"""The rests that also stand after the last rep, side or set."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words import Words


def after_last_words(words: Words, places: Sequence[str], *, held: bool = False) -> tuple[str, ...]:
    """A phrase for each of these places of rests: reps, sides or sets; nothing for another one.

    `held`: a rep is a hold.
    """
    rep, hold = words.say("rest also after the last rep"), words.say("rest also after the last hold")
    said = {
        "reps": hold if held else rep,
        "sides": words.say("rest also after the last side"),
        "sets": words.say("rest also after the last set"),
    }
    return tuple(text for place, text in said.items() if place in places)
