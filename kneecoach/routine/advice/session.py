"""A whole session as a colleague reads it: what its stretches come to, and how many exercises it has.

Sources: 60 s in total for each stretch, Garber 2011 (ACSM); the number of exercises, Henry 1999 (Phys Ther
79:270: of two, five or eight exercises at home, people with two did them best); eight as the most is ours.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from kneecoach.routine.advice.doses import kind_of
from kneecoach.routine.agenda import Agenda, in_week, steps_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import LAST_WEEK, WEEK
from kneecoach.routine.model import Amount, Group, Item, Pick, Routine, Sides, Span
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.numbers import timed
from kneecoach.routine.steps.set_dose import set_dose
from kneecoach.routine.timeline import Dose, Kind

ENOUGH = 60.0  # seconds a session for each muscle and side
MOST_EXERCISES = 8
_STRETCHED = ("stretch", "hold")  # parts of a rep in which a muscle is being stretched
_SIDES = {
    Sides.LEFT: ("left",), Sides.RIGHT: ("right",), Sides.AFFECTED: ("left",), Sides.UNAFFECTED: ("right",),
}  # fmt: skip


def first_steps(programme: Programme) -> Iterator[Routine]:
    """What a programme has its runner do: in every stage, side by side, or as it is."""
    yield from (stage.routine for stage in programme.stages)
    yield from programme.routines
    if not programme.stages and not programme.routines:
        yield programme.whole


def advise_session(routine: Routine, found: Findings) -> None:
    """Note what is unusual in a session as a whole, the first of every choice taken.

    A step counts in the weeks and sessions in which it is done.
    """
    steps = [one for section in routine.sections for one in _played(section.steps, 1)]
    weeks = sorted({1, *_changes(step for step, _ in steps)})
    _exercises(
        [step for step, _ in steps], [one for week in weeks for one in _sessions(routine, week)], found
    )
    _stretches([[one for one in steps if in_week(one[0], week)] for week in weeks], found)


def _changes(steps: Iterable[ExerciseStep]) -> Iterator[int]:
    """The weeks from which on other steps are done, as far as they lie in a programme."""
    for step in steps:
        for week in (step.only[0], step.only[1] + 1) if step.only is not None else ():
            if week <= LAST_WEEK:
                yield week
        for day in (day for first, last in step.days or () for day in (first, last + 1)):
            if day <= LAST_WEEK * WEEK:
                yield -(-day // WEEK)


def _sessions(routine: Routine, week: int) -> Iterator[Container[int]]:
    """The sessions of a week, each as the steps done in it, by identity; one alone where no day is named."""
    agenda = Agenda(routine, week, Dose.HIGH)
    yield from (agenda.due(k) for k in range(len(agenda.slots)))
    if not agenda.slots:
        yield {id(step) for step in steps_of(routine) if in_week(step, week)}


def _played(items: tuple[Item, ...], times: int) -> Iterator[tuple[ExerciseStep, int]]:
    """The steps of a session, each with the number of its rounds at their high end."""
    for item in items:
        if isinstance(item, Group):
            high = item.rounds.high if item.rounds is not None else None
            yield from _played(item.steps, times * round(high or 1))
        elif isinstance(item, Pick):
            yield from _played(item.options[:1], times)
        elif isinstance(item, ExerciseStep):
            yield item, times


def _exercises(steps: list[ExerciseStep], sessions: list[Container[int]], found: Findings) -> None:
    """More of them than anybody goes on doing; of several such sessions the one with most."""
    most: dict[str, Span | None] = {}
    for session in sessions:
        first: dict[str, Span | None] = {}
        for step in steps:
            if id(step) in session:
                first.setdefault(step.exercise.id, step.span)
        most = max(most, first, key=len)
    if len(most) > MOST_EXERCISES:
        span = list(most.values())[MOST_EXERCISES]
        if span is not None:
            found.add("advice-exercises", span.start, warning=True, n=len(most), most=MOST_EXERCISES)


def _stretches(weeks: list[list[tuple[ExerciseStep, int]]], found: Findings) -> None:
    """Less for a muscle and side than it takes, even where every range is done to its high end.

    Each muscle is told once, of the week with least.
    """
    least: dict[str, tuple[float, Span]] = {}
    for steps in weeks:
        for muscle, seconds, span in _too_short(steps):
            if seconds < least.get(muscle, (ENOUGH, span))[0]:
                least[muscle] = seconds, span
    for muscle, (seconds, span) in least.items():
        found.add("advice-total", span.start, warning=True, muscle=muscle, n=f"{seconds:g}")


def _too_short(steps: list[tuple[ExerciseStep, int]]) -> Iterator[tuple[str, float, Span]]:
    """The muscles that are stretched for too short a time in all, with the first step that does it.

    A muscle one of whose stretches has no number (`not stated`, as long as you can) is not judged.
    """
    sums: dict[str, dict[str, float | None]] = {}
    first: dict[str, Span] = {}
    for step, times in steps:
        if kind_of(step.exercise) != "stretch" or step.span is None:
            continue
        muscle = (*step.exercise.muscles, step.exercise.id)[0]  # the one that it is meant for stands first
        first.setdefault(muscle, step.span)
        sides = sums.setdefault(muscle, {})
        for side, seconds in _by_side(step):
            before = sides.get(side, 0.0)
            sides[side] = None if before is None or seconds is None else before + seconds * times
    for muscle, sides in sums.items():
        known_sums = [one for one in sides.values() if one is not None]
        least = min(known_sums, default=ENOUGH)
        if len(known_sums) == len(sides) and least < ENOUGH:
            yield muscle, least, first[muscle]


def _by_side(step: ExerciseStep) -> Iterator[tuple[str, float | None]]:
    """The seconds that each side is stretched in one round."""
    if step.by_side:
        for named, own in step.by_side:
            yield _SIDES.get(named, ("left",))[0], _seconds(step.with_overrides(own))
        return
    for side in _SIDES.get(step.sides, ("left", "right")):
        yield side, _seconds(step)


def _seconds(step: ExerciseStep) -> float | None:
    """How long one side is stretched at the high end; None where that is not known."""
    sets = step.sets
    if sets is not None and sets.high is None:
        return None
    written = round(sets.high or 1) if sets is not None else _most_listed(step)
    beat = step.beat.low if step.beat else None
    total = 0.0
    for number in range(1, written + 1):
        dose = set_dose(step, number, Dose.HIGH)
        if not dose.stated or dose.untimed or dose.own_pace:
            return None
        for piece in dose.pieces:
            if not (piece.kind in (Kind.HOLD, Kind.WORK) or piece.part in _STRETCHED):
                continue
            seconds = timed(piece.amount, Dose.HIGH, beat) if isinstance(piece.amount, Amount) else None
            if seconds is None:
                return None
            total += seconds * dose.passes(0, 2)
    return total


def _most_listed(step: ExerciseStep) -> int:
    """The sets that a list stands for, 1 where there is none."""
    return max((len(getattr(one, "items", ())) for one in (step.hold, step.reps, step.time)), default=1) or 1
