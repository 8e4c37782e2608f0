"""Up on both, down on one, at one level or in some weeks only."""

from __future__ import annotations

from kneecoach.routine.layout import lay_out
from kneecoach.routine.timeline import Choice
from kneecoach.words import words_for
from kneecoach.words.levels import other_levels
from tests.routine.samples import codes_of, one, routine_of, step_of

LEVELS = """\
reps: 2
sides: each
tempo: {lift: 5 s, hold: 3 s, lower: 5 s}
levels:
  - {with both: lift}
  - {sides: each}
"""


def helped(body: str, choice: Choice) -> set[str | None]:
    return {phase.part for phase in lay_out(routine_of(one(body)), choice).phases if phase.both_help}


def test_a_level_may_be_done_with_both_in_part() -> None:
    assert helped(LEVELS, Choice(level=1)) == {"lift"}
    assert helped(LEVELS, Choice(level=2)) == set()
    assert any("lift with both" in line for line in other_levels(words_for("en"), step_of(LEVELS), 2, None))


def test_weeks_may_be_done_with_both_in_part() -> None:
    table = "weeks: {1-4: {with both: [lift, hold]}, 5+: {reps: 3}}\n"
    weeks = LEVELS.split("levels:", maxsplit=1)[0] + table
    assert helped(weeks, Choice(week=2)) == {"lift", "hold"}
    assert helped(weeks, Choice(week=5)) == set()


def test_a_part_that_the_step_has_not_is_said() -> None:
    assert codes_of(one(LEVELS.replace("both: lift", "both: lfit"))) == ["not-choice"]
    assert codes_of(one(LEVELS.replace("both: lift", "both: ''"))) != []
