"""Where things stand on paper, in points, free of Qt: papers, and pieces that flow from page to page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

COLUMN_GAP: Final = 22.0  # pt


class Paper(NamedTuple):
    """A sheet and what of it is printed on, in points (1/72 inch)."""

    name: str
    width: float
    height: float
    side: float = 45.0
    top: float = 38.0
    foot: float = 46.0
    head: float = 26.0  # the running head, from the second page on

    @property
    def column(self) -> float:
        """How wide the printed part is."""
        return self.width - 2.0 * self.side

    @property
    def bottom(self) -> float:
        """Where the printed part ends."""
        return self.height - self.foot

    def begin(self, page: int) -> float:
        """Where the printed part of a page begins; pages count from 0."""
        return self.top + (self.head if page else 0.0)


PAPERS: Final = {"a4": Paper("a4", 595.0, 842.0), "letter": Paper("letter", 612.0, 792.0)}


@dataclass(frozen=True, slots=True)
class Size:
    """How high a piece is, how much room it wants above it, and whether it stays with the next one."""

    height: float
    above: float = 0.0
    keep: bool = False


class Place(NamedTuple):
    """The page of a piece, from 0, and its top."""

    page: int
    top: float


def flow(sizes: Sequence[Size], paper: Paper) -> tuple[Place, ...]:
    """Places for pieces one below the other, none of them split, no heading left alone at a page's end.

    A piece higher than a page gets one of its own and hangs out of it: whoever makes pieces keeps to less.
    """
    places: list[Place] = []
    page, y = 0, paper.begin(0)
    k = 0
    while k < len(sizes):
        end = k
        while sizes[end].keep and end + 1 < len(sizes):
            end += 1
        chain = sizes[k : end + 1]
        fresh = y == paper.begin(page)
        if not fresh and y + _length(chain, fresh=False) > paper.bottom:
            page, y, fresh = page + 1, paper.begin(page + 1), True
        for size in chain:
            top = y if fresh else y + size.above
            if not fresh and top + size.height > paper.bottom:
                page, top = page + 1, paper.begin(page + 1)
            places.append(Place(page, top))
            y, fresh = top + size.height, False
        k = end + 1
    return tuple(places)


def _length(chain: Sequence[Size], *, fresh: bool) -> float:
    whole = sum(size.above + size.height for size in chain)
    return whole - chain[0].above if fresh else whole
