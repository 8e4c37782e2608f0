"""Diaries for the tests of the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kneecoach.clock import Reading
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionState
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock

SET = NewEntry(EntryKind.SET, at=30.0, exercise="plank", set=1, seconds=30.0, status="done")
END = NewEntry(EntryKind.END, at=90.0)
BEFORE = NewEntry(EntryKind.SCORE, at=0.0, score=2, moment=Moment.BEFORE)


def begin(diary: Diary, reading: Reading) -> int:
    """The id of a new session."""
    session = diary.begin("basics", "1", "Basics", "the plan", "the text", reading).session
    assert session is not None
    return session


def play(diary: Diary, clock: SimulatedClock, sets: int = 2) -> list[Entry]:
    """One finished session."""
    session = begin(diary, clock.read())
    entries = [diary.append(session, SET, clock.advance(30)) for _ in range(sets)]
    return [*entries, diary.append(session, END, clock.advance(30), close=SessionState.DONE)]


def filled(data: DataDir, clock: SimulatedClock, sessions: int = 2) -> None:
    """A closed diary with some sessions in it, and no backup."""
    with Diary.open(data) as diary:
        for _ in range(sessions):
            play(diary, clock)


def kinds(data: DataDir) -> list[str]:
    """The kinds of everything recorded, read from outside."""
    with DiaryReader.open(data) as reader:
        return [entry.new.kind.value for entry in reader.entries()]


def trouble_of(call: Callable[[], object]) -> Trouble:
    """The trouble that a call meets."""
    with pytest.raises(MachineError) as caught:
        call()
    return caught.value.trouble


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
