"""A session written by a process of its own, so that a test can kill it or make its disk fail.

Usage: python writing_child.py FOLDER TRIES. Every entry is tried up to TRIES times; an acknowledged one is
printed as "ACK seq kind session", a refused try as "NAK trouble". Exit status 3 when an entry was given up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kneecoach.clock import Reading
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionState
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError
from kneecoach.paths import DataDir

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def reading(second: int) -> Reading:
    return Reading(1000.0 + second, 0.0, START + timedelta(seconds=second))


def attempt(tries: int, what: Callable[[], Entry]) -> Entry:
    for _ in range(tries):
        try:
            entry = what()
        except MachineError as error:
            print("NAK", error.trouble.value, flush=True)
        else:
            print("ACK", entry.seq, entry.new.kind.value, entry.session, flush=True)
            return entry
    raise SystemExit(3)


def main(folder: Path, tries: int) -> None:
    try:
        diary = Diary.open(DataDir(folder), reading(0))
    except MachineError as error:
        print("NAK", error.trouble.value, flush=True)
        if tries == 1:
            raise SystemExit(3) from error
        diary = Diary.open(DataDir(folder), reading(0))
    with diary:
        found = diary.open_session()
        if found is None:
            begun = attempt(
                tries, lambda: diary.begin("basics", "1", "Basics", "plan " * 1000, "text", reading(0))
            )
            session = begun.session
        else:
            session = found.id
        news = [
            NewEntry(EntryKind.SCORE, at=0.0, moment=Moment.BEFORE, score=2),
            *(
                NewEntry(EntryKind.SET, 30.0 * number, "plank", set=number, seconds=30.0, status="done")
                for number in range(1, 4)
            ),
        ]
        for number, new in enumerate(news, start=1):
            attempt(tries, lambda new=new, number=number: diary.append(session, new, reading(number * 30)))  # type: ignore[misc]  # mypy cannot infer a lambda's defaults
        end = NewEntry(EntryKind.END, at=150.0)
        attempt(tries, lambda: diary.append(session, end, reading(150), close=SessionState.DONE))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
