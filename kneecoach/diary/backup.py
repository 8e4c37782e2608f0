"""Checked copies of the diary, thinned by number first and by date second, and the way back.

A backup is a whole database of its own, made by SQLite while the diary may be in use, read through once and
on the disk before it gets its name. Its name holds a running number, which no wrong clock can disorder, and
the day it was made on.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kneecoach.clock import Reading, day_of
from kneecoach.diary.opening import check, connect, new_private_file, put_in_place
from kneecoach.errors import MachineError, Trouble
from kneecoach.files import remove_temporary

_NAME = re.compile(r"kneecoach-(\d{6,9})-(\d{4}-\d{2}-\d{2})\.db", re.ASCII)
_NEWEST = 3  # always kept, whatever their dates say
_UNKNOWN_DAY = date(1970, 1, 1)
_KEPT: Sequence[tuple[int, Callable[[date], object]]] = (
    (14, lambda day: day),
    (8, lambda day: day.isocalendar()[:2]),
    (12, lambda day: (day.year, day.month)),
)


class Backup(NamedTuple):
    """A copy of the diary: its running number, the day it was made on and its size in bytes."""

    path: Path
    number: int
    day: date
    size: int


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest (highest number) first; nothing is opened."""
    found = []
    try:
        for path in folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match and path.is_file():
                number, day = match.groups()
                found.append(Backup(path, int(number), date.fromisoformat(day), path.stat().st_size))
    except (OSError, ValueError):  # a folder that cannot be read has no backups for us
        pass
    return sorted(found, key=lambda backup: -backup.number)


def due(folder: Path, reading: Reading) -> bool:
    """Whether the newest backup is not of `reading`'s day."""
    found = backups(folder)
    return not found or found[0].day != day_of(reading.now)


def back_up(connection: sqlite3.Connection, folder: Path, reading: Reading | None) -> Path:
    """Copy the diary into `folder`, check the copy, thin the others.

    Raises MachineError, sqlite3.Error or OSError; no backup is gone then.
    """
    folder.mkdir(mode=0o700, exist_ok=True)
    remove_temporary(folder)
    number = max((backup.number for backup in backups(folder)), default=0) + 1
    day = _UNKNOWN_DAY if reading is None else day_of(reading.now)
    path = folder / f"kneecoach-{number:06d}-{day.isoformat()}.db"
    temporary = new_private_file(folder)
    try:
        copy_checked(connection, temporary, "DELETE")
        put_in_place(temporary, path)
    except BaseException:
        remove_temporary(folder)
        raise
    for old in thinned(backups(folder)):
        old.path.unlink(missing_ok=True)
    return path


def copy_checked(connection: sqlite3.Connection, target: Path, journal: str) -> None:
    """Copy a database into the empty file `target` and read the copy through.

    `journal`: the copy's journal mode. Raises MachineError or sqlite3.Error.
    """
    copy = connect(target, "rw")
    try:
        connection.backup(copy)
        (mode,) = copy.execute(f"PRAGMA journal_mode = {journal}").fetchone()
        if mode != journal.lower():
            raise MachineError(Trouble.CANNOT_WRITE, target, mode)
        check(copy, target, "quick")
    finally:
        copy.close()


def thinned(found: Sequence[Backup]) -> list[Backup]:
    """Which of the backups (newest first) need not be kept.

    Kept are the newest three by number; then the newest of each of 14 days, 8 weeks and 12 months, counted
    in the order of their numbers, so that a clock set to 1970 or 2099 costs no new backup.
    """
    kept = {backup.path for backup in found[:_NEWEST]}
    for most, bucket in _KEPT:
        seen: set[object] = set()
        for backup in found:
            key = bucket(backup.day)
            if key not in seen and len(seen) < most:
                seen.add(key)
                kept.add(backup.path)
    return [backup for backup in found if backup.path not in kept]
