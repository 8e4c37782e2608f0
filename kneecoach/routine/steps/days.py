"""On which days of a programme something is done: `days: 6`, `1-3`, `8+`, or several of them, `9, 18`."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import LAST_WEEK, WEEK
from kneecoach.routine.nodes import Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import one_value, plain_characters, replaced

Stretch = tuple[int, int]
Days = tuple[Stretch, ...]  # each from its first day to its last; none: it is never done
_LAST_DAY = LAST_WEEK * WEEK
_DAYS = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3})|(\+))?")


def read_days(pair: Pair, found: Findings) -> Days | None:
    """The days, counted from the first of the programme, in their order; None with a fault."""
    node = pair.value
    if isinstance(node, Sequence) and node.items:
        read = [_stretch(one, pair, found) for one in node.items]
    elif isinstance(node, Scalar) and "," in node.text:
        parts = [replace(node, text=part.strip()) for part in node.text.split(",")]
        read = [_stretch(part, pair, Findings(found.patch)) for part in parts]
        if not all(read):
            found.add("not-days", node.span.start, key=pair.key.text, text=node.text, example="9, 18")
    else:
        one = one_value(pair, found, example="1-3")
        read = [_stretch(one, pair, found) if one is not None else None]
    stretches = tuple(sorted(one for one in read if one is not None))
    return stretches if len(stretches) == len(read) else None


def in_both(own: Days | None, around: Days | None) -> Days | None:
    """The days that lie in both of two, one of which may say nothing."""
    if own is None or around is None:
        return own or around
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in own for b in around)
    return tuple(sorted((first, last) for first, last in pairs if first <= last))


def days_in(weeks: tuple[int, int] | None) -> Days | None:
    """The days of these weeks."""
    return None if weeks is None else ((WEEK * (weeks[0] - 1) + 1, WEEK * weeks[1]),)


def _stretch(node: Node, pair: Pair, found: Findings) -> Stretch | None:
    if not isinstance(node, Scalar):
        found.add("not-days", node.span.start, key=pair.key.text, text="...", example="[9, 18]")
        return None
    text = plain_characters(node.text).strip().lower().removeprefix("days ").removeprefix("day ")
    written = _DAYS.fullmatch(text)
    first = int(written[1]) if written else 0
    last = _LAST_DAY if written and written[3] else int(written[2]) if written and written[2] else first
    if 1 <= first <= last <= _LAST_DAY and text == node.text:
        return first, last
    mend = replaced(node, text) if 1 <= first <= last <= _LAST_DAY else None
    example = text if mend else "1-3"
    found.add("not-days", node.span.start, mend=mend, key=pair.key.text, text=node.text, example=example)
    return None
