"""How often: `3 a week`, `2 a day`, `every 2nd day`, or the same in keys, and how long a programme lasts."""

from __future__ import annotations

import re

from kneecoach.routine import keys
from kneecoach.routine.amounts import parse_amount, read_amount
from kneecoach.routine.fields import fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import Frequency
from kneecoach.routine.measures import TIMES, WEEKS
from kneecoach.routine.model import Amount
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.scalars import check_line, one_value, plain_characters, read_choice
from kneecoach.routine.steps.weeks import read_weeks

_SHORT = re.compile(r"([0-9]{1,2}(?:-[0-9]{1,2})?) (?:times )?(?:a|per) (day|week)((?: \(ours\))?)")
_EVERY = re.compile(r"every (?:([0-9]{1,2})(?:st|nd|rd|th)? days?|other day|(day))((?: \(ours\))?)")
_MOST_REST_DAYS = 30
_ONCE = Amount(1, 1)


def read_frequency(pair: Pair, found: Findings) -> Frequency | None:
    """A short form, or `{times: 3, per: week, rest days: 1, windows: [morning, evening], weeks: {...}}`."""
    if isinstance(pair.value, Scalar) and not pair.value.nothing:
        frequency = short_form(" ".join(pair.value.text.split()), pair.value)
        if frequency is None:
            found.add("not-frequency", pair.value.span.start, key=pair.key.text, text=pair.value.text)
        return frequency
    fields = fields_of(pair.value, pair.key, keys.FREQUENCY, found, example="{times: 3, per: week}")
    if fields is None:
        return None
    times, per, rest, weeks = (fields.get(key) for key in ("times", "per", "rest days", "weeks"))
    if weeks is None or times or per:
        if times is None:
            found.missing("missing-key", fields.node, key="times", example="times: 3")
        if per is None:
            found.missing("missing-key", fields.node, key="per", example="per: week")
    amount = read_amount(times, found, TIMES) if times else None
    period = read_choice(per, found, ("day", "week")) if per else None
    days = _rest_days(rest, found) if rest else None
    by_week = read_weeks(weeks, found, lambda entry: read_frequency(entry, found)) if weeks else ()
    if by_week and amount is None:
        first = by_week[0][2]
        return Frequency(first.times, first.per, first.rest_days, first.every, first.windows, by_week)
    windows = fields.get("windows")
    named = _windows(windows, found) if windows else ()
    return Frequency(amount, period, days, windows=named, weeks=by_week) if amount and period else None


def short_form(text: str, node: Scalar) -> Frequency | None:
    """`daily`, `3-5 a week`, `2 a day`, `every 2nd day`; None for anything else."""
    plain = plain_characters(text).lower()
    if plain in {"daily", "every day"}:
        return Frequency(_ONCE, "day")
    if plain in {"weekly", "every week"}:
        return Frequency(_ONCE, "week")
    short = _SHORT.fullmatch(plain)
    if short:
        amount = parse_amount(short[1] + short[3], TIMES, node.span)
        sound = amount is not None and amount.low and (amount.high or 0) >= amount.low
        return Frequency(amount, short[2]) if amount is not None and sound else None
    every = _EVERY.fullmatch(plain)
    number = int(every[1] or 2) if every else 0
    return Frequency(_ONCE, "day", every=number) if 1 <= number <= 31 else None


def read_length(pair: Pair, found: Findings) -> Amount | None:
    """`12 weeks`, `4-6 weeks` or `not stated`: how many weeks a programme lasts."""
    return read_amount(pair, found, WEEKS)


def _windows(pair: Pair, found: Findings) -> tuple[str, ...]:
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    named = []
    for item in items:
        if not isinstance(item, Scalar) or item.nothing:
            found.add("no-value", pair.key.span.start, key=pair.key.text, example="[morning, evening]")
        else:
            named.append(check_line(item, pair.key.text, found, longest=40))
    return tuple(name for name in named if name)


def _rest_days(pair: Pair, found: Findings) -> int | None:
    node = one_value(pair, found, example="1")
    if node is None:
        return None
    if re.fullmatch(r"[0-9]{1,2}", node.text) and int(node.text) <= _MOST_REST_DAYS:
        return int(node.text)
    found.add("not-count", node.span.start, key=pair.key.text, text=node.text, example="1")
    return None
