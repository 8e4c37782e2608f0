"""`every step`: what is written once for all steps of a routine, a section or a group.

It is put into each step's own keys before the step is read, so that a shared value keeps its one place in
the text, and everything that is said of a step is said of it as it stands there.
"""

from __future__ import annotations

from dataclasses import replace

from kneecoach.routine import keys
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Sequence
from kneecoach.routine.steps.doses import INSTEAD_OF

MOST_SHARED = 5_000  # values, those of each step counted: it is read again for each
_EXAMPLE = "{sets: 3, reps: 10}"
_TOGETHER = ({"reps", "tempo"}, {"reps", "hold"}, {"reps", "tempo", "hold"})
_INSIDE = ("steps", "pick one")  # the lists of steps that a group holds
_LISTS = (*_INSIDE, "sections")


def shared_keys(fields: Fields, found: Findings) -> tuple[Pair, ...]:
    """The keys of `every step`; none where it is not written, or where all its steps would be too much."""
    pair = fields.get(keys.EVERY)
    shared = fields_of(pair.value, pair.key, keys.SHARED, found, example=_EXAMPLE) if pair else None
    if shared is None:
        return ()
    if not shared.node.pairs:
        found.add("no-value", shared.node.span.start, key=keys.EVERY, example=_EXAMPLE)
    written = tuple(pair for name in keys.SHARED if (pair := shared.get(name)))
    steps = _steps(fields.node)
    if sum(_values(one.value) for one in written) * steps <= MOST_SHARED:
        return written
    found.add("too-much-shared", shared.node.span.start, key=keys.EVERY, most=MOST_SHARED)
    return tuple(one for one in written if _values(one.value) * steps <= MOST_SHARED // len(keys.SHARED))


def _values(node: Node) -> int:
    """How many values stand in a node, itself among them."""
    inside = [pair.value for pair in node.pairs] if isinstance(node, Mapping) else []
    return 1 + sum(map(_values, node.items if isinstance(node, Sequence) else inside))


def _steps(node: Node) -> int:
    """How many exercises stand in it."""
    if isinstance(node, Sequence):
        return sum(map(_steps, node.items))
    if not isinstance(node, Mapping):
        return 0
    one = 1 if node.value("exercise") is not None else 0
    return one + sum(_steps(pair.value) for pair in node.pairs if pair.key.text in _LISTS)


def with_shared(node: Node, shared: tuple[Pair, ...], found: Findings) -> Node:
    """A step with what it does not say itself; a group with it in each of its steps."""
    if not shared or not isinstance(node, Mapping):
        return node
    if node.value("exercise") is not None:
        return replace(node, pairs=(*node.pairs, *_missing(node, shared, found)))
    own = node.value(keys.EVERY)
    inner = own.pairs if isinstance(own, Mapping) else ()
    return replace(node, pairs=tuple(_inside(pair, inner, shared, found) for pair in node.pairs))


def _inside(pair: Pair, inner: tuple[Pair, ...], shared: tuple[Pair, ...], found: Findings) -> Pair:
    if pair.key.text not in _INSIDE or not isinstance(pair.value, Sequence):
        return pair
    known = tuple(one for one in inner if one.key.text in keys.SHARED)
    items = tuple(with_shared(with_shared(item, known, found), shared, found) for item in pair.value.items)
    return Pair(pair.key, replace(pair.value, items=items))


def _missing(node: Mapping, shared: tuple[Pair, ...], found: Findings) -> tuple[Pair, ...]:
    """What the step takes: no key that it has, and nothing of a dose that is another than its own.

    Its own is another where it is of a kind that is not written once: `time` beside shared `reps`. Reps lack
    the tempo or the hold that is shared, and a tempo its reps. Whether a hold is kept once or for each of
    the shared reps, only the author knows.
    """
    written = {pair.key.text: pair for pair in node.pairs}
    own, common = written.keys() & set(keys.DOSES), {pair.key.text for pair in shared} & set(keys.DOSES)
    if own == {"hold"} and "hold" not in common and common & {"reps", "tempo"}:
        code = "hold-and-shared-reps"
        found.add(code, written["hold"].key.span.start, every=keys.EVERY)
    other = bool(own - common) and not any(own <= two and common <= two for two in _TOGETHER)
    gone = common if other else {one for key in own for one in INSTEAD_OF[key]}
    return tuple(pair for pair in shared if pair.key.text not in written.keys() | gone)
