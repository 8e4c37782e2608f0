"""The two looks of the figure and their colours, by day and by night."""

from __future__ import annotations

from typing import Final, NamedTuple

from kneecoach.figure.body import Wear

LOOKS: Final = ("trail", "studio")  # what settings keep


class Wardrobe(NamedTuple):
    """One look: what changes the outline, and the colours "#RRGGBB" of each role.

    `paper`: flat all through, so that print keeps vectors: a soft edge would become a bitmap.
    """

    wear: Wear
    colours: dict[str, str]
    dark: bool
    paper: bool = False


_SHARED: Final = {
    "sock": "#F4F1EA",
    "shoe": "#D3DCE2",
    "sole": "#93A5B0",
    "eye": "#2A1D18",
    "mat": "#BCD5CE",
    "mat edge": "#9FBFB7",
    "wall": "#E9E3D6",
    "wall edge": "#D5CCBB",
    "wood": "#CBA173",
    "wood dark": "#A97F53",
    "wood top": "#DDB888",
    "sofa": "#B9AC9C",
    "sofa edge": "#9A8C7B",
    "metal": "#66737B",
    "wheel": "#3B464D",
    "roller": "#5579B3",
    "roller edge": "#3D5D92",
    "towel": "#F2CB72",
    "towel fold": "#D6A945",
    "band": "#C9407A",
    "ice": "#9BD5E8",
    "way": "#E4572E",
    "shade": "#3A1A0C",
    "fall": "#0F1E26",
    "glow": "#F0502A",
    "shadow": "#17242B",
}
_TRAIL: Final = {
    "skin": "#E2A883",
    "lip": "#B9694F",
    "hair": "#3B2A21",
    "shirt": "#2B8F88",
    "shorts": "#22384F",
    "stripe": "#E4572E",
}
_STUDIO: Final = {
    "skin": "#B97A56",
    "lip": "#8C4A38",
    "hair": "#241A17",
    "shirt": "#E0805C",
    "shorts": "#3A3F5C",
    "stripe": "#2B8F88",
}
_NIGHT: Final = {
    "shadow": "#000000",
    "mat": "#4E746C",
    "mat edge": "#3B5B54",
    "wall": "#33434B",
    "wall edge": "#43565F",
    "wood": "#A9835A",
    "wood dark": "#86653F",
    "wood top": "#BD9668",
    "sofa": "#7A7067",
    "sofa edge": "#5E564E",
    "metal": "#8C99A1",
    "wheel": "#6A7880",
    "fall": "#000000",
    "way": "#FF8A5C",
}
_NIGHT_TRAIL: Final = {"hair": "#5C4436", "shorts": "#44638A", "shirt": "#33A39B"}
_NIGHT_STUDIO: Final = {"hair": "#57413A", "shorts": "#666D98", "shirt": "#E68B68"}


# White paper: light things need more of their colour, and grey alone must still tell shirt, skin and shorts.
_PAPER: Final = {
    "sock": "#E4DFD3",
    "shoe": "#D3DADD",
    "sole": "#8E9AA1",
    "shadow": "#D9DEE0",
    "glow": "#E0452A",
    "mat": "#C3D8D2",
    "mat edge": "#92B3AA",
    "wall": "#E6E1D6",
    "wall edge": "#C3B9A6",
}


def wardrobe(name: str, *, dark: bool = False, paper: bool = False) -> Wardrobe:
    """The look of this name ("trail" or "studio"), by day, by night or on paper.

    An unknown name is the first look.
    """
    studio = name == LOOKS[1]
    colours = {**_SHARED, **(_STUDIO if studio else _TRAIL)}
    if paper:
        colours |= _PAPER
    elif dark:
        colours |= {**_NIGHT, **(_NIGHT_STUDIO if studio else _NIGHT_TRAIL)}
    wear = Wear("tied", tights=True) if studio else Wear("short")
    return Wardrobe(wear, colours, dark and not paper, paper)
