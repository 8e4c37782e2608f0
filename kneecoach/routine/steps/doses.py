"""The kinds of step as values: an exercise with its dose, and icing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kneecoach.routine.model import Amount, Exercise, Order, Progress, Rests, Sides, Span, TempoPart
from kneecoach.routine.timeline import Choice, Phase
from kneecoach.text import Text

ICING = "icing"


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """An exercise with its dose. Times in seconds; None means that the key is not written.

    The dose is exactly one of: `hold` (with or without `reps`), `reps` with `tempo`, `reps` alone (at one's
    own pace), `time` (a bout). A `hold` beside a tempo without a hold part is the time of a hold after the
    tempo's first part. `label` stands instead of the card's name, `cues` over the card's cues.
    """

    exercise: Exercise
    label: Text | None = None
    hold: Amount | None = None
    time: Amount | None = None
    reps: Amount | None = None
    sets: Amount | None = None
    tempo: tuple[TempoPart, ...] = ()
    sides: Sides = Sides.NONE
    order: Order = Order.SET
    rest: Rests = field(default_factory=Rests)
    prepare: Amount | None = None
    switch: Amount | None = None
    notes: tuple[Text, ...] = ()
    cues: tuple[tuple[str, Text], ...] = ()
    progress: Progress | None = None
    span: Span | None = field(default=None, compare=False)

    @property
    def name(self) -> Text:
        """The step's own name, else the card's."""
        return self.label or self.exercise.name

    @property
    def exercise_id(self) -> str | None:
        """The card's id."""
        return self.exercise.id

    @property
    def rest_after(self) -> Amount | None:
        """`rest.exercises`."""
        return self.rest.exercises

    def phases(self, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
        """The step's phases; see `Step.phases`."""
        from kneecoach.routine.steps.unroll import unroll_exercise  # noqa: PLC0415 - unroll reads these values

        return unroll_exercise(self, choice, index, after_pause=after_pause)


@dataclass(frozen=True, slots=True)
class IceStep:
    """Icing for `time` seconds, at most 1,200. `card` brings its words; the record knows it as `icing`."""

    card: Exercise
    time: Amount
    notes: tuple[Text, ...] = ()
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
    def rest_after(self) -> Amount | None:
        """None: nothing follows the cold but its own checks."""
        return None

    def phases(self, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
        """The step's phases; see `Step.phases`."""
        from kneecoach.routine.steps.unroll import unroll_ice  # noqa: PLC0415 - unroll reads these values

        return unroll_ice(self, choice, index, after_pause=after_pause)
