"""A shipped file taken apart by its indentation: lists of entries, with comments put around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random

from kneecoach.routine.edits.editor import Place

LISTS = ("steps", "sections", "stages", "pick one")
NOTES = ("# of {n}", "# {n}: - exercise: x", "#{n}", "# {n} ひざ裏 #2", "# {n} '\"[{{")


@dataclass
class Entry:
    """One entry of a list: lines of its own, and inner lists among them; comments are lines like others."""

    rows: list[str | List] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [line for row in self.rows for line in (row.lines() if isinstance(row, List) else [row])]


@dataclass
class List:
    """A list of entries at a column, with what stands between them that is nobody's."""

    place: Place
    keys: Place
    column: int
    parts: list[Entry | str] = field(default_factory=list)

    def lines(self) -> list[str]:
        return [line for part in self.parts for line in ([part] if isinstance(part, str) else part.lines())]

    @property
    def entries(self) -> list[Entry]:
        return [part for part in self.parts if isinstance(part, Entry)]


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def bare(text: str) -> list[str]:
    """The lines of a text without its own comments, which nobody here can tell the owner of."""
    kept: list[str] = []
    block: int | None = None
    for line in text.rstrip("\n").split("\n"):
        if block is not None and (not line.strip() or indent(line) > block):
            kept.append(line)
            continue
        block = indent(line) if re.search(r"[|>][-+]?$", line) else None
        if not line.lstrip().startswith("#"):
            kept.append(line)
    return kept


class Growing:
    """A file read into its lists, with comments put around their entries on the way."""

    def __init__(self, lines: list[str], random: Random) -> None:
        self._lines = lines
        self._random = random
        self._count = 0
        self.lists: list[List] = []
        self.rows: list[str | List] = []
        self._at = 0
        self._fill(self.rows, -1, ())

    def _note(self) -> str:
        self._count += 1
        return self._random.choice(NOTES).format(n=self._count)

    def _fill(self, rows: list[str | List], column: int, place: Place) -> None:
        """Take lines deeper than a column; lists that are known become lists."""
        open_keys: list[tuple[int, str]] = []  # the keys that are open, each with its column
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and indent(line) <= column:
                return
            if not line.strip() and self._ends(column):
                return
            self._at += 1
            rows.append(line)
            opened = re.fullmatch(r"( *(?:- )?)([a-z0-9 -]+): *", line)
            if opened is None:
                continue
            open_keys = [one for one in open_keys if one[0] < len(opened[1])]
            follows = self._lines[self._at] if self._at < len(self._lines) else ""
            if opened[2] in LISTS and follows.lstrip().startswith("- "):
                rows.append(self._list(place, (*(key for _, key in open_keys), opened[2])))
            open_keys.append((len(opened[1]), opened[2]))

    def _ends(self, column: int) -> bool:
        """Whether what follows empty lines belongs to somebody further out."""
        follows = next((one for one in self._lines[self._at :] if one.strip()), None)
        return follows is None or indent(follows) <= column

    def _list(self, outer: Place, named: Place) -> List:
        place = (*outer, *named)
        made = List(place, named, indent(self._lines[self._at]))
        self.lists.append(made)
        dash = " " * made.column
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.strip():
                if self._ends(made.column) and not self._follows(made.column):
                    break
                made.parts.append(line)
                self._at += 1
                continue
            if indent(line) != made.column or not line.lstrip().startswith("- "):
                break
            if made.entries and self._random.random() < 0.2:
                made.parts += ["", f"{dash}{self._note()} of nobody", ""]
            entry = Entry()
            made.parts.append(entry)
            if self._random.random() < 0.4:
                entry.rows += [f"{dash}{self._note()}" for _ in range(self._random.randint(1, 2))]
            first = line
            if re.fullmatch(r" *- [a-z]+: [^#'\"|>{\[]+", line) and self._random.random() < 0.4:
                first = f"{line}  {self._note()}"
            entry.rows.append(first)
            self._at += 1
            if self._random.random() < 0.3 and not re.search(r"[|>{\[:]$", line) and "{" not in line:
                entry.rows.append(f"{dash}  {self._note()} inside")
            self._fill(entry.rows, made.column, (*place, len(made.entries) - 1))
            plain = all(not re.search(r"[|>][-+]?$", one) for one in entry.lines())
            if plain and not isinstance(entry.rows[-1], List) and self._random.random() < 0.3:
                entry.rows.append(f"{dash}      {self._note()} below")
        return made

    def _follows(self, column: int) -> bool:
        """Whether the list goes on after empty lines."""
        follows = next((one for one in self._lines[self._at :] if one.strip()), "")
        return indent(follows) == column and follows.lstrip().startswith("- ")


def joined(rows: list[str | List], end: str) -> str:
    lines = [line for row in rows for line in (row.lines() if isinstance(row, List) else [row])]
    return end.join(lines) + end


def renumbered(rows: list[str | List], place: Place = ()) -> list[List]:
    """The lists that are left, each with the place at which it stands now."""
    found = []
    for row in rows:
        if not isinstance(row, List):
            continue
        row.place = (*place, *row.keys)
        found.append(row)
        for number, entry in enumerate(row.entries):
            found += renumbered(entry.rows, (*row.place, number))
    return found


def loosened(rows: list[str | List]) -> None:
    """What stands at the end of an inner list behind an empty line is nobody's in the outer one either."""
    for row in rows:
        if not isinstance(row, List):
            continue
        parts: list[Entry | str] = []
        for part in row.parts:
            parts.append(part)
            if isinstance(part, str):
                continue
            loosened(part.rows)
            inner = part.rows[-1]
            if isinstance(inner, List):
                last = max(number for number, one in enumerate(inner.parts) if isinstance(one, Entry))
                parts += inner.parts[last + 1 :]
                del inner.parts[last + 1 :]
        row.parts = parts
