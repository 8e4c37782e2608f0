"""Read `progress`: what is shown today and acted on later."""

from __future__ import annotations

import re

from kneecoach.errors import Edit
from kneecoach.routine import keys
from kneecoach.routine.amounts import parse_amount
from kneecoach.routine.conditions import CONDITIONS
from kneecoach.routine.fields import fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import Progress
from kneecoach.routine.measures import LEVELS, REPS, ROUNDS, SETS, TIME, Measure
from kneecoach.routine.model import Amount
from kneecoach.routine.nodes import Pair, Scalar
from kneecoach.routine.scalars import nearest, one_value, plain_characters, replaced
from kneecoach.routine.steps.loads import parse_weight

_COUNTED = {"rep": REPS, "set": SETS, "round": ROUNDS, "level": LEVELS}
_MOST_SESSIONS = 100


def read_progress(pair: Pair, found: Findings) -> Progress | None:
    """`{by: 5 s, after: 3 sessions, if: lower band and all time done}`."""
    fields = fields_of(
        pair.value, pair.key, keys.PROGRESS, found, example="{by: 5 s, after: 3 sessions, if: lower band}"
    )
    if fields is None:
        return None
    by, after, conditions = fields.get("by"), fields.get("after"), fields.get("if")
    if by is None:
        found.missing("missing-key", fields.node, key="by", example="by: 5 s")
    step = _step(by, found) if by else None
    sessions = _sessions(after, found) if after else None
    named = _conditions(conditions, found) if conditions else ()
    return Progress(step[0], sessions, named, step[1]) if step else None


def _step(pair: Pair, found: Findings) -> tuple[Amount, str] | None:
    """How much a dose grows, and in what: s, reps, sets, rounds, levels, kg or lb."""
    node = one_value(pair, found, example="5 s")
    if node is None:
        return None
    written = node.text.strip()
    weight = parse_weight(written)
    if weight is not None:
        size, unit, ours = weight
        return Amount(size, size, ours, span=node.span), unit
    counted = re.fullmatch(r"([0-9]{1,4}) ?(rep|set|round|level)s?((?: \(ours\))?)", written)
    measure: Measure = _COUNTED[counted[2]] if counted else TIME
    text = f"{counted[1]}{counted[3]}" if counted else written
    amount = parse_amount(text, measure, node.span)
    if amount is not None and (amount.in_all or amount.per_day or amount.counts):
        amount = None
    if amount is None or not amount.low or amount.low != amount.high or amount.low > measure.most:
        found.add("not-step", node.span.start, key=pair.key.text, text=node.text)
        return None
    return amount, counted[2] + "s" if counted else "s"


def _sessions(pair: Pair, found: Findings) -> int | None:
    node = one_value(pair, found, example="3 sessions")
    if node is None:
        return None
    written = re.fullmatch(r"([0-9]{1,3}) sessions?", node.text.strip())
    if written and 0 < int(written[1]) <= _MOST_SESSIONS:
        return int(written[1])
    number = re.match(r"[0-9]{1,2}", plain_characters(node.text).strip())
    near = f"{int(number.group())} sessions" if number and int(number.group()) > 0 else "3 sessions"
    mend = replaced(node, near) if number and near != node.text else None
    found.add("not-sessions", node.span.start, mend=mend, key=pair.key.text, text=node.text, near=near)
    return None


def _conditions(pair: Pair, found: Findings) -> tuple[str, ...]:
    node = one_value(pair, found, example="lower band")
    if node is None:
        return ()
    return tuple(name for name in _each_condition(node, pair.key.text, found) if name)


def _each_condition(node: Scalar, key: str, found: Findings) -> list[str | None]:
    """The conditions between the `and`s, each in its place."""
    names: list[str | None] = []
    written = found.patch.text[node.span.start : node.span.end]
    for one in re.split(r"\s+and\s+", node.text.strip()):
        if one in CONDITIONS:
            names.append(one)
            continue
        at = node.span.start + max(0, written.find(one))
        near = nearest(one, CONDITIONS)
        if near:
            mend = Edit(at, at + len(one), near) if one and one in written else None
            found.add("not-choice-near", at, mend=mend, key=key, text=one, near=near)
        else:
            found.add("not-choice", at, key=key, text=one, choices=", ".join(CONDITIONS))
    return names
