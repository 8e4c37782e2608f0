"""The steps of a routine as the preview shows them: doses, what to know before, how each may change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kneecoach.routine.agenda import in_week
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.listing import EXERCISES
from kneecoach.routine.model import Group, Item, Pick, Routine, Step
from kneecoach.routine.steps.doses import ExerciseStep, IceStep, Overrides
from kneecoach.routine.timeline import Choice
from kneecoach.ui.routine_view import PreviewSection, PreviewStep
from kneecoach.words import Words
from kneecoach.words.days import skip_said
from kneecoach.words.doses import Dose, dose_line
from kneecoach.words.groups import (
    off_said,
    only_said,
    pick_said,
    rests_said,
    rounds_said,
    sentences,
    weeks_said,
)
from kneecoach.words.often import often_lines
from kneecoach.words.progression import growth_line
from kneecoach.words.step_doses import changed_dose, dose_of

_NUMBERS = ("sets", "reps", "hold", "time", "distance", "tempo", "load", "beat")


def _notes(words: Words, step: ExerciseStep, level: int | None) -> tuple[str, ...]:
    """The author's notes, and how the dose may grow at a level."""
    often = often_lines(words, step.frequency) if step.frequency else ()
    notes = (*only_said(words, step), *often, *map(words.text, step.notes))
    growth = step.growth_at(level)
    return (growth_line(words, growth), *notes) if growth else notes


def _ice_notes(words: Words, step: IceStep) -> tuple[str, ...]:
    often = often_lines(words, step.frequency) if step.frequency else ()
    return (*only_said(words, step), *often, *map(words.text, step.notes))


def sections_of(
    words: Words, routine: Routine, choice: Choice, path: Path, shipped: Path, *, brief: bool = False
) -> tuple[PreviewSection, ...]:
    """What is done in the week and at the level of a choice, of the file at `path`.

    `brief`: of other weeks and levels only what differs, where paper is short.
    """
    laying = _Steps(words, choice, path.parent, shipped, brief=brief)
    made = [
        PreviewSection(
            words.text(section.name),
            tuple(laying.steps(section.steps, ())),
            (
                *off_said(words, section),
                *([skip_said(words, section.skip)] if section.skip else []),
                *map(words.text, section.notes),
            ),
        )
        for section in routine.sections
    ]
    pairs = zip(made, routine.sections, strict=True)
    return tuple(said for said, section in pairs if said.steps or section.off)


class _Steps:
    """Says the steps of one choice. `beside`: the file's folder, for the author's own pictures."""

    def __init__(
        self, words: Words, choice: Choice, beside: Path, shipped: Path, *, brief: bool = False
    ) -> None:
        self._words = words
        self._choice = choice
        self._brief = brief
        self._beside = beside
        self._shipped = shipped

    def steps(self, items: tuple[Item, ...], above: tuple[str, ...]) -> Iterator[PreviewStep]:
        """The steps of all items; `above`: what is said of the group that begins here, before its first."""
        words = self._words
        for item in items:
            if isinstance(item, Group):
                said = (*rounds_said(words, item), *rests_said(words, item.rest))
                yield from self._together(item.steps, (*above, *said))
            elif isinstance(item, Pick) and len(item.options) == 1:  # it is the step's own affair
                yield from self.steps(item.options, (*above, *pick_said(words, item)))
            elif isinstance(item, Pick):
                yield from self._together(item.options, (*above, *pick_said(words, item)))
            elif isinstance(item, ExerciseStep | IceStep) and self._elsewhen(item):
                continue
            elif isinstance(item, ExerciseStep):
                own = _notes(words, item, self._choice.level)
                shown = item.played_at(self._choice.week, self._choice.level)
                notes = (*above, *_by_week(words, item, shown, brief=self._brief), *own)
                yield self._exercise(shown, notes)
            elif isinstance(item, IceStep):
                notes = (*above, *_ice_notes(words, item))
                poses = _figure(item.card)
                yield PreviewStep(words.text(item.name), Dose(ice=item.time), notes, figure=poses, step=item)
            above = ()

    def _together(self, items: tuple[Item, ...], above: tuple[str, ...]) -> Iterator[PreviewStep]:
        """The steps of a group; the first of them knows how many there are, and which notes speak of all."""
        found = list(self.steps(items, above))
        if found and above:
            found[0] = replace(found[0], lead=len(above), group=len(found))
        yield from found

    def _elsewhen(self, step: Step) -> bool:
        """Whether it is done in other weeks than the chosen one."""
        return self._choice.week is not None and not in_week(step, self._choice.week)

    def _exercise(self, step: ExerciseStep, notes: tuple[str, ...]) -> PreviewStep:
        words = self._words
        facts = _facts(words, step)
        poses = _figure(step.exercise)
        return PreviewStep(
            words.text(step.name), dose_of(step), notes, facts, self._picture(step), poses, step
        )

    def _picture(self, step: ExerciseStep) -> tuple[Path, str] | None:
        """Where the author's picture is: beside the file, or beside the card that names it."""
        if step.picture is not None:
            return self._beside, step.picture
        if step.exercise.picture is None:
            return None
        card = f"{step.exercise.id}.yaml"
        folders = (self._beside / EXERCISES, self._shipped / EXERCISES)
        beside = next((folder for folder in folders if (folder / card).is_file()), self._beside)
        return beside, step.exercise.picture


def _figure(card: Exercise | None) -> tuple[str, tuple[str, ...]] | None:
    return (card.figure, card.muscles) if card is not None and card.figure is not None else None


def _facts(words: Words, step: ExerciseStep) -> tuple[tuple[str, str], ...]:
    """What to know before: title and text of what is needed, how far to go, when to stop."""
    card = step.exercise
    needed = dict.fromkeys(words.text(text) for text in (*card.equipment, *step.equipment))
    stops = [words.text(text) for text in (*card.stop, *step.stop)]
    facts = (
        (words.say("You need"), words.say_as("facts", ", ").join(needed)),
        (words.say("How far"), words.text(step.limit or card.limit)),
        (words.say("Stop when"), words.say_as("facts", "; ").join(stops)),
        (words.say("Take care"), words.text(card.caution)),
    )
    return tuple((title, text) for title, text in facts if text)


def _by_week(words: Words, step: ExerciseStep, shown: ExerciseStep, *, brief: bool) -> tuple[str, ...]:
    """What the step asks for from week to week, and at which level, beside how it is `shown`."""
    said = []
    known = _facts(words, shown)

    def whole(line: str, own: Overrides) -> str:
        """With what this week or level alone says: its facts, where they are others, and its notes."""
        at = step.with_overrides(own)
        facts = [
            words.say_as("fact", "{title}: {text}", title=title, text=text)
            for title, text in _facts(words, at)
            if (title, text) not in known
        ]
        notes = at.notes if any(name == "notes" for name, _ in own.changes) else ()
        return sentences(words, (line, *facts, *map(words.text, notes)))

    for first, last, own in step.weeks:
        said.append(whole(weeks_said(words, first, last, _changed(words, step, own, brief=brief)), own))
    for number, own in enumerate(step.levels, 1):
        if number > 1 and own is step.levels[number - 2]:
            continue  # as the one before
        at = step.with_overrides(own)
        dose = _changed(words, step, own, brief=brief)
        if brief and at.name == step.name:
            line = words.say("Level {n}: {dose}", n=number, dose=dose)
        else:
            line = words.say("Level {n}: {name}, {dose}", n=number, name=words.text(at.name), dose=dose)
        said.append(whole(line, own))
    return tuple(said)


def _changed(words: Words, step: ExerciseStep, own: Overrides, *, brief: bool) -> str:
    """The dose with its changes; `brief`: these alone, where they are nothing but numbers."""
    whole = dose_line(words, dose_of(step.with_overrides(own)))
    names = [name for name, _ in own.changes if name != "notes"]  # which are said behind it
    if not brief or not names or any(name not in _NUMBERS for name in names):
        return whole
    return dose_line(words, changed_dose(own))
