"""Reading the diary: the same questions to the writer's own connection and to one that only looks on."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kneecoach.diary.entries import Entry, EntryKind, SessionRecord
from kneecoach.diary.opening import check, connect_to_read, present
from kneecoach.diary.rows import EVENT_COLUMNS, SESSION_COLUMNS, Row, entry_of, record_of
from kneecoach.diary.troubles import store_troubles
from kneecoach.errors import MachineError, Trouble
from kneecoach.paths import DataDir

Query = tuple[str, Sequence[Any]]

_TRIES = 5  # of a reading that is overtaken by a writer who comes or goes


class Reads(ABC):
    """What can be asked of a diary. Every method raises MachineError where the file cannot answer."""

    @property
    @abstractmethod
    def path(self) -> Path:
        """The database, for messages."""

    @abstractmethod
    def query(self, *queries: Query) -> list[list[Row]]:
        """The rows of each query, all of one and the same state of the diary."""

    def sessions(self) -> list[SessionRecord]:
        """Every session, in the order they were begun."""
        return self._records("", ())

    def open_session(self) -> SessionRecord | None:
        """The session that is not finished, None where there is none."""
        found = self._records("WHERE state = 'open'", ())
        return found[0] if found else None

    def source(self, session: int) -> str | None:
        """The text of the routine that a session began with, None where there is no such session."""
        sql = "SELECT body FROM document JOIN session ON session.source = document.id WHERE session.id = ?"
        (rows,) = self.query((sql, (session,)))
        return str(rows[0][0]) if rows else None

    def entries(
        self,
        session: int | None = None,
        kinds: Iterable[EntryKind] | None = None,
        since_day: str | None = None,
    ) -> list[Entry]:
        """The entries of a session (None: of all and of none), of some kinds, from a day on (YYYY-MM-DD).

        In the order they were recorded, which is not the wall clock's.
        """
        conditions: list[str] = []
        values: list[Any] = []
        if session is not None:
            conditions.append("session = ?")
            values.append(session)
        if kinds is not None:
            names = [kind.value for kind in kinds]
            conditions.append(f"kind IN ({', '.join('?' * len(names))})")
            values += names
        if since_day is not None:
            conditions.append("day >= ?")
            values.append(since_day)
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        (rows,) = self.query((f"SELECT {EVENT_COLUMNS} FROM event {where} ORDER BY seq", values))  # noqa: S608 - fixed texts
        try:
            return [entry_of(row) for row in rows]
        except (ValueError, TypeError) as error:
            raise MachineError(Trouble.DAMAGED, self.path, "event") from error

    def _records(self, where: str, values: Sequence[Any]) -> list[SessionRecord]:
        """Sessions with their plans; a plan that was played a hundred times is one text in memory."""
        rows, documents = self.query(
            (f"SELECT {SESSION_COLUMNS}, plan FROM session {where} ORDER BY id", values),  # noqa: S608 - fixed texts
            (f"SELECT id, body FROM document WHERE id IN (SELECT plan FROM session {where})", values),  # noqa: S608 - fixed texts
        )
        plans = {row[0]: str(row[1]) for row in documents}
        try:
            return [record_of(row[:-1], plans[row[-1]]) for row in rows]
        except (ValueError, KeyError) as error:
            raise MachineError(Trouble.DAMAGED, self.path, "session") from error


class DiaryReader(Reads):
    """A reader that needs no lock, creates nothing and disturbs nobody.

    It answers while another process writes, after a kill, and in a folder that cannot be written to. Where
    there has never been a diary it is empty.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection | None, *, blind: bool = False) -> None:
        self._path = path
        self._connection = connection
        self._blind = blind
        self._seen = _look_of(path)

    @classmethod
    def open(cls, data: DataDir) -> DiaryReader:
        """Open the diary for reading. Raises MachineError, the file untouched."""
        path = data.diary
        with store_troubles(path):
            if not present(data):
                return cls(path, None)
            reader = cls(path, None)
            reader._connect()
            return reader

    @property
    def path(self) -> Path:
        """The database, for messages."""
        return self._path

    def query(self, *queries: Query) -> list[list[Row]]:
        """The rows of each query, all of one and the same state of the diary."""
        if self._connection is None:
            return [[] for _ in queries]
        with store_troubles(self._path):
            for _ in range(_TRIES):
                try:
                    found = self._read(queries)
                except sqlite3.DatabaseError:
                    if self._current():
                        raise
                    found = []
                if self._current():
                    return found
                self._connect()  # a writer has come or gone since: look again, beside it
            return self._read(queries)

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self, queries: Sequence[Query]) -> list[list[Row]]:
        assert self._connection is not None  # noqa: S101 - query() has answered for the empty reader
        self._connection.execute("BEGIN")
        try:
            return [self._connection.execute(sql, values).fetchall() for sql, values in queries]
        finally:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def _current(self) -> bool:
        """Whether what was read still stands: only a blind connection can have missed something."""
        return not self._blind or self._seen == _look_of(self._path)

    def _connect(self) -> None:
        """Look at the file as it is now. Raises MachineError or sqlite3.Error."""
        self.close()
        self._seen = _look_of(self._path)
        connection, self._blind = connect_to_read(self._path)
        try:
            check(connection, self._path, "shape")
        except BaseException:
            connection.close()
            raise
        self._connection = connection


def _look_of(path: Path) -> tuple[object, ...]:
    """What changes when somebody writes: the database's own stamp and that of its journal."""
    look: list[object] = []
    for file in (path, path.with_name(path.name + "-wal")):
        try:
            found = file.stat()
            look.append((found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None)
        except OSError:
            look.append(None)
    return tuple(look)
