"""A step's dose in plain words, with what is not stated and what is our own said as such."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kneecoach.words import Words


class Amount(Protocol):
    """A number or a range, seconds or a count; `low` None: the source states none."""

    @property
    def low(self) -> float | None:
        """The end that runs."""
        ...

    @property
    def high(self) -> float | None:
        """The end that a progression may reach."""
        ...

    @property
    def ours(self) -> bool:
        """Whether the number is ours and not the source's."""
        ...

    @property
    def in_all(self) -> bool:
        """Whether a count is over both sides together."""
        ...


@dataclass(frozen=True, slots=True)
class Dose:
    """What a step asks for; None stands for what is not written at all.

    `tempo`: named parts of a rep with their seconds, in their order. `sides`: none, each, left, right, both,
    affected or unaffected.
    """

    sets: Amount | None = None
    reps: Amount | None = None
    hold: Amount | None = None
    time: Amount | None = None
    ice: Amount | None = None
    tempo: Sequence[tuple[str, Amount]] = ()
    sides: str = "none"
    rest_reps: Amount | None = None
    rest_sets: Amount | None = None
    rest_sides: Amount | None = None


def dose_line(words: Words, step: Dose) -> str:
    """The whole dose in one line: "2–3 sets · 10–15 reps · lift 2 s (ours), lower 3 s (ours) · each side"."""
    return words.say_as("dose", " · ").join(dose_phrases(words, step))


def dose_phrases(words: Words, step: Dose) -> tuple[str, ...]:
    """The dose piece by piece, in the order in which it is read."""
    found = [
        _sets(words, step.sets),
        _timed(words, step),
        _reps(words, step.reps, holds=step.hold is not None and not step.tempo),
        _tempo(words, step.tempo),
        _sides(words, step.sides),
        *_rests(words, step),
    ]
    return tuple(phrase for phrase in found if phrase)


def duration(words: Words, amount: Amount) -> str:
    """A time or a range of times: "20–30 s", "5–10 min", "1 min 30 s"; marked where it is ours."""
    if amount.low is None:
        return words.say("not stated")
    low, high = amount.low, amount.low if amount.high is None else amount.high
    if low == high:
        text = _one_duration(words, low)
    elif low >= 60 and low % 60 == 0 and high % 60 == 0:
        text = words.say("{low}–{high} min", low=int(low // 60), high=int(high // 60))
    elif high < 120:
        text = words.say("{low}–{high} s", low=_number(low), high=_number(high))
    else:
        text = words.say("{low} to {high}", low=_one_duration(words, low), high=_one_duration(words, high))
    return _marked(words, text, amount)


def _one_duration(words: Words, seconds: float) -> str:
    whole, rest = divmod(seconds, 60)
    if whole == 0 or (seconds < 120 and rest):
        return words.say("{n} s", n=_number(seconds))
    if rest:
        return words.say("{minutes} min {seconds} s", minutes=int(whole), seconds=_number(rest))
    return words.say("{n} min", n=int(whole))


def _sets(words: Words, amount: Amount | None) -> str:
    if amount is None:
        return ""
    if amount.low is None:
        return words.say("number of sets not stated")
    low, high = int(amount.low), int(amount.high or amount.low)
    if (low, high) == (1, 1) and not amount.ours:
        return ""
    text = words.plural("{n} set", "{n} sets", low)
    if low != high:
        text = words.say("{low}–{high} sets", low=low, high=high)
    return _marked(words, text, amount)


def _reps(words: Words, amount: Amount | None, *, holds: bool) -> str:
    if amount is None:
        return ""
    if amount.low is None:
        return words.say("number of reps not stated")
    low, high = int(amount.low), int(amount.high or amount.low)
    if holds:
        text = words.plural("{n} time", "{n} times", low)
        if low != high:
            text = words.say("{low}–{high} times", low=low, high=high)
    else:
        text = words.plural("{n} rep", "{n} reps", low)
        if low != high:
            text = words.say("{low}–{high} reps", low=low, high=high)
    if amount.in_all:
        text = words.say("{reps} in all", reps=text)
    return _marked(words, text, amount)


def _timed(words: Words, step: Dose) -> str:
    if step.hold is not None and not step.tempo:
        if step.hold.low is None:
            return words.say("hold time not stated")
        return words.say("hold {time}", time=duration(words, step.hold))
    if step.time is not None:
        return words.say("time not stated") if step.time.low is None else duration(words, step.time)
    if step.ice is not None:
        return duration(words, step.ice)
    return ""


def _tempo(words: Words, tempo: Sequence[tuple[str, Amount]]) -> str:
    parts = [
        words.say_as("tempo", "{part} {time}", part=_part(words, name), time=duration(words, seconds))
        for name, seconds in tempo
    ]
    return words.say_as("tempo", ", ").join(parts)


def _part(words: Words, name: str) -> str:
    """A part's name; an author's own word stays as written."""
    known = {
        "lift": words.say_as("tempo", "lift"),
        "hold": words.say_as("tempo", "hold"),
        "lower": words.say_as("tempo", "lower"),
        "rest": words.say_as("tempo", "rest"),
    }
    return known.get(name, name)


def _sides(words: Words, sides: str) -> str:
    return {
        "each": words.say_as("dose", "each side"),
        "left": words.say_as("dose", "left side"),
        "right": words.say_as("dose", "right side"),
        "both": words.say_as("dose", "both sides at once"),
        "affected": words.say_as("dose", "affected side"),
        "unaffected": words.say_as("dose", "unaffected side"),
    }.get(sides, "")


def _rests(words: Words, step: Dose) -> tuple[str, ...]:
    found = []
    if step.rest_reps is not None:
        found.append(words.say("rest {time} between reps", time=duration(words, step.rest_reps)))
    if step.rest_sides is not None:
        found.append(words.say("rest {time} between sides", time=duration(words, step.rest_sides)))
    if step.rest_sets is not None:
        found.append(words.say("rest {time} between sets", time=duration(words, step.rest_sets)))
    return tuple(found)


def _marked(words: Words, text: str, amount: Amount) -> str:
    return words.say("{dose} (ours)", dose=text) if amount.ours else text


def _number(value: float) -> str:
    """A number without a needless decimal point."""
    return f"{value:g}"


def frequency_line(words: Words, times: Amount, per: str, rest_days: int | None) -> str:
    """How often: "3 times a week, 1 rest day between"; `per` is day or week."""
    if times.low is None:
        text = words.say("not stated")
    else:
        low, high = int(times.low), int(times.high or times.low)
        if low != high:
            range_text = words.say("{low}–{high} times", low=low, high=high)
        else:
            range_text = words.plural("{n} time", "{n} times", low)
        text = (
            words.say("{times} a day", times=range_text)
            if per == "day"
            else words.say("{times} a week", times=range_text)
        )
    text = _marked(words, text, times)
    if not rest_days:
        return text
    rest = words.plural("at least {n} rest day between", "at least {n} rest days between", rest_days)
    return words.say_as("facts", "{often}, {rest}", often=text, rest=rest)
