"""The trunk from the front: the line of its spine, the shirt over it, and their shades."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final, NamedTuple

from kneecoach.figure import proportions as measure
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.profile import FRONT_TRUNK
from kneecoach.figure.shape import Shape, smooth
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point, turn

_SHIRT_END: Final = 0.86  # of the trunk
# The shirt's right half from the neckline's corner over the shoulder to the armpit: half width, height over
# the shoulder joints in shares of the trunk.
_SHOULDER: Final = (
    (0.0420, 0.150),
    (0.0600, 0.137),
    (0.0860, 0.123),
    (0.1110, 0.106),
    (0.1310, 0.056),
    (0.1330, -0.040),
    (0.1190, -0.150),
)
_SLIMMED: Final = range(4, 7)  # what of it is narrower under lifted arms
_RAISED: Final = 0.022  # by how much
_NECKLINE: Final = ((0.0385, 0.124), (0.0300, 0.090), (0.0160, 0.066), (0.0, 0.058))
_FLANK: Final = (0.02, 0.16, 0.26, 0.30, 0.28, 0.22, 0.12)  # how far the flank is shaded, of the half width


class Row(NamedTuple):
    """A line across the trunk: where it crosses the spine, the unit vector to the right along it, its lean.

    `lean`: how far the spine tips to the right there, degrees.
    """

    middle: complex
    across: complex
    lean: float

    def at(self, width: float) -> Point:
        """The point `width` to the right of the spine."""
        point = self.middle + self.across * width
        return point.real, point.imag


class Column:
    """The spine of a body, and the lines across it, each found once."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._rows: dict[float, Row] = {}

    def row(self, t: float) -> Row:
        """The line across at `t` from the shoulders (0) to the hips (1), or beyond them."""
        found = self._rows.get(t)
        if found is None:
            found = self._rows[t] = self._across(t)
        return found

    def _across(self, t: float) -> Row:
        spine, leans = self.body.spine, self.body.leans
        inside = min(max(t, 0.0), 1.0)
        exact = (len(spine) - 1) * (1.0 - inside)
        low = min(int(exact), len(spine) - 2)
        share = exact - low
        (x0, y0), (x1, y1) = spine[low : low + 2]
        lean = leans[low] + (leans[low + 1] - leans[low]) * share
        tip, beyond = radians(lean), (inside - t) * measure.TRUNK
        c, s = cos(tip), sin(tip)
        middle = complex(x0 + (x1 - x0) * share + s * beyond, y0 + (y1 - y0) * share + c * beyond)
        return Row(middle, complex(c, -s), lean)


def shirt(column: Column, steps: int) -> tuple[Point, ...]:
    """The shirt's body with its neckline; the sleeves are the arms'. `steps`: as of `smooth`."""
    sides = [(t, half) for t, half in FRONT_TRUNK if 0.2 < t <= _SHIRT_END]
    right = [(-up, half) for half, up in _SHOULDER] + sides
    right.append((_SHIRT_END + 0.035, sides[-1][1] + 0.004))
    rows = [(column.row(t), half + 0.003, k in _SLIMMED) for k, (t, half) in enumerate(right)]
    edges: list[tuple[Point, ...]] = []
    for sign, side in ((1.0, FAR), (-1.0, NEAR)):
        slim = _RAISED * raised(column.body, side)
        edge = [one.at(sign * (half - slim if slimmed else half)) for one, half, slimmed in rows]
        edges.append(smooth(edge, steps, closed=False))
    hem = column.row(_SHIRT_END + 0.050)
    neck = _both_halves(column, _NECKLINE)
    return (*edges[0], *(hem.at(width) for width in (0.05, 0.0, -0.05)), *reversed(edges[1]), *neck)


def _both_halves(column: Column, half: tuple[Point, ...]) -> list[Point]:
    """A line round the neck from left to right, from its right half whose last point is in the middle."""
    rows = [(column.row(-up), wide) for wide, up in half]
    return [one.at(-wide) for one, wide in rows] + [one.at(wide) for one, wide in reversed(rows[:-1])]


def lifted(body: Body, side: int) -> float:
    """How far an arm is lifted from the trunk, 0 to 180 degrees."""
    return abs(turn(-body.leans[-1], body.arms[side].upper))


def raised(body: Body, side: int) -> float:
    """0 up to an arm held level, 1 where it is held up."""
    return max(0.0, min(1.0, lifted(body, side) / 80.0 - 1.0))


def trunk_shades(column: Column, cloth: tuple[Point, ...], steps: int) -> list[Shape]:
    """The neckline's rib, a soft side away from the light, and the shirt's fall on the hips.

    `cloth`: the shirt's outline; `steps`: as of `smooth`.
    """
    rim = _both_halves(column, tuple((half + 0.003, up - 0.006) for half, up in (_SHOULDER[0], *_NECKLINE)))
    rows = [(column.row(t), half) for t, half in FRONT_TRUNK if t <= _SHIRT_END + 0.05]
    edges = (
        [one.at(half + 0.01) for one, half in rows],
        [one.at(half * (0.95 - share)) for (one, half), share in zip(rows, _FLANK, strict=True)],
    )
    outer, inner = (smooth(edge, min(steps, 3), closed=False) for edge in edges)
    return [
        Shape("shade", smooth(rim, min(steps, 3), closed=False), strength=0.6, width=0.0045),
        Shape("shade", (*outer, *reversed(inner)), strength=0.45, within=cloth),
    ]
