"""What has been done: the phases of the open set, and how every finished set went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kneecoach.session.course import Block, Course, SetKey, SideSet
from kneecoach.session.events import SetFinished, Status

_METRE = 1.0  # ways are told in whole metres
LEAST = 1000  # ms; a set left sooner, without a whole rep, was not begun


class Ledger:
    """Credits what is done and says when a set is over. What was done stays done.

    `done`: phases of the open set with the ms they took, rests inside its reps included.
    """

    def __init__(self, finished: Iterable[SetFinished] = ()) -> None:
        self.done: dict[int, float] = {}
        self.records: dict[SetKey, SetFinished] = {}
        for event in finished:
            self.records[event.step, event.set, event.side] = event
        self._asked: SetKey | None = None  # the set whose number or way may still be told

    def complete(self, course: Course, index: int, ms: float, at: float) -> SetFinished | None:
        """Phase `index` is done, after `ms`; the event where that was the last of its set."""
        one = course.set_at(index)
        if one is None:
            self.rested(course, index, ms)
            return None
        self.done[index] = ms
        return self._close(one, at) if all(phase in self.done for phase in one.phases) else None

    def rested(self, course: Course, index: int, ms: float) -> None:
        """A rest inside a rep has taken `ms`, kept to know the rep's time; any other phase is not kept."""
        one = course.set_of(course.phases[index])
        if one is not None and index in one.rests:
            self.done[index] = ms

    def leave(
        self, course: Course, index: int, elapsed: float, at: float, *, skipping: bool
    ) -> list[SetFinished]:
        """The sets that phase `index` leaves unfinished are over, `elapsed` ms into it.

        `skipping`: a set without any credit is told as skipped; otherwise it is as if never begun.
        """
        block = course.block_at(index)
        found = []
        for one in block.sets if block else ():
            event = self._close(one, at, elapsed if index in one.phases else 0.0, skipping=skipping)
            if event is not None:
                found.append(event)
        return found

    def close_done(self, course: Course, open_sets: Iterable[SideSet], at: float) -> list[SetFinished]:
        """Of the sets that were open, those of which nothing is left, as there is less of them by now."""
        sets = [course.sets[one.key] for one in open_sets if one.key in course.sets]
        done = [one for one in sets if all(i in self.done for i in one.phases)]
        return [event for one in done if (event := self._close(one, at)) is not None]

    def reps(self, one: SideSet) -> int:
        """Whole reps of the open set that are done."""
        if one.own_reps is not None:
            told = zip(one.phases, one.own_reps, strict=True)
            return sum(reps for index, reps in told if index in self.done)
        return sum(1 for end in one.rep_ends if end in self.done)

    def ms_in(self, block: Block | None) -> float:
        """The ms done in the open attempt at a block, whole phases only."""
        return sum(self.done.get(i, 0.0) for one in block.sets for i in one.phases) if block else 0.0

    def report(self, reps: int | None, at: float) -> SetFinished | None:
        """How many reps the last set had whose number is to be told; the event where that is news.

        None: nobody counted, and the number that was planned is not what was done.
        """
        record = self._asked_of
        if record is None or (reps or 0) < 0 or record.reps == reps:
            return None
        status = Status.SKIPPED if reps == 0 else record.status
        return self._tell(replace(record, at=at, reps=reps, status=status))

    def report_way(self, course: Course, metres: float, at: float) -> SetFinished | None:
        """How far the last set went whose way is to be told; the event where that is news.

        Less than the way that was to be done is a part of it.
        """
        record = self._asked_of
        way = course.sets[self._asked].way if self._asked in course.sets else None
        if record is None or way is None or metres < 0 or record.metres == metres:
            return None
        short = Status.PARTLY if metres else Status.SKIPPED
        status = Status.DONE if metres >= way - _METRE / 2 else short
        return self._tell(replace(record, at=at, metres=metres, status=status))

    @property
    def _asked_of(self) -> SetFinished | None:
        return self.records.get(self._asked) if self._asked is not None else None

    def _tell(self, record: SetFinished) -> SetFinished:
        told = replace(record, again=True, told=True)
        self.records[told.step, told.set, told.side] = told
        return told

    def _close(
        self, one: SideSet, at: float, open_ms: float = 0.0, *, skipping: bool = True
    ) -> SetFinished | None:
        done = all(index in self.done for index in one.phases)
        reps = self.reps(one)
        ms = sum(self.done.pop(index, 0.0) for index in one.phases) + open_ms
        for index in one.rests:
            self.done.pop(index, None)
        if done:
            status = Status.DONE
        elif reps or ms >= LEAST:
            status = Status.PARTLY
        elif skipping:
            status, ms = Status.SKIPPED, 0.0
        else:
            return None
        step, number, side = one.key
        before = self.records.get(one.key)
        event = SetFinished(
            at,
            step,
            one.exercise,
            side,
            number,
            _known(one, reps, status),
            round(ms) / 1000,
            status,
            again=before is not None,
            level=one.level,
        )
        if before is not None and not _more(event, before):
            return None
        self.records[one.key] = event
        wanted = one.number_wanted or one.way is not None
        self._asked = one.key if wanted and status is not Status.SKIPPED else None
        return event


def _known(one: SideSet, reps: int, status: Status) -> int | None:
    """The reps to record: None where there are none to count, or nobody counted them."""
    if one.own_reps is not None:
        return None if status is Status.PARTLY and not reps else reps
    return reps if one.counted else None


def _more(event: SetFinished, before: SetFinished) -> bool:
    """Whether an attempt takes the place of the recorded one: it is whole, or it has more."""
    if event.status is Status.DONE:
        return True
    if before.status is Status.DONE or event.status is Status.SKIPPED:
        return False
    return (event.reps or 0, event.seconds) > (before.reps or 0, before.seconds)
