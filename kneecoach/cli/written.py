"""What a file says of a session beyond its rows: notes, ranges, levels, growth, what is not stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import PainModel
from kneecoach.cli.written_steps import INDENT, WrittenSteps
from kneecoach.routine.conditions import PAIN_MODELS, PAIN_OPEN
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine, Side, Step, leaves
from kneecoach.routine.pain_rules import PainRules
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.set_dose import set_dose
from kneecoach.routine.timeline import Choice
from kneecoach.routine.timeline import Dose as End
from kneecoach.words import Words
from kneecoach.words.counted import range_words
from kneecoach.words.days import skip_said
from kneecoach.words.pain import rules_said
from kneecoach.words.step_doses import amounts_of

_LOWER = "lower band"


def written_lines(
    words: Words,
    routine: Routine,
    choice: Choice,
    models: Mapping[str, PainModel],
    *,
    assumed: bool,
    onward: Sequence[str] = (),
    course: Sequence[str] = (),
) -> list[str]:
    """Lines to stand above a timeline; none where its rows say it all.

    `models`: the pain models that come with the program. `assumed`: nobody has named the sore side.
    `onward`: the conditions of the way into the stage and on. `course`: what is said of the whole.
    """
    plain = resolve(routine, choice)
    lines = [words.text(note) for note in routine.notes]
    lines += [skip_said(words, routine.skip)] if routine.skip else []
    lines += [*course, *_pain(words, routine, models)]
    lines += _bands(words, routine, models, onward)
    if _by_sore_side(routine, choice):
        lines.append(_sore_side(words, choice.affected, assumed=assumed))
    steps = [step for section in plain.sections for step in leaves(section.steps)]
    if any(isinstance(step, ExerciseStep) and not step.sides_stated for step in steps):
        lines.append(words.say("Where the side is not stated, each side is played and counted."))
    lines += _by_the_program(words, steps, choice.dose)
    told: list[str] = []
    writing = WrittenSteps(words, routine, choice)
    for section in plain.sections:
        name = words.text(section.name)
        headed = words.say_as("timeline", "{section}:", section=name)
        if section.again:
            if headed in told:
                told.append(words.say("{section}: once more, as above", section=name))
            continue
        doses = list(writing.lines(section.steps))
        skip = [INDENT + skip_said(words, section.skip)] if section.skip else []
        notes = skip + [INDENT + words.text(note) for note in section.notes]
        if (doses or notes) and name:
            told.append(headed)
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
    said = words.text(model.about)
    if own is not None:
        said = rules_said(words, own.rules)
        about = words.text(own.about)
        said = words.say_as("sentences", "{first} {second}", first=about, second=said) if about else said
    return [words.say("Pain: {model}. {rules}", model=words.text(model.name), rules=said)]


def _bands(
    words: Words, routine: Routine, models: Mapping[str, PainModel], onward: Sequence[str]
) -> list[str]:
    """The bands of a model of the author's own; of another the lower one, where something waits for it."""
    own = routine.pain_rules
    if own is not None and (own.about is not None or own.sources):
        return [_own_bands(words, own)]
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


def _own_bands(words: Words, own: PainRules) -> str:
    said = []
    for name, low, high in own.bands:
        scores = range_words(words, str(low), str(high))
        band = {
            "lower": words.say_as("band", "lower {scores}", scores=scores),
            "middle": words.say_as("band", "middle {scores}", scores=scores),
            "upper": words.say_as("band", "upper {scores}", scores=scores),
        }[name]
        said.append(words.say("{dose} (ours)", dose=band) if name in own.ours else band)
    return words.say("Bands of pain: {bands}.", bands=words.say_as("list", ", ").join(said))


def _by_the_program(words: Words, steps: Sequence[Step], dose: End) -> list[str]:
    """How long is what the file gives no seconds for, and the program therefore gives some."""
    timed = [
        step
        for step in steps
        if isinstance(step, ExerciseStep) and not set_dose(step, 1, dose).own_pace and step.beat is None
    ]
    counts = words.say("A count is played as 1 s (ours).")
    fast = words.say("What is to be as fast as you can is planned as 1 s (ours).")
    lines = [counts] if any(one.counts and not one.ours for step in timed for one in amounts_of(step)) else []
    return lines + ([fast] if any(one.fast for step in timed for one in amounts_of(step)) else [])


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
