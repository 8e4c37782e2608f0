"""Mends that need more than the place of the fault: a value that says two things gets a key for each."""

from __future__ import annotations

from kneecoach.errors import Edit
from kneecoach.routine.edits.pieces import key_beside
from kneecoach.routine.findings import Finding, Findings
from kneecoach.routine.nodes import Mapping, Node, Scalar, Sequence

_OURS = " (ours)"
# By the code of a fault: the other key, where its value stands in the fault, and where the value that stays.
_TWO = {
    "sets-by-reps": ("sets", "sets", "reps"),
    "reps-by-time": ("reps", "reps", "near"),
    "sets-by-time": ("sets", "sets", "near"),
    "each-in-number": ("sides", None, "near"),
    "limit-in-time": ("time", "time", "near"),
}


def offer_mends(root: Node, found: Findings) -> None:
    """Give faults their mend where the keys around them allow only one."""
    found.mend_with(lambda finding: _mend(root, finding, found.patch.text))


def _mend(root: Node, finding: Finding, text: str) -> Edit | None:
    if finding.code not in _TWO:
        return None
    where = _find(root, finding.at)
    if where is None:
        return None
    node, index = where
    value = node.pairs[index].value
    other, said, stays = _TWO[finding.code]
    new, beside = str(finding.values[stays]), str(finding.values[said]) if said else "each"
    if node.pairs[index].key.text == other:  # sets: 3 x 10
        other, new, beside = "reps", beside, new
    if node.value(other) is not None or not isinstance(value, Scalar):
        return None
    if value.text.rstrip().endswith("(ours)"):
        new = new.removesuffix(_OURS) + _OURS
        beside = beside if other == "sides" else beside + _OURS
    return key_beside(text, node, index, other, beside, new)


def _find(node: Node, at: int) -> tuple[Mapping, int] | None:
    """The key whose value begins at an offset, or which begins there itself, and the map that it is in."""
    if not node.span.start <= at <= node.span.end:
        return None
    if isinstance(node, Mapping):
        for index, pair in enumerate(node.pairs):
            if at in (pair.key.span.start, pair.value.span.start) and isinstance(pair.value, Scalar):
                return node, index
            inside = _find(pair.value, at)
            if inside:
                return inside
    elif isinstance(node, Sequence):
        for item in node.items:
            inside = _find(item, at)
            if inside:
                return inside
    return None
