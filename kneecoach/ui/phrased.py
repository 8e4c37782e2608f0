"""Japanese that Qt breaks into lines between phrases, never within a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kneecoach.ui.session.phrases import Piece

_JOINER = "\u2060"  # word joiner: no break here, nothing seen
_BREAK = "\u200b"  # a break may stand here, nothing seen
_WORD = 0.7  # what a break costs above which it is within a word
_PROSE = 60  # characters: a longer text is read line by line, where lines cut short disturb more
_PROSE_LONGEST = 10  # so that it holds fewer characters together
_POINT = "・"  # what it joins is one phrase
_ASIDE = re.compile("（[^）]{1,3}）")  # a mark such as （独自）, which belongs to what it marks
_LONGEST = 15  # characters: a longer piece might not fit on any line, so Qt breaks it where it must


def phrased(text: str, larger: float = 1.0) -> str:
    """`text` with each phrase of Japanese held together; other languages break at their blanks as it is.

    `larger`: how many times as large as usual the letters are; of such there are fewer on a line.
    """
    if text.isascii():
        return text
    from kneecoach.ui.session.phrases import japanese, pieces

    if not japanese(text):
        return text
    longest, whole = (
        int((_PROSE_LONGEST if len(text) > _PROSE else _LONGEST) / larger),
        int(_LONGEST / larger),
    )
    lines = (
        " ".join(_held(pieces(word), longest, whole) for word in line.split(" ")) for line in text.split("\n")
    )
    return "\n".join(lines)


def _held(parts: tuple[Piece, ...], longest: int, whole: int) -> str:
    """The pieces with breaks between them, but for two that are one word where a line has room for both.

    Two have so with `longest` characters, and one with `whole` is held together.
    """
    joined: list[str] = []
    within = False
    for part in parts:
        if (within or _ASIDE.match(part.text)) and joined and len(joined[-1]) + len(part.text) <= longest:
            joined[-1] += part.text
        else:
            joined.append(part.text)
        within = part.cost > _WORD or part.text.endswith(_POINT)
    return _BREAK.join(_whole(text, whole) for text in joined)


def _whole(text: str, longest: int) -> str:
    """One piece held together; a Latin word is whole as it is, and Qt would lose its place among joiners."""
    if len(text) > longest or text.isascii():
        return text
    return _JOINER.join(text).replace(f"{_JOINER}\u00a0{_JOINER}", "\u00a0")  # which joins by itself
