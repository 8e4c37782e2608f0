"""What closes a session: the two scores, danger signs after a high one, and what was done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kneecoach.care.pain import too_much
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Moment
from kneecoach.session.events import SetFinished
from kneecoach.ui.questions.pain import PainTwoScreen
from kneecoach.ui.questions.summary import SummaryScreen, score_words
from kneecoach.ui.visiting.closing import done_rows
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.visiting.stage import Stage, bands_of


class Ending(QObject):
    """The closing questions on a stage. `over` carries where to go: "today" or "progress".

    `saved`: the record has been given to the store, which may have refused it.
    """

    over = Signal(str)
    saved = Signal()

    def __init__(
        self, stage: Stage, visit: Visit, services: Services, finished: Sequence[SetFinished]
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._visit = visit
        self._services = services
        self._finished = finished
        self._model = services.model_of(visit.timeline)
        self._scores: dict[Moment, int | None] = {}

    def begin(self) -> None:
        """Ask for what has not been answered yet, then finish."""
        moments = self._visit.closing_moments()
        if Moment.WORST in moments:
            self._stage.ask(PainTwoScreen(self._stage.look, bands_of(self._model)), self._two_answered)
        elif moments:
            question = self._stage.look.words.say("How much does it hurt now?")
            self._stage.ask_pain(question, self._model, self._now_answered)
        else:
            self._finish()

    def _two_answered(self, answer: object) -> None:
        worst, now = answer if isinstance(answer, tuple) else (None, None)
        self._record(Moment.WORST, worst)
        self._now_answered(now)

    def _now_answered(self, score: int | None) -> None:
        self._record(Moment.NOW, score)
        self._visit.save()
        if any(too_much(given) for given in self._scores.values()):
            self._stage.ask_danger(self._services.signs, self._danger_at_the_end)
        else:
            self._finish()

    def _record(self, moment: Moment, score: int | None) -> None:
        self._scores[moment] = score
        self._visit.score(moment, score)

    def _danger_at_the_end(self, ticked: tuple[str, ...]) -> None:
        self._visit.danger(ticked)
        signs, region = self._services.signs, self._services.region
        self._stage.advise(signs, ticked, region, lambda _on: self._finish(), onward=False)

    def _finish(self) -> None:
        state = self._visit.finish()
        self._visit.save()
        self.saved.emit()
        words = self._stage.look.words
        screen = SummaryScreen(
            self._stage.look,
            self._visit.snapshot().at,
            done_rows(words, self._visit.timeline, self._finished),
            score_words(words, self._scores.get(Moment.WORST), asked=Moment.WORST in self._scores),
            score_words(words, self._scores.get(Moment.NOW), asked=Moment.NOW in self._scores),
            early=state.value != "done",
        )
        self._stage.ask(screen, lambda answer: self.over.emit("progress" if answer == "chart" else "today"))
