"""The look a page is built with: its words, its colours, and how much may move."""

from __future__ import annotations

from typing import NamedTuple

from kneecoach.words import Words

_ROOMY, _ROOMY_SCALE = (1800, 960), 1.15


def blend(over: str, under: str, share: float) -> str:
    """The colour "#RRGGBB" that `over` gives on `under` when it covers `share` (0 to 1) of it."""
    pairs = ((int(over[i : i + 2], 16), int(under[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(top * share + bottom * (1 - share)):02X}" for top, bottom in pairs)


class Palette(NamedTuple):
    """The colours of a page, "#RRGGBB".

    Text in `ink`, `muted`, `accent`, `move`, `rest`, `ice`, `lower`, `middle` or `upper` may stand on
    `paper`, on `card` and on its own soft ground; on a ground filled with one of the last seven stands
    `on_fill`. `line` parts things and says nothing; `outline` is the edge of what can be pressed.
    """

    paper: str
    ink: str
    accent: str
    move: str
    rest: str
    ice: str
    lower: str
    middle: str
    upper: str
    card: str
    side: str  # the sidebar's ground
    line: str
    outline: str
    muted: str
    hover: str
    on_fill: str
    accent_deep: str  # the accent under the pointer

    def soft(self, colour: str) -> str:
        """A ground so light that text in `colour` still reads on it."""
        return blend(colour, self.card, 0.07)


LIGHT = Palette(
    paper="#FBFAF7",
    ink="#17242B",
    accent="#0F766E",
    move="#1D5FA8",
    rest="#5B6770",
    ice="#0E7490",
    lower="#2F7D4F",
    middle="#B45309",
    upper="#B42318",
    card="#FFFFFF",
    side="#F2EFE8",
    line="#E6E3DB",
    outline="#878E94",
    muted="#5B6770",
    hover="#F1EFE9",
    on_fill="#FFFFFF",
    accent_deep="#0B5D57",
)
DARK = Palette(
    paper="#10191E",
    ink="#F1F4F3",
    accent="#4FD1C5",
    move="#7DB7F0",
    rest="#A9B4BC",
    ice="#67D3EA",
    lower="#6FCF97",
    middle="#F2B25C",
    upper="#FF8A7A",
    card="#17232A",
    side="#0B1317",
    line="#27353D",
    outline="#74858F",
    muted="#A9B4BC",
    hover="#202E36",
    on_fill="#10191E",
    accent_deep="#7BE0D6",
)


def palette_for(dark: bool) -> Palette:
    """The light palette or the dark one."""
    return DARK if dark else LIGHT


def room_scale(width: int, height: int) -> float:
    """How much larger a page is set in a window of this size, px: on a large one it is read from further."""
    return _ROOMY_SCALE if width >= _ROOMY[0] and height >= _ROOMY[1] else 1.0


class Look(NamedTuple):
    """What every page is built with; a change of language or theme builds the pages again with another.

    `calm`: nothing moves that does not have to. `text_scale`: the system's text size against its usual one,
    times `room_scale`.
    `figure`: which look the figure wears, as settings keep it.
    """

    words: Words
    palette: Palette
    dark: bool = False
    calm: bool = False
    text_scale: float = 1.0
    figure: str = "trail"

    def px(self, size: float) -> int:
        """A text size in pixels, larger where the system's text is."""
        return max(1, round(size * self.text_scale))

    def room(self, size: float) -> float:
        """A distance in pixels that has room for the letters of a large window, larger for larger ones."""
        return size * max(1.0, self.text_scale / _ROOMY_SCALE)
