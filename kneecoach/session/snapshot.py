"""All that a page needs to draw a session, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Phase, StepInfo, Timeline
from kneecoach.session.events import Status, Why


class State(Enum):
    """What the session is waiting for."""

    RUNNING = "running"  # a timed phase runs
    OWN_PACE = "own-pace"  # the runner decides when it is done; time is counted up
    QUESTION = "question"  # a wait phase: a confirmation is needed
    PAUSED = "paused"
    PLAYED = "played"  # nothing left to play


@dataclass(frozen=True, slots=True)
class SetState:
    """One side's part of a set, and how it went (None: still to come or running)."""

    step: int
    set: int
    side: Side | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A session as it stands at one moment.

    `phase` None when played. `elapsed`, `remaining`: seconds in the phase, `remaining` None where the
    runner decides. `left`: timed seconds to the end of the session, `left_open` True where an untimed
    phase is still to come. `following`: the phase after this one that is worth announcing: the next set,
    side, rest or exercise, not the next part of the same rep. `skin_due`: seconds since the skin question
    was raised, None when none is open. `reps_done`: whole reps of the running set. `beat`: beats since the
    set began, with their fractions; None where none is heard. `easier`: less is asked for than was planned;
    `level`: the easier one of this exercise, 0 for the low end of its ranges;
    `easier_next`: the easier exercise that begins with the next set,
    `ahead`: the timeline as it will be then, to which `following` belongs. `took`: seconds that the set at
    one's own pace right before this phase took; None where there was none, or nobody knows.
    """

    timeline: Timeline
    state: State
    index: int
    phase: Phase | None
    step: StepInfo | None
    elapsed: float
    remaining: float | None
    at: float
    left: float
    left_open: bool
    following: Phase | None
    following_step: StepInfo | None
    reps_done: int
    sets: tuple[SetState, ...]
    paused_why: Why | None = None
    gap: float = 0.0
    skin_due: float | None = None
    easier: bool = False
    level: int | None = None
    easier_next: StepInfo | None = None
    ahead: Timeline | None = None
    beat: float | None = None
    took: float | None = None
