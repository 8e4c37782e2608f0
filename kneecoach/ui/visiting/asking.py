"""What a session asks in between: numbers, ways, loads, the towel. One after the other, none lost."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kneecoach.coach.icing import icing_warnings, icings_today, since_icing
from kneecoach.coach.loads import LoadDue, Used
from kneecoach.coach.visit import Visit
from kneecoach.errors import MachineError
from kneecoach.session.asking import Wanted, wanted
from kneecoach.session.events import PhaseBegan, RoundOver, SetFinished
from kneecoach.ui.questions.barrier import barrier_screen, warning_words
from kneecoach.ui.questions.distance import WayScreen
from kneecoach.ui.questions.load import load_screen
from kneecoach.ui.questions.reps import MOST, RepsScreen
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.driver import SessionDriver
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.visiting.stage import Stage
from kneecoach.words.counted import unit_word


@dataclass(frozen=True, slots=True)
class _Question:
    """A screen to be made when its turn comes, and what its answer does. `stops`: the session waits."""

    make: Callable[[], QuestionScreen]
    then: Callable[[object], None]
    stops: bool = True


class Asking(QObject):
    """Asks on a stage while a session stands still. `asked_all`: nothing is left to be asked."""

    asked_all = Signal()

    def __init__(self, stage: Stage, visit: Visit, driver: SessionDriver, services: Services) -> None:
        super().__init__(stage)
        self._stage = stage
        self._visit = visit
        self._driver = driver
        self._services = services
        self._queue: deque[_Question] = deque()
        self._shown: _Question | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being asked."""
        return self._shown is not None

    def heard(self, events: tuple[object, ...]) -> None:
        """Ask what these events leave open."""
        for event in events:
            if isinstance(event, SetFinished):
                told = wanted(self._visit.timeline, event)
                if told is not None:
                    self._number(told)
            elif isinstance(event, RoundOver):
                self._rounds(event)
            elif isinstance(event, PhaseBegan):
                self._load(event.index)
                self._barrier(event.index)
        self._next()

    def again(self) -> bool:
        """Show the open question once more, where another one has covered it; whether there was one."""
        if self._shown is None:
            return False
        self._show(self._shown)
        return True

    def drop(self) -> None:
        """The session ends: nothing more is asked."""
        self._queue.clear()
        self._shown = None

    def _next(self) -> None:
        """Show the question whose turn it is; without one, the session goes on."""
        if self._shown is None and self._queue:
            self._shown = self._queue.popleft()
            self._show(self._shown)

    def _show(self, question: _Question) -> None:
        if question.stops:
            self._driver.stand_still()

        def answered(answer: object) -> None:
            self._shown = None
            self._stage.uncover()
            if question.stops and not (self._queue and self._queue[0].stops):
                self._driver.go_on()
            question.then(answer)
            self._next()
            if not self.busy:
                self.asked_all.emit()

        self._stage.ask(question.make(), answered)

    def _number(self, told: Wanted) -> None:
        look = self._stage.look
        words = look.words
        if told.way is not None:
            way = told.way
            self._queue.append(_Question(lambda: WayScreen(look, way), self._way_told))
            return
        more = words.say("This goes into your diary.")
        if told.most is not None:
            more = words.say("This goes into your diary. The set allows up to {n}.", n=told.most)
        most = MOST if told.most is None else told.most
        unit = "" if told.unit is None else unit_word(words, told.unit)
        question = words.say("How many did you do?")

        def made() -> QuestionScreen:
            return RepsScreen(look, question, told.proposed, more, most=most, unit=unit)

        self._queue.append(_Question(made, self._number_told))

    def _number_told(self, answer: object) -> None:
        self._driver.report_reps(answer if isinstance(answer, int) else None)

    def _way_told(self, answer: object) -> None:
        self._driver.report_way(answer if isinstance(answer, float) else None)

    def _rounds(self, over: RoundOver) -> None:
        """The way that all rounds came to, where a way was to be done."""
        way = over.metres
        if way is None or over.another:
            return

        def told(answer: object) -> None:
            self._driver.report_rounds(over, answer if isinstance(answer, float) else None)

        self._queue.append(_Question(lambda: WayScreen(self._stage.look, way), told))

    def _load(self, index: int) -> None:
        """The load of the sets that begin here or come next, once."""
        try:
            due = self._visit.load_due(index)
        except MachineError:  # what was lifted last time cannot be read: the set is worth more than that
            due = None
        if due is not None:
            name = self._name_ahead(index)
            self._visit.tell_load(due, None)
            self._queue.append(_Question(lambda: load_screen(self._stage.look, due, name), self._told(due)))

    def _name_ahead(self, index: int) -> str:
        timeline = self._visit.timeline
        step = next(phase.step for phase in timeline.phases[index:] if phase.kind.exercise)
        return self._stage.look.words.text(timeline.steps[step].name)

    def _told(self, due: LoadDue) -> Callable[[object], None]:
        return lambda answer: self._visit.tell_load(due, answer if isinstance(answer, Used) else None)

    def _barrier(self, index: int) -> None:
        """Ask for a towel before the ice goes on, and warn where it is too soon."""
        if self._visit.timeline.phases[index].part != "barrier":
            return
        services, words = self._services, self._stage.look.words
        now = services.clock.read()
        warned = icing_warnings(services.diary, services.icing, now)
        since, today = since_icing(services.diary, now), icings_today(services.diary, now)
        said = warning_words(words, services.icing, warned, since, today)

        def answered(answer: object) -> None:
            if answer is True:
                self._visit.overrule(warned)
                self._driver.obvious(index)
            else:
                self._driver.forward(index)

        def made() -> QuestionScreen:
            return barrier_screen(
                self._stage.look,
                words.text(services.icing.barrier),
                words.text(services.icing.barrier_why),
                words.text(services.icing.exclusions_heading),
                [words.text(text) for text in services.icing.exclusions],
                said,
            )

        self._queue.append(_Question(made, answered, stops=False))
