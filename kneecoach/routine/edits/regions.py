"""Which lines belong to an entry: its own, the comments directly above it, and those that hang below it.

An entry is a step of a list or a key with its value, written as a block. A comment belongs to what stands
directly below it, without an empty line between; one that is indented deeper than the entry's beginning
belongs to the entry directly above. A comment at the end of a line belongs to that line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kneecoach.routine.nodes import Mapping, Node, Sequence
from kneecoach.routine.places import Lines

_DASH = re.compile(r"( *)-(?:[ \t]|$)")


@dataclass(frozen=True, slots=True)
class Region:
    """Whole lines, from the start of the first to the end of the last, without its line end."""

    start: int
    end: int


def item_region(lines: Lines, node: Sequence, index: int) -> Region | None:
    """The lines of one entry of a block list; None where it shares a line with something else."""
    above = lines.place(node.items[index - 1].span.end)[0] if index else _head_line(lines, node)
    item = node.items[index]
    number = lines.place(item.span.start)[0]
    while number > above and not _DASH.match(lines.line(number)):
        number -= 1
    dash = _DASH.match(lines.line(number))
    if dash is None or number <= above:
        return None
    return _region(lines, number, lines.place(item.span.end)[0], len(dash[1]), above, first=index == 0)


def pair_region(lines: Lines, node: Mapping, index: int) -> Region | None:
    """The lines of one key with its value in a block; None where it shares a line with something else."""
    pair = node.pairs[index]
    line = lines.place(pair.key.span.start)[0]
    indent = pair.key.span.start - lines.start(line)
    if lines.line(line)[:indent].strip():
        return None  # a dash stands before it
    above = lines.place(node.pairs[index - 1].value.span.end)[0] if index else 0
    last = lines.place(max(pair.value.span.end, pair.key.span.end))[0]
    return _region(lines, line, last, indent, above, first=False)


def _region(lines: Lines, first_line: int, last: int, column: int, above: int, *, first: bool) -> Region:
    begin = first_line
    while begin - 1 > above and _comment(lines, begin - 1, column, first=first):
        begin -= 1
    end = last
    while end < len(lines):
        line = lines.line(end + 1)
        if not line.lstrip().startswith("#") or _indent(line) <= column:
            break
        end += 1
    return Region(lines.start(begin), lines.start(end) + len(lines.line(end)))


def _comment(lines: Lines, number: int, column: int, *, first: bool) -> bool:
    """Whether a line is a comment of what begins below it at `column`."""
    line = lines.line(number)
    return line.lstrip().startswith("#") and (first or _indent(line) <= column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _head_line(lines: Lines, node: Node) -> int:
    """The line of the key whose value a list is, 0 where it has none."""
    number = lines.place(node.span.start)[0]
    while number > 1:
        number -= 1
        text = lines.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return 0


def line_end(lines: Lines) -> str:
    """The line end that the text uses, that of its first line."""
    if len(lines) < 2:
        return "\n"
    return lines.text[lines.start(1) + len(lines.line(1)) : lines.start(2)]
