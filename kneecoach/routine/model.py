"""What a routine says, as frozen values; each value that a program may change keeps its span in the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kneecoach.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kneecoach.routine.growth import Frequency, Length, Progress
    from kneecoach.routine.pain_rules import PainRules
    from kneecoach.routine.timeline import Choice, Phase


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands in its file's text: [start, end) in characters, line and column from 1."""

    start: int
    end: int
    line: int
    column: int


class Side(Enum):
    """A side of the body, or both limbs at once."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> Side:
        """The opposite side; both stays both."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, self)


class Sides(Enum):
    """Whom a dose is for. NONE is the default: the exercise has no side."""

    NONE = "none"
    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    AFFECTED = "affected"
    UNAFFECTED = "unaffected"


class Order(Enum):
    """When the side changes: within a set (default), after all sets of a side, or at every rep."""

    SET = "set"
    SIDE = "side"
    REP = "rep"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range: seconds for times, a count otherwise.

    `low` is what runs, `high` where a progression may lead. Both are None for `not stated`. `ours` marks a
    value that the source does not give. `in_all` marks a count over both sides together, `per_day` one that
    may be split over the day. `unit`: what is counted where it is not reps, or in what a distance is written.
    `counts`: a time in counts, not in seconds. `fast`: done as fast as one can. `floor`: at least so much.
    """

    low: float | None
    high: float | None
    ours: bool = False
    in_all: bool = False
    span: Span | None = field(default=None, compare=False)
    unit: str | None = None
    per_day: bool = False
    counts: bool = False
    fast: bool = False
    floor: bool = False

    @property
    def stated(self) -> bool:
        """False for `not stated`."""
        return self.low is not None


@dataclass(frozen=True, slots=True)
class Limit:
    """As many or as long as one can, at most `cap` or at `least` so much; the result is asked for."""

    cap: Amount | None = None
    least: Amount | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def ours(self) -> bool:
        """Whether its end is ours."""
        return any(end is not None and end.ours for end in (self.cap, self.least))


@dataclass(frozen=True, slots=True)
class Parts:
    """Numbers one after the other within a set, each with its manner: 4 slow then 8 fast."""

    pieces: tuple[tuple[str, Amount], ...]
    span: Span | None = field(default=None, compare=False)

    @property
    def ours(self) -> bool:
        """Whether one of them is ours."""
        return any(amount.ours for _, amount in self.pieces)


@dataclass(frozen=True, slots=True)
class PerSet:
    """A number for each set: 8, 6, 4."""

    items: tuple[Amount | Limit | Parts, ...]
    span: Span | None = field(default=None, compare=False)

    @property
    def ours(self) -> bool:
        """Whether one of the numbers is ours."""
        return any(item.ours for item in self.items)


@dataclass(frozen=True, slots=True)
class LikeSet:
    """A rest that lasts as long as the set before it took."""

    span: Span | None = field(default=None, compare=False)
    ours: bool = False


Dosed: TypeAlias = Amount | Limit | Parts | PerSet
Pause: TypeAlias = Amount | LikeSet


@dataclass(frozen=True, slots=True)
class Pauses:
    """A rest for each set: 60 s after the first, 90 s after the second."""

    items: tuple[Pause, ...]
    span: Span | None = field(default=None, compare=False)

    @property
    def ours(self) -> bool:
        """Whether one of them is ours."""
        return any(item.ours for item in self.items)


@dataclass(frozen=True, slots=True)
class TempoPart:
    """One named, timed part of a rep: lift, hold, lower, rest, or the author's own word."""

    name: str
    seconds: Amount


@dataclass(frozen=True, slots=True)
class Rests:
    """Rests that are written: between reps, sets, sides, before the next exercise, between rounds of a group.

    None: not written. `after_last`: those that also stand after the last one. `unsaid`: no rest is stated.
    """

    reps: Pause | None = None
    sets: Pause | Pauses | None = None
    sides: Pause | None = None
    exercises: Pause | None = None
    rounds: Pause | None = None
    after_last: tuple[str, ...] = ()
    unsaid: bool = False

    def after_set(self, number: int) -> Pause | None:
        """The rest after set `number`, from 1; of a list that is too short the last one."""
        if not isinstance(self.sets, Pauses):
            return self.sets
        return self.sets.items[min(number, len(self.sets.items)) - 1]


class Step(Protocol):
    """What every kind of step can do: say its name and turn itself into phases."""

    @property
    def name(self) -> Text:
        """What the step is called on screen."""

    @property
    def exercise_id(self) -> str | None:
        """The id that the record keeps, None where there is none."""

    def phases(self, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
        """The step's phases with `at` 0; `index` is the step's number in the routine from 0.

        `after_pause`: a rest or a switch stands before it, so that it needs no "get ready".
        """

    @property
    def rest_after(self) -> Pause | None:
        """The rest before the next exercise, None where none is written."""


@dataclass(frozen=True, slots=True)
class Group:
    """Steps that are played one after the other, and the whole of them again in rounds.

    Either `rounds` (by week: `weeks`), or until a time is full (`until_time`, seconds, the last round is
    cut), or, asking after each round (`asks`), until a way is done (`until_distance`, metres) or for ever.
    `progress`: how the rounds may grow. `levels`: other rounds, the easiest first; it begins at `level`.
    """

    steps: tuple[Item, ...]
    name: Text | None = None
    rounds: Amount | None = None
    until_time: Amount | None = None
    until_distance: Amount | None = None
    asks: bool = False
    rest: Rests = field(default_factory=Rests)
    weeks: tuple[tuple[int, int, Amount], ...] = ()
    levels: tuple[Amount, ...] = ()
    level: int = 1
    progress: Progress | None = None
    span: Span | None = field(default=None, compare=False)

    def level_number(self, level: int | None) -> int:
        """The number of the level that is played, from 1, beyond the last the last; 0 without levels."""
        return min(max(self.level if level is None else level, 1), len(self.levels))


@dataclass(frozen=True, slots=True)
class Pick:
    """What the runner decides before a session: `kind` pick, instead, optional or skip.

    pick and instead take one of `options`, the first without a choice. optional and skip have one, and leave
    it out when that is picked (1). `days`: the days of a skip, weekdays by their English names.
    """

    kind: str
    options: tuple[Item, ...]
    name: Text | None = None
    days: tuple[str, ...] = ()
    span: Span | None = field(default=None, compare=False)


Item: TypeAlias = "Step | Group | Pick"


def leaves(items: tuple[Item, ...]) -> Iterator[Step]:
    """All steps in order, those of every option among them."""
    for item in items:
        if isinstance(item, Group | Pick):
            yield from leaves(item.steps if isinstance(item, Group) else item.options)
        else:
            yield item


@dataclass(frozen=True, slots=True)
class Section:
    """A named stretch; `again`: once more. `skip`: without it; `off`: on these days no steps are stated."""

    name: Text | None
    steps: tuple[Item, ...]
    notes: tuple[Text, ...] = ()
    id: str | None = None
    again: bool = False
    skip: tuple[str, ...] = ()
    off: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Routine:
    """A whole routine, read and checked. `text` is the file's text.

    `length`: of its programme. `skip`: the days without any of it. `pain`: the pain model's id;
    `pain_rules`: one that does not ship. `since`: its first week; from there a rhythm of days is counted.
    """

    id: str
    name: Text
    sections: tuple[Section, ...]
    version: str | None = None
    about: Text | None = None
    sources: tuple[str, ...] = ()
    reviewed: bool = False
    frequency: Frequency | None = None
    length: Length | None = None
    skip: tuple[str, ...] = ()
    pain: str = "strict"
    pain_rules: PainRules | None = None
    notes: tuple[Text, ...] = ()
    since: int = 1
    text: str = field(default="", compare=False, repr=False)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in order."""
        return tuple(step for section in self.sections if not section.again for step in leaves(section.steps))
