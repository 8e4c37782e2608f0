"""What the Routines page shows, put together from routine files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kneecoach.care.own_models import model_of
from kneecoach.care.pain import PainModel
from kneecoach.errors import Fault, FileRefused
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_programme
from kneecoach.routine.model import Amount, Group, Item, Pick, Section, TempoPart
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep, IceStep, Overrides
from kneecoach.routine.timeline import Choice
from kneecoach.ui.due import DueCard
from kneecoach.ui.routine_view import (
    PreviewSection,
    PreviewStep,
    RoutineCard,
    RoutinePreview,
)
from kneecoach.ui.shelf import Shelf, card_of
from kneecoach.ui.today_view import DueWhy
from kneecoach.words import Words
from kneecoach.words.doses import Dose, dose_line
from kneecoach.words.faults import fault_sentence
from kneecoach.words.groups import only_said, pick_said, rounds_said, weeks_said
from kneecoach.words.often import often_lines
from kneecoach.words.programme import Facts, course_line, programme_facts
from kneecoach.words.progression import progress_line


def cards(words: Words, shelf: Shelf, keys: list[str], choice: Choice) -> list[RoutineCard]:
    """A line for every routine; a file that cannot be used is listed with its first fault."""
    return [_card(words, shelf, key, choice) for key in keys]


def preview(
    words: Words,
    shelf: Shelf,
    key: str,
    choice: Choice,
    models: Mapping[str, PainModel],
    *,
    startable: bool = True,
    outside: bool = False,
) -> RoutinePreview:
    """A routine before it is played, or what is wrong with its file."""
    path = shelf.path(key)
    try:
        programme = load_programme(path, shelf.shipped)
    except FileRefused as error:
        faults = tuple(_placed(words, path, fault) for fault in error.faults if not fault.warning)
        return RoutinePreview(key, path.name, faults=faults, outside=outside, startable=False)
    routine = programme.session(choice.week)
    timeline = lay_out(routine, choice)
    card = card_of(key, (0, 0), routine, timeline)
    shown = card.shown(words, DueWhy.CHOSEN)
    own = routine.pain_rules
    model = model_of(own) if own else models.get(routine.pain, models["strict"])
    return RoutinePreview(
        key,
        words.text(routine.name),
        words.text(routine.about),
        routine.sources,
        routine.reviewed,
        timeline.timed_seconds,
        timeline.own_pace,
        _facts(words, programme),
        words.text(model.name),
        words.text(model.about),
        tuple(_section(words, section) for section in routine.sections),
        shown.bars,
        tuple(words.text(note) for note in routine.notes),
        outside=outside,
        startable=startable,
        course=course_line(words, programme),
    )


def _card(words: Words, shelf: Shelf, key: str, choice: Choice) -> RoutineCard:
    path = shelf.path(key)
    try:
        card: DueCard = shelf.card(key, choice)
    except FileRefused as error:
        return RoutineCard(key, path.name, fault=fault_sentence(words, error.faults[0]))
    sections = dict.fromkeys(words.text(section) for _, section, *_ in card.bars)
    return RoutineCard(
        key,
        words.text(card.name),
        card.seconds,
        card.own_pace,
        card.exercises,
        tuple(name for name in sections if name),
        card.reviewed,
    )


def _notes(words: Words, step: ExerciseStep) -> tuple[str, ...]:
    """The author's notes, and how the dose may grow."""
    growth = step.progress
    often = often_lines(words, step.frequency) if step.frequency else ()
    notes = (*only_said(words, step.only), *often, *map(words.text, step.notes))
    if growth is None:
        return notes
    line = progress_line(
        words,
        growth.by.low,
        growth.by_unit,
        growth.after_sessions,
        growth.conditions,
        ours=growth.by.ours,
        most=growth.most,
        otherwise=growth.otherwise,
        weeks=growth.after_weeks,
    )
    return (line, *notes)


def _ice_notes(words: Words, step: IceStep) -> tuple[str, ...]:
    often = often_lines(words, step.frequency) if step.frequency else ()
    return (*only_said(words, step.only), *often, *map(words.text, step.notes))


def dose_of(step: ExerciseStep) -> Dose:
    """What the step asks for, as it is told."""
    sides = tuple((side.value, _of_side(own)) for side, own in step.by_side)
    return replace(
        _plain_dose(step),
        sides=step.sides.value,
        first=step.first.value,
        by_side=sides,
        rest_reps=step.rest.reps,
        rest_sets=step.rest.sets,
        rest_sides=step.rest.sides,
    )


def _plain_dose(step: ExerciseStep) -> Dose:
    return Dose(
        step.sets, step.reps, step.hold, step.time, distance=step.distance, tempo=_tempo(step.tempo),
        load=step.load, beat=step.beat, with_both=step.with_both,
    )  # fmt: skip


def _of_side(own: Overrides) -> Dose:
    """Only what differs from the other side."""
    changes = dict(own.changes)
    return replace(Dose(), **{**changes, "tempo": _tempo(changes.get("tempo", ()))})


def _tempo(parts: tuple[TempoPart, ...]) -> tuple[tuple[str, Amount], ...]:
    return tuple((part.name, part.seconds) for part in parts)


def _placed(words: Words, path: Path, fault: Fault) -> str:
    return f"{path.name}:{fault.line}:{fault.column}: {fault_sentence(words, fault)}"


def _facts(words: Words, programme: Programme) -> Facts:
    """How often and how long, and what else the programme says of its weeks."""
    test = programme.test
    return programme_facts(words, programme, dose_line(words, dose_of(test.step)) if test else "")


def _section(words: Words, section: Section) -> PreviewSection:
    return PreviewSection(words.text(section.name), tuple(_steps(words, section.steps, ())))


def _steps(words: Words, items: tuple[Item, ...], above: tuple[str, ...]) -> Iterator[PreviewStep]:
    """The steps of all items; `above`: what is said of the group that begins here, before its first step."""
    for item in items:
        if isinstance(item, Group):
            yield from _steps(words, item.steps, (*above, *rounds_said(words, item)))
        elif isinstance(item, Pick):
            yield from _steps(words, item.options, (*above, *pick_said(words, item)))
        elif isinstance(item, ExerciseStep):
            notes = (*above, *_by_week(words, item), *_notes(words, item))
            yield PreviewStep(words.text(item.name), dose_of(item), notes)
        elif isinstance(item, IceStep):
            yield PreviewStep(words.text(item.name), Dose(ice=item.time), (*above, *_ice_notes(words, item)))
        above = ()


def _by_week(words: Words, step: ExerciseStep) -> tuple[str, ...]:
    """What the step asks for from week to week, and at which level."""
    said = []
    for first, last, own in step.weeks:
        dose = dose_line(words, dose_of(step.with_overrides(own)))
        said.append(weeks_said(words, first, last, dose))
    for number, own in enumerate(step.levels, 1):
        at = step.with_overrides(own)
        dose = dose_line(words, dose_of(at))
        said.append(words.say("Level {n}: {name}, {dose}", n=number, name=words.text(at.name), dose=dose))
    return tuple(said)
