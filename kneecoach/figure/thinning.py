"""Outlines with fewer corners, for paper: as sharp to the eye, and a sheet that is small enough to send."""

from __future__ import annotations

from kneecoach.figure.vectors import Point


def thinned(points: tuple[Point, ...], within: float) -> tuple[Point, ...]:
    """The corners without every second one that the line between its neighbours misses by `within` at most.

    In the unit of the points. Ends stay.
    """
    corners = [complex(x, y) for x, y in points]
    befores, others, afters = corners[:-2:2], corners[1:-1:2], corners[2::2]
    kept = [
        abs(((other - before) * (after - before).conjugate()).imag) > within * abs(after - before)
        for before, other, after in zip(befores, others, afters, strict=True)
    ]
    return tuple(
        [point for k, point in enumerate(points) if not k % 2 or k // 2 >= len(kept) or kept[k // 2]]
    )
