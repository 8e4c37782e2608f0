"""Ids: the short names by which files and records know a routine or an exercise."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 64
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Lower-case letters, digits and single hyphens between them, at most 64 characters."""
    return len(text) <= LONGEST and _ID.fullmatch(text) is not None


def to_id(text: str) -> str:
    """The id nearest to a name: "Hip lift" becomes "hip-lift"; "" where nothing of it can stay."""
    plain = unicodedata.normalize("NFKD", text[: 4 * LONGEST]).encode("ascii", "ignore").decode("ascii")
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))[:LONGEST].strip("-")


def id_of_stem(stem: str) -> str:
    """The id of a file that does not name its own.

    A name that leaves no Latin letter (体操) gets a number made from it, the same on every machine.
    """
    plain = to_id(stem)
    kept = sum(character.isascii() for character in stem)
    if plain and kept * 2 >= len(stem):
        return plain
    number = hashlib.sha256(unicodedata.normalize("NFC", stem).encode("utf-8", "replace")).hexdigest()[:8]
    return f"{plain[: LONGEST - 9]}-{number}" if plain else f"routine-{number}"
