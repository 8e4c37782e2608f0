"""What is on no day by itself: a step, a group, a choice or a section of which how often is not stated."""

from __future__ import annotations

from datetime import date

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.open_weeks import open_weeks
from kneecoach.routine.plan import left_open, plan, plan_faults
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose
from tests.routine.samples import HEAD, check

MONDAY = date(2026, 4, 6)
OPEN = "frequency: not stated"
STEP = f"{{exercise: hip-lift, reps: 5, {OPEN}}}"
GROUP = f"{{rounds: 2, {OPEN}, steps: [{{exercise: hip-lift, reps: 5}}]}}"
PICK = f"{{pick one: [{{exercise: hip-lift, reps: 5}}, {{exercise: plank, hold: 5 s}}], {OPEN}}}"
SECTION = f"{{name: Alongside, {OPEN}, steps: [{{exercise: hip-lift, reps: 5}}]}}"


def programme_of(body: str) -> Programme:
    checked = check(HEAD + body)
    assert checked.faults == ()
    assert checked.programme is not None
    return checked.programme


@pytest.mark.parametrize("open_", [STEP, GROUP, PICK, SECTION])
@pytest.mark.parametrize("days", ["", ", days: 1-3"])
def test_it_is_planned_on_no_day_and_named_and_played_where_no_day_is_chosen(open_: str, days: str) -> None:
    bridge = f"{{name: Own, steps: [{{exercise: calf-stretch, hold: 20 s{days}}}]}}"
    programme = programme_of(f"length: 2 weeks\nfrequency: daily\nsections: [{bridge}, {open_}]\n")
    sessions = plan(programme, MONDAY, Choice())
    assert len(sessions) == (3 if days else 14)
    for one in sessions:
        played = {phase.exercise for phase in lay_out(one.routine, one.choice).phases}
        assert played == {"calf-stretch"}
    named = {
        (one.first, one.last, one.step.exercise_id)
        for one in open_weeks(programme, Dose.PLANNED)
        if one.step and one.step.exercise_id == "hip-lift"
    }
    weeks = {(1, 1, "hip-lift")} if days else {(1, 2, "hip-lift")}
    assert named == weeks
    whole = lay_out(programme.session(None), Choice())
    assert {"calf-stretch", "hip-lift"} <= {phase.exercise for phase in whole.phases}


def test_nothing_else_in_the_file_is_no_fault_and_has_no_day() -> None:
    programme = programme_of(f"length: 2 weeks\nsteps: [{STEP}]\n")
    assert [fault.code for fault in plan_faults(programme)] == ["no-frequency"]
    assert left_open(programme) == (programme.whole,)
    assert plan(programme, MONDAY, Choice()) == ()


def test_a_step_with_days_of_its_own_keeps_them_in_a_section_left_open() -> None:
    own = f"{{name: A, {OPEN}, steps: [{{exercise: plank, hold: 5 s, frequency: 2 a week}}]}}"
    programme = programme_of(f"length: 1 week\nfrequency: daily\nsections: [{own}]\n")
    assert len(plan(programme, MONDAY, Choice())) == 2
    assert open_weeks(programme, Dose.PLANNED) == ()
