"""The short forms of a frequency: what they say, and which of them was meant by something else."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.growth import WEEK, Frequency
from kneecoach.routine.model import Amount
from kneecoach.routine.scalars import plain_characters
from kneecoach.routine.slips import slip_of

_N = r"([0-9]{1,3})(?:-([0-9]{1,3}))?"
_OURS = " (ours)"
_LEAST = "at least "
_TIMES = re.compile(rf"{_N}(?: times)? (?:a|per) (day|week)")
_EVERY = re.compile(rf"every {_N} (days|weeks)")
_NTH = re.compile(r"every ([0-9]{1,3})(?:st|nd|rd|th) (day|week)")
_WORDS = {
    "daily": "1 a day",
    "every day": "1 a day",
    "once a day": "1 a day",
    "twice a day": "2 a day",
    "weekly": "1 a week",
    "every week": "1 a week",
    "once a week": "1 a week",
    "twice a week": "2 a week",
    "every other day": "every 2 days",
    "every other week": "every 2 weeks",
}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_TH = {1: "st", 2: "nd", 3: "rd"}
_REPLACED = (  # what people write, in the order of replacement
    (r"[\u2010-\u2015\u2212\u301c~]", "-"),
    (r"\b(?:wk|week)s?\b", "week"),
    (r"\b(?:days|d)\b(?= ?(?:a|per|/) ?week)", "times"),
    (r"\b(?:sessions?|workouts?)\b", "times"),
    (r"\s*\u00d7\s*", " x "),
    (r"(?<=[0-9])\s*x\b", " times"),
    (r"\s*/\s*", " a "),
    (r"\s*,?\s*(?:each|every|in a|the)\s+(?=(?:day|week)$)", " a "),
    (r"\s+daily$", " a day"),
    (r"\s+weekly$", " a week"),
    (r"(?<=[0-9]) to (?=[0-9])", "-"),
    (r"^once (?:a |per )?", "1 a "),
    (r"^twice (?:a |per )?", "2 a "),
    (r"^thrice (?:a |per )?", "3 a "),
    (r"^alternate days$|^every second day$|^on alternate days$|^every 2 day$", "every 2nd day"),
    (r"\s*(?:times )?(?:a|per) (?=day$|week$)", " a "),
    (r"\s+times (?=day$|week$)", " a "),
    (r"^a\s+", "1 a "),
)
_JAPANESE = (
    (
        re.compile(r"(?:1)?\u9031(?:\u9593)?(?:\u306b)?([0-9]+(?:[-~\u301c][0-9]+)?)(?:\u56de|\u65e5)"),
        "{} a week",
    ),
    (
        re.compile(r"(?:1\u65e5|\u65e5|\u6bce\u65e5)(?:\u306b)?([0-9]+(?:[-~\u301c][0-9]+)?)\u56de"),
        "{} a day",
    ),
    (re.compile(r"([0-9]+)\u65e5(?:\u306b1\u56de|\u3054\u3068|\u6bce)"), "every {} days"),
)
_WINDOWS = {
    **{one: one for one in ("morning", "noon", "midday", "afternoon", "evening", "night", "bedtime")},
    **dict.fromkeys(("mornings", "am", "\u671d"), "morning"),
    **dict.fromkeys(("evenings", "pm", "\u5915\u65b9", "\u665a"), "evening"),
    **dict.fromkeys(("lunch", "lunchtime", "\u663c"), "noon"),
    **dict.fromkeys(("before bed", "\u5bdd\u308b\u524d", "\u591c"), "bedtime"),
}
_JAPANESE_WORDS = {
    "\u6bce\u65e5": "daily",
    "1\u65e5\u304a\u304d": "every 2nd day",
    "\u9694\u65e5": "every 2nd day",
    "\u6bce\u9031": "weekly",
}


def short_form(text: str) -> Frequency | None:
    """`daily`, `3-5 a week`, `at least 2 a week`, `every 2nd day`, weekdays; None for anything else."""
    said = _plain_form(text.removeprefix(_LEAST))
    if not text.startswith(_LEAST) or said is None:
        return said
    counted = said.times.stated and said.every is None and not said.days
    return replace(said, times=replace(said.times, floor=True)) if counted else None


def _plain_form(text: str) -> Frequency | None:
    bare = text.removesuffix(_OURS)
    ours = bare != text
    if bare == "not stated" and not ours:
        return Frequency(Amount(None, None), "week")
    bare = _WORDS.get(bare, bare)
    times = _TIMES.fullmatch(bare)
    if times:
        return Frequency(_amount(times[1], times[2], 1, ours), times[3])
    every = _EVERY.fullmatch(bare)
    if every:
        size = WEEK if every[3] == "weeks" else 1
        return Frequency(Amount(1, 1), "day", every=_amount(every[1], every[2], size, ours))
    nth = _NTH.fullmatch(bare)
    if nth:
        size = WEEK if nth[2] == "week" else 1
        return Frequency(Amount(1, 1), "day", every=_amount(nth[1], None, size, ours))
    days = re.split(r", and |, | and ", bare)
    if all(day in keys.WEEKDAYS for day in days) and len(set(days)) == len(days):
        named = tuple(day for day in keys.WEEKDAYS if day in days)
        return Frequency(Amount(len(days), len(days), ours), "week", days=named)
    return None


def _amount(low: str, high: str | None, size: int, ours: bool) -> Amount:
    return Amount(int(low) * size, int(high or low) * size, ours)


def rewritten(text: str) -> str | None:
    """The short form that was probably meant, None where it cannot be made out."""
    plain = plain_characters(text).strip().lower()
    bare = plain.removesuffix("(ours)").strip()
    tail = _OURS if bare != plain else ""
    floor = re.match(
        r"(?:at least|minimum(?: of)?|min\.?|>=|\u6700\u4f4e\u3067?\u3082?|\u5c11\u306a\u304f\u3068\u3082) ?",
        bare,
    )
    if floor:
        inner = bare[floor.end() :]
        more = rewritten(inner) if short_form(inner) is None else inner
        least = _LEAST + more if more and not more.startswith(_LEAST) else ""
        return least + tail if short_form(least) else None
    near = _from_japanese(bare) or _named_days(bare) or _in_numbers(bare)
    for pattern, new in () if short_form(near) else _REPLACED:
        near = " ".join(re.sub(pattern, new, near).split())
    if short_form(near) is None:
        near = slip_of(bare, (*_WORDS, "not stated")) or ""
    tail = "" if near == "not stated" else tail  # nothing of ours is in it
    return near + tail if near and short_form(near) else None


def windows_meant(text: str) -> tuple[str, ...]:
    """The times of day in `morning and evening`; none where anything else is said."""
    plain = re.sub(
        r"\b(?:every|each|in the|at|once in the)\s+|^\u6bce", "", plain_characters(text).strip().lower()
    )
    pieces = [one for one in re.split(r"\s*(?:,|&|\band\b|\u3068|\u3001|\u30fb)\s*", plain) if one]
    named = tuple(_WINDOWS[one] for one in pieces if one in _WINDOWS)
    return named if named and len(set(named)) == len(pieces) else ()


def without_days(text: str) -> tuple[str, str] | None:
    """How often, and the days that are excepted, in `daily except sundays`; None for anything else."""
    plain = plain_characters(text).strip().lower()
    written = re.fullmatch(r"(.+?),? (?:except|but not|apart from|excluding|not)(?: on)? (.+)", plain)
    if written is None:
        return None
    near = written[1] if short_form(written[1]) else rewritten(written[1])
    days = [_weekday(word) for word in re.split(r",? and |, | ", written[2])]
    named = [day for day in days if day]
    if near is None or len(named) < len(days):
        return None
    return near, named[0] if len(named) == 1 else f"[{', '.join(named)}]"


def _weekday(word: str) -> str | None:
    """The weekday of `sun`, `Sun.` or `sundays`."""
    short = word.rstrip("s.,")
    return next((day for day in keys.WEEKDAYS if len(short) > 2 and day.startswith(short)), None)


def _named_days(text: str) -> str | None:
    """The days of `3 times a week on mon wed fri`, where there are so many."""
    written = re.fullmatch(r"([0-9]) (?:times|x|days)(?: a| per) week,? ?(?:on|:|\()? ?(.+?)\)?", text)
    days = [_weekday(word) for word in re.split(r",? and |[,/&+ ]+", written[2])] if written else []
    if written is None or None in days or len(set(days)) != len(days) or len(days) != int(written[1]):
        return None
    return ", ".join(day for day in days if day)


def _in_numbers(text: str) -> str:
    """Numbers in figures, weekdays in full."""
    words = []
    for word in re.split(r"(\s+|,)", re.sub(r"\s*&\s*", " and ", text)):
        day = _weekday(word)
        if word in _NUMBERS:
            words.append(str(_NUMBERS.index(word) + 1))
        elif word in _ORDINALS:
            number = _ORDINALS.index(word) + 1
            words.append(f"{number}{_TH.get(number, 'th')}")
        else:
            words.append(day or word)
    return " ".join("".join(words).replace(",", ", ").split())


def _from_japanese(text: str) -> str | None:
    joined = "".join(text.split())
    if joined in _JAPANESE_WORDS:
        return _JAPANESE_WORDS[joined]
    for pattern, said in _JAPANESE:
        written = pattern.fullmatch(joined)
        if written:
            return said.format(re.sub("[~\u301c]", "-", written[1]))
    return None
