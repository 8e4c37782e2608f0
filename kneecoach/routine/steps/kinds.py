"""All kinds of step, and which of them a step is. A new kind is one new file and one entry here."""

from __future__ import annotations

import re

from kneecoach.errors import Edit
from kneecoach.routine.cards import Cards
from kneecoach.routine.fields import Fields
from kneecoach.routine.findings import Findings
from kneecoach.routine.model import Item
from kneecoach.routine.nodes import Mapping, Node, Scalar
from kneecoach.routine.scalars import nearest
from kneecoach.routine.steps import exercise, group, ice
from kneecoach.routine.steps.held import held, read_held
from kneecoach.routine.steps.kind import Kind

KINDS: tuple[Kind, ...] = (exercise.KIND, ice.KIND, group.GROUP, group.UNTIL, group.PICK)

_BLOCKS = (  # what a group in rounds is called elsewhere
    "superset", "super set", "circuit", "group", "block", "triset", "giant set", "interval", "intervals",
    "サーキット", "スーパーセット", "インターバル",
)  # fmt: skip


def read_step(node: Node, cards: Cards, found: Findings) -> Item | None:
    """One entry of a list of steps, None with faults where it is no step."""
    if not isinstance(node, Mapping):
        _not_a_step(node, cards, found)
        return None
    if [pair.key.text for pair in node.pairs] in (["rest"], ["pause"], ["break"]):
        found.add("rest-as-step", node.span.start)
        return None
    kind = kind_of(node)
    if kind is None:
        id_ = next((pair.key for pair in node.pairs if pair.key.text in cards.ids()), None)
        block = next((pair.key for pair in node.pairs if pair.key.text.lower() in _BLOCKS), None)
        if block is not None:
            found.add("group-as-key", block.span.start, key=block.text)
        elif id_ is not None:
            found.add("id-as-key", id_.span.start, id=id_.text)
        else:
            found.missing("no-kind", node)
        return None
    other = next((one for one in KINDS if one is not kind and node.value(one.key)), None)
    if other:
        at = next(pair.key.span.start for pair in node.pairs if pair.key.text == other.key)
        if (kind, other) == (exercise.KIND, group.GROUP) and not node.value("steps"):
            found.add("rounds-on-step", at, key=other.key)
        else:
            found.add("two-kinds", at, key=kind.key, other=other.key)
        return None
    fields = Fields(node, kind.keys, found)
    item = kind.read(fields, cards, found)
    if item is not None and kind not in (exercise.KIND, ice.KIND):
        item = held(item, read_held(fields, found))
    return group.chosen(fields, item, found)


def kind_of(node: Mapping) -> Kind | None:
    """The kind of a step by its key; by a misspelt key; by any other key that only one kind has."""
    written = [pair.key.text for pair in node.pairs]
    for kind in KINDS:
        if kind.key in written:
            return kind
    by_key = {kind.key: kind for kind in KINDS}
    for key in written:
        near = nearest(key, by_key)
        if near:
            return by_key[near]
    own = set(exercise.KIND.keys) - set(ice.KIND.keys) - {"name"}
    return exercise.KIND if own & set(written) else None


def _not_a_step(node: Node, cards: Cards, found: Findings) -> None:
    at = node.span.start
    if isinstance(node, Scalar) and node.text in cards.ids():
        found.add("step-is-word", at, mend=Edit(at, at, "exercise: "), text=node.text)
    elif isinstance(node, Scalar) and (joined := re.match(r"(exercise|ice):(?=\S)", node.text)):
        edit = Edit(at + joined.end(), at + joined.end(), " ")
        plain = found.patch.text.startswith(joined.group(), at)
        found.add("space-after-colon", at + len(joined[1]), mend=edit if plain else None, key=joined[1])
    elif isinstance(node, Scalar) and not node.nothing:
        found.add("not-a-step", at, text=node.text)
    else:
        found.add("empty-step", at)
