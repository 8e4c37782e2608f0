"""What must hold before a programme begins, and the test that goes with it."""

from __future__ import annotations

import re

from kneecoach.routine import keys
from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import DISTANCE, TIME
from kneecoach.routine.model import Amount, Pick
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.programme import DailyTest, Gate
from kneecoach.routine.scalars import one_value, plain_characters, read_choice, read_yes_no, replaced
from kneecoach.routine.spellings import OUR
from kneecoach.routine.steps.exercise import read_exercise
from kneecoach.routine.texts import text_of
from kneecoach.routine.written import parse_amount, split_ours

_LONGEST_WAIT = 730  # days
_BAND = re.compile(r"([0-9]{1,2}) ?- ?([0-9]{1,2})|([0-9]{1,2})")
_TEST_EXAMPLE = "{exercise: hip-lift, reps: 3, in band: 0-3}"


def read_start(pair: Pair, found: Findings) -> tuple[Gate, ...]:
    """A list of gates, or a single one: `{days since injury: 5}`, `{can walk: 30 min}`, a text."""
    nodes = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    if not nodes:
        found.add("empty-list", pair.key.span.start, key=pair.key.text)
    return tuple(gate for node in nodes for gate in _gates(node, pair, found))


def _gates(node: Node, pair: Pair, found: Findings) -> tuple[Gate, ...]:
    languages = isinstance(node, Mapping) and any(
        re.fullmatch("[a-z]{2}", one.key.text) for one in node.pairs
    )
    if not isinstance(node, Mapping) or languages:
        text = text_of(node, pair.key, found)
        return (Gate("text", text=text),) if text else ()
    fields = fields_of(node, pair.key, keys.GATES, found, example="{days since injury: 5}")
    written = [fields.get(key) for key in keys.GATES] if fields else []
    gates = [_gate(one, found) for one in written if one is not None]
    return tuple(gate for gate in gates if gate)


def _gate(pair: Pair, found: Findings) -> Gate | None:
    kind = pair.key.text
    if kind == "passed":
        said = text_of(pair.value, pair.key, found)
        return Gate(kind, text=said) if said else None
    example = "30 min" if kind == "can walk" else "5"
    node = one_value(pair, found, example=example)
    if node is None:
        return None
    text = " ".join(node.text.split())
    amount = _way(text, node) if kind == "can walk" else _days(text, node)
    if amount is None or not amount.low:
        found.add("not-gate", node.span.start, key=kind, text=node.text, example=example)
        return None
    return Gate(kind, amount)


def _way(text: str, node: Scalar) -> Amount | None:
    for measure in (TIME, DISTANCE):
        amount = parse_amount(text, measure, node.span)
        if amount is not None and amount.low == amount.high and (amount.low or 0) <= measure.most:
            return amount
    return None


def _days(text: str, node: Scalar) -> Amount | None:
    written = re.fullmatch(r"([0-9]{1,3})(?: (day|week)s?)?( \(ours\))?", text)
    if written is None:
        return None
    days = int(written[1]) * (7 if written[2] == "week" else 1)
    return Amount(days, days, written[3] is not None, span=node.span) if days <= _LONGEST_WAIT else None


def read_test(pair: Pair, cards: Cards, found: Findings) -> DailyTest | None:
    """`{exercise: ..., reps: 3, in band: 0-3, per: day, same time: yes}`."""
    fields = fields_of(pair.value, pair.key, keys.TEST, found, example=_TEST_EXAMPLE)
    if fields is None:
        return None
    step = read_exercise(fields, cards, found)
    band, per, same = fields.get("in band"), fields.get("per"), fields.get("same time")
    if band is None and not fields.unknown:
        found.missing("missing-key", fields.node, key="in band", example="in band: 0-3")
    ends = _band(band, found) if band else None
    period = read_choice(per, found, ("day", "week", "session")) if per else "day"
    at_same = read_yes_no(same, found) if same else False
    if step is None or isinstance(step, Pick) or ends is None or period is None:
        return None
    low, high, ours = ends
    return DailyTest(step, low, high, per=period, same_time=at_same, ours=ours)


def _band(pair: Pair, found: Findings) -> tuple[int, int, bool] | None:
    node = one_value(pair, found, example="0-3")
    return None if node is None else read_band(node, pair.key.text, found)


def read_band(node: Scalar, key: str, found: Findings) -> tuple[int, int, bool] | None:
    """A stretch of the 0-10 scale, both ends included, `0-3` or a single score; and whether it is ours."""
    bare, mark = split_ours(node.text.strip())
    written = _BAND.fullmatch(bare)
    if written is None:
        bare, mark = split_ours(OUR.sub(" (ours)", plain_characters(node.text).strip()))
        bare = re.sub("[\u2010-\u2015\u2212\u301c~]| to ", "-", bare)
        near = bare + mark
        if near != node.text and _BAND.fullmatch(bare):
            found.add(
                "write-as", node.span.start, mend=replaced(node, near), key=key, text=node.text, near=near
            )
        else:
            found.add("not-band", node.span.start, key=key, text=node.text)
        return None
    low, high = int(written[1] or written[3]), int(written[2] or written[3])
    if high > 10:
        found.add("not-band", node.span.start, key=key, text=node.text)
    elif low > high:
        near = f"{high}-{low}{mark}"
        found.add(
            "upside-down", node.span.start, mend=replaced(node, near), key=key, text=node.text, near=near
        )
    else:
        return low, high, mark != ""
    return None
