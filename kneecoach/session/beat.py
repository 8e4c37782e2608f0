"""The metronome: when a beat falls, as a pure function of the time of a set."""

from __future__ import annotations

import math

_EDGE = 1e-6  # beats; the rounding of floats


def beats_passed(beat: float, before: float, elapsed: float) -> float:
    """Beats since the set began, with their fractions.

    `beat`: a minute. `before`: ms of the set before this phase, `elapsed`: ms of the phase.
    """
    return (before + elapsed) * beat / 60_000


def beats_between(beat: float, before: float, start: float, end: float) -> tuple[float, ...]:
    """The ms of a phase at which beats fall, after `start` and up to `end`; from below 0, at 0 too."""
    first = math.floor(beats_passed(beat, before, start) + _EDGE) + 1
    last = math.floor(beats_passed(beat, before, end) + _EDGE)
    return tuple(number * 60_000 / beat - before for number in range(max(first, 0), last + 1))


def next_beat(beat: float, before: float, elapsed: float) -> float:
    """The ms of the phase at which the next beat falls, always later than `elapsed`."""
    return (math.floor(beats_passed(beat, before, elapsed) + _EDGE) + 1) * 60_000 / beat - before
