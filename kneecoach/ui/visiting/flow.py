"""One visit in the window: the questions before, the session, and where it leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kneecoach.care.pain import too_much
from kneecoach.care.regions import Region
from kneecoach.clock import day_of
from kneecoach.coach import interrupted
from kneecoach.coach.begin import begin
from kneecoach.coach.interrupted import Interrupted
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Moment
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Routine
from kneecoach.routine.programme import Programme
from kneecoach.routine.resolve import questions
from kneecoach.routine.timeline import Choice, Kind, Timeline
from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.ui.questions.leave import interrupted_screen, place_words
from kneecoach.ui.visiting.choosing import choice_screen
from kneecoach.ui.visiting.entering import Entering
from kneecoach.ui.visiting.nothing import idle_screen, nothing_screen
from kneecoach.ui.visiting.playing import Playing
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.visiting.stage import Stage
from kneecoach.words import Words


@dataclass(frozen=True, slots=True)
class Answers:
    """What first start has asked already, so that its session does not ask again."""

    ticked: tuple[str, ...]
    score: int | None


class VisitFlow(Stage):
    """A visit from its first question on. `left` carries where to go: "today", "progress" or "stages"."""

    left = Signal(str)
    saving_failed = Signal(object)  # a MachineError, or None when everything is saved again

    def __init__(
        self, look: Look, services: Services, *, distance_m: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._services = services
        self._distance_m = distance_m
        self._routine: Routine | None = None
        self._timeline: Timeline | None = None
        self._ticked: tuple[str, ...] = ()
        self._playing: Playing | None = None
        self._entering: Entering | None = None

    # The ways in

    def begin(
        self,
        routine: Routine,
        timeline: Timeline,
        answers: Answers | None = None,
        programme: Programme | None = None,
    ) -> None:
        """Ask what has to be asked, then play. `programme`: what the session is of, with its gates."""
        self._routine, self._timeline = routine, timeline
        if programme is not None:
            idle = programme.idle(timeline.choice)
            if idle is not None:
                self.ask(idle_screen(self.look, idle), lambda answer: self.left.emit(str(answer)))
                return
            self._entering = Entering(
                self,
                self._services,
                programme,
                timeline.choice,
                self._services.model_of(timeline),
                self.saving_failed.emit,
            )
        standing = self._services.gate.refused()
        if standing is not None and standing.sign is not None:
            self._advise_and_leave([standing.sign])
        elif answers is None:
            self.ask_danger(self._services.signs, self._danger_answered)
        else:
            self._ticked = answers.ticked
            self._score_answered(answers.score)

    def resume(self, found: Interrupted) -> None:
        """Go on with an unfinished session."""
        standing = self._services.gate.refused()
        if standing is not None and standing.sign is not None:
            self._advise_and_leave([standing.sign])
            return
        services = self._services
        self._play(interrupted.resume(services.clock, services.diary, found))

    def ask_to_go_on(self, found: Interrupted) -> None:
        """Ask whether to go on with a session that was left open, or to end it."""
        words, phase = self.look.words, found.phase
        name = words.text(found.timeline.steps[phase.step].name if phase else found.timeline.name)
        place = place_words(words, name, phase.set if phase else None)

        def answered(answer: object) -> None:
            if answer == "go-on":
                self.resume(found)
                return
            interrupted.end(self._services.clock, self._services.diary, found)
            self.left.emit("today")

        self.ask(interrupted_screen(self.look, place, found.seconds), answered)

    def danger_only(self) -> None:
        """Ask for the danger signs without a session, as "It hurts now" does."""
        self.ask_danger(self._services.signs, self._danger_told)

    def _danger_told(self, ticked: tuple[str, ...]) -> None:
        self._services.gate.danger(ticked, read=bool(ticked))
        self._advise_and_leave(ticked)

    @property
    def playing(self) -> Playing | None:
        """The session that is being played, None before and after."""
        return self._playing

    def close_down(self) -> None:
        """The window closes: what runs is paused and saved."""
        if self._playing is not None:
            self._playing.close_down()

    # Before

    def _danger_answered(self, ticked: tuple[str, ...]) -> None:
        self._ticked = ticked
        if not ticked:
            self._ask_before()
            return
        forbidden = any(sign.forbids for sign in self._services.signs.signs if sign.id in ticked)
        if forbidden:
            self._services.gate.danger(ticked)
            self._advise_and_leave(ticked)
        else:
            self.advise(self._services.signs, ticked, self._services.region, self._tier_c_read)

    def _tier_c_read(self, goes_on: bool) -> None:
        if goes_on:
            self._ask_before()
        else:
            self._services.gate.danger(self._ticked)
            self.left.emit("today")

    def _ask_before(self) -> None:
        """The gates first, where there are any: whoever may not begin is asked nothing else."""
        if self._entering is None:
            self._ask_pain_before()
        else:
            self._entering.ask_doors(self._ask_pain_before, lambda: self.left.emit("today"))

    def _ask_pain_before(self) -> None:
        model = self._services.model_of(self._timeline)
        self.ask_pain(self.look.words.say("How much does it hurt now?"), model, self._score_answered)

    def _score_answered(self, score: int | None) -> None:
        if too_much(score) and not self._only_ice:
            self._services.gate.score(Moment.BEFORE, score)
            self.ask_danger(self._services.signs, self._danger_after_pain)
        elif self._entering is None:
            self._start(score)
        else:
            self._entering.ask_test(
                lambda tested: self._tested(score, tested), lambda: self._left_for_today(score)
            )

    def _tested(self, score: int | None, tested: int | None) -> None:
        """A test that hurts too much ends the visit as a score before it does."""
        if too_much(tested):
            self._services.gate.score(Moment.BEFORE, score)
            self.ask_danger(self._services.signs, self._danger_after_pain)
        else:
            self._start(score)

    def _left_for_today(self, score: int | None) -> None:
        """The runner leaves it after the test; the score before it is kept all the same."""
        self._services.gate.score(Moment.BEFORE, score)
        self.left.emit("today")

    def _danger_after_pain(self, ticked: tuple[str, ...]) -> None:
        if ticked:
            self._services.gate.danger(ticked)
            self._advise_and_leave(ticked)
            return
        self._rest()

    def _rest(self) -> None:
        """Rest today; the danger signs may be looked at again."""

        def answered(answer: object) -> None:
            if answer == "danger":
                self.ask_danger(self._services.signs, self._danger_after_pain)
            else:
                self.left.emit("today")

        self.ask(no_exercise_screen(self.look, self._services.region), answered)

    def _advise_and_leave(self, ticked: Sequence[str]) -> None:
        signs, region = self._services.signs, self._services.region
        self.advise(signs, ticked, region, lambda _on: self.left.emit("today"), onward=False)

    @property
    def _only_ice(self) -> bool:
        """Icing may follow a high score: it is not exercise."""
        phases = self._timeline.phases if self._timeline else ()
        return all(phase.kind in {Kind.ICE, Kind.WAIT} for phase in phases)

    def _start(self, score: int | None) -> None:
        if self._timeline is not None:
            today = day_of(self._services.clock.read().now)
            self._decide(score, replace(self._timeline.choice, date=today))

    def _decide(self, score: int | None, choice: Choice) -> None:
        """Ask what is still to be decided; then lay out what was chosen, and play it."""
        if self._routine is None:
            return
        decided = dict(choice.picks)
        asked = next((one for one in questions(self._routine, choice) if one.path not in decided), None)
        if asked is None:
            self._timeline = lay_out(self._routine, choice)
            self._play_new(score)
            return

        def answered(answer: object) -> None:
            number = answer if isinstance(answer, int) else 0
            self._decide(score, replace(choice, picks=(*choice.picks, (asked.path, number))))

        self.ask(choice_screen(self.look, asked), answered)

    def _play_new(self, score: int | None) -> None:
        if self._routine is None or self._timeline is None:
            return
        if not self._timeline.phases:  # everything is left out, by the day or by the answers
            self.ask(nothing_screen(self.look), lambda _answer: self.left.emit("today"))
            return
        services = self._services
        visit, _ = begin(services.clock, services.diary, self._routine, self._timeline)
        visit.danger(self._ticked, read=bool(self._ticked))
        visit.score(Moment.BEFORE, score)
        visit.save()
        self._play(visit).show_taken(Moment.BEFORE, score)

    def _play(self, visit: Visit) -> Playing:
        self._playing = Playing(self, visit, self._services, distance_m=self._distance_m)
        self._playing.over.connect(self.left)
        self._playing.saving_failed.connect(self.saving_failed)
        self._playing.start()
        return self._playing


def no_exercise_screen(look: Look, region: Region) -> AskScreen:
    """After a score of 6 or more without a danger sign: rest today. `region`: whom to call in an emergency.

    `answered` carries "today", or "danger" to look at the danger signs again.
    """
    words = look.words
    screen = AskScreen(
        look,
        words.say("Rest today"),
        (
            Option("today", words.say("Back to Today"), role="primary"),
            Option("danger", words.say("Check the danger signs again"), "D", role="danger"),
        ),
        more=rest_advice(words),
        loud=words.text(region.hint),
        escape="today",
    )
    screen.more.set_colour(look.palette.ink)
    return screen


def rest_advice(words: Words) -> str:
    """What to do instead of exercise."""
    return words.say(
        "Your pain is 6 or more, so no exercise is offered, though you ticked no danger sign. Rest the leg "
        "today. Ice wrapped in a towel may feel good. If the pain does not ease with rest, see a doctor or "
        "a physiotherapist."
    )
