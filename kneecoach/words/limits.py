"""A set to the limit in words: how far it goes, and what it is meant to reach at least."""

from __future__ import annotations

from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.words import Words
from kneecoach.words.doses import least_words


def limit_line(words: Words, phase: Phase) -> str:
    """How far a set to the limit goes: "as long as you can", "as many as you can, at least 8 reps"."""
    timed = by_time(phase)
    text = words.say("as long as you can") if timed else words.say("as many as you can")
    if phase.least is None:
        return text
    least = Amount(phase.least, phase.least, unit=None if timed else phase.unit, floor=True)
    return words.say_as("dose", ", ").join((text, least_words(words, least, timed=timed)))


def least_sentence(words: Words, phase: Phase, time: str) -> str:
    """The same as a sentence; `time`: the least as it is spoken, where it is a time."""
    if by_time(phase):
        return words.say("As long as you can, at least {time}.", time=time)
    return words.say("As many as you can, at least {n}.", n=f"{phase.least or 0:g}")


def by_time(phase: Phase) -> bool:
    """Whether the limit is one of time."""
    return phase.kind is Kind.HOLD or phase.unit == "seconds"
