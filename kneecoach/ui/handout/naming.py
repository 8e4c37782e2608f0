"""A file's name from a routine's: good on every system, and inside the folder that was chosen."""

from __future__ import annotations

import unicodedata
from typing import Final

_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
_LONGEST: Final = 120  # bytes in UTF-8, of the 255 that most disks allow


def file_name(title: str, otherwise: str) -> str:
    """The title without what a system forbids in a name, at most 120 bytes; `otherwise` for nothing.

    Windows knows devices by name and drops dots at the end; elsewhere a dot at the beginning hides a file.
    """
    kept = "".join(" " if one in _FORBIDDEN or unicodedata.category(one)[0] == "C" else one for one in title)
    short = " ".join(kept.split()).encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip(". ")
    if not short:
        return otherwise
    return f"{otherwise} {short}" if short.partition(".")[0].strip().lower() in _DEVICES else short
