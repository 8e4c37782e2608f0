"""How long a programme lasts: `12 weeks`, `4-6 weeks`, `at least 6 weeks`, `10 days` or `not stated`."""

from __future__ import annotations

import re

from kneecoach.routine.findings import Findings
from kneecoach.routine.growth import LAST_WEEK, WEEK, Length
from kneecoach.routine.nodes import Pair
from kneecoach.routine.scalars import one_value, plain_characters, replaced
from kneecoach.routine.slips import slip_of

_EXAMPLE = "12 weeks"
_LEAST = "at least "
_LENGTH = re.compile(r"([0-9]{1,4})(?: ?- ?([0-9]{1,4}))? (week|day)s?( \(ours\))?")
_BARE = re.compile(r"([0-9]{1,3}(?: ?- ?[0-9]{1,3})?)( \(ours\))?")
_WORDS = (
    (r"[\u2010-\u2015\u2212\u301c~]", "-"),
    (r"(?<=[0-9]) to (?=[0-9])", "-"),
    (r"\s*\u9031(?:\u9593)?", " weeks"),
    (r"\s*\u65e5(?:\u9593)?", " days"),
    (r"\s*(?:wks?|weeks?)\.?", " weeks"),
    (r"\s*days?\.?", " days"),
)
_MONTHS = re.compile(r"([0-9]{1,2})(?: ?(?:-|to) ?([0-9]{1,2}))? ?(?:months?|\u304b\u6708|\u30f6\u6708)")
_FLOOR = re.compile(r"(?:at least|minimum(?: of)?|min\.?|>=) ?(?=[0-9])")
_WEEKS_A_MONTH = 52 / 12


def read_length(pair: Pair, found: Findings) -> Length | None:
    """The length of a programme; None with a fault where it cannot be read."""
    node = one_value(pair, found, example=_EXAMPLE)
    if node is None:
        return None
    text = " ".join(node.text.split())
    at, key = node.span.start, pair.key.text
    if text == "not stated":
        return Length(None, None, span=node.span)
    written = _LENGTH.fullmatch(text.removeprefix(_LEAST))
    if written is None:
        near = _meant(plain_characters(text).lower())
        if near:
            found.add("write-as", at, mend=replaced(node, near), key=key, text=text, near=near)
        else:
            found.add("not-length", at, key=key, text=text, example=_EXAMPLE)
        return None
    low, high = int(written[1]), int(written[2] or written[1])
    unit = f"{written[3]}s"
    if low > high:
        least = _LEAST if text.startswith(_LEAST) else ""
        near = f"{least}{high}-{low} {unit}{written[4] or ''}"
        found.add("upside-down", at, mend=replaced(node, near), key=key, text=text, near=near)
    elif low == 0:
        found.add("zero", at, key=key, example=_EXAMPLE)
    elif high * (WEEK if unit == "weeks" else 1) > LAST_WEEK * WEEK:
        found.add("too-much", at, key=key, text=text, most=f"{LAST_WEEK} weeks")
    else:
        return Length(low, high, unit, written[4] is not None, node.span, floor=text.startswith(_LEAST))
    return None


def _meant(text: str) -> str | None:
    """The length in our spelling, None where it cannot be made out."""
    floor = _FLOOR.match(text)
    if floor:
        rest = text[floor.end() :]
        near = rest if _LENGTH.fullmatch(rest) else _meant(rest)
        return _LEAST + near if near and _LENGTH.fullmatch(near) else None
    bare = _BARE.fullmatch(text)
    if bare:
        return f"{bare[1].replace(' ', '')} weeks{bare[2] or ''}"
    months = _MONTHS.fullmatch(text)
    if months:
        ends = [round(int(number) * _WEEKS_A_MONTH) for number in months.groups() if number]
        return f"{'-'.join(map(str, ends))} weeks"
    near = text
    for pattern, new in _WORDS:
        near = " ".join(re.sub(pattern, new, near).split())
    if _LENGTH.fullmatch(near):
        return near
    return slip_of(text, ("not stated",))
