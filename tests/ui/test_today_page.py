"""Today: Enter starts, the morning is answered in one key, and what comes first stands first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneecoach.ui.look import Look
from kneecoach.ui.pain_row import PainRow
from kneecoach.ui.routine_shape import RoutineShape
from kneecoach.ui.today_page import TodayPage
from kneecoach.ui.today_pose import Pose
from kneecoach.ui.today_view import (
    DangerTick,
    DueRoutine,
    DueWhy,
    MorningPain,
    Period,
    ShapeBar,
    Tallies,
    TodayView,
    UnfinishedSession,
    period_of,
)
from tests.progress.diary_samples import STRICT, TODAY
from tests.ui.seen import named, texts

SHIPPED = "stand: {}"
LookMaker = Callable[..., Look]
DUE = DueRoutine(
    "basics",
    "Basics",
    1080,
    False,
    2,
    DueWhy.LAST_PLAYED,
    False,
    (ShapeBar("A", "S", 60), ShapeBar("B", "", 60)),
)
VIEW = TodayView(TODAY, Period.MORNING, DUE, MorningPain(ask=True), STRICT)
OPEN = UnfinishedSession("Basics", "Hip lift", 2, 360, TODAY, resumable=True)

TICK = DangerTick(
    "clot-signs", "One leg only", "See one, or call.", TODAY, forbids=True, heading="See a doctor today"
)


def page(qtbot: QtBot, look: Look, view: TodayView = VIEW) -> TodayPage:
    made = TodayPage(look)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show_view(view)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def scale_of(made: TodayPage) -> PainRow:
    return made.findChildren(PainRow)[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_starts_the_due_routine(qtbot: QtBot, dressed: LookMaker, key: Qt.Key) -> None:
    made = page(qtbot, dressed())
    with qtbot.waitSignal(made.start_requested, timeout=200) as caught:
        QTest.keyClick(made.focusWidget() or made, key)
    assert caught.args == ["basics"]


def test_enter_on_another_button_presses_that_one(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    started: list[str] = []
    made.start_requested.connect(started.append)
    hurts = named(made, "It hurts now")
    hurts.setFocus()
    with qtbot.waitSignal(made.hurts_requested, timeout=200):
        QTest.keyClick(hurts, Qt.Key.Key_Return)
    assert not started


def test_what_is_due_is_said_with_its_minutes_and_why(qtbot: QtBot, dressed: LookMaker) -> None:
    said = texts(page(qtbot, dressed()))
    for part in (
        "Thursday 26 November",
        "Good morning",
        "Your last routine",
        "about 18 min · 2 exercises",
    ):
        assert part in said
    assert "Not yet reviewed by a professional" in said


def test_an_open_session_comes_first(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, unfinished=OPEN))
    assert "You stopped in Hip lift, set 2" in texts(made)
    assert "After 6 min of Basics, " in texts(made)
    assert not named(made, "Start").isEnabled()
    with qtbot.waitSignal(made.resume_requested, timeout=200):
        QTest.keyClick(made.focusWidget() or made, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.end_requested, timeout=200):
        named(made, "End here").click()


def test_a_session_of_days_ago_can_only_be_ended(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, unfinished=replace(OPEN, resumable=False)))
    assert "Too long ago to continue. What you did stays in the diary." in texts(made)
    assert "First close the open session." in texts(made)
    assert named(made, "Close this session").isEnabled()
    with qtbot.waitSignal(made.end_requested, timeout=200):
        QTest.keyClick(made.focusWidget() or made, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("key", "answer"), [(Qt.Key.Key_0, 0), (Qt.Key.Key_7, 7), (Qt.Key.Key_X, 10), (Qt.Key.Key_Return, 3)]
)
def test_the_morning_is_answered_in_one_key(
    qtbot: QtBot, dressed: LookMaker, key: Qt.Key, answer: int
) -> None:
    made = page(qtbot, dressed())
    scale = scale_of(made)
    started: list[str] = []
    made.start_requested.connect(started.append)
    scale._buttons[3].setFocus()
    with qtbot.waitSignal(made.morning_answered, timeout=200) as caught:
        QTest.keyClick(scale._buttons[3], key)
    assert caught.args == [answer]
    assert scale.score == answer
    assert not started


def test_the_arrows_go_along_the_scale_and_stop_at_its_ends(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    scale = scale_of(made)
    scale._buttons[0].setFocus()
    QTest.keyClick(scale._buttons[0], Qt.Key.Key_Left)
    assert scale._buttons[0].hasFocus()
    for _ in range(12):
        QTest.keyClick(made.focusWidget() or made, Qt.Key.Key_Right)
    assert scale._buttons[10].hasFocus()


def test_an_answer_is_taken_back_by_backspace(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    scale = scale_of(made)
    with qtbot.waitSignal(made.morning_taken_back, timeout=200):
        QTest.keyClick(scale._buttons[0], Qt.Key.Key_4)
        QTest.keyClick(scale._buttons[0], Qt.Key.Key_Backspace)
    assert scale.score is None
    taken: list[None] = []
    made.morning_taken_back.connect(lambda: taken.append(None))
    QTest.keyClick(scale._buttons[0], Qt.Key.Key_Backspace)
    assert not taken


def test_an_answer_counts_at_once_and_can_still_be_taken_back(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed(), replace(VIEW, tallies=Tallies("0.5", "1.1")))
    scale = scale_of(made)
    answered = replace(
        VIEW, morning=MorningPain(ask=True, answered=True, score=2), tallies=Tallies("0.8", "1.1")
    )
    made.morning_answered.connect(lambda _score: made.show_view(answered))
    QTest.keyClick(scale._buttons[0], Qt.Key.Key_2)
    assert {"0.8", "Recorded.", "Another number changes it."} <= set(texts(made).split("\n"))
    assert "0.5" not in texts(made)
    assert not named(made, "Not now").isVisible()
    with qtbot.waitSignal(made.morning_taken_back, timeout=200):
        QTest.keyClick(scale._buttons[0], Qt.Key.Key_Backspace)


def test_not_now_is_no_answer_and_not_a_zero(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    with qtbot.waitSignal(made.morning_answered, timeout=200) as caught:
        named(made, "Not now").click()
    assert caught.args == [None]
    made.show_view(replace(VIEW, morning=MorningPain(ask=True, answered=True, score=0)))
    assert scale_of(made).score == 0


@pytest.mark.parametrize(
    ("hour", "period"),
    [(3, Period.EVENING), (4, Period.MORNING), (11, Period.MORNING), (12, Period.DAY), (18, Period.EVENING)],
)
def test_the_greeting_follows_the_hour(hour: int, period: Period) -> None:
    assert period_of(datetime(2026, 11, 26, hour)) is period  # noqa: DTZ001 - a local hour, no zone needed


def test_the_shape_shows_two_hundred_steps_without_growing(qtbot: QtBot, dressed: LookMaker) -> None:
    bars = [ShapeBar(f"Step {number}", "One", 30) for number in range(200)]
    shape = RoutineShape(dressed(), bars)
    qtbot.addWidget(shape)
    shape.resize(400, 200)
    shape.show()
    assert [row.lines for row in shape._fitted(6000).rows] == [("One · 200 exercises",)]


@pytest.mark.parametrize(
    ("high", "ticked", "text", "drawn"),
    [(700, False, 1.0, False), (1000, False, 1.0, True), (1000, True, 1.0, False), (1000, False, 1.5, False)],
)
def test_the_first_exercise_is_drawn_where_there_is_room(
    qtbot: QtBot, dressed: LookMaker, high: int, ticked: bool, text: float, drawn: bool
) -> None:
    figure = (SHIPPED, ("hamstrings",))
    view = replace(VIEW, due=replace(DUE, figure=figure), danger=(TICK,) if ticked else ())
    made = page(qtbot, dressed(text_scale=text), view)
    made.resize(1600, high)
    poses = [pose for pose in made.findChildren(Pose) if pose.isVisible()]
    assert len(poses) == drawn
    made.resize(1600, 700)
    assert not any(pose.isVisible() for pose in poses)
