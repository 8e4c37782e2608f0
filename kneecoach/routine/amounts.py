"""Doses as they are written: times and counts, ranges of them, `not stated`, and `(ours)`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.model import Amount, Span
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.scalars import nearest, plain_characters, replaced

NOT_STATED = "not stated"
LONGEST_TIME = 3 * 3600  # seconds
_NUMBER = r"[0-9]{1,9}(?:\.[0-9]{1,3})?"
_UNITS = {"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1}
_UNITS |= {"min": 60, "mins": 60, "minute": 60, "minutes": 60}
_SECONDS = "|".join(sorted((unit for unit, size in _UNITS.items() if size == 1), key=len, reverse=True))
_MINUTES = "|".join(sorted((unit for unit, size in _UNITS.items() if size == 60), key=len, reverse=True))
_ONE = re.compile(rf"({_NUMBER})\s*({_SECONDS}|{_MINUTES})", re.IGNORECASE)
_BOTH = re.compile(rf"([0-9]{{1,9}})\s*(?:{_MINUTES})\s*({_NUMBER})\s*(?:{_SECONDS})", re.IGNORECASE)
_CLOCK = re.compile(r"([0-9]{1,9}):([0-5][0-9])")
_RANGE = re.compile(r"(?<=[^\s-])\s*[-\u2013]\s*(?=[0-9])")
_OURS = re.compile(r"\s*\(ours\)$")
_IN_ALL = re.compile(r"\s+in all$")
_UNKNOWN = (
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
_OUR = re.compile(r"\s*\((?:our|us|own|ous|ours\.?)\)?$", re.IGNORECASE)
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
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A kind of amount: how one is read, how written in an example, how large it may be, whether 0 is one."""

    read: Callable[[str], float | None]
    example: str
    most: float
    most_said: str
    zero: bool = False
    unknown: bool = True
    in_all: bool = False


def _seconds(text: str) -> float | None:
    clock = _CLOCK.fullmatch(text)
    if clock:
        return float(int(clock[1]) * 60 + int(clock[2]))
    both = _BOTH.fullmatch(text)
    if both:
        return int(both[1]) * 60 + float(both[2])
    one = _ONE.fullmatch(text)
    return round(float(one[1]) * _UNITS[one[2].lower()], 3) if one else None


def _count(text: str) -> float | None:
    return float(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


TIME = Measure(_seconds, "30 s", LONGEST_TIME, "180 min")
PAUSE = Measure(_seconds, "30 s", LONGEST_TIME, "180 min", zero=True)
READY = Measure(_seconds, "5 s", LONGEST_TIME, "180 min", zero=True, unknown=False)
ICE_TIME = Measure(_seconds, "15 min", LONGEST_TIME, "180 min", unknown=False)
REPS = Measure(_count, "10", 1000, "1000", in_all=True)
SETS = Measure(_count, "3", 50, "50")
TIMES = Measure(_count, "3", 50, "50")


def read_amount(pair: Pair, found: Findings, measure: Measure) -> Amount | None:
    """The amount of a key, None with a fault where it cannot be read."""
    node, key = pair.value, pair.key.text
    if not isinstance(node, Scalar):
        found.add("not-one-value", node.span.start, key=key, example=measure.example)
        return None
    text = " ".join(node.text.split())
    if node.nothing or not text:
        if measure.unknown:
            mend = replaced(node, NOT_STATED)
            found.add("no-dose-value", pair.key.span.start, mend=mend, key=key)
        else:
            found.add("no-value", pair.key.span.start, key=key, example=measure.example)
        return None
    if "\n" in found.patch.text[node.span.start : node.span.end]:
        found.add("runs-on", node.span.start, key=key, example=measure.example)
        return None
    if text.lower() == NOT_STATED:
        if not measure.unknown:
            found.add("not-stated-here", node.span.start, key=key, example=measure.example)
            return None
        return Amount(None, None, span=node.span)
    return _Reader(node, key, found, measure).read(text)


class _Reader:
    """One written amount: taken apart, judged, and explained where it is wrong."""

    def __init__(self, node: Scalar, key: str, found: Findings, measure: Measure) -> None:
        self._node = node
        self._key = key
        self._found = found
        self._measure = measure

    def read(self, text: str) -> Amount | None:
        amount = parse_amount(text, self._measure, self._node.span)
        if amount is None:
            self._explain(text)
            return None
        if amount.in_all and not self._measure.in_all:
            self._fault("in-all-here")
            return None
        return amount if self._sensible(text, amount) else None

    def _sensible(self, text: str, amount: Amount) -> bool:
        low, high = amount.low, amount.high
        if low is None or high is None:
            return True
        if low > high:
            core = _OURS.sub("", _IN_ALL.sub("", text))
            ends = _RANGE.split(core)
            near = f"{ends[1]}-{ends[0]}" if len(ends) == 2 else ""
            if near and parse_amount(near, self._measure) is None:
                unit = re.search(r"\s*[a-z]+$", ends[1], re.IGNORECASE)
                tail = unit.group() if unit else ""
                near = f"{ends[1].removesuffix(tail)}-{ends[0]}{tail}"
            self._fault("upside-down", text=text, near=near + text[len(core) :], mend=True)
            return False
        if low == 0 and not self._measure.zero:
            self._fault("zero", example=self._measure.example)
            return False
        if high > self._measure.most:
            self._fault("too-much", text=text, most=self._measure.most_said)
            return False
        return True

    def _explain(self, text: str) -> None:
        """Find out what is wrong with a text that is no amount, the likeliest first."""
        if text.startswith(("-", "\u2212", "\u2013")) and self._understood(text[1:].strip()):
            self._fault("negative", near=text[1:].strip(), mend=True)
            return
        near = plain_characters(text).strip()
        if near != text and self._understood(near):
            self._fault("full-width", text=text, near=near, mend=True)
            return
        bare, tail = _split_ours(near)
        if self._measure.read is _seconds and re.fullmatch(rf"{_NUMBER}(?:\s*[-\u2013]\s*{_NUMBER})?", bare):
            self._no_unit(bare, tail)
            return
        if self._measure.read is _count and self._sets_by_reps(bare):
            return
        rewritten = self._unknown(near) or self._rewritten(near)
        if rewritten and rewritten != text:
            self._fault("write-as", text=text, near=rewritten, mend=True)
        elif self._measure.read is _seconds:
            self._fault("not-time", text=text, example=self._measure.example)
        else:
            self._fault("not-count", text=text, example=self._measure.example)

    def _unknown(self, text: str) -> str | None:
        """`not stated`, where that was meant."""
        meant = text.lower() in _UNKNOWN or nearest(text, (NOT_STATED,)) is not None
        return NOT_STATED if meant and self._measure.unknown else None

    def _no_unit(self, bare: str, tail: str) -> None:
        minutes = self._measure is ICE_TIME
        near = f"{bare} {'min' if minutes else 's'}{tail}"
        if self._key == "time":
            self._fault("no-unit-time", text=bare, near=near, other=f"{bare} min{tail}")
        else:
            self._fault("no-unit", text=bare, near=near, mend=True)

    def _sets_by_reps(self, bare: str) -> bool:
        each = re.fullmatch(
            r"(.*[0-9])\s*(?:(?:for|on|per)\s+)?(?:each|both|per)(?:\s+(?:sides?|legs?))?", bare
        )
        if each and self._understood(each[1].strip()):
            self._fault("each-in-number", text=bare, near=each[1].strip())
            return True
        found = sets_by_reps(bare)
        if found:
            self._fault("sets-by-reps", text=bare, sets=found[1], reps=found[2])
        return found is not None

    def _rewritten(self, text: str) -> str | None:
        """The amount in our spelling, where it can be made out; None otherwise."""
        text = _OUR.sub(" (ours)", text)
        bare, tail = _split_ours(text)
        for pattern, new in _WORDS:
            bare = re.sub(pattern, new, bare, flags=re.IGNORECASE)
        bare = re.sub(r"\s*-\s*", "-", " ".join(bare.split()))
        hours = re.fullmatch(r"([0-9])\s*(?:h|hr|hrs|hours?|\u6642\u9593)", bare, re.IGNORECASE)
        tries = [bare]
        if self._measure.read is _count:
            tries.append(
                re.sub(r"\s*(?:x|times|reps?|repetitions?|sets?|holds?)\.?$", "", bare, flags=re.IGNORECASE)
            )
        elif hours:
            tries.append(f"{int(hours[1]) * 60} min")
        return next((one + tail for one in tries if self._understood(one)), None)

    def _understood(self, text: str) -> bool:
        amount = parse_amount(text, self._measure) if text else None
        return amount is not None and (amount.high or 0) <= self._measure.most

    def _fault(self, code: str, *, mend: bool = False, **values: str) -> None:
        near = values.get("near")
        edit = replaced(self._node, near) if near and mend else None
        self._found.note(Finding(code, self._node.span.start, {"key": self._key, **values}, edit))


def sets_by_reps(text: str) -> re.Match[str] | None:
    """The sets and the reps of "3 x 10"; None for anything else."""
    return re.fullmatch(
        r"([0-9]{1,3})\s*[x\u00d7*]\s*([0-9]{1,4}(?:\s*-\s*[0-9]{1,4})?)", text, re.IGNORECASE
    )


def _split_ours(text: str) -> tuple[str, str]:
    bare = _OURS.sub("", text)
    return bare, " (ours)" if bare != text else ""


def parse_amount(text: str, measure: Measure, span: Span | None = None) -> Amount | None:
    """A written amount without judgement on its size, None where the text is none."""
    bare = _OURS.sub("", text)
    ours = bare != text
    single = _IN_ALL.sub("", bare)
    in_all = single != bare
    ends = _RANGE.split(single)
    if len(ends) > 2 or not single:
        return None
    high = measure.read(ends[-1])
    low = measure.read(ends[0])
    if len(ends) == 2 and low is None and measure.read is _seconds:
        one = _ONE.fullmatch(ends[1])  # `20-30 s`: the unit of the end is that of the beginning
        low = measure.read(f"{ends[0]} {one[2]}") if one and re.fullmatch(_NUMBER, ends[0]) else None
    if low is None or high is None:
        return None
    return Amount(low, high, ours, in_all, span)
