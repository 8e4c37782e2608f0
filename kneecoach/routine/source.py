"""Read a file that somebody else made: a bounded look at a regular file, as text or as a fault.

`O_NONBLOCK` and `O_NOCTTY` are POSIX: with them a pipe without a writer does not keep us waiting and a
terminal does not become ours. Where they do not exist (Windows) there are no such files in a folder.
"""

from __future__ import annotations

import codecs
import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from kneecoach.errors import Fault
from kneecoach.routine.places import Lines

LARGEST = 256 * 1024  # bytes; about 2,500 exercises
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_CODES = {
    errno.ENOENT: "no-file",
    errno.ENOTDIR: "no-file",
    errno.EISDIR: "is-folder",
    errno.ELOOP: "link-loop",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENXIO: "not-a-file",
    errno.ENODEV: "not-a-file",
}
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_DOCUMENTS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)  # Word, OpenDocument, PDF, old Word, RTF
_OTHERS = (b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ", b"SQLite format 3")


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text without its byte order mark, its size in bytes and the time of its last change."""

    text: str
    size: int
    mtime_ns: int


def read_source(path: Path, largest: int = LARGEST) -> Source | Fault:
    """Read a file once, at most `largest` bytes of it; a fault where there is no such text."""
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            data = _read(descriptor, largest + 1) if stat.S_ISREG(status.st_mode) else b""
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return _refusal(error, path)
    if not stat.S_ISREG(status.st_mode):
        return Fault("is-folder" if stat.S_ISDIR(status.st_mode) else "not-a-file")
    if len(data) > largest:
        return Fault("too-large", values={"kilobytes": largest // 1024})
    text = decode(data)
    return text if isinstance(text, Fault) else Source(text, status.st_size, status.st_mtime_ns)


def inside(path: Path, folder: Path) -> bool:
    """Whether a file is below a folder when all links are followed."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a loop of links
        return False


def read_head(path: Path, size: int) -> tuple[bytes, int] | None:
    """The first `size` bytes of an ordinary file, and how many it has; None where it cannot be read."""
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            status = os.fstat(descriptor)
            return (_read(descriptor, size), status.st_size) if stat.S_ISREG(status.st_mode) else None
        finally:
            os.close(descriptor)
    except (OSError, ValueError):
        return None


def decode(data: bytes) -> str | Fault:
    """The text of a file's bytes: UTF-8 and nothing else; a byte order mark is left out."""
    if data.startswith(_WIDE) or _looks_wide(data):
        return Fault("utf-16")
    if data.startswith(_DOCUMENTS):
        return Fault("is-document")
    if data.startswith(_OTHERS):
        return Fault("not-text")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        if "\0" in before:
            return Fault("not-text")
        line, column = Lines(before).place(len(before))
        return Fault("not-utf-8", line, column)
    return Fault("not-text") if "\0" in text else text


def _looks_wide(data: bytes) -> bool:
    """UTF-16 without its mark: every other byte of a Latin text is 0."""
    head = data[:64]
    return len(head) >= 4 and (not any(head[1::2]) or not any(head[::2])) and any(head)


def _read(descriptor: int, size: int) -> bytes:
    pieces: list[bytes] = []
    while size > 0 and (piece := os.read(descriptor, size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _refusal(error: Exception, path: Path) -> Fault:
    code = _CODES.get(getattr(error, "errno", None) or 0, "cannot-read")
    if code == "no-permission" and path.is_dir():  # what Windows answers to opening a folder
        code = "is-folder"
    return Fault(code)
