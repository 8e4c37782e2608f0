"""A running session and its record: every fact worth keeping becomes one entry, committed one at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kneecoach.care.icing import Warned
from kneecoach.clock import Clock, Reading, day_of
from kneecoach.coach.loads import LoadDue, Loads, Used, load_ahead, proposed
from kneecoach.coach.records import Key, entry_key, kept_with, recorded, round_detail, to_entry
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionState
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError
from kneecoach.routine.timeline import Timeline
from kneecoach.session.engine import Session
from kneecoach.session.events import Event, Played, RoundOver, SetFinished, Why
from kneecoach.session.recovery import Position
from kneecoach.session.rounds import asks_round
from kneecoach.session.snapshot import Snapshot, State

CLOSING_MOMENTS = (Moment.WORST, Moment.NOW)


@dataclass(frozen=True, slots=True)
class _Due:
    """An entry on its way into the diary. `key`: what it is about; the newest of it replaces the others."""

    entry: NewEntry
    reading: Reading
    key: Key | None = None
    again: Moment | None = None
    close: SessionState | None = None


class Visit:
    """One session being played. Commands return its events; `save_next` commits what they are worth.

    A fault of the store leaves the entry in the queue: `trouble` names it, and the next `save` tries again.
    """

    def __init__(
        self,
        clock: Clock,
        diary: Diary,
        timeline: Timeline,
        session_id: int,
        *,
        resumed_from: Position | None = None,
        entries: Sequence[Entry] = (),
        speed: float = 1.0,
    ) -> None:
        self.session_id = session_id
        self.trouble: MachineError | None = None
        self._clock = clock
        self._diary = diary
        self._session = Session(timeline, start=resumed_from, speed=speed)
        self._due: deque[_Due] = deque()
        self._recorded = recorded(entries)
        self._loads = Loads(entries)
        self._scores: dict[Moment, int] = {}
        self._answered = {entry.new.moment for entry in entries if entry.new.kind is EntryKind.SCORE}
        self._early = False
        self._stopped = False
        self.over = False

    # What is seen

    def snapshot(self) -> Snapshot:
        """The session as it stands."""
        return self._session.snapshot()

    def due_in(self) -> float | None:
        """Real seconds to the next moment worth a tick, None while nothing runs."""
        return self._session.due_in()

    @property
    def timeline(self) -> Timeline:
        """What is played, with the rounds that were added."""
        return self._session.timeline

    def load_due(self, index: int) -> LoadDue | None:
        """The load to be asked for as phase `index` begins, None where none is or it was asked before.

        Raises MachineError where the diary cannot say what was used last.
        """
        ahead = load_ahead(self.timeline, index)
        if ahead is None or self._loads.asked(*ahead):
            return None
        today = day_of(self._clock.read().now)
        return LoadDue(*ahead, proposed(self._diary, *ahead, today))

    def closing_moments(self) -> tuple[Moment, ...]:
        """The scores still to be asked at the end."""
        return tuple(moment for moment in CLOSING_MOMENTS if moment not in self._answered)

    # What the runner does

    def start(self) -> tuple[Event, ...]:
        """Begin to play, or go on after an interruption."""
        reading = self._clock.read()
        return self._take(self._session.start(reading), reading)

    def tick(self) -> tuple[Event, ...]:
        """Let time pass."""
        reading = self._clock.read()
        return self._take(self._session.tick(reading), reading)

    def obvious(self, index: int | None = None) -> tuple[Event, ...]:
        """Do what the state asks: pause or resume a timed phase, end a set at one's own pace, say yes.

        Asked for another round, yes is another one; asked whether a way is done, it is the end.
        """
        seen = self.snapshot()
        if seen.state is State.RUNNING:
            return self.pause()
        if seen.state is State.PAUSED:
            return self.go_on()
        if seen.phase is not None and asks_round(seen.phase) and seen.phase.distance is None:
            return self.another(index)
        reading = self._clock.read()
        return self._take(self._session.confirm(reading, index), reading)

    def confirm(self, index: int | None = None) -> tuple[Event, ...]:
        """A set at one's own pace is done, or a confirmation is given; nothing in any other state."""
        reading = self._clock.read()
        return self._take(self._session.confirm(reading, index), reading)

    def another(self, index: int | None = None) -> tuple[Event, ...]:
        """One more round, where that is asked."""
        reading = self._clock.read()
        return self._take(self._session.another(reading, index), reading)

    def pause(self, why: Why = Why.USER) -> tuple[Event, ...]:
        """Stand still."""
        reading = self._clock.read()
        return self._take(self._session.pause(reading, why), reading)

    def go_on(self) -> tuple[Event, ...]:
        """Go on after a pause."""
        reading = self._clock.read()
        return self._take(self._session.resume(reading), reading)

    def forward(self, index: int | None = None) -> tuple[Event, ...]:
        """Leave this set or phase for the next."""
        reading = self._clock.read()
        return self._take(self._session.forward(reading, index), reading)

    def back(self) -> tuple[Event, ...]:
        """Return to the start of this set, or to the one before."""
        reading = self._clock.read()
        return self._take(self._session.back(reading), reading)

    def redo(self) -> tuple[Event, ...]:
        """Do this set again from its start."""
        reading = self._clock.read()
        return self._take(self._session.redo(reading), reading)

    def easier(self) -> tuple[Event, ...]:
        """Easier from the next rep or set on: a level, the low end of the ranges, or a third less."""
        reading = self._clock.read()
        return self._take(self._session.easier(reading), reading)

    def end_early(self) -> tuple[Event, ...]:
        """End here; what is done stays done."""
        reading = self._clock.read()
        return self._take(self._session.end_early(reading), reading)

    def skin(self, *, fine: bool) -> tuple[Event, ...]:
        """Answer the skin question of icing."""
        reading = self._clock.read()
        return self._take(self._session.skin(reading, fine), reading)

    def report_reps(self, reps: int | None) -> tuple[Event, ...]:
        """Say how many were done in a set whose number is not stated; None: not counted."""
        reading = self._clock.read()
        return self._take(self._session.report_reps(reading, reps), reading)

    def report_way(self, metres: float | None) -> tuple[Event, ...]:
        """Say how far the last set went that ends with a way; None: not answered, as it stands already."""
        reading = self._clock.read()
        return self._take(self._session.report_way(reading, metres), reading)

    def report_rounds(self, over: RoundOver, metres: float | None) -> None:
        """Say which way the rounds that are over came to; None: not answered, as it stands already."""
        if metres is not None:
            entry = NewEntry(EntryKind.CHECKPOINT, at=over.at, detail=round_detail(over, metres))
            self._due.append(_Due(entry, self._clock.read(), entry_key(over)))

    def tell_load(self, due: LoadDue, used: Used | None) -> None:
        """Keep a load for the sets to come; None: asked, and not answered."""
        self._loads.tell(due.exercise, due.load, used)

    # Pain and the end

    def score(self, moment: Moment, score: int | None, *, again: bool = False) -> None:
        """Record an answer 0-10; None is "asked, not answered".

        `again`: the last answer for this moment was taken back, and this one stands in its place.
        """
        entry = NewEntry(EntryKind.SCORE, at=self.snapshot().at, moment=moment, score=score)
        self._due.append(_Due(entry, self._clock.read(), again=moment if again else None))
        self._answered.add(moment)

    def danger(self, ticked: Sequence[str], *, read: bool = False) -> None:
        """Record the danger signs ticked during or after the session; none of them is an answer too."""
        self._put(
            NewEntry(EntryKind.DANGER, at=self.snapshot().at, detail={"ticked": sorted(ticked), "read": read})
        )

    def overrule(self, warned: Sequence[Warned]) -> None:
        """Record that icing goes on in spite of warnings; without any there is nothing to record."""
        if warned:
            detail = {"what": "overruled", "warned": [warning.value for warning in warned]}
            self._put(NewEntry(EntryKind.ICE, at=self.snapshot().at, detail=detail))

    def stop(self) -> None:
        """Pain or a danger sign ends this session: it will be kept as stopped."""
        self._stopped = True

    def finish(self) -> SessionState:
        """Close the session in the diary, after the closing questions."""
        state = SessionState.EARLY if self._early else SessionState.DONE
        if self._stopped:
            state = SessionState.STOPPED
        entry = NewEntry(EntryKind.END, at=self.snapshot().at, detail={"state": state.value})
        self._put(entry, close=state)
        self.over = True
        return state

    # What is kept

    def save_next(self) -> Entry | None:
        """Commit the oldest entry that is due and return it; None when nothing is left.

        Raises MachineError where the store will not have it; the entry stays due.
        """
        if not self._due:
            return None
        due = self._due[0]
        entry = due.entry
        if due.key is not None and due.key in self._recorded:
            entry = replace(entry, replaces=self._recorded[due.key])
        if due.again is not None:
            entry = replace(entry, replaces=self._scores.get(due.again))
        recorded = self._diary.append(self.session_id, entry, due.reading, close=due.close)
        self._due.popleft()
        if due.key is not None:
            self._recorded[due.key] = recorded.seq
        if entry.moment is not None:
            self._scores[entry.moment] = recorded.seq
        return recorded

    def save(self) -> tuple[Entry, ...]:
        """Commit all that is due; a fault of the store goes to `trouble` and is tried again next time."""
        saved: list[Entry] = []
        try:
            while (entry := self.save_next()) is not None:
                saved.append(entry)
            self.trouble = None
        except MachineError as error:
            self.trouble = error
        return tuple(saved)

    def keep_unsaved(self) -> bool:
        """When the program ends: what the store has not taken goes to the rescue file; whether all did."""
        self.save()
        kept = [self._diary.rescue(self.session_id, due.entry, due.reading) for due in self._due]
        self._due.clear()
        return all(kept)

    @property
    def unsaved(self) -> tuple[NewEntry, ...]:
        """Entries that the store has not taken yet."""
        return tuple(due.entry for due in self._due)

    def _put(self, entry: NewEntry, close: SessionState | None = None) -> None:
        self._due.append(_Due(entry, self._clock.read(), close=close))

    def _take(self, events: tuple[Event, ...], reading: Reading) -> tuple[Event, ...]:
        for event in events:
            if isinstance(event, Played):
                self._early = event.early
            more = kept_with(event, self.timeline, self._loads) if isinstance(event, SetFinished) else None
            entry = to_entry(event, self._session.position(), None, more)
            if entry is not None:
                self._due.append(_Due(entry, reading, entry_key(event)))
        return events
