"""Places in a text: lines and columns, and the way back from a text that was mended to read on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from kneecoach.errors import Edit
from kneecoach.routine.model import Span

_BREAK = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of a text; line numbers and columns count from 1, offsets from 0, all in characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """The offset at which a line begins."""
        return self._starts[line - 1]

    def line(self, number: int) -> str:
        """A line without its end."""
        return self.text[self._starts[number - 1] : self._ends[number - 1]]

    def span(self, start: int, end: int) -> Span:
        """A stretch of the text."""
        line, column = self.place(start)
        return Span(start, end, line, column)


@dataclass(frozen=True, slots=True)
class Patch:
    """A text as its author wrote it, and as it reads after our edits; no edit adds or removes a line.

    `edits` are in offsets of `original`, sorted and apart from each other.
    """

    original: str
    edits: tuple[Edit, ...]
    text: str

    @classmethod
    def of(cls, original: str, edits: Iterable[Edit] = ()) -> Patch:
        """The original with edits made to it."""
        ordered = tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))
        pieces, at = [], 0
        for edit in ordered:
            pieces += [original[at : edit.start], edit.new]
            at = edit.end
        return cls(original, ordered, "".join([*pieces, original[at:]]))

    def back(self, offset: int) -> int:
        """The offset in the original that an offset in `text` comes from."""
        shift = 0
        for edit in self.edits:
            begin = edit.start + shift
            if offset < begin:
                break
            if offset < begin + len(edit.new):
                return min(edit.start + offset - begin, edit.end)
            shift += len(edit.new) - (edit.end - edit.start)
        return offset - shift

    def edit_back(self, edit: Edit) -> Edit:
        """An edit of `text` as one of the original."""
        return Edit(self.back(edit.start), self.back(edit.end), edit.new)

    def also(self, edits: Iterable[Edit]) -> Patch | None:
        """The patch with more edits, given in offsets of `text`; None where they cut into older ones.

        An older edit that lies wholly inside a new one gives way to it.
        """
        kept = list(self.edits)
        for new in map(self.edit_back, edits):
            kept = [old for old in kept if not (new.start <= old.start and old.end <= new.end)]
            if any(old.start < new.end and new.start < old.end for old in kept):
                return None
            kept.append(new)
        return Patch.of(self.original, kept)
