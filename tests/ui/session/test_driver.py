"""The driver: one timer, armed for what is due; every command shows, saves and passes on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.session.events import Cue, Event, Paused, Played, Resumed, RoundOver, Why
from kneecoach.session.events import Signal as CueSignal
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.look import Look, palette_for
from kneecoach.ui.session.driver import SessionDriver
from kneecoach.ui.session.page import SessionPage
from kneecoach.words import words_for
from tests.ui.session.fakes import snapshot


class FakeVisit:
    """Remembers what it was asked, in order."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.shown = snapshot(1, 0.25)
        self.due: float | None = 7.5
        self.answer: tuple[Event, ...] = ()
        self.broken = False

    def _do(self, what: object) -> tuple[Event, ...]:
        self.asked.append(what)
        if self.broken:
            raise RuntimeError
        return self.answer

    def start(self) -> tuple[Event, ...]:
        return self._do("start")

    def tick(self) -> tuple[Event, ...]:
        return self._do("tick")

    def snapshot(self) -> Snapshot:
        return self.shown

    def due_in(self) -> float | None:
        return self.due

    def obvious(self, index: int | None = None) -> tuple[Event, ...]:
        return self._do(("obvious", index))

    def forward(self, index: int | None = None) -> tuple[Event, ...]:
        return self._do(("forward", index))

    def back(self) -> tuple[Event, ...]:
        return self._do("back")

    def redo(self) -> tuple[Event, ...]:
        return self._do("redo")

    def easier(self) -> tuple[Event, ...]:
        return self._do("easier")

    def pause(self, why: Why = Why.USER) -> tuple[Event, ...]:
        self.shown, self.due = replace(self.shown, state=State.PAUSED, paused_why=why), None
        return self._do(("pause", why))

    def go_on(self) -> tuple[Event, ...]:
        self.shown, self.due = replace(self.shown, state=State.RUNNING, paused_why=None), 7.5
        return self._do("go_on")

    def end_early(self) -> tuple[Event, ...]:
        return self._do("end_early")

    def skin(self, *, fine: bool) -> tuple[Event, ...]:
        return self._do(("skin", fine))

    def report_reps(self, reps: int | None) -> tuple[Event, ...]:
        return self._do(("reps", reps))

    def report_way(self, metres: float | None) -> tuple[Event, ...]:
        return self._do(("way", metres))

    def report_rounds(self, over: RoundOver, metres: float | None) -> None:
        self._do(("rounds", over, metres))

    def another(self, index: int | None = None) -> tuple[Event, ...]:
        return self._do(("another", index))

    def save(self) -> object:
        self.asked.append("save")
        return ()


@pytest.fixture
def visit() -> FakeVisit:
    return FakeVisit()


@pytest.fixture
def page(qtbot: QtBot) -> SessionPage:
    made = SessionPage(Look(words_for("en"), palette_for(False)))
    qtbot.addWidget(made)
    made.resize(1024, 640)
    return made


@pytest.fixture
def driver(visit: FakeVisit, page: SessionPage) -> SessionDriver:
    return SessionDriver(visit, page)


def test_a_start_shows_the_session_and_arms_the_timer(
    driver: SessionDriver, visit: FakeVisit, page: SessionPage
) -> None:
    driver.start()
    assert visit.asked == ["start"]
    assert page.count.text == "20"
    assert driver.armed


@pytest.mark.parametrize(
    ("due", "elapsed", "ms"),
    [(7.5, 0.25, 250), (0.2, 0.25, 200), (0.0004, 0.25, 1), (None, 0.25, 250), (7.5, 0.875, 125)],
)
def test_the_timer_waits_for_the_next_thing_due_and_the_longest_nap_at_most(
    driver: SessionDriver, visit: FakeVisit, due: float | None, elapsed: float, ms: int
) -> None:
    visit.due, visit.shown = due, snapshot(1, elapsed)
    driver.start()
    assert driver.wait_ms == ms


def test_a_page_that_is_seen_is_painted_more_often(
    driver: SessionDriver, visit: FakeVisit, page: SessionPage
) -> None:
    page.show()
    driver.start()
    assert driver.wait_ms < 100
    page.hide()
    driver.tick()
    assert driver.wait_ms == 250
    assert visit.asked == ["start", "tick"]


def test_requests_of_the_page_become_commands(
    driver: SessionDriver, visit: FakeVisit, page: SessionPage
) -> None:
    driver.start()
    page.obvious.emit(1)
    page.forward.emit(1)
    page.back.emit()
    page.redo.emit()
    page.easier.emit()
    page.skin.emit(False)
    assert visit.asked[1:] == [("obvious", 1), ("forward", 1), "back", "redo", "easier", ("skin", False)]


def test_pause_is_a_toggle_and_stops_the_timer(
    driver: SessionDriver, visit: FakeVisit, page: SessionPage
) -> None:
    driver.start()
    page.pause.emit()
    assert not driver.armed
    page.pause.emit()
    assert driver.armed
    assert visit.asked == ["start", ("pause", Why.USER), "go_on"]


def test_events_are_passed_on_before_they_are_saved(driver: SessionDriver, visit: FakeVisit) -> None:
    heard: list[object] = []
    driver.events.connect(heard.append)
    driver.events.connect(lambda _events: visit.asked.append("heard"))
    visit.answer = (Cue(1.0, CueSignal.GO),)
    driver.start()
    assert heard == [visit.answer]
    assert visit.asked == ["start", "heard", "save"]


def test_nothing_happened_saves_nothing(driver: SessionDriver, visit: FakeVisit) -> None:
    driver.tick()
    assert visit.asked == ["tick"]


def test_pain_and_leaving_stand_still_first(
    driver: SessionDriver, visit: FakeVisit, page: SessionPage
) -> None:
    asked: list[str] = []
    driver.pain_asked.connect(lambda: asked.append("pain"))
    driver.leave_asked.connect(lambda: asked.append("leave"))
    driver.start()
    page.pain.emit()
    page.leave.emit()
    assert visit.asked == ["start", ("pause", Why.USER)]
    assert asked == ["pain", "leave"]


def test_closing_pauses_as_closed_and_rests(driver: SessionDriver, visit: FakeVisit) -> None:
    driver.start()
    driver.close()
    assert visit.asked[-1] == ("pause", Why.CLOSED)
    assert not driver.armed


def test_the_end_is_told_once_and_rests(driver: SessionDriver, visit: FakeVisit) -> None:
    ends: list[bool] = []
    driver.played.connect(ends.append)
    visit.answer = (Played(10.0, early=True),)
    visit.shown = replace(visit.shown, state=State.PLAYED, phase=None, step=None)
    driver.end_early()
    assert ends == [True]
    assert not driver.armed


def test_standing_still_is_told_when_it_changes(driver: SessionDriver, visit: FakeVisit) -> None:
    told: list[bool] = []
    driver.waiting.connect(told.append)
    driver.start()
    driver.tick()
    visit.answer = (Paused(1.0, Why.USER, 1, 1.0),)
    driver.pause()
    visit.answer = (Resumed(1.0),)
    driver.pause()
    assert told == [False, True, False]


def test_a_fault_in_a_tick_does_not_stop_the_session(driver: SessionDriver, visit: FakeVisit) -> None:
    driver.start()
    visit.broken = True
    driver._timer.stop()
    with pytest.raises(RuntimeError):
        driver.tick()
    assert driver.armed
