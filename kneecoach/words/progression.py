"""How a dose may grow, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.routine.growth import Progress
from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Load
from kneecoach.words import Words, mark
from kneecoach.words.counted import load_words
from kneecoach.words.doses import duration

_CONDITIONS = {
    "lower band": mark("pain in the lower band"),
    "no rise": mark("pain not rising"),
    "all reps done": mark("all reps done"),
    "all time done": mark("all the time done"),
    "felt easy": mark("it felt easy"),
    "good form": mark("good form"),
    "test in band": mark("the test within its limits"),
}


def progress_line(
    words: Words,
    amount: float | None,
    unit: str,
    sessions: int | None,
    conditions: Sequence[str],
    *,
    ours: bool = False,
    most: float | Load | None = None,
    otherwise: str | None = None,
    weeks: int | None = None,
) -> str:
    """What may come later: "Later 5 s more, after 3 sessions with: pain in the lower band, good form".

    `amount`: None where the source does not say how much. `unit`: s, reps, sets, rounds, levels, kg, lb, m or
    %.
    `sessions`: 0 where the source does not say after how many.
    `conditions`: names of the closed list. `most`: up to where, in the same unit, or the load that ends it.
    `otherwise`: stay, back or not stated, where they do not hold; None where nobody wrote it.
    """
    text = _more(words, unit)
    if amount is not None:
        text = words.say("Later {step} more", step=_step(words, amount, unit))
    if sessions:
        after = words.plural("after {n} session", "after {n} sessions", sessions)
        text = words.say_as("progress", "{growth}, {after}", growth=text, after=after)
    if weeks is not None:
        after = words.plural("after {n} week", "after {n} weeks", weeks)
        text = words.say_as("progress", "{growth}, {after}", growth=text, after=after)
    if isinstance(most, Load):
        end = load_words(words, most)
        text = words.say_as("progress", "{growth}, until the load is {load}", growth=text, load=end)
    elif most is not None:
        text = words.say_as("progress", "{growth}, up to {most}", growth=text, most=_most(words, most, unit))
    named = condition_words(words, conditions)
    if named:
        joined = words.say_as("list", ", ").join(named)
        text = words.say_as("progress", "{growth} with: {conditions}", growth=text, conditions=joined)
    if otherwise == "back":
        text = words.say_as("progress", "{growth}; otherwise one step back", growth=text)
    if otherwise == "stay":
        text = words.say_as("progress", "{growth}; otherwise it stays as it is", growth=text)
    text = words.say("{dose} (ours)", dose=text) if ours else text
    open_ends = [words.say("how much")] if amount is None else []
    open_ends += [words.say("after how long")] if sessions == 0 else []
    open_ends += [words.say("what to do otherwise")] if otherwise == "not stated" else []
    joined = words.say_as("gaps", ", ").join(open_ends)
    return words.say("{growth}. Not stated: {gaps}", growth=text, gaps=joined) if open_ends else text


def _more(words: Words, unit: str) -> str:
    """What grows, where nobody says how much."""
    what = {
        "load": words.say("Later more load"),
        "reps": words.say("Later more reps"),
        "sets": words.say("Later more sets"),
        "s": words.say("Later more time"),
        "rounds": words.say("Later more rounds"),
    }
    return what.get(unit) or words.say("Later more")


def growth_line(words: Words, growth: Progress) -> str:
    """`progress_line` of a growth as it was read."""
    return progress_line(
        words,
        growth.by.low,
        growth.by_unit,
        growth.after_sessions,
        growth.conditions,
        ours=growth.by.ours,
        most=growth.most,
        otherwise=growth.otherwise,
        weeks=growth.after_weeks,
    )


def condition_words(words: Words, conditions: Sequence[str]) -> list[str]:
    """The conditions of the closed list, each in words."""
    return [words.say(_CONDITIONS[name]) for name in conditions if name in _CONDITIONS]


def _most(words: Words, amount: float, unit: str) -> str:
    return words.say("level {n}", n=int(amount)) if unit == "levels" else _step(words, amount, unit)


def _step(words: Words, amount: float, unit: str) -> str:
    count, shown = int(amount), f"{amount:g}"
    said = {
        "reps": words.plural("{n} rep", "{n} reps", count),
        "sets": words.plural("{n} set", "{n} sets", count),
        "rounds": words.plural("{n} round", "{n} rounds", count),
        "levels": words.plural("{n} level", "{n} levels", count),
        "kg": words.say("{n} kg", n=shown),
        "lb": words.say("{n} lb", n=shown),
        "m": words.say("{n} m", n=shown),
        "%": words.say("{n} %", n=shown),
    }
    return said.get(unit) or duration(words, Amount(amount, amount))
