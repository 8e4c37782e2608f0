"""The questions before a programme or a stage begins, and before its test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from kneecoach.routine.model import Amount, Side
from kneecoach.routine.programme import DailyTest, Gate
from kneecoach.words import Words
from kneecoach.words.counted import distance
from kneecoach.words.doses import dose_phrases, duration
from kneecoach.words.stages import HOLDS
from kneecoach.words.step_doses import dose_for


def gate_question(words: Words, gate: Gate) -> str:
    """A written gate as one plain question."""
    amount = gate.amount
    if amount is None or amount.low is None:
        text = words.text(gate.text)
        if gate.kind == "passed":
            return words.say("Have you passed this: {test}?", test=text)
        return words.say("Does this hold: {text}", text=text)
    if gate.kind == "can walk":
        return words.say("Can you walk for {way}?", way=_way(words, amount))
    days = round(amount.low)
    if gate.kind == "days since surgery":
        return words.plural(
            "Is the operation at least {n} day ago?", "Is the operation at least {n} days ago?", days
        )
    return words.plural("Is the injury at least {n} day ago?", "Is the injury at least {n} days ago?", days)


def awaited_said(
    words: Words, gate: Gate | None = None, condition: str | None = None, sessions: int | None = None
) -> str:
    """What must be before something begins: a written gate, a condition of the list, or sessions done."""
    if gate is not None:
        return _gate_awaited(words, gate)
    if condition is not None:
        return words.say("Start once {conditions}.", conditions=words.say(HOLDS[condition]))
    done = words.plural("{n} session is done", "{n} sessions are done", sessions or 1)
    return words.say("Start once {conditions}.", conditions=done)


def _gate_awaited(words: Words, gate: Gate) -> str:
    amount = gate.amount
    if amount is None or amount.low is None:
        text = words.text(gate.text)
        if gate.kind == "passed":
            return words.say("Start once you have passed this: {test}.", test=text)
        return words.say("Start once this is true: {text}.", text=text)
    if gate.kind == "can walk":
        return words.say("Start once you can walk for {way}.", way=_way(words, amount))
    days = round(amount.low)
    if gate.kind == "days since surgery":
        return words.plural(
            "Start once the operation is at least {n} day ago.",
            "Start once the operation is at least {n} days ago.",
            days,
        )
    return words.plural(
        "Start once the injury is at least {n} day ago.",
        "Start once the injury is at least {n} days ago.",
        days,
    )


def _way(words: Words, amount: Amount) -> str:
    low = amount.low or 0.0
    return distance(words, low, low, amount.unit) if amount.unit else duration(words, amount)


def condition_question(words: Words, condition: str) -> str:
    """A condition of the closed list, asked of the stage before."""
    return {
        "lower band": words.say("Did your pain stay in the lower band?"),
        "no rise": words.say("Did your pain not rise?"),
        "all reps done": words.say("Did you do all the reps?"),
        "all time done": words.say("Did you do all of the time?"),
        "felt easy": words.say("Did it feel easy?"),
        "good form": words.say("Was your form good?"),
        "test in band": words.say("Was your pain in the last daily test within its limits?"),
    }[condition]


def sessions_question(words: Words, sessions: int) -> str:
    """A number of sessions of the stage before."""
    return words.plural(
        "Have you done {n} session of the stage before?",
        "Have you done {n} sessions of the stage before?",
        sessions,
    )


def limits_said(words: Words, test: DailyTest, scores: Sequence[int]) -> str:
    """What answers whether a test was within its limits: the last score, which counts; else the limits.

    `scores`: those of the last tests, the newest first; the ones before it are shown where one of them lies
    elsewhere, for then they bear on what is decided.
    """
    if not scores:
        return words.say(
            "There is no test in your diary yet. Begin the stage only if your pain in the test is within "
            "its limits ({low}–{high}).",
            low=test.low,
            high=test.high,
        )
    said = [_last_said(words, test, scores[0])]
    if len({_side(test, score) for score in scores}) > 1:
        if len(scores) > 2:
            said.append(
                words.say("The one before: {score}; before that: {first}.", score=scores[1], first=scores[2])
            )
        else:
            said.append(words.say("The one before: {score}.", score=scores[1]))
    return reduce(
        lambda first, second: words.say_as("sentences", "{first} {second}", first=first, second=second), said
    )


def _side(test: DailyTest, score: int) -> int:
    """Below (-1), within (0) or above (1) the test's limits."""
    return (score > test.high) - (score < test.low)


def _last_said(words: Words, test: DailyTest, score: int) -> str:
    """The last score, and on which side of the test's limits it lies."""
    values = {"score": score, "low": test.low, "high": test.high}
    if _side(test, score) == 0:
        return words.say("Your last test was {score}: within its limits ({low}–{high}).", **values)
    if score < test.low:
        return words.say("Your last test was {score}: below its limits ({low}–{high}).", **values)
    if test.low == 0:  # "limits (0-3)" would ask what the lower one is
        return words.say(
            "Your last test was {score}: above its limit of {high}.", score=score, high=test.high
        )
    return words.say("Your last test was {score}: above its limits ({low}–{high}).", **values)


def test_task(words: Words, test: DailyTest, affected: Side) -> str:
    """What is to be done before the test's question is answered, and by which leg."""
    dose = dose_for(test.step, affected)
    limb = words.text(test.step.exercise.side_means).removeprefix("the ")
    said = dose_phrases(words, dose)
    if limb and dose.sides in ("left", "right") and dose.sides_stated and not dose.sides_ours:
        told = words.say("left ({limb})", limb=limb)
        if dose.sides == "right":
            told = words.say("right ({limb})", limb=limb)
        said = (*dose_phrases(words, replace(dose, sides="none")), told)
    line = words.say_as("dose", " · ").join(said)
    return words.say("1. Do the test: {name}, {dose}", name=words.text(test.step.name), dose=line)


def test_hint(words: Words, test: DailyTest, time: str) -> str:
    """How the test is done; `time`: when the last one was, "" where that does not matter."""
    move = words.text(test.step.exercise.move or test.step.exercise.setup)
    said = [move] if move else []
    if time:
        said.append(words.say("Always at the same time of day; the last one was at {time}.", time=time))
    elif test.same_time:
        said.append(words.say("Always at the same time of day."))
    if not said:
        return ""
    return reduce(
        lambda first, second: words.say_as("sentences", "{first} {second}", first=first, second=second), said
    )


def test_verdict(words: Words, test: DailyTest, score: int) -> str:
    """Whether a score is within the test's limits."""
    values = {"score": score, "low": test.low, "high": test.high}
    if test.low <= score <= test.high:
        return words.say("{score} is within the test’s limits ({low}–{high}).", **values)
    if score < test.low:
        return words.say("{score} is below the test’s limits ({low}–{high}).", **values)
    if test.low == 0:  # "limits (0-3)" would ask what the lower one is
        return words.say("{score} is above the test’s limit of {high}.", score=score, high=test.high)
    return words.say("{score} is above the test’s limits ({low}–{high}).", **values)


def test_consequence(words: Words, test: DailyTest, score: int, *, refused: bool) -> str:
    """What the program does with a test's score. `refused`: it is so high that no exercise is offered."""
    if refused:
        return words.say(
            "Your score is in the diary. At 6 or more no exercise is offered; the danger signs come next."
        )
    if test.low <= score <= test.high:
        return words.say("The routine counts this as tolerated. Your session goes on as written.")
    if score < test.low:
        meaning = words.say("The routine does not count this as passed.")
        ways = words.say(
            "Your score is in the diary. Leave it for today, or go on as planned: nothing changes by itself, "
            "and E makes an exercise easier."
        )
    else:
        meaning = words.say("The routine counts this as too much.")
        ways = words.say(
            "We suggest stopping for today. If you go on, the session stays as planned. "
            "During the session, E makes an exercise easier."
        )
    return words.say_as("sentences", "{first} {second}", first=meaning, second=ways)
