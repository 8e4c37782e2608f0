"""Characters that do not belong in a routine: those nobody can see, and those that turn a line around."""

from __future__ import annotations

import re
import unicodedata

from kneecoach.errors import Edit
from kneecoach.routine.findings import Finding

# Controls but tab and line ends, Unicode's other line ends (YAML would count lines by them), marks that
# reorder what stands beside them, lone surrogates and code points that are no characters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb\ufffe\uffff]"
)
_INVISIBLE = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f]")
_JOINER = re.compile("[\u200c\u200d]")
_MOST_MARKS = 6  # combining marks on one letter; living scripts need up to four
_MOST_REPORTED = 20


def clean(text: str) -> tuple[list[Finding], list[Edit]]:
    """What is forbidden in a file's text, and the edits that put a space in its place."""
    places = [found.start() for found in FORBIDDEN.finditer(text)]
    findings = [
        Finding("forbidden-character", at, {"character": named(text[at])}, Edit(at, at + 1, ""))
        for at in places[:_MOST_REPORTED]
    ]
    return findings, [Edit(at, at + 1, " ") for at in places]


def named(character: str) -> str:
    """A character that cannot be shown, by its number: U+202E."""
    return f"U+{ord(character):04X}"


def unseen(text: str) -> str | None:
    """The first forbidden character of a value (it was written as an escape), None if there is none."""
    found = FORBIDDEN.search(text)
    return found.group() if found else None


def unseen_in_name(text: str) -> str | None:
    """The first character that makes two names look alike, or one unreadable; None if there is none.

    Joiners stay where scripts and emoji need them: between two characters that are not Latin letters.
    """
    found = _INVISIBLE.search(text)
    if found:
        return found.group()
    for joiner in _JOINER.finditer(text):
        beside = text[joiner.start() - 1 : joiner.start()] + text[joiner.end() : joiner.end() + 1]
        if joiner.start() == 0 or len(beside) < 1 or beside.isascii():
            return joiner.group()
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            return character
    return None
