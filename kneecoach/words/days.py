"""Days by their names: weekdays, and those that no calendar knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kneecoach.routine import keys
from kneecoach.words import Words, dates

_MONDAY = date(2026, 1, 5)


def weekday_word(words: Words, day: str) -> str:
    """A weekday by its English name, in the user's language."""
    named = keys.WEEKDAYS.index(day)
    return words.say_as(
        "named day", "{weekday}", weekday=dates.weekday(words, _MONDAY.replace(day=5 + named))
    )


def weekday_short(words: Words, number: int) -> str:
    """A weekday by its number, Monday 0, in three letters: "Mon"."""
    return dates.short_weekday(words, _MONDAY.replace(day=5 + number))


def skip_said(words: Words, days: Sequence[str]) -> str:
    """The days without it: "Not on Sunday, the day before a match"."""
    return words.say("Not on {days}", days=days_line(words, days))


def days_line(words: Words, days: Sequence[str]) -> str:
    """Days by their names: "Sunday, the day before a match"."""
    return words.say_as("list", ", ").join(day_word(words, day) for day in days)


def days_asked(words: Words, days: Sequence[str]) -> str:
    """Days as they stand in a question: "a match day, the day before a match or Sunday"."""
    *before, last = (_asked(words, day) for day in days)
    if not before:
        return last
    said = words.say_as("asked days", ", ").join(before)
    return words.say_as("asked days", "{days} or {last}", days=said, last=last)


def _asked(words: Words, day: str) -> str:
    return {
        "match day": words.say_as("day", "a match day"),
        "race day": words.say_as("day", "a race day"),
    }.get(day) or day_word(words, day)


def day_word(words: Words, day: str) -> str:
    """A day by the name that the language gives it: a weekday, or one of those that no calendar knows."""
    if day in keys.WEEKDAYS:
        return weekday_word(words, day)
    return {
        "match day": words.say_as("day", "match day"),
        "day before a match": words.say_as("day", "the day before a match"),
        "day after a match": words.say_as("day", "the day after a match"),
        "race day": words.say_as("day", "race day"),
        "day before a race": words.say_as("day", "the day before a race"),
        "day after a race": words.say_as("day", "the day after a race"),
        "running day": words.say_as("day", "a running day"),
    }[day]
