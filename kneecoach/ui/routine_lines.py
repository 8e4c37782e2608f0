"""The lines under a routine's name in a list, and how to say them where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.ui.routine_view import RoutineCard
from kneecoach.words import Words, dates


def details(words: Words, card: RoutineCard) -> tuple[str, ...]:
    """The lines under a routine's name."""
    return tuple(forms[0] for forms in said(words, card))


def said(words: Words, card: RoutineCard) -> tuple[tuple[str, ...], ...]:
    """The lines under a routine's name, each at full length and then shorter and shorter."""
    if card.fault is not None:
        return ((words.say("Cannot be used: {reason}", reason=card.fault),),)
    if card.pending:
        return ((words.say("Being read"),),)
    length = dates.about_minutes(words, card.seconds, own_pace=card.own_pace)
    if not (card.seconds or card.own_pace or card.exercises):  # a programme that does not begin with a stage
        length = words.say("Nothing is due now")
    number = words.plural("{n} exercise", "{n} exercises", card.exercises)
    facts = words.say_as("facts", "{length} · {number}", length=length, number=number)
    lines = [(facts, length) if card.exercises else (length,)]  # of ice alone there is no exercise
    parts = [_sections(words, card.sections, left_out) for left_out in range(len(card.sections))]
    if card.reviewed:  # the exception; of each other one its preview says that it is not
        review = words.say("reviewed by a professional")
        parts = [words.say_as("facts", "{review} · {sections}", review=review, sections=at) for at in parts]
        parts.append(review)
    return (*lines, tuple(parts)) if parts else tuple(lines)


def _sections(words: Words, names: Sequence[str], left_out: int) -> str:
    """The sections' names, the last of them only counted."""
    named = words.say_as("facts", ", ").join(names[: len(names) - left_out])
    return words.say_as("facts", "{sections} +{n}", sections=named, n=left_out) if left_out else named
