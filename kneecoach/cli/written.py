"""What a file says of a session beyond its rows: notes, ranges, loads, what is not stated, the sore side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Item, Routine, Side, leaves
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import Words
from kneecoach.words.doses import dose_line
from kneecoach.words.step_doses import dose_of, more_than_played

_INDENT = "  "


def written_lines(words: Words, routine: Routine, choice: Choice, *, assumed: bool) -> list[str]:
    """Lines to stand above a timeline; none where its rows say it all.

    `assumed`: nobody has named the sore side.
    """
    plain = resolve(routine, choice)
    lines = [words.text(note) for note in routine.notes]
    if _by_sore_side(routine, choice):
        lines.append(_sore_side(words, choice.affected, assumed=assumed))
    steps = [step for section in plain.sections for step in leaves(section.steps)]
    if any(isinstance(step, ExerciseStep) and not step.sides_stated for step in steps):
        lines.append(words.say("Where the side is not stated, each side is played and counted."))
    told: list[str] = []
    for section in plain.sections:
        if section.again:
            continue
        doses = [line for step in leaves(section.steps) for line in _step(words, step)]
        notes = [_INDENT + words.text(note) for note in section.notes]
        name = words.text(section.name)
        if (doses or notes) and name:
            told.append(words.say_as("timeline", "{section}:", section=name))
        told += notes + [_INDENT + line for line in doses]
    if told:
        lines.append(_head(words, choice.dose))
    return [*lines, *told]


def _head(words: Words, dose: Dose) -> str:
    if dose is Dose.HIGH:
        return words.say("As written; below, a range runs at its high end:")
    return words.say("As written; below, a range runs at its low end:")


def _step(words: Words, step: Item) -> Iterator[str]:
    """A step's dose, where its phases do not show all of it, and its notes."""
    if not isinstance(step, ExerciseStep | IceStep):
        return
    if isinstance(step, ExerciseStep) and more_than_played(step):
        dose = dose_line(words, dose_of(step))
        yield words.say_as("timeline", "{step}: {dose}", step=words.text(step.name), dose=dose)
    elif step.notes:
        yield words.text(step.name)
    for note in step.notes:
        yield _INDENT + words.text(note)


def _by_sore_side(routine: Routine, choice: Choice) -> bool:
    """Whether the session is another one where the other side is the sore one."""
    mine, other = (
        lay_out(routine, replace(choice, affected=side)).phases
        for side in (choice.affected, choice.affected.other)
    )
    return mine != other


def _sore_side(words: Words, side: Side, *, assumed: bool) -> str:
    if not assumed:
        return words.say("Sore side: left") if side is Side.LEFT else words.say("Sore side: right")
    return words.say("Sore side: left, as nobody has named it; --side right for the other")
