"""Where an interrupted session goes on, from what is recorded of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.session.cold import LONGEST
from kneecoach.session.course import Block, Course
from kneecoach.session.events import Checkpoint, Event, Icing, Resumed, SetFinished, Status, Why
from kneecoach.session.play import Play
from kneecoach.session.position import Position, rolled_back

__all__ = ["Position", "Recovered", "StoredPause", "recover", "unfinished_credits"]


@dataclass(frozen=True, slots=True)
class StoredPause:
    """A pause as it was recorded, with the place the session stood in."""

    at: float
    why: Why
    position: Position


@dataclass(frozen=True, slots=True)
class Recovered:
    """Where to go on, why it stopped, and the sets that are recorded, the newest of each.

    `position.index` is the number of phases where everything is played.
    """

    position: Position
    why: Why
    sets: tuple[SetFinished, ...]


def recover(timeline: Timeline, happened: Sequence[Event | StoredPause]) -> Recovered:
    """Where a session goes on, by its recorded events in their order.

    After a pause exactly where it stood. After a kill, behind the last finished set: an open set starts
    again from its first rep, a hold or bout past a checkpoint goes on from it. Icing asks for its barrier
    again, with the cold that it may have given already.
    """
    tracing = _Tracing(timeline)
    for event in happened:
        tracing.take(event)
    sets = tuple(tracing.sets.values())
    place = replace(tracing.place, finished=sets)
    if place.iced >= LONGEST / 1000:  # it may have been cold for as long as it ever may
        course = Course(timeline)
        place = replace(place, index=course.next(course.icing(place.index)[-1]), iced=0.0)
    return Recovered(place, tracing.why, sets)


def unfinished_credits(
    timeline: Timeline, happened: Sequence[Event | StoredPause]
) -> tuple[SetFinished, ...]:
    """What the open set is worth when the session is ended instead of gone on with.

    Several, where the side changes at every rep: one for each side.
    """
    play = Play(timeline, recover(timeline, happened).position)
    if play.over:
        return ()
    return tuple(play.ledger.leave(play.course, play.index, play.elapsed, play.at, skipping=False))


class _Tracing:
    """Follows the recorded events from place to place."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._course = Course(timeline)
        self.place = Position(self._course.next(-1))
        self.why = Why.KILLED
        self.sets: dict[tuple[int, int, object], SetFinished] = {}

    def take(self, event: Event | StoredPause) -> None:
        match event:
            case StoredPause():
                play = Play(self._timeline, event.position)
                self._course, self.place, self.why = play.course, play.position(), event.why
                return
            case Resumed():
                self.place = rolled_back(self._course, self.place)
                self._ice_resumed(event.at)
            case SetFinished():
                self._set(event)
            case Checkpoint():
                block = self._course.block_at(event.index)
                self._stand(event.index, event.at, event.seconds, block)
            case Icing():
                self._icing(event)
            case _:
                return
        self.why = Why.KILLED

    def _stand(self, index: int, at: float, elapsed: float = 0.0, block: Block | None = None) -> None:
        """In `block`, what stands before `index` in sets that are not over is done."""
        done: list[tuple[int, float]] = []
        for one in block.sets if block else ():
            if one.phases[-1] >= index:
                done += [
                    (i, (self._course.ms[i] or 0) / 1000) for i in (*one.phases, *one.rests) if i < index
                ]
        self.place = Position(index, elapsed, at, tuple(sorted(done)), self.place.eased)

    def _set(self, event: SetFinished) -> None:
        key = (event.step, event.set, event.side)
        before, self.sets[key] = self.sets.get(key), event
        one = self._course.sets.get(key)
        if one is None or (before is not None and not one.reps_stated and event.reps is not None):
            return  # a set of another timeline, or only its number told afterwards
        block = self._course.block_at(one.phases[-1])
        if block is None:
            return
        if event.status is Status.DONE:
            self._stand(self._course.next(one.phases[-1]), event.at, block=block)
        elif all(other.key in self.sets for other in block.sets):
            self._stand(self._course.next(block.last), event.at)
        else:
            index, ms = self._course.lead_in(block)
            self._stand(index, event.at, ms / 1000)

    def _ice_resumed(self, at: float) -> None:
        index = self.place.index
        if index < self._course.end and self._course.phases[index].kind is Kind.ICE:
            self._icing(Icing(at, "begun", self._course.iced_before(index) / 1000 + self.place.elapsed))

    def _icing(self, event: Icing) -> None:
        barrier = _barrier(self._course, self.place.index)
        if barrier is None:
            return
        icing = self._course.icing(barrier)
        if event.what in {"done", "stopped"}:
            self._stand(self._course.next(icing[-1]), event.at)
            return
        ends = [self._course.iced_before(i) + (self._course.ms[i] or 0) for i in icing]
        cold = next((end for end in ends if end > event.seconds * 1000), ends[-1]) / 1000
        self.place = Position(icing[0], 0.0, event.at, eased=self.place.eased, iced=cold)


def _barrier(course: Course, index: int) -> int | None:
    """The icing that is told of at phase `index`: the one there, else the next, else the last one before."""
    if index < course.end and course.phases[index].kind is Kind.ICE:
        return course.icing(index)[0]
    waits = [i for i, phase in enumerate(course.phases) if phase.kind is Kind.WAIT]
    return next((i for i in waits if i >= index), waits[-1] if waits else None)
