"""What SQLite and the disk say, as one of our own troubles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kneecoach.errors import MachineError, Trouble
from kneecoach.files import free_bytes, machine_error

# A full disk strikes as "database or disk is full" or as "disk I/O error", by where it strikes (measured).
_NEARLY_FULL = 256 * 1024  # bytes

_TROUBLES = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_FORMAT: Trouble.DAMAGED,
    sqlite3.SQLITE_ERROR: Trouble.DAMAGED,  # a table or column that ought to be there is not
    sqlite3.SQLITE_MISMATCH: Trouble.DAMAGED,
    sqlite3.SQLITE_TOOBIG: Trouble.DAMAGED,
}
_EXTENDED = {
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.REPLACED,
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: Trouble.DAMAGED,
}


def store_error(error: sqlite3.Error, path: Path) -> MachineError:
    """An error of SQLite about the database at `path`, as one of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's own layer: a text that is not UTF-8
        return MachineError(Trouble.DAMAGED, path, type(error).__name__)
    trouble = _EXTENDED.get(code) or _TROUBLES.get(code & 0xFF, Trouble.CANNOT_WRITE)
    if code & 0xFF in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and trouble is Trouble.CANNOT_WRITE:
        free = free_bytes(path.parent)
        if free is not None and free < _NEARLY_FULL:
            trouble = Trouble.FULL
    return MachineError(trouble, path, getattr(error, "sqlite_errorname", ""))


@contextmanager
def store_troubles(path: Path) -> Iterator[None]:
    """While this lasts, faults of the database at `path` are raised as MachineError.

    ProgrammingError (our own fault) and constraints (the caller's) pass.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as error:
        raise store_error(error, path) from error
    except UnicodeDecodeError as error:  # SQLite's message quotes a damaged name
        raise MachineError(Trouble.DAMAGED, path, "text") from error
    except NotADirectoryError as error:
        raise MachineError(Trouble.NO_FOLDER, path.parent) from error
    except OSError as error:
        raise machine_error(error, path) from error
