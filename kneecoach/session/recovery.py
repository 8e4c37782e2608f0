"""Where an interrupted session goes on, from what is recorded of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kneecoach.routine.timeline import Kind, Timeline
from kneecoach.session.cold import LONGEST
from kneecoach.session.course import Block, Course, SideSet
from kneecoach.session.events import (
    Checkpoint,
    Eased,
    Event,
    Icing,
    Resumed,
    RoundOver,
    SetFinished,
    Status,
    Why,
)
from kneecoach.session.plan import Plan
from kneecoach.session.play import Play
from kneecoach.session.position import Position, rolled_back
from kneecoach.session.rounds import asks_round

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

    `position.index` is the number of phases where everything is played. `timeline`: with the rounds that were
    added and what was made easier.
    """

    position: Position
    why: Why
    sets: tuple[SetFinished, ...]
    timeline: Timeline


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
        course = tracing.course
        place = replace(place, index=course.next(course.icing(place.index)[-1]), iced=0.0)
    return Recovered(place, tracing.why, sets, Play(timeline, place).timeline)


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
        self.course = Course(timeline)
        self.place = Position(self.course.next(-1))
        self.why = Why.KILLED
        self.sets: dict[tuple[int, int, object], SetFinished] = {}

    def take(self, event: Event | StoredPause) -> None:
        match event:
            case StoredPause():
                play = Play(self._timeline, event.position)
                self.course, self.place, self.why = play.course, play.position(), event.why
                return
            case RoundOver():
                self._round(event)
            case Eased():
                self._eased(event)
            case Resumed():
                self.place = rolled_back(self.course, self.place)
                self._ice_resumed(event.at)
            case SetFinished():
                self._set(event)
            case Checkpoint():
                block = self.course.block_at(event.index)
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
                done += [(i, (self.course.ms[i] or 0) / 1000) for i in (*one.phases, *one.rests) if i < index]
        self.place = replace(self.place, index=index, elapsed=elapsed, at=at, credits=tuple(sorted(done)))
        self.place = replace(self.place, iced=0.0, skin=None, finished=())

    def _round(self, event: RoundOver) -> None:
        """The question that ended a round was answered."""
        if not 0 <= event.index < self.course.end or not asks_round(self.course.phases[event.index]):
            return  # of another timeline
        play = Play(
            self._timeline, replace(self.place, index=event.index, elapsed=0.0, at=event.at, credits=())
        )
        play.another() if event.another else play.enough()
        self.course, self.place = play.course, replace(play.position(), finished=())

    def _eased(self, event: Eased) -> None:
        """The timeline is another from there on; a session that had gone back before stands there."""
        change = event.change
        if event.number < len(self.place.changes):
            return  # it is in the place of a pause already, or came with a further round
        plan = Plan(self._timeline, (*self.place.changes, change))
        self.course, self.place = plan.course, replace(self.place, changes=plan.changes)
        if self.place.index > change.index:
            block = self.course.block_at(change.index)
            index, ms = self.course.lead_in(block) if block else (change.index, 0)
            self._stand(index, event.at, ms / 1000)

    def _set(self, event: SetFinished) -> None:
        key = (event.step, event.set, event.side)
        before, self.sets[key] = self.sets.get(key), event
        one = self.course.sets.get(key)
        told = event.told or (before is not None and one is not None and _only_told(one, event))
        if one is None or told:
            return  # a set of another timeline, or only its number told afterwards
        block = self.course.block_at(one.phases[-1])
        if block is None:
            return
        if event.status is Status.DONE:
            self._stand(self.course.next(one.phases[-1]), event.at, block=block)
        elif all(other.key in self.sets for other in block.sets):
            self._stand(self.course.next(block.last), event.at)
        else:
            index, ms = self.course.lead_in(block)
            self._stand(index, event.at, ms / 1000)

    def _ice_resumed(self, at: float) -> None:
        index = self.place.index
        if index < self.course.end and self.course.phases[index].kind is Kind.ICE:
            self._icing(Icing(at, "begun", self.course.iced_before(index) / 1000 + self.place.elapsed))

    def _icing(self, event: Icing) -> None:
        barrier = _barrier(self.course, self.place.index)
        if barrier is None:
            return
        icing = self.course.icing(barrier)
        if event.what in {"done", "stopped"}:
            self._stand(self.course.next(icing[-1]), event.at)
            return
        ends = [self.course.iced_before(i) + (self.course.ms[i] or 0) for i in icing]
        cold = next((end for end in ends if end > event.seconds * 1000), ends[-1]) / 1000
        self._stand(icing[0], event.at)
        self.place = replace(self.place, iced=cold)


def _only_told(one: SideSet, event: SetFinished) -> bool:
    """Whether it is the number of a set told afterwards, as diaries before `told` have it."""
    return one.number_wanted and event.reps is not None and one.own_reps is None


def _barrier(course: Course, index: int) -> int | None:
    """The icing that is told of at phase `index`: the one there, else the next, else the last one before."""
    if index < course.end and course.phases[index].kind is Kind.ICE:
        return course.icing(index)[0]
    waits = [i for i, phase in enumerate(course.phases) if phase.kind is Kind.WAIT and not asks_round(phase)]
    return next((i for i in waits if i >= index), waits[-1] if waits else None)
