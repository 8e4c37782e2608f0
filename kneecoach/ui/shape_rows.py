"""Which rows of a routine's shape have room, and how their names are set: never cut off, never shortened.

Named tuples, which are quick to import: Today reads this before the first picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from kneecoach.ui.look import Palette
from kneecoach.ui.today_view import ShapeBar
from kneecoach.words import Words

OWN_PACE = 45.0  # seconds that a set at one's own pace is drawn as
BAR = 10.0  # px: a bar's height, and its least width
LEADING = 3  # px from a line of a name to its next, beside the letters' size
GAP = 10.0  # px between a bar and its name
_SIZES = (14, 13, 12)  # px, tried in this order
_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)  # of the width for the bars, tried in this order
_LEAST = 21.0  # px a row of one line takes
_LONG = 90  # characters: a longer name is not set in a row

Width = Callable[[str, int, bool], float]  # of a text at a size (px), bold or not


class Row(NamedTuple):
    """A line of the picture: a section's name, or a bar from `begins` for `lasts` seconds with its name."""

    text: str
    colour: str
    begins: float = 0.0
    lasts: float = 0.0
    own_pace: bool = False

    @property
    def heads(self) -> bool:
        """Whether it is a section's name over its bars."""
        return self.lasts == 0


class SetRow(NamedTuple):
    """A row with its name set: in which lines and size (px), after its bar or before it."""

    row: Row
    lines: tuple[str, ...]
    size: int
    after: bool = True


class SetShape(NamedTuple):
    """The rows that have room and the pixels of a second. Without rows there is room for bars only."""

    rows: tuple[SetRow, ...]
    scale: float


def length_of(bar: ShapeBar) -> float:
    """The seconds a step is drawn as."""
    return max(bar.seconds, OWN_PACE if bar.own_pace else 1.0)


def section_colours(palette: Palette, bars: Sequence[ShapeBar]) -> dict[str, str]:
    """A colour for each section, in order; ice has its own."""
    colours = (palette.accent, palette.move, palette.rest, palette.ink, palette.middle)
    names = dict.fromkeys(bar.section for bar in bars if not bar.ice)
    found = {name: colours[index % len(colours)] for index, name in enumerate(names)}
    return {bar.section: palette.ice for bar in bars if bar.ice} | found


def step_rows(palette: Palette, bars: Sequence[ShapeBar], *, heads: bool = True) -> list[Row]:
    """All steps, each named section before its own."""
    colours = section_colours(palette, bars)
    rows: list[Row] = []
    at, before = 0.0, ""
    for bar in bars:
        colour = palette.ice if bar.ice else colours[bar.section]
        if heads and bar.section not in {"", bar.name, before}:
            rows.append(Row(bar.section, colour))
        before = bar.section
        rows.append(Row(bar.name, colour, at, length_of(bar), bar.own_pace))
        at += length_of(bar)
    return rows


def section_rows(words: Words, palette: Palette, bars: Sequence[ShapeBar]) -> list[Row]:
    """A row for each section with the number of its exercises."""
    colours = section_colours(palette, bars)
    rows: list[Row] = []
    at = 0.0
    for name, group in groupby(bars, lambda bar: bar.section):
        steps = list(group)
        number = words.plural("{n} exercise", "{n} exercises", len({bar.name for bar in steps}))
        text = number if not name else words.say_as("facts", "{name} · {number}", name=name, number=number)
        if len(steps) == 1:
            text = steps[0].name
        colour = palette.ice if all(bar.ice for bar in steps) else colours[name]
        lasts = sum(length_of(bar) for bar in steps)
        rows.append(Row(text, colour, at, lasts, any(bar.own_pace for bar in steps)))
        at += lasts
    return rows


def set_rows(
    choices: Sequence[Sequence[Row]],
    total: float,
    width: float,
    room: float,
    wide: Width,
    taller: float = 1.0,
) -> SetShape:
    """The first of `choices` that has room in `width` by `room` px with all of its names, else no row.

    `total`: the seconds of all bars; `taller`: by how much lines are, of larger letters.
    """
    least = _LEAST * taller
    for rows in choices:
        if len(rows) * least > room or any(len(row.text) > _LONG for row in rows):
            continue
        for size in _SIZES:
            spare = int((room - len(rows) * least) / ((size + LEADING) * taller))
            for share in _SHARES:
                scale = width * share / total
                found = [_set(row, size, scale, width, wide) for row in rows]
                if all(found) and sum(len(row.lines) - 1 for row in found if row) <= (
                    0 if share > 0.5 else spare
                ):
                    return SetShape(tuple(row for row in found if row), scale)
    return SetShape((), width / total)


def _set(row: Row, size: int, scale: float, width: float, wide: Width) -> SetRow | None:
    """A row in one line or, where that does not do, in two; None where neither has room."""
    if row.heads:
        return SetRow(row, (row.text,), size) if wide(row.text, size, True) <= width else None
    begins, ends = row.begins * scale, row.begins * scale + max(BAR, row.lasts * scale)
    right, left = width - max(ends, BAR) - GAP, min(begins, width - BAR) - GAP
    needs = wide(row.text, size, False)
    one = SetRow(row, (row.text,), size)
    if needs <= right:
        return one
    if needs <= left:
        return one._replace(after=False)
    lines = _halves(row.text, max(left, right), lambda text: wide(text, size, False))
    return one._replace(lines=lines, after=right >= left) if lines else None


def _halves(text: str, room: float, wide: Callable[[str], float]) -> tuple[str, ...]:
    """Two lines of a text that both have room, broken where it reads best; nothing where there is no such."""
    found = []
    for at in range(1, len(text)):
        rank = _break(text[at - 1], text[at])
        first, second = text[:at].rstrip(), text[at:].lstrip()
        if rank is None or not first or not second:
            continue
        a, b = wide(first), wide(second)
        if max(a, b) <= room:
            found.append((rank, abs(a - b), (first, second)))
    return min(found)[2] if found else ()


def _break(before: str, after: str) -> int | None:
    """How well a line breaks between two characters: 0 well, 1 where it must, None not at all."""
    if before == " " or after in "(\N{FULLWIDTH LEFT PARENTHESIS}" or before in ",、・/":
        return 0
    small = "ぁぃぅぇぉっゃゅょァィゥェォッャュョー、。)・\N{FULLWIDTH RIGHT PARENTHESIS}"
    both = before >= "\u3000" and after >= "\u3000"
    return 1 if both and after not in small and before != "\N{FULLWIDTH LEFT PARENTHESIS}" else None
