"""The routine files of some folders: their names at once, what is in them as each is read, and a cache.

A folder may hold ten thousand files, many of them broken. So the list comes first, from names and from what
an earlier start has kept; the files that changed are then read one by one, off the window's thread.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kneecoach.errors import Fault
from kneecoach.files import write_file
from kneecoach.routine.folder_cards import FOLDER as EXERCISES
from kneecoach.routine.folder_models import FOLDER as PAIN_MODELS
from kneecoach.routine.ids import id_of_stem
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import ENDINGS, read_checked
from kneecoach.routine.source import Source, read_source
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text

_FORMAT = 1
_APART = (EXERCISES, PAIN_MODELS)
_LARGEST_CACHE = 16 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as the list shows it.

    `size` and `mtime_ns` say which state of the file was read; both are -1 where it was not read yet, and
    `name` is then made from the file's name. `seconds` None: the user decides how long it takes. `fault`:
    the first of `faults`, the reason why it cannot be used. `exercise`: the file is a single exercise.
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

    def entries(self) -> tuple[Entry, ...]:
        """All files by folder and name; those that changed or were never read are unread entries."""
        entries = []
        for folder in self._folders:
            for path, size, mtime_ns in _files(folder):
                known = self._known.get(path)
                if known is None or (known.size, known.mtime_ns) != (size, mtime_ns):
                    known = _unread(path)
                entries.append(known)
        return tuple(entries)

    def refresh(self, path: Path) -> Entry:
        """Read one file and keep what it says."""
        entry = self._known[path] = read_entry(path, self._shipped)
        return entry

    def known(self) -> tuple[Entry, ...]:
        """What to keep in the cache: the files read that are still there."""
        there = {entry.path for entry in self.entries() if entry.read}
        return tuple(entry for path, entry in self._known.items() if path in there)


def read_entry(path: Path, shipped: Path) -> Entry:
    """What a file says of itself; faults instead where it cannot be used. Never raises for anything in it."""
    source = read_source(path)
    if not isinstance(source, Source):
        size, mtime_ns = _state(path)
        name = Text.plain(path.stem)
        return Entry(path, id_of_stem(path.stem), name, size, mtime_ns, faults=1, fault=source)
    checked = read_checked(path, source.text, shipped)
    errors = [fault for fault in checked.faults if not fault.warning]
    routine, card = checked.routine, checked.exercise
    if checked.pain_model is not None:
        errors.append(Fault("not-a-routine-model"))
    timeline = lay_out(routine, Choice()) if routine else None
    shown = routine or card
    return Entry(
        path,
        shown.id if shown else id_of_stem(path.stem),
        shown.name if shown else Text.plain(path.stem),
        source.size,
        source.mtime_ns,
        timeline.seconds if timeline else None,
        timeline.timed_seconds if timeline else 0.0,
        len(routine.steps) if routine else 0,
        len(errors),
        errors[0] if errors else None,
        card is not None,
    )


def read_cache(path: Path) -> tuple[Entry, ...]:
    """The entries that an earlier start has kept; none where there is no cache that we can read."""
    try:
        if path.stat().st_size > _LARGEST_CACHE:
            return ()
        kept = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_entry(item) for item in kept["entries"]) if kept["format"] == _FORMAT else ()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()  # a cache is only a saving of time


def write_cache(path: Path, entries: Iterable[Entry]) -> None:
    """Keep entries for the next start. Raises MachineError."""
    kept = {"format": _FORMAT, "entries": [_json(entry) for entry in entries]}
    write_file(path, json.dumps(kept, ensure_ascii=True).encode("ascii"), private=True)


def _files(folder: Path) -> list[tuple[Path, int, int]]:
    """The routine files below a folder with size and time; exercises, which have their own place, apart."""
    found: list[tuple[Path, int, int]] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError:
            continue
        below = []
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir(follow_symlinks=False):
                below += [here / entry.name] if entry.name not in _APART else []
            elif entry.name.lower().endswith(ENDINGS):
                found.append((here / entry.name, *_state(entry)))
        waiting += reversed(below)
    return found


def _state(path: Path | os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return -1, 0
    return status.st_size, status.st_mtime_ns


def _unread(path: Path) -> Entry:
    return Entry(path, id_of_stem(path.stem), Text.plain(path.stem))


def _json(entry: Entry) -> dict[str, Any]:
    fault = entry.fault
    return {
        "path": os.fsencode(entry.path).hex(),  # a name need not be valid text
        "id": entry.id,
        "name": entry.name.by_language,
        "state": [entry.size, entry.mtime_ns],
        "seconds": entry.seconds,
        "timed_seconds": entry.timed_seconds,
        "exercises": entry.exercises,
        "faults": entry.faults,
        "fault": fault and [fault.code, fault.line, fault.column, dict(fault.values)],
        "exercise": entry.exercise,
    }


def _entry(kept: Mapping[str, Any]) -> Entry:
    fault = kept["fault"]
    seconds = kept["seconds"]
    return Entry(
        Path(os.fsdecode(bytes.fromhex(kept["path"]))),
        str(kept["id"]),
        Text(tuple((str(code), str(text)) for code, text in kept["name"])),
        int(kept["state"][0]),
        int(kept["state"][1]),
        None if seconds is None else float(seconds),
        float(kept["timed_seconds"]),
        int(kept["exercises"]),
        int(kept["faults"]),
        Fault(str(fault[0]), int(fault[1]), int(fault[2]), dict(fault[3])) if fault else None,
        bool(kept["exercise"]),
    )
