"""Levels as a table by number, and levels of a group's rounds."""

from __future__ import annotations

import pytest

from kneecoach.coach.proposing import levels_of
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Group
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.words import words_for
from kneecoach.words.groups import rounds_said
from tests.routine.samples import HEAD, check, codes_of, routine_of

LEVELS = "{2: {hold: 20 s}, 4: {hold: 40 s}}"
TABLE = f"{HEAD}steps:\n  - exercise: plank\n    hold: 10 s\n    levels: {LEVELS}\n"
PLANK = "    steps: [{exercise: plank, hold: 10 s}]\n"


def holds(text: str, level: int | None) -> list[float | None]:
    phases = lay_out(routine_of(text), Choice(level=level)).phases
    return [phase.seconds for phase in phases if phase.kind is Kind.HOLD]


@pytest.mark.parametrize(("level", "seconds"), [(None, 10), (1, 10), (2, 20), (3, 20), (4, 40), (9, 40)])
def test_a_missing_number_is_as_the_nearest_easier_one(level: int | None, seconds: float) -> None:
    assert holds(TABLE, level) == [seconds]


def test_e_never_leads_to_a_level_that_is_the_same() -> None:
    (ladder,) = lay_out(routine_of(TABLE), Choice(level=4)).ladders
    assert [rung.level for rung in ladder.rungs] == [3, 1]
    assert [rung.phases[-1].seconds for rung in ladder.rungs] == [20, 10]


@pytest.mark.parametrize(
    ("levels", "rounds"),
    [
        ("[{rounds: 1}, {rounds: 3}]", {None: 1, 1: 1, 2: 3, 5: 3}),
        ("{3: {rounds: 4}}", {None: 2, 1: 2, 2: 2, 3: 4}),
    ],
)
def test_a_group_has_levels_of_its_rounds(levels: str, rounds: dict[int | None, int]) -> None:
    text = f"{HEAD}steps:\n  - rounds: 2\n    levels: {levels}\n{PLANK}"
    for level, n in rounds.items():
        assert len(holds(text, level)) == n
    programme = check(text).programme
    assert programme is not None
    assert levels_of(programme) == max(number for number in rounds if number and number < 5)


def test_a_group_begins_at_its_level_and_says_its_levels() -> None:
    levels = "[{rounds: 2}, {rounds: 4}]"
    text = f"{HEAD}steps:\n  - rounds: 2\n    level: 2\n    levels: {levels}\n{PLANK}"
    assert len(holds(text, None)) == 4
    group = routine_of(text).sections[0].steps[0]
    assert isinstance(group, Group)
    said = rounds_said(words_for("en"), group)
    assert said == ("2 rounds", "Level 1: 2 rounds", "Level 2: 4 rounds")
    assert rounds_said(words_for("ja"), group)[2] == "レベル2：4ラウンド"


@pytest.mark.parametrize(
    ("levels", "codes"),
    [
        ("{0: {hold: 5 s}}", ["not-level-number"]),
        ("{13: {hold: 5 s}}", ["not-level-number"]),
        ("{easy: {hold: 5 s}}", ["not-level-number"]),
        ("{}", ["list-of-levels"]),
        ("{2: {}}", ["nothing-changes"]),
    ],
)
def test_a_table_of_levels_that_cannot_be(levels: str, codes: list[str]) -> None:
    assert codes_of(f"{HEAD}steps:\n  - exercise: plank\n    hold: 10 s\n    levels: {levels}\n") == codes


def test_below_the_first_level_there_must_be_a_dose() -> None:
    assert codes_of(f"{HEAD}steps:\n  - exercise: plank\n    levels: {{2: {{hold: 5 s}}}}\n") == ["no-dose"]
