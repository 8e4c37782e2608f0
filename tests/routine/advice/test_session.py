"""Which steps are of one session, so that they are counted and added up together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.routine.advice.test_advice import advice, said, steps


@pytest.mark.parametrize(
    ("early", "late", "warned"),
    [
        ("weeks: 1-2", "weeks: 3+", False),
        ("weeks: 1-2", "weeks: 2+", True),
        ("days: 1-7", "days: 8-14", False),
        ("days: 1-8", "days: 8-14", True),
        ("frequency: monday", "frequency: thursday", False),
        ("frequency: monday", "frequency: daily", True),
        ("frequency: 2 a week", "frequency: 3 a week", True),
    ],
)
def test_exercises_of_other_weeks_or_days_are_of_another_session(
    early: str, late: str, warned: bool, tmp_path: Path
) -> None:
    first = ["hip-lift", "plank", "curl-up", "half-squat", "calf-raise"]
    then = ["chair-stand", "hip-hinge", "wall-squat", "sliding-curl"]
    text = steps(
        *(f"  - {{exercise: {name}, reps: 5, {early}}}\n" for name in first),
        *(f"  - {{exercise: {name}, reps: 5, {late}}}\n" for name in then),
    )
    assert [one.code for one in advice(f"{text}length: 4 weeks\n", tmp_path)] == ["advice-exercises"] * warned


def test_stretches_of_other_weeks_do_not_add_up(tmp_path: Path) -> None:
    each = "  - {{exercise: seated-hamstring-stretch, sides: each, hold: 30 s, weeks: {weeks}}}\n"
    halves = [each.format(weeks="1"), each.format(weeks="2+")]
    faults = advice(steps(*halves), tmp_path)
    assert [fault.code for fault in faults] == ["advice-total"], "once, not for each of the weeks"
    assert (
        said(steps(each.format(weeks="1-4"), each.format(weeks="1+").replace("30 s", "60 s")), tmp_path) == []
    )
