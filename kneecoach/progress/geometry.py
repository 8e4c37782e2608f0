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

    At the top, where scores are rare, to the right or to the left of the point's place across, wherever
    fewer of the `marks` lie under it; where neither has room, above or below it.
    """
    top, points = bounds.y, tuple(marks)
    sides = [Rect(left, top, width, height) for left in (x + gap, x - gap - width)]
    beside = [card for card in sides if bounds.x <= card.x and card.right <= bounds.right]
    if beside:
        return min(beside, key=lambda card: sum(card.holds(*point) for point in points))
    left = min(max(bounds.x, x - width / 2), max(bounds.x, bounds.right - width))
    above = y - gap - height
    return Rect(left, above if above >= bounds.y else y + gap, width, height)
