"""Where a Japanese line may break without tearing a word: after a mark, or after a particle."""

from __future__ import annotations

import unicodedata

_MARKS = "、。・,!?」)"
_PARTICLES = "をにへはがでとも"


def phrases(text: str) -> tuple[str, ...]:
    """`text` cut where a reader would pause; joined again it is `text`."""
    found: list[str] = []
    begun = 0
    for i in range(1, len(text)):
        before, here = text[i - 1], text[i]
        after_mark = before in _MARKS and here not in _MARKS
        after_particle = before in _PARTICLES and not _hiragana(here) and here not in _MARKS
        if after_mark or after_particle:
            found.append(text[begun:i])
            begun = i
    found.append(text[begun:])
    return tuple(found)


def in_lines(text: str, count: int) -> tuple[str, ...] | None:
    """`text` in `count` lines that break between phrases and are as even as can be; None where it cannot."""
    parts = phrases(text)
    if not 1 < count <= len(parts):
        return None
    return min(_splits(parts, count), key=lambda lines: max(map(_wide, lines)), default=None)


def _splits(parts: tuple[str, ...], count: int) -> list[tuple[str, ...]]:
    if count == 1:
        return [("".join(parts),)]
    return [
        ("".join(parts[:cut]), *rest)
        for cut in range(1, len(parts) - count + 2)
        for rest in _splits(parts[cut:], count - 1)
    ]


def _hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ゟ"


def _wide(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
