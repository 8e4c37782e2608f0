"""A line of a routine file as it stands among the lines around it, for a text that is not YAML (yet)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from kneecoach.errors import Edit
from kneecoach.routine.places import Lines

KEY = r"""[^\s:#'"{}\[\],\-\uff1a][^:#'"{}\[\],\uff1a]{0,40}"""
_LINE = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- +)*)(?P<rest>.*)")
_MOST_MOVED = 300  # lines that are moved together
_LOOK_AHEAD = 20  # lines
_LOOK_BACK = 2_000  # lines; a level that was opened earlier is not found


class Line:
    """One line, taken apart: indentation, dashes, and the rest with its key and value."""

    def __init__(self, lines: Lines, number: int, written: Lines | None = None) -> None:
        self.lines = lines
        self._written = written or lines
        self.number = number
        self.text = lines.line(number)
        self.start = lines.start(number)
        parts = _LINE.fullmatch(self.text)
        self.indent = parts["indent"] if parts else ""
        self.dashes = parts["dashes"] if parts else ""
        self.rest = parts["rest"] if parts else self.text
        self.body = self.start + len(self.indent) + len(self.dashes)
        key = re.match(rf"({KEY}): +(?=\S)", self.rest)
        self.key = key[1] if key else ""
        self.value_at = self.body + (key.end() if key else 0)
        self.value = without_comment(self.rest[key.end() if key else 0 :])
        self.value_end = self.value_at + len(self.value)

    def alike(self) -> list[int]:
        """The column of the last line above that was written with the same white space before it."""
        before = self._white(self._written, self.number)
        for number in range(self.number - 1, max(0, self.number - _LOOK_BACK), -1):
            if self._white(self._written, number) == before:
                return [len(self._white(self.lines, number)[0])]
        return []

    @staticmethod
    def _white(lines: Lines, number: int) -> tuple[str, bool]:
        text = lines.line(number)
        bare = text.lstrip()
        return text[: len(text) - len(bare)], bare.startswith("-")

    @cached_property
    def levels(self) -> Levels:
        """Where this line may begin, by the lines above it."""
        return Levels(self)

    @property
    def below(self) -> int | None:
        """The column of the next line that says something, None where there is none near."""
        for number in range(self.number + 1, min(self.number + _LOOK_AHEAD, len(self.lines)) + 1):
            text = self.lines.line(number)
            if text.strip() and not text.lstrip().startswith("#"):
                return len(text) - len(text.lstrip(" "))
        return None

    def quote_value(self) -> Edit:
        """The value in quotes."""
        return Edit(self.value_at, self.value_end, quoted(self.value))


def without_comment(text: str) -> str:
    """A text up to its comment, without the spaces before it."""
    return text.partition(" #")[0].rstrip()


def quoted(text: str) -> str:
    """A text in quotes that YAML reads back letter for letter."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


class Levels:
    """The columns at which a line may begin, by the lines above it: where a dash may stand, and a key."""

    def __init__(self, line: Line) -> None:
        stack: list[tuple[int, bool]] = []  # column, whether of a dash
        opening = False
        for number in range(max(1, line.number - _LOOK_BACK), line.number):
            text = line.lines.line(number)
            if not text.strip() or text.lstrip().startswith("#"):
                continue
            column = len(text) - len(text.lstrip(" "))
            rest = text[column:]
            while rest.startswith("- "):
                stack = [one for one in stack if one[0] < column or one == (column, False)]
                stack.append((column, True))
                skipped = len(rest) - len(rest[2:].lstrip(" "))
                column, rest = column + skipped, rest[skipped:]
            if re.match(r"[^\s{\[\"'][^:]*:(?:\s|$)", rest):
                stack = [one for one in stack if one[0] < column]
                stack.append((column, False))
            opening = re.search(r":\s*(?:#.*)?$", text) is not None
        self.dashes = {column for column, dash in stack if dash}
        self.keys = {column for column, dash in stack if not dash}
        self._dash = bool(line.dashes) or line.rest == "-"
        if opening and stack:
            (self.dashes if self._dash else self.keys).add(stack[-1][0] + 2)
        if not stack:
            self.keys.add(0)

    def open_at(self, column: int) -> bool:
        """Whether this line may begin at `column`."""
        return column in self.columns

    @property
    def columns(self) -> set[int]:
        """The columns at which this line may begin."""
        return self.dashes if self._dash else self.keys

    def nearest(self, column: int) -> list[int]:
        """The columns for this line, the nearest first, the deeper of two."""
        return sorted(self.columns, key=lambda one: (abs(one - column), -one))[:4]


def below(line: Line, column: int) -> Iterator[int]:
    """The numbers of the lines that belong to a line: those deeper than its column."""
    for number in range(line.number + 1, len(line.lines) + 1):
        text = line.lines.line(number)
        if not text.strip():
            continue
        if len(text) - len(text.lstrip()) <= column:
            return
        yield number


def moved(line: Line, by: int) -> tuple[tuple[Edit, ...], Edit | None]:
    """A line and what belongs to it, moved sideways: as edits of the indentations, and as one edit."""
    edits = []
    last = line.number
    for number in (line.number, *islice(below(line, len(line.indent)), _MOST_MOVED)):
        text = line.lines.line(number)
        has = len(text) - len(text.lstrip(" "))
        start = line.lines.start(number)
        edits.append(Edit(start, start + has, " " * max(0, has + by)))
        last = number
    if len(edits) == 1:
        return tuple(edits), None
    end = line.lines.start(last) + len(line.lines.line(last))
    new, at = "", line.start
    for edit in edits:
        new += line.lines.text[at : edit.start] + edit.new
        at = edit.end
    return tuple(edits), Edit(line.start, end, new + line.lines.text[at:end])
