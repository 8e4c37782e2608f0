"""Days, weekdays, months and minutes, as each language writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kneecoach.words import Words


def full_day(words: Words, day: date) -> str:
    """The day with its weekday: "Thursday 26 November", "11月26日(木)"."""
    return words.say_as(
        "date", "{weekday} {day} {month}", weekday=weekday(words, day), day=day.day, month=month(words, day)
    )


def full_day_and_year(words: Words, day: date) -> str:
    """The same with the year: "Thursday 26 November 2026", "2026年11月26日(木)"."""
    return words.say_as(
        "date",
        "{weekday} {day} {month} {year}",
        weekday=weekday(words, day),
        day=day.day,
        month=month(words, day),
        year=day.year,
    )


def short_day(words: Words, day: date) -> str:
    """Day and month for an axis: "26 Nov", "11月26日"."""
    return words.say_as("date", "{day} {short_month}", day=day.day, short_month=short_month(words, day))


def short_full_day(words: Words, day: date) -> str:
    """The day with its weekday where there is little room: "Thu 26 Nov", "11月26日(木)"."""
    return words.say_as(
        "date",
        "{short_weekday} {day} {short_month}",
        short_weekday=short_weekday(words, day),
        day=day.day,
        short_month=short_month(words, day),
    )


def weekday_and_day(words: Words, day: date) -> str:
    """Weekday and day for an axis: "Thu 26", "26(木)"."""
    return words.say_as("date", "{short_weekday} {day}", short_weekday=short_weekday(words, day), day=day.day)


def year(words: Words, day: date) -> str:
    """The year alone: "2026", "2026年"."""
    return words.say_as("date", "{year}", year=day.year)


def weekday(words: Words, day: date) -> str:
    """The weekday: "Thursday", "木"."""
    return (
        words.say_as("weekday", "Monday"),
        words.say_as("weekday", "Tuesday"),
        words.say_as("weekday", "Wednesday"),
        words.say_as("weekday", "Thursday"),
        words.say_as("weekday", "Friday"),
        words.say_as("weekday", "Saturday"),
        words.say_as("weekday", "Sunday"),
    )[day.weekday()]


def short_weekday(words: Words, day: date) -> str:
    """The weekday in three letters: "Thu", "木"."""
    return (
        words.say_as("weekday", "Mon"),
        words.say_as("weekday", "Tue"),
        words.say_as("weekday", "Wed"),
        words.say_as("weekday", "Thu"),
        words.say_as("weekday", "Fri"),
        words.say_as("weekday", "Sat"),
        words.say_as("weekday", "Sun"),
    )[day.weekday()]


def month(words: Words, day: date) -> str:
    """The month: "November", "11月"."""
    return (
        words.say_as("month", "January"),
        words.say_as("month", "February"),
        words.say_as("month", "March"),
        words.say_as("month", "April"),
        words.say_as("month", "May"),
        words.say_as("month", "June"),
        words.say_as("month", "July"),
        words.say_as("month", "August"),
        words.say_as("month", "September"),
        words.say_as("month", "October"),
        words.say_as("month", "November"),
        words.say_as("month", "December"),
    )[day.month - 1]


def short_month(words: Words, day: date) -> str:
    """The month in three letters: "Nov", "11月"."""
    return (
        words.say_as("short month", "Jan"),
        words.say_as("short month", "Feb"),
        words.say_as("short month", "Mar"),
        words.say_as("short month", "Apr"),
        words.say_as("short month", "May"),
        words.say_as("short month", "Jun"),
        words.say_as("short month", "Jul"),
        words.say_as("short month", "Aug"),
        words.say_as("short month", "Sep"),
        words.say_as("short month", "Oct"),
        words.say_as("short month", "Nov"),
        words.say_as("short month", "Dec"),
    )[day.month - 1]


def whole_minutes(seconds: float) -> int:
    """Seconds as minutes: the nearest one, at least 1."""
    return max(1, int(seconds / 60 + 0.5))


def shared_minutes(lengths: Sequence[float]) -> tuple[int, ...]:
    """Lengths in seconds as whole minutes that add up to what their sum is said to be; at least 1 each."""
    whole = [max(1, int(seconds / 60)) for seconds in lengths]
    missing = whole_minutes(sum(lengths)) - sum(whole)
    rest = [seconds - minutes * 60 for seconds, minutes in zip(lengths, whole, strict=True)]
    for at in sorted(range(len(whole)), key=lambda at: -rest[at])[: max(0, missing)]:
        whole[at] += 1
    return tuple(whole)


def minutes(words: Words, seconds: float) -> str:
    """A length to plan by: "18 min", "18分"."""
    return words.say("{n} min", n=whole_minutes(seconds))


def minutes_by_day(words: Words, lengths: Sequence[float], *, own_pace: bool = False) -> str:
    """How long sessions of several lengths take, in seconds; the days have other exercises."""
    low, high = whole_minutes(min(lengths)), whole_minutes(max(lengths))
    if low == high:
        time = about_minutes(words, min(lengths), own_pace=own_pace)
    elif own_pace:
        time = words.say("about {low}\N{EN DASH}{high} min + time at your own pace", low=low, high=high)
    else:
        time = words.say("about {low}\N{EN DASH}{high} min", low=low, high=high)
    return words.say("{time}, the exercises differ from day to day", time=time)


def about_minutes(words: Words, seconds: float, *, own_pace: bool = False) -> str:
    """How long a session takes: "about 18 min", and "+ time at your own pace" where some of it is untimed."""
    if own_pace:
        return words.say("about {n} min + time at your own pace", n=whole_minutes(seconds))
    return words.say("about {n} min", n=whole_minutes(seconds))
