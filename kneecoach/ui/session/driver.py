"""What joins a session and its page: the only timer of a session."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kneecoach.session.events import Cue, Event, Played, RoundOver, Why
from kneecoach.session.flow import LONGEST_NAP
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.session.rhythm import frame, next_change
from kneecoach.ui.session.visit import Visit


class SessionDriver(QObject):
    """Ticks a session when it is due, keeps its page current, and passes on what happened.

    `events` carries a tuple of session events, sounds first: it is emitted before anything is saved or
    painted. `played`: nothing is left to play; `waiting` True while the session stands still. `pain_asked`,
    `leave_asked`: the session stands still until `go_on`. After each batch of events the record is saved.
    """

    events = Signal(object)
    saved = Signal()
    played = Signal(bool)
    waiting = Signal(bool)
    pain_asked = Signal()
    leave_asked = Signal()

    def __init__(
        self, visit: Visit, page: SessionPage, *, calm: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._page = page
        self._calm = calm
        self._waits: bool | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        page.obvious.connect(self.obvious)
        page.forward.connect(self.forward)
        page.another.connect(self.another)
        page.back.connect(self.back)
        page.redo.connect(self.redo)
        page.easier.connect(self.easier)
        page.pause.connect(self.pause)
        page.skin.connect(self.skin)
        page.pain.connect(self.ask_pain)
        page.leave.connect(self.ask_leave)

    @property
    def armed(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    @property
    def wait_ms(self) -> int:
        """For how long the timer was last armed, ms."""
        return self._timer.interval()

    def start(self) -> None:
        """Begin to play."""
        self._after(self._visit.start())

    def tick(self) -> None:
        """Let time pass."""
        try:
            self._after(self._visit.tick())
        finally:
            if not self._timer.isActive():  # a fault was reported; the session must not stand still for it
                self._arm(self._visit.snapshot())

    def obvious(self, index: int) -> None:
        """Do what the state asks, if `index` is still the phase at hand."""
        self._after(self._visit.obvious(index))

    def forward(self, index: int) -> None:
        """Leave this phase for the next."""
        self._after(self._visit.forward(index))

    def back(self) -> None:
        """Return to the start of this set, or to the one before."""
        self._after(self._visit.back())

    def redo(self) -> None:
        """Do this set again."""
        self._after(self._visit.redo())

    def easier(self) -> None:
        """Easier from the next rep on."""
        self._after(self._visit.easier())

    def pause(self) -> None:
        """Stand still, or go on where it stands still already."""
        if self._visit.snapshot().state is State.PAUSED:
            self._after(self._visit.go_on())
        else:
            self._after(self._visit.pause())

    def go_on(self) -> None:
        """Go on after a question."""
        self._after(self._visit.go_on())

    def skin(self, fine: bool) -> None:
        """The skin question of icing is answered."""
        self._after(self._visit.skin(fine=fine))

    def report_reps(self, reps: int | None) -> None:
        """How many were done in a set that nobody gave a number."""
        self._after(self._visit.report_reps(reps))

    def report_way(self, metres: float | None) -> None:
        """How far a set went that ends with a way."""
        self._after(self._visit.report_way(metres))

    def report_rounds(self, over: RoundOver, metres: float | None) -> None:
        """Which way the rounds that are over came to."""
        self._visit.report_rounds(over, metres)
        self._visit.save()
        self.saved.emit()

    def another(self, index: int) -> None:
        """One more round, if `index` is still the question at hand."""
        self._after(self._visit.another(index))

    def end_early(self) -> None:
        """End here and keep what is done."""
        self._after(self._visit.end_early())

    def stand_still(self) -> None:
        """Stand still for a question, where it does not already."""
        if self._visit.snapshot().state not in (State.PAUSED, State.PLAYED):
            self._after(self._visit.pause())

    def ask_pain(self) -> None:
        """Stand still and ask for a score."""
        self.stand_still()
        self.pain_asked.emit()

    def ask_leave(self) -> None:
        """Stand still and ask whether to leave."""
        self.stand_still()
        self.leave_asked.emit()

    def close(self) -> None:
        """The window goes: stand still, save, and let the timer rest."""
        if self._visit.snapshot().state is not State.PLAYED:
            self._after(self._visit.pause(Why.CLOSED))
        self._timer.stop()

    def _after(self, events: tuple[Event, ...]) -> None:
        if events:
            self.events.emit(events)
            self._visit.save()
            self.saved.emit()
        snapshot = self._visit.snapshot()
        for event in events:
            if isinstance(event, Cue):
                self._page.cue(event.signal, event.at)
        self._page.show_snapshot(snapshot)
        self._arm(snapshot)
        waits = snapshot.state in (State.PAUSED, State.PLAYED)
        if waits != self._waits:
            self._waits = waits
            self.waiting.emit(waits)
        for event in events:
            if isinstance(event, Played):
                self._timer.stop()
                self.played.emit(event.early)

    def _arm(self, snapshot: Snapshot) -> None:
        """To the next moment that matters: an edge, a shown number or picture, the longest nap at most."""
        due = self._visit.due_in()
        if snapshot.state is State.PLAYED or (snapshot.state is State.PAUSED and due is None):
            self._timer.stop()
            return
        waits = [LONGEST_NAP, next_change(snapshot)]
        if due is not None:
            waits.append(due)
        if self._page.isVisible() and not self._page.window().isMinimized():
            waits.append(frame(snapshot, calm=self._calm))
        self._timer.start(max(math.ceil(min(waits) * 1000.0), 1))
