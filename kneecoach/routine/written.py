"""An amount as it is written, taken apart without judgement on its size."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine.measures import NUMBER, ONE, Measure, count, metres, seconds
from kneecoach.routine.model import Amount, Span
from kneecoach.routine.units import SHOWN, SINGULAR, UNITS

_OURS = re.compile(r"\s*\(ours\)$")
_AT_LEAST = re.compile(r"at least (?!at least)")
_PER_DAY = re.compile(r"\s+a day$")
_FAST = ("fast", "as fast as you can")
_IN_ALL = re.compile(r"\s+in all$")
_RANGE = re.compile(r"(?<=[^\s-])\s*[-\u2013]\s*(?=[0-9])")


def split_ours(text: str) -> tuple[str, str]:
    """A text without its mark, and the mark: "" where there is none."""
    bare = _OURS.sub("", text)
    return bare, " (ours)" if bare != text else ""


def parse_amount(text: str, measure: Measure, span: Span | None = None) -> Amount | None:
    """A written amount without judgement on its size, None where the text is none."""
    bare = _OURS.sub("", text)
    ours = bare != text
    if measure.fast and bare.lower() in _FAST:
        return Amount(1.0, 1.0, ours=True, span=span, fast=True)
    least = _AT_LEAST.match(bare) if measure.floor else None
    if least:
        amount = parse_amount(bare[least.end() :], measure, span)
        alone = amount is not None and amount.low == amount.high
        return replace(amount, floor=True, ours=ours) if amount is not None and alone else None
    single = _IN_ALL.sub("", bare)
    in_all = single != bare
    day = _PER_DAY.sub("", single)
    per_day, single = day != single, day
    single, unit, counts = _without_unit(single, measure)
    ends = _RANGE.split(single)
    if len(ends) > 2 or not single:
        return None
    high = measure.read(ends[-1])
    low = measure.read(ends[0])
    if counts:
        low, high = count(ends[0]), count(ends[-1])
    elif len(ends) == 2 and low is None and measure.read is metres:
        low = measure.read(f"{ends[0]} {unit}")
    elif len(ends) == 2 and low is None and measure.read is seconds:
        one = ONE.fullmatch(ends[1])  # `20-30 s`: the unit of the end is that of the beginning
        low = measure.read(f"{ends[0]} {one[2]}") if one and re.fullmatch(NUMBER, ends[0]) else None
    if low is None or high is None:
        return None
    return Amount(low, high, ours, in_all, span, unit, per_day, counts)


def _without_unit(text: str, measure: Measure) -> tuple[str, str | None, bool]:
    """A text without what it counts, the unit it counts in, and whether it counts beats."""
    if measure.read is seconds:
        counted = re.fullmatch(r"([0-9]{1,4}(?:\s*-\s*[0-9]{1,4})?) counts?", text)
        return (counted[1], None, True) if counted else (text, None, False)
    if measure.read is metres:
        written = re.search(r"[a-z]+$", text)
        return text, SHOWN.get(written[0], written[0]) if written else None, False
    written = re.fullmatch(r"(.*[0-9]) ([a-z]+)", text) if measure.in_all else None
    unit = written and (written[2] if written[2] in UNITS else SINGULAR.get(written[2]))
    return (written[1], unit, False) if written and unit else (text, None, False)
