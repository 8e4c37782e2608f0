"""Points in the plane of the picture, in body heights: x to the right, y up."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, cos, degrees, hypot, radians, sin
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]


def down(angle: float) -> Point:
    """The unit vector that hangs down at 0 degrees and swings forward (to the right) to 90."""
    a = radians(angle)
    return sin(a), -cos(a)


def front(angle: float) -> Point:
    """The unit vector across `down(angle)`, on the body's front: to the right of a hanging limb."""
    a = radians(angle)
    return cos(a), sin(a)


def along(start: Point, angle: float, length: float) -> Point:
    """The point `length` from `start` in the direction `down(angle)`."""
    a = radians(angle)
    return start[0] + sin(a) * length, start[1] - cos(a) * length


def toward(a: Point, b: Point) -> float:
    """The angle, as in `down`, of the way from one point to another."""
    return degrees(atan2(b[0] - a[0], a[1] - b[1]))


def place(origin: Point, angle: float, forward: float, up: float) -> Point:
    """A point of a frame turned by `angle` degrees counter-clockwise about `origin`."""
    a = radians(angle)
    c, s = cos(a), sin(a)
    return origin[0] + forward * c - up * s, origin[1] + forward * s + up * c


def placed(points: Iterable[Point], origin: Point, angle: float) -> tuple[Point, ...]:
    """Each point, "forward" and "up", of a frame turned as in `place`."""
    a = radians(angle)
    c, s = cos(a), sin(a)
    x, y = origin
    return tuple([(x + forward * c - up * s, y + forward * s + up * c) for forward, up in points])


def distance(a: Point, b: Point) -> float:
    """How far two points are apart."""
    return hypot(a[0] - b[0], a[1] - b[1])


def mix(a: Point, b: Point, share: float) -> Point:
    """The point between two, `share` of the way from the first."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def blend(a: float, b: float, share: float) -> float:
    """The number between two, `share` of the way from the first."""
    return a + (b - a) * share


def turn(angle: float, to: float) -> float:
    """How many degrees from one direction to another, the short way: -180 to 180."""
    return (to - angle + 180.0) % 360.0 - 180.0
