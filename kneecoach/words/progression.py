"""How a dose may grow, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.words import Words, mark

_CONDITIONS = {
    "lower band": mark("pain in the lower band"),
    "no rise": mark("pain not rising"),
    "all reps done": mark("all reps done"),
    "all time done": mark("all the time done"),
    "felt easy": mark("it felt easy"),
    "good form": mark("good form"),
    "test in band": mark("the test in its band"),
}


def progress_line(
    words: Words,
    amount: float,
    unit: str,
    sessions: int | None,
    conditions: Sequence[str],
    *,
    ours: bool = False,
) -> str:
    """What may come later: "Later 5 s more, after 3 sessions with: pain in the lower band, good form".

    `unit`: s, reps, sets, rounds, levels, kg or lb. `conditions`: names of the closed list.
    """
    text = words.say("Later {step} more", step=_step(words, amount, unit))
    if sessions is not None:
        after = words.plural("after {n} session", "after {n} sessions", sessions)
        text = words.say_as("progress", "{growth}, {after}", growth=text, after=after)
    named = [words.say(_CONDITIONS[name]) for name in conditions if name in _CONDITIONS]
    if named:
        joined = words.say_as("list", ", ").join(named)
        text = words.say_as("progress", "{growth} with: {conditions}", growth=text, conditions=joined)
    return words.say("{dose} (ours)", dose=text) if ours else text


def _step(words: Words, amount: float, unit: str) -> str:
    count = int(amount)
    if unit == "reps":
        return words.plural("{n} rep", "{n} reps", count)
    if unit == "sets":
        return words.plural("{n} set", "{n} sets", count)
    if unit == "rounds":
        return words.plural("{n} round", "{n} rounds", count)
    if unit == "levels":
        return words.plural("{n} level", "{n} levels", count)
    shown = f"{amount:g}"
    said = {"kg": words.say("{n} kg", n=shown), "lb": words.say("{n} lb", n=shown)}
    return said.get(unit) or words.say("{n} s", n=shown)
