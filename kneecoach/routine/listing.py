"""The routine files below a folder, and what they lean on: names and stamps, without reading any of them."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

ENDINGS = (".yaml", ".yml")
EXERCISES = "exercises"  # the folder of cards beside a routine
PAIN_MODELS = "pain-models"
MOST_FILES = 20_000
_MOST_FOLDERS = 5_000  # somebody may point at a whole disk


def listed(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """The routine files below a folder with size and time, sorted; cards and models have their own place.

    Links and hidden folders are left out; past `MOST_FILES` files or 5,000 folders it stops.
    """
    waiting, seen, found = [folder], 0, 0
    while waiting and seen < _MOST_FOLDERS:
        here = waiting.pop()
        seen += 1
        try:
            with os.scandir(here) as entries:
                names = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        below = []
        for entry in names:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir(follow_symlinks=False):
                below += [here / entry.name] if entry.name not in (EXERCISES, PAIN_MODELS) else []
            elif entry.name.lower().endswith(ENDINGS):
                found += 1
                if found > MOST_FILES:
                    return
                yield (here / entry.name, *state(entry))
        waiting += reversed(below)


def shown_name(name: str) -> str:
    """A file's name as it can be shown: what is no text, or would turn the line around, becomes a mark."""
    text = name.encode("utf-8", "replace").decode("utf-8")
    return "".join("\ufffd" if unicodedata.category(one) in {"Cc", "Cf"} else one for one in text)


def state(path: Path | os.DirEntry[str]) -> tuple[int, int]:
    """Size and time of the last change; (-1, 0) where the file cannot be looked at."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return -1, 0
    return status.st_size, status.st_mtime_ns


def around(folder: Path) -> str:
    """A stamp of the cards and pain models beside the routines of a folder: another one, another meaning."""
    stamp = hashlib.sha256()
    for name in (EXERCISES, PAIN_MODELS):
        try:
            with os.scandir(folder / name) as entries:
                files = sorted((entry.name, *state(entry)) for entry in entries)
        except OSError:
            files = []
        stamp.update(repr((name, files)).encode("ascii", "backslashreplace"))
    return stamp.hexdigest()[:16]
