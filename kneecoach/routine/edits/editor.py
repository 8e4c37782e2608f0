"""Change a routine's text: each change is made of spans, looked at again, and refused where it goes wrong.

A place is a path from the root: `("sections", 0, "steps", 2, "hold")`. After a change the text is read again:
what it says now is what it said before with that one change, or there is no change. So comments, line ends,
indentation, a byte order mark and everything else outside the edited spans stay by construction.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kneecoach.errors import Edit, Fault
from kneecoach.routine.edits import pieces
from kneecoach.routine.findings import Findings
from kneecoach.routine.line import quoted
from kneecoach.routine.nodes import Mapping, Node, Scalar, Sequence
from kneecoach.routine.places import Lines, Patch
from kneecoach.routine.reader import Beyond, Stuck, read_nodes

Place: TypeAlias = tuple[str | int, ...]
Said: TypeAlias = "str | list[Said] | dict[str, Said] | None"
Editing = Callable[[Lines, Node], list[Edit]]


@dataclass(frozen=True, slots=True)
class Changed:
    """A text after a change; `edits` are those of the text before it, in order and apart from each other."""

    before: str
    text: str
    edits: tuple[Edit, ...]

    @property
    def undo(self) -> tuple[Edit, ...]:
        """The edits of the text after the change that bring back the text before it."""
        found, shift = [], 0
        for edit in self.edits:
            start = edit.start + shift
            found.append(Edit(start, start + len(edit.new), self.before[edit.start : edit.end]))
            shift += len(edit.new) - (edit.end - edit.start)
        return tuple(found)


def changed(text: str, edits: Iterable[Edit]) -> Changed:
    """A text with edits made to it that are apart from each other; nothing is looked at."""
    patch = Patch.of(text, edits)
    return Changed(text, patch.text, patch.edits)


def set_value(text: str, place: Place, new: str, *, written: bool = False) -> Changed | Fault:
    """Another value, in quotes where it needs them; `written`: as it stands, which may be keys or a list."""

    def editing(one: str) -> Editing:
        return lambda _, node: pieces.value_edits(node, one)

    def saying(said: Said) -> Callable[[Said], Said]:
        return lambda _: said

    return _first(_try(text, place, editing(one), saying(said)) for one, said in _ways(new, written))


def insert_key(
    text: str, place: Place, key: str, value: str, *, after: str | None = None, written: bool = False
) -> Changed | Fault:
    """A new key with its value in the keys at `place`, behind the key `after` or behind all of them."""

    def index(names: list[str]) -> int:
        return len(names) - 1 if after is None else names.index(after) if after in names else -1

    def editing(one: str) -> Editing:
        def edits(lines: Lines, node: Node) -> list[Edit]:
            if not isinstance(node, Mapping) or node.value(key) is not None:
                return []
            return pieces.key_edits(lines, node, key, one, index([pair.key.text for pair in node.pairs]))

        return edits

    def saying(new: Said) -> Callable[[Said], Said]:
        def said(old: Said) -> Said:
            if not isinstance(old, dict):
                return old
            at = index(list(old)) + 1
            entries = list(old.items())
            return dict([*entries[:at], (key, new), *entries[at:]])

        return said

    return _first(_try(text, place, editing(one), saying(said)) for one, said in _ways(value, written))


def _ways(value: str, written: bool) -> list[tuple[str, Said]]:
    """The ways in which a value may be written, the plainest first, each with what it says."""
    if written:
        root = _read(f"x: {value}")
        return (
            [(value, _said(root.pairs[0].value))]
            if isinstance(root, Mapping) and len(root.pairs) == 1
            else []
        )
    return [
        (one, value) for one in dict.fromkeys((value, quoted(value), json.dumps(value, ensure_ascii=False)))
    ]


def remove_key(text: str, place: Place) -> Changed | Fault:
    """A key taken out with its value and its own comments; the last one of its map stays."""
    *inside, key = place
    return _remove(text, tuple(inside), key)


def insert_step(text: str, place: Place, index: int, entries: pieces.Entries) -> Changed | Fault:
    """A new step, by its keys and values as they are to be written, before that with this index."""

    def edits(lines: Lines, node: Node) -> list[Edit]:
        if not isinstance(node, Sequence) or not 0 <= index <= len(node.items) or not entries:
            return []
        return pieces.item_edits(lines, node, entries, index)

    fragment = "\n".join(f"{key}: {value}" for key, value in entries)
    new = _read(fragment)
    if new is None:
        return Fault("edit-unreadable")
    return _try(
        text,
        place,
        edits,
        lambda old: [*old[:index], _said(new), *old[index:]] if isinstance(old, list) else old,
    )


def delete_step(text: str, place: Place, index: int) -> Changed | Fault:
    """A step taken out with its own comments; the last one of its list stays."""
    return _remove(text, place, index)


def move_step(text: str, place: Place, index: int, by: int) -> Changed | Fault:
    """A step one place up (`by` -1) or down (1), its comments with it."""
    upper = index + by if by < 0 else index

    def edits(lines: Lines, node: Node) -> list[Edit]:
        if not isinstance(node, Sequence) or abs(by) != 1 or not 0 <= upper < len(node.items) - 1:
            return []
        return pieces.items_swapped(lines, node, upper)

    def said(old: Said) -> Said:
        if not isinstance(old, list):
            return old
        return [*old[:upper], *reversed(old[upper : upper + 2]), *old[upper + 2 :]]

    return _try(text, place, edits, said)


def _remove(text: str, place: Place, which: str | int) -> Changed | Fault:
    def edits(lines: Lines, node: Node) -> list[Edit]:
        if isinstance(node, Sequence) and isinstance(which, int):
            return pieces.item_gone(lines, node, which) if 0 <= which < len(node.items) else []
        if isinstance(node, Mapping) and isinstance(which, str):
            names = [pair.key.text for pair in node.pairs]
            return pieces.key_gone(lines, node, names.index(which)) if which in names else []
        return []

    def said(old: Said) -> Said:
        if isinstance(old, list) and isinstance(which, int):
            return [*old[:which], *old[which + 1 :]]
        return {key: one for key, one in old.items() if key != which} if isinstance(old, dict) else old

    root = _read(text)
    inside = _at(root, place) if root else None
    alone = (isinstance(inside, Sequence) and len(inside.items) == 1) or (
        isinstance(inside, Mapping) and len(inside.pairs) == 1
    )
    return Fault("edit-last") if alone else _try(text, place, edits, said)


def _try(text: str, place: Place, edit: Editing, said: Callable[[Said], Said]) -> Changed | Fault:
    """Make a change, and look whether the text says now what it is to say."""
    root = _read(text)
    if root is None:
        return Fault("edit-unreadable")
    node = _at(root, place)
    edits = edit(Lines(text), node) if node is not None else []
    if not edits:
        return Fault("edit-no-place")
    done = changed(text, edits)
    after = _read(done.text)
    wanted = _with(_said(root), place, said)
    if after is None or not _same(_said(after), wanted):
        return Fault("edit-otherwise")
    return done


def _first(tries: Iterable[Changed | Fault]) -> Changed | Fault:
    """The first change that comes out right, else the reason why the last does not."""
    last: Changed | Fault = Fault("edit-no-place")
    for last in tries:
        if isinstance(last, Changed):
            return last
    return last


def _read(text: str) -> Node | None:
    """The root of a text, None where it does not read without a fault."""
    found = Findings(Patch.of(text))
    try:
        root = read_nodes(text, found)
    except (Stuck, Beyond):
        return None
    return root if not found.errors else None


def _at(node: Node | None, place: Place) -> Node | None:
    for step in place:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.value(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def _said(node: Node) -> Said:
    """What a node says, whatever way it is written."""
    if isinstance(node, Scalar):
        return None if node.nothing else node.text
    if isinstance(node, Sequence):
        return [_said(item) for item in node.items]
    return {pair.key.text: _said(pair.value) for pair in node.pairs}


def _with(said: Said, place: Place, change: Callable[[Said], Said]) -> Said:
    if not place:
        return change(said)
    step, *rest = place
    if isinstance(said, dict) and isinstance(step, str):
        return {key: _with(one, tuple(rest), change) if key == step else one for key, one in said.items()}
    if isinstance(said, list) and isinstance(step, int):
        return [_with(one, tuple(rest), change) if n == step else one for n, one in enumerate(said)]
    return said


def _same(one: Said, other: Said) -> bool:
    """Equal, the order of keys among it."""
    return json.dumps(one) == json.dumps(other)
