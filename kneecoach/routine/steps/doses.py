"""The kinds of step as values: an exercise with its dose, and icing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from kneecoach.routine.exercise import Exercise
from kneecoach.routine.growth import Frequency, Progress
from kneecoach.routine.model import (
    Amount,
    Dosed,
    Order,
    Pause,
    PerSet,
    Rests,
    Sides,
    Span,
    TempoPart,
)
from kneecoach.routine.timeline import Choice, Load, Phase
from kneecoach.text import Text

ICING = "icing"


# The kinds of dose that a newly written one takes the place of.
INSTEAD_OF: dict[str, tuple[str, ...]] = {
    "hold": ("time", "distance"),
    "reps": ("distance",),
    "tempo": ("time", "distance", "hold"),
    "time": ("hold", "tempo", "distance", "reps"),
    "distance": ("hold", "tempo", "time", "reps"),
}
_KINDS = tuple(INSTEAD_OF)


@dataclass(frozen=True, slots=True)
class Overrides:
    """What stands instead of a step's own values: the names of its fields, each with its other value."""

    changes: tuple[tuple[str, Any], ...] = ()
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """An exercise with its dose. Times in seconds; None means that the key is not written.

    The dose is exactly one of: `hold` (with or without `reps`), `reps` with `tempo`, `reps` alone (at
    one's own pace), `time` (a bout, with `reps` a bout of so many), `distance` in metres. A `hold` beside
    a tempo without a hold part is the time of a hold after the tempo's first part. `tempo_open`: of a bout no
    speed is stated. `label` stands instead
    of the card's name, `cues` over the card's cues. `load`: one for all sets, or one for each. `beat`: a
    minute. `with_both`: the parts that both limbs do. `by_side`: what differs from side to side, in the
    order of playing. `limit`: how far to go; `stop`: when to end; `picture`: the name of a file. `only`:
    the first and the last week, `days`: the stretches of days of the programme, in which it is done at all;
    `weeks_ours`, `weeks_stated`: as in `Held`. `first`: the side that begins
    where each has its turn. `sides_ours`: the source names no side, these are ours;
    `sides_stated` False: the file leaves them open, and each side is played. `order_stated` False: it leaves
    open which begins and when they change. `easier`: of a step made plain
    at one of its levels, the easier ones, each with its number, the next easier first.
    """

    exercise: Exercise
    label: Text | None = None
    hold: Dosed | None = None
    time: Dosed | None = None
    reps: Dosed | None = None
    distance: Dosed | None = None
    sets: Amount | None = None
    tempo: tuple[TempoPart, ...] = ()
    tempo_open: bool = False
    sides: Sides = Sides.NONE
    order: Order = Order.SET
    rest: Rests = field(default_factory=Rests)
    prepare: Amount | None = None
    switch: Amount | None = None
    load: tuple[Load, ...] = ()
    beat: Amount | None = None
    with_both: tuple[str, ...] = ()
    by_side: tuple[tuple[Sides, Overrides], ...] = ()
    first: Sides = Sides.LEFT
    sides_ours: bool = False
    sides_stated: bool = True
    order_stated: bool = True
    limit: Text | None = None
    stop: tuple[Text, ...] = ()
    equipment: tuple[Text, ...] = ()
    picture: str | None = None
    notes: tuple[Text, ...] = ()
    cues: tuple[tuple[str, Text], ...] = ()
    progress: Progress | None = None
    frequency: Frequency | None = None
    weeks: tuple[tuple[int, int, Overrides], ...] = ()
    only: tuple[int, int] | None = None
    days: tuple[tuple[int, int], ...] | None = None
    weeks_ours: bool = False
    weeks_stated: bool = True
    levels: tuple[Overrides, ...] = ()
    level: int = 1
    easier: tuple[tuple[int, ExerciseStep], ...] = ()
    span: Span | None = field(default=None, compare=False)

    def week_begun(self, week: int | None) -> int:
        """The first week of the entry that holds in a week, 0 where the step's own dose does.

        Before the first entry of a step without a dose of its own that entry holds, so that there is one.
        """
        earliest = self.weeks[0][0] if self.only_by_week else 0
        return max((first for first, _, _ in self.weeks if first <= (week or 1)), default=earliest)

    @property
    def only_by_week(self) -> bool:
        """Whether the weeks alone say how much."""
        own = any(getattr(self, kind) for kind in _KINDS) or self.by_side or self.levels
        return bool(self.weeks) and not own

    def of_week(self, week: int | None) -> ExerciseStep:
        """The step as it is in a week: a week without an entry goes on with the one before."""
        begun = self.week_begun(week)
        return (
            self.with_overrides(next(own for first, _, own in self.weeks if first == begun))
            if begun
            else self
        )

    def of_level(self, level: int | None) -> ExerciseStep:
        """The step at a level, from 1; beyond the last it is the last, without one where the step begins."""
        if not self.levels:
            return self
        return self.with_overrides(self.levels[self.level_number(level) - 1])

    def played_at(self, week: int | None, level: int | None) -> ExerciseStep:
        """The step in a week at a level: what the level names goes before what the week names."""
        return self.of_week(week).of_level(level)

    def level_number(self, level: int | None) -> int:
        """The number of the level that this choice plays, 0 where there are none."""
        return min(max(self.level if level is None else level, 1), len(self.levels))

    def growth_at(self, level: int | None) -> Progress | None:
        """How the dose may grow at a level: not by a level at the last of them.

        Of a list that is written for several steps, what asks nothing of this one is left out.
        """
        growth, last = self.progress, 0 < len(self.levels) == self.level_number(level)
        if growth is None or (last and growth.by_unit == "levels"):
            return None
        own = self.of_level(level).own_doses
        idle = set() if any(one.reps for one in own) else {"all reps done"}
        timed = any(one.hold or one.time or any(part.seconds.stated for part in one.tempo) for one in own)
        idle |= set() if timed else {"all time done"}
        if not {"all reps done", "all time done"} <= set(growth.conditions):
            return growth
        return replace(growth, conditions=tuple(one for one in growth.conditions if one not in idle))

    def with_overrides(self, other: Overrides) -> ExerciseStep:
        """The step with what `other` says instead; a dose of another kind takes the place of the old one."""
        changes = dict(other.changes)
        kinds = [kind for kind in _KINDS if kind in changes]
        cleared = {other: None for kind in kinds for other in INSTEAD_OF[kind] if other not in changes}
        lists = any(isinstance(value, PerSet) for value in changes.values())
        if (lists or len(changes.get("load", ())) > 1) and "sets" not in changes:
            cleared["sets"] = None
        if "tempo" in cleared:
            cleared.pop("tempo")
            changes["tempo"] = ()
        if "sides" in changes and "by_side" not in changes:
            changes["by_side"] = ()
        made: ExerciseStep = replace(self, **{**cleared, **changes})
        return made if made.time or made.distance else replace(made, tempo_open=False)

    @property
    def name(self) -> Text:
        """The step's own name, else the card's."""
        return self.label or self.exercise.name

    @property
    def own_doses(self) -> tuple[ExerciseStep, ...]:
        """The step as each side does it, where that differs, in the order of playing; else the step alone."""
        return tuple(self.with_overrides(own) for _, own in self.by_side) or (self,)

    @property
    def loads(self) -> tuple[Load, ...]:
        """The loads of all sides, one side's behind the other's, as `Phase.load` counts them."""
        return tuple(load for own in self.own_doses for load in own.load)

    @property
    def exercise_id(self) -> str | None:
        """The card's id."""
        return self.exercise.id

    @property
    def rest_after(self) -> Pause | None:
        """`rest.exercises`."""
        return self.rest.exercises

    def phases(self, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
        """The step's phases; see `Step.phases`."""
        from kneecoach.routine.steps.unroll import unroll_exercise  # noqa: PLC0415 - unroll reads these values

        return unroll_exercise(self, choice, index, after_pause=after_pause)


@dataclass(frozen=True, slots=True)
class IceStep:
    """Icing for `time` seconds, at most 1,200. `card` brings its words; the record knows it as `icing`.

    `only`: the first and the last week, `days`: the stretches of days of the programme, in which it is done
    at all; `weeks_ours`, `weeks_stated`: as in `Held`.
    """

    card: Exercise
    time: Amount
    notes: tuple[Text, ...] = ()
    frequency: Frequency | None = None
    only: tuple[int, int] | None = None
    days: tuple[tuple[int, int], ...] | None = None
    weeks_ours: bool = False
    weeks_stated: bool = True
    span: Span | None = field(default=None, compare=False)

    @property
    def name(self) -> Text:
        """The card's name."""
        return self.card.name

    @property
    def exercise_id(self) -> str | None:
        """Always `icing`, whatever the card is called."""
        return ICING

    @property
    def rest_after(self) -> Pause | None:
        """None: nothing follows the cold but its own checks."""
        return None

    def phases(self, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
        """The step's phases; see `Step.phases`."""
        from kneecoach.routine.steps.unroll import unroll_ice  # noqa: PLC0415 - unroll reads these values

        return unroll_ice(self, choice, index, after_pause=after_pause)
