"""The exact session a routine comes to: a row of phases. The engine plays these and knows nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from kneecoach.routine.model import Amount, Side, TempoPart
from kneecoach.text import Text

if TYPE_CHECKING:
    from kneecoach.routine.pain_rules import PainRules

Day: TypeAlias = date  # a field of that name hides the type


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
    """What turns a routine into one session: the dose, the affected side, the place in the programme.

    `week`: of the programme, from 1. `level`: of every step that has levels, from 1, None for the one that
    the step begins at. `date`: leaves out what is skipped on that day; None leaves out nothing. `picks`:
    what was chosen, by the path of the choice in the routine (`choices.py`); without one, the first. `due`:
    the session's number in its week from 0, and how many there are, for steps with a frequency of their
    own; None plays all. `begins`: the programme's first day, from which its weeks are counted. `part`: the
    id of the stage, or of the routine where several stand side by side.
    """

    dose: Dose = Dose.PLANNED
    affected: Side = Side.LEFT
    week: int | None = None
    level: int | None = None
    date: date | None = None
    picks: tuple[tuple[str, int], ...] = ()
    due: tuple[int, int] | None = None
    begins: Day | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a session's timeline. Keys that do not apply are None.

    `at`, `seconds`: seconds, exact to the millisecond; `seconds` None where the user decides, and later
    `at` count it as 0. `step`: the step's number in the routine, from 0; (step, set, side) names one side's
    part of a set. `set`, `rep`, `round` start at 1. `part`: the piece of a rep, or "barrier" on icing's wait.
    `reps_stated` False: the source gives no number of reps; `dose_stated` False: it gives nothing that says
    when the phase is over, so the user decides.

    `unit`: what `reps` counts where it is not reps (`units.py`). `limit`: as many or as long as one can; the
    result is asked for. `most`: the second at which a phase without `seconds` is over at the latest;
    `least`: the number, or the second, that a limit is meant to reach.
    `distance`: metres that end the phase. `beat`: beats a minute to pace by. `fast`: as fast as one can.
    `both_help`: both limbs do this part, though the set is one side's. `load`: index into the timeline's
    `loads`. `as_set`: a rest as long as the set before it took. `until`: for the question that ends a block
    without a number of rounds (`part` "until"), the first phase of the round to be played again, and `rest`
    the seconds of the rest before it, 0 where the runner ends that, None for no rest. `per_day`:
    the dose is a whole day's and may be split freely; how much was done is asked for. `level`: the easier one
    that the runner went to in this session, 0 for the low end of the ranges.
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
    unit: str | None = None
    limit: bool = False
    most: float | None = None
    least: float | None = None
    distance: float | None = None
    beat: float | None = None
    fast: bool = False
    both_help: bool = False
    load: int | None = None
    as_set: bool = False
    until: int | None = None
    rest: float | None = None
    per_day: bool = False
    level: int | None = None


@dataclass(frozen=True, slots=True)
class StepInfo:
    """What the screen needs to know of a step: its names and texts, carried with the timeline.

    So that an interrupted session can be taken up without its file. A step that is played in several rounds
    has one of these for each round; `leaf` is then the same in all: its number in the file, from 0. `limit`:
    how far to go; `stop`: when to end; `picture`: the name of a file, as the routine's folder knows it.
    `with_both`: the parts that both limbs do where the set is done at one's own pace. `figure`: the text of
    the exercise's poses, `muscles`: which of them glow in it. `paced`: the parts of a rep whose time is
    stated, where the set is done at one's own pace for all that, and `rest_reps` the rest after each of these
    reps. `words`: what stands large for a part.
    """

    name: Text
    section: Text | None = None
    setup: Text | None = None
    move: Text | None = None
    feel: Text | None = None
    caution: Text | None = None
    cues: tuple[tuple[str, Text], ...] = ()
    notes: tuple[Text, ...] = ()
    side_means: Text | None = None
    leaf: int | None = None
    limit: Text | None = None
    stop: tuple[Text, ...] = ()
    equipment: tuple[Text, ...] = ()
    picture: str | None = None
    with_both: tuple[str, ...] = ()
    figure: str | None = None
    muscles: tuple[str, ...] = ()
    paced: tuple[TempoPart, ...] = ()
    rest_reps: Amount | None = None
    words: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """What to lift: `kind` of load, and its number or range where it has one.

    `kind`: free (the runner's choice), kg, rm (the weight that just allows that many reps), rpe (0-10), borg
    (6-20), effort or resistance (in words, `unit` is the word), percent (of the most effort, or of what
    `unit` says), pace (seconds for a km or a mile), speed, power (W), band, body. `text`: the author's words
    for a band. `low`, `high` in kg, reps, points or per cent; from 0: up to so much. A load in pounds is kept
    in kg, with `unit` "lb" for showing it.
    """

    kind: str
    low: float | None = None
    high: float | None = None
    text: Text | None = None
    unit: str | None = None
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Rung:
    """A step as it is played when it is made easier: at level number `level`, or 0 at its ranges' low end.

    `phases`: the whole step with its preparation, as step 0; their `load` counts the rung's own loads.
    """

    level: int
    info: StepInfo
    phases: tuple[Phase, ...]
    loads: tuple[Load, ...] = ()

    @property
    def exercise(self) -> str | None:
        """The id of the card."""
        return self.phases[0].exercise if self.phases else None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ways down from a step, the next easier first. `leaf`: the step's, as in `StepInfo`."""

    leaf: int
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One session, laid out: what the engine plays and what `timeline` prints.

    `pain`: the pain model's id; `pain_rules`: one of the author's own. `ladders`: of the steps that have
    easier levels, or are played above the low end of their ranges.
    """

    routine: str
    name: Text
    version: str | None
    choice: Choice
    pain: str
    phases: tuple[Phase, ...]
    steps: tuple[StepInfo, ...]
    loads: tuple[Load, ...] = ()
    pain_rules: PainRules | None = None
    ladders: tuple[Ladder, ...] = field(default=(), repr=False)  # long, and told by the routine

    @property
    def timed_seconds(self) -> float:
        """Seconds of all timed phases."""
        return round(sum(phase.seconds or 0.0 for phase in self.phases), 3)

    @property
    def seconds(self) -> float | None:
        """Seconds in all, None where the user decides how long a phase takes."""
        return None if any(phase.seconds is None for phase in self.phases) else self.timed_seconds

    @property
    def own_pace(self) -> bool:
        """Whether some of the exercise takes as long as the runner does; answering a question is none."""
        return any(phase.kind.exercise and phase.seconds is None for phase in self.phases)
