"""A routine laid out: every meaning of the language, with numbers added up by hand."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given, settings

from kneecoach.routine.model import Order, Side, Sides
from kneecoach.routine.steps.numbers import whole_ms
from kneecoach.routine.timeline import Choice, Dose, Kind, Timeline
from kneecoach.text import Text
from tests.routine.building import NOT_STATED, amount, ice, routine, rows, step, timeline, timelines


def test_each_side_gets_its_time_and_a_change_over() -> None:
    laid = timeline(step(hold=amount(20, 30), reps=2, sides=Sides.EACH))
    assert rows(laid) == [
        ("prepare", 5, "l", 1, None),
        ("hold", 20, "l", 1, 1),
        ("hold", 20, "l", 1, 2),
        ("switch", 5, "r", 1, None),
        ("hold", 20, "r", 1, 1),
        ("hold", 20, "r", 1, 2),
    ]
    assert [phase.at for phase in laid.phases] == [0, 5, 25, 45, 50, 70]


def test_the_high_dose_plays_the_high_end_of_every_range() -> None:
    laid = timeline(step(hold=amount(20, 30), reps=amount(1, 2), sets=amount(1, 2)), choice=Choice(Dose.HIGH))
    assert rows(laid)[1:] == [("hold", 30, "-", number, rep) for number in (1, 2) for rep in (1, 2)]


def test_order_set_does_both_sides_and_then_rests() -> None:
    laid = timeline(step(hold=10, sets=2, sides=Sides.EACH, rest={"sets": 60}))
    assert rows(laid)[1:] == [
        ("hold", 10, "l", 1, None),
        ("switch", 5, "r", 1, None),
        ("hold", 10, "r", 1, None),
        ("rest", 60, "r", 1, None),
        ("hold", 10, "l", 2, None),
        ("switch", 5, "r", 2, None),
        ("hold", 10, "r", 2, None),
    ]


def test_a_switch_stands_between_two_sets_that_change_side_without_a_rest() -> None:
    laid = timeline(step(hold=10, sets=2, sides=Sides.EACH))
    assert rows(laid)[4] == ("switch", 5, "l", 2, None)


def test_order_side_does_all_sets_of_the_left_first() -> None:
    laid = timeline(step(hold=10, sets=2, sides=Sides.EACH, order=Order.SIDE, rest={"sets": 30}))
    assert rows(laid)[1:] == [
        ("hold", 10, "l", 1, None),
        ("rest", 30, "l", 1, None),
        ("hold", 10, "l", 2, None),
        ("switch", 5, "r", 1, None),
        ("hold", 10, "r", 1, None),
        ("rest", 30, "r", 1, None),
        ("hold", 10, "r", 2, None),
    ]


def test_order_rep_changes_side_at_every_rep() -> None:
    laid = timeline(step(hold=3, reps=2, sides=Sides.EACH, order=Order.REP, switch=2))
    assert rows(laid)[1:] == [
        ("hold", 3, "l", 1, 1),
        ("switch", 2, "r", 1, None),
        ("hold", 3, "r", 1, 1),
        ("switch", 2, "l", 1, None),
        ("hold", 3, "l", 1, 2),
        ("switch", 2, "r", 1, None),
        ("hold", 3, "r", 1, 2),
    ]


def test_order_rep_at_ones_own_pace_is_one_phase_of_both_sides() -> None:
    laid = timeline(step(reps=10, sides=Sides.EACH, order=Order.REP))
    work = laid.phases[1]
    assert (work.kind, work.side, work.reps, work.rep, work.alternating) == (Kind.WORK, None, 20, None, True)
    assert len(laid.phases) == 2


def test_a_rest_between_sides_stands_instead_of_the_switch() -> None:
    laid = timeline(step(hold=10, sides=Sides.EACH, rest={"sides": 15}))
    assert rows(laid)[2] == ("rest", 15, "l", 1, None)
    assert all(phase.kind is not Kind.SWITCH for phase in laid.phases)


def test_rests_between_reps_follow_their_rep_and_none_follows_the_last() -> None:
    laid = timeline(step(hold=5, reps=3, rest={"reps": 2}))
    assert rows(laid)[1:] == [
        ("hold", 5, "-", 1, 1),
        ("rest", 2, "-", 1, 1),
        ("hold", 5, "-", 1, 2),
        ("rest", 2, "-", 1, 2),
        ("hold", 5, "-", 1, 3),
    ]


def test_a_tempo_plays_its_parts_in_the_order_written() -> None:
    laid = timeline(step(reps=2, tempo={"lift": 2, "hold": 3, "lower": 3, "rest": 1}))
    parts = [(phase.kind.value, phase.part, phase.seconds, phase.rep) for phase in laid.phases[1:]]
    one = [("move", "lift", 2), ("hold", "hold", 3), ("move", "lower", 3), ("rest", "rest", 1)]
    assert parts == [(*part, rep) for rep in (1, 2) for part in one]


def test_a_hold_beside_a_tempo_comes_after_its_first_part() -> None:
    laid = timeline(step(reps=1, hold=4, tempo={"lift": 2, "lower": 3}))
    assert [(phase.part, phase.seconds) for phase in laid.phases[1:]] == [
        ("lift", 2),
        ("hold", 4),
        ("lower", 3),
    ]


def test_a_number_in_all_is_shared_and_the_first_side_gets_the_odd_one() -> None:
    laid = timeline(step(hold=3, reps=amount(5, 8, in_all=True), sides=Sides.EACH))
    assert [(phase.side, phase.reps) for phase in laid.phases if phase.rep == 1] == [
        (Side.LEFT, 3),
        (Side.RIGHT, 2),
    ]
    high = timeline(step(reps=amount(5, 8, in_all=True), sides=Sides.EACH), choice=Choice(Dose.HIGH))
    assert [phase.reps for phase in high.phases if phase.kind is Kind.WORK] == [4, 4]


def test_one_rep_in_all_leaves_the_other_side_out() -> None:
    laid = timeline(step(hold=3, reps=amount(1, in_all=True), sides=Sides.EACH))
    assert [kind for kind, *_ in rows(laid)] == ["prepare", "hold"]


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ({"hold": NOT_STATED}, (Kind.HOLD, None, None, None, False, True)),
        ({"time": NOT_STATED}, (Kind.WORK, None, None, None, False, True)),
        ({"reps": NOT_STATED}, (Kind.WORK, None, None, None, False, False)),
        ({"hold": 20, "reps": NOT_STATED}, (Kind.HOLD, 20, 1, None, True, False)),
        ({"reps": 8}, (Kind.WORK, None, None, 8, True, True)),
        ({"time": 300}, (Kind.WORK, 300, None, None, True, True)),
    ],
)
def test_what_is_not_stated_stays_unknown(dose: dict[str, Any], expected: tuple[object, ...]) -> None:
    phase = timeline(step(**dose)).phases[1]
    found = (phase.kind, phase.seconds, phase.rep, phase.reps, phase.dose_stated, phase.reps_stated)
    assert found == expected


def test_sets_that_are_not_stated_are_played_once_without_a_number() -> None:
    laid = timeline(step(hold=5, sets=NOT_STATED, rest={"sets": 9}))
    assert [(phase.set, phase.sets) for phase in laid.phases] == [(1, None), (1, None)]


@pytest.mark.parametrize(
    ("sides", "side"),
    [
        (Sides.NONE, None),
        (Sides.LEFT, Side.LEFT),
        (Sides.BOTH, Side.BOTH),
        (Sides.AFFECTED, Side.RIGHT),
        (Sides.UNAFFECTED, Side.LEFT),
    ],
)
def test_sides_by_the_affected_one(sides: Sides, side: Side | None) -> None:
    laid = timeline(step(hold=5, sides=sides), choice=Choice(affected=Side.RIGHT))
    assert {phase.side for phase in laid.phases} == {side}


def test_no_get_ready_after_a_rest_and_none_after_the_last_of_anything() -> None:
    laid = timeline(
        step(hold=5, rest={"exercises": 30, "sets": 9}), step("lift", hold=5, rest={"exercises": 30})
    )
    assert [kind for kind, *_ in rows(laid)] == ["prepare", "hold", "rest", "hold"]
    assert laid.phases[2].exercise == "reach"


def test_get_ready_is_the_steps_own_then_the_cards_then_five_seconds() -> None:
    own = timeline(step(hold=5, prepare=8))
    none = timeline(step(hold=5, prepare=0))
    assert own.phases[0].seconds == 8
    assert [kind for kind, *_ in rows(none)] == ["hold"]
    assert timeline(step(hold=5)).phases[0].ours


@pytest.mark.parametrize(
    ("minutes", "stretches"),
    [(4, [240]), (5, [300]), (12, [300, 300, 120]), (15, [300, 300, 300]), (20, [300, 300, 600])],
)
def test_icing_waits_for_its_barrier_and_is_cut_at_the_skin_questions(
    minutes: int, stretches: list[int]
) -> None:
    laid = timeline(step(hold=5, rest={"exercises": 10}), ice(minutes))
    assert [kind for kind, *_ in rows(laid)][2:] == ["rest", "wait", *["ice"] * len(stretches)]
    assert [phase.seconds for phase in laid.phases if phase.kind is Kind.ICE] == stretches
    assert {phase.exercise for phase in laid.phases[3:]} == {"icing"}
    assert laid.phases[3].part == "barrier"


def test_a_steps_own_name_and_cues_stand_over_the_cards() -> None:
    made = step(
        hold=5, label=Text.plain("Mine"), cues=(("hold", Text.plain("Breathe")),), notes=(Text.plain("!"),)
    )
    info = timeline(made).steps[0]
    assert (info.name, info.section) == (Text.plain("Mine"), Text.plain("All"))
    assert dict(info.cues) == {"hold": Text.plain("Breathe")}
    assert info.notes == (Text.plain("!"),)


def test_ours_marks_the_numbers_that_are_ours() -> None:
    laid = timeline(step(hold=amount(5, ours=True), sets=2, rest={"sets": 9}, prepare=4))
    assert [phase.ours for phase in laid.phases] == [False, True, False, True]
    assert all(phase.ours for phase in timeline(step(hold=5, reps=amount(2, ours=True))).phases[1:])


def test_a_routine_without_steps_is_an_empty_timeline() -> None:
    assert timeline().phases == ()
    assert routine().steps == ()


@settings(max_examples=100, deadline=None)
@given(timelines)
def test_at_is_the_running_sum_and_every_phase_has_its_step(laid: Timeline) -> None:
    ms = [whole_ms(phase.seconds or 0) for phase in laid.phases]
    assert [phase.at for phase in laid.phases] == [at / 1000 for at in accumulate([0, *ms[:-1]])]
    assert all(0 <= phase.step < len(laid.steps) for phase in laid.phases)
    assert laid.phases[-1].kind not in (Kind.SWITCH, Kind.PREPARE)
    assert all(phase.seconds != 0 for phase in laid.phases)


def test_counted_reps_with_a_hold_that_nobody_timed_are_one_set_at_one_s_own_pace() -> None:
    laid = timeline(step(hold=NOT_STATED, reps=amount(10, 15), sets=2))
    played = [phase for phase in laid.phases if phase.kind.exercise]
    assert [(phase.kind, phase.seconds, phase.reps, phase.rep) for phase in played] == [
        (Kind.WORK, None, 10, None),
        (Kind.WORK, None, 10, None),
    ]
    assert not any(phase.dose_stated for phase in played)
    assert all(phase.reps_stated for phase in played)
