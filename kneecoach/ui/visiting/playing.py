"""A session on its page, and the questions that come up in it and after it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kneecoach.care.pain import too_much
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Moment
from kneecoach.session.events import Beat, Cue, Icing, SetFinished
from kneecoach.session.snapshot import State
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.ui.questions.leave import leave_screen
from kneecoach.ui.questions.taken import Taken
from kneecoach.ui.session.driver import SessionDriver
from kneecoach.ui.session.page import SessionPage
from kneecoach.ui.sounds import ALARM
from kneecoach.ui.visiting.asking import Asking
from kneecoach.ui.visiting.ending import Ending
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.visiting.stage import Stage

TOO_LATE = 0.3  # seconds: a cue that is older than this would only mislead
BEAT_TOO_LATE = 0.08  # seconds: so is a beat, much sooner


class Playing(QObject):
    """One session being played on a stage. `over` carries where to go: "today" or "progress"."""

    over = Signal(str)
    saving_failed = Signal(object)

    def __init__(self, stage: Stage, visit: Visit, services: Services, *, distance_m: int) -> None:
        super().__init__(stage)
        self._stage = stage
        self.visit = visit
        self._services = services
        self._model = services.model_of(visit.timeline)
        self._finished: list[SetFinished] = []
        self._ending: Ending | None = None
        self._failed = False
        self._asked = Moment.DURING  # the moment whose answer may be taken back
        self.page = SessionPage(stage.look, distance_m)
        self.page.panel.photo.beside = services.beside
        self.page.set_muted(services.sounds.muted)
        self.driver = SessionDriver(visit, self.page, calm=stage.look.calm, parent=self)
        self._asking = Asking(stage, visit, self.driver, services)
        self._asking.asked_all.connect(self._asked_all)
        self._taken = Taken(stage.look, stage, self.page.following)
        self.driver.events.connect(self._heard)
        self.driver.saved.connect(self._look_at_store)
        self.driver.waiting.connect(self._stay_awake)
        self.driver.played.connect(self._played)
        self.driver.pain_asked.connect(self._ask_pain)
        self.driver.leave_asked.connect(self._ask_leave)
        self.page.mute.connect(self._mute)
        self.page.full_screen.connect(self._full_screen)
        self._taken.taken_back.connect(self._ask_pain_again)

    def start(self) -> None:
        """Show the page and play; a session that was played out asks its closing questions."""
        self._services.sounds.prepare()
        self._stage.keep(self.page)
        self.driver.start()
        if self.visit.snapshot().state is State.PLAYED and not self.visit.over:
            self._end()

    def show_taken(self, moment: Moment, score: int | None) -> None:
        """Say what was recorded; for some seconds it may be taken back."""
        self._asked = moment
        self._taken.show_score(score)

    def close_down(self) -> None:
        """The window closes: pause, save, let the screen and the sound go."""
        if not self.visit.over:
            self.driver.close()
        self._release()

    # While it runs

    def _heard(self, events: object) -> None:
        if not isinstance(events, tuple):
            return
        cues = [event for event in events if isinstance(event, Cue) and event.late < TOO_LATE]
        if cues:  # the end of a rest and the beginning of a set are one moment: what begins is heard
            self._services.sounds.play(cues[-1].signal.value)
        elif any(isinstance(event, Beat) and event.late < BEAT_TOO_LATE for event in events):
            self._services.sounds.beat()
        for event in events:
            if isinstance(event, Icing) and event.what == "alarm":
                self._services.sounds.play(ALARM)
            elif isinstance(event, SetFinished):
                self._finished.append(event)
        self._asking.heard(events)

    def _look_at_store(self) -> None:
        trouble = self.visit.trouble
        if trouble is not None or self._failed:
            self._failed = trouble is not None
            self.saving_failed.emit(trouble)

    def _stay_awake(self, waits: bool) -> None:
        if waits:
            self._services.awake.release()
        else:
            self._services.awake.hold()

    def _mute(self) -> None:
        sounds = self._services.sounds
        sounds.set_muted(not sounds.muted)
        self.page.set_muted(sounds.muted)
        if not sounds.muted:
            sounds.prepare()

    def _full_screen(self) -> None:
        toggle = getattr(self._stage.window(), "toggle_full_screen", None)
        if callable(toggle):
            toggle()

    # Pain and leaving

    def _ask_pain(self) -> None:
        self._ask_score(Moment.DURING, again=False)

    def _ask_pain_again(self) -> None:
        if self._ending is not None:  # the closing questions are asked, and ask for pain themselves
            return
        self.driver.stand_still()
        self._ask_score(self._asked, again=True)

    def _ask_score(self, moment: Moment, *, again: bool) -> None:
        question = self._stage.look.words.say("How much does it hurt now?")
        self._stage.ask_pain(
            question, self._model, lambda score: self._pain_answered(moment, score, again=again)
        )

    def _pain_answered(self, moment: Moment, score: int | None, *, again: bool) -> None:
        self.visit.score(moment, score, again=again)
        self.visit.save()
        self._look_at_store()
        if too_much(score):
            self._stage.ask_danger(self._services.signs, self._danger_during)
            return
        self._go_on()
        self.show_taken(moment, score)

    def _danger_during(self, ticked: tuple[str, ...]) -> None:
        self.visit.danger(ticked)
        self.visit.save()
        if any(sign.forbids for sign in self._services.signs.signs if sign.id in ticked):
            self.visit.stop()
            self._stage.advise(
                self._services.signs, ticked, self._services.region, lambda _on: self._end_here()
            )
        elif ticked:
            region = self._services.region
            self._stage.advise(self._services.signs, ticked, region, self._read_during, begun=True)
        else:
            self._offer_to_stop()

    def _read_during(self, goes_on: bool) -> None:
        if goes_on:
            self._offer_to_stop()
        else:
            self.visit.stop()
            self._end_here()

    def _offer_to_stop(self) -> None:
        """At 6 or more: stopping is offered first, and the runner decides."""
        words = self._stage.look.words
        options = (
            Option("stop", words.say("Stop and rest"), role="primary"),
            Option("go-on", words.say_as("dialog", "Continue"), "C"),
        )
        more = words.say("From 6 on it is better to stop. What you have done is kept.")
        screen = AskScreen(self._stage.look, words.say("Stop here?"), options, more=more)

        def decided(answer: object) -> None:
            if answer == "stop":
                self.visit.stop()
                self._end_here()
            else:
                self._go_on()

        self._stage.ask(screen, decided)

    def _ask_leave(self) -> None:
        def decided(answer: object) -> None:
            if answer == "end":
                self._end_here()
            elif answer == "later":
                self.driver.close()
                self._leave("today")
            else:
                self._go_on()

        self._stage.ask(leave_screen(self._stage.look), decided)

    def _go_on(self) -> None:
        """Back to the session, or to the question that this one has covered."""
        self._stage.uncover()
        if not self._asking.again():
            self.driver.go_on()

    def _end_here(self) -> None:
        self._asking.drop()
        self._stage.uncover()
        self.driver.end_early()

    # The end

    def _played(self, _early: bool) -> None:
        if not self._asking.busy:  # what the last set leaves open is asked first
            self._end()

    def _asked_all(self) -> None:
        if self.visit.snapshot().state is State.PLAYED:
            self._end()

    def _end(self) -> None:
        """Ask what closes a session, once."""
        if self._ending is None:
            self._ending = Ending(self._stage, self.visit, self._services, self._finished)
            self._ending.saved.connect(self._look_at_store)
            self._ending.over.connect(self._leave)
            self._ending.begin()

    def _leave(self, where: str) -> None:
        self._release()
        self.over.emit(where)

    def _release(self) -> None:
        self._services.awake.release()
        self._services.sounds.close()
