"""The statements that write, inside whatever transaction the store has begun."""

from __future__ import annotations

import os
import sqlite3
import zlib

from kneecoach.clock import Reading
from kneecoach.diary.entries import Entry, NewEntry, SessionState
from kneecoach.diary.rows import entry_of, event_values, stamp

_INSERT = """INSERT INTO event (session, utc, day, offset_min, mono_ms, closes, kind, at, exercise, side,
    set_no, reps, seconds, status, score, moment, replaces, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def insert_entry(
    connection: sqlite3.Connection,
    session: int | None,
    new: NewEntry,
    reading: Reading,
    day: str,
    close: SessionState | None,
) -> Entry:
    """Add an entry and, with `close`, the new state of its session. Raises ValueError, sqlite3.Error."""
    utc, offset, mono = stamp(reading)
    closes = None if close is None else close.value
    values = event_values(new)
    seq = _added(connection.execute(_INSERT, (session, utc, day, offset, mono, closes, *values)))
    if closes is not None:
        connection.execute("UPDATE session SET state = ? WHERE id = ?", (closes, session))
    kind, at, *rest = values  # as it will be read: seconds to the microsecond
    return entry_of((seq, session, kind, at, utc, day, offset, *rest))


def insert_session(
    connection: sqlite3.Connection, named: tuple[str, str | None, str], day: str, plan: str, source: str
) -> int:
    """Add an open session; `named`: routine, version, name. Returns its id. Raises sqlite3.Error."""
    values = (os.urandom(16).hex(), *named, day, _document(connection, plan), _document(connection, source))
    return _added(
        connection.execute(
            "INSERT INTO session (uid, routine, version, name, day, state, plan, source)"
            " VALUES (?, ?, ?, ?, ?, 'open', ?, ?)",
            values,
        )
    )


def _document(connection: sqlite3.Connection, body: str) -> int:
    """The id of a text, added where it is new: a routine that is played daily is kept once."""
    crc = zlib.crc32(body.encode())
    query = "SELECT id FROM document WHERE crc = ? AND body = ?"
    found = connection.execute(query, (crc, body)).fetchone()
    if found is not None:
        return int(found[0])
    return _added(connection.execute("INSERT INTO document (crc, body) VALUES (?, ?)", (crc, body)))


def _added(cursor: sqlite3.Cursor) -> int:
    """The number of the row that was added."""
    if cursor.lastrowid is None:
        raise sqlite3.ProgrammingError("an insert without a row")
    return cursor.lastrowid
