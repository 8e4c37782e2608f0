"""The faults a user can meet, as data; `words.faults` alone turns them into sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import NamedTuple

Value = str | int | float


class Edit(NamedTuple):
    """A change of a text that the program can make itself: replace [start, end) (characters) by `new`."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a routine file: where, what, and how to mend it.

    `code` names a sentence in `words.faults`; `values` are its placeholders. `line` and `column` count
    from 1, in characters; a fault of the whole file stands at 1:1.
    """

    code: str
    line: int = 1
    column: int = 1
    values: Mapping[str, Value] = field(default_factory=dict)
    warning: bool = False
    mend: Edit | None = None


class KneecoachError(Exception):
    """A fault that we know and have words for; `exit_status` is the command line's answer to it."""

    exit_status = 1


class FileRefused(KneecoachError):  # noqa: N818 - a refusal, said in the product's own word
    """A routine file that cannot be used, with every fault found in it (never empty)."""

    def __init__(self, path: Path | str, faults: Sequence[Fault]) -> None:
        super().__init__(f"{path}: {len(faults)} faults")
        self.path = path
        self.faults = tuple(faults)


class Trouble(Enum):
    """What this machine can do to us; each has a sentence in `words.faults`."""

    FULL = "full"  # no space left
    CANNOT_WRITE = "cannot-write"  # I/O error, permissions
    READ_ONLY = "read-only"
    NOT_A_FILE = "not-a-file"  # a folder or a device stands in the file's place
    DAMAGED = "damaged"
    EMPTY = "empty"  # a database of 0 bytes, or gone while its companions exist
    NEWER = "newer"  # made by a newer release
    FOREIGN = "foreign"  # another program's database
    OPEN_ELSEWHERE = "open-elsewhere"  # another kneecoach holds the lock
    REPLACED = "replaced"  # swapped or deleted under us
    NO_FOLDER = "no-folder"  # no usable data folder
    NO_DISPLAY = "no-display"
    LIBRARY_MISSING = "library-missing"


class MachineError(KneecoachError):
    """Something this machine would not do, with the path (or name) it is about."""

    exit_status = 3

    def __init__(self, trouble: Trouble, path: Path | str, detail: str = "") -> None:
        super().__init__(f"{trouble.value}: {path} {detail}".rstrip())
        self.trouble = trouble
        self.path = path
        self.detail = detail


class UnfinishedSession(KneecoachError):  # noqa: N818 - a state, not a crash
    """A session is still open and stands in the way of a new one."""
