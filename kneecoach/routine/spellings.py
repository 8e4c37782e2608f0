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
)
OUR = re.compile(r"\s*\((?:our|us|own|ous|ours\.?)\)?$", re.IGNORECASE)
_WORDS = (  # what else people write, in the order of replacement
    (r"[\u2010-\u2015\u2212\u301c~\u30fc]", "-"),
    (r"\s*\u79d2(?:\u9593)?", " s "),  # Japanese: second
    (r"\s*\u5206(?:\u9593)?", " min "),  # minute
    (r"\s*(?:\u56de|\u30bb\u30c3\u30c8)(?:\u305a\u3064)?", ""),  # times, sets
    (r"(?<=[0-9]),(?=[0-9])", "."),
    (r"\b(secs?|mins?|s)\.", r"\1"),
    (r"(?<=[0-9a-z]) to (?=[0-9])", "-"),
    (r"\s*(?:in total|total|altogether|overall|\u5de6\u53f3\u5408\u8a08)$", " in all"),
    (r"(?<=[0-9])\s*'(?!')", " min "),
    (r"(?<=[0-9])\s*(?:\"|'')", " s "),
    (r"\s*(?:per day|daily|/ ?day|/ ?d|over the day|in a day)$", " a day"),
    (r"^1\s*\u65e5(?:\u306b)?\s*(.*[0-9].*)$", r"\1 a day"),  # Japanese: in one day
)
_COUNTED = (  # counts, as people write them
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
