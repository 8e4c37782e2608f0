"""What is handed to whoever paints: flat shapes, back to front."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin
from typing import Final, NamedTuple

from kneecoach.figure.vectors import Point

STEPS: Final = 4  # from point to point of a curve, where it is large


class Shape(NamedTuple):
    """One filled outline, or a line of `width` where that is above 0.

    `points`: the outline's corners in body heights, dense enough to be drawn straight. `role`: what it is
    (skin, shirt, shoe, hair, glow, shade, mat ...), from which a look takes its colour. `depth`: 0 the near
    side, 1 the far side, which is drawn darker. `strength`: 0 to 1, how strongly it is painted. `within`: an
    outline that it does not leave.
    """

    role: str
    points: tuple[Point, ...]
    depth: int = 0
    strength: float = 1.0
    width: float = 0.0
    within: tuple[Point, ...] = ()


def box(role: str, x0: float, y0: float, x1: float, y1: float, radius: float = 0.006) -> Shape:
    """A box between two corners, `radius` of its round ones in body heights."""
    radius = min(radius, abs(x1 - x0) / 2, abs(y1 - y0) / 2)
    points: list[Point] = []
    for cx, cy, begin in (
        (x1 - radius, y1 - radius, 0.0),
        (x0 + radius, y1 - radius, 0.5),
        (x0 + radius, y0 + radius, 1.0),
        (x1 - radius, y0 + radius, 1.5),
    ):
        for k in range(5):
            a = pi * (begin + k / 8.0)
            points.append((cx + cos(a) * radius, cy + sin(a) * radius))
    return Shape(role, tuple(points))


def smooth(points: Sequence[Point], steps: int = STEPS, *, closed: bool = True) -> tuple[Point, ...]:
    """A curve through all points (centripetal enough for evenly set ones: Catmull-Rom), `steps` to a gap."""
    if len(points) < 3:
        return tuple(points)
    return pairs(curved([complex(x, y) for x, y in points], steps, closed=closed))


def pairs(points: Sequence[complex]) -> tuple[Point, ...]:
    """Complex numbers as points."""
    return tuple([(point.real, point.imag) for point in points])


def curved(points: list[complex], steps: int, *, closed: bool) -> list[complex]:
    """The curve of `smooth`, in complex numbers: thousands are moved, both coordinates of each at once."""
    if closed:
        begins, ends = points, [*points[1:], points[0]]
        before, after = [points[-1], *points[:-1]], [*ends[1:], ends[0]]
    else:
        begins, ends = points[:-1], points[1:]
        before, after = [2 * points[0] - points[1], *begins[:-1]], [*ends[1:], 2 * points[-1] - points[-2]]
    out = [0j] * (len(begins) * steps)
    out[::steps] = begins
    for step, (wa, wb, wc, wd) in enumerate(_weights(steps), 1):
        rows = zip(before, begins, ends, after, strict=True)
        out[step::steps] = [wa * a + wb * b + wc * c + wd * d for a, b, c, d in rows]
    return out if closed else [*out, points[-1]]


def ring(role: str, middle: Point, radius: float, width: float) -> Shape:
    """A circle's line."""
    return Shape(role, (*_round(middle, radius), (middle[0] + radius, middle[1])), width=width)


def disc(role: str, middle: Point, radius: float) -> Shape:
    """A filled circle."""
    return Shape(role, _round(middle, radius))


def _round(middle: Point, radius: float) -> tuple[Point, ...]:
    return tuple(
        (middle[0] + cos(k * pi / 18) * radius, middle[1] + sin(k * pi / 18) * radius) for k in range(36)
    )


@lru_cache(maxsize=8)
def _weights(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """What each of four points counts on the way from the second to the third, at each step between both."""
    shares = [k / steps for k in range(1, steps)]
    return tuple(
        (
            0.5 * (-t + 2 * t * t - t * t * t),
            0.5 * (2 - 5 * t * t + 3 * t * t * t),
            0.5 * (t + 4 * t * t - 3 * t * t * t),
            0.5 * (-t * t + t * t * t),
        )
        for t in shares
    )
