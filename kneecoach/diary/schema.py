"""The shape of the database, as explicit steps from each version to the next.

Events are only ever added; `session.state` is the one projection, written in the transaction of the event
that changes it (`event.closes`), so that a replay can prove it. Plans and routine texts stand once in
`document` however often they are played.
"""

from __future__ import annotations

import sqlite3
from functools import cache

APPLICATION_ID = 0x4B6E6543  # "KneC", at byte 68 of the file

_FIRST = (
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY,
        crc INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX document_crc ON document (crc)",
    """CREATE TABLE session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        routine TEXT NOT NULL,
        version TEXT,
        name TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'early', 'stopped')),
        plan INTEGER NOT NULL REFERENCES document (id),
        source INTEGER NOT NULL REFERENCES document (id)
    ) STRICT""",
    "CREATE UNIQUE INDEX one_open_session ON session (state) WHERE state = 'open'",
    """CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        session INTEGER REFERENCES session (id),
        kind TEXT NOT NULL CHECK (kind IN ('start', 'set', 'checkpoint', 'score', 'danger', 'ice', 'verdict',
            'pause', 'end')),
        at REAL CHECK (at BETWEEN 0 AND 1e9),
        utc TEXT NOT NULL CHECK (utc GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T*Z'),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1440 AND 1440),
        mono_ms INTEGER NOT NULL,
        exercise TEXT,
        side TEXT CHECK (side IN ('left', 'right', 'both')),
        set_no INTEGER CHECK (set_no >= 1),
        reps INTEGER CHECK (reps >= 0),
        seconds REAL CHECK (seconds BETWEEN 0 AND 1e9),
        status TEXT CHECK (status IN ('done', 'partly', 'skipped')),
        score INTEGER CHECK (score BETWEEN 0 AND 10),
        moment TEXT CHECK (moment IN ('before', 'during', 'worst', 'now', 'later', 'morning')),
        replaces INTEGER REFERENCES event (seq),
        detail TEXT,
        closes TEXT CHECK (closes IN ('done', 'early', 'stopped')),
        CHECK (closes IS NULL OR session IS NOT NULL)
    ) STRICT""",
    "CREATE INDEX event_session ON event (session)",
    "CREATE INDEX event_kind_day ON event (kind, day)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST,)
VERSION = len(MIGRATIONS)


def configure(connection: sqlite3.Connection) -> None:
    """Set what every connection needs. Raises sqlite3.Error.

    Nothing in a damaged or strange file is trusted, and what is deleted is overwritten.
    """
    for pragma in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "foreign_keys = ON",
        "secure_delete = ON",
        "synchronous = FULL",
    ):
        connection.execute(f"PRAGMA {pragma}")


def migrate(connection: sqlite3.Connection, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> None:
    """Bring the database from its version to the newest, all of it or nothing. Raises sqlite3.Error."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version >= len(migrations):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in migrations[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def shape(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """What the database holds: (type, name, SQL) of every object. Raises sqlite3.Error."""
    found = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in found)


@cache
def expected_shape(version: int) -> frozenset[tuple[str, str, str]]:
    """What a sound database of `version` (1 to VERSION) holds."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, MIGRATIONS[:version])
        return shape(connection)
    finally:
        connection.close()
