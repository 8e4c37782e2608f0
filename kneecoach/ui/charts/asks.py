"""What the bands of a pain model ask for, in words; not in `names`, which a start needs before any rule."""

from __future__ import annotations

from kneecoach.care.verdict import Action, BandAsks
from kneecoach.words import Words


def asks_words(words: Words, asks: BandAsks) -> str:
    """What to do at a band's scores: "take it easier, stop if it has risen"."""
    said = _action(words, asks.level)
    if asks.risen is asks.level:
        return said
    return words.say("{action}, {other} if it has risen", action=said, other=_action(words, asks.risen))


def _action(words: Words, action: Action) -> str:
    return {
        Action.KEEP: words.say_as("asks", "go on"),
        Action.EASE_OFF: words.say_as("asks", "take it easier"),
        Action.STOP: words.say_as("asks", "stop"),
    }[action]
