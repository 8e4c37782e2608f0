"""The levels of a step or of a group's rounds that are not played: what each of them asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kneecoach.routine.model import Group
from kneecoach.routine.steps.doses import ExerciseStep, Overrides
from kneecoach.words import Words
from kneecoach.words.doses import dose_line
from kneecoach.words.groups import rounds_said, sentences
from kneecoach.words.step_doses import changed_dose, dose_of

_NUMBERS = ("sets", "reps", "hold", "time", "distance", "tempo", "tempo_open", "load", "beat")
_APART = ("exercise", "label", "notes")  # what is said beside the dose


def other_levels(words: Words, step: ExerciseStep, played: int, week: int | None) -> Iterator[str]:
    """A line for each level of a step but number `played`; nothing of one that is as the one before it.

    Its name, where that is another, the numbers that it changes, and its notes; where it changes none, or
    more than numbers, or `week` changes them, too, its whole dose.
    """
    name = step.of_level(played).name
    for number, own in enumerate(step.levels, 1):
        if number == played or (number > 1 and own is step.levels[number - 2]):
            continue
        at = step.played_at(week, number)
        changes = tuple((key, value) for key, value in own.changes if key not in _APART)
        numbers = changes and not step.weeks and all(key in _NUMBERS for key, _ in changes)
        dose = dose_line(words, changed_dose(Overrides(changes)) if numbers else dose_of(at))
        line = words.say("Level {n}: {dose}", n=number, dose=dose)
        if at.name != name:
            line = words.say("Level {n}: {name}, {dose}", n=number, name=words.text(at.name), dose=dose)
        notes = at.notes if any(key == "notes" for key, _ in own.changes) else ()
        yield sentences(words, (line, *map(words.text, notes)))


def other_rounds(words: Words, group: Group, played: int) -> Iterator[str]:
    """A line for each level of a group's rounds but number `played`."""
    _, *said = rounds_said(words, replace(group, progress=None))
    yield from (line for number, line in enumerate(said, 1) if number != played)
