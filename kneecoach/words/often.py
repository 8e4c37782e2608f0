"""How often and how long, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.routine.growth import Frequency, Length
from kneecoach.routine.model import Amount
from kneecoach.words import Words
from kneecoach.words.days import weekday_word
from kneecoach.words.groups import weeks_said


def often_lines(words: Words, frequency: Frequency, since: int = 1) -> tuple[str, ...]:
    """How often, a line for each stretch of weeks where that changes; `since`: the first week of it all."""
    lines = tuple(
        weeks_said(words, first, last, often_line(words, own)) for first, last, own in frequency.weeks
    )
    if not lines or frequency.weeks[0][0] <= since:
        return lines or (often_line(words, frequency),)
    return (often_line(words, frequency), *lines)


def often_line(words: Words, frequency: Frequency) -> str:
    """How often: "3 times a week, at least 1 rest day between", "Monday, Thursday", "Every 2 days"."""
    times = frequency.times
    one = times.stated and times.low == times.high == 1 and not times.floor
    if frequency.every is not None:
        said = [_every(words, frequency)]
        said += [] if one else [frequency_line(words, frequency.times, "day", None)]
    elif frequency.days:
        said = [_listed(words, [weekday_word(words, day) for day in frequency.days])]
        said += (
            [frequency_line(words, frequency.times, "day", None)]
            if frequency.per == "day" and not one
            else []
        )
    elif frequency.per == "day" and one and not frequency.times.ours:
        said = [words.say("Every day")]
    else:
        said = [frequency_line(words, frequency.times, frequency.per, None)]
    if frequency.rest_days:
        days = frequency.rest_days
        said.append(words.plural("at least {n} rest day between", "at least {n} rest days between", days))
    if frequency.windows:
        said.append(_listed(words, [window_word(words, window) for window in frequency.windows]))
    if frequency.gap:
        said.append(words.say("at least {n} h between", n=f"{frequency.gap / 3600:g}"))
    return words.say_as("facts", ", ").join(said)


def _every(words: Words, frequency: Frequency) -> str:
    every = frequency.every
    low, high = (round(every.low or 1), round(every.high or 1)) if every else (1, 1)
    if low == high:
        said = words.say("Every day") if low == 1 else words.say("Every {n} days", n=low)
    else:
        said = words.say("Every {low}–{high} days", low=low, high=high)
    return words.say("{dose} (ours)", dose=said) if every and every.ours else said


def _listed(words: Words, named: Sequence[str]) -> str:
    return words.say_as("list", ", ").join(named)


def window_word(words: Words, window: str | int) -> str:
    """A time of day: the common names in the user's language, the author's own as written."""
    known = {
        "morning": words.say_as("window", "morning"),
        "midday": words.say_as("window", "midday"),
        "noon": words.say_as("window", "noon"),
        "afternoon": words.say_as("window", "afternoon"),
        "evening": words.say_as("window", "evening"),
        "night": words.say_as("window", "night"),
        "bedtime": words.say_as("window", "bedtime"),
    }
    return known.get(str(window)) or str(window)


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
        if low == high == 1:
            text = words.say("once a day") if per == "day" else words.say("once a week")
    if times.floor:
        text = words.say("at least {dose}", dose=text)
    if times.ours:
        text = words.say("{dose} (ours)", dose=text)
    if not rest_days:
        return text
    rest = words.plural("at least {n} rest day between", "at least {n} rest days between", rest_days)
    return words.say_as("facts", "{often}, {rest}", often=text, rest=rest)


def length_line(words: Words, length: Length) -> str:
    """How long: "12 weeks", "4–6 weeks", "10 days", "not stated"."""
    low, high = length.low, length.high
    if low is None or high is None:
        return words.say("not stated")
    weeks = length.unit == "weeks"
    if low != high and weeks:
        said = words.say("{low}–{high} weeks", low=low, high=high)
    elif low != high:
        said = words.say("{low}–{high} days", low=low, high=high)
    elif weeks:
        said = words.plural("{n} week", "{n} weeks", low)
    else:
        said = words.plural("{n} day", "{n} days", low)
    said = words.say("at least {dose}", dose=said) if length.floor else said
    return words.say("{dose} (ours)", dose=said) if length.ours else said
