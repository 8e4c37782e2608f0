"""The published protocols, by the numbers that can be added up by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_programme, load_routine
from kneecoach.routine.model import Routine, Side
from kneecoach.routine.plan import Planned, plan, sum_of
from kneecoach.routine.resolve import questions
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice, Dose, Kind
from kneecoach.routine.totals import totals

MONDAY = date(2026, 4, 6)
NAMES = ("r01", "r04", "r05", "r07", "r07-pyramid", "r07-right-first", "r09", "r10", "r12", "r15", "r18")


def protocol(name: str) -> Routine:
    return load_routine(path_of(name), paths.routines())


def path_of(name: str) -> Path:
    return paths.routines() / "protocols" / f"{name}.yaml"


def planned(name: str, dose: Dose = Dose.PLANNED) -> tuple[Planned, ...]:
    return plan(load_programme(path_of(name), paths.routines()), MONDAY, Choice(dose))


@pytest.mark.parametrize("name", NAMES)
def test_each_says_that_it_is_an_example(name: str) -> None:
    about = protocol(name).about
    assert about is not None
    assert all("recommendation" in text or "おすすめ" in text for _, text in about.by_language)
    assert lay_out(protocol(name), Choice()).phases


@pytest.mark.parametrize(("dose", "reps"), [(Dose.LOW, 700), (Dose.HIGH, 736)])
def test_r04_has_27_sessions_and_the_reps_of_its_table(dose: Dose, reps: int) -> None:
    sessions = planned("r04", dose)
    assert sum_of(sessions)["sessions"] == 27
    assert sum_of(sessions)["reps"] == reps
    assert [sum(one.week == week for one in sessions) for week in range(1, 11)] == [1, 2, *[3] * 8]


def test_r05_has_180_reps_a_day_for_twelve_weeks() -> None:
    sessions = planned("r05")
    first = [one for one in sessions if one.day == MONDAY]
    assert [one.slot for one in first] == ["morning", "evening"]
    assert sum(one.totals["reps"] for one in first) == 180
    assert sum_of(sessions)["reps"] == 15120


def test_r07_holds_180_seconds_a_side_from_8_to_4() -> None:
    laid = lay_out(protocol("r07-pyramid"), Choice())
    assert totals(laid)["hold"] == 360
    left = [phase for phase in laid.phases if phase.kind is Kind.HOLD and phase.side is Side.LEFT]
    assert sum(phase.seconds or 0 for phase in left) == 180
    assert [phase.reps for phase in laid.phases if phase.rep == 1] == [8, 8, 6, 6, 4, 4]


@pytest.mark.parametrize(("dose", "work", "rest"), [(Dose.LOW, 140, 60), (Dose.HIGH, 160, 70)])
def test_r10_has_no_rest_after_the_last_round(dose: Dose, work: int, rest: int) -> None:
    sums = totals(lay_out(protocol("r10"), Choice(dose)))
    assert (sums["work"], sums["rest"]) == (work, rest)


def test_r01_plays_what_is_due_and_stretches_twice() -> None:
    sessions = planned("r01")
    week = [one for one in sessions if one.week == 1]
    assert len(week) == 7
    assert len({one.totals["sets"] for one in week}) > 1
    laid = lay_out(protocol("r01"), Choice())
    holds = [phase.exercise for phase in laid.phases if phase.kind is Kind.HOLD]
    assert holds.count("lying-hamstring-stretch") == 8


def test_r09_goes_up_a_level() -> None:
    laid = lay_out(protocol("r09"), Choice(level=2))
    assert "single-leg-bridge" in {phase.exercise for phase in laid.phases}
    assert {phase.rounds for phase in laid.phases if phase.exercise == "curl-up"} == {2}


def test_r01_repeats_its_stretches_and_loads_the_squat_when_it_is_easy() -> None:
    routine = protocol("r01")
    assert [section.again for section in routine.sections] == [False, False, False, True]
    squat = next(step for step in routine.steps if step.exercise_id == "half-squat")
    assert isinstance(squat, ExerciseStep)
    assert squat.progress is not None
    assert (squat.progress.by.low, squat.progress.most) == (None, 10)
    assert load_programme(path_of("r01"), paths.routines()).maintenance is not None


def test_pain_is_judged_as_each_source_says() -> None:
    stops = {}
    for name in ("r01", "r05", "r12", "r15"):
        rules = protocol(name).pain_rules
        assert rules is not None
        stops[name] = next(rule.above for rule in rules.rules if rule.do == "stop")
    assert stops == {"r01": 0, "r05": 6, "r12": 0, "r15": 3}
    assert protocol("r09").pain == "thomee"


def test_r07_begins_on_the_right_and_rests_after_the_left() -> None:
    laid = lay_out(protocol("r07-right-first"), Choice())
    holds = [(phase.set, phase.side) for phase in laid.phases if phase.kind is Kind.HOLD]
    assert holds[:6] == [(1, Side.RIGHT)] * 5 + [(1, Side.LEFT)]
    rests = [phase.side for phase in laid.phases if phase.kind is Kind.REST]
    assert rests == [Side.LEFT, Side.LEFT], "one after each set but the last"


def test_r09_has_three_levels_at_every_station() -> None:
    routine = protocol("r09")
    circuit = [step for step in routine.steps if isinstance(step, ExerciseStep)][1:12]
    assert [len(step.levels) for step in circuit] == [3] * 11
    assert {step.progress.conditions for step in circuit if step.progress} == {("good form", "felt easy")}
    for level in (1, 2, 3):
        sums = totals(lay_out(routine, Choice(level=level)))
        assert sums["sets"] == 1 + 2 * 11 + 2


def test_r10_has_a_steady_session_beside_the_intervals() -> None:
    week = [one for one in planned("r10") if one.week == 1]
    assert sorted(str(one.stage) for one in week) == ["intervals"] * 4 + ["steady"]


def test_r12_has_ten_sets_of_one_hold_and_counts() -> None:
    laid = lay_out(protocol("r12"), Choice())
    squeezes = [
        one for one in laid.phases if one.exercise == "seated-thigh-squeeze" and one.kind is Kind.HOLD
    ]
    assert [one.side for one in squeezes] == [Side.LEFT] * 10 + [Side.RIGHT] * 10
    assert {one.seconds for one in squeezes} == {5}
    counted = [
        one for one in laid.phases if one.exercise == "raised-hamstring-stretch" and one.kind is Kind.HOLD
    ]
    assert {(one.seconds, one.ours) for one in counted} == {(10, True)}


def test_r15_goes_from_fifteen_to_eight_and_leaves_the_exercise_free() -> None:
    programme = load_programme(path_of("r15"), paths.routines())
    assert [stage.leave is not None for stage in programme.stages] == [True, True, True, False]
    heavy = programme.stages[1].routine
    reps = [totals(lay_out(heavy, Choice(level=level)))["reps"] for level in (1, 4)]
    assert reps == [3 * 15, 3 * 8]
    assert len(questions(heavy, Choice())[0].options) == 3
    assert programme.test is not None
    assert (programme.test.low, programme.test.high, programme.test.same_time) == (0, 3, True)
