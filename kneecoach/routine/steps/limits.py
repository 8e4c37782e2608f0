"""Doses that end otherwise than with a number: as many or as long as one can, and 4 slow then 8 fast."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.errors import Edit
from kneecoach.routine.amounts import read_scalar
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import DISTANCE, REPS, TIME, Measure
from kneecoach.routine.model import Limit, Parts
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.scalars import nearest, plain_characters, replaced
from kneecoach.routine.slips import slip_of
from kneecoach.routine.units import MANNERS, SINGULAR, UNITS
from kneecoach.routine.written import parse_amount

MANY = "as many as you can"
LONG = "as long as you can"
MANNERED = re.compile(rf"[0-9][0-9 -]*(?:{'|'.join(MANNERS)})(?: [a-z]+)?(?: \(ours\))?")
_LIMIT = re.compile(r"as (many|long|far) as you can(?:,? (up to|at least) (.+))?", re.IGNORECASE)
_PIECE = re.compile(r"([0-9]{1,4}(?:\s*-\s*[0-9]{1,4})?) ([a-z]+)((?: [a-z]+)?)((?: \(ours\))?)")
_AS_MANY = r"(?:as many (?:reps )?as (?:you can|possible)|amrap|max(?:imum)?)(?: reps)?"
_IN_TIME = re.compile(rf"{_AS_MANY},? (?:in|for|within) (.+)")
_AT_MOST = re.compile(r"(?:up to|at most|no more than|max\.?|maximum) ([0-9].*)")
_TO_FAILURE = (
    "amrap", "max", "maximum", "to failure", "until failure", "failure", "as many as possible", "as many",
    "as long as possible", "as long", "to fatigue", "until fatigue", "until tired", "to exhaustion",
    "to the limit", "limit",
    "\u9650\u754c\u307e\u3067", "\u3067\u304d\u308b\u3060\u3051", "\u6700\u5927",
)  # fmt: skip


_SLOWLY = {manner: manner for manner in MANNERS} | {
    "slowly": "slow", "quick": "fast", "quickly": "fast", "easily": "easy",
    "\u3086\u3063\u304f\u308a": "slow", "\u901f\u304f": "fast",
}  # fmt: skip


def note_open_number(pair: Pair, found: Findings) -> bool:
    """Note a number of sets or rounds that the runner's strength is to end, with how that is written."""
    node = pair.value
    text = " ".join(plain_characters(node.text).lower().split()) if isinstance(node, Scalar) else ""
    open_end = _LIMIT.fullmatch(text) is not None or text in _TO_FAILURE
    if open_end:
        found.add("sets-to-limit", node.span.start, key=pair.key.text, near=f"repeat until: {LONG}")
    return open_end


class Refused:
    """A text that was meant as a limit or a list, and has been told how to be one."""


def read_special(
    node: Scalar, text: str, found: Findings, key: str, measure: Measure
) -> Limit | Parts | Refused | None:
    """A limit or a row of manners, a mistake that means one, or None for an ordinary amount."""
    limit = _LIMIT.fullmatch(text)
    if limit:
        return _limit(node, limit, found, key, measure) or Refused()
    if measure is REPS and (" then " in text or MANNERED.fullmatch(text)):
        return _parts(node, text, found, key) or Refused()
    return Refused() if _note_meant(node, text, found, key, measure) else None


def _note_meant(node: Scalar, text: str, found: Findings, key: str, measure: Measure) -> bool:
    """Note a text that means a list or a limit and is written otherwise; whether it does."""
    plain = plain_characters(text).strip().lower()
    timed = _IN_TIME.fullmatch(plain)
    if timed and measure is REPS:
        found.add("limit-in-time", node.span.start, key=key, text=text, near=MANY, time=timed[1])
        return True
    most = _AT_MOST.fullmatch(plain)
    if most and measure in (REPS, TIME) and parse_amount(most[1], measure):
        limited = f"{MANY if measure is REPS else LONG}, up to {most[1]}"
        found.add("two-meanings", node.span.start, key=key, text=text, near=limited, other=most[1])
        return True
    near = _meant(plain, measure)
    if near:
        found.add("write-as", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
    return near is not None


def _meant(plain: str, measure: Measure) -> str | None:
    """How a list or a limit is spelled that was written in another way."""
    limit = MANY if measure is REPS else LONG
    if measure is REPS and (manners := _manners(plain)):
        return manners
    if re.fullmatch(r"[0-9]{1,4}(?:\s*[-/]\s*[0-9]{1,4}){2,}", plain):
        return f"[{', '.join(re.split(r'[-/]', plain.replace(' ', '')))}]"
    to_failure = plain in _TO_FAILURE or slip_of(plain, (MANY, LONG)) is not None
    return limit if to_failure and measure in (REPS, TIME) else None


def _manners(plain: str) -> str | None:
    """`slow 4 fast 8`, `4 slow, 8 fast`, `4 slow + 8 fast` in our spelling; None for anything else."""
    apart = re.split(r"\s*(?:,|\+|/|&|;|\band then\b|\bthen\b|\band\b)\s*", plain)
    words = " ".join(filter(None, apart)).split()
    pairs = list(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2 or len(pairs) < 2:
        return None
    if words[0] in _SLOWLY:
        pairs = [(number, word) for word, number in pairs]
    said = [f"{number} {_SLOWLY[word]}" for number, word in pairs if word in _SLOWLY and number.isdecimal()]
    return " then ".join(said) if len(said) == len(pairs) else None


def _limit(node: Scalar, written: re.Match[str], found: Findings, key: str, measure: Measure) -> Limit | None:
    """A limit in the words of its key: as many reps, as long a time; none for a distance."""
    word, end, most = written[1].lower(), (written[2] or "").lower(), written[3]
    if measure is DISTANCE:
        found.add("no-limit-here", node.span.start, key=key)
        return None
    near = MANY if measure is REPS else LONG
    if word != near.split()[1]:
        text = f"{near}, {end} {most}" if most else near
        found.add("write-as", node.span.start, mend=replaced(node, text), key=key, text=node.text, near=text)
        return None
    least = end == "at least"
    cap = read_scalar(node, f"at least {most}" if least else most, key, found, measure) if most else None
    if cap is not None and (cap.in_all or cap.per_day):
        found.add("in-all-here" if cap.in_all else "a-day-here", node.span.start, key=key)
        return None
    if cap is not None and cap.floor and not least:
        found.add("most-and-least", node.span.start, key=key)
        return None
    if most and cap is None:
        return None
    return Limit(None if least else cap, cap if least else None, node.span)


def _parts(node: Scalar, text: str, found: Findings, key: str) -> Parts | None:
    pieces = []
    unit = None
    for one in text.split(" then "):
        match = _PIECE.fullmatch(one.strip())
        if match is None:
            found.add("not-parts", node.span.start, key=key, text=one.strip())
            return None
        before = found.errors
        amount = read_scalar(node, f"{match[1]}{match[4]}", key, found, REPS)
        if amount is None or found.errors > before:
            return None
        manner = match[2]
        if manner not in MANNERS:
            near = nearest(manner, MANNERS)
            if near:
                at = node.span.start + max(0, found.patch.text[node.span.start : node.span.end].find(manner))
                edit = Edit(at, at + len(manner), near) if slip_of(manner, MANNERS) == near else None
                found.add("not-choice-near", at, mend=edit, key=key, text=manner, near=near)
            else:
                choices = ", ".join(MANNERS)
                found.add("not-choice", node.span.start, key=key, text=manner, choices=choices)
            return None
        named = match[3].strip()
        if named and named not in UNITS and named not in SINGULAR:
            choices = ", ".join(UNITS)
            found.add("not-unit", node.span.start, key=key, text=named, example=match[1], choices=choices)
            return None
        unit = SINGULAR.get(named, named) or unit
        pieces.append((manner, amount))
    return Parts(tuple((manner, replace(amount, unit=unit)) for manner, amount in pieces), node.span)
