"""What was done, counted: sessions by week, mornings by day, the sets of the last session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from kneecoach.diary.entries import Entry, EntryKind, Moment, SessionRecord, SessionState
from kneecoach.progress.scores import scores_of, standing

WEEKS = 6


@dataclass(frozen=True, slots=True)
class Week:
    """The sessions of the seven days from `first`, by how they ended, in the order they were begun."""

    first: date
    states: tuple[SessionState, ...]

    @property
    def done(self) -> int:
        """How many were done to the end."""
        return sum(state is SessionState.DONE for state in self.states)


def session_weeks(sessions: Iterable[SessionRecord], today: date, weeks: int = WEEKS) -> tuple[Week, ...]:
    """The last `weeks` times seven days up to `today`, oldest first."""
    rows = sorted(sessions, key=lambda row: (row.day, row.id))
    found = []
    for back in range(weeks - 1, -1, -1):
        last = today - timedelta(days=7 * back)
        first = last - timedelta(days=6)
        states = tuple(row.state for row in rows if first <= date.fromisoformat(row.day) <= last)
        found.append(Week(first, states))
    return tuple(found)


class Asked(Enum):
    """What became of a day's morning question."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not-answered"
    NOT_ASKED = "not-asked"


def morning_grid(
    entries: Iterable[Entry], today: date, days: int = 7 * WEEKS
) -> tuple[tuple[date, Asked], ...]:
    """Each of the last `days` days and what became of its morning question, oldest first."""
    found: dict[date, Asked] = {}
    for score in scores_of(entries):
        if score.moment is Moment.MORNING and found.get(score.day) is not Asked.ANSWERED:
            found[score.day] = Asked.NOT_ANSWERED if score.score is None else Asked.ANSWERED
    shown = (today - timedelta(days=back) for back in range(days - 1, -1, -1))
    return tuple((day, found.get(day, Asked.NOT_ASKED)) for day in shown)


@dataclass(frozen=True, slots=True)
class SetTally:
    """The sets of one session, each side's part counted as one: what stands in the diary after redoing."""

    session: SessionRecord
    done: int
    partly: int
    skipped: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.done + self.partly + self.skipped


def last_session_sets(entries: Iterable[Entry], sessions: Sequence[SessionRecord]) -> SetTally | None:
    """The sets of the last session that is over; None where there is none."""
    over = [row for row in sessions if row.state is not SessionState.OPEN]
    if not over:
        return None
    last = max(over, key=lambda row: row.id)
    counts = Counter(
        entry.new.status
        for entry in standing(entries)
        if entry.session == last.id and entry.new.kind is EntryKind.SET
    )
    return SetTally(last, counts["done"], counts["partly"], counts["skipped"])
