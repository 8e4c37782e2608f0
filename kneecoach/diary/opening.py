"""What is checked before the diary is opened, and how; nothing here writes to a database that exists."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path
from typing import Literal

from kneecoach.diary.schema import APPLICATION_ID, VERSION, configure, expected_shape, migrate, shape
from kneecoach.errors import MachineError, Trouble
from kneecoach.files import TEMPORARY, remove_temporary, sync_folder
from kneecoach.paths import DataDir

Depth = Literal["shape", "quick", "whole"]

_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes
_LOG_HEADER = 32  # bytes: a log with no more than that has nothing to add
_PAGE_SIZE_AT, _PAGES_AT, _VERSION_AT, _APPLICATION_AT = 16, 28, 60, 68
_BUSY_SECONDS = 0.4  # another program has the file for a moment: a writing command answers within 0.5 s


def side_file(path: Path, suffix: str) -> Path:
    """SQLite's companion of a database: "-wal", "-shm" or "-journal"."""
    return path.with_name(path.name + suffix)


def has_content(path: Path, above: int = 0) -> bool:
    """Whether a file is there and holds more than `above` bytes."""
    try:
        return path.stat().st_size > above
    except OSError:
        return False


def connect(path: Path, mode: Literal["ro", "rw"], *, immutable: bool = False) -> sqlite3.Connection:
    """A configured connection to a database that exists. `immutable`: nothing at all is created beside it.

    Raises sqlite3.Error.
    """
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_BUSY_SECONDS)
    try:
        configure(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> tuple[sqlite3.Connection, bool]:
    """A connection that only reads, and whether it is blind to changes (immutable).

    Without a journal beside the database nobody is writing, and reading leaves no file behind; with one, or
    beside a writer, SQLite's own shared reading is used. Raises sqlite3.Error.
    """
    journal = _has_journal(path)
    return connect(path, "ro", immutable=not journal), not journal


def present(data: DataDir) -> bool:
    """Whether there is a diary; False only where there has never been one.

    Looks at the file and its first bytes without opening it. Raises MachineError: NOT_A_FILE, EMPTY, DAMAGED,
    FOREIGN, NEWER, or OSError.
    """
    path = data.diary
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if _companions(data):
            raise MachineError(Trouble.EMPTY, path) from None
        return False
    if not stat.S_ISREG(mode):
        raise MachineError(Trouble.NOT_A_FILE, path)
    complete = not _has_journal(path)  # asked first: a writer who is just leaving takes it away last
    with path.open("rb") as file:
        header = file.read(_HEADER)
        size = os.fstat(file.fileno()).st_size
    if not header:
        raise MachineError(Trouble.EMPTY, path)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise MachineError(Trouble.DAMAGED, path, "header")
    _check_numbers(path, _number(header, _APPLICATION_AT), _number(header, _VERSION_AT))
    page = _page_size(header)
    if complete and (size % page or size < _number(header, _PAGES_AT) * page):
        # SQLite would read zeros where the end is missing.
        raise MachineError(Trouble.DAMAGED, path, "cut off")
    return True


def check(connection: sqlite3.Connection, path: Path, depth: Depth) -> int:
    """Check an open database and return its version.

    `depth`: "shape" costs under a millisecond, "quick" and "whole" read every page (and every index).
    Raises MachineError (DAMAGED, FOREIGN, NEWER) or sqlite3.Error.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    _check_numbers(path, application, version)
    if version < 1 or shape(connection) != expected_shape(version):
        raise MachineError(Trouble.DAMAGED, path, "shape")
    if depth != "shape":
        pragma = "quick_check(1)" if depth == "quick" else "integrity_check(1)"
        (answer,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        if answer != "ok":
            raise MachineError(Trouble.DAMAGED, path, str(answer))
    return int(version)


def create(path: Path) -> None:
    """Make an empty diary at `path`, 0600 from birth, whole or not at all.

    Raises sqlite3.Error or OSError.
    """
    temporary = new_private_file(path.parent)
    try:
        connection = connect(temporary, "rw")
        try:
            migrate(connection)
            # Last, so that the tables are in the file itself: a failed checkpoint would be silent.
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        put_in_place(temporary, path)
    except BaseException:
        remove_temporary(path.parent)
        raise


def new_private_file(folder: Path) -> Path:
    """An empty file of ours in `folder`, 0600 from birth. Raises OSError."""
    path = folder / f"{TEMPORARY}{os.urandom(8).hex()}.tmp"
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    return path


def put_in_place(temporary: Path, path: Path) -> None:
    """Sync a closed file and give it its name, durably. Raises OSError."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.replace(path)
    sync_folder(path.parent)


def _companions(data: DataDir) -> bool:
    """Whether something beside the missing database says that there has been one."""
    if data.settings.exists() or has_content(side_file(data.diary, "-wal")):
        return True
    try:
        return any(entry.suffix == ".db" for entry in data.backups.iterdir())
    except OSError:
        return False


def _check_numbers(path: Path, application: int, version: int) -> None:
    if application != APPLICATION_ID:
        raise MachineError(Trouble.FOREIGN, path)
    if version > VERSION:
        raise MachineError(Trouble.NEWER, path, str(version))


def _has_journal(path: Path) -> bool:
    """Whether something is still to be added to the database, by a writer or after a kill."""
    return has_content(side_file(path, "-wal"), _LOG_HEADER) or has_content(side_file(path, "-journal"))


def _page_size(header: bytes) -> int:
    """Bytes a page; 1 stands for 65,536, and nothing at all for one that no database has."""
    found = int.from_bytes(header[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
    return 65_536 if found == 1 else max(found, 512)


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
