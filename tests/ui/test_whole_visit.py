"""A whole visit in the real window, by keyboard alone and in simulated time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kneecoach.diary.entries import EntryKind, Moment
from kneecoach.diary.store import Diary
from kneecoach.errors import MachineError, Trouble
from kneecoach.session.snapshot import State
from kneecoach.text import Text
from kneecoach.ui.progress_page import ProgressPage
from tests.conftest import SimulatedClock
from tests.ui.visiting_by_keyboard import Runner

K = Qt.Key
Hire = Callable[..., Runner]


@pytest.fixture
def hire(qapp: QApplication, tmp_path: Path, clock: SimulatedClock) -> Iterator[Hire]:
    runners: list[Runner] = []

    def make(**settings: object) -> Runner:
        settings.setdefault("first_start_done", True)
        runners.append(Runner(qapp, tmp_path, clock, **settings))
        return runners[-1]

    yield make
    for runner in runners:
        runner.close()


def scores(runner: Runner) -> list[tuple[Moment | None, int | None]]:
    return [(entry.new.moment, entry.new.score) for entry in runner.diary.entries(kinds=[EntryKind.SCORE])]


def begin(runner: Runner) -> None:
    """From Today through both questions into the session."""
    runner.open()
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_Space, K.Key_0)


def test_first_start_leads_to_the_session_in_under_ten_keys(hire: Hire) -> None:
    runner = hire(first_start_done=False)
    runner.open(runner.routine)
    runner.press(K.Key_Return, K.Key_2, K.Key_2)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_Space, K.Key_3)
    assert runner.screen() == "SessionPage"
    assert [Text.unpacked(record.name).into("en") for record in runner.diary.sessions()] == ["Short"]


def test_first_start_offers_the_language_it_speaks(hire: Hire) -> None:
    runner = hire(first_start_done=False, language="ja")
    runner.open()
    runner.press(K.Key_Return)
    assert runner.desk.words.language == "ja"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_whole_visit_ends_on_the_chart_and_zero_is_zero(hire: Hire, language: str) -> None:
    runner = hire(language=language)
    begin(runner)
    assert runner.screen() == "SessionPage"
    runner.play(14)
    runner.press(K.Key_P)
    assert runner.screen() == "PainScreen"
    runner.press(K.Key_2)
    assert runner.screen() == "SessionPage"
    runner.play(60)
    page = (
        runner.desk.sessions.flow.playing.page
        if runner.desk.sessions.flow and runner.desk.sessions.flow.playing
        else None
    )
    assert page is not None
    assert runner.snapshot().state is State.OWN_PACE
    runner.press(K.Key_Space)
    assert runner.screen() == "RepsScreen"
    runner.press(K.Key_8, K.Key_Space)
    assert runner.screen() == "SessionPage"
    runner.play(15)
    runner.press(K.Key_Space)
    assert runner.screen() == "PainTwoScreen"
    runner.press(K.Key_X, K.Key_0)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "SummaryScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "progress"
    assert scores(runner) == [
        (Moment.BEFORE, 0),
        (Moment.DURING, 2),
        (Moment.WORST, 10),
        (Moment.NOW, 0),
    ]
    chart = runner.desk.window.page("progress")
    assert isinstance(chart, ProgressPage)
    assert chart.chart.chart is not None
    points = chart.chart.chart.scores
    assert sorted(point.score for point in points if point.score is not None) == [0, 0, 2, 10]
    sets = [entry.new for entry in runner.diary.entries(kinds=[EntryKind.SET])]
    assert [entry.reps for entry in sets if entry.exercise == "single-leg-deadlift"] == [None, 8]
    assert {entry.status for entry in sets} == {"done"}
    assert [record.state.value for record in runner.diary.sessions()] == ["done"]


def test_a_danger_sign_before_the_session_stops_it_and_stays_on_today(hire: Hire) -> None:
    runner = hire()
    runner.open()
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_5, K.Key_Space)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
    assert runner.diary.sessions() == []
    runner.desk.start(str(runner.routine))
    runner.settle()
    assert runner.screen() == "AskScreen"  # no question again: the sign stands


def test_pain_of_six_before_offers_no_exercise(hire: Hire) -> None:
    runner = hire()
    runner.open()
    runner.desk.start(str(runner.routine))
    runner.settle()
    runner.press(K.Key_Space, K.Key_6)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "today"
    assert scores(runner) == [(Moment.BEFORE, 6)]
    assert runner.diary.sessions() == []


def test_icing_may_follow_a_high_score_and_asks_for_a_towel(hire: Hire) -> None:
    runner = hire()
    runner.open()
    runner.desk.start("icing")
    runner.settle()
    runner.press(K.Key_Space, K.Key_7)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "SessionPage"
    runner.play(300, 1.0)
    assert runner.snapshot().skin_due is not None
    runner.press(K.Key_Space)
    assert runner.snapshot().skin_due is None
    runner.play(300, 1.0)
    runner.press(K.Key_Space)
    runner.play(300, 1.0)
    assert runner.screen() == "PainTwoScreen"
    iced = [entry.new.detail["what"] for entry in runner.diary.entries(kinds=[EntryKind.ICE])]
    assert iced[0] == "begun"
    assert iced[-1] == "done"


def test_leaving_keeps_the_session_and_today_offers_to_go_on(hire: Hire) -> None:
    runner = hire()
    begin(runner)
    runner.play(20)
    runner.press(K.Key_Escape)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_L)
    assert runner.screen() == "today"
    assert [record.state.value for record in runner.diary.sessions()] == ["open"]
    runner.press(K.Key_Return)
    assert runner.screen() == "SessionPage"
    runner.press(K.Key_Space)
    runner.press(K.Key_Escape, K.Key_E)
    assert runner.screen() == "PainTwoScreen"
    runner.press(K.Key_N, K.Key_N)
    assert runner.screen() == "SummaryScreen"
    assert [record.state.value for record in runner.diary.sessions()] == ["early"]
    assert scores(runner)[-2:] == [(Moment.WORST, None), (Moment.NOW, None)]


@pytest.mark.parametrize(("key", "state"), [(K.Key_Space, "open"), (K.Key_E, "early")])
def test_the_next_start_asks_to_go_on_or_to_end(hire: Hire, key: K, state: str) -> None:
    runner = hire()
    begin(runner)
    runner.play(20)
    runner.press(K.Key_Escape, K.Key_L)
    runner.desk.show()
    runner.settle()
    assert runner.screen() == "AskScreen"
    runner.press(key)
    assert runner.screen() == ("SessionPage" if state == "open" else "today")
    assert [record.state.value for record in runner.diary.sessions()] == [state]


def test_what_a_full_disk_left_unsaved_is_rescued_when_the_window_closes(
    hire: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = hire()
    begin(runner)

    def full(*_args: object, **_more: object) -> None:
        raise MachineError(Trouble.FULL, "kneecoach.db")

    monkeypatch.setattr(Diary, "append", full)
    runner.play(20)
    runner.desk.window.close()
    rescued = runner.data.rescue.read_text(encoding="ascii").splitlines()
    assert any('"set"' in line for line in rescued)
    assert any('"closed"' in line for line in rescued)


def test_pain_of_six_in_the_middle_shows_the_danger_signs_and_stopping_comes_first(hire: Hire) -> None:
    runner = hire()
    begin(runner)
    runner.play(14)
    runner.press(K.Key_P, K.Key_7)
    assert runner.screen() == "DangerScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "AskScreen"
    runner.press(K.Key_Space)
    assert runner.screen() == "PainTwoScreen"
    runner.press(K.Key_2, K.Key_1, K.Key_Space)
    assert [record.state.value for record in runner.diary.sessions()] == ["stopped"]


def test_a_score_is_taken_back_within_five_seconds_and_replaced(hire: Hire) -> None:
    runner = hire()
    begin(runner)
    runner.press(K.Key_Backspace)
    assert runner.screen() == "PainScreen"
    runner.press(K.Key_3)
    assert runner.screen() == "SessionPage"
    runner.press(K.Key_P, K.Key_5, K.Key_Backspace, K.Key_4)
    entries = runner.diary.entries(kinds=[EntryKind.SCORE])
    assert [(entry.new.moment, entry.new.score, entry.new.replaces) for entry in entries] == [
        (Moment.BEFORE, 0, None),
        (Moment.BEFORE, 3, entries[0].seq),
        (Moment.DURING, 5, None),
        (Moment.DURING, 4, entries[2].seq),
    ]


def test_a_morning_of_six_asks_for_the_danger_signs(hire: Hire) -> None:
    runner = hire()
    runner.open()
    runner.desk.window.page("today").morning_answered.emit(6)  # type: ignore[attr-defined]  # a TodayPage
    runner.settle()
    assert runner.screen() == "DangerScreen"
    assert scores(runner) == [(Moment.MORNING, 6)]


def test_closing_the_window_pauses_and_keeps_the_place(hire: Hire) -> None:
    runner = hire()
    begin(runner)
    runner.play(14)
    runner.desk.window.close()
    pauses = [entry.new.detail for entry in runner.diary.entries(kinds=[EntryKind.PAUSE])]
    assert pauses[-1]["why"] == "closed"


def test_a_full_disk_is_said_and_nothing_is_lost_when_space_is_back(
    hire: Hire, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = hire()
    begin(runner)
    whole = Diary.append

    def full(*_args: object, **_more: object) -> None:
        raise MachineError(Trouble.FULL, "kneecoach.db")

    monkeypatch.setattr(Diary, "append", full)
    runner.play(20)
    assert any("kneecoach.db" in text for text in runner.desk.window.notice_texts)
    recorded = len(runner.diary.entries())
    monkeypatch.setattr(Diary, "append", whole)
    runner.play(20)
    assert runner.desk.window.notice_texts == ()
    assert len(runner.diary.entries()) > recorded
    sets = [entry.new.exercise for entry in runner.diary.entries(kinds=[EntryKind.SET])]
    assert sets[:2] == ["hip-lift", "hip-lift"]


def test_the_language_changes_the_window_at_once(hire: Hire) -> None:
    from dataclasses import replace

    runner = hire(language="en")
    runner.open()
    settings = runner.desk.settings
    runner.desk.change_settings(replace(settings, language="ja"))
    runner.settle()
    assert runner.desk.words.language == "ja"
    assert runner.desk.window.windowTitle().startswith("今日")
