"""Whom a dose is for, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words import Words
from kneecoach.words.counted import part_word


def turns_words(words: Words, sides: str, first: str, order: str = "set", *, ours: bool, stated: bool) -> str:
    """The sides of a step with which of them begins: "each side, right first"; "" where it has none.

    `order`: when they change, said where that is not after every set. `ours`: the source names none, these
    are ours. `stated` False: the file leaves them open.
    """
    said = _in_turns(words, sides, first)
    if sides == "each" and order == "side":
        said = words.say("{sides}, all of one before the other", sides=said)
    elif sides == "each" and order == "rep":
        said = words.say("{sides}, changing after every rep", sides=said)
    if not stated:
        return words.say("side not stated: {sides}", sides=said)
    return words.say("{dose} (ours)", dose=said) if said and ours else said


def _in_turns(words: Words, sides: str, first: str) -> str:
    if sides != "each":
        return sides_words(words, sides)
    return {
        "right": words.say_as("dose", "each side, right first"),
        "affected": words.say_as("dose", "each side, affected side first"),
        "unaffected": words.say_as("dose", "each side, unaffected side first"),
    }.get(first) or sides_words(words, sides)


def sides_words(words: Words, sides: str) -> str:
    """Sides by the name that the language gives them: "affected side"; "" for none."""
    return {
        "each": words.say_as("dose", "each side"),
        "left": words.say_as("dose", "left side"),
        "right": words.say_as("dose", "right side"),
        "both": words.say_as("dose", "both sides at once"),
        "affected": words.say_as("dose", "affected side"),
        "unaffected": words.say_as("dose", "unaffected side"),
    }.get(sides, "")


def helped_words(words: Words, parts: Sequence[str]) -> str:
    """Which parts of a rep both limbs do: "lift with both limbs"; "" where none."""
    named = words.say_as("tempo", ", ").join(part_word(words, part) for part in parts)
    return words.say("{parts} with both limbs", parts=named) if parts else ""
