"""Two bones from a joint to a place: how they bend to reach it, and how much of them is seen."""

from __future__ import annotations

from math import acos, atan2, cos, degrees, hypot, radians

from kneecoach.figure.vectors import Point, along, distance, mix

_REACH = 0.9995  # a limb never quite locks: the angle at a locked joint has no speed of its own
_LEAST_SEEN = 0.15


def reach(start: Point, end: Point, upper: float, lower: float, bend: float) -> tuple[float, float]:
    """The angles of two bones from `start` to `end`, the joint between them going to the side `bend`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    gap = min(max(hypot(dx, dy), abs(upper - lower) + 1e-6), (upper + lower) * _REACH)
    straight = degrees(atan2(dx, -dy))
    inside = degrees(acos((upper * upper + gap * gap - lower * lower) / (2.0 * upper * gap)))
    first = straight + inside * bend
    mid = along(start, first, upper)
    aim = (
        end
        if hypot(dx, dy) <= gap + 1e-9
        else (start[0] + dx / hypot(dx, dy) * gap, start[1] + dy / hypot(dx, dy) * gap)
    )
    second = degrees(atan2(aim[0] - mid[0], mid[1] - aim[1]))
    return first, second


def seen(out: float) -> float:
    """The share of its length that a limb shows, turned `out` degrees from the picture; never nothing."""
    return max(cos(radians(out)), _LEAST_SEEN)


def turned(start: Point, joint: Point, end: Point, share: float) -> Point:
    """Where a knee or elbow is seen that is turned about its limb's line: `share` of its way out."""
    whole = distance(start, end) or 1.0
    way = (end[0] - start[0]) / whole, (end[1] - start[1]) / whole
    down = (joint[0] - start[0]) * way[0] + (joint[1] - start[1]) * way[1]
    foot = start[0] + way[0] * down, start[1] + way[1] * down
    return mix(foot, joint, share)
