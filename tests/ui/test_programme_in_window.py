"""A programme in the window: every stage, week and level can be had, its gates and its test are asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QRadioButton

from kneecoach.diary.entries import EntryKind, Moment
from kneecoach.ui.questions.ask import AskScreen
from kneecoach.ui.questions.pain import PainScreen
from kneecoach.ui.routine_view import RoutinePreview
from kneecoach.ui.routines_page import RoutinesPage
from tests.ui.conftest import Hire
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key
TEXT = """\
kneecoach: programme 1
id: knee
name: Knee
length: 12 weeks
stages:
  - id: calm
    name: Calm
    weeks: 1-4
    steps: [{exercise: plank, hold: 20 s, levels: [{hold: 20 s}, {hold: 30 s}]}]
  - {id: run, name: Run, weeks: 3-12, steps: [{exercise: hip-lift, hold: 60 s}]}
"""
GATES = "start: [{days since injury: 5}, {passed: the check}]\n"
TEST = "test: {exercise: plank, hold: 10 s, in band: 0-3, per: day}\n"


def page(runner: Runner) -> RoutinesPage:
    found = runner.desk.window.page("routines")
    assert isinstance(found, RoutinesPage)
    return found


def shown(runner: Runner) -> RoutinePreview:
    preview = page(runner).panel.preview
    assert preview is not None
    return preview


def chosen(runner: Runner) -> list[str]:
    return [part.id for part in shown(runner).place.parts if part.chosen]


def dot(runner: Runner, part: str) -> QRadioButton:
    found = page(runner).panel.findChild(QRadioButton, f"part-{part}")
    assert found is not None
    return found


def field(runner: Runner, name: str) -> QComboBox:
    found = page(runner).panel.findChild(QComboBox, name)
    assert found is not None
    return found


def start(runner: Runner, *keys: Qt.Key) -> None:
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(*keys)


def played(runner: Runner) -> tuple[str | None, int | None, int | None, float | None]:
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert flow.playing is not None
    timeline = flow.playing.visit.timeline
    return timeline.choice.part, timeline.choice.week, timeline.choice.level, timeline.phases[-1].seconds


def test_every_stage_is_offered_and_what_is_chosen_is_played(hire: Hire) -> None:
    runner = hire(TEXT)
    assert chosen(runner) == ["calm"]
    QTest.mouseClick(dot(runner, "run"), Qt.MouseButton.LeftButton)
    runner.settle()
    assert chosen(runner) == ["run"]
    assert shown(runner).place.week == 3
    assert shown(runner).name.endswith("Run")
    assert [step.name for section in shown(runner).sections for step in section.steps] == ["Hip lift"]
    assert "Stage 2 of 2" in shown(runner).course
    start(runner, K.Key_Space, K.Key_0)
    assert played(runner) == ("run", 3, None, 60)


def test_the_arrow_keys_turn_to_another_stage_and_the_focus_stays(hire: Hire) -> None:
    runner = hire(TEXT)
    dot(runner, "calm").setFocus()
    QTest.keyClick(dot(runner, "calm"), K.Key_Down)
    runner.settle()
    assert chosen(runner) == ["run"]
    assert runner.focus is dot(runner, "run")


def test_weeks_and_levels_can_be_chosen(hire: Hire) -> None:
    runner = hire(TEXT)
    week, level = field(runner, "place-week"), field(runner, "place-level")
    assert (week.count(), level.count()) == (12, 3)
    QTest.keyClick(level, K.Key_End)
    QTest.keyClick(level, K.Key_Return)
    level = field(runner, "place-level")
    level.setCurrentIndex(2)
    level.activated.emit(2)
    runner.settle()
    assert shown(runner).place.level == 2
    assert shown(runner).sections[0].steps[0].dose.hold is not None
    start(runner, K.Key_Space, K.Key_0)
    assert played(runner) == ("calm", 1, 2, 30)


def test_gates_are_asked_once_and_not_yet_begins_nothing(hire: Hire) -> None:
    runner = hire(TEXT.replace("stages:", GATES + "stages:"))
    start(runner, K.Key_Space)
    flow = runner.desk.sessions.flow
    assert flow is not None
    question = flow.current
    assert isinstance(question, AskScreen)
    assert question.heading.text == "Is the injury at least 5 days ago?"
    runner.press(K.Key_Space)
    assert isinstance(flow.current, AskScreen)
    assert flow.current.heading.text == "Have you passed this: the check?"
    runner.press(K.Key_N)
    assert isinstance(flow.current, AskScreen)
    assert flow.current.heading.text == "Not yet"
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
    assert runner.diary.sessions() == []
    start(runner, K.Key_Space, K.Key_Space, K.Key_0)
    assert runner.screen() == "SessionPage"
    answers = [entry.new.detail["answer"] for entry in runner.diary.entries(kinds=[EntryKind.VERDICT])]
    assert answers == ["yes", "not yet", "yes"]


def test_the_test_is_asked_and_recorded_with_its_band(hire: Hire) -> None:
    runner = hire(TEXT.replace("stages:", TEST + "stages:"))
    start(runner, K.Key_Space, K.Key_1)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, PainScreen)
    assert flow.current.heading.text.startswith("1. Do the test: Plank, ")
    assert flow.current.ask.text == "2. How much did it hurt?"
    assert [label.text for label in flow.current.scale.band_labels] == [
        "within the test’s limits",
        "above the limits",
    ]
    runner.press(K.Key_4)
    assert isinstance(flow.current, AskScreen)
    assert flow.current.heading.text == "4 is above the test’s limit of 3."
    runner.press(K.Key_G)
    assert runner.screen() == "SessionPage"
    (kept,) = [e for e in runner.diary.entries(kinds=[EntryKind.SCORE]) if "test" in e.new.detail]
    assert (kept.session, kept.new.score, kept.new.exercise) == (None, 4, "plank")


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_N, K.Key_Escape])
def test_a_test_outside_its_band_says_what_it_means_and_gently_ends_the_visit(
    hire: Hire, key: Qt.Key
) -> None:
    runner = hire(TEXT.replace("stages:", TEST + "stages:"))
    start(runner, K.Key_Space, K.Key_1, K.Key_4)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    assert "counts this as too much" in flow.current.more.text
    assert "the session stays as planned" in flow.current.more.text
    assert [choice.label.text for choice in flow.current.choices] == ["Not today", "Go on as planned"]
    runner.press(key)
    assert runner.screen() == "today"
    assert runner.diary.sessions() == []
    kept = [(e.new.moment, e.new.score) for e in runner.diary.entries(kinds=[EntryKind.SCORE])]
    assert kept == [(Moment.DURING, 4), (Moment.BEFORE, 1)]


def test_a_test_in_its_band_goes_on_by_any_key(hire: Hire) -> None:
    runner = hire(TEXT.replace("stages:", TEST + "stages:"))
    start(runner, K.Key_Space, K.Key_1, K.Key_2)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    assert "tolerated. Your session goes on as written." in flow.current.more.text
    runner.press(K.Key_Escape)
    assert runner.screen() == "SessionPage"


def test_a_test_that_hurts_too_much_offers_no_exercise(hire: Hire) -> None:
    runner = hire(TEXT.replace("stages:", TEST + "stages:"))
    start(runner, K.Key_Space, K.Key_1, K.Key_7, K.Key_Space)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "AskScreen"
    assert runner.diary.sessions() == []


def test_a_test_that_is_not_answered_is_recorded_as_that(hire: Hire) -> None:
    runner = hire(TEXT.replace("stages:", TEST + "stages:"))
    start(runner, K.Key_Space, K.Key_1, K.Key_N)
    assert runner.screen() == "SessionPage"
    kept = [e.new.score for e in runner.diary.entries(kinds=[EntryKind.SCORE]) if "test" in e.new.detail]
    assert kept == [None]


GAP = """\
kneecoach: programme 1
id: knee
name: Knee
stages:
  - {id: calm, name: Calm, weeks: 2, steps: [{exercise: plank, hold: 20 s}]}
  - {id: unsaid, name: Unsaid, weeks: 3, steps: not stated}
  - {id: run, name: Run, weeks: 4, steps: [{exercise: hip-lift, hold: 60 s}]}
"""


def test_in_a_week_without_a_stage_nothing_is_due_and_a_stage_can_be_chosen_all_the_same(hire: Hire) -> None:
    runner = hire(GAP)
    assert chosen(runner) == []
    assert shown(runner).nothing == "No stage covers week 1, so nothing is due."
    assert not shown(runner).startable
    assert (page(runner).panel.start_button, shown(runner).course) == (None, "4 weeks")
    assert "all the same." in " ".join(one.text() for one in page(runner).panel.findChildren(QLabel))
    runner.desk.window.show_page("today")
    runner.settle()
    today = runner.desk.window.page("today")
    assert today is not None
    texts = [one.text() for one in today.findChildren(QLabel)]
    assert "No stage covers week 1, so nothing is due." in texts
    see = next(one for one in today.findChildren(QPushButton) if one.text() == "See the stages")
    assert not [one for one in today.findChildren(QPushButton) if one.text() == "Start"]
    see.click()
    runner.settle()
    QTest.mouseClick(dot(runner, "unsaid"), Qt.MouseButton.LeftButton)
    runner.settle()
    assert shown(runner).nothing == "What is done in this stage is not stated, so nothing is due."
    QTest.mouseClick(dot(runner, "run"), Qt.MouseButton.LeftButton)
    runner.settle()
    assert shown(runner).nothing == ""
    start(runner, K.Key_Space, K.Key_0)
    assert played(runner) == ("run", 4, None, 60)


@pytest.mark.parametrize(
    ("key", "screen"), [(K.Key_Space, "routines"), (K.Key_T, "today"), (K.Key_Escape, "today")]
)
def test_where_nothing_is_due_nothing_is_asked_and_nothing_recorded(hire: Hire, key: K, screen: str) -> None:
    runner = hire(GAP)
    start(runner)
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    assert flow.current.heading.text == "Nothing is due now"
    assert [choice.label.text for choice in flow.current.choices] == ["See the stages", "Back to Today"]
    assert flow.current.more.text.startswith("No stage covers week 1, so nothing is due.")
    runner.press(key)
    assert runner.screen() == screen
    if screen == "routines":
        assert dot(runner, "run").isVisible()
    assert runner.diary.sessions() == []
