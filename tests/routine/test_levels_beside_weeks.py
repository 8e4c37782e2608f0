"""A level and a table of weeks in one step: the level goes first in what it names, the week in the rest."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Amount, Sides
from kneecoach.routine.resolve import resolve
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice, Load
from tests.routine.samples import one, routine_of

BOTH = """\
sets: 3
reps: 12
load: 12 RM
sides: each
level: 2
levels:
  - {sides: both, reps: 6, load: not stated}
  - {sides: each}
weeks:
  1-2: {sets: 3, reps: 12, load: 12 RM}
  3-4: {sets: 4, reps: 10, load: 10 RM}
"""


@pytest.mark.parametrize(
    ("week", "level", "sets", "reps", "load", "sides"),
    [
        (1, 1, 3, 6, Load("not stated"), Sides.BOTH),
        (3, 1, 4, 6, Load("not stated"), Sides.BOTH),
        (1, 2, 3, 12, Load("rm", 12, 12), Sides.EACH),
        (3, 2, 4, 10, Load("rm", 10, 10), Sides.EACH),
        (3, None, 4, 10, Load("rm", 10, 10), Sides.EACH),
    ],
)
def test_what_a_level_names_goes_before_the_week(
    week: int, level: int | None, sets: int, reps: int, load: Load, sides: Sides
) -> None:
    plain = resolve(routine_of(one(BOTH)), Choice(week=week, level=level), easier=True)
    (step,) = plain.sections[0].steps
    assert isinstance(step, ExerciseStep)
    assert (step.sets, step.reps) == (Amount(sets, sets), Amount(reps, reps))
    assert (step.load[0].kind, step.load[0].low, step.sides) == (load.kind, load.low, sides)
    assert [easier.reps for _, easier in step.easier] == ([] if level == 1 else [Amount(6, 6)])
