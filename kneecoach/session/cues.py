"""When a session gives a cue: inside a phase, at its end, at its beginning."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase
from kneecoach.session.events import Signal

HALFWAY_FROM = 20_000  # ms a hold or bout must last for its half to be told
COUNTDOWN_FROM = 5_000
CHECKPOINT_EVERY = 60_000
OPEN_END = 4 * 3600_000  # ms; no bout without an end of its own is followed for longer


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment `ms` into a phase: a cue, or a checkpoint where `signal` is None."""

    ms: int
    signal: Signal | None


def marks(phase: Phase, ms: int | None) -> tuple[Mark, ...]:
    """The moments inside a phase of `ms` (None: untimed), in order; its own beginning and end are none."""
    if ms is None:
        return _open_marks(phase)
    found: list[Mark] = []
    kept = phase.kind in (Kind.HOLD, Kind.WORK)
    if kept:
        found.extend(Mark(minute, None) for minute in range(CHECKPOINT_EVERY, ms, CHECKPOINT_EVERY))
    if kept and ms >= HALFWAY_FROM:
        found.append(Mark(ms // 2, Signal.HALFWAY))
    if (kept or phase.kind is Kind.PREPARE or _between(phase)) and ms >= COUNTDOWN_FROM:
        found.extend(Mark(ms - 1000 * left, Signal.LAST_THREE) for left in (3, 2, 1))
    return tuple(sorted(found, key=lambda mark: mark.ms))


def _open_marks(phase: Phase) -> tuple[Mark, ...]:
    """The minutes of a hold or bout whose end the runner decides, and the last seconds before its most."""
    by_time = phase.kind is Kind.HOLD or phase.distance is not None or phase.unit == "seconds"
    if not by_time and (phase.kind is not Kind.WORK or phase.reps is not None or phase.limit):
        return ()
    end = OPEN_END if phase.most is None else whole_ms(phase.most)
    found = [Mark(minute, None) for minute in range(CHECKPOINT_EVERY, end, CHECKPOINT_EVERY)]
    if phase.most is not None and end >= COUNTDOWN_FROM:
        found.extend(Mark(end - 1000 * left, Signal.LAST_THREE) for left in (3, 2, 1))
    return tuple(sorted(found, key=lambda mark: mark.ms))


def at_end(phase: Phase, *, set_over: bool) -> tuple[Signal, ...]:
    """What is told when a phase has run to its end. A hold inside a rep of parts is no end of its own."""
    if set_over or phase.kind is Kind.WORK or (phase.kind is Kind.HOLD and phase.part is None):
        return (Signal.DONE,)
    return (Signal.REST_OVER,) if _between(phase) else ()


def at_beginning(phase: Phase, before: Phase | None, *, changes_side: bool) -> tuple[Signal, ...]:
    """What is told when a phase begins. `before`: the one before it, None where one begins anew."""
    if changes_side:
        return (Signal.CHANGE_SIDE,)
    led = before is None or before.kind in (Kind.PREPARE, Kind.SWITCH) or _between(before)
    return (Signal.GO,) if phase.kind.exercise and led else ()


def _between(phase: Phase) -> bool:
    """Whether it is a rest of its own, and not the part of a rep."""
    return phase.kind is Kind.REST and phase.part is None
