"""Putting a backup in the place of a damaged or lost diary; what was there is kept beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kneecoach.clock import Reading, day_of
from kneecoach.diary.backup import Backup, backups, copy_checked
from kneecoach.diary.opening import check, connect, create, new_private_file, put_in_place, side_file
from kneecoach.diary.troubles import store_troubles
from kneecoach.errors import MachineError
from kneecoach.files import prepare_data_dir, remove_temporary
from kneecoach.lock import Lock
from kneecoach.paths import DataDir


def newest_sound(data: DataDir) -> Backup | None:
    """The newest backup that can be read through and is ours, None where there is none."""
    for backup in backups(data.backups):
        try:
            with store_troubles(backup.path):
                connection = connect(backup.path, "ro", immutable=True)
                try:
                    check(connection, backup.path, "quick")
                finally:
                    connection.close()
        except MachineError:
            continue
        return backup
    return None


def restore(data: DataDir, backup: Backup, reading: Reading) -> Path | None:
    """Make `backup` the diary; returns where the diary that stood there is now, None where it was gone.

    The copy is checked before anything is moved. Raises MachineError: OPEN_ELSEWHERE while a diary is open,
    DAMAGED for a bad backup; the diary is then as it was.
    """
    prepare_data_dir(data)
    with Lock.take(data.lock), store_troubles(data.diary):
        temporary = new_private_file(data.root)
        try:
            source = connect(backup.path, "ro", immutable=True)
            try:
                copy_checked(source, temporary, "WAL")
            finally:
                source.close()
            kept = _set_aside(data.diary, day_of(reading.now))
            put_in_place(temporary, data.diary)
        except BaseException:
            remove_temporary(data.root)
            raise
        return kept


def start_afresh(data: DataDir, reading: Reading) -> Path | None:
    """Begin an empty diary where the old one is damaged or lost; returns where the old one is now.

    Raises MachineError.
    """
    prepare_data_dir(data)
    with Lock.take(data.lock), store_troubles(data.diary):
        kept = _set_aside(data.diary, day_of(reading.now))
        create(data.diary)
        return kept


def _set_aside(path: Path, day: date) -> Path | None:
    """Move a database and its journals to `NAME.damaged-DATE`, never over another one. Raises OSError."""
    aside = path.with_name(f"{path.name}.damaged-{day.isoformat()}")
    attempt = 1
    while aside.exists() or side_file(aside, "-wal").exists():
        attempt += 1
        aside = path.with_name(f"{path.name}.damaged-{day.isoformat()}-{attempt}")
    moved = False
    # The journals first: a journal must never meet a database that is not its own.
    for suffix in ("-wal", "-journal", ""):
        if side_file(path, suffix).exists():
            side_file(path, suffix).rename(side_file(aside, suffix))
            moved = True
    side_file(path, "-shm").unlink(missing_ok=True)
    return aside if moved else None
