"""The body from the front, as in a mirror: the near limbs, which work, are on the left of the picture."""

from __future__ import annotations

from math import copysign
from typing import Final

from kneecoach.figure import proportions as measure
from kneecoach.figure.body import COLLAR, LEG_HEM, TIGHTS, UNDER_SLEEVE, WAIST, Wear, arm_sweep, bone, shading
from kneecoach.figure.ends import at_the_eye, front_shoe, hand, hand_on_hip
from kneecoach.figure.front_trunk import Column, lifted, raised, shirt, trunk_shades
from kneecoach.figure.head import front_head
from kneecoach.figure.muscles import front_glow
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.profile import (
    FRONT_NECK,
    FRONT_SHANK,
    FRONT_THIGH,
    FRONT_TRUNK,
    FRONT_UPPER_ARM,
    Profile,
)
from kneecoach.figure.shape import Shape, smooth
from kneecoach.figure.skeleton import ArmJoints, Body, LegJoints
from kneecoach.figure.sweep import Station, Swept, sweep
from kneecoach.figure.vectors import Point, distance, front, mix

_SLEEVE: Final = 0.50  # of the upper arm
_CAP: Final = ((-0.125, 0.008, 0.008), (-0.10, 0.018, 0.018), (-0.06, 0.026, 0.026))  # the shoulder's end
_IN_SLEEVE: Final = 0.345  # of the upper arm: where the cloth of the armpit begins
_CROSSED, _CROSSING = 0.05, 0.011  # from which distance of the ankles on, and how broad its shade becomes
_AT_HIP: Final = 0.17  # how near to the middle of the hips a hand rests on one
_HAND_FALL: Final = 1.28  # how much wider than a hand its shade on the forearm behind it is
# A knee seen end on: across the shank, and along it from the knee.
_DOME: Final = (
    (-1.0, -0.9),
    (-1.0, 0.0),
    (-0.86, 0.62),
    (-0.45, 0.98),
    (0.0, 1.08),
    (0.45, 0.98),
    (0.86, 0.62),
    (1.0, 0.0),
    (1.0, -0.9),
    (0.0, -1.2),
)


def front_shapes(body: Body, wear: Wear, muscles: dict[str, float], *, both: bool = False) -> list[Shape]:
    """All shapes, back to front. `muscles`: how strongly each glows, 0 to 1, of one leg or of `both`."""
    column = Column(body)
    halves = [_half(column, side, wear.steps) for side in (NEAR, FAR)]
    cloth = shirt(column, wear.steps)
    skins = [half.outline for half in halves]
    return [
        *_leg(body, halves, FAR, wear),
        *(front_glow(body, FAR, muscles, skins[FAR]) if both else ()),
        *_knee(body, FAR, halves[FAR], wear),
        *_crossing(body, halves),
        *_leg(body, halves, NEAR, wear),
        *front_glow(body, NEAR, muscles, skins[NEAR]),
        *_knee(body, NEAR, halves[NEAR], wear),
        *_neck(body, wear.steps),
        Shape("shirt", cloth),
        *trunk_shades(column, cloth, wear.steps),
        *front_glow(body, NEAR, muscles, cloth, trunk=True),
        *front_head(body.skull, body.face, wear.hair),
        *_arm(column, FAR, (cloth, skins[FAR]), wear.steps),
        *_arm(column, NEAR, (cloth, skins[NEAR]), wear.steps),
    ]


def _sign(side: int) -> float:
    return -1.0 if side == NEAR else 1.0


def _sided(profile: Profile, side: int) -> Profile:
    """Outer and inner depths as right and left ones of the picture, which is what a sweep wants."""
    if side == FAR:
        return profile
    return tuple((t, inner, outer) for t, outer, inner in profile)


def _half(column: Column, side: int, steps: int) -> Swept:
    """One side from the waist to the ankle: the hip flows into the leg. Places as in the body's side view."""
    leg, sign = column.body.legs[side], _sign(side)
    flank: list[Station] = []
    for t, half in FRONT_TRUNK:
        if t < 0.6:
            continue
        outer, inner = half - measure.HIP, measure.HIP + 0.004
        ahead, behind = (outer, inner) if side == FAR else (inner, outer)
        spine = column.row(t)
        middle = spine.middle + spine.across * (sign * measure.HIP)
        flank.append((1.0 + t, middle, -spine.lean, ahead, behind))
    thigh, shank = distance(leg.hip, leg.knee), distance(leg.knee, leg.ankle)
    return sweep(
        [
            flank,
            bone(leg.hip, leg.thigh, thigh, _sided(FRONT_THIGH, side), 2.0),
            bone(leg.knee, leg.shank, shank, _sided(FRONT_SHANK, side), 3.0),
        ],
        steps,
    )


def _leg(body: Body, halves: list[Swept], side: int, wear: Wear) -> list[Shape]:
    swept = halves[side]
    end = TIGHTS if wear.tights else LEG_HEM
    flare = 0.0 if wear.tights else 0.006
    shoes = front_shoe(body.legs[side], _sign(side))
    cloth = swept.cut(WAIST + 0.04, end, wider=0.002, flare=flare)
    shaded = _rounding(swept, 2.02, 4.0, side)
    return [
        Shape("skin", swept.cut(2.0, 4.0)),
        *shaded,
        *shading(swept, end, 4.0, 0),
        Shape("shorts", cloth),
        *_on(shaded, cloth),
        *shading(swept, WAIST, end, 0, 0.8),
        *shoes,
    ]


def _crossing(body: Body, halves: list[Swept]) -> list[Shape]:
    """The shade of a leg that crosses before the other, without which both are one."""
    near, far = body.legs[NEAR].ankle[0], body.legs[FAR].ankle[0]
    crossed = min(max((near - far) / _CROSSED + 1.0, 0.0), 1.0)
    if crossed == 0.0:
        return []
    shade = halves[NEAR].cut(2.25, 4.0, wider=_CROSSING * crossed)
    return [Shape("fall", shade, strength=1.0, within=halves[FAR].cut(2.0, 4.0))]


def _knee(body: Body, side: int, swept: Swept, wear: Wear) -> list[Shape]:
    """A knee that points at the eye stands out and casts its shade on the shank."""
    leg = body.legs[side]
    shank = max(distance(leg.knee, leg.ankle) / measure.SHANK, 1e-6)
    ahead = 1.0 - distance(leg.hip, leg.knee) / measure.THIGH / shank  # more than the shank does
    if ahead <= 0.08:
        return []
    strength = min(1.0, (ahead - 0.08) * 2.2)
    shin = swept.cut(3.0, 4.0)
    return [
        Shape("fall", _dome(leg, 1.0, 0.016, wear.steps), strength=0.55 * strength, within=shin),
        Shape("fall", _dome(leg, 1.0, 0.008, wear.steps), strength=0.55 * strength, within=shin),
        Shape("shorts" if wear.tights else "skin", _dome(leg, strength, 0.0, wear.steps)),
    ]


def _dome(leg: LegJoints, size: float, lower: float, steps: int) -> tuple[Point, ...]:
    across, way = front(leg.shank), front(leg.shank - 90.0)
    deep = 0.026 + 0.010 * size
    points = [
        (
            leg.knee[0] + across[0] * x * 0.0335 + way[0] * (y * deep + lower),
            leg.knee[1] + across[1] * x * 0.0335 + way[1] * (y * deep + lower),
        )
        for x, y in _DOME
    ]
    return smooth(points, steps)


def _rounding(swept: Swept, top: float, bottom: float, side: int, strength: float = 0.45) -> list[Shape]:
    """Soft shade on a limb's inner side, where the light does not reach."""
    lens = swept.strip(top, bottom, 0.35, 1.0, back=side == FAR)
    return [Shape("shade", lens, strength=strength)]


def _on(shades: list[Shape], cloth: tuple[Point, ...]) -> list[Shape]:
    """The same shades going on over a piece of cloth."""
    return [shade._replace(within=cloth) for shade in shades]


def _neck(body: Body, steps: int) -> list[Shape]:
    swept = sweep([bone(body.skull, -body.neck, measure.NECK, FRONT_NECK, 0.0)], steps)
    skin = swept.outline
    return [
        Shape("skin", skin),
        Shape("shade", swept.cut(0.0, COLLAR * 0.62, wider=0.002), strength=0.9, within=skin),
    ]


def _arm(column: Column, side: int, over: tuple[tuple[Point, ...], ...], steps: int) -> list[Shape]:
    body = column.body
    arm = body.arms[side]
    swept = arm_sweep(arm, FRONT_UPPER_ARM, _CAP, steps=steps)
    sleeve = swept.cut(-0.20, _SLEEVE, wider=0.003, flare=0.005)
    shadow = swept.cut(-0.05, 2.0, wider=0.006)
    shaded = [*_rounding(swept, 0.05, 2.0, side, 0.36), *shading(swept, 0.0, 2.0, 0, 0.7)]
    on_hip = arm.grip == "flat" and distance(arm.wrist, body.pelvis) < _AT_HIP
    thumb = -_sign(side) * _thumb(lifted(body, side))
    skin = swept.cut(UNDER_SLEEVE, 2.0)
    ends = hand_on_hip(arm) if on_hip else hand(arm, 0, thumb)
    over_all = [_hand_fall(ends[0], skin), *ends] if at_the_eye(arm) else []
    return [
        *_armpit(column, arm, swept, side),
        *(Shape("fall", shadow, strength=0.8, within=cloth) for cloth in over),
        *(() if over_all else ends),
        Shape("skin", skin),
        *shaded,
        Shape("shirt", sleeve),
        *_on(shaded, sleeve),
        *over_all,
    ]


def _hand_fall(end: Shape, forearm: tuple[Point, ...]) -> Shape:
    """The shade of a hand on its own forearm, before which it is seen."""
    middle = sum(x for x, _ in end.points) / len(end.points), sum(y for _, y in end.points) / len(end.points)
    wider = tuple(mix(middle, point, _HAND_FALL) for point in end.points)
    return Shape("fall", wider, within=forearm)


def _thumb(lifted: float) -> float:
    """To which side the thumb is seen: a hanging hand's at the body, a lifted one's above; narrow between."""
    side = max(-1.0, min(1.0, (60.0 - lifted) / 25.0))
    return copysign(max(0.55, abs(side)), side)


def _armpit(column: Column, arm: ArmJoints, swept: Swept, side: int) -> list[Shape]:
    """The cloth between a lifted arm and the trunk: no sharp corner."""
    sleeve = (swept.front if side == NEAR else swept.back).at(_IN_SLEEVE)
    flank = column.row(0.34).at(_sign(side) * 0.100)
    high = raised(column.body, side)
    pit = column.row(0.15 - 0.08 * high).at(_sign(side) * (0.108 + 0.042 * high))
    curve = [mix(mix(sleeve, pit, n / 8.0), mix(pit, flank, n / 8.0), n / 8.0) for n in range(9)]
    return [Shape("shirt", (arm.shoulder, *curve, column.row(0.30).at(_sign(side) * 0.05)))]
