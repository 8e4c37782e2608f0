"""`every step`: what is written once for all steps of a programme, a routine, a section or a group.

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
_LISTS = (*_INSIDE, "sections", "stages")


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
    return one + sum(map(_steps, (inner for pair in node.pairs for inner in _lists_in(pair))))


def _lists_in(pair: Pair) -> list[Node]:
    """What of a key may hold steps: a list of them, or of routines side by side each by its id."""
    if pair.key.text == "routines" and isinstance(pair.value, Mapping):
        return [inner.value for inner in pair.value.pairs]
    return [pair.value] if pair.key.text in _LISTS else []


def with_shared(node: Node, found: Findings, *shared: tuple[Pair, ...]) -> Node:
    """A step with what it does not say itself; a group with it in each of its steps.

    `shared`: what each `every step` around it says, the nearest first.
    """
    for one in shared:
        node = _with(node, one, found)
    return node


def _with(node: Node, shared: tuple[Pair, ...], found: Findings) -> Node:
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
    items = tuple(with_shared(item, found, known, shared) for item in pair.value.items)
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
