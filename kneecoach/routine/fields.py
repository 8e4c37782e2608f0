"""The keys of one mapping: which are there, which are not known, which are missing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kneecoach.errors import Edit
from kneecoach.routine import keys
from kneecoach.routine.characters import named, unseen_in_name
from kneecoach.routine.everyday import DOUBTFUL
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar
from kneecoach.routine.scalars import meant, nearest, plain_characters
from kneecoach.routine.slips import slip_of

WIDE_SPACE = re.compile("[\u3000\u00a0\u2000-\u200a ]*[\u3000\u00a0\u2000-\u200a]")


class Fields:
    """A mapping read against the keys it may have; a key that was probably meant is noted and taken."""

    def __init__(self, node: Mapping, known: Iterable[str], found: Findings) -> None:
        self.node = node
        self.unknown = False  # whether a key was written that nobody can make out
        self._found = found
        self._known = tuple(known)
        self._pairs = {pair.key.text: pair for pair in node.pairs if pair.key.text in self._known}
        for pair in node.pairs:
            if pair.key.text not in self._known:
                self._unknown(pair)

    def __contains__(self, key: object) -> bool:
        return key in self._pairs

    def get(self, key: str) -> Pair | None:
        """A key with its value, None where it is not written."""
        return self._pairs.get(key)

    def _unknown(self, pair: Pair) -> None:
        key, span = pair.key.text, pair.key.span
        if note_joined(pair, self._found, self._known):
            return
        wide = WIDE_SPACE.match(key)
        if wide:
            spaces = "".join("  " if one == "\u3000" else " " for one in wide.group())
            self._found.add("wide-space", span.start, mend=Edit(span.start, span.start + wide.end(), spaces))
            return
        hidden = unseen_in_name(key)
        if hidden:
            self._found.add("invisible-character", span.start, key=key, character=named(hidden))
            return
        if key == "pain" and keys.HEADER not in self._known:
            self._found.add("pain-of-file", span.start)
            return
        if "steps" in self._known and key in (*keys.STEP, *keys.ICE):
            self._found.add("key-of-step", span.start, key=key)
            return
        self._alike(pair)

    def _alike(self, pair: Pair) -> None:
        """Note a key that nobody knows with the one that was meant, and read it as that one."""
        key, span = pair.key.text, pair.key.span
        two = DOUBTFUL.get(key.lower(), ())
        if two and set(two) <= set(self._known):
            self._found.add("two-keys", span.start, key=key, near=two[0], other=two[1])
            return
        everyday = meant(key, self._known)
        near = everyday or nearest(key, self._known)
        if near is None:
            self.unknown = True
            self._found.add("unknown-key", span.start, key=key, choices=", ".join(self._known))
            return
        if near in self._pairs:
            self._found.add("unknown-key-near", span.start, key=key, near=near)
            return
        sure = everyday or slip_of(key, self._known)
        edit = Edit(span.start, span.end, near) if sure else None
        self._found.add("unknown-key-near", span.start, mend=edit, key=key, near=near)
        self._pairs[near] = Pair(Scalar(near, span), pair.value)


def note_joined(pair: Pair, found: Findings, known: Iterable[str]) -> bool:
    """Note a key that holds its value too, as in `{lift:2 s}` or `-exercise: plank`; whether it does."""
    key, span = pair.key.text, pair.key.span
    plain = plain_characters(key)
    joined = re.match(r"\s*([\w -]+?)\s*:\s*(?=\S)", plain)
    if joined and isinstance(pair.value, Scalar) and pair.value.nothing:
        edit = Edit(span.start, span.end, f"{joined[1]}: {plain[joined.end() :]}")
        found.add("space-after-colon", span.start, mend=edit, key=joined[1])
        return True
    dashed = re.match(r"[-\u2010-\u2015\u2212\u2022\u30fb\u30fc]\s*", plain)
    if dashed and plain[dashed.end() :] in known:
        edit = Edit(span.start, span.end, "- " + plain[dashed.end() :])
        found.add("space-after-dash", span.start, mend=edit)
        return True
    return False


def fields_of(
    node: Node, key: Scalar, known: Iterable[str], found: Findings, *, example: str
) -> Fields | None:
    """The fields of a value that must be a mapping; a fault and None where it is something else."""
    if isinstance(node, Mapping):
        return Fields(node, known, found)
    if isinstance(node, Scalar) and node.nothing:
        found.add("no-value", key.span.start, key=key.text, example=example)
    else:
        found.add("not-keys", node.span.start, key=key.text, example=example)
    return None
