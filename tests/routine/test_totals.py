"""Totals by hand, and the shape of `timeline --json`."""

from __future__ import annotations

import json

from hypothesis import given, settings

from kneecoach.routine.model import Order, Sides
from kneecoach.routine.timeline import Choice, Dose, Kind, Phase, StepInfo, Timeline
from kneecoach.routine.totals import timeline_json, totals
from tests.routine.building import NOT_STATED, amount, ice, step, timeline, timelines


def said(phase: Phase, info: StepInfo) -> str:
    return f"{info.name.into('en')} {phase.kind.value}"


def article(dose: Dose) -> Timeline:
    return timeline(
        step("calf-straight", hold=amount(20, 30), sides=Sides.EACH),
        step("calf-bent", hold=amount(20, 30, ours=True), sides=Sides.EACH),
        step(
            "hip-lift",
            sets=amount(2, 3),
            reps=amount(10, 15),
            tempo={"lift": 2, "hold": 3, "lower": 3},
            rest={"sets": 60},
        ),
        step("deadlift", reps=NOT_STATED),
        choice=Choice(dose),
    )


def test_the_articles_own_routine_adds_up_by_hand() -> None:
    low, high = totals(article(Dose.LOW)), totals(article(Dose.HIGH))
    assert (low["hold"], low["move"], low["reps"], low["sets"]) == (80 + 20 * 3, 20 * 5, 20, 2 + 2 + 1)
    assert (high["hold"], high["move"], high["reps"], high["sets"]) == (120 + 45 * 3, 45 * 5, 45, 2 + 3 + 1)
    assert (low["rest"], low["prepare"], low["switch"]) == (60, 20, 10)
    assert list(low) == ["hold", "move", "work", "rest", "prepare", "switch", "wait", "ice", "reps", "sets"]


def test_reps_of_both_sides_are_added_and_a_set_of_two_sides_counts_once() -> None:
    found = totals(
        timeline(step(reps=10, sets=2, sides=Sides.EACH), step(reps=6, sides=Sides.EACH, order=Order.REP))
    )
    assert (found["reps"], found["sets"]) == (2 * 20 + 12, 3)


def test_icing_and_waiting_are_no_sets() -> None:
    found = totals(timeline(ice(15)))
    assert (found["ice"], found["wait"], found["sets"], found["reps"]) == (900, 0, 0, 0)


def test_json_has_the_contracts_keys_and_whole_numbers_are_integers() -> None:
    data = timeline_json(timeline(step(hold=1.5), step(reps=3)), said)
    assert list(data) == ["routine", "seconds", "timed_seconds", "totals", "phases"]
    assert (data["seconds"], data["timed_seconds"]) == (None, 11.5)
    assert list(data["phases"][0]) == [
        *("at", "seconds", "kind", "part", "exercise", "side"),
        *("set", "sets", "rep", "reps", "round", "rounds", "say"),
    ]
    assert json.dumps([phase["at"] for phase in data["phases"]]) == "[0, 5, 6.5, 11.5]"
    assert data["phases"][0]["say"] == "Reach prepare"


@settings(max_examples=100, deadline=None)
@given(timelines)
def test_totals_are_the_sums_of_the_phases(laid: Timeline) -> None:
    found = totals(laid)
    for kind in Kind:
        seconds = sum(phase.seconds or 0 for phase in laid.phases if phase.kind is kind)
        assert abs(found[kind.value] - seconds) < 1e-6
    data = timeline_json(laid, said)
    untimed = any(phase.seconds is None for phase in laid.phases)
    assert data["seconds"] == (None if untimed else data["timed_seconds"])
    assert abs(data["timed_seconds"] - sum(found[kind.value] for kind in Kind)) < 1e-6
