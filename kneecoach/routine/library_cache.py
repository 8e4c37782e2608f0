"""What a library has read, kept as JSON for the next start, and sent from one process to another."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from kneecoach import __version__
from kneecoach.errors import Fault
from kneecoach.files import write_file
from kneecoach.routine.library import Entry
from kneecoach.text import Text

_FORMAT = 3
_LARGEST = 32 * 1024 * 1024  # bytes


def read_cache(path: Path) -> tuple[Entry, ...]:
    """The entries that an earlier start of this version has kept; none where no cache can be read."""
    try:
        if path.stat().st_size > _LARGEST:
            return ()
        kept = json.loads(path.read_text(encoding="utf-8"))
        ours = (kept["format"], kept["program"]) == (_FORMAT, __version__)
        return tuple(entry_from_json(item) for item in kept["entries"]) if ours else ()
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return ()  # a cache is only a saving of time


def write_cache(path: Path, entries: Iterable[Entry]) -> None:
    """Keep entries for the next start. Raises MachineError."""
    kept = {"format": _FORMAT, "program": __version__, "entries": [entry_to_json(entry) for entry in entries]}
    write_file(path, json.dumps(kept, ensure_ascii=True).encode("ascii"), private=True)


def path_to_json(path: Path) -> str:
    """A path as text; a name need not be valid text itself."""
    return os.fsencode(path).hex()


def path_from_json(kept: str) -> Path:
    """The path of its text. Raises ValueError for another text."""
    return Path(os.fsdecode(bytes.fromhex(kept)))


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """An entry as JSON values; `entry_from_json` gives back an equal one."""
    fault = entry.fault
    return {
        "path": path_to_json(entry.path),
        "id": entry.id,
        "name": entry.name.by_language,
        "state": [entry.size, entry.mtime_ns],
        "seconds": entry.seconds,
        "timed_seconds": entry.timed_seconds,
        "exercises": entry.exercises,
        "faults": entry.faults,
        "fault": fault and [fault.code, fault.line, fault.column, dict(fault.values)],
        "flags": [entry.exercise, entry.own_pace, entry.reviewed],
        "sections": [section.by_language for section in entry.sections],
        "stamps": [entry.digest, entry.around],
        "shown": entry.shown,
    }


def entry_from_json(kept: Mapping[str, Any]) -> Entry:
    """The entry of its JSON values. Raises ValueError, KeyError, IndexError or TypeError for others."""
    fault = kept["fault"]
    seconds = kept["seconds"]
    exercise, own_pace, reviewed = kept["flags"]
    digest, around = kept["stamps"]
    return Entry(
        path_from_json(kept["path"]),
        str(kept["id"]),
        _text(kept["name"]),
        int(kept["state"][0]),
        int(kept["state"][1]),
        None if seconds is None else float(seconds),
        float(kept["timed_seconds"]),
        int(kept["exercises"]),
        int(kept["faults"]),
        Fault(str(fault[0]), int(fault[1]), int(fault[2]), dict(fault[3])) if fault else None,
        bool(exercise),
        bool(own_pace),
        bool(reviewed),
        tuple(_text(section) for section in kept["sections"]),
        str(digest),
        str(around),
        str(kept["shown"]),
    )


def _text(pairs: Iterable[tuple[str, str]]) -> Text:
    return Text(tuple((str(code), str(text)) for code, text in pairs))
