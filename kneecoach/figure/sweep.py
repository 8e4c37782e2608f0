"""One closed outline swept along a row of bones: no circles at the joints, creases where flesh meets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, radians, sin, tan
from typing import NamedTuple, TypeAlias, TypeVar

from kneecoach.figure.shape import STEPS, curved, pairs
from kneecoach.figure.vectors import Point, turn

Station: TypeAlias = tuple[float, complex, float, float, float]
"""Place along the sweep (for cutting), point on the bone, the bone's angle, depth in front and behind."""

_Row: TypeAlias = tuple[float, complex, complex]
"""Place along the sweep, point on the edge, the bone's own point."""

_Number = TypeVar("_Number", float, complex)

_MOST = 0.8  # of a bone's length: how far a crease may eat into it


class Edge(NamedTuple):
    """One edge of a sweep from its top down, dense: places along it, points, and the bone's own points."""

    places: list[float]
    points: list[complex]
    middles: list[complex]

    def between(self, top: float, bottom: float) -> Edge:
        """The part of the edge between two places, its ends cut exactly."""
        first, last = bisect_left(self.places, top), bisect_right(self.places, bottom)
        places, points = self.places[first:last], self.points[first:last]
        middles = self.middles[first:last]
        if 0 < first < len(self.places) and self.places[first] > top:
            cut = self._cut(first, top)
            places, points, middles = [cut[0], *places], [cut[1], *points], [cut[2], *middles]
        if 0 < last < len(self.places) and self.places[last - 1] < bottom:
            cut = self._cut(last, bottom)
            places, points, middles = [*places, cut[0]], [*points, cut[1]], [*middles, cut[2]]
        return Edge(places, points, middles)

    def at(self, place: float) -> Point:
        """The point at a place."""
        point = self._cut(bisect_left(self.places, place), place)[1]
        return point.real, point.imag

    def _cut(self, after: int, place: float) -> tuple[float, complex, complex]:
        """The row at a place before the row `after`."""
        before = after - 1
        share = (place - self.places[before]) / (self.places[after] - self.places[before])
        point, middle = self.points[before], self.middles[before]
        return (
            place,
            point + (self.points[after] - point) * share,
            middle + (self.middles[after] - middle) * share,
        )


@dataclass(frozen=True, slots=True)
class Swept:
    """Both edges of a sweep."""

    front: Edge
    back: Edge

    def cut(self, top: float, bottom: float, *, wider: float = 0.0, flare: float = 0.0) -> tuple[Point, ...]:
        """The outline between two places. `wider`: how far cloth stands off, `flare`: more at the bottom."""
        front = _widened(self.front.between(top, bottom), top, bottom, wider, flare)
        back = _widened(self.back.between(top, bottom), top, bottom, wider, flare)
        return pairs([*front, *reversed(back)])

    def strip(
        self, top: float, bottom: float, inner: float, outer: float, *, back: bool
    ) -> tuple[Point, ...]:
        """A lens along one edge, pointed at its ends and at its middle from `inner` to `outer`.

        Both are shares of the way from the bone to the edge.
        """
        edge = (self.back if back else self.front).between(top, bottom)
        turns, deep = pi / (bottom - top), outer - inner
        shares = [outer - deep * max(0.0, sin((place - top) * turns)) ** 0.7 for place in edge.places]
        rows = [*zip(edge.points, edge.middles, shares, strict=True)]
        near = [middle + (point - middle) * share for point, middle, share in rows]
        if outer == 1.0:
            return pairs([*edge.points, *reversed(near)])
        far = [middle + (point - middle) * outer for point, middle, _ in rows]
        return pairs([*far, *reversed(near)])

    @property
    def outline(self) -> tuple[Point, ...]:
        """The whole closed outline."""
        return pairs([*self.front.points, *reversed(self.back.points)])


def _widened(edge: Edge, top: float, bottom: float, wider: float, flare: float) -> list[complex]:
    """The points of an edge, farther from the bone by `wider`, and by `flare` more towards the bottom."""
    if not flare:
        if not wider:
            return edge.points
        ways = [(point, point - middle) for point, middle in zip(edge.points, edge.middles, strict=True)]
        return [point + way * (wider / (abs(way) or 1.0)) for point, way in ways]
    out = []
    for place, point, middle in zip(edge.places, edge.points, edge.middles, strict=True):
        share = (place - top) / (bottom - top)
        way = point - middle
        out.append(point + way * ((wider + flare * share * share) / (abs(way) or 1.0)))
    return out


def sweep(runs: list[list[Station]], steps: int = STEPS) -> Swept:
    """The outline along `runs` of stations, each run a bone or a bent spine, a joint between each two.

    The last station of a run and the first of the next are the joint, at the same point. `steps`: as of
    `smooth`.
    """
    sides: list[list[_Row]] = []
    for sign in (1.0, -1.0):
        rows: list[_Row] = []
        trim = 0.0
        for number, run in enumerate(runs):
            following = runs[number + 1] if number + 1 < len(runs) else None
            crease = _crease(run, following, sign) if following else (0.0, 0.0)
            rows += _edge(run, sign, trim, crease[0], first=number == 0, last=following is None)
            if following:
                rows += _joint(run, following, sign, crease)
            trim = crease[0]
        sides.append(rows)
    return Swept(_dense(sides[0], steps), _dense(sides[1], steps))


def _edge(
    run: list[Station], sign: float, head: float, tail: float, *, first: bool, last: bool
) -> list[_Row]:
    rows = []
    start, end = run[0][1], run[-1][1]
    inner = run if first else run[1:]
    inner = inner if last else inner[:-1]
    turned, normal = run[0][2], _across(run[0][2])
    for place, point, angle, ahead, behind in inner:
        if not first and abs(point - start) <= head:
            continue
        if not last and abs(point - end) <= tail:
            continue
        if angle != turned:  # as along a bent spine, but not along a bone
            turned, normal = angle, _across(angle)
        rows.append((place, point + normal * (ahead if sign > 0 else -behind), point))
    return rows


def _across(angle: float) -> complex:
    """The unit vector across a bone, to the body's front."""
    a = radians(angle)
    return complex(cos(a), sin(a))


def _bend(run: list[Station], following: list[Station]) -> float:
    return turn(run[-1][2], following[0][2])


def _crease(run: list[Station], following: list[Station], sign: float) -> tuple[float, float]:
    """How far from a joint the two bones' edges meet on this side, and how deep both are there.

    The former is 0 on the outer side.
    """
    bend = _bend(run, following)
    if bend * sign <= 0.0:
        return 0.0, run[-1][3] if sign > 0 else run[-1][4]
    slope = tan(radians(min(abs(bend), 160.0) / 2.0))
    most = _MOST * min(abs(run[0][1] - run[-1][1]), abs(following[0][1] - following[-1][1]))
    above, below = (
        [
            (abs(point - stations[0][1]), ahead if sign > 0 else behind)
            for _, point, _, ahead, behind in stations
        ]
        for stations in (run[::-1], following)
    )
    reach = 0.0
    for _ in range(3):
        reach = min((_depth(above, reach) + _depth(below, reach)) / 2.0 * slope, most)
    return reach, (_depth(above, reach) + _depth(below, reach)) / 2.0


def _depth(rows: list[tuple[float, float]], away: float) -> float:
    """How deep a bone is at `away` from its joint, by its depths at rising distances from it."""
    before, value = rows[0]
    for gap, depth in rows:
        if gap >= away:
            share = 0.0 if gap == before else (away - before) / (gap - before)
            return value + (depth - value) * share
        before, value = gap, depth
    return value


def _joint(
    run: list[Station], following: list[Station], sign: float, crease: tuple[float, float]
) -> list[_Row]:
    """The edge round a joint: an arc outside, the meeting of both edges inside."""
    place, point, angle, _, _ = run[-1]
    bend = _bend(run, following)
    reach, width = crease
    if bend * sign <= 0.0:
        shares = (0.5,) if abs(bend) < 25.0 else (0.12, 0.5, 0.88)
        return [(place, point + _across(angle + bend * share) * (sign * width), point) for share in shares]
    deep = hypot(reach, width) if reach else width / max(cos(radians(bend / 2.0)), 0.2)
    return [(place, point + _across(angle + bend / 2.0) * (sign * deep), point)]


def _dense(rows: list[_Row], steps: int) -> Edge:
    return Edge(
        _parted([place for place, _, _ in rows], steps),
        curved([point for _, point, _ in rows], steps, closed=False),
        _parted([middle for _, _, middle in rows], steps),
    )


def _parted(values: list[_Number], steps: int) -> list[_Number]:
    """The values and those between each two, evenly."""
    out = [values[0]] * ((len(values) - 1) * steps + 1)
    out[::steps] = values
    for step in range(1, steps):
        share = step / steps
        out[step::steps] = [a + (b - a) * share for a, b in pairwise(values)]
    return out
