"""What a timeline adds up to, and the timeline as data for programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, overload

from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase, StepInfo, Timeline

# The order in which the kinds are reported.
KINDS = (Kind.HOLD, Kind.MOVE, Kind.WORK, Kind.REST, Kind.PREPARE, Kind.SWITCH, Kind.WAIT, Kind.ICE)


def totals(timeline: Timeline) -> dict[str, int | float]:
    """Seconds by kind of phase, then `reps` and `sets`; whole numbers are integers.

    Untimed phases add no seconds. `reps`: the written reps that are played, both sides added; where no
    number is known nothing is added. `sets`: a set of two sides counts once, icing is no set.
    """
    ms = dict.fromkeys(KINDS, 0)
    reps = 0
    counted: set[tuple[object, ...]] = set()
    sets: set[tuple[int, int | None]] = set()
    for phase in timeline.phases:
        ms[phase.kind] += whole_ms(phase.seconds or 0.0)
        if not phase.kind.exercise:
            continue
        sets.add((phase.step, phase.set))
        if phase.reps is None or phase.limit:  # at a limit the number is only the most
            continue
        if phase.rep is None:
            reps += phase.reps
        elif (rep := (phase.step, phase.set, phase.side, phase.rep)) not in counted:
            counted.add(rep)
            reps += 1
    seconds = {kind.value: number(ms[kind] / 1000) for kind in KINDS}
    return {**seconds, "reps": reps, "sets": len(sets)}


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
