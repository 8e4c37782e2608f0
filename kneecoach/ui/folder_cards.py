"""A file of the user's folder as a line of the list."""

from __future__ import annotations

from functools import lru_cache

from kneecoach.errors import Fault
from kneecoach.routine.ids import is_id
from kneecoach.routine.library import Entry
from kneecoach.routine.listing import EXERCISES, shown_name
from kneecoach.ui.routine_view import RoutineCard
from kneecoach.ui.shelf import key_of
from kneecoach.words import Words
from kneecoach.words.faults import fault_sentence


def card_of_entry(words: Words, entry: Entry) -> RoutineCard:
    """The line: what the file says of itself, or where and why it cannot be used."""
    key = key_of(entry.path)
    if not entry.read:
        return RoutineCard(key, words.text(entry.name), pending=True)
    if entry.fault is not None or entry.exercise:
        name = shown_name(entry.path.name)
        return RoutineCard(key, name, fault=_reason(words, entry.fault or Fault("not-a-routine")))
    return RoutineCard(
        key,
        words.text(entry.name),
        entry.timed_seconds,
        entry.own_pace,
        entry.exercises,
        tuple(words.text(section) for section in entry.sections),
        entry.reviewed,
        shown=entry.shown,
    )


@lru_cache(maxsize=256)
def shipped_figure(exercise: str) -> tuple[str, tuple[str, ...]] | None:
    """The poses of an exercise that ships and the muscles that glow, None where it has none."""
    from kneecoach import paths
    from kneecoach.routine.exercise import Exercise
    from kneecoach.routine.folder_cards import FolderCards

    card = FolderCards(None, paths.routines() / EXERCISES).card(exercise) if is_id(exercise) else None
    if not isinstance(card, Exercise) or card.figure is None:
        return None
    return card.figure, card.muscles


def _reason(words: Words, fault: Fault) -> str:
    reason = fault_sentence(words, fault)
    if (fault.line, fault.column) == (1, 1):
        return reason
    place = words.say("line {line}, column {column}", line=fault.line, column=fault.column)
    return words.say_as("place", "{place}: {reason}", place=place, reason=reason)
