"""Mends that the program can make itself, written into the text of a routine: every other byte stays."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from kneecoach.errors import Edit, Fault
from kneecoach.routine.edits.editor import changed
from kneecoach.routine.loader import check_file, read_checked
from kneecoach.routine.source import read_source

MOST_ROUNDS = 20  # a mend may uncover the next mistake
_MOVES = frozenset({"indentation", "tab-indent", "wide-space"})
# What a line says that was moved to where it does not belong.
_OUT_OF_PLACE = frozenset(
    {
        "unreadable", "list-without-dashes", "unknown-key", "key-of-step", "not-a-step", "not-language",
        "no-steps", "not-keys", "no-kind", "runs-on", "not-one-value", "empty-step", "two-kinds", "twice",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after its mends: its bytes (None: nothing was changed), what was mended, what remains."""

    data: bytes | None
    mended: tuple[Fault, ...]
    left: tuple[Fault, ...]


def mend_file(path: Path, shipped: Path) -> Mended:
    """The file's text with all mends made that can be made; nothing is written."""
    source = read_source(path)
    if isinstance(source, Fault):
        return Mended(None, (), check_file(path, shipped))
    text, done = mend_text(source.text, path, shipped)
    left = read_checked(path, text, shipped).faults
    if text == source.text:
        return Mended(None, (), left)
    marked = len(source.text.encode()) < source.size  # a byte order mark stays, too
    return Mended((codecs.BOM_UTF8 if marked else b"") + text.encode(), done, left)


def mend_text(text: str, path: Path, shipped: Path) -> tuple[str, tuple[Fault, ...]]:
    """A text as if it stood at `path`, mended again and again until nothing more can be; and what was.

    Lines are moved only where all that they say then has its place: in a wrong one they mean something else.
    """
    mended, done = _mended(text, path, shipped, frozenset())
    moved = any(fault.code in _MOVES for fault in done)
    if moved and any(fault.code in _OUT_OF_PLACE for fault in read_checked(path, mended, shipped).faults):
        return _mended(text, path, shipped, _MOVES)
    return mended, done


def _mended(text: str, path: Path, shipped: Path, leaving: frozenset[str]) -> tuple[str, tuple[Fault, ...]]:
    """A text mended until nothing more can be; `leaving`: the codes of faults that are left as they are."""
    done: list[Fault] = []
    seen = {text}
    for _ in range(MOST_ROUNDS):
        found = read_checked(path, text, shipped).faults
        faults = _apart(tuple(fault for fault in found if fault.code not in leaving))
        following = changed(text, [fault.mend for fault in faults if fault.mend]).text
        if following in seen:
            break
        seen.add(following)
        text = following
        done += faults
    return text, tuple(done)


def _apart(faults: tuple[Fault, ...]) -> list[Fault]:
    """The faults whose mends do not touch each other, the first in the text first.

    Lines are moved once all others are mended: below a dash or a colon that is read wrongly all is.
    """
    found: list[Fault] = []
    end = -1
    ready = [one for one in faults if one.mend]
    ready = [one for one in ready if one.code not in _MOVES] or ready
    for fault in sorted(ready, key=lambda one: one.mend or Edit(0, 0, "")):
        if fault.mend is not None and fault.mend.start > end:
            found.append(fault)
            end = fault.mend.end
    return found
