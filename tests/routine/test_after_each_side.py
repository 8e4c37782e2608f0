"""What the reference says of rests at the end of a side, and of a limit that is only for going on."""

from __future__ import annotations

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.timeline import Choice, Kind
from tests.routine.samples import HEAD, codes_of, routine_of


def rests(dose: str) -> list[tuple[str, float | None]]:
    """The rests and changes of side of a step, in their order, each with the side it stands behind."""
    step = f"{HEAD}steps:\n  - {{exercise: plank, hold: 10 s, sides: each, {dose}}}\n"
    phases = lay_out(routine_of(step), Choice()).phases
    return [
        (f"{phase.kind.value} {phase.side.value if phase.side else ''}", phase.seconds)
        for phase in phases
        if phase.kind in {Kind.REST, Kind.SWITCH}
    ]


@pytest.mark.parametrize(
    ("dose", "found"),
    [
        (
            "reps: 2, rest: {reps: 5 s, sets: 60 s, after last: [reps, sets]}",
            [
                ("rest left", 5.0),
                ("rest left", 5.0),
                ("switch right", 5.0),
                ("rest right", 5.0),
                ("rest right", 5.0),
                ("rest right", 60.0),
            ],
        ),
        (
            "reps: 2, order: rep, rest: {reps: 7 s}",
            [("switch right", 5.0), ("rest right", 7.0), ("switch right", 5.0)],
        ),
    ],
)
def test_rests_stand_where_the_reference_says(dose: str, found: list[tuple[str, float | None]]) -> None:
    assert rests(dose) == found


def test_a_limit_for_going_on_alone_is_the_end_of_the_lower_band() -> None:
    text = (
        f"{HEAD}pain:\n  name: Under 4\n  about: For going on.\n  sources: x\n"
        "  bands: {lower: 0-3, middle: 4-5 (ours), upper: 6-10 (ours)}\n"
        "  rules: [{when: during, above: 5, do: stop (ours)}]\n"
        "steps:\n  - {exercise: plank, hold: 20 s, load: 10 kg (ours), frequency: 3 a week (ours), "
        "progress: {by: not stated, if: lower band}}\n"
    )
    assert codes_of(text) == []
