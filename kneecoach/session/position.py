"""Where a session stands, as a value that can be kept with a pause and gone on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kneecoach.errors import MachineError, Trouble
from kneecoach.routine.timeline import Kind
from kneecoach.session.changes import Change
from kneecoach.session.course import Course
from kneecoach.session.cues import CHECKPOINT_EVERY
from kneecoach.session.events import SetFinished


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a timeline. Seconds are exact to the millisecond.

    `index`: the phase, from 0; the number of phases where everything is played. `elapsed`: seconds of it.
    `at`: session seconds. `credits`: phases of the open set that are done, with their seconds. `changes`: of
    the timeline, in that order; `index` counts the phases that it has by now. `iced`: seconds of
    cold that this icing has already given. `skin`: seconds since an unanswered skin question. `finished`: the
    sets that are recorded; they are in the diary themselves, and not in `to_json`.
    """

    index: int = 0
    elapsed: float = 0.0
    at: float = 0.0
    credits: tuple[tuple[int, float], ...] = ()
    changes: tuple[Change, ...] = ()
    iced: float = 0.0
    skin: float | None = None
    finished: tuple[SetFinished, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """JSON values only; what is empty is left out."""
        data: dict[str, Any] = {"index": self.index, "elapsed": self.elapsed, "at": self.at}
        if self.credits:
            data["credits"] = [list(pair) for pair in self.credits]
        if self.changes:
            data["changes"] = [change.to_json() for change in self.changes]
        if self.iced:
            data["iced"] = self.iced
        if self.skin is not None:
            data["skin"] = self.skin
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Position:
        """What `to_json` gave. Raises MachineError (DAMAGED) for anything else."""
        try:
            skin = data.get("skin")
            return cls(
                int(data["index"]),
                float(data["elapsed"]),
                float(data["at"]),
                tuple((int(index), float(seconds)) for index, seconds in data.get("credits", ())),
                tuple(Change.from_json(row) for row in data.get("changes", ())),
                float(data.get("iced", 0.0)),
                None if skin is None else float(skin),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise MachineError(Trouble.DAMAGED, "the place of a pause") from error


def rolled_back(course: Course, place: Position) -> Position:
    """The place to go on from when nobody knows what happened since.

    An open hold or bout starts again, or goes back to its last checkpoint; a rep of parts starts again. A
    rest, a preparation, a change of side, a set at one's own pace and icing go on where they stood.
    """
    if place.index >= course.end:
        return place
    phase, ms = course.phases[place.index], course.ms[place.index]
    if not phase.kind.exercise or (phase.kind is Kind.WORK and ms is None):
        return place
    minutes = int((place.elapsed + 1e-6) * 1000 // CHECKPOINT_EVERY)
    if minutes and phase.kind is not Kind.MOVE:
        kept = minutes * CHECKPOINT_EVERY / 1000
        return replace(place, elapsed=kept, at=_ms(place.at - (place.elapsed - kept)))
    start = course.rep_start(place.index)
    done = dict(place.credits)
    behind = sum(done.pop(index, 0.0) for index in range(start, place.index))
    return replace(
        place,
        index=start,
        elapsed=0.0,
        at=_ms(place.at - place.elapsed - behind),
        credits=tuple(done.items()),
    )


def _ms(seconds: float) -> float:
    return round(seconds * 1000) / 1000
