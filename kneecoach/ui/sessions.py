"""The window's sessions: beginning one, going on with one, ending one that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneecoach.errors import MachineError
from kneecoach.settings import Settings
from kneecoach.ui.shelf import Shelf
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.window import MainWindow

if TYPE_CHECKING:
    from kneecoach.coach.interrupted import Interrupted
    from kneecoach.routine.model import Routine
    from kneecoach.routine.programme import Programme
    from kneecoach.routine.timeline import Timeline
    from kneecoach.ui.visiting.flow import VisitFlow


class Sessions(QObject):
    """Puts one visit at a time over the window. `left` carries the page it leads to.

    `stages_requested` carries the key of a programme of which nothing is due, for its stages to be seen;
    `saving_failed` carries a MachineError, or None when everything is saved again. `ended`: the session that
    was left open is closed.
    """

    left = Signal(str)
    stages_requested = Signal(str)
    saving_failed = Signal(object)
    ended = Signal()

    def __init__(self, window: MainWindow, services: Services, settings: Settings, shelf: Shelf) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._settings = settings
        self._shelf = shelf
        self._flow: VisitFlow | None = None

    @property
    def flow(self) -> VisitFlow | None:
        """The visit that has the window, None outside one."""
        return self._flow

    def change(self, services: Services, settings: Settings) -> None:
        """The next visit works with these."""
        self._services, self._settings = services, settings

    def unfinished(self) -> Interrupted | None:
        """The session that was left open, None where there is none."""
        if self._services.diary.open_session() is None:
            return None
        from kneecoach.coach.interrupted import find

        return find(self._services.diary)

    def begin(self, routine: Routine, timeline: Timeline, programme: Programme) -> None:
        """Begin a visit with a session of a programme."""
        flow = self._new_flow(self._window.look.words.text(routine.name))
        flow.begin(routine, timeline, programme=programme)

    def resume(self) -> None:
        """Go on with the session that was left open."""
        found = self.unfinished()
        if found is not None:
            self._new_flow(self._window.look.words.text(found.timeline.name)).resume(found)

    def end_unfinished(self) -> None:
        """End the session that was left open, on the day it was done."""
        from kneecoach.coach.interrupted import end

        found = self.unfinished()
        if found is None:
            return
        try:
            end(self._services.clock, self._services.diary, found)
        except MachineError as error:
            self.saving_failed.emit(error)
        self.ended.emit()

    def ask_to_go_on(self) -> bool:
        """At a start: a session that was left open and is still today's asks to be gone on with.

        False where there is none; one that is too old waits on Today to be closed.
        """
        found = self.unfinished()
        if found is None or not found.resumable(self._services.clock.read().now):
            return False
        flow = self._new_flow(self._window.look.words.text(found.timeline.name))
        flow.ask_to_go_on(found)
        return True

    def ask_danger(self) -> None:
        """Ask for the danger signs without a session."""
        self._new_flow(self._window.look.words.say("Danger signs")).danger_only()

    def stand_still(self) -> None:
        """Pause what runs, as after a fault of ours."""
        if self._flow is not None and self._flow.playing is not None:
            self._flow.playing.driver.stand_still()

    def close_down(self) -> None:
        """The window closes: what runs is paused and saved."""
        if self._flow is not None:
            self._flow.close_down()
            if self._flow.playing is not None:
                self._flow.playing.visit.keep_unsaved()
        self._services.sounds.close()
        self._services.awake.close()

    def _new_flow(self, title: str) -> VisitFlow:
        from kneecoach.ui.visiting.flow import VisitFlow

        last = self._settings.last_routine  # what is begun is kept there, and so what is gone on with
        services = self._services._replace(beside=self._shelf.path(last).parent if last else None)
        flow = VisitFlow(self._window.look, services, distance_m=self._settings.distance_m)
        flow.left.connect(self._leave)
        flow.saving_failed.connect(self.saving_failed)
        self._flow = flow
        self._window.session_mode(flow, full_screen=self._settings.full_screen, title=title)
        return flow

    def _leave(self, where: str) -> None:
        self._flow = None
        self._window.leave_session()
        begun = self._settings.last_routine
        if where == "stages" and begun is not None:
            self.stages_requested.emit(begun)
        else:
            self.left.emit(where)
