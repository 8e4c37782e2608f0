"""The kinds of amount: times, counts, distances; how each is read, and how large it may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kneecoach.routine.units import METRES

LONGEST_TIME = 3 * 3600  # seconds
NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,3})?"
_UNITS = {"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1}
_UNITS |= {"min": 60, "mins": 60, "minute": 60, "minutes": 60}
_SECONDS = "|".join(sorted((unit for unit, size in _UNITS.items() if size == 1), key=len, reverse=True))
_MINUTES = "|".join(sorted((unit for unit, size in _UNITS.items() if size == 60), key=len, reverse=True))
ONE = re.compile(rf"({NUMBER})\s*({_SECONDS}|{_MINUTES})", re.IGNORECASE)
_BOTH = re.compile(rf"([0-9]{{1,9}})\s*(?:{_MINUTES})\s*({NUMBER})\s*(?:{_SECONDS})", re.IGNORECASE)
_CLOCK = re.compile(r"([0-9]{1,9}):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class Measure:
    """A kind of amount: how one is read, how written in an example, how large it may be, whether 0 is one.

    `in_all`, `day`, `counts`, `fast`: whether it may be for both sides, for a day, in counts, at full speed.
    `floor`: whether it may be `at least` so much.
    """

    read: Callable[[str], float | None]
    example: str
    most: float
    most_said: str
    zero: bool = False
    unknown: bool = True
    in_all: bool = False
    fast: bool = False
    day: bool = False
    counts: bool = False
    floor: bool = False
    least: float = 0


def seconds(text: str) -> float | None:
    """Seconds, None where the text is no time."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        return float(int(clock[1]) * 60 + int(clock[2]))
    both = _BOTH.fullmatch(text)
    if both:
        return int(both[1]) * 60 + float(both[2])
    one = ONE.fullmatch(text)
    return round(float(one[1]) * _UNITS[one[2].lower()], 3) if one else None


def count(text: str) -> float | None:
    """A whole number, None where the text is none."""
    return float(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


def metres(text: str) -> float | None:
    """Metres, None where the text is no distance."""
    written = re.fullmatch(rf"({NUMBER})\s*([a-z]+)", text)
    size = METRES.get(written[2]) if written else None
    return round(float(written[1]) * size, 3) if written and size else None


TIME = Measure(seconds, "30 s", LONGEST_TIME, "180 min", day=True, counts=True, floor=True)
PAUSE = Measure(seconds, "30 s", LONGEST_TIME, "180 min", zero=True, counts=True, floor=True)
READY = Measure(seconds, "5 s", LONGEST_TIME, "180 min", zero=True, unknown=False)
ICE_TIME = Measure(seconds, "15 min", LONGEST_TIME, "180 min", unknown=False)
PART = Measure(seconds, "2 s", LONGEST_TIME, "180 min", fast=True, counts=True)
DISTANCE = Measure(metres, "20 m", 100_000, "100 km", floor=True)
BEAT = Measure(count, "60", 240, "240", unknown=False, least=20)
REPS = Measure(count, "10", 1000, "1000", in_all=True, day=True, floor=True)
SETS = Measure(count, "3", 50, "50", day=True, floor=True)
ROUNDS = Measure(count, "3", 100, "100", day=True, floor=True)
TIMES = Measure(count, "3", 50, "50", floor=True)
