"""Where a number or a rule comes from, as a reader is told."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words import Words

_POINT = "article S-"  # a fact of the one article that most of the content comes from


def sources_line(words: Words, sources: Sequence[str]) -> str:
    """All sources as they are named to a reader: the article once, with all of its points."""
    points = [_points(words, source) for source in sources if source.startswith(_POINT)]
    named: list[str] = []
    for source in sources:
        if not source.startswith(_POINT):
            named.append(_other(words, source))
        elif points:
            every = words.say_as("points", ", ").join(points)
            said = words.say(
                "a clinic’s article on pain behind the knee in runners (its points {all})", all=every
            )
            named.append(said)
            points = []
    return words.say_as("facts", ", ").join(named)


def _points(words: Words, source: str) -> str:
    """The numbers of its points: "40–45"."""
    first, _, last = source[len(_POINT) :].partition(" to S-")
    low, high = (number.lstrip("0") or number for number in (first, last))
    return words.say("{first}–{last}", first=low, last=high) if last else low


def _other(words: Words, source: str) -> str:
    """Other people's titles stand as they were written."""
    if source == "ours, where marked":
        return words.say("kneecoach for numbers marked (ours)")
    work, _, citing = source.partition(", as cited by ")
    if citing:
        return words.say("{work}, as cited by {citing}", work=work, citing=citing)
    return words.say("the makers of kneecoach") if source == "ours" else source
