"""Rectangles and how marks share a place, in pixels from the top left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle: its top left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Rect, gap: float = 0.0) -> bool:
        """Whether the two share a pixel, or come nearer than `gap`."""
        apart = (
            self.right + gap <= other.x
            or other.right + gap <= self.x
            or self.bottom + gap <= other.y
            or other.bottom + gap <= self.y
        )
        return not apart

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


def fan(count: int, width: float, step: float) -> tuple[float, ...]:
    """Offsets from the centre for `count` marks side by side: `step` apart, closer where `width` is short."""
    if count < 2:
        return (0.0,) * count
    gap = min(step, width / count)
    return tuple((index - (count - 1) / 2) * gap for index in range(count))


_MARK = 7.0  # px from a mark's middle to its edge
_STEP = 32  # px from one place that a card may have to the next


def _covered(card: Rect, marks: Iterable[tuple[float, float]]) -> int:
    """How many of the marks lie under a card, wholly or in part."""
    left, right = card.x - _MARK, card.right + _MARK
    top, bottom = card.y - _MARK, card.bottom + _MARK
    return sum(left < x < right and top < y < bottom for x, y in marks)


def place_card(
    x: float,
    y: float,
    width: float,
    height: float,
    bounds: Rect,
    *,
    marks: Iterable[tuple[float, float]] = (),
    gap: float = 16.0,
) -> Rect:
    """Where a card about the point (x, y) stands: beside it, inside `bounds`, not on the point.

    To the right or to the left of the point's place across, at the top or at the foot, near it or further
    away: wherever the fewest of the `marks` lie under it, of such places the nearest, of such the upper one.
    Where neither side has room, above or below the point.
    """
    points = tuple(marks)
    beside = [
        (away, Rect(left, top, width, height))
        for top in dict.fromkeys((bounds.y, max(bounds.y, bounds.bottom - height)))
        for away in range(0, int(bounds.width), _STEP)
        for left in (x + gap + away, x - gap - width - away)
        if bounds.x <= left and left + width <= bounds.right
    ]
    if beside:
        return min(beside, key=lambda at: (_covered(at[1], points), at[0], at[1].y))[1]
    left = min(max(bounds.x, x - width / 2), max(bounds.x, bounds.right - width))
    above = y - gap - height
    return Rect(left, above if above >= bounds.y else y + gap, width, height)
