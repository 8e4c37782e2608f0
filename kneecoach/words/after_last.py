"""The rests that also stand after the last rep, side or set."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words import Words


def after_last_words(words: Words, places: Sequence[str]) -> tuple[str, ...]:
    """A phrase for each of these places of rests: reps, sides or sets; nothing for another one."""
    said = {
        "reps": words.say("rest also after the last rep"),
        "sides": words.say("rest also after the last side"),
        "sets": words.say("rest also after the last set"),
    }
    return tuple(text for place, text in said.items() if place in places)
