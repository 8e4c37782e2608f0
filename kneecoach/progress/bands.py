"""The bands of a pain model, as far as the chart needs to know them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fractions import Fraction  # not at run time: the first page needs this module, and no fractions


class Band(Protocol):
    """A stretch of the scale, both ends included; `name` is lower, middle or upper."""

    @property
    def name(self) -> str:
        """Which of the three it is."""
        ...

    @property
    def low(self) -> int:
        """Its lowest score."""
        ...

    @property
    def high(self) -> int:
        """Its highest score."""
        ...


def band_name(bands: Sequence[Band], score: int | Fraction) -> str:
    """The name of the band that a score, or a mean rounded to the nearest score, lies in; "" for none."""
    whole = (2 * score + 1) // 2
    return next((band.name for band in bands if band.low <= whole <= band.high), "")
