"""What a session reports: facts, in the order they happened. `at` is session seconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kneecoach.routine.model import Side
from kneecoach.session.changes import Change


class Status(Enum):
    """How much of a set was done."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"


class Why(Enum):
    """Why a session stands still."""

    USER = "user"
    GAP = "gap"
    CLOSED = "closed"
    KILLED = "killed"


class Signal(Enum):
    """The six cues, told apart by ear and by eye."""

    GO = "go"
    HALFWAY = "halfway"
    LAST_THREE = "last-three"
    DONE = "done"
    CHANGE_SIDE = "change-side"
    REST_OVER = "rest-over"


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """Phase number `index` (from 0) has begun."""

    at: float
    index: int


@dataclass(frozen=True, slots=True)
class SetFinished:
    """One side's part of a set is over.

    `reps`: whole reps done, None where the set has none or nobody knows; `seconds`: seconds of hold, move
    and work. `again`: it was done before and this one takes its place. `metres`: the way, where it was asked
    for and answered. `told`: nothing was done, only the number or the way of the set was told afterwards.
    `level`: the easier one that it was done at, at least in part; 0 for the low end of the ranges.
    """

    at: float
    step: int
    exercise: str | None
    side: Side | None
    set: int
    reps: int | None
    seconds: float
    status: Status
    again: bool = False
    metres: float | None = None
    told: bool = False
    level: int | None = None


@dataclass(frozen=True, slots=True)
class RoundOver:
    """Round number `round` of a block without a number of rounds is over; `index`: the question's phase.

    `another`: one more follows. `metres`: the way that was to be reached, None where none was written.
    """

    at: float
    index: int
    step: int
    round: int
    another: bool
    metres: float | None = None


@dataclass(frozen=True, slots=True)
class Eased:
    """An exercise was made easier by `change`, the session's change number `number`, from 0.

    Made again in their order, the changes come to the same timeline.
    `exercise`, `level`: what it goes to, 0 for the low end of the ranges; `level` None: a third less.
    """

    at: float
    change: Change
    number: int
    step: int
    exercise: str | None
    level: int | None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole minute of a long hold or bout is behind us: `seconds` of phase `index`."""

    at: float
    index: int
    step: int
    exercise: str | None
    side: Side | None
    set: int | None
    seconds: float


@dataclass(frozen=True, slots=True)
class Paused:
    """The session stands still at `elapsed` seconds of phase `index`; `gap`: seconds missed, for a gap."""

    at: float
    why: Why
    index: int
    elapsed: float
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session goes on."""

    at: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A moment to be heard and seen, `late` seconds after it was due (real seconds)."""

    at: float
    signal: Signal
    late: float = 0.0


@dataclass(frozen=True, slots=True)
class Beat:
    """A beat of the metronome, `late` real seconds after it was due."""

    at: float
    late: float = 0.0


@dataclass(frozen=True, slots=True)
class Icing:
    """A fact of icing: begun (barrier confirmed), skin-asked, skin-fine, alarm, stopped, done."""

    at: float
    what: str
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Played:
    """No phase is left, or the runner has ended early; the closing questions come next."""

    at: float
    early: bool


Event = (
    PhaseBegan | SetFinished | RoundOver | Eased | Checkpoint | Paused | Resumed | Cue | Beat | Icing | Played
)
