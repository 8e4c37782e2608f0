"""Doses with a number for each set: 8, 6, 4."""

from __future__ import annotations

import re

from kneecoach.routine.amounts import NOT_STATED, read_amount, read_scalar
from kneecoach.routine.findings import Findings
from kneecoach.routine.measures import Measure
from kneecoach.routine.model import Amount, Dosed, Limit, Parts, PerSet
from kneecoach.routine.nodes import Pair, Scalar, Sequence
from kneecoach.routine.scalars import replaced
from kneecoach.routine.steps.limits import LONG, MANNERED, MANY, Refused, read_special
from kneecoach.routine.written import parse_amount

MOST_SETS = 50
_COMMAS = re.compile(r"\s*[\u3001\uff0c]\s*")
_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2} ?[a-z]+(?: \(ours\))?")


def read_dosed(pair: Pair, found: Findings, measure: Measure) -> Dosed | None:
    """A dose: one number or range, a list with one for each set, or a limit; None with a fault where none."""
    node = pair.value
    if isinstance(node, Sequence):
        return _list(pair, node, found, measure)
    if isinstance(node, Scalar) and not node.nothing:
        text = " ".join(node.text.split())
        pieces = _in_pieces(_COMMAS.sub(", ", text))
        if len(pieces) > 1 and not _DECIMAL.fullmatch(text):
            return _plain_list(pair, node, pieces, found, measure)
        special = read_special(node, text, found, pair.key.text, measure)
        if special is not None:
            return special if not isinstance(special, Refused) else None
    return read_amount(pair, found, measure)


def _in_pieces(text: str) -> list[str]:
    """The entries between commas; what follows a limit belongs to it, and `(ours)` at the end to all."""
    pieces: list[str] = []
    for one in text.split(","):
        limited = pieces and pieces[-1].lower() in (MANY, LONG)
        if pieces and one.strip().startswith(("up to ", "at least ") if limited else "up to "):
            pieces[-1] = f"{pieces[-1]}, {one.strip()}"
        else:
            pieces.append(one.strip())
    return pieces


def _list(pair: Pair, node: Sequence, found: Findings, measure: Measure) -> PerSet | None:
    example = f"[{measure.example}, {measure.example}]"
    if not node.items:
        found.add("no-value", pair.key.span.start, key=pair.key.text, example=example)
        return None
    if len(node.items) > MOST_SETS:
        found.add("too-many-entries", node.span.start, key=pair.key.text, most=MOST_SETS)
        return None
    items = []
    for item in node.items:
        if not isinstance(item, Scalar):
            found.add("not-one-value", item.span.start, key=pair.key.text, example=measure.example)
            continue
        one = read_dosed(Pair(pair.key, item), found, measure)
        if isinstance(one, PerSet):
            found.add("not-one-value", item.span.start, key=pair.key.text, example=measure.example)
        elif one is not None:
            items.append(one)
    return PerSet(tuple(items), node.span) if len(items) == len(node.items) else None


def _plain_list(
    pair: Pair, node: Scalar, pieces: list[str], found: Findings, measure: Measure
) -> PerSet | None:
    key, ours = pair.key.text, pieces[-1].endswith(" (ours)")
    listed = f"[{', '.join(pieces)}]"
    if len(pieces) > MOST_SETS:
        found.add("too-many-entries", node.span.start, key=key, most=MOST_SETS)
        return None
    if any(MANNERED.fullmatch(piece) for piece in pieces):
        near = " then ".join(pieces)
        found.add("manners-in-list", node.span.start, text=node.text, near=near, list=listed)
        return None
    limit = next((one for one in pieces if one.lower() in (MANY, LONG)), None)
    least = next((one for one in pieces if one.startswith("at least ")), None)
    if len(pieces) == 2 and limit and least:  # the least of the limit, or a set of its own?
        near = f"{limit}, {least}"
        found.add("two-meanings", node.span.start, key=key, text=node.text, near=near, other=listed)
        return None
    if _COMMAS.search(node.text):
        found.add(
            "write-as", node.span.start, mend=replaced(node, listed), key=key, text=node.text, near=listed
        )
        return None
    items: list[Amount | Limit | Parts] = []
    for piece in pieces:
        text = piece if not ours or piece.endswith("(ours)") else f"{piece} (ours)"
        quiet = Findings(found.patch)
        one = _entry(node, text, quiet, key, measure)
        if one is None or quiet.errors:
            note_no_list(node, pieces, key, found, measure)
            return None
        items.append(one)
    return PerSet(tuple(items), node.span)


def _entry(
    node: Scalar, text: str, found: Findings, key: str, measure: Measure
) -> Amount | Limit | Parts | None:
    """One entry of a plain list, None where it is none."""
    if text.lower() == NOT_STATED and measure.unknown:
        return Amount(None, None, span=node.span)
    special = read_special(node, text, found, key, measure)
    if isinstance(special, Refused):
        return None
    return special or read_scalar(node, text, key, found, measure)


def note_no_list(node: Scalar, pieces: list[str], key: str, found: Findings, measure: Measure) -> None:
    """Note a list with an entry that cannot be read, with the unit of the last put behind all of them."""
    unit = re.search(r"(?<=[0-9])\s*([a-z]+)((?: \(ours\))?)$", pieces[-1])
    shared = (
        [f"{one} {unit[1]}{unit[2]}" if one[-1:].isdigit() else one for one in pieces] if unit else pieces
    )
    whole = all(parse_amount(one, measure) for one in shared)
    listed = f"[{', '.join(shared)}]"
    mend = replaced(node, listed) if whole else None
    example = listed if whole else f"[{measure.example}, {measure.example}]"
    found.add("not-list", node.span.start, mend=mend, key=key, text=node.text, example=example)
