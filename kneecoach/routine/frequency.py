"""How often: `3 a week`, `2 a day`, `every 2nd day`, or the same in keys."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.amounts import read_amount
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import WEEK, Frequency
from kneecoach.routine.measures import TIMES
from kneecoach.routine.model import Amount
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.often import rewritten, short_form, windows_meant, without_days
from kneecoach.routine.scalars import (
    check_choice,
    check_line,
    one_value,
    plain_characters,
    read_choice,
    replaced,
)
from kneecoach.routine.steps.weeks import read_weeks

_EXAMPLE = "{times: 3, per: week}"
_MOST_A_DAY = 24
_MOST_REST_DAYS = 30
_DAY = 24 * 3600  # seconds
_HOURS = re.compile(r"every (?:([0-9]{1,2})(?:-[0-9]{1,2})? ?)?(?:h|hours?|hrs?)\b|hourly")
_AWAKE = 14  # hours: for the example only
_GAP = re.compile(r"([0-9]{1,3}(?:\.[0-9])?) ?(h|hours?|min|minutes?)")


def read_frequency(pair: Pair, found: Findings) -> Frequency | None:
    """A short form, or `{times: 3, per: week, rest days: 1, windows: [morning, evening], weeks: {...}}`."""
    node = pair.value
    if isinstance(node, Scalar) and not node.nothing:
        return _short(node, pair.key.text, found)
    fields = fields_of(node, pair.key, keys.FREQUENCY, found, example=_EXAMPLE)
    return None if fields is None else _in_keys(fields, found)


def _short(node: Scalar, key: str, found: Findings) -> Frequency | None:
    """The short form of one line; a fault with what was probably meant where it is none."""
    text = " ".join(node.text.split())
    frequency = short_form(text)
    if frequency is not None and text == node.text.strip():
        times = replace(frequency.times, span=node.span)
        if _sensible(frequency, node, key, found):
            return replace(frequency, times=times)
        return None
    near = rewritten(text)
    hours = _HOURS.match(plain_characters(text).lower())
    if hours:
        gap = int(hours[1] or 1)
        n = max(2, _AWAKE // gap + 1)
        found.add("by-hours", node.span.start, text=text, near=f"{{times: {n}, per: day, gap: {gap} h}}")
    elif apart := without_days(text):
        found.add("often-without", node.span.start, text=text, near=apart[0], days=apart[1])
    elif windows := windows_meant(text):
        near = f"{{times: {len(windows)}, per: day, windows: [{', '.join(windows)}]}}"
        found.add("by-windows", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
    elif near:
        found.add("write-as", node.span.start, mend=replaced(node, near), key=key, text=text, near=near)
    else:
        found.add("not-frequency", node.span.start, key=key, text=text)
    return None


def _sensible(frequency: Frequency, node: Scalar, key: str, found: Findings) -> bool:
    """Whether the numbers are ones that can be done."""
    at = node.span.start
    for amount in (frequency.times, frequency.every):
        if amount is None or amount.low is None or amount.high is None:
            continue
        if amount.low > amount.high:
            ends = f"{amount.low:g}-{amount.high:g}"
            near = node.text.replace(ends, f"{amount.high:g}-{amount.low:g}")
            mend = replaced(node, near) if near != node.text else None
            found.add("upside-down", at, mend=mend, key=key, text=node.text, near=near)
            return False
        if amount.low == 0:
            found.add("zero", at, key=key, example="3 a week")
            return False
    most = _MOST_A_DAY if frequency.per == "day" else TIMES.most
    if (frequency.times.high or 0) > most:
        said = f"{most:g} a {frequency.per}"
        found.add("too-much", at, key=key, text=node.text, most=said)
        return False
    if frequency.every is not None and (frequency.every.high or 0) > 8 * WEEK:
        found.add("too-much", at, key=key, text=node.text, most="every 8 weeks")
        return False
    return True


def _in_keys(fields: Fields, found: Findings) -> Frequency | None:
    before = found.errors
    times, per, every, weeks = (fields.get(key) for key in ("times", "per", "every", "weeks"))
    rest, gap = fields.get("rest days"), fields.get("gap")
    days, windows = _days(fields.get("days"), found), _windows(fields.get("windows"), found)
    by_week = read_weeks(weeks, found, lambda entry: read_frequency(entry, found)) if weeks else ()
    amount = read_amount(times, found, TIMES) if times else None
    period = read_choice(per, found, ("day", "week")) if per else None
    step = _every(every, found) if every else None
    frequency = None
    if times is None and per is None and every is None and by_week and not days and not windows:
        frequency = replace(by_week[0][2], weeks=())
    elif found.errors == before:
        period = period or ("day" if every or (windows and not days) else "week" if days else None)
        number = len(windows) if period == "day" else len(days)
        amount = amount or (Amount(number or 1, number or 1) if number or every else None)
        if amount is None and not fields.unknown:
            found.missing("missing-key", fields.node, key="times", example="times: 3")
        if period is None and not fields.unknown:
            found.missing("missing-key", fields.node, key="per", example="per: week")
        if amount is not None and period is not None:
            frequency = Frequency(amount, period)
    rests = _rest_days(rest, found) if rest else None
    seconds = _gap(gap, found) if gap else None
    if frequency is None or found.errors > before:
        return None
    frequency = replace(
        frequency,
        rest_days=rests if rest else frequency.rest_days,
        every=step or frequency.every,
        windows=windows or frequency.windows,
        weeks=by_week,
        days=days or frequency.days,
        gap=seconds or frequency.gap,
    )
    _check(fields, frequency, found)
    return frequency if found.errors == before else None


def _every(pair: Pair, found: Findings) -> Amount | None:
    """`2nd day`, `3 days`, `2 weeks`: on every so many days."""
    node = one_value(pair, found, example="2nd day")
    if node is not None and node.text.strip() == "day":
        return Amount(1, 1)  # with times beside it: so often on every day
    written = short_form(f"every {' '.join(node.text.split())}") if node is not None else None
    if node is None or written is None or written.every is None:
        if node is not None:
            found.add("not-every", node.span.start, key=pair.key.text, text=node.text)
        return None
    return written.every if _sensible(written, node, pair.key.text, found) else None


def _days(pair: Pair | None, found: Findings) -> tuple[str, ...]:
    """Weekdays, each once, in the order of the week."""
    if pair is None:
        return ()
    named = []
    for item in _items(pair, found, "[monday, thursday]"):
        day = check_choice(item, pair.key.text, found, keys.WEEKDAYS)
        if day in named:
            found.add("twice", item.span.start, key=pair.key.text, text=item.text)
        elif day:
            named.append(day)
    return tuple(day for day in keys.WEEKDAYS if day in named)


def _windows(pair: Pair | None, found: Findings) -> tuple[str, ...]:
    """Names for the times of day, each once: morning, or 7:00-9:00."""
    if pair is None:
        return ()
    named: list[str] = []
    for item in _items(pair, found, "[morning, evening]"):
        name = check_line(item, pair.key.text, found, longest=40)
        if name in named:
            found.add("twice", item.span.start, key=pair.key.text, text=item.text)
        elif name:
            named.append(name)
    return tuple(named)


def _items(pair: Pair, found: Findings, example: str) -> list[Scalar]:
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    good = [item for item in items if isinstance(item, Scalar) and not item.nothing]
    if len(good) < len(items) or not items:
        found.add("no-value", pair.key.span.start, key=pair.key.text, example=example)
    return good


def _rest_days(pair: Pair, found: Findings) -> int | None:
    node = one_value(pair, found, example="1")
    if node is None:
        return None
    if node.text.isascii() and node.text.isdecimal() and int(node.text[:3]) <= _MOST_REST_DAYS:
        return int(node.text)
    found.add("not-count", node.span.start, key=pair.key.text, text=node.text, example="1")
    return None


def _gap(pair: Pair, found: Findings) -> float | None:
    """The time between two sessions of a day, in seconds: `6 h`, `90 min`."""
    node = one_value(pair, found, example="6 h")
    written = None if node is None else _GAP.fullmatch(" ".join(node.text.split()))
    if node is None or written is None or not float(written[1]):
        if node is not None:
            found.add("not-gap", node.span.start, key=pair.key.text, text=node.text)
        return None
    return float(written[1]) * (60 if written[2].startswith("m") else 3600)


def _check(fields: Fields, frequency: Frequency, found: Findings) -> None:
    """That the keys do not contradict one another."""
    times, days, rest = frequency.times, frequency.days, frequency.rest_days
    most = round(times.high or 0)

    def at(*names: str) -> int:
        pairs = (fields.get(name) for name in names)
        return next((pair.key.span.start for pair in pairs if pair), fields.node.span.start)

    if frequency.every is not None and (days or frequency.per == "week" or rest):
        other = "days" if days else "rest days" if rest else "per"
        found.add("two-ways", at(other), key=other, other="every")
    elif days and frequency.per == "week" and most and most != len(days):
        found.add("times-and-days", at("days"), n=most, days=len(days))
    elif frequency.windows and frequency.per == "day" and most != len(frequency.windows):
        found.add("times-and-windows", at("windows"), n=most, windows=len(frequency.windows))
    elif rest and not _rest_fits(frequency, rest):
        code = "rest-days-daily" if frequency.per == "day" and not days else "rest-days-too-many"
        found.add(code, at("rest days"), days=rest, n=len(days) or most)
    elif frequency.gap and frequency.gap * max(most - 1, 1) >= _DAY:
        found.add("gap-too-long", at("gap"), n=most)


def _rest_fits(frequency: Frequency, rest: int) -> bool:
    if frequency.days:
        days = [keys.WEEKDAYS.index(day) for day in frequency.days]
        pairs = zip(days, [*days[1:], days[0] + WEEK], strict=True)
        return all(later - day > rest for day, later in pairs)
    if frequency.per == "day":
        return False
    return round(frequency.times.low or 0) * (rest + 1) <= WEEK
