"""Entries as rows and back; whatever the database would change or lose without a word is refused here."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

from kneecoach.clock import Reading
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionRecord, SessionState

Row = Sequence[Any]

EVENT_COLUMNS = (
    "seq, session, kind, at, utc, day, offset_min, exercise, side, set_no, reps, seconds, status, score, "
    "moment, replaces, detail"
)
SESSION_COLUMNS = "id, routine, version, name, day, state"
_SIDES = (None, "left", "right", "both")
_STATUSES = (None, "done", "partly", "skipped")
_LARGEST = 2**53
_LONGEST = 1e9  # seconds, 31 years
_DEEPEST = 12


def stamp(reading: Reading) -> tuple[str, int, int]:
    """A reading as (utc, offset in minutes, monotonic milliseconds). Raises ValueError for a naive time."""
    offset = reading.now.utcoffset()
    if offset is None:
        raise ValueError("a reading without a UTC offset")
    utc = reading.now.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"
    return utc, round(offset.total_seconds() / 60), round(reading.monotonic * 1000)


def event_values(new: NewEntry) -> tuple[Any, ...]:
    """The values of the columns from `kind` on, less those of time and session, in their order.

    Raises ValueError for what the diary cannot hold: it is a fault of the caller.
    """
    if new.side not in _SIDES or new.status not in _STATUSES:
        raise ValueError("no such side or status")
    if (new.moment is None) == (new.kind is EntryKind.SCORE):
        raise ValueError("a moment belongs to a score, and a score has one")
    if new.score is not None and new.kind is not EntryKind.SCORE:
        raise ValueError("a score in another kind of entry")
    return (
        new.kind.value,
        _seconds(new.at),
        text_value(new.exercise),
        new.side,
        _whole(new.set, 1, _LARGEST),
        _whole(new.reps, 0, _LARGEST),
        _seconds(new.seconds),
        new.status,
        _whole(new.score, 0, 10),
        None if new.moment is None else new.moment.value,
        _whole(new.replaces, 1, _LARGEST),
        _detail(new.detail),
    )


def text_value(text: str | None) -> str | None:
    """A text that the database gives back letter for letter. Raises ValueError (a lone surrogate)."""
    if text is not None:
        text.encode("utf-8")  # UnicodeEncodeError is a ValueError
    return text


def entry_of(row: Row) -> Entry:
    """The entry of a row of EVENT_COLUMNS. Raises ValueError or TypeError where it holds no such thing."""
    (seq, session, kind, at, utc, day, offset, exercise, side, set_no, reps, seconds, status) = row[:13]
    score, moment, replaces, detail = row[13:]
    new = NewEntry(
        EntryKind(kind),
        at,
        exercise,
        side,
        set_no,
        reps,
        seconds,
        status,
        score,
        None if moment is None else Moment(moment),
        replaces,
        {} if detail is None else detail_of(detail),
    )
    return Entry(seq, session, new, utc, day, offset)


def detail_of(text: str) -> dict[str, Any]:
    """The detail of an entry. Raises ValueError where it is no JSON object."""
    try:
        found = json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(found, dict):
        raise ValueError("no object")  # noqa: TRY004 - one kind of refusal for callers
    return found


def record_of(row: Row, plan: str) -> SessionRecord:
    """The session of a row of SESSION_COLUMNS. Raises ValueError where it holds no such thing."""
    number, routine, version, name, day, state = row
    return SessionRecord(number, routine, version, name, day, SessionState(state), plan)


def _seconds(value: float | None) -> float | None:
    """Seconds to the microsecond, which JSON and SQLite give back as they are; NaN would become NULL."""
    if value is None:
        return None
    if isinstance(value, bool) or not (math.isfinite(value) and 0 <= value <= _LONGEST):
        raise ValueError("seconds out of range")
    return round(float(value), 6)


def _whole(value: int | None, low: int, high: int) -> int | None:
    if value is not None and (type(value) is not int or not low <= value <= high):
        raise ValueError("a whole number out of range")
    return value


def _detail(detail: Mapping[str, Any]) -> str | None:
    if not detail:
        return None
    return text_value(json.dumps(_plain(detail, 0), ensure_ascii=False, separators=(",", ":")))


def _plain(value: object, depth: int) -> object:
    """A value of plain lists and objects. Raises ValueError for what JSON would change without a word."""
    if depth > _DEEPEST:
        raise ValueError("detail is too deep")
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise ValueError("a key that is no text")
        return {key: _plain(item, depth + 1) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if not (math.isfinite(value) and abs(value) <= _LARGEST):
            raise ValueError("detail holds an endless number")
        return value
    if value is not None and not isinstance(value, (str, bool)):
        raise ValueError("detail holds what JSON cannot")
    return value
