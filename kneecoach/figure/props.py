"""Things that an exercise needs: what stands behind the body and what is held in front of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from kneecoach.figure import cloth, furniture
from kneecoach.figure.bike import bike, bike_frame
from kneecoach.figure.furniture import FAR_OF_SOFA
from kneecoach.figure.shape import Shape, box, disc, ring
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point, along, distance, front, mix, toward

_MAT: Final = 0.014  # thickness
_OVER_SHOE: Final = 0.028  # how far above the ankle a band goes round the leg
_TURNS: Final = 2.25  # of a rolled towel
_LEAST_ARROW: Final = 0.01  # of its whole length
_NEAR_HALF, _FAR_HALF = (28, 48), (48, 66)  # of a circle, in 48ths from its right end
_THROUGH: Final = 0.55  # how strongly a circle's far half is seen through what stands before it
_PUSHES: Final = 0.3  # from which effort on an arrow shows where a joint presses


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture.

    `kind`: one of `KINDS`. `at`: where it stands: a wall's face (and its foot, where that is on a mat's
    lower side), a chair's middle, a bike's crank, the middle of a roller, of the way that a joint goes
    round, or of a path to and fro. `wide`, `high`: its size, 0 for the usual one.
    `joints`: of a towel or a band, what it runs between, as "near palm", and of a towel one joint alone, what
    slides on it over the floor (`at`: how far off that it lies, as lower beside a mat); of a loop, the knees
    or ankles that it goes round; of ice, the knee that it is wrapped round; of a sofa, the ankles that it
    holds down; of a way, what presses along a straight arrow that begins `at` from it and goes `wide` to the
    right (`flip`: left) and `high` down; of a roller, what rolls over it; of a cushion, what it holds up, so
    that it is seen before the far limbs.
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


def between(props: tuple[Prop, ...], body: Body, effort: float = 1.0) -> list[Shape]:
    """What stands between the far limbs and the near ones. `effort`: as of `in_front`."""
    shapes: list[Shape] = []
    for prop in props:
        if prop.kind == "bike":
            shapes += bike_frame(prop.at, body)
        elif prop.kind in {"towel", "strap"}:
            shapes += cloth.far_strand(prop.joints, body, effort)
    return shapes


def in_front(props: tuple[Prop, ...], body: Body, effort: float = 1.0) -> list[Shape]:
    """What is held or lies in front of the body. `effort`: how hard it works, 0 to 1."""
    shapes: list[Shape] = []
    for prop in props:
        maker = _FRONT.get(prop.kind)
        if prop.kind == "way":
            shapes += _way_before(prop, body, effort)
        elif prop.kind == "path":
            shapes += _path(prop, effort)
        elif prop.kind in {"towel", "strap"}:
            shapes += cloth.towel(prop, body, effort)
        elif maker is not None:
            shapes += maker(prop, body)
    return shapes


def _mat(prop: Prop, _body: Body) -> list[Shape]:
    half = (prop.wide or 1.2) / 2.0
    x = prop.at[0]
    return [
        box("mat", x - half, -_MAT, x + half, 0.0, 0.007),
        box("mat edge", x - half, -_MAT, x + half, -_MAT * 0.55, 0.004),
    ]


def _furniture(prop: Prop, _body: Body) -> list[Shape]:
    shapes = furniture.shapes(prop.kind, prop.at[0], prop.wide, prop.high, flip=prop.flip)
    foot = prop.at[1]
    if not foot:
        return shapes
    return [one._replace(points=tuple((x, y + foot) for x, y in one.points)) for one in shapes]


def _sofa_behind(prop: Prop, body: Body) -> list[Shape]:
    """One that holds ankles down has its shadow and its far legs behind them, and the rest before them."""
    shapes = _furniture(prop, body)
    return shapes[:FAR_OF_SOFA] if prop.joints else shapes


def _sofa_before(prop: Prop, body: Body) -> list[Shape]:
    return _furniture(prop, body)[FAR_OF_SOFA:] if prop.joints else []


def _bike(prop: Prop, body: Body) -> list[Shape]:
    return bike(prop.at, body)


def _loop(prop: Prop, body: Body) -> list[Shape]:
    """A flat band round both legs, above the knees or the ankles that it names; tight between them."""
    edges: list[tuple[Point, Point]] = []
    for name in prop.joints[:2]:
        leg = body.legs[0 if name.startswith("near") else 1]
        sign = -1.0 if name.startswith("near") else 1.0
        upper = not name.endswith("ankle")
        start, end = (leg.hip, leg.knee) if upper else (leg.knee, leg.ankle)
        middle, half = mix(start, end, 0.80), 0.039 if upper else 0.023
        across, along_it = front(toward(start, end)), front(toward(start, end) + 90.0)
        edges += [
            (
                (
                    middle[0] + across[0] * half * sign + along_it[0] * lift,
                    middle[1] + across[1] * half * sign + along_it[1] * lift,
                ),
                middle,
            )
            for lift in (0.012, -0.012)
        ]
    if len(edges) < 4:
        return []
    (top, middle), (low, _), (far_top, far_middle), (far_low, _) = edges
    # It bends away round each leg's outer side, and lies hollow between the legs.
    ends = [
        Shape("shade", (a, mix(a, m, 0.30), mix(b, m, 0.30), b), strength=0.9)
        for a, b, m in ((top, low, middle), (far_top, far_low, far_middle))
    ]
    return [
        Shape("band", (top, far_top, far_low, low)),
        *ends,
        Shape("shade", (mix(top, low, 0.82), mix(far_top, far_low, 0.82)), width=0.004, strength=0.8),
    ]


def _roller(prop: Prop, body: Body) -> list[Shape]:
    """A foam roller from its end. It goes half as far as what rolls over it."""
    radius = (prop.wide or 0.088) / 2.0
    carried = body.joints[prop.joints[0]][0] / 2.0 if prop.joints else 0.0
    middle = prop.at[0] + carried, prop.at[1] + radius
    return [
        disc("roller", middle, radius),
        ring("roller edge", middle, radius * 0.62, 0.006),
        disc("roller edge", middle, radius * 0.22),
    ]


def _cushion_behind(prop: Prop, body: Body) -> list[Shape]:
    return [] if prop.joints else _cushion(prop, body)


def _cushion_before(prop: Prop, body: Body) -> list[Shape]:
    return _cushion(prop, body) if prop.joints else []


def _cushion(prop: Prop, _body: Body) -> list[Shape]:
    """A rolled towel or a cushion, on the floor."""
    x, wide, high = prop.at[0], prop.wide or 0.11, prop.high or 0.075
    y = prop.at[1]
    shapes = [box("towel", x - wide / 2, y, x + wide / 2, y + high, high * 0.5)]
    shapes.append(Shape("towel fold", _rolled((x, y + high / 2), high * 0.38), width=0.004))
    return shapes


def _rolled(middle: Point, radius: float) -> tuple[Point, ...]:
    """The edge of a rolled towel seen from its end: a spiral, from its middle out to `radius`."""
    steps = 48
    turned = ((k / steps, _TURNS * 2.0 * pi * k / steps) for k in range(steps // 8, steps + 1))
    return tuple(
        (middle[0] + cos(a) * radius * share, middle[1] + sin(a) * radius * share) for share, a in turned
    )


def _way_behind(prop: Prop, _body: Body) -> list[Shape]:
    """The far half of a circle that lies flat; none of a straight way."""
    return [] if prop.joints else [Shape("way", _circled(prop, *_FAR_HALF), width=0.007)]


def _way_before(prop: Prop, body: Body, effort: float) -> list[Shape]:
    """A circle's near half, its far one faintly through the limb, and its arrow's head, which nothing hides.

    Or where a joint presses.
    """
    if prop.joints:
        return _push(prop, body, effort)
    far = _circled(prop, *_FAR_HALF)
    return [
        Shape("way", _circled(prop, *_NEAR_HALF), width=0.007),
        Shape("way", far, width=0.007, strength=_THROUGH),
        _tip(far[-4], far[-1]),
    ]


def _circled(prop: Prop, first: int, last: int) -> tuple[Point, ...]:
    """A stretch of the way round, seen from a little above, in 48ths of the circle from its right end."""
    x, y = prop.at
    wide, high = (prop.wide or 0.20) / 2.0, (prop.high or 0.05) / 2.0
    turn = -1.0 if prop.flip else 1.0
    return tuple(
        (x + turn * cos(k * pi / 24) * wide, y + sin(k * pi / 24) * high) for k in range(first, last + 1)
    )


def _tip(before: Point, end: Point) -> Shape:
    """The head of an arrow that comes from `before` to `end`."""
    gap = distance(before, end) or 1.0
    ux, uy = (end[0] - before[0]) / gap, (end[1] - before[1]) / gap
    head = ((0.024, 0.0), (-0.006, 0.014), (-0.006, -0.014))
    return Shape("way", tuple((end[0] + ux * a - uy * b, end[1] + uy * a + ux * b) for a, b in head))


def _push(prop: Prop, body: Body, effort: float) -> list[Shape]:
    """A straight arrow where a joint presses, longer the harder it does; none where it rests."""
    long = (effort - _PUSHES) / (1.0 - _PUSHES)
    if long < _LEAST_ARROW:
        return []
    joint = body.joints[prop.joints[0]]
    start = joint[0] + prop.at[0], joint[1] + prop.at[1]
    end = start[0] + (-1.0 if prop.flip else 1.0) * prop.wide * long, start[1] - prop.high * long
    return [Shape("way", (start, end), width=0.009), _tip(start, end)]


def _band(prop: Prop, body: Body) -> list[Shape]:
    """An elastic band, looped round each ankle that it runs to and round what it is fixed to."""
    named = body.joints
    rings = []
    for name, leg in zip(("near ankle", "far ankle"), body.legs, strict=True):
        if name in prop.joints:
            across = front(leg.shank)
            named[name] = x, y = along(leg.ankle, leg.shank, -_OVER_SHOE)
            ends = ((x + across[0] * s, y + across[1] * s) for s in (-0.021, 0.021))
            rings.append(Shape("band", tuple(ends), width=0.017))
    shapes = [*cloth.line("band", prop, named, 0.010, 0.0), *rings]
    if prop.at != (0.0, 0.0):
        x, y = prop.at
        shapes.append(Shape("band", ((x - 0.007, y), (x + 0.009, y)), width=0.020))
    return shapes


def _path(prop: Prop, effort: float) -> list[Shape]:
    """A straight arrow with two heads, along which the body goes to and fro; none where it rests."""
    long = (effort - _PUSHES) / (1.0 - _PUSHES)
    if long < _LEAST_ARROW:
        return []
    (x, y), half = prop.at, (prop.wide or 0.5) / 2.0 * long
    left, right = (x - half, y), (x + half, y)
    return [Shape("way", (left, right), width=0.009), _tip(right, left), _tip(left, right)]


_BEHIND: Final = {
    "mat": _mat,
    "wall": _furniture,
    "chair": _furniture,
    "stool": _furniture,
    "step": _furniture,
    "table": _furniture,
    "sofa": _sofa_behind,
    "rail": _furniture,
    "bike": _bike,
    "roller": _roller,
    "cushion": _cushion_behind,
    "towel": cloth.sheet,
    "way": _way_behind,
}
_FRONT: Final = {
    "band": _band,
    "loop": _loop,
    "ice": cloth.ice,
    "sofa": _sofa_before,
    "cushion": _cushion_before,
}
KINDS: Final = tuple(dict.fromkeys((*_BEHIND, "path", "band", "strap", *_FRONT)))
