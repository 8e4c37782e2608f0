"""Columns of text, by the width that a terminal gives each character."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

_GAP = "  "


def aligned(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """The rows as lines, each column as wide as its widest cell; `right`: columns that end flush.

    A column in which nothing stands is left out.
    """
    columns = [index for index in range(len(rows[0]) if rows else 0) if any(row[index] for row in rows)]
    widths = {index: max(width(row[index]) for row in rows) for index in columns}
    return [
        _GAP.join(_padded(row[index], widths[index], flush=index in right) for index in columns).rstrip()
        for row in rows
    ]


def _padded(text: str, wide: int, *, flush: bool) -> str:
    spaces = " " * (wide - width(text))
    return spaces + text if flush else text + spaces


def width(text: str) -> int:
    """How many places a text takes: two for a full-width character, none for a combining one."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )
