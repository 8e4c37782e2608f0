"""What is handed to whoever paints: flat shapes, back to front."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from kneecoach.figure.vectors import Point


@dataclass(frozen=True, slots=True)
class Shape:
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


def smooth(points: list[Point], steps: int = 4, *, closed: bool = True) -> list[Point]:
    """A curve through all points (centripetal enough for evenly set ones: Catmull-Rom), `steps` to a gap."""
    n = len(points)
    if n < 3:
        return list(points)
    weights = [_weights(i / steps) for i in range(steps)]
    out: list[Point] = []
    last = n if closed else n - 1
    for i in range(last):
        b, c = points[i], points[(i + 1) % n]
        a = points[i - 1] if closed or i > 0 else (2 * b[0] - c[0], 2 * b[1] - c[1])
        d = points[(i + 2) % n] if closed or i + 2 < n else (2 * c[0] - b[0], 2 * c[1] - b[1])
        for wa, wb, wc, wd in weights:
            out.append(
                (
                    wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0],
                    wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1],
                )
            )
    if not closed:
        out.append(points[-1])
    return out


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


def _weights(t: float) -> tuple[float, float, float, float]:
    t2, t3 = t * t, t * t * t
    return (
        0.5 * (-t + 2 * t2 - t3),
        0.5 * (2 - 5 * t2 + 3 * t3),
        0.5 * (t + 4 * t2 - 3 * t3),
        0.5 * (-t2 + t3),
    )
