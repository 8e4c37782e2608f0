"""What a plan counts, or does not, where its source leaves something open."""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.routine.agenda import Agenda
from kneecoach.routine.model import Amount, Group, Item, Limit, PerSet, Pick, Routine, Span, leaves
from kneecoach.routine.plan import Planned
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep, IceStep

SETS, REPS, SIDES, OPTIONAL, WEEKS = "sets", "reps", "sides", "optional", "weeks"


def assumed(sessions: tuple[Planned, ...]) -> tuple[str, ...]:
    """What is assumed in the totals of these sessions, of SETS, REPS, SIDES, OPTIONAL and WEEKS, in order.

    SETS: a number of sets is not stated and counted as one. REPS: a number is not stated, or as many as one
    can, and none is counted. SIDES: not stated, and both are counted. OPTIONAL: it is counted. WEEKS:
    not stated, and it is counted in all of them. What another choice, week or level would play is not looked
    at.
    """
    found: set[str] = set()
    seen: set[tuple[object, ...]] = set()
    agendas: dict[tuple[int, int], Agenda] = {}
    for session in sessions:
        routine, choice = session.routine, session.choice
        at = (id(routine), session.week)
        if at not in agendas:
            agendas[at] = Agenda(routine, session.week, choice.dose, choice.begins)
        due = frozenset(agendas[at].due(choice.due[0])) if choice.due is not None else None
        if (*at, due) not in seen:
            seen.add((*at, due))
            found |= set(_in(routine, resolve(routine, choice)))
    return tuple(one for one in (SETS, REPS, SIDES, OPTIONAL, WEEKS) if one in found)


def _in(routine: Routine, plain: Routine) -> Iterator[str]:
    """What is assumed in one session, `plain` as it is played."""
    steps = [step for section in plain.sections for step in leaves(section.steps)]
    optional = {span for section in routine.sections for span in _optional(section.steps, inside=False)}
    for step in steps:
        if getattr(step, "span", None) in optional:
            yield OPTIONAL
        for own in step.own_doses if isinstance(step, ExerciseStep) else ():
            if own.sets is not None and not own.sets.stated:
                yield SETS
            if any(map(_uncounted, own.reps.items if isinstance(own.reps, PerSet) else (own.reps,))):
                yield REPS
        if isinstance(step, ExerciseStep) and not step.sides_stated:
            yield SIDES
        if isinstance(step, ExerciseStep | IceStep) and not step.weeks_stated:
            yield WEEKS


def _uncounted(reps: object) -> bool:
    """Whether nobody knows how many reps it will have been."""
    return isinstance(reps, Limit) or (isinstance(reps, Amount) and not reps.stated)


def _optional(items: tuple[Item, ...], *, inside: bool) -> Iterator[Span | None]:
    """The places in the file of all steps that may be left out."""
    for item in items:
        if isinstance(item, Pick):
            yield from _optional(item.options, inside=inside or item.kind == OPTIONAL)
        elif isinstance(item, Group):
            yield from _optional(item.steps, inside=inside)
        elif inside:
            yield getattr(item, "span", None)
