"""Home protocols that do not ship and that the language was not made from: each can be said, and adds up.

The numbers are facts as published (each file names where), the words are ours. Sums are done by hand here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import check_file, load_programme
from kneecoach.routine.plan import Planned, plan, plan_faults, sum_of
from kneecoach.routine.timeline import Choice, Dose, Kind
from kneecoach.routine.totals import totals

JUDGES = Path(__file__).parent / "judges"
MONDAY = date(2026, 4, 6)


def planned(name: str, dose: Dose = Dose.LOW) -> tuple[Planned, ...]:
    programme = load_programme(JUDGES / f"{name}.yaml", paths.routines())
    assert plan_faults(programme) == ()
    return plan(programme, MONDAY, Choice(dose))


@pytest.mark.parametrize("path", sorted(JUDGES.glob("*.yaml")), ids=lambda path: path.stem)
def test_each_checks_clean_and_plays(path: Path) -> None:
    assert [fault for fault in check_file(path, paths.routines()) if not fault.warning] == []
    assert lay_out(load_programme(path, paths.routines()).session(None), Choice()).phases


def test_there_are_enough_of_them() -> None:
    assert len(sorted(JUDGES.glob("*.yaml"))) >= 10


def test_three_exercises_with_three_frequencies() -> None:
    sums = sum_of(planned("lengthening"))
    assert sums["sessions"] == 2 * 28
    assert sums["reps"] == 2 * 28 * 36 + 14 * 18 + 10 * 12


@pytest.mark.parametrize(("dose", "rest"), [(Dose.LOW, 120), (Dose.HIGH, 180)])
def test_a_table_for_three_exercises(dose: Dose, rest: int) -> None:
    sums = sum_of(planned("heavy-slow", dose))
    reps = 3 * (3 * 15 + 2 * 3 * 12 + 2 * 4 * 10 + 3 * 4 * 8 + 4 * 4 * 6)
    assert (sums["sessions"], sums["reps"], sums["move"]) == (36, 3 * reps, 3 * reps * 6)
    between_sets = 3 * (3 * 2 + 9 * 3) * rest  # exercises x (weeks x rests) of one session a week
    assert sums["rest"] == 3 * between_sets + 36 * 2 * 300


def test_from_walking_to_running() -> None:
    sessions = planned("couch-to-5k")
    assert len(sessions) == 27
    minutes = [round(one.seconds / 60, 2) for one in sessions if one.seconds is not None]
    assert minutes == [
        *[25] * 3, *[25] * 3, *[23] * 3, *[26.5] * 3, 26, 26, 25, 29, 28, 30, *[30] * 3, *[33] * 3, *[35] * 3
    ]  # fmt: skip


def test_many_times_a_day_beside_ice() -> None:
    sessions = planned("early-knee")
    early = [one for one in sessions if one.week <= 2]
    assert len(early) == 14 * 15, "as often as the most frequent of its steps"
    assert sum(one.totals["ice"] for one in early) == 14 * 4 * 15 * 60
    assert sum(one.totals["hold"] for one in early) == 14 * 3 * (10 * 10 + 10 * 5)
    assert {one.stage for one in sessions if one.week > 2} == {"load"}
    assert [any(one.totals["work"] for one in sessions if one.week == week) for week in (4, 5)] == [
        False,
        True,
    ]


def test_strength_and_walks_side_by_side() -> None:
    sessions = planned("balance-at-home")
    assert [one.stage for one in sessions if one.week == 1] == [
        "strength", "walk", "strength", "strength", "walk"
    ]  # fmt: skip
    assert len(sessions) == 24 * 5


def test_contract_relax_stretch() -> None:
    routine = load_programme(JUDGES / "contract-relax.yaml", paths.routines()).session(None)
    laid = lay_out(routine, Choice())
    parts = [(one.part, one.seconds) for one in laid.phases if one.kind is Kind.MOVE]
    assert parts[:3] == [("contract", 6), ("relax", 2), ("stretch", 30)]
    assert totals(laid)["move"] == 2 * 3 * 38
    assert totals(laid)["rest"] == 2 * 2 * 10


def test_ninety_a_day_in_three_portions() -> None:
    sessions = planned("split-freely")
    assert [one.totals["reps"] for one in sessions[:3]] == [30, 30, 30]
    assert sum_of(sessions)["reps"] == 90 * 42


def test_phases_that_overlap() -> None:
    sessions = planned("four-phases")
    stages = dict.fromkeys((one.week, one.stage) for one in sessions)
    assert [stage for _, stage in stages][:3] == ["symptoms", "symptoms", "recovery"]
    assert {stage for week, stage in stages if week > 12} == {"return"}


def test_another_session_each_day() -> None:
    sessions = planned("day-by-day")
    days = {(one.day - MONDAY).days + 1: one.timed_seconds / 60 for one in sessions}
    assert days == {
        1: 10, 2: 15, 3: 20, 4: 25, **dict.fromkeys((5, 6, 7, 8, 10, 11, 12, 14, 15, 16, 18, 19, 20), 30)
    }  # fmt: skip


def test_blocks_of_five_minutes_at_every_level() -> None:
    routine = load_programme(JUDGES / "more-jogging.yaml", paths.routines()).session(None)
    laid = [lay_out(routine, Choice(level=level)) for level in range(1, 10)]
    assert {one.seconds for one in laid} == {20 * 60}
    jogged = [sum(one.seconds or 0 for one in each.phases if one.exercise == "easy-jog") for each in laid]
    assert jogged == [4 * 30 * level for level in range(1, 10)]
    assert len(planned("more-jogging")) == 19


def test_right_side_first_and_a_rest_like_the_set() -> None:
    routine = load_programme(JUDGES / "plank-ladder.yaml", paths.routines()).session(None)
    bridge = [one for one in lay_out(routine, Choice()).phases if one.exercise == "side-bridge"]
    sides = [one.side.value for one in bridge if one.kind is Kind.HOLD and one.side]
    assert sides == ["right"] * 4 + ["left"] * 4
    assert {one.seconds for one in bridge if one.kind is Kind.REST} == {20}


def test_a_level_changes_the_exercise_and_a_section_comes_later() -> None:
    programme = load_programme(JUDGES / "warm-up-eleven.yaml", paths.routines())
    laid = lay_out(programme.session(None), Choice(level=3, week=5))
    exercises = {one.exercise for one in laid.phases}
    assert {"single-leg-squat", "band-side-step"} <= exercises
    assert "band-side-step" not in {
        one.exercise for one in lay_out(programme.session(None), Choice(week=4)).phases
    }
    weeks = [one.week for one in plan(programme, MONDAY, Choice())]
    assert [weeks.count(week) for week in (4, 5)] == [2, 3]


def test_three_levels_for_each_exercise_and_the_first_week_of_an_open_length() -> None:
    sessions = planned("eleven-plus")
    assert [one.week for one in sessions] == [1, 1], "2 to 3 times a week, how many weeks is not stated"
    assert {one.totals["reps"] for one in sessions} == {9 * 2 + 3}
    assert {one.totals["hold"] for one in sessions} == {3 * 20 + 2 * 3 * 20 + 2 * 2 * 30}
    assert {one.totals["work"] for one in sessions} == {2 * 30 + 2 * 30}
    programme = load_programme(JUDGES / "eleven-plus.yaml", paths.routines())
    third = totals(lay_out(programme.session(None), Choice(level=3)))
    assert third["reps"] == 9 * 2 + 12 + 2 * 2 * 10
    assert third["hold"] == 2 * 3 * 20 + 2 * 3 * 20


def test_weeks_that_overlap_and_sides_that_are_not_stated() -> None:
    sessions = planned("achilles-combined")
    first = 3 * 10 + 3 * 2 * 3 * 10
    second = 3 * 15 + 3 * 2 * 3 * 15 + 2 * 3 * 20
    third = 3 * 2 * 3 * 15 + 2 * 3 * 20
    assert [sum(one.stage == f"phase-{n}" for one in sessions) for n in (1, 2, 3)] == [14, 21, 49]
    assert sum_of(sessions)["reps"] == 14 * first + 21 * second + 49 * third == 31_185


def test_two_stages_of_one_week_are_entered_by_status() -> None:
    """The pain decides which of them it is: over 7, or 4 to 6. The calendar plays the first."""
    assert [fault.code for fault in check_file(JUDGES / "calf-strain.yaml", paths.routines())] == []
    programme = load_programme(JUDGES / "calf-strain.yaml", paths.routines())
    sessions = plan(programme, MONDAY, Choice())
    assert [sum(one.stage == stage for one in sessions) for stage in programme.ids()] == [14, 0, 6, 12, 0]
    assert [stage.id for stage in programme.only_by_status()] == ["phase-1b"]
    reps = 14 * 2 * 20 + 6 * (3 * 10 + 3 * 2 * 12 + 3 * 12) + 12 * 2 * 3 * (12 + 10)
    assert sum_of(sessions)["reps"] == reps
    assert sum_of(sessions)["hold"] == (6 + 12) * (2 * 3 * 30 + 3 * 30)
