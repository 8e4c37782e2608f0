"""One closed outline swept along a row of bones: no circles at the joints, creases where flesh meets."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin, tan
from typing import TypeAlias

from kneecoach.figure.shape import smooth
from kneecoach.figure.vectors import Point, front, turn

Station: TypeAlias = tuple[float, Point, float, float, float]
"""Place along the sweep (for cutting), point on the bone, the bone's angle, depth in front and behind."""

_DENSE = 4  # points to a gap of the smoothed outline
_MOST = 0.8  # of a bone's length: how far a crease may eat into it


@dataclass(frozen=True, slots=True)
class Swept:
    """Both edges of a sweep from its top down, dense: place along it, edge, and the bone's own point."""

    front: tuple[tuple[float, Point, Point], ...]
    back: tuple[tuple[float, Point, Point], ...]

    def cut(self, top: float, bottom: float, *, wider: float = 0.0, flare: float = 0.0) -> list[Point]:
        """The outline between two places. `wider`: how far cloth stands off, `flare`: more at the bottom."""
        edges = []
        for edge in (self.front, self.back):
            points = []
            for place, point, middle in _between(edge, top, bottom):
                share = (place - top) / (bottom - top)
                points.append(_off(point, middle, wider + flare * share * share))
            edges.append(points)
        return [*edges[0], *reversed(edges[1])]

    def strip(self, top: float, bottom: float, inner: float, outer: float, *, back: bool) -> list[Point]:
        """A lens along one edge, pointed at its ends and at its middle from `inner` to `outer`.

        Both are shares of the way from the bone to the edge.
        """
        edge = self.back if back else self.front
        near: list[Point] = []
        far: list[Point] = []
        for place, point, middle in _between(edge, top, bottom):
            bulge = max(0.0, sin(pi * (place - top) / (bottom - top))) ** 0.7
            near.append(_share(middle, point, outer - (outer - inner) * bulge))
            far.append(_share(middle, point, outer))
        return [*far, *reversed(near)]

    @property
    def outline(self) -> list[Point]:
        """The whole closed outline."""
        return [*(p for _, p, _ in self.front), *(p for _, p, _ in reversed(self.back))]


def sweep(runs: list[list[Station]]) -> Swept:
    """The outline along `runs` of stations, each run a bone or a bent spine, a joint between each two.

    The last station of a run and the first of the next are the joint, at the same point.
    """
    sides: list[list[tuple[float, Point, Point]]] = []
    for sign in (1.0, -1.0):
        rows: list[tuple[float, Point, Point]] = []
        trim = 0.0
        for number, run in enumerate(runs):
            following = runs[number + 1] if number + 1 < len(runs) else None
            after = _crease(run, following, sign) if following else 0.0
            rows += _edge(run, sign, trim, after, first=number == 0, last=following is None)
            if following:
                rows += _joint(run, following, sign, after)
            trim = after
        sides.append(rows)
    return Swept(_dense(sides[0]), _dense(sides[1]))


def _edge(
    run: list[Station], sign: float, head: float, tail: float, *, first: bool, last: bool
) -> list[tuple[float, Point, Point]]:
    rows = []
    start, end = run[0][1], run[-1][1]
    inner = run if first else run[1:]
    inner = inner if last else inner[:-1]
    for place, point, angle, ahead, behind in inner:
        if not first and hypot(point[0] - start[0], point[1] - start[1]) <= head:
            continue
        if not last and hypot(point[0] - end[0], point[1] - end[1]) <= tail:
            continue
        rows.append((place, _across(point, angle, sign * (ahead if sign > 0 else behind)), point))
    return rows


def _across(point: Point, angle: float, width: float) -> Point:
    normal = front(angle)
    return point[0] + normal[0] * width, point[1] + normal[1] * width


def _bend(run: list[Station], following: list[Station]) -> float:
    return turn(run[-1][2], following[0][2])


def _crease(run: list[Station], following: list[Station], sign: float) -> float:
    """How far from a joint the two bones' edges meet on this side, 0 on the outer side."""
    bend = _bend(run, following)
    if bend * sign <= 0.0:
        return 0.0
    slope = tan(radians(min(abs(bend), 160.0) / 2.0))
    reach = 0.0
    most = _MOST * min(
        hypot(run[0][1][0] - run[-1][1][0], run[0][1][1] - run[-1][1][1]),
        hypot(following[0][1][0] - following[-1][1][0], following[0][1][1] - following[-1][1][1]),
    )
    for _ in range(3):
        reach = min(_width(run, following, sign, reach) * slope, most)
    return reach


def _width(run: list[Station], following: list[Station], sign: float, away: float) -> float:
    """The mean depth of two bones at `away` from their joint."""
    widths = []
    for stations, joint in ((run[::-1], run[-1][1]), (following, following[0][1])):
        value = _depth(stations[0], sign)
        before = 0.0
        for station in stations:
            gap = hypot(station[1][0] - joint[0], station[1][1] - joint[1])
            if gap >= away:
                share = 0.0 if gap == before else (away - before) / (gap - before)
                value += (_depth(station, sign) - value) * share
                break
            before, value = gap, _depth(station, sign)
        widths.append(value)
    return sum(widths) / 2.0


def _depth(station: Station, sign: float) -> float:
    return station[3] if sign > 0 else station[4]


def _joint(
    run: list[Station], following: list[Station], sign: float, crease: float
) -> list[tuple[float, Point, Point]]:
    """The edge round a joint: an arc outside, the meeting of both edges inside."""
    place, point, angle, ahead, behind = run[-1]
    bend = _bend(run, following)
    width = ahead if sign > 0 else behind
    if bend * sign <= 0.0:
        shares = (0.5,) if abs(bend) < 25.0 else (0.12, 0.5, 0.88)
        return [(place, _across(point, angle + bend * share, sign * width), point) for share in shares]
    half = radians(bend / 2.0)
    deep = hypot(crease, _width(run, following, sign, crease)) if crease else width / max(cos(half), 0.2)
    return [(place, _across(point, angle + bend / 2.0, sign * deep), point)]


def _dense(rows: list[tuple[float, Point, Point]]) -> tuple[tuple[float, Point, Point], ...]:
    edge = smooth([row[1] for row in rows], _DENSE, closed=False)
    out = []
    for i, point in enumerate(edge):
        row, part = divmod(i, _DENSE)
        if part == 0:
            out.append((rows[row][0], point, rows[row][2]))
            continue
        share = part / _DENSE
        a, b = rows[row], rows[row + 1]
        middle = (a[2][0] + (b[2][0] - a[2][0]) * share, a[2][1] + (b[2][1] - a[2][1]) * share)
        out.append((a[0] + (b[0] - a[0]) * share, point, middle))
    return tuple(out)


def _between(
    edge: tuple[tuple[float, Point, Point], ...], top: float, bottom: float
) -> list[tuple[float, Point, Point]]:
    """The part of an edge between two places, its ends cut exactly."""
    out = []
    for i, row in enumerate(edge):
        if i and edge[i - 1][0] < top < row[0]:
            out.append(_at(edge[i - 1], row, top))
        if top <= row[0] <= bottom:
            out.append(row)
        if i + 1 < len(edge) and row[0] < bottom < edge[i + 1][0]:
            out.append(_at(row, edge[i + 1], bottom))
            break
    return out


def _at(
    a: tuple[float, Point, Point], b: tuple[float, Point, Point], place: float
) -> tuple[float, Point, Point]:
    share = (place - a[0]) / (b[0] - a[0])
    return place, _share(a[1], b[1], share), _share(a[2], b[2], share)


def _share(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _off(point: Point, middle: Point, away: float) -> Point:
    if not away:
        return point
    dx, dy = point[0] - middle[0], point[1] - middle[1]
    gap = hypot(dx, dy) or 1.0
    return point[0] + dx / gap * away, point[1] + dy / gap * away
