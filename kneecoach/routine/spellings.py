"""How people write amounts when they have not looked it up, in English and in Japanese."""

from __future__ import annotations

import re

from kneecoach.routine.measures import Measure, metres

UNKNOWN = (
    "?",
    "-",
    "unknown",
    "none",
    "n/a",
    "na",
    "not given",
    "open",
    "\u4e0d\u660e",
    "\u306a\u3057",
    "\u8a18\u8f09\u306a\u3057",
    "tbd",
    "not known",
    "not specified",
    "unspecified",
    "nil",
    "nan",
    "\u672a\u5b9a",
)
# Of a dose: that there is none, or that nobody knows.
NONE_OR_UNKNOWN = ("none", "nil", "open", "\u306a\u3057")
NONE = (
    "no",
    "none",
    "nothing",
    "0",
    "-",
    "without",
    "\u306a\u3057",
    "\u7121\u3057",
)  # of a rest: that there is none
OUR = re.compile(r"\s*[(\[](?:our|us|own|ous|ours\.?)[)\]]?$|\s+\(?ours\)?$", re.IGNORECASE)
_WORDS = (  # what else people write, in the order of replacement
    (r"^(?:about|around|approx(?:imately|\.)?|circa|ca?\.|~|\u7d04|\u304a\u3088\u305d)\s*(?=[0-9])", ""),
    (r"[\u2010-\u2015\u2212\u301c~\u30fc]", "-"),
    (r"\s*\u79d2(?:\u9593)?", " s "),  # Japanese: second
    (r"\s*\u5206(?:\u9593)?", " min "),  # minute
    (r"\s*(?:\u56de|\u30bb\u30c3\u30c8)(?:\u305a\u3064)?(?![0-9])", ""),  # times, sets
    (r"(?<=[0-9]),(?=[0-9])", "."),
    (r"\b(secs?|mins?|s)\.", r"\1"),
    (r"(?<=[0-9a-z]) to (?=[0-9])", "-"),
    (r"\s*(?:in total|total|altogether|overall|\u5de6\u53f3\u5408\u8a08)$", " in all"),
    (r"(?<=[0-9])\s*'(?!')", " min "),
    (r"(?<=[0-9])\s*(?:\"|'')", " s "),
    (r"\s*(?:per day|daily|/ ?day|/ ?d|over the day|in a day)$", " a day"),
    (r"^1\s*\u65e5(?:\u306b)?\s*(.*[0-9].*)$", r"\1 a day"),  # Japanese: in one day
)
_COUNTED = (  # times and counts, as people write them
    (r"^(?:half a|1/2) ?min(?:ute)?$", "30 s"),
    (r"(?<=[0-9])-(?=(?:s|secs?|seconds?|min|minutes?)$)", " "),
    (r"(?<=[0-9])\s*m$", " min"),
    (r"\s*(?:between sets|\u30bb\u30c3\u30c8\u9593)$", ""),
    (r"^(?:a )?count of ([0-9-]+)$", r"\1 counts"),
    (r"\s*(?:counts?|beats?|\u30ab\u30a6\u30f3\u30c8|\u62cd)$", " counts"),
)
_WAYS = (  # metres, kilometres, miles
    (r"\s*(?:\u30ad\u30ed\u30e1[-\u30fc]\u30c8\u30eb|\u30ad\u30ed-?|kilomet(?:er|re)s?|kms?|k)$", " km"),
    (r"\s*(?:\u30e1[-\u30fc]\u30c8\u30eb|met(?:er|re)s?|ms)$", " m"),
    (r"\s*(?:\u30de\u30a4\u30eb|mi)$", " mile"),
    (r"\s*(?:yds?\.?|yards?)$", " yd"),
    (r"^(?:a|one) (?=mile)", "1 "),
)
_JAPANESE = {  # what is counted
    "\u6b69": "steps", "\u5468": "laps", "\u547c\u5438": "breaths", "\u6bb5": "stairs",
    "\u30b8\u30e3\u30f3\u30d7": "jumps",
}  # fmt: skip


def respelled(bare: str, measure: Measure) -> str:
    """An amount with everyday spellings put into ours, as far as they are known; `(ours)` is not in it."""
    rules = _WORDS + (_COUNTED if measure.counts else _WAYS if measure.read is metres else ())
    for pattern, new in rules:
        bare = re.sub(pattern, new, bare, flags=re.IGNORECASE)
    if measure.in_all:
        for word, unit in _JAPANESE.items():
            bare = bare.replace(word, f" {unit}")
    return re.sub(r"\s*-\s*", "-", " ".join(bare.split()))


_LEAST = (  # so much, and more is as good
    re.compile(
        r"(?:at least|minimum(?: of)?|no less than|not less than|>=|\u2265)\s*([0-9].*)", re.IGNORECASE
    ),
    re.compile(r"([0-9][0-9.:]*)\s*\+\s*([a-z\u3040-\u9fff]*)", re.IGNORECASE),
    re.compile(
        r"([0-9][0-9.:]*\s*[a-z]*)\s*(?:\+|or more|and more|or longer|and up|\u4ee5\u4e0a)", re.IGNORECASE
    ),
)


def at_least(text: str) -> str | None:
    """The dose in "10+", "30 s or more" or ">= 30 s" without these words; None where they are not there."""
    found = next((one for pattern in _LEAST if (one := pattern.fullmatch(text))), None)
    return " ".join(filter(None, found.groups())).strip() if found else None


_X = r"\s*[x\u00d7*]\s*"
_SETS = r"\s*(?:sets?|\u30bb\u30c3\u30c8)"
_REPS = r"\s*(?:reps?|repetitions?|times|\u56de)"
_TIMES = r"\s*(?:x|times|reps?|holds?|\u56de)"
_RANGE = r"[0-9]{1,4}(?:\s*-\s*[0-9]{1,4})?"
_TIME = r"[0-9][0-9.:]*(?:\s*-\s*[0-9.]+)?\s*(?:[a-z]+|\u79d2|\u5206)"
_SETS_AND_REPS = (
    re.compile(rf"(?P<sets>[0-9]{{1,3}}){_X}(?P<reps>{_RANGE})(?:{_REPS})?", re.IGNORECASE),
    re.compile(
        rf"(?P<sets>[0-9]{{1,3}}){_SETS}(?:\s*of|{_X}|,)?\s*(?P<reps>{_RANGE})(?:{_REPS})?", re.IGNORECASE
    ),
    re.compile(rf"(?P<reps>{_RANGE}){_REPS}?(?:{_X}|\s*,?\s*)(?P<sets>[0-9]{{1,3}}){_SETS}", re.IGNORECASE),
    re.compile(rf"(?P<reps>{_RANGE})\s*\u56de{_X}(?P<sets>[0-9]{{1,3}})", re.IGNORECASE),
)
_NUMBER_AND_TIME = (
    re.compile(rf"(?P<n>[0-9]{{1,3}}){_X}(?P<time>{_TIME})", re.IGNORECASE),
    re.compile(rf"(?P<time>{_TIME})(?:{_X}|\s*,?\s+)(?P<n>[0-9]{{1,3}}){_TIMES}", re.IGNORECASE),
    re.compile(rf"(?P<time>{_TIME}){_X}(?P<n>[0-9]{{1,3}})", re.IGNORECASE),
)
_EACH = re.compile(
    r"(.*[0-9a-z])(?:\s*[x\u00d7]?\s+(?:(?:for|on|per)\s+)?|\s*)(?:each|both|per|/)\s*(?:sides?|legs?|arms?)?",
    re.IGNORECASE,
)


def sets_by_reps(text: str) -> tuple[str, str] | None:
    """The sets and the reps of "3 x 10" or "10 reps, 3 sets"; None for anything else."""
    found = next((one for pattern in _SETS_AND_REPS if (one := pattern.fullmatch(text))), None)
    return (found["sets"], found["reps"]) if found else None


def number_by_time(text: str) -> tuple[str, str] | None:
    """The number and the time of "3 x 30 s" or "30 s, 3 times"; None for anything else."""
    found = next((one for pattern in _NUMBER_AND_TIME if (one := pattern.fullmatch(text))), None)
    return (found["n"], found["time"].strip()) if found else None


def without_sides(text: str) -> str | None:
    """The dose in "10 each side" or "30 s per leg"; None where no side is said."""
    found = _EACH.fullmatch(text)
    return found[1].strip() if found else None
