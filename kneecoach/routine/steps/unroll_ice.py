"""Icing as phases: the barrier's confirmation, then stretches between the skin questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kneecoach.routine.steps.numbers import timed
from kneecoach.routine.timeline import Choice, Kind, Phase

if TYPE_CHECKING:
    from kneecoach.routine.steps.doses import IceStep

SKIN_ASKED = (300.0, 600.0)  # seconds of icing after which the skin is asked about
DEFAULT = 900.0  # where the time is not stated; ours, and said so: nobody ices until they feel like stopping


def unroll_ice(step: IceStep, choice: Choice, index: int, *, after_pause: bool) -> Iterator[Phase]:
    """The phases of an icing. `after_pause` changes nothing: the barrier's question is its "get ready"."""
    del after_pause
    written = timed(step.time, choice.dose)
    seconds = DEFAULT if written is None else written
    ours = step.time.ours or written is None
    stated = written is not None
    yield Phase(Kind.WAIT, None, index, part="barrier", exercise=step.exercise_id)
    begins = 0.0
    for ends in (*(cut for cut in SKIN_ASKED if cut < seconds), seconds):
        length = round(ends - begins, 3)
        yield Phase(Kind.ICE, length, index, exercise=step.exercise_id, dose_stated=stated, ours=ours)
        begins = ends
