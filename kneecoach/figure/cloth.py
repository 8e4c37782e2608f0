"""Cloth that goes round a part of the body: a towel or strap round the sole, a wrapped pack round a knee."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

from kneecoach.figure import proportions as measure
from kneecoach.figure.body import FAR_SHIFT
from kneecoach.figure.ends import hand
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.shape import Shape, box, smooth
from kneecoach.figure.skeleton import ArmJoints, Body, LegJoints
from kneecoach.figure.vectors import Point, distance, down, mix, place, turn

if TYPE_CHECKING:
    from kneecoach.figure.props import Prop

_THICK: Final = 0.014  # of a folded towel
_HELD, _SPREAD = 0.0075, 0.016  # half the width of a towel in the hand and under the ball of the foot
_SAG: Final = 0.03  # of a strand's length, where nobody pulls
_STEPS: Final = 10
_TAIL: Final = ((0.0, 0.0), (0.75, -0.006), (1.0, -0.030), (0.95, -0.066))  # of a towel, out of the fist
_ASIDE: Final = 0.012, 0.020  # how far it hangs from the knuckles' line: always, and out of an upright fist
# Along the leg from the knee, up the thigh above 0, and forwards of its bones: a thin cloth over the knee,
# the soft bag that is moulded on it, and the strap that holds both and goes away behind the leg.
_LAYER: Final = (
    (0.098, 0.047),
    (0.060, 0.043),
    (0.030, 0.0415),
    (0.0, 0.0415),
    (-0.030, 0.038),
    (-0.060, 0.0335),
    (-0.096, 0.031),
    (-0.098, 0.016),
    (-0.086, -0.001),
    (-0.050, -0.004),
    (-0.015, -0.007),
    (0.030, -0.005),
    (0.070, -0.009),
    (0.092, 0.000),
    (0.100, 0.022),
)
_PACK: Final = (
    (0.068, 0.040),
    (0.060, 0.056),
    (0.038, 0.067),
    (0.012, 0.0695),
    (-0.014, 0.0675),
    (-0.040, 0.061),
    (-0.062, 0.049),
    (-0.070, 0.034),
    (-0.062, 0.020),
    (-0.036, 0.014),
    (-0.006, 0.007),
    (0.024, 0.009),
    (0.050, 0.019),
    (0.065, 0.027),
)
# The cloth's other end, folded over the bag: it leaves free what is needed to see that there is ice in it.
_WRAP: Final = (
    (0.034, 0.0685),
    (0.012, 0.0715),
    (-0.014, 0.0695),
    (-0.042, 0.0625),
    (-0.066, 0.050),
    (-0.074, 0.034),
    (-0.066, 0.018),
    (-0.038, 0.012),
    (-0.008, 0.006),
    (0.012, 0.010),
    (0.024, 0.026),
    (0.028, 0.046),
)
_CREASES: Final = (
    ((0.058, 0.042), (0.044, 0.031), (0.036, 0.020)),
    ((-0.060, 0.038), (-0.048, 0.028), (-0.040, 0.021)),
)
_GLEAM: Final = ((0.050, 0.0545), (0.034, 0.0605), (0.018, 0.0625))
_STRAP: Final = (
    (0.012, 0.0725),
    (0.016, 0.040),
    (0.015, 0.0),
    (0.011, -0.034),
    (-0.007, -0.034),
    (-0.005, 0.0),
    (-0.004, 0.040),
    (-0.008, 0.0715),
)
_BENDS: Final = 0.03  # within which of the knee the leg's line turns from the thigh's to the shank's


def line(role: str, prop: Prop, named: dict[str, Point], width: float, slack: float) -> list[Shape]:
    """A towel or band from joint to joint, by their places `named`, hanging by `slack` of its length."""
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


def sheet(prop: Prop, body: Body) -> list[Shape]:
    """A folded towel flat on the floor, that goes with what stands on it; `prop.at`: how far off that."""
    if len(prop.joints) != 1:
        return []
    name = prop.joints[0]
    x, y = body.joints[name][0] + prop.at[0], prop.at[1]
    if name.startswith("far"):
        x += FAR_SHIFT[0]
    half = (prop.wide or 0.15) / 2.0
    fold = (x - half + 0.004, y + _THICK / 2.0), (x + half - 0.004, y + _THICK / 2.0)
    return [
        box("towel", x - half, y, x + half, y + _THICK, 0.005),
        Shape("towel fold", fold, width=0.003),
    ]


def towel(prop: Prop, body: Body, effort: float = 1.0) -> list[Shape]:
    """A towel or strap: round a sole where it runs from hand to ball to hand, else from joint to joint.

    `effort`: how hard it is pulled, 0 to 1; at 1 it is straight. None is held where it lies under one joint.
    """
    if prop.kind == "towel" and len(prop.joints) == 1:
        return []
    leg = _held_foot(prop.joints, body)
    if leg is None:
        lines = line("towel", prop, body.joints, 0.019, 0.02)
        return [*lines, *(Shape("towel fold", one.points, width=0.004) for one in lines)]
    arm = body.arms[NEAR]
    under = _under(leg)
    return [
        Shape("towel", under, width=0.011),
        _tail(arm, under),
        *_strand(arm.palm, under, 0, _SAG * (1.0 - effort)),
        *hand(arm, 0),
    ]


def far_strand(joints: tuple[str, ...], body: Body, effort: float = 1.0) -> list[Shape]:
    """The strand that comes up on the foot's far side to the far hand."""
    leg = _held_foot(joints, body)
    if leg is None:
        return []
    palm = body.arms[FAR].palm
    held = palm[0] + FAR_SHIFT[0], palm[1] + FAR_SHIFT[1]
    return _strand(held, _under(leg), 1, _SAG * (1.0 - effort))


def _held_foot(joints: tuple[str, ...], body: Body) -> LegJoints | None:
    """The foot round which a towel goes from one hand to the other."""
    if len(joints) != 3 or not joints[1].endswith("ball"):
        return None
    return body.legs[NEAR if joints[1].startswith("near") else FAR]


def _under(leg: LegJoints) -> tuple[Point, ...]:
    """The towel's width under the ball of the foot, from behind to the toes."""
    ways = (measure.BALL - 0.006 + off for off in (-_SPREAD, _SPREAD))
    return tuple(place(leg.ankle, leg.foot, way, -measure.ANKLE - 0.001) for way in ways)


def _tail(arm: ArmJoints, under: tuple[Point, ...]) -> Shape:
    """The towel's end that hangs out of a fist, on the side away from the foot and clear of the forearm."""
    x, y = arm.palm
    away = min(max((x - under[0][0]) / _ASIDE[1], -1.0), 1.0)
    off = away * (_ASIDE[0] + _ASIDE[1] * abs(down(arm.hand)[1]))
    hanging = smooth([(x + off * out, y + fall) for out, fall in _TAIL], closed=False)
    return Shape("towel", hanging, width=0.015)


def _strand(palm: Point, under: tuple[Point, ...], depth: int, slack: float) -> list[Shape]:
    """A strand from the sole's side to a hand, gathered in the fist. `slack`: how it sags, of its length."""
    back, toes = under
    middle = mix(back, toes, 0.5)
    long = distance(palm, middle) or 1.0
    across = -(middle[1] - palm[1]) / long * _HELD, (middle[0] - palm[0]) / long * _HELD
    if (toes[0] - back[0]) * across[0] + (toes[1] - back[1]) * across[1] < 0.0:
        across = -across[0], -across[1]
    ends = (
        ((palm[0] - across[0], palm[1] - across[1]), back),
        ((palm[0] + across[0], palm[1] + across[1]), toes),
    )
    rows = [[_hung(a, b, k / _STEPS, long * slack) for k in range(_STEPS + 1)] for a, b in ends]
    fold = tuple(_hung(palm, middle, k / _STEPS, long * slack) for k in range(_STEPS))
    return [
        Shape("towel", (*rows[0], *reversed(rows[1])), depth),
        Shape("towel fold", fold, depth, width=0.003),
    ]


def _hung(a: Point, b: Point, share: float, sag: float) -> Point:
    x, y = mix(a, b, share)
    return x, y - sag * 4.0 * share * (1.0 - share) ** 1.5


def ice(prop: Prop, body: Body) -> list[Shape]:
    """A bag of ice moulded on a knee, wrapped in a cloth, and a strap round both; the near hand is on it."""
    leg = body.legs[FAR if prop.joints and prop.joints[0].startswith("far") else NEAR]
    half = turn(leg.thigh, leg.shank) / 2.0

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        out = []
        for up, ahead in points:
            angle = leg.thigh + half * (1.0 - max(-1.0, min(1.0, up / _BENDS)))
            x, y = place(leg.knee, angle, ahead, up)
            out.append((x + prop.at[0], y + prop.at[1]))
        return tuple(out)

    def soft(points: tuple[Point, ...], *, closed: bool = True) -> tuple[Point, ...]:
        return smooth(put(points), closed=closed)

    pack, wrap = soft(_PACK), soft(_WRAP)
    return [
        Shape("towel", soft(_LAYER)),
        Shape("shade", soft(_PACK[7:], closed=False), strength=0.7, width=0.006),
        Shape("ice", pack),
        *(Shape("shade", soft(crease, closed=False), strength=0.5, width=0.003) for crease in _CREASES),
        Shape("sock", soft(_GLEAM, closed=False), strength=0.8, width=0.005),
        Shape("towel", wrap),
        Shape("shade", (*wrap[-13:], wrap[0]), strength=0.7, width=0.005),
        Shape("roller", soft(_STRAP)),
        *hand(body.arms[NEAR], 0),
    ]
