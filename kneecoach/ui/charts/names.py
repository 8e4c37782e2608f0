"""What moments, bands and states of a session are called."""

from __future__ import annotations

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.words import Words


def moment_words(words: Words, moment: Moment) -> str:
    """When a score was asked, in a word or two."""
    return {
        Moment.BEFORE: words.say_as("moment", "Before"),
        Moment.DURING: words.say_as("moment", "During"),
        Moment.WORST: words.say_as("moment", "Worst during"),
        Moment.NOW: words.say_as("moment", "At the end"),
        Moment.LATER: words.say_as("moment", "30–60 min later"),
        Moment.MORNING: words.say_as("moment", "Morning"),
    }[moment]


def band_words(words: Words, name: str) -> str:
    """A band's word."""
    return {
        "lower": words.say_as("band", "lower"),
        "middle": words.say_as("band", "middle"),
        "upper": words.say_as("band", "upper"),
    }.get(name, "")


def state_words(words: Words, state: SessionState) -> str:
    """How a session stands."""
    return {
        SessionState.OPEN: words.say_as("session state", "unfinished"),
        SessionState.DONE: words.say_as("session state", "done"),
        SessionState.EARLY: words.say_as("session state", "ended early"),
        SessionState.STOPPED: words.say_as("session state", "stopped"),
    }[state]
