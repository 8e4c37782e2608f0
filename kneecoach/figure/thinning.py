"""Outlines with fewer corners, where a picture is small: as sharp to the eye, and a fraction of a file."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

from kneecoach.figure.shape import Shape
from kneecoach.figure.vectors import Point

_SOFT = ("shadow", "glow")  # their points are tips of half axes, and not an outline


def thinned(shape: Shape, within: float) -> Shape:
    """The shape with those corners alone that no line misses by more than `within` body heights."""
    if shape.role in _SOFT:
        return replace(shape, within=_thinned(shape.within, within))
    return replace(shape, points=_thinned(shape.points, within), within=_thinned(shape.within, within))


def _thinned(points: tuple[Point, ...], within: float) -> tuple[Point, ...]:
    """Douglas and Peucker 1973: keep the corner farthest from the line between two kept ones, and so on."""
    if len(points) < 4:
        return points
    kept = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        at, farthest = _farthest(points, first, last)
        if farthest > within:
            kept.add(at)
            waiting += [(first, at), (at, last)]
    return tuple(points[k] for k in sorted(kept))


def _farthest(points: tuple[Point, ...], first: int, last: int) -> tuple[int, float]:
    """The corner between two others that is farthest from the line through them, and how far that is."""
    (x0, y0), (x1, y1) = points[first], points[last]
    dx, dy = x1 - x0, y1 - y0
    long = hypot(dx, dy)
    at, most = first, 0.0
    for k in range(first + 1, last):
        x, y = points[k][0] - x0, points[k][1] - y0
        far = abs(x * dy - y * dx) / long if long > 1e-9 else hypot(x, y)
        if far > most:
            at, most = k, far
    return at, most
