"""Pain scores out of the diary's entries: what still stands, on which day, in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from kneecoach.diary.entries import Entry, EntryKind, Moment


class Score(NamedTuple):
    """A pain score that was asked for. `score` 0-10, None where the question was not answered.

    A question that was not asked has no Score at all.
    """

    seq: int
    day: date
    moment: Moment
    score: int | None
    session: int | None = None


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that no later one has replaced, in the diary's order."""
    rows = tuple(entries)
    replaced = {entry.new.replaces for entry in rows if entry.new.replaces is not None}
    return tuple(sorted((entry for entry in rows if entry.seq not in replaced), key=lambda entry: entry.seq))


def scores_of(entries: Iterable[Entry]) -> tuple[Score, ...]:
    """All scores that stand, by day and in the order they were given within it, but a test's.

    A correction stands on the day and in the place of the entry that it corrects, whenever it was made.
    Order within a day is the diary's own, not the wall clock's, which may have been set in between.
    """
    rows = tuple(entries)
    by_seq = {entry.seq: entry for entry in rows}
    placed: list[tuple[date, int, Score]] = []
    for entry in standing(rows):
        if entry.new.kind is not EntryKind.SCORE or entry.new.moment is None or "test" in entry.new.detail:
            continue  # a test is compared with tests alone
        first = _first_of(entry, by_seq)
        day = date.fromisoformat(first.day)
        session = entry.session if entry.session is not None else first.session
        placed.append((day, first.seq, Score(entry.seq, day, entry.new.moment, entry.new.score, session)))
    return tuple(score for _, _, score in sorted(placed, key=lambda row: row[:2]))


def mornings(scores: Iterable[Score]) -> dict[date, int]:
    """The morning score of each day that has one: the first that was answered."""
    found: dict[date, int] = {}
    for score in scores:
        if score.moment is Moment.MORNING and score.score is not None:
            found.setdefault(score.day, score.score)
    return found


def _first_of(entry: Entry, by_seq: Mapping[int, Entry]) -> Entry:
    """The entry at the beginning of a chain of corrections."""
    seen = {entry.seq}
    while entry.new.replaces is not None and entry.new.replaces in by_seq:
        if entry.new.replaces in seen:  # a damaged diary must not hang the chart
            break
        entry = by_seq[entry.new.replaces]
        seen.add(entry.seq)
    return entry
