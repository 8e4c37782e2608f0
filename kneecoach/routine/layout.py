"""A routine laid out as one exact session: every step unrolled, every phase in its place."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine.model import LikeSet, Routine, Section, Step
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.steps.numbers import timed, whole_ms
from kneecoach.routine.timeline import Choice, Kind, Phase, StepInfo, Timeline


def lay_out(routine: Routine, choice: Choice) -> Timeline:
    """The timeline that this choice makes of a routine.

    `at` is the running sum of the seconds before a phase, added in whole milliseconds; a phase without
    seconds counts as 0. A written rest before the next exercise stands after its step where another follows.
    """
    steps = routine.steps
    rows: list[Phase] = []
    rested = False
    for index, step in enumerate(steps):
        rows.extend(step.phases(choice, index, after_pause=rested))
        rested = False
        if index + 1 < len(steps) and (rest := _rest_after(step, index, rows, choice)) is not None:
            rows.append(rest)
            rested = True
    infos = tuple(_info(step, section) for section in routine.sections for step in section.steps)
    return Timeline(
        routine.id, routine.name, routine.version, choice, routine.pain, in_their_places(rows), infos
    )


def in_their_places(phases: list[Phase]) -> tuple[Phase, ...]:
    """The same phases with `at` as the running sum of what stands before each."""
    placed, at = [], 0
    for phase in phases:
        placed.append(replace(phase, at=at / 1000))
        at += whole_ms(phase.seconds or 0.0)
    return tuple(placed)


def _rest_after(step: Step, index: int, rows: list[Phase], choice: Choice) -> Phase | None:
    amount = step.rest_after
    if amount is None:
        return None
    last = rows[-1] if rows and rows[-1].step == index else None
    seconds = _set_seconds(rows, index) if isinstance(amount, LikeSet) else timed(amount, choice.dose)
    if seconds == 0:
        return None
    return Phase(
        Kind.REST,
        seconds,
        index,
        exercise=step.exercise_id,
        side=last.side if last else None,
        set=last.set if last else None,
        sets=last.sets if last else None,
        dose_stated=seconds is not None,
        ours=amount.ours,
        as_set=isinstance(amount, LikeSet),
    )


def _set_seconds(rows: list[Phase], index: int) -> float | None:
    """How long one side's part of the step's last set took, None where the runner decided."""
    done = [row for row in rows if row.step == index and row.kind.exercise]
    if not done or any(row.seconds is None for row in done if row.set == done[-1].set):
        return None
    last = [row for row in done if (row.set, row.side) == (done[-1].set, done[-1].side)]
    return sum(whole_ms(row.seconds or 0.0) for row in last) / 1000


def _info(step: Step, section: Section) -> StepInfo:
    match step:
        case ExerciseStep():
            card = step.exercise
            side_means = card.side_means
            cues = tuple({**dict(card.cues), **dict(step.cues)}.items())
        case IceStep():
            card, cues, side_means = step.card, step.card.cues, None
        case _:
            return StepInfo(step.name, section.name)
    notes = (*card.notes, *step.notes)
    return StepInfo(
        step.name, section.name, card.setup, card.move, card.feel, card.caution, cues, notes, side_means
    )
