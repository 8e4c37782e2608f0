"""Doses as they are written: times and counts, ranges of them, `not stated`, and `(ours)`."""

from __future__ import annotations

import re

from kneecoach.errors import Edit
from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.measures import ICE_TIME, NUMBER, ONE, Measure, count, metres, seconds
from kneecoach.routine.model import Amount
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.scalars import plain_characters, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.spellings import (
    NONE,
    NONE_OR_UNKNOWN,
    OUR,
    UNKNOWN,
    at_least,
    number_by_time,
    respelled,
    sets_by_reps,
    without_sides,
)
from kneecoach.routine.units import METRES, SINGULAR, UNITS
from kneecoach.routine.written import parse_amount, split_ours

NOT_STATED = "not stated"
_RANGE = re.compile(r"(?<=[^\s-])\s*[-\u2013]\s*(?=[0-9])")
_OURS = re.compile(r"\s*\(ours\)$")
RESTS = ("rest", "sets", "sides", "exercises", "rounds")
FEW = 10  # a rest of so few may be of minutes
_IN_ALL = re.compile(r"\s+in all$")


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
    return read_scalar(node, text, key, found, measure)


def read_scalar(node: Scalar, text: str, key: str, found: Findings, measure: Measure) -> Amount | None:
    """The amount that `text`, all of `node` or a piece of it, says; None with a fault where it says none."""
    return _Reader(node, key, found, measure).read(text)


class _Reader:
    """One written amount: taken apart, judged, and explained where it is wrong."""

    def __init__(self, node: Scalar, key: str, found: Findings, measure: Measure) -> None:
        self._node = node
        self._key = key
        self._found = found
        self._measure = measure
        self._piece: str | None = None  # what is read, where it is only a piece of the value

    def read(self, text: str) -> Amount | None:
        self._piece = None if text == " ".join(self._node.text.split()) else text
        amount = parse_amount(text, self._measure, self._node.span)
        if amount is None:
            self._explain(text)
            return None
        if amount.in_all and not self._measure.in_all:
            self._fault("in-all-here")
            return None
        if amount.per_day and not self._measure.day:
            self._fault("a-day-here")
            return None
        if amount.counts and not self._measure.counts:
            self._fault("counts-here", example=self._measure.example)
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
        if low < self._measure.least:
            self._fault("too-little", text=text, least=f"{self._measure.least:g}")
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
        bare, tail = split_ours(near)
        if self._measure.read is seconds and re.fullmatch(rf"{NUMBER}(?:\s*[-\u2013]\s*{NUMBER})?", bare):
            self._no_unit(bare, tail)
            return
        if self._two_in_one(bare):
            return
        if self._measure.read is metres and re.fullmatch(rf"{NUMBER}(?:\s*[-\u2013]\s*{NUMBER})?", bare):
            self._fault("no-unit-time", text=bare, near=f"{bare} m{tail}", other=f"{bare} km{tail}")
            return
        rewritten = self._unknown(near) or self._rewritten(near)
        if rewritten and rewritten != text:
            doubtful = rewritten == NOT_STATED and near.lower() in NONE_OR_UNKNOWN
            code = "none-or-unknown" if doubtful else "write-as"
            self._fault(code, text=text, near=rewritten, mend=not doubtful)
        elif self._unknown_unit(bare, tail):
            return
        elif self._measure.read is metres:
            self._fault("not-distance", text=text, example=self._measure.example)
        elif self._measure.read is seconds:
            self._no_time(text, bare)
        else:
            self._no_count(text, bare)

    def _no_count(self, text: str, bare: str) -> None:
        ways = re.fullmatch(
            r"([0-9]{1,4})((?: [a-z]+?)??) (?:each|in each|per|in both|both) (?:directions?|ways?)", bare
        )
        near = f"{2 * int(ways[1])}{ways[2]}" if ways else ""
        if near and self._understood(near):
            self._fault("each-way", text=bare, near=near, mend=True)
        else:
            self._fault("not-count", text=text, example=self._measure.example)

    def _no_time(self, text: str, bare: str) -> None:
        breaths = re.fullmatch(r"([0-9]{1,3}(?:-[0-9]{1,3})?) (?:deep |slow |full )?breaths?", bare)
        if breaths:
            self._fault("hold-in-breaths", text=bare, near=f"{breaths[1]} breaths")
        else:
            self._fault("not-time", text=text, example=self._measure.example)

    def _unknown(self, text: str) -> str | None:
        """`not stated`, where that was meant."""
        if self._measure.zero and text.lower() in NONE:
            return "0 s"
        meant = text.lower() in UNKNOWN or slip_of(text, (NOT_STATED,)) is not None
        return NOT_STATED if meant and self._measure.unknown else None

    def _no_unit(self, bare: str, tail: str) -> None:
        minutes = self._measure is ICE_TIME
        near = f"{bare} {'min' if minutes else 's'}{tail}"
        few = self._key in RESTS and float(re.split(r"[-\u2013]", bare, maxsplit=1)[0]) < FEW
        if self._key == "time" or few:
            self._fault("no-unit-time", text=bare, near=near, other=f"{bare} min{tail}")
        else:
            self._fault("no-unit", text=bare, near=near, mend=True)

    def _two_in_one(self, bare: str) -> bool:
        """Note a value that says two things: sets and reps, a time and a number, a dose and the sides."""
        alone = without_sides(bare)
        two = alone is not None and (sets_by_reps(alone) or number_by_time(alone)) is not None
        known = alone and (alone if two or self._understood(alone) else self._rewritten(alone))
        if known and re.search(r"\bboth\b", bare, re.IGNORECASE):  # on each of them, or at once, or together
            other = f"{self._key}: {known} in all" if self._measure.in_all else "sides: both"
            self._fault("two-meanings", text=bare, near=f"sides: each, {self._key}: {known}", other=other)
            return True
        if known:
            self._fault("each-in-number", text=bare, near=known)
            return True
        pair = sets_by_reps(bare) if self._measure.read is count else None
        if pair and self._measure.in_all | (self._key == "sets"):
            self._fault("sets-by-reps", text=bare, sets=pair[0], reps=pair[1])
            return True
        timed = number_by_time(bare) if self._key in {"hold", "time"} else None
        near = timed and (timed[1] if self._understood(timed[1]) else self._rewritten(timed[1]))
        if timed and near and self._key == "hold":
            self._fault("reps-by-time", text=bare, near=near, reps=timed[0])
        elif timed and near:
            self._fault("sets-by-time", text=bare, near=near, sets=timed[0])
        return bool(near)

    def _unknown_unit(self, bare: str, tail: str) -> bool:
        """Note a number of something that cannot be counted, with the unit that was probably meant."""
        counted = re.fullmatch(r"([0-9]{1,4}(?:\s*-\s*[0-9]{1,4})?) ?([a-z]+)", bare, re.IGNORECASE)
        if counted is None or not self._measure.in_all or ONE.fullmatch(bare):
            return False
        unit = slip_of(counted[2], UNITS) or slip_of(counted[2], SINGULAR)
        if counted[2].lower() in METRES:
            self._fault("way-in-reps", near=f"{counted[1]} {counted[2].lower()}{tail}")
        elif unit:
            near = f"{counted[1]} {SINGULAR.get(unit, unit)}{tail}"
            self._fault("write-as", text=bare, near=near, mend=True)
        else:
            self._fault("not-unit", text=counted[2], choices=", ".join(UNITS), example=counted[1])
        return True

    def _rewritten(self, text: str) -> str | None:
        """The amount in our spelling, where it can be made out; None otherwise."""
        text = OUR.sub(" (ours)", text)
        bare, tail = split_ours(text)
        bare = respelled(bare, self._measure)
        hours = re.fullmatch(r"([0-9])\s*(?:h|hr|hrs|hours?|\u6642\u9593)", bare, re.IGNORECASE)
        least = at_least(bare) if self._measure.floor else None
        if least is not None:
            near = least if self._understood(least) else self._rewritten(least)
            return f"at least {near}{tail}" if near and self._understood(f"at least {near}") else None
        tries = [bare]
        if self._measure.read is count:
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
        edit = self._edit(near) if near and mend else None
        self._found.note(Finding(code, self._node.span.start, {"key": self._key, **values}, edit))

    def _edit(self, near: str) -> Edit | None:
        """The edit that writes `near` in place of what is wrong, and leaves what stands beside it."""
        if self._piece is None:
            return replaced(self._node, near)
        start = self._node.span.start
        at = self._found.patch.text[start : self._node.span.end].find(self._piece)
        return None if at < 0 else Edit(start + at, start + at + len(self._piece), near)
