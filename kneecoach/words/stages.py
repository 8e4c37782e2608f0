"""When a stage begins and when it ends, in sentences for whoever follows it."""

from __future__ import annotations

from collections.abc import Mapping

from kneecoach.routine.growth import When
from kneecoach.routine.programme import Stage
from kneecoach.words import Words, mark
from kneecoach.words.programme import gate_line

# The closed list of conditions as clauses, to be said.
HOLDS: Mapping[str, str] = {
    "lower band": mark("pain is in the lower band"),
    "no rise": mark("pain is not rising"),
    "all reps done": mark("all the reps are done"),
    "all time done": mark("all of the time is done"),
    "felt easy": mark("it feels easy"),
    "good form": mark("your form is good"),
    "test in band": mark("the test is within its limits"),
}


def stage_sentences(words: Words, stage: Stage, *, last: bool = False) -> tuple[str, ...]:
    """Whom a stage is for, what must hold before it, what leads on, and whether everybody needs it.

    `last`: no stage follows, so that a condition to go on that is not stated is not missed.
    """
    said = []
    if stage.whom is not None:
        said.append(words.say("For: {who}", who=words.text(stage.whom)))
    if stage.start:
        gates = words.say_as("list", ", ").join(gate_line(words, gate) for gate in stage.start)
        said.append(words.say("Begin it only when this holds: {gates}.", gates=gates))
    if stage.enter is not None:
        begins = words.say("It begins when {conditions}.", conditions=_holding(words, stage.enter))
        said.append(begins if stage.enter.stated else words.say("When it begins is not stated."))
    if stage.leave is not None and (stage.leave.stated or not last):
        conditions = _holding(words, stage.leave)
        onward = words.say("Go on to the next stage when {conditions}.", conditions=conditions)
        said.append(
            onward if stage.leave.stated else words.say("When to go on to the next stage is not stated.")
        )
    if stage.optional:
        said.append(words.say("Only for those who need it."))
    if not stage.stated:
        said.append(words.say("What is done in it is not stated."))
    return tuple(said)


def idle_said(words: Words, idle: int | None) -> str:
    """Why nothing is due, of what `Programme.idle` gives; "" where something is."""
    if idle is None:
        return ""
    if not idle:
        return words.say("What is done in this stage is not stated, so nothing is due.")
    return words.say("No stage covers week {n}, so nothing is due.", n=idle)


def _holding(words: Words, when: When) -> str:
    """Conditions as clauses: "the test is within its limits and 6 sessions are done"."""
    clauses = [words.say(HOLDS[name]) for name in when.conditions if name in HOLDS]
    if when.sessions is not None:
        clauses.append(words.plural("{n} session is done", "{n} sessions are done", when.sessions))
    return words.say_as("conditions", " and ").join(clauses)
