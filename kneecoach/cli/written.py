"""What a file says of a session beyond its rows: notes, ranges, levels, growth, what is not stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import PainModel
from kneecoach.cli.written_steps import INDENT, WrittenSteps
from kneecoach.routine.conditions import PAIN_MODELS, PAIN_OPEN
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine, Side, leaves
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice
from kneecoach.routine.timeline import Dose as End
from kneecoach.words import Words
from kneecoach.words.counted import range_words
from kneecoach.words.days import skip_said
from kneecoach.words.pain import rules_said

_LOWER = "lower band"


def written_lines(
    words: Words,
    routine: Routine,
    choice: Choice,
    models: Mapping[str, PainModel],
    *,
    assumed: bool,
    onward: Sequence[str] = (),
) -> list[str]:
    """Lines to stand above a timeline; none where its rows say it all.

    `models`: the pain models that come with the program. `assumed`: nobody has named the sore side.
    `onward`: the conditions of the way into the stage and on.
    """
    plain = resolve(routine, choice)
    lines = [words.text(note) for note in routine.notes]
    lines += [skip_said(words, routine.skip)] if routine.skip else []
    lines += _pain(words, routine, models)
    lines += _lower_band(words, routine, models, onward)
    if _by_sore_side(routine, choice):
        lines.append(_sore_side(words, choice.affected, assumed=assumed))
    steps = [step for section in plain.sections for step in leaves(section.steps)]
    if any(isinstance(step, ExerciseStep) and not step.sides_stated for step in steps):
        lines.append(words.say("Where the side is not stated, each side is played and counted."))
    told: list[str] = []
    writing = WrittenSteps(words, routine, choice)
    for section in plain.sections:
        if section.again:
            continue
        doses = list(writing.lines(section.steps))
        skip = [INDENT + skip_said(words, section.skip)] if section.skip else []
        notes = skip + [INDENT + words.text(note) for note in section.notes]
        name = words.text(section.name)
        if (doses or notes) and name:
            told.append(words.say_as("timeline", "{section}:", section=name))
        told += notes + [INDENT + line for line in doses]
    if told:
        lines.append(_head(words, choice.dose))
    return [*lines, *told]


def _pain(words: Words, routine: Routine, models: Mapping[str, PainModel]) -> list[str]:
    """The pain model with what it asks for; nothing of the strict one, which holds where none is written."""
    if routine.pain == PAIN_OPEN:
        return [words.say("Pain: not stated; the program's own rule, the strict one, holds (ours).")]
    own = routine.pain_rules
    model = model_in_use(own, routine.pain, models)
    if own is None and model.id == PAIN_MODELS[0]:
        return []
    said = rules_said(words, own.rules) if own is not None else words.text(model.about)
    return [words.say("Pain: {model}. {rules}", model=words.text(model.name), rules=said)]


def _lower_band(
    words: Words, routine: Routine, models: Mapping[str, PainModel], onward: Sequence[str]
) -> list[str]:
    """Which scores the lower band has, where something waits for it."""
    growths = [step.progress for step in routine.steps if isinstance(step, ExerciseStep)]
    asked = {*onward, *(one for growth in growths if growth for one in growth.conditions)}
    model = model_in_use(routine.pain_rules, routine.pain, models)
    lower = [band for band in model.bands if band.name == "lower"]
    if _LOWER not in asked or not lower:
        return []
    return [
        words.say(
            "The lower band is {scores}.", scores=range_words(words, str(lower[0].low), str(lower[0].high))
        )
    ]


def _head(words: Words, dose: End) -> str:
    if dose is End.HIGH:
        return words.say("As written; below, a range runs at its high end:")
    return words.say("As written; below, a range runs at its low end:")


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
