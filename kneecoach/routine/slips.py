"""Slips of the pen: which known word a misspelt one certainly is, so that a mend may write it unasked.

`scalars.nearest` guesses for a sentence that its author reads and judges. A mend is written without
anybody judging it, so it takes more: `upper band` is like `lower band`, and `left` like `lift`, and neither
is the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_SHORT = 4  # letters; in a word of so few two wrong ones make another word
_LONGEST = 64


def slip_of(text: str, known: Iterable[str]) -> str | None:
    """The one known word that `text` is but for a slip; None where it may be another, or none.

    Case, full-width letters, hyphens and spaces apart it begins with the same letter, and at most two
    letters (in a short word one) are wrong, missing, too many, or changed about.
    """
    choices = tuple(dict.fromkeys(known))
    plain = _plain(text)
    same = [word for word in choices if _plain(word) == plain]
    if same:
        return same[0] if len(same) == 1 else None
    if not plain or len(plain) > _LONGEST:
        return None
    most = 1 if len(plain) <= _SHORT else 2
    close = [word for word in choices if word[:1].lower() == plain[0] and _apart(plain, _plain(word)) <= most]
    return close[0] if len(close) == 1 else None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().replace("-", " ").replace("_", " ").split())


def _apart(one: str, other: str) -> int:
    """How many letters are wrong, missing, too many, or changed about with their neighbour."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
