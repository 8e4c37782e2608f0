"""A daily dose that may be split freely, over the sessions of its day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kneecoach.routine.agenda import Share
from kneecoach.routine.model import Amount
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.steps.numbers import picked
from kneecoach.routine.timeline import Dose

_SHARED = ("reps", "time", "sets", "distance")


def shared_out(step: ExerciseStep, share: Share, dose: Dose) -> ExerciseStep | None:
    """The step with its part of the day's dose, evenly split, the larger parts first.

    The part is this session's, not one more number for the whole day. None where nothing of the dose is left
    for this session.
    """
    if share.of == 1:
        return step
    changes: dict[str, Any] = {}
    for key in _SHARED:
        amount = getattr(step, key)
        if not isinstance(amount, Amount) or not amount.per_day or amount.low is None:
            continue
        part = float(part_of(round(picked(amount, dose) or 0), share))
        if part == 0:
            return None
        changes[key] = replace(amount, low=part, high=part, per_day=False)
    return replace(step, **changes) if changes else step


def part_of(number: int, share: Share) -> int:
    """One of the parts that a number is split into: 90 over 4 is 23, 23, 22, 22."""
    whole, over = divmod(number, share.of)
    return whole + (share.index < over)
