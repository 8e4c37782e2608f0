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
    """A text as if it stood at `path`, mended again and again until nothing more can be; and what was."""
    done: list[Fault] = []
    seen = {text}
    for _ in range(MOST_ROUNDS):
        faults = _apart(read_checked(path, text, shipped).faults)
        following = changed(text, [fault.mend for fault in faults if fault.mend]).text
        if following in seen:
            break
        seen.add(following)
        text = following
        done += faults
    return text, tuple(done)


def _apart(faults: tuple[Fault, ...]) -> list[Fault]:
    """The faults whose mends do not touch each other, the first in the text first."""
    found: list[Fault] = []
    end = -1
    for fault in sorted((one for one in faults if one.mend), key=lambda one: one.mend or Edit(0, 0, "")):
        if fault.mend is not None and fault.mend.start > end:
            found.append(fault)
            end = fault.mend.end
    return found
