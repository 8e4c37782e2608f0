"""What the Routines page shows, put together from routine files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kneecoach.care.own_models import model_in_use
from kneecoach.care.pain import PainModel
from kneecoach.care.verdict import band_asks
from kneecoach.coach.proposing import levels_of, weeks_of
from kneecoach.errors import Fault, FileRefused
from kneecoach.routine.conditions import PAIN_OPEN
from kneecoach.routine.layout import lay_out
from kneecoach.routine.listing import shown_name
from kneecoach.routine.loader import check_file
from kneecoach.routine.model import Routine
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice
from kneecoach.ui.due import DueCard
from kneecoach.ui.preview_steps import sections_of
from kneecoach.ui.routine_view import (
    PreviewPain,
    PreviewPart,
    PreviewPlace,
    RoutineCard,
    RoutinePreview,
)
from kneecoach.ui.shelf import Shelf, card_of
from kneecoach.ui.today_view import DueWhy
from kneecoach.words import Words
from kneecoach.words.doses import dose_line
from kneecoach.words.faults import fault_sentence
from kneecoach.words.pain import pain_said
from kneecoach.words.programme import Facts, course_line, often_note, programme_facts, stage_note
from kneecoach.words.sources import sources_line
from kneecoach.words.stages import idle_said, stage_sentences
from kneecoach.words.step_doses import dose_of


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
        programme = shelf.programme(key)
    except FileRefused as error:
        faults = tuple(_placed(words, fault) for fault in error.faults if not fault.warning)
        return RoutinePreview(
            key,
            shown_name(path.name),
            faults=faults,
            outside=outside,
            startable=False,
            remarks=_remarks(words, shelf, path),
            file=shown_name(path.name),
        )
    choice = shelf.placed(key, programme, choice)
    routine = programme.chosen(choice)
    timeline = lay_out(routine, choice)
    card = card_of(key, (0, 0), routine, timeline)
    shown = card.shown(words, DueWhy.CHOSEN)
    return RoutinePreview(
        key,
        words.text(routine.name),
        words.text(routine.about),
        routine.sources,
        routine.reviewed,
        timeline.timed_seconds,
        timeline.own_pace,
        _facts(words, programme),
        _pain(words, routine, models),
        sections_of(words, routine, choice, path, shelf.shipped),
        shown.bars,
        tuple(words.text(note) for note in routine.notes),
        outside=outside,
        startable=startable and bool(routine.sections),
        course=course_line(words, programme, choice.part or programme.first_in(choice.week)[0]),
        nothing=idle_said(words, programme.idle(choice)),
        place=_place(words, programme, choice),
        remarks=_remarks(words, shelf, path),
        file=shown_name(path.name),
    )


def _remarks(words: Words, shelf: Shelf, path: Path) -> tuple[tuple[str, str], ...]:
    """The warnings of a file of the user's own; what ships says why in the file itself."""
    if path.is_relative_to(shelf.shipped):
        return ()
    faults = check_file(path, shelf.shipped, advise=True)
    warned = sorted((fault for fault in faults if fault.warning), key=lambda one: (one.line, one.column))
    return tuple(_placed(words, fault) for fault in warned)


def _card(words: Words, shelf: Shelf, key: str, choice: Choice) -> RoutineCard:
    path = shelf.path(key)
    try:
        card: DueCard = shelf.card(key, choice)
    except FileRefused as error:
        return RoutineCard(key, shown_name(path.name), fault=fault_sentence(words, error.faults[0]))
    sections = dict.fromkeys(words.text(section) for _, section, *_ in card.bars)
    return RoutineCard(
        key,
        words.text(card.name),
        card.seconds,
        card.own_pace,
        0 if all(ice for *_, ice in card.bars) else card.exercises,
        tuple(name for name in sections if name),
        card.reviewed,
        figure=card.figure,
    )


def _placed(words: Words, fault: Fault) -> tuple[str, str]:
    """Where in the file, and what is wrong there."""
    place = words.say("Line {line}, column {column}", line=fault.line, column=fault.column)
    return place, fault_sentence(words, fault)


def _facts(words: Words, programme: Programme) -> Facts:
    """How often and how long, and what else the programme says of its weeks."""
    test = programme.test
    return programme_facts(
        words, programme, dose_line(words, dose_of(test.step)) if test else "", parts=False
    )


def _place(words: Words, programme: Programme, choice: Choice) -> PreviewPlace:
    """Which session of the programme this is, and what else may be chosen."""
    whole, stages = programme.whole, programme.stages
    parts = [
        PreviewPart(
            one.id,
            words.text(one.name),
            "\n".join(
                filter(
                    None,
                    (
                        stage_note(words, one, programme),
                        *stage_sentences(words, one, last=one is stages[-1]),
                    ),
                )
            ),
            one.id == choice.part,
        )
        for one in stages
    ]
    parts += [
        PreviewPart(one.id, words.text(one.name), often_note(words, one, whole), one.id == choice.part)
        for one in programme.routines
    ]
    return PreviewPlace(
        words.say("Stages") if stages else words.say("Side by side"),
        tuple(parts),
        weeks_of(programme),
        choice.week or 1,
        levels_of(programme),
        choice.level,
    )


def _pain(words: Words, routine: Routine, models: Mapping[str, PainModel]) -> PreviewPain:
    own = routine.pain_rules
    model = model_in_use(own, routine.pain, models)
    named = sources_line(words, model.sources)
    source = words.say("Source: {sources}", sources=named) if named else ""
    said = pain_said(words, model.about, own, stated=routine.pain != PAIN_OPEN)
    asks = tuple(band_asks(model, band.low, band.high) for band in model.bands)
    return PreviewPain(words.text(model.name), model.bands, said, source, asks)
