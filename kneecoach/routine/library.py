"""The routine files of some folders: their names at once, what is in them as each is read.

A folder may hold ten thousand files, many of them broken. So the list comes first, from names and from what
an earlier start has kept (`library_cache`); the files that changed are then read one by one, off the
window's thread (`library_process`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kneecoach.errors import Fault
from kneecoach.routine.ids import id_of_stem
from kneecoach.routine.listing import EXERCISES, around, listed, shown_name, state
from kneecoach.text import Text

if TYPE_CHECKING:
    from kneecoach.routine.folder_cards import KnownCards
    from kneecoach.routine.model import Routine


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as the list shows it.

    `size` and `mtime_ns` say which state of the file was read; both are -1 where it was not read yet; `name`
    is then made from the file's name, and `id` "". `seconds` None: the user decides how long it takes.
    `fault`: the first of `faults`, the reason why it cannot be used. `exercise`: it is a single exercise.
    `own_pace`: some of it takes as long as the runner does. `digest`: of the text that was read; `around`:
    the stamp of the cards and models it was read with. `shown`: the id of the first exercise that is drawn,
    where its card is one that ships; "" otherwise.
    """

    path: Path
    id: str
    name: Text
    size: int = -1
    mtime_ns: int = -1
    seconds: float | None = None
    timed_seconds: float = 0.0
    exercises: int = 0
    faults: int = 0
    fault: Fault | None = None
    exercise: bool = False
    own_pace: bool = False
    reviewed: bool = False
    sections: tuple[Text, ...] = ()
    digest: str = ""
    around: str = ""
    shown: str = ""

    @property
    def read(self) -> bool:
        """Whether the file itself was looked at."""
        return self.mtime_ns >= 0


class Library:
    """Knows the routine files of folders. `known`: what a cache has kept."""

    def __init__(
        self,
        folders: Iterable[Path],
        shipped: Path,
        known: Iterable[Entry] = (),
    ) -> None:
        self._folders = tuple(folders)
        self._shipped = shipped
        self._known = {entry.path: entry for entry in known}
        self._around: dict[Path, str] = {}
        self._cards: KnownCards = {}

    def entries(self) -> tuple[Entry, ...]:
        """All files by folder and name; those that changed or were never read are unread entries."""
        return tuple(self.each())

    def each(self) -> Iterator[Entry]:
        """The same one by one, as they are found.

        A file counts as changed, too, where a card or a pain model beside it did.
        """
        self._around.clear()
        for folder in self._folders:
            for path, size, mtime_ns in listed(folder):
                known = self._known.get(path)
                now = (size, mtime_ns, self._stamp(path))
                if known is None or (known.size, known.mtime_ns, known.around) != now:
                    known = unread(path)
                yield known

    def refresh(self, path: Path) -> Entry:
        """Read one file and keep what it says; a text that is the same as before is not checked again."""
        stamp, known = self._stamp(path), self._known.get(path)
        entry = self._known[path] = read_entry(path, self._shipped, stamp, known, self._cards)
        return entry

    def known(self) -> tuple[Entry, ...]:
        """What to keep in the cache: the files read that are still there."""
        there = {entry.path for entry in self.entries() if entry.read}
        return tuple(entry for path, entry in self._known.items() if path in there)

    def _stamp(self, path: Path) -> str:
        folder = path.parent
        if folder not in self._around:
            self._around[folder] = around(folder)
        return self._around[folder]


def unread(path: Path) -> Entry:
    """A file that is known by its name alone."""
    return Entry(path, "", _name_of(path))


def read_entry(
    path: Path,
    shipped: Path,
    stamp: str = "",
    known: Entry | None = None,
    cards: KnownCards | None = None,
) -> Entry:
    """What a file says of itself; faults instead where it cannot be used. Never raises for anything in it.

    `stamp`: of what stands beside it. `known`: what an earlier reading found. `cards`: those
    that were read for other files.
    """
    from kneecoach.routine.source import Source, read_source  # noqa: PLC0415 - a list kept in a cache needs no parser

    source = read_source(path)
    if not isinstance(source, Source):
        size, mtime_ns = state(path)
        nameless = Entry(path, id_of_stem(path.stem), _name_of(path), size, mtime_ns, faults=1, fault=source)
        return replace(nameless, around=stamp)
    digest = hashlib.sha256(source.text.encode("utf-8")).hexdigest()[:32]
    if known is not None and known.read and (known.digest, known.around) == (digest, stamp):
        return replace(known, size=source.size, mtime_ns=source.mtime_ns)
    entry = _checked(path, source.text, shipped, cards)
    return replace(entry, size=source.size, mtime_ns=source.mtime_ns, digest=digest, around=stamp)


def _checked(path: Path, text: str, shipped: Path, cards: KnownCards | None) -> Entry:
    from kneecoach.routine.layout import lay_out  # noqa: PLC0415 - read_entry has the reason
    from kneecoach.routine.loader import read_checked  # noqa: PLC0415 - read_entry has the reason
    from kneecoach.routine.timeline import Choice  # noqa: PLC0415 - read_entry has the reason

    checked = read_checked(path, text, shipped, known=cards)
    errors = [fault for fault in checked.faults if not fault.warning]
    routine, card = checked.routine, checked.exercise
    if checked.pain_model is not None:
        errors.append(Fault("not-a-routine-model"))
    timeline = lay_out(routine, Choice()) if routine else None
    shown = routine or card
    return Entry(
        path,
        shown.id if shown else id_of_stem(path.stem),
        shown.name if shown else _name_of(path),
        seconds=timeline.seconds if timeline else None,
        timed_seconds=timeline.timed_seconds if timeline else 0.0,
        exercises=len(routine.steps) if routine else 0,
        faults=len(errors),
        fault=errors[0] if errors else None,
        exercise=card is not None,
        own_pace=timeline.own_pace if timeline else False,
        reviewed=routine.reviewed if routine else False,
        sections=tuple(dict.fromkeys(one.name for one in routine.sections if one.name)) if routine else (),
        shown=_first_drawn(routine, path, shipped) if routine else "",
    )


def _first_drawn(routine: Routine, path: Path, shipped: Path) -> str:
    from kneecoach.routine.model import leaves  # noqa: PLC0415 - read_entry has the reason
    from kneecoach.routine.steps.doses import ExerciseStep  # noqa: PLC0415 - read_entry has the reason

    steps = (step for section in routine.sections for step in leaves(section.steps))
    drawn = (step.exercise for step in steps if isinstance(step, ExerciseStep) and step.exercise.figure)
    card = next(drawn, None)
    if card is None or card.span is not None:
        return ""
    beside = path.parent / EXERCISES / f"{card.id}.yaml"
    return card.id if path.parent == shipped or not beside.exists() else ""


def _name_of(path: Path) -> Text:
    return Text.plain(shown_name(path.stem))
