"""The body from the front, as in a mirror: the working limb is on the left of the picture."""

from __future__ import annotations

from kneecoach.figure import proportions as measure
from kneecoach.figure.body import HEM, LEG_HEM, Wear, arm_sweep, bone
from kneecoach.figure.ends import front_shoe, hand
from kneecoach.figure.head import front_head
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.profile import FRONT_SHANK, FRONT_THIGH, NECK, Profile
from kneecoach.figure.shape import Shape, smooth
from kneecoach.figure.skeleton import ArmJoints, Body, LegJoints
from kneecoach.figure.sweep import Swept, sweep
from kneecoach.figure.vectors import Point, front, mix

# Half the trunk's width at places from the shoulders (0) to the hips (1).
_TRUNK: Profile = (
    (-0.06, 0.052, 0.052),
    (0.00, 0.112, 0.112),
    (0.10, 0.118, 0.118),
    (0.30, 0.104, 0.104),
    (0.52, 0.088, 0.088),
    (0.68, 0.083, 0.083),
    (0.85, 0.094, 0.094),
    (1.00, 0.106, 0.106),
    (1.12, 0.104, 0.104),
)
_TIGHTS = 1.62


def front_shapes(body: Body, wear: Wear, muscles: dict[str, float]) -> list[Shape]:
    """All shapes of the body, back to front."""
    legs = [_leg_sweep(leg, side) for side, leg in enumerate(body.legs)]
    shapes: list[Shape] = []
    for side in (FAR, NEAR):
        shapes += _leg(body.legs[side], legs[side], side, wear, muscles)
    shapes += _trunk(body, wear)
    shapes += glow_trunk(body, muscles)
    for side in (FAR, NEAR):
        shapes += _arm(body.arms[side], side)
    shapes += _neck(body)
    shapes += front_head(body.skull, body.face, wear.hair)
    return shapes


def _sign(side: int) -> float:
    return -1.0 if side == NEAR else 1.0


def _leg_sweep(leg: LegJoints, side: int) -> Swept:
    """Its "front" edge is the right one of the picture: the outer one of the right leg."""
    thigh, shank = FRONT_THIGH, FRONT_SHANK
    if side == NEAR:
        thigh = tuple((t, inner, outer) for t, outer, inner in thigh)
        shank = tuple((t, inner, outer) for t, outer, inner in shank)
    return sweep(
        [
            bone(leg.hip, leg.thigh, measure.THIGH, thigh, 0.0),
            bone(leg.knee, leg.shank, measure.SHANK, shank, 1.0),
        ]
    )


def _leg(leg: LegJoints, swept: Swept, side: int, wear: Wear, muscles: dict[str, float]) -> list[Shape]:
    end = _TIGHTS if wear.tights else LEG_HEM - 2.0
    flare = 0.0 if wear.tights else 0.008
    shoes = front_shoe(leg, _sign(side))
    return [
        shoes[0],
        Shape("skin", tuple(swept.cut(0.0, 2.0))),
        Shape("shade", tuple(swept.strip(0.05, 1.95, 0.45, 1.0, back=side == FAR)), strength=0.5),
        Shape("shorts", tuple(swept.cut(0.0, end, wider=0.003, flare=flare))),
        Shape("shade", tuple(swept.strip(0.05, end, 0.45, 1.0, back=side == FAR)), strength=0.5),
        *_leg_glow(swept, side, muscles),
        *shoes[1:],
    ]


def _leg_glow(swept: Swept, side: int, muscles: dict[str, float]) -> list[Shape]:
    """Of the working leg, the outer hip and the front of the thigh."""
    if side != NEAR:
        return []
    shapes = []
    for name, top, bottom in (("buttock", 0.02, 0.42), ("quadriceps", 0.16, 0.92)):
        strength = muscles.get(name, 0.0)
        if strength <= 0.01:
            continue
        for layer in (0.0, 0.25, 0.45):
            inset = (bottom - top) * layer * 0.25
            inner = -0.2 if name == "buttock" else -0.5
            lens = swept.strip(top + inset, bottom - inset, inner + layer, 0.96 - layer * 0.2, back=True)
            shapes.append(Shape("glow", tuple(lens), strength=strength))
    return shapes


def _across(body: Body, place: float, width: float) -> Point:
    nodes = len(body.spine) - 1
    exact = nodes * (1.0 - min(max(place, 0.0), 1.0))
    low = min(int(exact), nodes - 1)
    point = mix(body.spine[low], body.spine[low + 1], exact - low)
    lean = body.leans[low] + (body.leans[low + 1] - body.leans[low]) * (exact - low)
    over = place - min(max(place, 0.0), 1.0)
    side, up = front(-lean), front(90.0 - lean)
    beyond = -over * measure.TRUNK
    return point[0] + side[0] * width + up[0] * beyond, point[1] + side[1] * width + up[1] * beyond


def _outline(body: Body, since: float, until: float, wider: float = 0.0) -> tuple[Point, ...]:
    rows = [row for row in _TRUNK if since <= row[0] <= until]
    left = [_across(body, t, -(w + wider)) for t, w, _ in rows]
    right = [_across(body, t, w + wider) for t, w, _ in rows]
    return tuple(smooth([*right, *reversed(left)], 4))


def _trunk(body: Body, wear: Wear) -> list[Shape]:
    del wear
    hips = tuple(
        smooth([_across(body, t, w) for t, w in _HIPS] + [_across(body, t, -w) for t, w in _HIPS[::-1]], 4)
    )
    return [
        Shape("shorts", hips),
        Shape("shirt", _outline(body, -0.06, HEM - 1.0 + 0.03, 0.002)),
        Shape("shade", _side_shade(body), strength=0.6),
    ]


_HIPS = ((0.74, 0.084), (0.86, 0.097), (1.0, 0.108), (1.14, 0.110), (1.22, 0.060), (1.26, 0.010))


def _side_shade(body: Body) -> tuple[Point, ...]:
    rows = [row for row in _TRUNK if 0.0 <= row[0] <= 0.86]
    outer = [_across(body, t, w) for t, w, _ in rows]
    inner = [_across(body, t, w * 0.62) for t, w, _ in rows]
    return (*smooth(outer, 4, closed=False), *reversed(smooth(inner, 4, closed=False)))


def glow_trunk(body: Body, muscles: dict[str, float]) -> list[Shape]:
    """The belly where the trunk works."""
    strength = muscles.get("trunk", 0.0)
    if strength <= 0.01:
        return []
    shapes = []
    for half in (0.058, 0.044, 0.030):
        points = [_across(body, t, w * half) for t, w in ((0.34, 0.5), (0.5, 1.0), (0.7, 1.0), (0.86, 0.5))]
        points += [_across(body, t, -w * half) for t, w in ((0.86, 0.5), (0.7, 1.0), (0.5, 1.0), (0.34, 0.5))]
        shapes.append(Shape("glow", tuple(smooth(points, 5)), strength=strength))
    return shapes


def _neck(body: Body) -> list[Shape]:
    stations = bone(body.skull, -body.neck, measure.NECK, NECK, 0.0)
    swept = sweep([stations])
    return [
        Shape("skin", tuple(swept.cut(0.0, 0.8, wider=0.004))),
        Shape("shade", tuple(swept.cut(0.05, 0.5, wider=0.002)), strength=0.7),
    ]


def _arm(arm: ArmJoints, side: int) -> list[Shape]:
    swept = arm_sweep(arm)
    return [
        *hand(arm, 0, _sign(side) * -1.0),
        Shape("skin", tuple(swept.outline)),
        Shape("shade", tuple(swept.strip(0.0, 2.0, 0.4, 1.0, back=side == FAR)), strength=0.4),
        Shape("shirt", tuple(swept.cut(-0.20, 0.52, wider=0.003, flare=0.004))),
    ]
