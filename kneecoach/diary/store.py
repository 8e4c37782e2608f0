"""The diary's one writer: every entry is on the disk before the call returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kneecoach.clock import Reading, day_of
from kneecoach.diary.backup import back_up, due
from kneecoach.diary.entries import Entry, EntryKind, NewEntry, SessionState
from kneecoach.diary.opening import (
    Depth,
    check,
    connect,
    connect_to_read,
    create,
    has_content,
    present,
    side_file,
)
from kneecoach.diary.reading import Query, Reads
from kneecoach.diary.rescue import keep_for_rescue
from kneecoach.diary.rows import Row, event_values, text_value
from kneecoach.diary.schema import VERSION, migrate
from kneecoach.diary.troubles import store_troubles
from kneecoach.diary.writer import insert_entry, insert_session
from kneecoach.errors import MachineError, Trouble, UnfinishedSession
from kneecoach.files import prepare_data_dir, remove_temporary
from kneecoach.lock import Lock
from kneecoach.paths import DataDir

_SMALL = 2 * 1024 * 1024  # bytes: a database that is checked whole in a few milliseconds


class Diary(Reads):
    """The diary, open for writing by this process alone.

    `warnings`: codes of what is not as private as it should be (see `files.prepare_data_dir`).
    `backup_trouble`: why today's backup could not be made, None where it could or was not due.
    """

    def __init__(self, data: DataDir, lock: Lock, connection: sqlite3.Connection) -> None:
        self._data = data
        self._lock = lock
        self._connection: sqlite3.Connection | None = connection
        self._file = _identity(data.diary)
        self.warnings: tuple[str, ...] = ()
        self.backup_trouble: MachineError | None = None

    @classmethod
    def open(cls, data: DataDir, reading: Reading | None = None, lock: Lock | None = None) -> Diary:
        """Take the lock, check the file before anything is written to it, and open or make the diary.

        `reading`: now; with it the first opening of a day reads every page and makes a checked backup,
        without it every opening reads every page and none makes one. `lock`: the lock, where it is taken
        already; the diary lets go of it. Raises MachineError, the file untouched.
        """
        warnings = prepare_data_dir(data)
        lock = lock or Lock.take(data.lock)
        try:
            with store_troubles(data.diary):
                diary = cls(data, lock, _opened(data, reading))
            diary.warnings = tuple(warnings)
            diary.back_up_if_due(reading)
        except BaseException:
            lock.release()
            raise
        return diary

    @property
    def path(self) -> Path:
        """The database, for messages."""
        return self._data.diary

    def begin(
        self, routine: str, version: str | None, name: str, plan: str, source: str, reading: Reading
    ) -> Entry:
        """Begin a session and record its start, in one commit; `Entry.session` is the new session's id.

        `plan`: the timeline it plays, as text; `source`: the routine's own text. Raises UnfinishedSession
        where another is open, MachineError where nothing was recorded, ValueError for a lone surrogate.
        """
        for text in (routine, version, name, plan, source):
            text_value(text)
        day = day_of(reading.now).isoformat()
        new = NewEntry(EntryKind.START, at=0.0)
        with self._transaction() as connection:
            if connection.execute("SELECT 1 FROM session WHERE state = 'open'").fetchone():
                raise UnfinishedSession
            session = insert_session(connection, (routine, version, name), day, plan, source)
            return insert_entry(connection, session, new, reading, day, None)

    def append(
        self, session: int | None, new: NewEntry, reading: Reading, *, close: SessionState | None = None
    ) -> Entry:
        """Record one entry, and with `close` the end of its session, in one durable commit.

        An entry of a session counts on the day the session began; one outside a session on `reading`'s.
        Raises MachineError where nothing was recorded (the next call may succeed), ValueError for values that
        no diary holds, a session that is not there, or closing one that is not open.
        """
        if new.kind is EntryKind.START:
            raise ValueError("a session's start is recorded by begin()")
        if close is SessionState.OPEN or (close is not None and session is None):
            raise ValueError("nothing to close")
        event_values(new)
        try:
            with self._transaction() as connection:
                day = day_of(reading.now).isoformat()
                if session is not None:
                    day, state = _session(connection, session)
                    if close is not None and state != SessionState.OPEN.value:
                        raise ValueError("the session is not open")
                return insert_entry(connection, session, new, reading, day, close)
        except MachineError as error:
            if error.trouble is Trouble.REPLACED:
                self.rescue(session, new, reading)
            raise

    def rescue(self, session: int | None, new: NewEntry, reading: Reading) -> bool:
        """Put an entry that could not be recorded into the rescue file; whether that worked."""
        return keep_for_rescue(self._data.rescue, session, new, reading)

    def back_up_if_due(self, reading: Reading | None) -> Path | None:
        """Make today's backup if there is none yet; a fault is kept in `backup_trouble`, not raised."""
        self.backup_trouble = None
        try:
            with store_troubles(self.path):
                connection = self._connected()
                if reading is not None and due(self._data.backups, reading) and _last_seq(connection):
                    return back_up(connection, self._data.backups, reading)
        except MachineError as error:
            self.backup_trouble = error
        return None

    def query(self, *queries: Query) -> list[list[Row]]:
        """The rows of each query; nobody else writes, so they are of one and the same state."""
        with store_troubles(self.path):
            connection = self._connected()
            return [connection.execute(sql, values).fetchall() for sql, values in queries]

    def close(self) -> None:
        """Let go of the file and of the lock; a second call does nothing."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """One commit: it has returned when this ends, or nothing has happened and the diary can go on."""
        with store_troubles(self.path):
            if _identity(self.path) != self._file:
                raise MachineError(Trouble.REPLACED, self.path)
            connection = self._connected()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except sqlite3.IntegrityError as error:
                self._roll_back(connection)
                raise ValueError(str(error)) from error
            except BaseException:
                self._roll_back(connection)
                raise

    def _roll_back(self, connection: sqlite3.Connection) -> None:
        """Undo what is not committed; a connection that cannot is given up, and made anew later."""
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except sqlite3.Error:
            connection.close()
            self._connection = None

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _connect_to_write(self.path)
        return self._connection


def _opened(data: DataDir, reading: Reading | None) -> sqlite3.Connection:
    """A connection to the checked diary, made or migrated where needed.

    Raises MachineError, sqlite3.Error or OSError.
    """
    path = data.diary
    remove_temporary(data.root)
    if not present(data):
        create(path)
        return _connect_to_write(path)
    depth: Depth = "shape"
    if path.stat().st_size < _SMALL:
        depth = "whole"
    elif reading is None or has_content(side_file(path, "-wal")) or due(data.backups, reading):
        depth = "quick"
    if has_content(side_file(path, "-journal")):
        # SQLite must roll back what a killed process began before anybody can read it.
        looking = connect(path, "rw")
    else:
        looking, _ = connect_to_read(path)
    try:
        version = check(looking, path, depth)
    finally:
        looking.close()
    connection = _connect_to_write(path)
    try:
        if version < VERSION:
            back_up(connection, data.backups, reading)
            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_to_write(path: Path) -> sqlite3.Connection:
    """A connection that writes; a disk that cannot share a log gets SQLite's older journal by itself."""
    connection = connect(path, "rw")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _session(connection: sqlite3.Connection, session: int) -> tuple[str, str]:
    """The day and the state of a session. Raises ValueError where there is none."""
    found = connection.execute("SELECT day, state FROM session WHERE id = ?", (session,)).fetchone()
    if found is None:
        raise ValueError("no such session")
    return str(found[0]), str(found[1])


def _last_seq(connection: sqlite3.Connection) -> int:
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()
    return int(last)


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, None where it is gone."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
