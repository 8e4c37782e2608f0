"""What a timeline adds up to, and the timeline as data for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, overload

from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase, StepInfo, Timeline

# The order in which the kinds are reported.
KINDS = (Kind.HOLD, Kind.MOVE, Kind.WORK, Kind.REST, Kind.PREPARE, Kind.SWITCH, Kind.WAIT, Kind.ICE)


@dataclass(frozen=True, slots=True)
class Sums:
    """What phases add up to: milliseconds by kind, reps, sets; `untimed`: the runner decides on some."""

    ms: tuple[int, ...]
    reps: int
    sets: int
    untimed: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do, as on a day on which all is left out."""
        return not self.sets and not self.untimed and not any(self.ms)

    @property
    def timed_seconds(self) -> float:
        """Seconds of all timed phases."""
        return sum(self.ms) / 1000

    @property
    def seconds(self) -> float | None:
        """Seconds in all, None where the runner decides how long a phase takes."""
        return None if self.untimed else self.timed_seconds

    def totals(self) -> dict[str, int | float]:
        """As `totals` gives them."""
        seconds = {kind.value: number(ms / 1000) for kind, ms in zip(KINDS, self.ms, strict=True)}
        return {**seconds, "reps": self.reps, "sets": self.sets}


def totals(timeline: Timeline) -> dict[str, int | float]:
    """Seconds by kind of phase, then `reps` and `sets`; whole numbers are integers.

    Untimed phases add no seconds. `reps`: the written reps that are played, both sides added; where no
    number is known nothing is added. `sets`: a set of two sides counts once, icing is no set.
    """
    return sums((phase, 1) for phase in timeline.phases).totals()


def sums(phases: Iterable[tuple[Phase, int]]) -> Sums:
    """What phases add up to, each with how many times it stands there."""
    ms = dict.fromkeys(KINDS, 0)
    reps = 0
    untimed = False
    counted: set[tuple[object, ...]] = set()
    sets: set[tuple[int, int | None]] = set()
    for phase, times in phases:
        if phase.seconds is None:
            untimed = True
        else:
            ms[phase.kind] += times * whole_ms(phase.seconds)
        if not phase.kind.exercise:
            continue
        sets.add((phase.step, phase.set))
        if phase.reps is None or phase.limit:  # at a limit the number is only the most
            continue
        if phase.rep is None:
            reps += times * phase.reps
        elif (rep := (phase.step, phase.set, phase.side, phase.rep)) not in counted:
            counted.add(rep)
            reps += times
    return Sums(tuple(ms.values()), reps, len(sets), untimed)


def timeline_json(timeline: Timeline, say: Callable[[Phase, StepInfo], str]) -> dict[str, Any]:
    """What `timeline --json` prints. `say` puts a phase into a sentence: `words.phases.say_phase`."""
    return {
        "routine": timeline.routine,
        "seconds": number(timeline.seconds),
        "timed_seconds": number(timeline.timed_seconds),
        "totals": totals(timeline),
        "phases": [_phase_json(phase, say(phase, timeline.steps[phase.step])) for phase in timeline.phases],
    }


def _phase_json(phase: Phase, said: str) -> dict[str, Any]:
    return {
        "at": number(phase.at),
        "seconds": number(phase.seconds),
        "kind": phase.kind.value,
        "part": phase.part,
        "exercise": phase.exercise,
        "side": None if phase.side is None else phase.side.value,
        "set": phase.set,
        "sets": phase.sets,
        "rep": phase.rep,
        "reps": phase.reps,
        "round": phase.round,
        "rounds": phase.rounds,
        "say": said,
    }


@overload
def number(value: float) -> int | float: ...
@overload
def number(value: None) -> None: ...
def number(value: float | None) -> int | float | None:
    """A number as JSON shows it: an integer when it is whole."""
    if value is None:
        return None
    return int(value) if value == int(value) else value
