"""Where in each programme the runner is: as the diary has it, or as was chosen on the Routines page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kneecoach.clock import Clock, day_of
from kneecoach.diary.reading import Reads

if TYPE_CHECKING:
    from kneecoach.routine.programme import Programme
    from kneecoach.routine.timeline import Choice


class Places:
    """A choice stands until another session is in the diary, which then knows better."""

    def __init__(self, reads: Reads, clock: Clock) -> None:
        self._reads = reads
        self._clock = clock
        self._turned: dict[
            str, tuple[int, Choice]
        ] = {}  # by key: how many sessions there were, and what was chosen

    def of(self, key: str, programme: Programme, choice: Choice) -> Choice:
        """`choice` at the place of a programme."""
        from kneecoach.coach.proposing import choosable, propose

        if not choosable(programme):
            return choice
        sessions = self._reads.sessions()
        number, turned = self._turned.get(key, (-1, choice))
        if number == len(sessions) and (turned.part is None or turned.part in programme.ids()):
            return replace(choice, part=turned.part, week=turned.week, level=turned.level)
        return propose(programme, sessions, day_of(self._clock.read().now), choice)

    def turn(self, key: str, choice: Choice) -> None:
        """This part, week and level are wanted for the next session."""
        self._turned[key] = len(self._reads.sessions()), choice
