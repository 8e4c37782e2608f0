"""A programme: one routine over weeks, stages that follow one another, or routines side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kneecoach.routine.growth import LAST_WEEK, Frequency, Length, When
from kneecoach.routine.model import Amount, Routine
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice
from kneecoach.text import Text


@dataclass(frozen=True, slots=True)
class Gate:
    """Something that must hold before the first session.

    `kind`: days since injury, days since surgery, can walk (`amount` in days, or seconds, or metres with its
    unit), passed or text (`text`: the author's words).
    """

    kind: str
    amount: Amount | None = None
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class DailyTest:
    """A task that is scored each time: its dose is `step`, scores from `low` to `high` are in the band.

    `per`: day, week or session. `same_time`: at the same time of day. `ours`: the source names no band.
    """

    step: ExerciseStep
    low: int
    high: int
    per: str = "day"
    same_time: bool = False
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A period of a programme. `routine`: what is done in it. `first`, `last`: its weeks, None without.

    `enter`, `leave`: by status. `start`: what must hold before it begins. `optional`: only for those who
    need it. `whom`: who it is for, in the author's words.
    """

    id: str
    name: Text
    routine: Routine
    first: int | None = None
    last: int | None = None
    enter: When | None = None
    leave: When | None = None
    optional: bool = False
    start: tuple[Gate, ...] = ()
    whom: Text | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """What a file asks for over weeks: `whole` says what holds for all of it (name, length, frequency).

    `start`: what must hold before the first session; `maintenance`: how often it goes on afterwards;
    `test`: scored beside it. `stages`: in their order; `routines`: side by side, each as often as its own
    frequency says. With neither, `whole` itself is what is done.
    """

    whole: Routine
    stages: tuple[Stage, ...] = ()
    routines: tuple[Routine, ...] = ()
    start: tuple[Gate, ...] = ()
    maintenance: Frequency | None = None
    test: DailyTest | None = None

    @property
    def length(self) -> Length | None:
        """How long it lasts: as written, else up to the last week of a stage; None where nothing says it."""
        written = self.whole.length
        if written is not None and written.stated:
            return written
        last = max((stage.last for stage in self.stages if stage.last is not None), default=LAST_WEEK)
        return Length(last, last) if last < LAST_WEEK else written

    def in_week(self, week: int) -> tuple[tuple[str | None, Routine], ...]:
        """What is done in a week: the stage's or the routines' ids with their routines.

        Of stages that overlap it is the first one whose last week is not over; a stage without weeks stays
        until somebody goes on to the next, which a plan without a diary does not do.
        """
        if self.routines:
            return tuple((one.id, one) for one in self.routines)
        if self.stages:
            stage = next((one for one in self.stages if week <= _last(one, self.stages)), self.stages[-1])
            return ((stage.id, stage.routine),)
        return ((None, self.whole),)

    def only_by_status(self) -> tuple[Stage, ...]:
        """The stages that no week plays: an earlier one has their weeks, and status alone leads into them."""
        played = {self.in_week(week)[0][0] for week in range(1, LAST_WEEK + 1)}
        return tuple(
            stage for stage in self.stages if stage.id not in played and _last(stage, self.stages) < LAST_WEEK
        )

    def named(self, name: str) -> Routine | None:
        """The routine of the stage, or the one of several, with this id or name; None where there is none."""
        found = self.id_of(name)
        return next((replace(one, id=self.whole.id) for at, _, one in self._all() if at == found), None)

    def id_of(self, name: str) -> str | None:
        """The id of what `named` finds under an id or a name."""
        return next(
            (
                identity
                for identity, text, _ in self._all()
                if name == identity or name in {said for _, said in text.by_language}
            ),
            None,
        )

    def ids(self) -> tuple[str, ...]:
        """The ids of the stages, or of the routines side by side."""
        return tuple(identity for identity, _, _ in self._all())

    def session(self, week: int | None) -> Routine:
        """The routine of a session in a week (None: the first), under the programme's own id."""
        return replace(self.in_week(week or 1)[0][1], id=self.whole.id)

    def chosen(self, choice: Choice) -> Routine:
        """The routine that a choice makes a session of: that of its part, else that of its week."""
        found = self.named(choice.part) if choice.part is not None else None
        return found or self.session(choice.week)

    def _all(self) -> Iterator[tuple[str, Text, Routine]]:
        yield from ((stage.id, stage.name, stage.routine) for stage in self.stages)
        yield from ((one.id, one.name, one) for one in self.routines)


def _last(stage: Stage, stages: tuple[Stage, ...]) -> int:
    """The last week of a stage; without weeks of its own it ends where a later stage's begin."""
    if stage.last is not None:
        return stage.last
    later = stages[stages.index(stage) + 1 :]
    begins = next((one.first for one in later if one.first is not None), None)
    return LAST_WEEK if begins is None else begins - 1
