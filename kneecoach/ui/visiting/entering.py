"""Before a session of a programme: the gates of its beginning and of its stages, and its test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
    awaited_said,
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


@dataclass(frozen=True, slots=True)
class Known:
    """What the diary and the file know of a door's answer, so that only the decision is left.

    `said`: in words. `stage`: the one to begin, and `before` the one to stay with. `scores`: whether there
    are any; `within`: the last of them speaks for the stage.
    """

    said: str
    stage: str
    before: str
    scores: bool
    within: bool


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
        """One question for each gate that is not known to be open; the first "not yet" leads away.

        What the diary answers comes last: there the stage begins, so nothing may be left to ask.
        """
        doors = [(door, self._known(door)) for door in self._entrance.shut(self._choice.part)]
        doors.sort(key=lambda pair: pair[1] is not None)
        self._next(doors, then, leave)

    def _next(
        self, doors: list[tuple[Door, Known | None]], then: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        if not doors:
            then()
            return
        look, name = self._stage.look, self._name
        door, known = doors[0]

        def answered(answer: object) -> None:
            yes = answer is True
            try:
                self._entrance.answer(door, yes=yes)
            except MachineError as error:
                self._failed(error)
            if yes:
                self._next(doors[1:], then, leave)
            else:
                self._stage.ask(not_yet_screen(look, name, door, known), lambda _answer: leave())

        self._stage.ask(door_screen(look, name, door, known), answered)

    def _known(self, door: Door) -> Known | None:
        return known_of(self._stage.look, self._programme, door, self._tests.last_scores(_SCORES))

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


def known_of(look: Look, programme: Programme, door: Door, scores: Sequence[int]) -> Known | None:
    """What is known of a door's answer, None for nothing. `scores`: of the last tests, the newest first."""
    test = programme.test
    if test is None or door.condition != "test in band":
        return None
    names = {one.id: look.words.text(one.name) for one in programme.stages}
    at = [one.id for one in programme.stages].index(door.stage or "")
    before = names[programme.stages[max(at - 1, 0)].id]
    within = bool(scores) and test.low <= scores[0] <= test.high
    said = limits_said(look.words, test, scores)
    return Known(said, names[programme.stages[at].id], before, bool(scores), within)


def door_screen(look: Look, name: str, door: Door, known: Known | None = None) -> AskScreen:
    """One gate as a question: yes, or not yet; "no" where it asks after what has been.

    Where the diary has the answer it is said, and what is asked is whether to begin.
    """
    words = look.words
    if known is not None:
        return _decision(look, known)
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
    return AskScreen(look, door_question(look, door), options, more=more, escape=False)


def _decision(look: Look, known: Known) -> AskScreen:
    words = look.words
    later = words.say_as("stage", "Not yet")
    begin = words.say("Begin it")
    options = [Option(True, begin, role="primary"), Option(False, later, "N")]
    if not known.within:
        anyway = words.say("Begin it all the same") if known.scores else begin
        options = [Option(False, later, "N", role="primary"), Option(True, anyway, "B")]
    more = "\n".join((known.said, words.say("Your answer is kept in the diary.")))
    heading = words.say("Begin the stage “{stage}”?", stage=known.stage)
    screen = AskScreen(look, heading, options, more=more, escape=False)
    screen.more.set_colour(look.palette.ink)
    return screen


def not_yet_screen(look: Look, name: str, door: Door, known: Known | None = None) -> AskScreen:
    """What must hold before it begins; where the runner has decided that there is nothing to explain."""
    words = look.words
    back = (Option("today", words.say("Back to Today"), role="primary"),)
    heading = words.say_as("heading", "Not yet")
    if known is not None:
        heading = words.say_as("decided", "Not yet")
        stay = words.say("Stay with the stage “{stage}” for now.", stage=known.before)
        more = words.say_as(
            "sentences",
            "{first} {second}",
            first=stay,
            second=words.say("You will be asked again next time."),
        )
        return AskScreen(look, heading, back, more=more, escape="today")
    awaited = awaited_said(words, door.gate, door.condition, door.sessions)
    if door.stage is None:
        more = words.say("You will be asked again before the first session of “{name}”.", name=name)
    else:
        more = words.say("Until then, go on with the stage before. You will be asked again next time.")
    return AskScreen(look, heading, back, more=more, loud=awaited, first=True, escape="today")


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
