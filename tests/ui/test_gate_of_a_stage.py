"""A stage that a test's result leads to: the diary knows the result, the runner decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from kneecoach.coach.testing import DueTest
from kneecoach.diary.entries import EntryKind
from kneecoach.ui.questions.ask import AskScreen
from tests.routine.samples import check
from tests.ui.conftest import Hire
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key
LED = """\
kneecoach: programme 1
id: knee
name: Knee
test: {exercise: plank, hold: 10 s, in band: 0-3, per: session}
stages:
  - {id: calm, name: Calm, next when: test in band and 6 sessions, steps: [{exercise: plank, hold: 20 s}]}
  - {id: run, name: Run, steps: [{exercise: hip-lift, hold: 60 s}]}
"""


def start(runner: Runner, *keys: Qt.Key) -> None:
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(*keys)


def at_the_next_stage(runner: Runner, *scores: Qt.Key) -> AskScreen:
    """Answer so many tests, choose the stage after and start: what is asked first."""
    for score in scores:
        start(runner, K.Key_Space, K.Key_1, score, K.Key_N)
    runner.open(runner.routine)
    dot = runner.desk.window.findChild(QRadioButton, "part-run")
    assert dot is not None
    QTest.mouseClick(dot, Qt.MouseButton.LeftButton)
    runner.settle()
    start(runner, K.Key_Space)
    return asking(runner)


def asking(runner: Runner) -> AskScreen:
    """The question in front."""
    flow = runner.desk.sessions.flow
    assert flow is not None
    assert isinstance(flow.current, AskScreen)
    return flow.current


def answers_kept(runner: Runner) -> list[tuple[object, object, object]]:
    """Which gates were answered, of which stage, and how."""
    kept = runner.diary.entries(kinds=[EntryKind.VERDICT])
    return [tuple(entry.new.detail[key] for key in ("stage", "gate", "answer")) for entry in kept]


def test_a_gate_that_the_diary_answers_asks_last_and_for_the_decision_alone(hire: Hire) -> None:
    runner = hire(LED)
    asked = at_the_next_stage(runner, K.Key_5, K.Key_4)
    assert asked.heading.text == "Have you done 6 sessions of the stage before?"
    runner.press(K.Key_Space)
    asked = asking(runner)
    assert asked.heading.text == "Begin the stage “Run”?"
    assert asked.more.text.splitlines()[0] == "Your last test was 4: above its limit of 3."
    said = [(choice.label.text, choice.role) for choice in asked.choices]
    assert said == [("Not yet", "primary"), ("Begin it all the same", "plain")]
    runner.press(K.Key_Space)
    assert "Stay with the stage “Calm” for now." in asking(runner).more.text
    assert asking(runner).loud.text == "", "there is no question to be answered with yes"
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
    start(runner, K.Key_Space, K.Key_B)
    assert runner.screen() == "PainScreen", "it begins all the same"
    assert answers_kept(runner) == [
        ("run", "after 6 sessions", "yes"),
        ("run", "test in band", "not yet"),
        ("run", "test in band", "yes"),
    ]


def test_a_test_within_its_limits_offers_to_begin_the_stage(hire: Hire) -> None:
    runner = hire(LED.replace(" and 6 sessions", ""))
    led = check(runner.routine.read_text(encoding="utf-8")).programme
    assert led is not None
    assert led.test is not None
    DueTest(runner.clock, runner.diary, led).record(led.test, 2)
    asked = at_the_next_stage(runner)
    assert asked.more.text.splitlines()[0] == "Your last test was 2: within its limits (0–3)."
    said = [(choice.label.text, choice.role) for choice in asked.choices]
    assert said == [("Begin it", "primary"), ("Not yet", "plain")]
    runner.press(K.Key_Space)
    assert runner.screen() == "PainScreen"
    assert answers_kept(runner) == [("run", "test in band", "yes")]


def test_a_gate_about_a_test_that_was_never_done_leads_to_waiting(hire: Hire) -> None:
    runner = hire(LED.replace(" and 6 sessions", ""))
    asked = at_the_next_stage(runner)
    assert asked.heading.text == "Begin the stage “Run”?"
    assert asked.more.text.startswith("There is no test in your diary yet.")
    said = [(choice.label.text, choice.role) for choice in asked.choices]
    assert said == [("Not yet", "primary"), ("Begin it", "plain")]
    runner.press(K.Key_Space)
    assert (
        asking(runner).more.text == "Stay with the stage “Calm” for now. You will be asked again next time."
    )
    assert answers_kept(runner) == [("run", "test in band", "not yet")]
