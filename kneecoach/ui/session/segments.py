"""The session as a row of segments, one for each side's part of a set: what is done, running, to come."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Kind, Phase, Timeline
from kneecoach.session.events import Status
from kneecoach.session.snapshot import Snapshot

_OWN_PACE_REP = 4.0  # seconds a rep at one's own pace is drawn as


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch: its share of the row, how much is filled (0 to 1), whether it runs or was left out.

    `begins_step`: the first of another exercise, drawn with a wider gap before it.
    """

    weight: float
    filled: float
    running: bool = False
    skipped: bool = False
    begins_step: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """One side's part of a set, or an icing: phases `first` to `last` of the timeline, `seconds` in all.

    The rests between its reps belong to it.
    """

    step: int
    set: int | None
    side: Side | None
    first: int
    last: int
    seconds: float


def stretches(timeline: Timeline) -> tuple[Stretch, ...]:
    """What the row is made of; it stays the same for a whole session."""
    rows: list[Stretch] = []
    for index, phase in enumerate(timeline.phases):
        if not (phase.kind.exercise or phase.kind is Kind.ICE):
            continue
        ice = phase.kind is Kind.ICE
        key = (phase.step, None if ice else phase.set, None if ice else phase.side)
        last = rows[-1] if rows else None
        joins = last is not None and (last.step, last.set, last.side) == key
        first = last.first if last is not None and joins else index
        row = Stretch(*key, first, index, sum(map(_drawn, timeline.phases[first : index + 1])))
        rows[-1:] = [row] if joins else [*rows[-1:], row]
    return tuple(rows)


def segments(snapshot: Snapshot, rows: tuple[Stretch, ...]) -> tuple[Segment, ...]:
    """The row for this snapshot, in the order of the timeline; `rows` are its timeline's stretches."""
    status = {(s.step, s.set, s.side): s.status for s in snapshot.sets}
    made: list[Segment] = []
    before = -1
    for row in rows:
        running = snapshot.phase is not None and row.first <= snapshot.index <= row.last
        how = status.get((row.step, row.set, row.side)) if row.set is not None else None
        if running:
            filled = _within(snapshot, row)
        elif how is not None:
            filled = _FILLED[how]
        else:
            filled = float(row.set is None and row.last < snapshot.index)
        left_out = how is Status.SKIPPED and not running
        weight = max(row.seconds, 1.0)
        made.append(Segment(weight, filled, running, left_out, row.step != before and bool(made)))
        before = row.step
    return tuple(made)


_FILLED = {Status.DONE: 1.0, Status.PARTLY: 0.5, Status.SKIPPED: 0.0}


def _within(snapshot: Snapshot, row: Stretch) -> float:
    phases = snapshot.timeline.phases
    behind = sum(map(_drawn, phases[row.first : snapshot.index]))
    here = snapshot.elapsed if phases[snapshot.index].seconds is not None else 0.0
    return min((behind + here) / max(row.seconds, 0.001), 1.0)


def _drawn(phase: Phase) -> float:
    """The seconds a phase is drawn as: its own, or a guess where the runner decides how long it takes."""
    if phase.seconds is not None:
        return phase.seconds
    return (phase.reps or 10) * _OWN_PACE_REP if phase.kind.exercise else 0.0
