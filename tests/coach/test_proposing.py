"""Where in a programme the next session would be, and what turning to another place does."""

from __future__ import annotations

from datetime import date

import pytest

from kneecoach.coach.proposing import (
    choosable,
    levels_of,
    propose,
    turn_to_level,
    turn_to_part,
    turn_to_week,
    weeks_of,
)
from kneecoach.diary.entries import SessionRecord, SessionState
from kneecoach.routine.layout import lay_out
from kneecoach.routine.programme import Programme
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice
from tests.routine.samples import check

STAGES = """\
kneecoach: programme 1
id: knee
name: Knee
length: 12 weeks
stages:
  - id: calm
    name: Calm
    weeks: 1-4
    steps: [{exercise: plank, hold: 20 s, levels: [{hold: 20 s}, {hold: 30 s}]}]
  - {id: build, name: Build, weeks: 3-8, steps: [{exercise: plank, hold: 40 s}]}
  - {id: run, name: Run, weeks: 9-12, steps: [{exercise: plank, hold: 60 s}]}
"""
STATUS = STAGES.replace("    weeks: 1-4\n", "").replace(", weeks: 3-8", "").replace(", weeks: 9-12", "")
SIDE = """\
kneecoach: programme 1
id: knee
name: Knee
routines:
  push: {name: Push, steps: [{exercise: plank, hold: 20 s}]}
  pull: {name: Pull, steps: [{exercise: plank, hold: 30 s}]}
"""
PLAIN = "kneecoach: routine 1\nname: Knee\nsteps: [{exercise: plank, hold: 20 s}]\n"


def programme(text: str) -> Programme:
    found = check(text).programme
    assert found is not None
    return found


def record(number: int, day: str, made: Programme, choice: Choice, state: SessionState) -> SessionRecord:
    plan = timeline_to_text(lay_out(made.chosen(choice), choice))
    return SessionRecord(number, made.whole.id, None, "Knee", day, state, plan)


def test_a_programme_begins_with_its_first_week_and_part() -> None:
    found = propose(programme(STAGES), [], date(2026, 4, 6), Choice())
    assert (found.part, found.week, found.level) == ("calm", 1, None)
    assert propose(programme(SIDE), [], date(2026, 4, 6), Choice()).part == "push"
    assert propose(programme(PLAIN), [], date(2026, 4, 6), Choice()) == Choice()


@pytest.mark.parametrize(
    ("day", "week", "part"),
    [
        ("2026-04-12", 1, "calm"),
        ("2026-04-13", 2, "calm"),
        ("2026-05-04", 5, "build"),
        ("2027-01-01", 12, "run"),
    ],
)
def test_weeks_are_counted_from_the_first_session(day: str, week: int, part: str) -> None:
    made = programme(STAGES)
    first = record(1, "2026-04-06", made, Choice(part="calm", week=1, level=2), SessionState.DONE)
    found = propose(made, [first], date.fromisoformat(day), Choice())
    assert (found.week, found.part, found.level) == (week, part, 2)


def test_a_stage_without_weeks_goes_on_and_side_routines_take_turns() -> None:
    made = programme(STATUS)
    rows = [record(1, "2026-04-06", made, Choice(part="build"), SessionState.EARLY)]
    assert propose(made, rows, date(2026, 6, 1), Choice()).part == "build"
    side = programme(SIDE)
    rows = [record(1, "2026-04-06", side, Choice(part="push"), SessionState.DONE)]
    assert propose(side, rows, date(2026, 4, 8), Choice()).part == "pull"
    rows.append(record(2, "2026-04-08", side, Choice(part="pull"), SessionState.DONE))
    assert propose(side, rows, date(2026, 4, 9), Choice()).part == "push"


def test_a_side_routine_whose_length_is_over_takes_no_turn() -> None:
    side = programme(SIDE.replace("name: Pull", "name: Pull, length: 1-2 weeks"))
    rows = [record(1, "2026-04-06", side, Choice(part="push"), SessionState.DONE)]
    assert propose(side, rows, date(2026, 4, 19), Choice()).part == "pull"
    assert propose(side, rows, date(2026, 4, 20), Choice()).part == "push"
    both = programme(SIDE.replace("name: Pu", "length: 1 week, name: Pu"))
    assert propose(both, rows, date(2026, 4, 20), Choice()).part == "pull", "all over: as before"


def test_other_programmes_and_open_sessions_do_not_count() -> None:
    made = programme(STAGES)
    open_ = record(1, "2026-01-01", made, Choice(part="run"), SessionState.OPEN)
    other = record(2, "2026-01-01", made, Choice(part="run"), SessionState.DONE)._replace(routine="other")
    broken = record(3, "2026-04-06", made, Choice(part="run"), SessionState.DONE)._replace(plan="{")
    assert propose(made, [open_, other], date(2026, 4, 6), Choice()).week == 1
    assert propose(made, [broken], date(2026, 4, 13), Choice()).week == 2


def test_turning_keeps_week_and_stage_together_and_leaves_an_overlap_alone() -> None:
    made = programme(STAGES)
    begun = propose(made, [], date(2026, 4, 6), Choice())
    assert turn_to_part(made, begun, "run") == Choice(part="run", week=9)
    assert turn_to_week(made, begun, 3).part == "calm"
    assert turn_to_week(made, turn_to_part(made, begun, "build"), 4).part == "build"
    assert turn_to_week(made, begun, 10).part == "run"
    assert turn_to_level(made, begun, 2).level == 2
    assert turn_to_level(made, begun, 0).level is None


def test_only_what_makes_a_difference_can_be_chosen() -> None:
    assert (weeks_of(programme(STAGES)), levels_of(programme(STAGES))) == (12, 2)
    assert (weeks_of(programme(STATUS)), weeks_of(programme(SIDE))) == (0, 0)
    assert choosable(programme(SIDE))
    assert not choosable(programme(PLAIN))


def test_the_place_is_stored_with_the_session() -> None:
    made = programme(STAGES)
    choice = Choice(part="build", week=5, level=2)
    timeline = lay_out(made.chosen(choice), choice)
    assert timeline.phases[-1].seconds == 40
    assert timeline_from_text(timeline_to_text(timeline)).choice == choice
