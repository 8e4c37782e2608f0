"""What the runner decides before a session: which exercise, with or without this one, what day it is."""

from __future__ import annotations

from kneecoach.routine.resolve import Question
from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.words.days import days_asked

LEAVE_OUT = 1  # the answer by which an optional step is not done


def choice_screen(look: Look, question: Question) -> AskScreen:
    """The question as a screen; it answers the number to be kept in `Choice.picks`."""
    words = look.words
    names = [words.text(name) for name in question.options]
    if question.kind in {"pick", "instead"}:
        options = [
            Option(number, name, str(number + 1) if number < 9 else "", "primary" if number == 0 else "plain")
            for number, name in enumerate(names)
        ]
        return AskScreen(look, words.text(question.name) or words.say("Which one today?"), options)
    name = names[0] if names else ""
    if question.kind == "optional":
        heading = words.say("{name}: will you do it today?", name=name)
        more = words.say("This one is optional.")
        do, leave, key = words.say("Do it today"), words.say("Leave it out today"), "N"
    else:
        heading = words.say("Is today {days}?", days=days_asked(words, question.days))
        more = words.say("“{name}” is left out on such a day.", name=name)
        do, leave, key = words.say("No, do it today"), words.say("Yes, leave it out today"), "Y"
    answers = [Option(0, do, role="primary"), Option(LEAVE_OUT, leave, key, "plain")]
    return AskScreen(look, heading, answers, more=more)
