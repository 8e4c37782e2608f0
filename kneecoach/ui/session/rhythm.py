"""The session's rhythm as numbers: the shown count, how much is over, and when something changes.

Everything is computed from a snapshot, so that a frozen session gives a frozen picture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from kneecoach.routine.timeline import Kind
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.words.counted import way_number

MINUTES_ABOVE = 99
_ON_TIME = 0.1  # of a picture's time: one that is so little early is that picture
SETTLING, SETTLE = 2.5, 1.7  # s: how long a figure takes into a set-up, and to any other position
LETTING_GO = 0.9  # s: and how long out of a hold
TWIN_SECONDS = 0.9  # how long the picture of a cue stands


class Unit(Enum):
    """What the big number counts."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    REPS = "reps"
    WAY = "way"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Count:
    """The big number as text, and what it counts; "" where there is nothing to count."""

    text: str
    unit: Unit


def count(snapshot: Snapshot) -> Count:
    """Seconds to the end of the phase, rounded up, whole minutes above 99 s; at one's own pace the goal."""
    phase = snapshot.phase
    if phase is None or phase.kind is Kind.WAIT:
        return Count("", Unit.NONE)
    if snapshot.remaining is None:
        if phase.kind.exercise and phase.reps is not None and phase.rep is None:
            return Count(str(phase.reps), Unit.REPS)
        if phase.kind is Kind.WORK and phase.distance is not None:
            return Count(way_number(phase.distance), Unit.WAY)
        if rested(snapshot):
            return Count("", Unit.NONE)  # a frozen 0 would look like something that hangs
        left = like_set(snapshot)
        return _time(snapshot.elapsed, up=True) if left is None else _time(left, up=False)
    return _time(snapshot.remaining, up=False)


def like_set(snapshot: Snapshot) -> float | None:
    """Seconds left of a rest as long as the set before it, below 0 once that is over; None for any other."""
    phase, took = snapshot.phase, snapshot.took
    if phase is None or not phase.as_set or phase.seconds is not None or not took:
        return None
    return took - snapshot.elapsed


def rested(snapshot: Snapshot) -> bool:
    """Whether a rest as long as the set is over, and waits for the runner to start."""
    left = like_set(snapshot)
    return left is not None and left <= 0.0


def _time(seconds: float, *, up: bool) -> Count:
    whole = math.floor(seconds + 1e-6) if up else math.ceil(seconds - 1e-6)
    if whole > MINUTES_ABOVE:
        minutes = whole // 60 if up else math.ceil(whole / 60)
        return Count(str(minutes), Unit.MINUTES)
    return Count(str(max(whole, 0)), Unit.SECONDS)


def counts_up(snapshot: Snapshot) -> bool:
    """Whether the number grows: a time nobody has stated."""
    phase = snapshot.phase
    open_ended = phase is not None and snapshot.remaining is None and like_set(snapshot) is None
    return open_ended and count(snapshot).unit in (Unit.SECONDS, Unit.MINUTES)


def share(snapshot: Snapshot) -> float | None:
    """How much of the phase is over, 0 to 1, up to its most; None where only the runner decides."""
    if snapshot.phase is None:
        return None
    if snapshot.remaining is None:
        most = snapshot.phase.most or (snapshot.took if like_set(snapshot) is not None else None)
        return min(snapshot.elapsed / most, 1.0) if most else None
    whole = snapshot.elapsed + snapshot.remaining
    return min(max(snapshot.elapsed / whole, 0.0), 1.0) if whole > 0 else 1.0


def next_change(snapshot: Snapshot) -> float:
    """Seconds until a shown number changes, above 0 and at most 1."""
    if snapshot.state is State.PAUSED or snapshot.phase is None:
        return 1.0
    left = snapshot.remaining if snapshot.remaining is not None else like_set(snapshot)
    value = left if left is not None else -snapshot.elapsed
    part = value - math.floor(value)
    return part if part > 1e-3 else 1.0


def leads(kind: Kind) -> float:
    """Seconds before its end in which a figure may move on already."""
    return LETTING_GO if kind is Kind.HOLD else SETTLE


def frame(snapshot: Snapshot, *, calm: bool) -> float:
    """Seconds until the next picture is worth drawing: what moves moves smoothly, what breathes gently.

    Pictures are due at the same moments of a phase whenever they are asked for, so that none is late for the
    time that the last one took, and a rep shows what the rep before it showed.
    """
    rate = _rate(snapshot, calm=calm)
    over = snapshot.elapsed * rate
    return (1.0 - (over - math.floor(over + _ON_TIME))) / rate


def _rate(snapshot: Snapshot, *, calm: bool) -> float:
    """Pictures a second."""
    if calm or snapshot.state not in {State.RUNNING, State.OWN_PACE} or snapshot.phase is None:
        return 1.0
    drawn = snapshot.step is not None and snapshot.step.figure is not None
    kind = snapshot.phase.kind
    settling = SETTLING if kind is Kind.PREPARE else SETTLE
    leading = snapshot.remaining is not None and snapshot.remaining < leads(kind)
    if kind is Kind.MOVE or (drawn and (kind is Kind.WORK or snapshot.elapsed < settling or leading)):
        return 30.0
    if snapshot.beat is not None:
        return 12.0
    if snapshot.state is State.OWN_PACE and not drawn:
        return 6.0 if snapshot.phase.most else 1.0  # only the bar up to the most moves
    if (
        (snapshot.phase.seconds or 0.0) <= 10.0
        or (snapshot.remaining or 0.0) <= 3.0
        or snapshot.elapsed < 1.0
    ):
        return 12.0
    return 10.0 if drawn else 6.0
