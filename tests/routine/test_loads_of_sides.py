"""Which load a side's set has: sides without a dose of their own share the step's loads."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Kind
from tests.routine.samples import HEAD, routine_of

_STEPS = """\
steps:
  - exercise: plank
    reps: 5
    {first}
  - exercise: hip-lift
    reps: 5
    load: 20 kg
"""


@pytest.mark.parametrize(
    ("first", "lows"),
    [
        ("sides: each\n    load: 8 RM", {Side.LEFT: [8], Side.RIGHT: [8]}),
        ("sides: each\n    load: [12 RM, 10 RM]", {Side.LEFT: [12, 10], Side.RIGHT: [12, 10]}),
        (
            "sides: {left: {load: 5 kg, reps: 5}, right: {load: 4 kg, reps: 5}}",
            {Side.LEFT: [5], Side.RIGHT: [4]},
        ),
    ],
)
def test_each_side_has_the_load_that_is_written_for_it(first: str, lows: dict[Side, list[float]]) -> None:
    laid = lay_out(routine_of(HEAD + _STEPS.format(first=first)), Choice())
    done = [phase for phase in laid.phases if phase.kind is Kind.WORK]
    assert all(phase.load is not None for phase in done)
    for side, expected in lows.items():
        assert [laid.loads[phase.load or 0].low for phase in done if phase.side is side] == expected
    assert [laid.loads[phase.load or 0].low for phase in done if phase.exercise == "hip-lift"] == [20]
