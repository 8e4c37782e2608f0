"""Exercises from folders: `exercises/` beside the routine, then those that ship."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from kneecoach.errors import Fault
from kneecoach.routine.cards import BrokenCard, NoCards
from kneecoach.routine.checker import check_text
from kneecoach.routine.exercise import Exercise
from kneecoach.routine.ids import is_id
from kneecoach.routine.listing import EXERCISES, state
from kneecoach.routine.source import inside, read_source

FOLDER = EXERCISES
_LARGEST = 64 * 1024  # bytes of one card
_ALL = 1_000_000  # characters of all cards of one routine
_TRIED = 1_500_000  # characters given to the parser in search of mistakes, over all cards
_MOST_NAMES = 5_000  # looked at in one folder to find what was meant


# Good cards that were read before, by path: the file's size and time, its length in characters, the card.
KnownCards: TypeAlias = dict[Path, tuple[tuple[int, int], int, Exercise]]


class FolderCards:
    """Reads each card once, and no more in all than a routine can need.

    `beside`: where the author's cards are; a link there must not lead out of the routine's folder. `known`:
    what is read is kept here for the next routine, as long as the file stays as it is.
    """

    def __init__(self, beside: Path | None, shipped: Path, known: KnownCards | None = None) -> None:
        self._known: KnownCards = {} if known is None else known
        self._beside = beside
        self._shipped = shipped
        self._read: dict[str, Exercise | BrokenCard | None] = {}
        self._ids: frozenset[str] | None = None
        self._left = _ALL
        self._tried = _TRIED

    @classmethod
    def around(cls, path: Path, shipped: Path, known: KnownCards | None = None) -> FolderCards:
        """The cards for the routine at `path`; `shipped` is the folder of the routines that ship."""
        return cls(path.parent / FOLDER, shipped / FOLDER, known)

    def card(self, exercise_id: str) -> Exercise | BrokenCard | None:
        """The exercise, read when it is first asked for."""
        if exercise_id not in self._read:
            self._read[exercise_id] = self._find(exercise_id)
        return self._read[exercise_id]

    def ids(self) -> frozenset[str]:
        """The names of the files that are there."""
        if self._ids is None:
            self._ids = frozenset(name for folder in self._folders() for name in names(folder))
        return self._ids

    def _folders(self) -> Iterator[Path]:
        if self._beside is not None and self._beside.parent / FOLDER != self._shipped:
            yield self._beside
        yield self._shipped

    def _find(self, exercise_id: str) -> Exercise | BrokenCard | None:
        if not is_id(exercise_id):
            return None
        for folder in self._folders():
            path = folder / f"{exercise_id}.yaml"
            if not os.path.lexists(path):
                continue
            if folder == self._beside and not inside(path, folder.parent):
                return BrokenCard(path, 1)
            return self._card(path, shipped=folder == self._shipped)
        return None

    def _card(self, path: Path, *, shipped: bool) -> Exercise | BrokenCard:
        stamp, length, card = self._known.get(path, ((-1, -1), 0, None))
        if card is not None and stamp == state(path) and length <= self._left:
            self._left -= length
            return card
        source = read_source(path, _LARGEST)
        if isinstance(source, Fault) or len(source.text) > self._left:
            return BrokenCard(path, 1)
        self._left -= len(source.text)
        tried = min(self._tried, 8 * len(source.text))
        checked = check_text(source.text, path.stem, NoCards(), tried=tried)
        if checked.exercise is None:
            self._tried -= tried
            return BrokenCard(path, max(1, checked.errors))
        card = checked.exercise  # its places are those of another text than the routine's
        prepare = replace(card.prepare, span=None) if card.prepare else None
        card = replace(card, span=None, prepare=prepare, shipped=shipped)
        self._known[path] = (source.size, source.mtime_ns), len(source.text), card
        return card


def names(folder: Path) -> Iterator[str]:
    """The ids of the files in a folder."""
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST_NAMES:
                    return
                stem, dot, ending = entry.name.partition(".")
                if dot and ending == "yaml" and is_id(stem):
                    yield stem
    except OSError:
        return
