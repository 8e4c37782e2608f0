"""Easier now: a third less of the exercise at hand, from the next rep on."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.layout import in_their_places
from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Kind, Phase, Timeline
from kneecoach.session.course import Course, SideSet

LEAST_SECONDS = 5.0


def eased_step(timeline: Timeline, index: int) -> int | None:
    """The step that is made easier at phase `index`: its own, or the coming one in a rest before it."""
    return next((phase.step for phase in timeline.phases[index:] if phase.kind.exercise), None)


def eased(timeline: Timeline, index: int, elapsed: float) -> Timeline:
    """The timeline with a third less of this step's dose from here on; the same number of phases.

    Fewer reps, at least 1 and never fewer than the one that runs or comes next; where there is but one, or
    none is counted, fewer seconds of holds and bouts, at least 5 and never fewer than `elapsed`. A phase
    that falls away keeps its place with 0 s.
    """
    step = eased_step(timeline, index)
    course = Course(timeline)
    phases = list(timeline.phases)
    for one in course.sets.values():
        if one.key[0] == step and one.phases[-1] >= index:
            _ease_set(phases, one, index, elapsed)
    _drop_what_led_to_them(phases, index)
    return replace(timeline, phases=in_their_places(phases))


def _ease_set(phases: list[Phase], one: SideSet, index: int, elapsed: float) -> None:
    to_come = [i for i in one.phases if i >= index]
    first = phases[to_come[0]]
    if first.reps is None or first.reps <= (2 if first.alternating else 1):
        for i in to_come:
            phases[i] = _shorter(phases[i], elapsed if i == index else 0.0)
        return
    reps = first.reps - max(1, first.reps // 3)
    if first.alternating:
        reps = max(reps - reps % 2, 2)
    reps = max(reps, first.rep or 1)
    for i in one.phases:
        phases[i] = replace(phases[i], reps=reps)
    for i in to_come:
        if (phases[i].rep or 0) > reps:
            phases[i] = replace(phases[i], seconds=0.0)


def _shorter(phase: Phase, elapsed: float) -> Phase:
    if phase.kind is Kind.MOVE or phase.seconds is None or phase.seconds <= LEAST_SECONDS:
        return phase
    seconds = max(LEAST_SECONDS, float(round(phase.seconds * 2 / 3)), whole_ms(elapsed) / 1000)
    return replace(phase, seconds=min(seconds, phase.seconds))


def _drop_what_led_to_them(phases: list[Phase], index: int) -> None:
    """Rests and changes of side that only led to a rep that fell away fall away with it."""
    gone = False
    for i in range(len(phases) - 1, index, -1):
        phase = phases[i]
        if phase.kind not in (Kind.REST, Kind.SWITCH):
            gone = phase.kind.exercise and phase.seconds == 0.0
        elif gone or _ends_gone_rep(phases, i):
            phases[i] = replace(phase, seconds=0.0)


def _ends_gone_rep(phases: list[Phase], i: int) -> bool:
    """Whether it is the rest part of a rep whose other parts fell away."""
    phase = phases[i]
    return phase.part is not None and any(
        other.kind.exercise
        and other.seconds == 0.0
        and (other.step, other.set, other.side, other.rep) == (phase.step, phase.set, phase.side, phase.rep)
        for other in phases
    )
