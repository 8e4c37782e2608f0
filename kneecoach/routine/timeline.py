"""The exact session a routine comes to: a row of phases. The engine plays these and knows nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kneecoach.routine.model import Side
from kneecoach.text import Text


class Kind(Enum):
    """What a phase is; the meanings are those of `timeline --json`."""

    PREPARE = "prepare"
    HOLD = "hold"
    MOVE = "move"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"
    WAIT = "wait"
    ICE = "ice"

    @property
    def exercise(self) -> bool:
        """Whether time spent in it is the exercise itself (icing apart)."""
        return self in {Kind.HOLD, Kind.MOVE, Kind.WORK}


class Dose(Enum):
    """Which end of the ranges is played; planned is the low end."""

    LOW = "low"
    PLANNED = "planned"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Choice:
    """What turns a routine into one session: the dose, the affected side."""

    dose: Dose = Dose.PLANNED
    affected: Side = Side.LEFT


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a session's timeline. Keys that do not apply are None.

    `at`, `seconds`: seconds, exact to the millisecond; `seconds` None where the user decides, and later
    `at` count it as 0. `step`: the step's number in the routine, from 0; (step, set, side) names one side's
    part of a set. `set`, `rep`, `round` start at 1. `part`: the piece of a rep, or "barrier" on icing's wait.
    `reps_stated` False: the source gives no number of reps; `dose_stated` False: it gives nothing that says
    when the phase is over, so the user decides.
    """

    kind: Kind
    seconds: float | None
    step: int
    at: float = 0.0
    part: str | None = None
    exercise: str | None = None
    side: Side | None = None
    set: int | None = None
    sets: int | None = None
    rep: int | None = None
    reps: int | None = None
    round: int | None = None
    rounds: int | None = None
    dose_stated: bool = True
    reps_stated: bool = True
    ours: bool = False
    alternating: bool = False


@dataclass(frozen=True, slots=True)
class StepInfo:
    """What the screen needs to know of a step: its names and texts, carried with the timeline.

    So that an interrupted session can be taken up without its file.
    """

    name: Text
    section: Text | None = None
    setup: Text | None = None
    move: Text | None = None
    feel: Text | None = None
    caution: Text | None = None
    cues: tuple[tuple[str, Text], ...] = ()
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """One session, laid out: what the engine plays and what `timeline` prints."""

    routine: str
    name: Text
    version: str | None
    choice: Choice
    pain: str
    phases: tuple[Phase, ...]
    steps: tuple[StepInfo, ...]

    @property
    def timed_seconds(self) -> float:
        """Seconds of all timed phases."""
        return round(sum(phase.seconds or 0.0 for phase in self.phases), 3)

    @property
    def seconds(self) -> float | None:
        """Seconds in all, None where the user decides how long a phase takes."""
        return None if any(phase.seconds is None for phase in self.phases) else self.timed_seconds
