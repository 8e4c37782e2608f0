"""Whether the store is sound, as data: what `doctor` says and decides its exit status by."""

from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from kneecoach.diary.backup import backups
from kneecoach.diary.opening import check, connect_to_read, present, side_file
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.restore import newest_sound
from kneecoach.diary.rows import EVENT_COLUMNS, entry_of
from kneecoach.diary.troubles import store_troubles
from kneecoach.errors import MachineError, Trouble, Value
from kneecoach.files import free_bytes
from kneecoach.paths import DataDir

_LITTLE = 50 * 1024 * 1024  # bytes: room for some years of diary and its backups

# Each finds nothing in a sound diary. The first proves the one projection equal to a replay of the events.
_CONTRADICTIONS = (
    """SELECT 1 FROM session WHERE state != coalesce((SELECT closes FROM event
        WHERE event.session = session.id AND closes IS NOT NULL ORDER BY seq DESC LIMIT 1), 'open')""",
    """SELECT 1 FROM session WHERE 1 != (SELECT count(*) FROM event
        WHERE event.session = session.id AND kind = 'start')""",
    "SELECT 1 FROM event JOIN session ON session.id = event.session WHERE event.day != session.day",
    "SELECT 1 FROM event WHERE replaces >= seq",
    "SELECT 1 FROM pragma_foreign_key_check",
)


class Level(Enum):
    """How bad a finding is: as it should be, worth a word, or a fault that stops the diary."""

    SOUND = "sound"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `code` names a sentence in `words.doctor`, `values` are its placeholders.

    A fault has the code "fault" and carries its `error`, which `words.faults` says.
    """

    code: str
    level: Level
    values: Mapping[str, Value] = field(default_factory=dict)
    error: MachineError | None = None


def examine(data: DataDir) -> list[Finding]:
    """Look at the whole store, reading every page, and change nothing; raises nothing.

    The store comes first: one finding, SOUND or FAULT, and after a fault what could be put in its place.
    """
    try:
        with store_troubles(data.diary):
            findings = [_store(data)]
    except MachineError as error:
        findings = [Finding("fault", Level.FAULT, error=error), *_way_back(data)]
    for more in (_modes, _backups, _rescue, _space):
        try:
            findings += more(data)
        except OSError:
            continue  # what cannot be looked at has been said by the store's own finding
    return findings


def _store(data: DataDir) -> Finding:
    """The diary itself. Raises MachineError, sqlite3.Error, OSError."""
    if sqlite3.sqlite_version_info < (3, 38):
        raise MachineError(Trouble.LIBRARY_MISSING, "SQLite 3.38")
    if not present(data):
        return Finding("no-diary", Level.SOUND, {"path": str(data.diary)})
    connection, _ = connect_to_read(data.diary)
    try:
        check(connection, data.diary, "whole")
    finally:
        connection.close()
    with DiaryReader.open(data) as reader:
        *contradictions, _, events = reader.query(
            *((f"{sql} LIMIT 1", ()) for sql in _CONTRADICTIONS),
            ("SELECT body FROM document", ()),  # a text that is no text any more shows when it is read
            (f"SELECT {EVENT_COLUMNS} FROM event", ()),  # noqa: S608 - fixed text
        )
        sessions = reader.sessions()
        try:
            for row in events:
                entry_of(row)
        except (ValueError, TypeError) as error:
            raise MachineError(Trouble.DAMAGED, data.diary, "event") from error
    if any(contradictions):
        raise MachineError(Trouble.DAMAGED, data.diary, "replay")
    values: dict[str, Value] = {"path": str(data.diary), "sessions": len(sessions), "events": len(events)}
    return Finding("diary-sound", Level.SOUND, values)


def _way_back(data: DataDir) -> list[Finding]:
    """The newest backup that could take a damaged diary's place."""
    backup = newest_sound(data)
    if backup is None:
        return []
    return [Finding("can-restore", Level.WARNING, {"path": str(backup.path), "day": backup.day.isoformat()})]


def _modes(data: DataDir) -> list[Finding]:
    """What other users of the machine could read."""
    if sys.platform == "win32" or not data.root.is_dir():
        return []
    found = [] if _private(data.root) else [Finding("folder-open", Level.WARNING, {"path": str(data.root)})]
    files: list[Path] = [data.settings, data.log, data.rescue]
    files += [side_file(data.diary, suffix) for suffix in ("", "-wal", "-shm", "-journal")]
    files += [backup.path for backup in backups(data.backups)]
    found += [
        Finding("file-open", Level.WARNING, {"path": str(path)})
        for path in files
        if path.is_file() and not _private(path)
    ]
    return found


def _private(path: Path) -> bool:
    return not stat.S_IMODE(path.stat().st_mode) & 0o077


def _backups(data: DataDir) -> list[Finding]:
    found = backups(data.backups)
    if not found:
        return []
    size = round(sum(backup.size for backup in found) / 1e6, 1)
    return [
        Finding("backups", Level.SOUND, {"n": len(found), "megabytes": size, "day": found[0].day.isoformat()})
    ]


def _rescue(data: DataDir) -> list[Finding]:
    """Entries that waited in vain for their database."""
    return [Finding("rescue", Level.WARNING, {"path": str(data.rescue)})] if data.rescue.is_file() else []


def _space(data: DataDir) -> list[Finding]:
    folder = data.root if data.root.is_dir() else data.root.parent
    free = free_bytes(folder)
    if free is None or free >= _LITTLE:
        return []
    return [Finding("little-space", Level.WARNING, {"path": str(data.root), "megabytes": free // 1_000_000})]
