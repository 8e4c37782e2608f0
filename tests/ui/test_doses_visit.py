"""A visit by keyboard alone over what therapists prescribe: loads, ways, rounds, numbers; and its record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneecoach.diary.history import history_json
from kneecoach.session.snapshot import State
from kneecoach.ui.questions.ask import AskScreen
from kneecoach.ui.questions.load import WeightScreen
from kneecoach.ui.questions.pain import PainScreen
from kneecoach.ui.questions.reps import RepsScreen
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key
OWN = ["lower"] * 5 + ["middle"] * 3 + ["upper"] * 3
Begin = Callable[..., Runner]

DOSES = """\
kneecoach: routine 1
name: Doses
pain:
  name: Ours
  bands: {lower: 0-4, middle: 5-7, upper: 8-10}
  rules:
    - when: during
      above: 7
      do: stop
steps:
"""
LOADED = """\
  - exercise: hip-hinge
    sets: 2
    reps: 8
    load: 10 kg
  - exercise: heel-dig
    reps: 6
    load: red band
"""
WAYS = """\
  - exercise: slow-walk
    distance: 400 m
  - repeat until: 1 mile
    steps:
      - exercise: easy-jog
        time: 20 s
"""
NUMBERS = """\
  - exercise: half-squat
    reps: as many as you can, up to 30
"""


@pytest.fixture
def visit(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Begin]:
    made: list[Runner] = []

    def begin(steps: str, **settings: object) -> Runner:
        runner = Runner(qapp, tmp_path, clock, first_start_done=True, **settings)
        runner.routine.write_text(DOSES + steps, encoding="utf-8")
        made.append(runner)
        runner.open()
        runner.desk.start(str(runner.routine))
        runner.settle()
        runner.press(K.Key_Space)
        assert runner.screen() == "PainScreen"
        return runner

    yield begin
    for runner in made:
        runner.close()


def events(runner: Runner, kind: str) -> list[dict[str, Any]]:
    return [event for event in history_json(runner.diary)["events"] if event["kind"] == kind]


def banded(screen: PainScreen) -> list[str]:
    return [screen.scale.band_of(score) for score in range(11)]


def loads(runner: Runner) -> list[tuple[str, Any]]:
    return [(event["exercise"], event["detail"]["load"]["used"]) for event in events(runner, "set")]


def test_a_load_is_asked_once_and_kept_with_every_set(visit: Begin) -> None:
    runner = visit(LOADED)
    runner.press(K.Key_0)
    assert runner.screen() == "WeightScreen"
    assert runner.snapshot().state is State.PAUSED
    runner.press(K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Space)
    assert runner.screen() == "SessionPage"
    runner.play(30)
    runner.press(K.Key_Space, K.Key_Space)
    runner.play(1)
    assert runner.screen() == "BandScreen"
    runner.press(K.Key_Right, K.Key_Space)
    runner.play(30)
    runner.press(K.Key_Space)
    weight = {"amount": 11.5, "unit": "kg"}
    assert loads(runner) == [("hip-hinge", weight), ("hip-hinge", weight), ("heel-dig", {"band": "green"})]


def test_the_last_load_is_proposed_the_next_time_and_no_answer_is_one(visit: Begin) -> None:
    runner = visit(LOADED)
    runner.press(K.Key_0, K.Key_1, K.Key_2, K.Key_Period, K.Key_5, K.Key_Space)
    runner.play(30)
    runner.press(K.Key_Space, K.Key_Space, K.Key_Escape)
    runner.play(30)
    runner.press(K.Key_Space)
    assert [used for _, used in loads(runner)] == [{"amount": 12.5, "unit": "kg"}] * 2 + [None]
    runner.press(K.Key_2, K.Key_2, K.Key_Return, K.Key_Escape)
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_Space, K.Key_0)
    screen = runner.focus
    assert isinstance(screen, WeightScreen)
    assert screen.amount == 12.5


def test_ways_and_rounds_are_asked_and_kept(visit: Begin) -> None:
    runner = visit(WAYS)
    runner.press(K.Key_0)
    runner.play(40)
    runner.press(K.Key_Space)
    assert runner.screen() == "WayScreen"
    runner.press(K.Key_Down, K.Key_Down, K.Key_Space)
    assert runner.screen() == "SessionPage"
    runner.play(26)
    assert runner.snapshot().state is State.QUESTION
    runner.press(K.Key_N)  # no, another round
    runner.play(26)
    assert runner.snapshot().state is State.QUESTION
    runner.press(K.Key_Space)  # yes, done
    assert runner.screen() == "WayScreen"
    runner.press(K.Key_Up, K.Key_Space)
    assert runner.screen() == "PainTwoScreen"
    walked, *jogged = events(runner, "set")[1:]
    assert (walked["detail"]["distance"], walked["status"]) == (380.0, "partly")
    assert [(jog["detail"]["round"], jog["replaces"]) for jog in jogged] == [(1, None), (2, None)]
    rounds = [event["detail"] for event in events(runner, "checkpoint") if "round" in event["detail"]]
    assert [(one["round"], one["another"]) for one in rounds] == [(1, True), (2, False), (2, False)]
    assert rounds[-1]["distance"] == 2011.68


def test_the_last_number_is_asked_before_the_closing_questions(visit: Begin) -> None:
    runner = visit(NUMBERS)
    runner.press(K.Key_0)
    runner.play(30)
    runner.press(K.Key_Space)
    assert runner.screen() == "RepsScreen"
    runner.press(K.Key_4, K.Key_5)
    screen = runner.focus
    assert isinstance(screen, RepsScreen)
    assert screen.value == 5, "45 would be more than the most"
    runner.press(K.Key_Up, K.Key_Space)
    assert runner.screen() == "PainTwoScreen"
    assert [event["reps"] for event in events(runner, "set")] == [None, 6]


def test_a_model_of_the_routine_s_own_gives_the_scale_its_bands(visit: Begin) -> None:
    runner = visit(NUMBERS)
    screen = runner.focus
    assert isinstance(screen, PainScreen)
    assert banded(screen) == OWN
    runner.press(K.Key_0)
    runner.play(12)
    runner.press(K.Key_P)
    asked = runner.focus
    assert isinstance(asked, PainScreen)
    assert banded(asked) == OWN


def test_a_score_taken_back_over_a_question_leads_back_to_it(visit: Begin) -> None:
    runner = visit(LOADED)
    runner.press(K.Key_3)
    assert runner.screen() == "WeightScreen"
    QTest.keyClick(runner.desk.window, K.Key_Backspace)
    runner.settle()
    assert runner.screen() == "PainScreen"
    runner.press(K.Key_2)
    assert runner.screen() == "WeightScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "SessionPage"
    runner.play(30)
    runner.press(K.Key_Space)
    assert loads(runner) == [("hip-hinge", {"amount": 10.0, "unit": "kg"})]


def test_ending_early_over_a_question_ends(visit: Begin) -> None:
    runner = visit(LOADED)
    runner.press(K.Key_3)
    QTest.keyClick(runner.desk.window, K.Key_Backspace)
    runner.settle()
    runner.press(K.Key_7, K.Key_Space, K.Key_Space)
    assert runner.screen() == "PainTwoScreen"


def test_a_routine_that_leaves_all_out_today_says_so_and_records_nothing(visit: Begin) -> None:
    runner = visit("  - {exercise: plank, hold: 5 s, skip on: day before a race}\n")
    runner.press(K.Key_0, K.Key_Y)
    assert runner.screen() == "AskScreen"
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert flow.current is not None
    assert flow.current.accessibleName() == "Nothing to do today"
    runner.press(K.Key_Space)
    assert events(runner, "start") == []


SOME = """\
  - {exercise: ankle-pumps, reps: 60 a day, prepare: 0 s}
  - {exercise: plank, hold: 9 s}
"""


@pytest.mark.parametrize(
    ("keys", "reps"), [((K.Key_Space,), None), ((K.Key_2, K.Key_0, K.Key_Space), 20), ((K.Key_N,), None)]
)
def test_a_second_press_of_space_records_no_whole_day_s_number(
    visit: Begin, keys: tuple[K, ...], reps: int | None
) -> None:
    runner = visit(SOME)
    runner.press(K.Key_0)
    runner.play(20)
    runner.press(K.Key_Space)
    assert runner.screen() == "RepsScreen"
    runner.press(*keys)
    assert runner.screen() == "SessionPage"
    assert events(runner, "set")[-1]["reps"] == reps


def test_icing_in_a_routine_is_asked_about_with_every_reason_against_it(visit: Begin) -> None:
    runner = visit("  - ice: 15 min\n")
    runner.press(K.Key_0)
    flow = runner.desk.sessions.flow
    assert flow is not None
    asked = flow.current
    assert isinstance(asked, AskScreen)
    assert asked.more.text.count("•") == 6
    runner.press(K.Key_N)
    assert runner.screen() == "PainTwoScreen", "no ice, and the session is over"
