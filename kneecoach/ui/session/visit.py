"""What the driver needs of a session and its record; every command returns what happened."""

from __future__ import annotations

from typing import Protocol

from kneecoach.session.events import Event, RoundOver, Why
from kneecoach.session.snapshot import Snapshot


class Visit(Protocol):
    """A session being played, with its record."""

    def start(self) -> tuple[Event, ...]:
        """Begin to play, or go on after an interruption."""
        ...

    def tick(self) -> tuple[Event, ...]:
        """Let time pass."""
        ...

    def snapshot(self) -> Snapshot:
        """The session as it stands."""
        ...

    def due_in(self) -> float | None:
        """Real seconds to the next moment worth a tick, None while nothing runs."""
        ...

    def obvious(self, index: int | None = None) -> tuple[Event, ...]:
        """Do what the state asks, if `index` is still the phase at hand."""
        ...

    def forward(self, index: int | None = None) -> tuple[Event, ...]:
        """Leave this set or phase for the next."""
        ...

    def back(self) -> tuple[Event, ...]:
        """Return to the start of this set, or to the one before."""
        ...

    def redo(self) -> tuple[Event, ...]:
        """Do this set again from its start."""
        ...

    def easier(self) -> tuple[Event, ...]:
        """Easier from the next rep on."""
        ...

    def pause(self, why: Why = Why.USER) -> tuple[Event, ...]:
        """Stand still."""
        ...

    def go_on(self) -> tuple[Event, ...]:
        """Go on after a pause."""
        ...

    def end_early(self) -> tuple[Event, ...]:
        """End here; what is done stays done."""
        ...

    def skin(self, *, fine: bool) -> tuple[Event, ...]:
        """Answer the skin question of icing."""
        ...

    def report_reps(self, reps: int | None) -> tuple[Event, ...]:
        """Say how many were done in a set whose number is not stated."""
        ...

    def report_way(self, metres: float | None) -> tuple[Event, ...]:
        """Say how far a set went that ends with a way."""
        ...

    def report_rounds(self, over: RoundOver, metres: float | None) -> None:
        """Say which way the rounds that are over came to."""
        ...

    def another(self, index: int | None = None) -> tuple[Event, ...]:
        """One more round, where that is asked."""
        ...

    def save(self) -> object:
        """Commit all that is due."""
        ...
