"""A programme: one routine over weeks, stages that follow one another, or routines side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kneecoach.routine.growth import LAST_WEEK, WEEK, Frequency, Length, When
from kneecoach.routine.model import Amount, Routine
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice, Dose
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
    need it. `whom`: who it is for, in the author's words. What is done in it may be not stated: then its
    routine has no sections.
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

    @property
    def stated(self) -> bool:
        """Whether the source says what is done in it."""
        return bool(self.routine.sections)

    @property
    def by_status(self) -> bool:
        """Whether it has a way in of its own, so that it is no matter of weeks."""
        return bool(self.start or self.enter or self.optional or self.whom)


@dataclass(frozen=True, slots=True)
class Empty:
    """Weeks, from `first` to `last`, in which nothing is done.

    No stage has them; or `stage` has them, and the source does not say what is done in it.
    """

    first: int
    last: int
    stage: Stage | None = None


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
        """How long it lasts: as written, else up to the last week of a stage; None where nothing says it.

        Of routines side by side that all say it themselves it is the longest that is stated.
        """
        written = self.whole.length
        if written is not None and written.stated:
            return written
        own = [one.length for one in self.routines if one.length is not None]
        if own and len(own) == len(self.routines):
            return max(own, key=lambda length: length.days(Dose.HIGH))
        last = max((stage.last for stage in self.stages if stage.last is not None), default=LAST_WEEK)
        return Length(last, last) if last < LAST_WEEK else written

    def own_length(self, routine: Routine) -> Length | None:
        """How long one of several routines side by side lasts, where it says so itself."""
        return routine.length if routine.length is not self.whole.length else None

    def days_of(self, routine: Routine, dose: Dose) -> int:
        """After how many days a part is over, at this end of the range; never before the whole is."""
        own = self.own_length(routine)
        return own.days(dose) if own is not None and own.stated else WEEK * LAST_WEEK

    def in_week(self, week: int) -> tuple[tuple[str | None, Routine], ...]:
        """What is done in a week: the stage's or the routines' ids with their routines.

        In a week that no stage has it is the whole, in which nothing is done.
        """
        if self.routines:
            return tuple((one.id, one) for one in self.routines)
        stage = self.stage_in(week)
        return ((None, self.whole),) if stage is None else ((stage.id, stage.routine),)

    def first_in(self, week: int | None) -> tuple[str | None, Routine]:
        """What is shown of a week, and its id: of several routines the first; without a week the beginning.

        Where no stage has the first week, that is the first stage all the same.
        """
        if week is None and self.stages:
            stage = self.stage_in(1) or self.stages[0]
            return stage.id, stage.routine
        return self.in_week(week or 1)[0]

    def stage_in(self, week: int) -> Stage | None:
        """The stage that the calendar has in a week, None where none has it.

        Of stages that overlap it is the first one, to its last week; a stage without weeks stays until
        somebody goes on to the next, which a plan without a diary does not do. Behind the end of all it is
        the last one again.
        """
        return self.calendar(week, week)[0]

    def calendar(self, first: int, last: int) -> tuple[Stage | None, ...]:
        """The stage of each week from `first` to `last`, as `stage_in` has it."""
        spans = [(stage, *_span(stage, self.stages)) for stage in self.stages]
        end = max((last for _, first, last in spans if first <= last), default=0)
        written = self.whole.length
        longest = max(end, 0 if written is None else written.weeks(Dose.HIGH))
        weeks = (week if week <= longest else end for week in range(first, last + 1))
        return tuple(
            next((stage for stage, begin, close in spans if begin <= week <= close), None) for week in weeks
        )

    def empty(self, last: int) -> tuple[Empty, ...]:
        """The weeks up to `last` in which nothing is done, those of one kind that follow one another."""
        found: list[Empty] = []
        for week, stage in enumerate(self.calendar(1, last) if self.stages else (), 1):
            if stage is not None and stage.stated:
                continue
            before = found[-1] if found else None
            if before is not None and before.last == week - 1 and before.stage is stage:
                found[-1] = replace(before, last=week)
            else:
                found.append(Empty(week, week, stage))
        return tuple(found)

    def idle(self, choice: Choice) -> int | None:
        """The week of a choice that no stage has; 0 where it is not stated what is done; else None."""
        if self.chosen(choice).sections:
            return None
        week = choice.week or 1
        return week if choice.part is None and self.stage_in(week) is None else 0

    def only_by_status(self) -> tuple[Stage, ...]:
        """The stages that no week plays: the weeks are those of others, and status alone leads into them."""
        played = {stage.id for stage in self.calendar(1, LAST_WEEK) if stage is not None}
        return tuple(
            stage
            for stage in self.stages
            if stage.id not in played and _span(stage, self.stages)[1] < LAST_WEEK
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
        return replace(self.first_in(week)[1], id=self.whole.id)

    def chosen(self, choice: Choice) -> Routine:
        """The routine that a choice makes a session of: that of its part, else that of its week."""
        found = self.named(choice.part) if choice.part is not None else None
        return found or self.session(choice.week)

    def _all(self) -> Iterator[tuple[str, Text, Routine]]:
        yield from ((stage.id, stage.name, stage.routine) for stage in self.stages)
        yield from ((one.id, one.name, one) for one in self.routines)


def _span(stage: Stage, stages: tuple[Stage, ...]) -> tuple[int, int]:
    """The first and the last week of a stage; the last is before the first where it has none.

    Without weeks of its own it stands between the end of those above and the beginning of those below.
    """
    if stage.first is not None and stage.last is not None:
        return stage.first, stage.last
    at = stages.index(stage)
    ends = max((one.last for one in stages[:at] if one.last is not None), default=0)
    begins = next((one.first for one in stages[at + 1 :] if one.first is not None), None)
    return ends + 1, LAST_WEEK if begins is None else begins - 1
