"""Where in each programme the runner is: as the diary has it, or as was chosen on the Routines page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneecoach.clock import Clock, day_of
from kneecoach.diary.reading import Reads

if TYPE_CHECKING:
    from kneecoach.routine.programme import Programme
    from kneecoach.routine.timeline import Choice


class Places:
    """A choice stands until a session is begun with it; then the diary knows better."""

    def __init__(self, reads: Reads, clock: Clock) -> None:
        self._reads = reads
        self._clock = clock
        self._turned: dict[str, Choice] = {}

    def of(self, key: str, programme: Programme, choice: Choice) -> Choice:
        """`choice` at the place of a programme."""
        from kneecoach.coach.proposing import choosable, propose

        if not choosable(programme):
            return choice
        turned = self._turned.get(key)
        if turned is not None and (turned.part is None or turned.part in programme.ids()):
            from dataclasses import replace

            return replace(choice, part=turned.part, week=turned.week, level=turned.level)
        return propose(programme, self._reads.sessions(), day_of(self._clock.read().now), choice)

    def turn(self, key: str, choice: Choice) -> None:
        """This part, week and level are wanted."""
        self._turned[key] = choice

    def begun(self, key: str) -> None:
        """A session was begun; what was chosen for it is in the diary."""
        self._turned.pop(key, None)
