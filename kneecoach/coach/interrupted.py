"""A session that was not finished: what it is, taking it up again, or ending it on the day it was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kneecoach.clock import Clock
from kneecoach.coach.loads import Loads
from kneecoach.coach.records import entry_key, kept_with, recorded, to_entry, to_events
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Entry, EntryKind, NewEntry, SessionRecord, SessionState
from kneecoach.diary.reading import Reads
from kneecoach.diary.store import Diary
from kneecoach.routine.stored import timeline_from_text
from kneecoach.routine.timeline import Phase, Timeline
from kneecoach.session.events import Why
from kneecoach.session.recovery import Recovered, recover, unfinished_credits

RESUMABLE_FOR = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Interrupted:
    """An unfinished session, as far as its last recorded event.

    `plan`: what it began with; the rounds that were added since are in `timeline`.
    """

    record: SessionRecord
    plan: Timeline
    entries: tuple[Entry, ...]
    recovered: Recovered

    @property
    def timeline(self) -> Timeline:
        """What it plays, with its further rounds."""
        return self.recovered.timeline

    @property
    def phase(self) -> Phase | None:
        """The phase it would go on with, None when only the closing questions are left."""
        index = self.recovered.position.index
        return self.timeline.phases[index] if index < len(self.timeline.phases) else None

    @property
    def seconds(self) -> float:
        """Session seconds at its last recorded event."""
        return max((entry.new.at or 0.0 for entry in self.entries), default=0.0)

    def resumable(self, now: datetime) -> bool:
        """Whether it is still the same exercise session: within 12 hours of its last event."""
        last = max(datetime.fromisoformat(entry.utc) for entry in self.entries)
        return now - last <= RESUMABLE_FOR


def find(diary: Reads) -> Interrupted | None:
    """The unfinished session, None where there is none."""
    record = diary.open_session()
    if record is None:
        return None
    entries: Sequence[Entry] = diary.entries(session=record.id)
    timeline = timeline_from_text(record.plan)
    return Interrupted(record, timeline, tuple(entries), recover(timeline, to_events(entries)))


def resume(clock: Clock, diary: Diary, found: Interrupted, speed: float = 1.0) -> Visit:
    """The visit that goes on where `found` stopped."""
    return Visit(
        clock,
        diary,
        found.plan,
        found.record.id,
        resumed_from=found.recovered.position,
        entries=found.entries,
        speed=speed,
    )


def end(clock: Clock, diary: Diary, found: Interrupted) -> tuple[Entry, ...]:
    """End it here: what it has done is kept, and it closes as early on the day it was done."""
    closed = []
    for credit in unfinished_credits(found.plan, to_events(found.entries)):
        replaces = recorded(found.entries).get(entry_key(credit) or ())
        more = kept_with(credit, found.timeline, Loads(found.entries))
        entry = to_entry(credit, found.recovered.position, replaces, more)
        if entry is not None:
            closed.append(diary.append(found.record.id, entry, clock.read()))
    closing = NewEntry(EntryKind.END, at=found.seconds, detail={"state": SessionState.EARLY.value})
    closed.append(diary.append(found.record.id, closing, clock.read(), close=SessionState.EARLY))
    return tuple(closed)


def status(found: Interrupted | None) -> dict[str, Any] | None:
    """What `status --json` prints: the unfinished session, or None."""
    if found is None:
        return None
    phase = found.phase
    why: Why = found.recovered.why
    return {
        "session": found.record.id,
        "routine": found.record.routine,
        "phase_index": found.recovered.position.index,
        "exercise": phase.exercise if phase else None,
        "side": phase.side.value if phase and phase.side else None,
        "set": phase.set if phase else None,
        "elapsed": round(found.recovered.position.elapsed, 3),
        "paused_why": why.value,
        "day": found.record.day,
    }
