"""Things that an exercise needs: what stands behind the body and what is held in front of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point, mix

_MAT: Final = 0.014  # thickness
_WALL: Final = 0.05
_CLOTH: Final = 0.014  # thickness of a folded towel


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture.

    `kind`: one of `KINDS`. `at`: where it stands: a wall's face, a chair's middle, the middle of a roller.
    `wide`, `high`: its size, 0 for the usual one. `joints`: of a towel or a band, what it runs between, as
    "near palm", and of a towel one joint alone, what slides on it over the floor; of ice, what it lies on; of
    a roller, what rolls over it; of a cushion, what it holds up, so that it is seen before the far limbs.
    `flip`: turned to the other side.
    """

    kind: str
    at: Point = (0.0, 0.0)
    wide: float = 0.0
    high: float = 0.0
    joints: tuple[str, ...] = ()
    flip: bool = False


def behind(props: tuple[Prop, ...], body: Body) -> list[Shape]:
    """What stands behind the body, back to front."""
    shapes: list[Shape] = []
    for prop in props:
        maker = _BEHIND.get(prop.kind)
        if maker is not None:
            shapes += maker(prop, body)
    return shapes


def in_front(props: tuple[Prop, ...], body: Body) -> list[Shape]:
    """What is held or lies in front of the body."""
    shapes: list[Shape] = []
    for prop in props:
        maker = _FRONT.get(prop.kind)
        if maker is not None:
            shapes += maker(prop, body)
    return shapes


def _box(role: str, x0: float, y0: float, x1: float, y1: float, radius: float = 0.006) -> Shape:
    """A box with round corners."""
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


def _mat(prop: Prop, _body: Body) -> list[Shape]:
    half = (prop.wide or 1.2) / 2.0
    x = prop.at[0]
    return [
        _box("mat", x - half, -_MAT, x + half, 0.0, 0.007),
        _box("mat edge", x - half, -_MAT, x + half, -_MAT * 0.55, 0.004),
    ]


def _wall(prop: Prop, _body: Body) -> list[Shape]:
    x, high = prop.at[0], prop.high or 1.12
    out = -_WALL if prop.flip else _WALL
    left, right = min(x, x + out), max(x, x + out)
    edge = x + out * 0.16
    return [
        _box("wall", left, 0.0, right, high, 0.004),
        _box("wall edge", min(x, edge), 0.0, max(x, edge), high, 0.002),
    ]


def _chair(prop: Prop, _body: Body) -> list[Shape]:
    """A plain chair from the side: seat, legs, a back unless it is a stool."""
    x, high = prop.at[0], prop.high or 0.262
    half = (prop.wide or 0.25) / 2.0
    side = 1.0 if prop.flip else -1.0
    shapes = [
        _box("wood dark", x - half * 0.86 - 0.008, 0.0, x - half * 0.86 + 0.008, high),
        _box("wood dark", x + half * 0.86 - 0.008, 0.0, x + half * 0.86 + 0.008, high),
    ]
    if prop.kind == "chair":
        back = x + side * half * 0.94
        shapes.append(_box("wood", back - 0.009, 0.0, back + 0.009, high + 0.27, 0.009))
        shapes.append(_box("wood", back - 0.013, high + 0.13, back + 0.013, high + 0.27, 0.012))
    shapes.append(_box("wood", x - half, high - 0.022, x + half, high, 0.010))
    return shapes


def _step(prop: Prop, _body: Body) -> list[Shape]:
    x, high = prop.at[0], prop.high or 0.10
    half = (prop.wide or 0.30) / 2.0
    return [
        _box("wood", x - half, 0.0, x + half, high, 0.004),
        _box("wood top", x - half - 0.004, high - 0.016, x + half + 0.004, high, 0.006),
    ]


def _table(prop: Prop, _body: Body) -> list[Shape]:
    x, high = prop.at[0], prop.high or 0.25
    half = (prop.wide or 0.32) / 2.0
    return [
        _box("wood dark", x - half + 0.016, 0.0, x - half + 0.034, high),
        _box("wood dark", x + half - 0.034, 0.0, x + half - 0.016, high),
        _box("wood", x - half, high - 0.024, x + half, high, 0.008),
    ]


def _rail(prop: Prop, _body: Body) -> list[Shape]:
    x, high = prop.at[0], prop.high or 0.56
    return [
        _box("wood dark", x - 0.007, 0.0, x + 0.007, high),
        _box("wood", x - 0.075, high - 0.012, x + 0.075, high + 0.008, 0.010),
    ]


def _bike(prop: Prop, body: Body) -> list[Shape]:
    """A training bicycle round its crank, which turns with the feet."""
    x, y = prop.at
    ball = body.joints["near ball"]
    other = body.joints["far ball"]
    line = Shape("metal", ((x - 0.17, y + 0.33), (x, y), (x + 0.25, y + 0.40)), width=0.020)
    base = Shape("metal", ((x - 0.22, 0.012), (x + 0.34, 0.012)), width=0.022)
    post = Shape("metal", ((x, y), (x + 0.02, 0.012)), width=0.020)
    front = Shape("metal", ((x + 0.25, y + 0.40), (x + 0.285, 0.02)), width=0.016)
    bar = Shape("metal", ((x + 0.25, y + 0.40), (x + 0.24, y + 0.50), (x + 0.31, y + 0.52)), width=0.016)
    wheel = _ring("wheel", (x + 0.27, 0.155), 0.135, 0.020)
    saddle = Shape("wheel", ((x - 0.245, y + 0.362), (x - 0.13, y + 0.352)), width=0.030)
    crank = Shape("metal", (other, (x, y), ball), width=0.012)
    return [wheel, front, base, post, line, bar, saddle, crank]


def _ring(role: str, middle: Point, radius: float, width: float) -> Shape:
    points = [
        (middle[0] + cos(k * pi / 18) * radius, middle[1] + sin(k * pi / 18) * radius) for k in range(37)
    ]
    return Shape(role, tuple(points), width=width)


def _disc(role: str, middle: Point, radius: float) -> Shape:
    return Shape(
        role,
        tuple(
            (middle[0] + cos(k * pi / 18) * radius, middle[1] + sin(k * pi / 18) * radius) for k in range(36)
        ),
    )


def _roller(prop: Prop, body: Body) -> list[Shape]:
    """A foam roller from its end. It goes half as far as what rolls over it."""
    radius = (prop.wide or 0.088) / 2.0
    carried = body.joints[prop.joints[0]][0] / 2.0 if prop.joints else 0.0
    middle = prop.at[0] + carried, prop.at[1] + radius
    return [
        _disc("roller", middle, radius),
        _ring("roller edge", middle, radius * 0.62, 0.006),
        _disc("roller edge", middle, radius * 0.22),
    ]


def _cushion_behind(prop: Prop, body: Body) -> list[Shape]:
    return [] if prop.joints else _cushion(prop, body)


def _cushion_before(prop: Prop, body: Body) -> list[Shape]:
    return _cushion(prop, body) if prop.joints else []


def _cushion(prop: Prop, _body: Body) -> list[Shape]:
    """A rolled towel or a cushion, on the floor."""
    x, wide, high = prop.at[0], prop.wide or 0.11, prop.high or 0.075
    y = prop.at[1]
    shapes = [_box("towel", x - wide / 2, y, x + wide / 2, y + high, high * 0.5)]
    shapes.append(_ring("towel fold", (x, y + high / 2), high * 0.24, 0.004))
    return shapes


def _line(role: str, prop: Prop, body: Body, width: float, slack: float) -> list[Shape]:
    """A towel or band from joint to joint, hanging by `slack` of its length."""
    named = body.joints
    points = [named[name] for name in prop.joints if name in named]
    if prop.at != (0.0, 0.0):
        points.append(prop.at)
    out: list[Point] = []
    for a, b in pairwise(points):
        sag = hypot(b[0] - a[0], b[1] - a[1]) * slack
        for k in range(9):
            share = k / 8.0
            x, y = mix(a, b, share)
            out.append((x, y - sag * 4.0 * share * (1.0 - share)))
    return [Shape(role, tuple(out), width=width)] if len(out) > 1 else []


def _cloth(prop: Prop, body: Body) -> list[Shape]:
    """A folded towel flat on the floor, that goes with what stands on it."""
    if len(prop.joints) != 1:
        return []
    x, half = body.joints[prop.joints[0]][0], (prop.wide or 0.15) / 2.0
    return [
        _box("towel", x - half, 0.0, x + half, _CLOTH, 0.005),
        Shape(
            "towel fold", ((x - half + 0.004, _CLOTH / 2.0), (x + half - 0.004, _CLOTH / 2.0)), width=0.003
        ),
    ]


def _towel(prop: Prop, body: Body) -> list[Shape]:
    lines = _line("towel", prop, body, 0.019, 0.02)
    return [*lines, *(Shape("towel fold", line.points, width=0.004) for line in lines)]


def _band(prop: Prop, body: Body) -> list[Shape]:
    return _line("band", prop, body, 0.010, 0.0)


def _ice(prop: Prop, body: Body) -> list[Shape]:
    """A pack wrapped in a towel, on a joint."""
    named = body.joints
    x, y = named[prop.joints[0]] if prop.joints else prop.at
    x, y = x + (prop.at[0] if prop.joints else 0.0), y + (prop.at[1] if prop.joints else 0.0)
    wide, high = prop.wide or 0.115, prop.high or 0.060
    return [
        _box("towel", x - wide / 2 - 0.012, y - high / 2, x + wide / 2 + 0.012, y + high / 2, 0.024),
        _box(
            "ice",
            x - wide / 2 + 0.006,
            y - high / 2 + 0.011,
            x + wide / 2 - 0.006,
            y + high / 2 - 0.011,
            0.016,
        ),
        Shape("towel fold", ((x - wide * 0.16, y - high / 2), (x - wide * 0.16, y + high / 2)), width=0.006),
        Shape("towel fold", ((x + wide * 0.16, y - high / 2), (x + wide * 0.16, y + high / 2)), width=0.006),
    ]


_BEHIND: Final = {
    "mat": _mat,
    "wall": _wall,
    "chair": _chair,
    "stool": _chair,
    "step": _step,
    "table": _table,
    "rail": _rail,
    "bike": _bike,
    "roller": _roller,
    "cushion": _cushion_behind,
    "towel": _cloth,
}
_FRONT: Final = {
    "towel": _towel,
    "band": _band,
    "strap": _towel,
    "ice": _ice,
    "cushion": _cushion_before,
}
KINDS: Final = tuple(dict.fromkeys((*_BEHIND, *_FRONT)))
