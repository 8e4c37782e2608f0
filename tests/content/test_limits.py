"""The limits that the reference states: at each a file is read, and one more is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.loader import check_file
from tests.content.test_reference import part, rows

SHIPPED = paths.routines()
STEP = "kneecoach: routine 1\nname: X\nsteps:\n  - exercise: plank\n    {}\n"
HOLD = STEP.format("hold: 30 s")
HEAD = "kneecoach: routine 1\nname: X\n"


def _doses(line: str) -> Callable[[int], str]:
    return lambda n: STEP.format(line.replace("N", str(n)))


def _nested(deep: int) -> str:
    text = "kneecoach: routine 1\nname: X\nsteps:\n"
    for depth in range(deep):
        text += f"{'    ' * depth}  - rounds: 1\n{'    ' * depth}    steps:\n"
    return text + f"{'    ' * deep}  - exercise: plank\n{'    ' * deep}    hold: 30 s\n"


def _stages(many: int) -> str:
    one = "  - name: S{}\n    steps:\n      - exercise: plank\n        hold: 30 s\n"
    return "kneecoach: programme 1\nname: X\nstages:\n" + "".join(one.format(n) for n in range(many))


def _routines(many: int) -> str:
    one = "  r{}:\n    steps:\n      - exercise: plank\n        hold: 30 s\n"
    return "kneecoach: programme 1\nname: X\nroutines:\n" + "".join(one.format(n) for n in range(many))


def _rules(many: int) -> str:
    rule = "    - {when: during, above: 4, do: stop}\n"
    bands = "  bands: {lower: 0-2, middle: 3-4, upper: 5-10}\n"
    return HOLD + "pain:\n  name: X\n" + bands + "  rules:\n" + rule * many


# For each number of the table, row by row, a file that is at this limit.
LIMITS: tuple[tuple[Callable[[int], str] | None, ...], ...] = (
    (lambda n: HOLD + "#" * (n * 1024 - len(HOLD) - 1 + (n > 256)) + "\n",),
    (
        lambda n: HOLD + "notes: " + "x" * n + "\n",
        lambda n: HOLD.replace("X", "x" * n),
        lambda n: HOLD + "sources: " + "x" * n + "\n",
    ),
    (lambda n: HOLD + "id: " + "x" * n + "\n",),
    (None, None),  # of the far view: a warning
    (None, None),
    (None, None),
    (None, None, None),  # of the reader: tested beside it
    (lambda n: HOLD + HOLD[HOLD.index("  - ") :] * (n - 1), None),
    (_nested,),
    (_stages, _routines),
    (lambda n: f"{HEAD}every step:\n  notes: [{', '.join(['x'] * (n - 1))}]\n{HOLD[len(HEAD) :]}",),
    (lambda n: STEP.format(f"levels: [{', '.join(['{hold: 30 s}'] * n)}]"), _rules),
    (
        _doses("hold: 5 s\n    sets: N"),
        lambda n: (
            f"kneecoach: routine 1\nname: X\nsteps:\n  - rounds: {n}\n    steps:\n"
            "      - exercise: plank\n        hold: 5 s\n"
        ),
        _doses("reps: N"),
    ),
    (_doses("time: N min"),),
    (_doses("distance: N km"),),
    (lambda n: f"kneecoach: routine 1\nname: X\nsteps:\n  - ice: {n} min\n",),
    (None, _doses("reps: 5\n    beat: N")),
    tuple(_doses(f"reps: 5\n    load: {load}") for load in ("N kg", "N RM", "RPE N", "Borg N", "N %", "N W")),
    (_doses("hold: 5 s\nfrequency: N a day"), None),
    (_doses("hold: 5 s\nlength: N weeks"),),
    (_doses("hold: 5 s\n    progress: {by: 1 s, after: N sessions}"),),
    (_doses("hold: 5 s\nstart: {days since injury: N}"),),
    (None, None),  # of pictures: tested beside the advice
    (None,),  # of faults: tested beside the findings
)


def limits(language: str) -> list[list[int]]:
    """The numbers of each row of the table of limits."""
    numbers = (re.findall(r"[0-9][0-9,]*", row[-1]) for row in rows(part(language, -4)))
    return [[int(one.replace(",", "")) for one in row] for row in numbers]


def test_both_state_the_same_limits() -> None:
    assert limits("en") == limits("ja")
    assert [len(row) for row in limits("en")] == [len(row) for row in LIMITS]


@pytest.mark.parametrize(
    ("limit", "at"),
    [
        (limit, at)
        for numbers, files in zip(limits("en"), LIMITS, strict=False)
        for limit, at in zip(numbers, files, strict=False)
        if at
    ],
)
def test_a_limit_is_where_it_is_said_to_be(limit: int, at: Callable[[int], str], tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    for number, refused in ((limit, False), (limit + 1, True)):
        file.write_text(at(number), encoding="utf-8")
        faults = [fault for fault in check_file(file, SHIPPED) if not fault.warning]
        assert bool(faults) == refused, (number, faults)
