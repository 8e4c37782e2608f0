"""A pose between poses: angles are mixed, what is planted stays planted, feet that move on step by turns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import acos, degrees, pi, sin

from kneecoach.figure import proportions as measure
from kneecoach.figure.pose import FAR, NEAR, Anchor, Arm, Leg, Plant, Pose, View
from kneecoach.figure.reach import seen
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import distance, turn

_STEP = 0.045  # how high a foot is lifted on its way, body heights
_FAR_ENOUGH = 0.03  # a foot that moves less than this does not step
_STRIDE = 0.13  # how far a foot goes in one step where both feet walk


def mixed(a: Pose, b: Pose, share: float, view: View) -> Pose:
    """The pose `share` (0 to 1) of the way from one to another."""
    if a is b or share <= 0.0:
        return a
    return b if share >= 1.0 else woven((a, b), (1.0 - share, share), view)


def woven(poses: Sequence[Pose], weights: Sequence[float], view: View, *, steps: bool = True) -> Pose:
    """A weighted sum of poses; the weights add up to 1. All share one anchor and one carrying leg.

    `steps`: whether a foot on its way to another place steps; not where that place itself moves.
    """

    def total(values: Sequence[float]) -> float:
        return sum(value * weight for value, weight in zip(values, weights, strict=True))

    first = poses[0]
    return replace(
        first,
        at=(total([pose.at[0] for pose in poses]), total([pose.at[1] for pose in poses])),
        trunk=total([pose.trunk for pose in poses]),
        curl=total([pose.curl for pose in poses]),
        neck=total([pose.neck for pose in poses]),
        head=total([pose.head for pose in poses]),
        shank=total([pose.shank for pose in poses]),
        knee=total([pose.knee for pose in poses]),
        heel=total([pose.heel for pose in poses]),
        legs=(_leg(poses, weights, NEAR, view, steps=steps), _leg(poses, weights, FAR, view, steps=steps)),
        arms=(_arm(poses, weights, NEAR, view), _arm(poses, weights, FAR, view)),
    )


def _plant(
    plants: Sequence[Plant | None], weights: Sequence[float], *, steps: bool, walks: int | None = None
) -> Plant | None:
    """The plant between plants of one kind, None where they are of several.

    `walks`: which foot it is, of two that walk by turns.
    """
    first = plants[0]
    if first is None:
        return None
    for plant in plants:
        if plant is None or (plant.point, plant.to, plant.aim is None) != (
            first.point,
            first.to,
            first.aim is None,
        ):
            return None
    held = [plant for plant in plants if plant is not None]
    pairs = list(zip(held, weights, strict=True))
    on_way = _way(held)
    steps = steps and len(held) == 2 and on_way > _FAR_ENOUGH and not first.slides
    lifted = 0.0
    if steps:
        share, lifted = weights[1], sin(pi * weights[1]) ** 2
        if walks is not None:
            share, lifted = _walked(share, on_way, walks)
        pairs = [(held[0], 1.0 - share), (held[1], share)]
    x, y = sum(p.at[0] * w for p, w in pairs), sum(p.at[1] * w for p, w in pairs)
    y += _STEP * lifted
    aim = None if first.aim is None else sum((p.aim or 0.0) * w for p, w in pairs)
    if len(held) == 4 and held[1].at == held[2].at:
        x, y = held[1].at  # in a cycle, what stays from one key pose to the next neither slides nor sinks
    return replace(first, at=(x, y), aim=aim, bend=sum(p.bend * w for p, w in pairs))


def _way(plants: Sequence[Plant]) -> float:
    return max(p.at[0] for p in plants) - min(p.at[0] for p in plants)


def _walked(share: float, on_way: float, side: int) -> tuple[float, float]:
    """How far one of two walking feet is on its way, 0 to 1, and how high in its step, 0 to 1."""
    count = max(1, round(on_way / _STRIDE))
    step = min(int(share * count), count - 1)
    part = min(max((share * count - step) * 2.0 - (0.0 if side == NEAR else 1.0), 0.0), 1.0)
    return (step + part * part * (3.0 - 2.0 * part)) / count, sin(pi * part) ** 2


def _both_walk(poses: Sequence[Pose]) -> bool:
    for side in (NEAR, FAR):
        plants = [plant for pose in poses if (plant := pose.legs[side].plant) is not None]
        if len(plants) != 2 or len(poses) != 2 or plants[0].slides or _way(plants) <= _FAR_ENOUGH:
            return False
    return True


def _leg(poses: Sequence[Pose], weights: Sequence[float], side: int, view: View, *, steps: bool) -> Leg:
    legs = [pose.legs[side] for pose in poses]
    toes = sum(leg.toes * w for leg, w in zip(legs, weights, strict=True))
    walks = side if _both_walk(poses) else None
    plant = _plant([leg.plant for leg in legs], weights, steps=steps, walks=walks)
    out = sum(leg.out * w for leg, w in zip(legs, weights, strict=True))
    if plant is not None:
        tuck = sum(leg.tuck * w for leg, w in zip(legs, weights, strict=True))
        return Leg(toes=toes, out=out, tuck=tuck, plant=plant)
    carried = poses[0].anchor in {Anchor.STAND, Anchor.KNEEL} and poses[0].stand == side
    free = [
        leg if leg.plant is None or carried else leg_angles(pose, side, view)
        for leg, pose in zip(legs, poses, strict=True)
    ]
    pairs = list(zip(free, weights, strict=True))
    return Leg(
        hip=sum(leg.hip * w for leg, w in pairs),
        knee=sum(leg.knee * w for leg, w in pairs),
        ankle=sum(leg.ankle * w for leg, w in pairs),
        toes=toes,
        out=out,
        lift=sum(leg.lift * w for leg, w in pairs),
        tuck=sum(leg.tuck * w for leg, w in pairs),
    )


def _arm(poses: Sequence[Pose], weights: Sequence[float], side: int, view: View) -> Arm:
    arms = [pose.arms[side] for pose in poses]
    plant = _plant([arm.plant for arm in arms], weights, steps=False)
    wrist = sum(arm.wrist * w for arm, w in zip(arms, weights, strict=True))
    out = sum(arm.out * w for arm, w in zip(arms, weights, strict=True))
    tuck = sum(arm.tuck * w for arm, w in zip(arms, weights, strict=True))
    grip = max(zip(arms, weights, strict=True), key=lambda pair: pair[1])[0].grip
    if plant is not None:
        return Arm(wrist=wrist, out=out, plant=plant, grip=grip, tuck=tuck)
    free = [
        arm if arm.plant is None else arm_angles(pose, side, view)
        for arm, pose in zip(arms, poses, strict=True)
    ]
    pairs = list(zip(free, weights, strict=True))
    return Arm(
        shoulder=sum(arm.shoulder * w for arm, w in pairs),
        elbow=sum(arm.elbow * w for arm, w in pairs),
        wrist=sum(arm.wrist * w for arm, w in pairs),
        out=out,
        grip=grip,
        tuck=tuck,
    )


def cycled(poses: Sequence[Pose], rounds: float, view: View) -> Pose:
    """A pose of an endless cycle, `rounds` rounds after its beginning, smooth through every key pose."""
    at = rounds * len(poses)
    first = int(at // 1)
    t = at - first
    t2, t3 = t * t, t * t * t
    weights = (
        0.5 * (-t + 2 * t2 - t3),
        0.5 * (2 - 5 * t2 + 3 * t3),
        0.5 * (t + 4 * t2 - 3 * t3),
        0.5 * (t3 - t2),
    )
    return woven([poses[(first + k) % len(poses)] for k in (-1, 0, 1, 2)], weights, view)


def joined(a: Pose, b: Pose, share: float, view: View) -> Pose:
    """The way from a still pose into a moving one: no foot steps, and no sole goes lower than in both."""
    pose = woven((a, b), (1.0 - share, share), view, steps=False)
    if pose.anchor is not Anchor.HIPS:
        return pose
    below = min(_lowest(a, view), _lowest(b, view), 0.0) - _lowest(pose, view)
    return replace(pose, at=(pose.at[0], pose.at[1] + below)) if below > 0.0 else pose


def _lowest(pose: Pose, view: View) -> float:
    return min(y for leg in solve(pose, view).legs for _x, y in (leg.ball, leg.heel))


@lru_cache(maxsize=256)
def _solved(pose: Pose, view: View) -> Body:
    return solve(pose, view)


def leg_angles(pose: Pose, side: int, view: View) -> Leg:
    """A planted leg by its angles: what `solve` makes of it, written so that it makes the same again."""
    body = _solved(pose, view)
    leg = body.legs[side]
    outward = 1.0 if view is View.SIDE else (-1.0 if side == NEAR else 1.0)
    hip = turn(-body.leans[0], leg.thigh) * outward
    knee = turn(leg.shank, leg.thigh) * outward
    ankle, out = turn(leg.shank, leg.foot) * outward, pose.legs[side].out
    if view is View.SIDE:
        return Leg(hip=hip, knee=knee, ankle=ankle, toes=leg.toes, out=out, tuck=leg.tuck)
    lift = _shortened(distance(leg.hip, leg.knee), measure.THIGH * seen(out))
    tuck = _shortened(distance(leg.knee, leg.ankle), measure.SHANK * seen(out))
    return Leg(hip=hip, knee=knee, ankle=ankle, toes=leg.toes, lift=lift, tuck=tuck, out=out)


def _shortened(shown: float, length: float) -> float:
    """How far a bone points out of the picture, in degrees, from how long it is seen."""
    return degrees(acos(min(1.0, shown / length)))


def arm_angles(pose: Pose, side: int, view: View) -> Arm:
    """A planted arm by its angles."""
    body = _solved(pose, view)
    arm = body.arms[side]
    outward = 1.0 if view is View.SIDE else (-1.0 if side == NEAR else 1.0)
    lift = turn(-body.leans[-1], arm.upper) * outward
    lift = lift + 360.0 if lift < -90.0 else lift
    elbow = turn(arm.upper, arm.fore) * (1.0 if view is View.SIDE else -outward)
    wrist = turn(arm.hand, arm.fore) * outward
    grip = "open" if arm.grip == "flat" else arm.grip
    of = pose.arms[side]
    return Arm(shoulder=lift, elbow=elbow, wrist=wrist, out=of.out, grip=grip, tuck=of.tuck)
