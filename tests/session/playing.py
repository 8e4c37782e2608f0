"""A session and its clock together, and what it has told so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from kneecoach.routine.timeline import Timeline
from kneecoach.session.engine import Session
from kneecoach.session.events import Cue, Event, Icing, Paused, PhaseBegan, SetFinished, Signal
from kneecoach.session.position import Position
from kneecoach.session.snapshot import Snapshot, State
from tests.conftest import SimulatedClock


@dataclass
class Playing:
    """Plays `laid`; every event told is kept in `told`."""

    laid: Timeline
    start: Position | None = None
    speed: float = 1.0
    clock: SimulatedClock = field(default_factory=SimulatedClock)
    told: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = Session(self.laid, start=self.start, speed=self.speed)
        self.keep(self.session.start(self.clock.read()))

    def keep(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        self.told.extend(events)
        return events

    @property
    def now(self) -> Snapshot:
        return self.session.snapshot()

    def run(self, seconds: float, step: float = 0.5) -> list[Event]:
        """Let time pass in ticks of `step` seconds."""
        found: list[Event] = []
        left = seconds
        while left > 1e-9:
            part = min(step, left)
            found += self.keep(self.session.tick(self.clock.advance(part)))
            left -= part
        return found

    def late(self, seconds: float) -> tuple[Event, ...]:
        """One tick after so many seconds."""
        return self.keep(self.session.tick(self.clock.advance(seconds)))

    def do(self, name: str, *values: object) -> tuple[Event, ...]:
        """A command at this moment."""
        return self.keep(getattr(self.session, name)(self.clock.read(), *values))

    def to_the_end(self, step: float = 0.5) -> None:
        """Go on by itself: confirm what is asked, answer that the skin is fine."""
        while (state := self.now.state) is not State.PLAYED:
            if state is State.PAUSED:
                self.do("resume")
            elif state in (State.OWN_PACE, State.QUESTION):
                self.do("confirm")
            else:
                due = self.session.due_in()
                assert due is not None
                self.late(min(due, step))
            if self.now.skin_due is not None:
                self.do("skin", True)

    def sets(self) -> list[SetFinished]:
        return [event for event in self.told if isinstance(event, SetFinished)]

    def best(self) -> dict[tuple[object, ...], SetFinished]:
        """The newest record of every set."""
        return {(event.step, event.set, event.side): event for event in self.sets()}


def began(events: list[Event] | tuple[Event, ...]) -> list[tuple[int, float]]:
    return [(event.index, event.at) for event in events if isinstance(event, PhaseBegan)]


def cues(events: list[Event] | tuple[Event, ...]) -> list[tuple[Signal, float]]:
    return [(event.signal, event.at) for event in events if isinstance(event, Cue)]


def icings(events: list[Event] | tuple[Event, ...]) -> list[tuple[str, float]]:
    return [(event.what, event.seconds) for event in events if isinstance(event, Icing)]


def pauses(events: list[Event] | tuple[Event, ...]) -> list[Paused]:
    return [event for event in events if isinstance(event, Paused)]
