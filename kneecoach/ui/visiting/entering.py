"""Before a session of a programme: the gates of its beginning and of its stages, and its test."""

from __future__ import annotations

from collections.abc import Callable

from kneecoach.care.pain import PainModel, too_much
from kneecoach.coach.entrance import Door, Entrance
from kneecoach.coach.testing import DueTest
from kneecoach.errors import MachineError
from kneecoach.figure.motion import posed
from kneecoach.routine.figures import motion_of
from kneecoach.routine.model import Side
from kneecoach.routine.programme import DailyTest, Programme
from kneecoach.routine.timeline import Choice
from kneecoach.ui.figure.stage import Act
from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.ui.questions.daily_test import DailyTestScreen
from kneecoach.ui.questions.tested import VerdictScreen
from kneecoach.ui.visiting.services import Services
from kneecoach.ui.visiting.stage import Stage, bands_of
from kneecoach.words.entering import (
    condition_question,
    gate_question,
    limits_said,
    sessions_question,
    test_consequence,
    test_hint,
    test_task,
    test_verdict,
)
from kneecoach.words.step_doses import dose_for

_SCORES = 3  # of the last tests that a question about them shows


class Entering:
    """Asks on a stage. `failed` gets the MachineError of an answer that could not be kept.

    `model`: the pain model of the session to come, whose bands the test's scores lie in, too.
    """

    def __init__(
        self,
        stage: Stage,
        services: Services,
        programme: Programme,
        choice: Choice,
        model: PainModel,
        failed: Callable[[object], None],
    ) -> None:
        self._stage = stage
        self._entrance = Entrance(services.clock, services.diary, programme)
        self._tests = DueTest(services.clock, services.diary, programme)
        self._name = stage.look.words.text(programme.whole.name)
        self._programme = programme
        self._choice = choice
        self._model = model
        self._failed = failed

    def ask_doors(self, then: Callable[[], None], leave: Callable[[], None]) -> None:
        """One question for each gate that is not known to be open; the first "not yet" leads away."""
        self._next(list(self._entrance.shut(self._choice.part)), then, leave)

    def _next(self, doors: list[Door], then: Callable[[], None], leave: Callable[[], None]) -> None:
        if not doors:
            then()
            return
        door = doors[0]

        def answered(answer: object) -> None:
            yes = answer is True
            try:
                self._entrance.answer(door, yes=yes)
            except MachineError as error:
                self._failed(error)
            if yes:
                self._next(doors[1:], then, leave)
            else:
                self._stage.ask(not_yet_screen(self._stage.look, self._name, door), lambda _answer: leave())

        fact, no = self._fact(door)
        self._stage.ask(door_screen(self._stage.look, self._name, door, fact, no=no), answered)

    def _fact(self, door: Door) -> tuple[str, bool]:
        """What the diary and the file know of the answer, so that nobody has to remember it; whether "no"."""
        test = self._programme.test
        if test is None or door.condition != "test in band":
            return "", False
        scores = self._tests.last_scores(_SCORES)
        outside = bool(scores) and not test.low <= scores[0] <= test.high
        return limits_said(self._stage.look.words, test, scores), outside

    def ask_test(self, then: Callable[[int | None], None], leave: Callable[[], None]) -> None:
        """The test, where it is due; `then` gets its score, None where there is none.

        `leave`: the score is outside its band, and the runner leaves the session for today.
        """
        test = self._tests.due()
        if test is None:
            then(None)
            return
        look, last = self._stage.look, self._tests.last_at() if test.same_time else None
        time = f"{last:%H:%M}" if last else ""
        screen = test_screen(look, test, self._model, time, self._choice.affected)

        def answered(answer: object) -> None:
            score = answer if isinstance(answer, int) else None
            try:
                self._tests.record(test, score)
            except MachineError as error:
                self._failed(error)
            if score is None:
                then(None)
            else:
                self._stage.ask(
                    tested_screen(look, test, self._model, score),
                    lambda answer: leave() if answer == "not-today" else then(score),
                )

        self._stage.ask(screen, answered)


def door_screen(look: Look, name: str, door: Door, fact: str = "", *, no: bool = False) -> AskScreen:
    """One gate as a question: yes, or not yet; "no" where it asks after what has been.

    `fact`: what is known of the answer, "" for nothing; `no`: that it speaks against "yes".
    """
    words = look.words
    if door.stage is None:
        more = words.say(
            "“{name}” asks this before its first session. Your answer is kept in the diary.", name=name
        )
    else:
        more = words.say(
            "“{name}” asks this before a new stage. Your answer is kept in the diary.", name=name
        )
    # what has been is not to come: "not yet" answers only what can still be waited for
    refusal = words.say("Not yet") if door.condition is None else words.say_as("answer", "No")
    options = [Option(True, words.say("Yes"), role="primary"), Option(False, refusal, "N")]
    if no:
        options = [
            Option(False, refusal, "N", role="primary"),
            Option(True, words.say("Yes"), "Y"),
        ]
    more = "\n".join(line for line in (fact, more) if line)
    return AskScreen(look, door_question(look, door), options, more=more, escape=False)


def not_yet_screen(look: Look, name: str, door: Door) -> AskScreen:
    """Why nothing begins now."""
    words = look.words
    if door.stage is None:
        more = words.say(
            "“{name}” begins when you can say yes to the question below. You will be asked again next time.",
            name=name,
        )
    else:
        more = words.say(
            "This stage begins when you can say yes to the question below. "
            "Until then, go on with the stage before."
        )
    back = (Option("today", words.say("Back to Today"), role="primary"),)
    asked = door_question(look, door)
    return AskScreen(look, words.say_as("heading", "Not yet"), back, more=more, loud=asked, escape="today")


def door_question(look: Look, door: Door) -> str:
    """What is asked at a door."""
    words = look.words
    if door.gate is not None:
        return gate_question(words, door.gate)
    if door.condition is not None:
        return condition_question(words, door.condition)
    return sessions_question(words, door.sessions or 1)


def test_screen(look: Look, test: DailyTest, model: PainModel, time: str, affected: Side) -> DailyTestScreen:
    """The test, to be done first, then its scale. `time`: of the last one, "" where it does not matter.

    `affected`: the side that the runner has said is affected.
    """
    words = look.words
    return DailyTestScreen(
        look,
        test_task(words, test, affected),
        bands_of(model),
        test_hint(words, test, time),
        ask=words.say("2. How much did it hurt?"),
        limits=(test.low, test.high),
        act=_shown(test, affected),
    )


def _shown(test: DailyTest, affected: Side) -> Act | None:
    """The exercise of a test in its chief pose, on the side that it is done on; None without poses."""
    card = test.step.exercise
    motion = motion_of(card.figure, card.muscles) if card.figure is not None else None
    if motion is None:
        return None
    left = dose_for(test.step, affected).sides == "left"
    return Act(motion, posed(motion, motion.peak), motion.turned(left=left))


def tested_screen(look: Look, test: DailyTest, model: PainModel, score: int) -> VerdictScreen:
    """What the score of a test says, and what it means for this session."""
    words, refused = look.words, too_much(score)
    more = test_consequence(words, test, score, refused=refused)
    free = not test.low <= score <= test.high and not refused
    verdict, band = test_verdict(words, test, score), model.band(score).name
    return VerdictScreen(look, score, band, verdict, more, free=free, refused=refused)
