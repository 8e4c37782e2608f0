"""The load of a set: asked once, kept with every set, and proposed the next time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.coach.begin import begin
from kneecoach.coach.interrupted import find, resume
from kneecoach.coach.loads import Used, band_of, load_ahead, proposed
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import EntryKind
from kneecoach.diary.store import Diary
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import read_checked
from kneecoach.routine.model import Routine
from kneecoach.routine.timeline import Choice, Load
from kneecoach.text import Text
from tests.conftest import SimulatedClock
from tests.routine.building import routine, step

TEN, TWELVE = Load("kg", 10.0, 10.0), Load("kg", 12.5, 12.5)
LOADED = routine(step("hinge", reps=8, sets=3, load=(TEN, TWELVE), prepare=0))


def visit_of(clock: SimulatedClock, diary: Diary, made: Routine = LOADED) -> Visit:
    visit, _ = begin(clock, diary, made, lay_out(made, Choice()))
    visit.start()
    return visit


def kept(diary: Diary) -> list[object]:
    return [entry.new.detail["load"] for entry in diary.entries(kinds=[EntryKind.SET])]


def test_every_load_of_a_list_is_asked_once(clock: SimulatedClock, diary: Diary) -> None:
    visit = visit_of(clock, diary)
    first = visit.load_due(0)
    assert first is not None
    assert (first.exercise, first.load, first.proposed) == ("hinge", TEN, Used(10.0, "kg"))
    visit.tell_load(first, Used(9.0, "kg"))
    assert visit.load_due(0) is None
    visit.confirm()
    second = visit.load_due(1)
    assert second is not None
    assert second.load == TWELVE
    visit.tell_load(second, None)
    visit.confirm()
    assert visit.load_due(2) is None
    visit.confirm()
    visit.save()
    ten, twelve = ({"kind": "kg", "low": low, "high": low} for low in (10.0, 12.5))
    assert kept(diary) == [
        {"asked": ten, "used": {"amount": 9.0, "unit": "kg"}},
        {"asked": twelve, "used": None},
        {"asked": twelve, "used": None},
    ]


def test_a_session_that_goes_on_does_not_ask_again(clock: SimulatedClock, diary: Diary) -> None:
    visit = visit_of(clock, diary)
    due = visit.load_due(0)
    assert due is not None
    visit.tell_load(due, Used(11.0, "kg"))
    visit.confirm()
    visit.save()
    found = find(diary)
    assert found is not None
    on = resume(clock, diary, found)
    assert on.load_due(0) is None


def test_the_last_load_of_the_same_dose_is_proposed(clock: SimulatedClock, diary: Diary) -> None:
    visit = visit_of(clock, diary)
    due = visit.load_due(0)
    assert due is not None
    visit.tell_load(due, Used(8.5, "kg"))
    visit.confirm()
    visit.save()
    today = clock.read().now.date()
    assert proposed(diary, "hinge", TEN, today) == Used(8.5, "kg")
    assert proposed(diary, "hinge", TWELVE, today) == Used(12.5, "kg"), "another dose says its own"
    assert proposed(diary, "hinge", Load("rm", 15.0, 15.0), today) == Used(8.5, "kg")
    assert proposed(diary, "other", Load("free"), today) == Used(None, "kg")


@pytest.mark.parametrize(
    ("load", "used"),
    [
        (Load("kg", 2.27, 4.54, unit="lb"), Used(5.0, "lb")),
        (Load("body"), Used(0.0, "kg")),
        (Load("rpe", 7.0, 8.0), Used(None, "kg")),
        (Load("band"), Used()),
        (Load("band", text=Text.of(ja="赤", en="red")), Used(band="red")),
        (Load("not stated"), Used(None, "kg")),
    ],
)
def test_without_a_diary_the_dose_proposes(
    clock: SimulatedClock, diary: Diary, load: Load, used: Used
) -> None:
    assert proposed(diary, "hinge", load, clock.read().now.date()) == used


def test_a_used_load_comes_back_from_the_diary_as_it_was() -> None:
    for used in (Used(12.5, "kg"), Used(5.0, "lb"), Used(band="red")):
        assert Used.from_json(json.loads(json.dumps(used.to_json()))) == used
    assert [Used.from_json(data) for data in (None, {}, {"amount": 3, "unit": "stone"}, [1])] == [None] * 4


def test_only_what_leads_to_a_loaded_set_has_a_load_ahead() -> None:
    laid = lay_out(routine(step("walk", hold=5), step("hinge", reps=8, load=(TEN,))), Choice())
    found = [load_ahead(laid, index) for index in range(len(laid.phases))]
    assert found == [None, None, ("hinge", TEN), ("hinge", TEN)]


def test_a_band_by_one_word() -> None:
    assert band_of(Load("band")) is None
    assert band_of(Load("band", text=Text.plain("red"))) == "red"


RUN = "{exercise: easy-jog, time: 5 min, prepare: 0 s, load: %s}"
LIFT = "{exercise: half-squat, reps: 5, prepare: 0 s, load: %s}"


@pytest.mark.parametrize(
    ("step_text", "load", "asked"),
    [
        (RUN, "6:00 min/km", None),
        (RUN, "10 km/h", None),
        (RUN, "120 W", None),
        (RUN, "60-70 % of heart rate", None),
        (RUN, "RPE 7", None),
        (RUN, "Borg 12", None),
        (RUN, "light effort", None),
        (RUN, "5 kg", Used(5.0, "kg")),
        (RUN, "free", Used(None, "kg")),
        (LIFT, "10 % of body weight", Used(None, "kg")),
        (LIFT, "hard effort", Used(None, "kg")),
        (LIFT, "Borg 14", Used(None, "kg")),
        (LIFT, "10 lb", Used(10.0, "lb")),
    ],
)
def test_only_what_is_lifted_is_asked_for_and_in_a_unit_of_weight(
    step_text: str, load: str, asked: Used | None, clock: SimulatedClock, diary: Diary
) -> None:
    text = f"kneecoach: routine 1\nname: X\nsteps:\n  - {step_text % load}\n"
    programme = read_checked(Path("x.yaml"), text, paths.routines()).programme
    assert programme is not None
    due = visit_of(clock, diary, programme.whole).load_due(0)
    assert (None if due is None else due.proposed) == asked
