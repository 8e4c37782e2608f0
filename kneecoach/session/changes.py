"""A change of the timeline that is played, as a value that is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """A change at phase `index`. `seconds` of it: made easier then; None: one more round behind it.

    `rung`: to that one of the step's ladder, from 1; None: a third less. `coming`: from the next set on.
    """

    index: int
    seconds: float | None = None
    rung: int | None = None
    coming: bool = False

    def to_json(self) -> list[Any]:
        """JSON values only."""
        return [self.index, self.seconds, self.rung, self.coming]

    @classmethod
    def from_json(cls, row: list[Any]) -> Change:
        """What `to_json` gave. Raises TypeError or ValueError for anything else."""
        index, seconds, rung, coming = row
        return cls(
            int(index),
            None if seconds is None else float(seconds),
            None if rung is None else int(rung),
            bool(coming),
        )
