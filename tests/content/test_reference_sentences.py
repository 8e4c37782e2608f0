"""Sentences of the language's reference that no drawing shows: each is what the program does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.coach.proposing import propose
from kneecoach.diary.entries import SessionRecord, SessionState
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.plan import plan
from kneecoach.routine.programme import Programme
from kneecoach.routine.stored import timeline_to_text
from kneecoach.routine.timeline import Choice, Kind, Phase

HEAD = "kneecoach: routine 1\nname: Test\n"
MONDAY = date(2026, 4, 6)


def programme(text: str) -> Programme:
    checked = read_checked(Path("test.yaml"), text, paths.routines())
    assert checked.programme is not None, checked.faults
    return checked.programme


def phases(text: str, choice: Choice | None = None) -> list[Phase]:
    chosen = choice or Choice()
    made = lay_out(programme(text).chosen(chosen), chosen)
    return [phase for phase in made.phases if phase.kind is not Kind.PREPARE]


@pytest.mark.parametrize("dose", ["reps: 10", "time: 60 s", "time: 60 s\n    reps: 12", "hold: 20 s"])
def test_a_beat_is_heard_and_seen_beside_time_and_reps_too(dose: str) -> None:
    made = phases(f"{HEAD}steps:\n  - exercise: calf-raise\n    {dose}\n    beat: 60\n")
    assert [phase.beat for phase in made] == [60] * len(made)


def test_after_the_last_week_the_doses_are_those_of_the_last_week() -> None:
    text = (
        f"{HEAD}id: knee\nlength: 4 weeks\nfrequency: 3 a week\nmaintenance: 1 a week\nsteps:\n"
        "  - exercise: half-squat\n    weeks: {1: {reps: 5}, 3: {reps: 8}}\n"
        "  - exercise: plank\n    hold: 20 s\n    weeks: 4\n"
        "  - exercise: hip-lift\n    reps: 6\n    weeks: 1-2\n"
    )
    made = programme(text)
    stored = timeline_to_text(lay_out(made.session(1), Choice(week=1)))
    first = SessionRecord(1, "knee", None, "Knee", "2026-04-06", SessionState.DONE, stored)
    long_after = propose(made, [first], date(2026, 12, 1), Choice())
    assert long_after.week == 4
    assert [(phase.exercise, phase.reps) for phase in phases(text, long_after)] == [
        ("half-squat", 8),
        ("plank", None),
    ]


def test_the_number_of_a_day_is_shared_by_its_sessions_and_whole_in_one() -> None:
    steps = "steps: [{{exercise: calf-raise, reps: 90 a day}}]\n"
    text = HEAD + "length: 1 week\nfrequency: {} a day\n" + steps
    for sessions, each in ((3, 30), (1, 90)):
        planned = plan(programme(text.format(sessions)), MONDAY, Choice())
        assert [one.totals["reps"] for one in planned] == [each] * (7 * sessions)


def test_a_stage_without_weeks_is_planned_as_far_as_the_length_reaches() -> None:
    stage = "  - {{name: {}, steps: [{{exercise: plank, hold: 5 s}}]}}\n"
    text = "kneecoach: programme 1\nname: Test\nlength: 3 weeks\nfrequency: 2 a week\nstages:\n"
    planned = plan(programme(text + stage.format("A") + stage.format("B")), MONDAY, Choice())
    assert [(one.stage, one.week) for one in planned] == [("a", week) for week in (1, 1, 2, 2, 3, 3)]


def test_the_nearest_frequency_counts() -> None:
    text = (
        f"{HEAD}length: 1 week\nfrequency: daily\nsections:\n"
        "  - name: A\n    frequency: 2 a week\n    steps:\n"
        "      - {exercise: plank, hold: 5 s}\n"
        "      - {exercise: hip-lift, reps: 5, frequency: 1 a week}\n"
        "  - name: B\n    steps: [{exercise: half-squat, reps: 5}]\n"
    )
    made = programme(text)
    played = [
        phase.exercise
        for one in plan(made, MONDAY, Choice())
        for phase in lay_out(one.routine, one.choice).phases
        if phase.kind is not Kind.PREPARE
    ]
    assert [played.count(name) for name in ("plank", "hip-lift", "half-squat")] == [2, 1, 7]


@pytest.mark.parametrize(("page", "name"), [("README.md", "Heavy and light"), ("README.ja.md", "重い日と")])
def test_a_load_may_be_heavier_on_some_days_of_the_week(page: str, name: str) -> None:
    text = (paths.routines() / page).read_text(encoding="utf-8")
    example = next(one for one in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if f"name: {name}" in one)
    done = []
    for one in plan(programme(example), MONDAY, Choice())[:3]:
        made = lay_out(one.routine, one.choice)
        work = next(phase for phase in made.phases if phase.kind is Kind.WORK)
        assert work.load is not None
        done.append((one.day.isoformat(), work.reps, made.loads[work.load].low))
    assert done == [("2026-04-06", 6, 20), ("2026-04-08", 12, 10), ("2026-04-10", 12, 10)]
