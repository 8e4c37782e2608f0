"""Where a number or a rule comes from, as a reader is told."""

from __future__ import annotations

from kneecoach.words import Words


def source_words(words: Words, source: str) -> str:
    """A source as it is named to a reader; other people's titles stand as they were written."""
    if source == "ours, where marked":
        return words.say("our own numbers, where marked")
    kind, _, rest = source.partition(" ")
    first, to, last = rest.partition(" to ")
    if kind != "article" or not first.startswith("S-"):
        return source
    if to:
        return words.say("the article, points {first} to {last}", first=first[2:], last=last[2:])
    return words.say("the article, point {n}", n=first[2:])
