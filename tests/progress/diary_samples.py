"""Diary entries for tests, made by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionRecord, SessionState

TODAY = date(2026, 11, 26)


@dataclass(frozen=True)
class B:
    name: str
    low: int
    high: int


STRICT = (B("lower", 0, 2), B("middle", 3, 5), B("upper", 6, 10))
RUNNER = (B("lower", 0, 2), B("upper", 3, 10))


def score(
    seq: int,
    back: int,
    value: int | None,
    moment: Moment = Moment.MORNING,
    session: int | None = None,
    replaces: int | None = None,
) -> Entry:
    """A score given `back` days before TODAY."""
    day = TODAY - timedelta(days=back)
    new = NewEntry(EntryKind.SCORE, score=value, moment=moment, replaces=replaces)
    return Entry(seq, session, new, f"{day}T08:00:00Z", day.isoformat(), 0)


def a_set(seq: int, session: int, status: str, replaces: int | None = None) -> Entry:
    new = NewEntry(EntryKind.SET, at=1.0, set=1, seconds=20.0, status=status, replaces=replaces)
    return Entry(seq, session, new, f"{TODAY}T08:00:00Z", TODAY.isoformat(), 0)


def session(
    number: int, back: int, state: SessionState = SessionState.DONE, name: str = "Basics"
) -> SessionRecord:
    return SessionRecord(number, "basics", None, name, (TODAY - timedelta(days=back)).isoformat(), state, "")
