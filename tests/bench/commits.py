"""What an entry costs: one durable commit of the diary against one of a bare database."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from kneecoach.clock import SystemClock
from kneecoach.diary.entries import EntryKind, Moment, NewEntry
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from tests.bench.figures import Series, ratios

TIMES = 300


def measure(folder: Path) -> list[Series]:
    """Turn and turn about, each commit to the disk before the next."""
    clock = SystemClock()
    bare_file = folder / "bare.db"
    bare = sqlite3.connect(bare_file, isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, moment TEXT, score INTEGER, utc TEXT)")
    ours_ms: list[float] = []
    bare_ms: list[float] = []
    with Diary.open(DataDir(folder / "diary"), clock.read()) as diary:
        for number in range(TIMES):
            reading = clock.read()
            entry = NewEntry(EntryKind.SCORE, score=number % 11, moment=Moment.MORNING)
            begun = time.perf_counter()
            diary.append(None, entry, reading)
            between = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            values = ("morning", number % 11, reading.now.isoformat())
            bare.execute("INSERT INTO event (moment, score, utc) VALUES (?, ?, ?)", values)
            bare.execute("COMMIT")
            ours_ms.append((between - begun) * 1000)
            bare_ms.append((time.perf_counter() - between) * 1000)
    bare.close()
    return [
        Series("a commit of a bare database (WAL, FULL)", tuple(bare_ms), "ms"),
        Series("an entry of the diary", tuple(ours_ms), "ms"),
        Series("an entry, times a bare commit", ratios(ours_ms, bare_ms), "x"),
    ]
