"""Edits of nodes: what is to be replaced in a text so that an entry comes, goes, or changes its place.

Nothing here looks whether the outcome reads; `editor` does. An empty list means that it cannot be done
without touching something else.
"""

from __future__ import annotations

import re

from kneecoach.errors import Edit
from kneecoach.routine.edits.regions import Region, item_region, line_end, pair_region
from kneecoach.routine.nodes import Mapping, Node, Sequence
from kneecoach.routine.places import Lines
from kneecoach.routine.scalars import replaced

Entries = tuple[tuple[str, str], ...]


def value_edits(node: Node, new: str) -> list[Edit]:
    """Another value in a value's place, as it is to be written; not for keys or lists below each other."""
    if isinstance(node, Mapping | Sequence) and not node.flow:
        return []
    return [replaced(node, new)]


def key_edits(lines: Lines, node: Mapping, key: str, value: str, after: int) -> list[Edit]:
    """A new key behind that with the index `after`; -1 puts it first."""
    if node.flow or not node.pairs:
        return _into_flow(lines, node, [pair.value for pair in node.pairs], f"{key}: {value}", after + 1)
    column = node.pairs[0].key.span.column - 1
    new = f"{' ' * column}{key}: {value}"
    if after < 0:
        at = node.pairs[0].key.span.start
        return [Edit(at, at, f"{key}: {value}{line_end(lines)}{' ' * column}")]
    region = pair_region(lines, node, after)
    end = region.end if region else _line_end_at(lines, node.pairs[after].value.span.end)
    return [Edit(end, end, line_end(lines) + new)]


def key_beside(text: str, node: Mapping, index: int, key: str, value: str, new: str) -> Edit:
    """One edit that writes `new` as the value of a key, and another key with its value before it."""
    pair = node.pairs[index]
    start, end = pair.key.span.start, pair.value.span.end
    between = text[pair.key.span.end : pair.value.span.start] or ": "
    lines = Lines(text)
    apart = ", " if node.flow else line_end(lines) + " " * (pair.key.span.column - 1)
    return Edit(start, end, f"{key}: {value}{apart}{text[start : pair.key.span.end]}{between}{new}")


def key_gone(lines: Lines, node: Mapping, index: int) -> list[Edit]:
    """A key taken out with its value and its own comments."""
    pair = node.pairs[index]
    if node.flow:
        spans = [(one.key.span.start, max(one.key.span.end, one.value.span.end)) for one in node.pairs]
        return _out_of_flow(lines, spans, index)
    region = pair_region(lines, node, index)
    if region is not None:
        return [_lines_gone(lines, region)]
    following = node.pairs[index + 1].key.span.start if index + 1 < len(node.pairs) else None
    start, end = pair.key.span.start, pair.value.span.end
    if following is None or "#" in lines.text[end:following]:
        return []  # it stands behind a dash, and a comment would come to stand there
    return [Edit(start, following, "")]


def item_edits(lines: Lines, node: Sequence, entries: Entries, index: int) -> list[Edit]:
    """A new entry of keys before that with this index."""
    if node.flow:
        new = "{" + ", ".join(f"{key}: {value}" for key, value in entries) + "}"
        return _into_flow(lines, node, list(node.items), new, index)
    end = line_end(lines)
    last = index == len(node.items)
    region = item_region(lines, node, index - 1 if last else index)
    column = _dash_column(lines, node)
    if region is None or column is None:
        return []
    rows = [f"{' ' * column}  {key}: {value}" for key, value in entries]
    new = end.join([f"{' ' * column}- {rows[0].lstrip()}", *rows[1:]])
    return [Edit(region.end, region.end, end + new) if last else Edit(region.start, region.start, new + end)]


def item_gone(lines: Lines, node: Sequence, index: int) -> list[Edit]:
    """An entry taken out with its own comments."""
    if node.flow:
        return _out_of_flow(lines, [(item.span.start, item.span.end) for item in node.items], index)
    region = item_region(lines, node, index)
    return [_lines_gone(lines, region)] if region else []


def items_swapped(lines: Lines, node: Sequence, index: int) -> list[Edit]:
    """An entry and the one behind it, each with its comments, in each other's place."""
    first: Region | None
    second: Region | None
    if node.flow:
        one, other = node.items[index].span, node.items[index + 1].span
        if "#" in lines.text[node.span.start : node.span.end]:
            return []  # a comment would come to stand beside the other entry
        first, second = Region(one.start, one.end), Region(other.start, other.end)
    else:
        first, second = item_region(lines, node, index), item_region(lines, node, index + 1)
    if first is None or second is None:
        return []
    text = lines.text
    return [
        Edit(first.start, first.end, text[second.start : second.end]),
        Edit(second.start, second.end, text[first.start : first.end]),
    ]


def _lines_gone(lines: Lines, region: Region) -> Edit:
    """Whole lines taken out with one line end: their own, or at the end of the text that before them."""
    number = lines.place(region.end)[0]
    if number < len(lines):
        return Edit(region.start, lines.start(number + 1), "")
    first = lines.place(region.start)[0]
    before = lines.start(first - 1) + len(lines.line(first - 1)) if first > 1 else region.start
    return Edit(before, region.end, "")


def _line_end_at(lines: Lines, offset: int) -> int:
    number = lines.place(offset)[0]
    return lines.start(number) + len(lines.line(number))


def _dash_column(lines: Lines, node: Sequence) -> int | None:
    written = re.match(r" *(?=-)", lines.line(node.span.line))
    return len(written.group()) if written else None


def _into_flow(lines: Lines, node: Node, values: list[Node], new: str, index: int) -> list[Edit]:
    """Something new between brackets, before the entry with this index."""
    if not values:
        at = lines.text.find("{" if isinstance(node, Mapping) else "[", node.span.start) + 1
        return [Edit(at, at, new)] if 0 < at <= node.span.end else []
    if index == 0:
        at = node.pairs[0].key.span.start if isinstance(node, Mapping) else values[0].span.start
        return [Edit(at, at, f"{new}, ")]
    at = values[index - 1].span.end
    return [Edit(at, at, f", {new}")]


def _out_of_flow(lines: Lines, spans: list[tuple[int, int]], index: int) -> list[Edit]:
    """One entry out of those between brackets, with its comma and its comments."""
    start, end = spans[index]
    text = lines.text
    first, last = lines.place(start)[0], lines.place(end)[0]
    rest = text[end : _line_end_at(lines, end)]
    if not text[lines.start(first) : start].strip() and re.fullmatch(r"\s*,?\s*(?:#.*)?", rest):
        while first > 2 and lines.line(first - 1).lstrip().startswith("#"):
            first -= 1
        return [_lines_gone(lines, Region(lines.start(first), _line_end_at(lines, end)))]
    if index + 1 < len(spans):
        return [Edit(start, spans[index + 1][0], "")] if last == lines.place(spans[index + 1][0])[0] else []
    before = spans[index - 1][1] if index else start
    return [Edit(before if "#" not in text[before:start] else start, end, "")]
