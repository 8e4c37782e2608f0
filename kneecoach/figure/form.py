"""Whether a motion can be drawn as it is written: reach, limits, the floor, and its own checks of form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kneecoach.figure import proportions as measure
from kneecoach.figure.motion import Check, Motion
from kneecoach.figure.pose import Anchor, Plant, Pose, View
from kneecoach.figure.skeleton import Body, angles, solve
from kneecoach.figure.vectors import Point, distance, toward, turn

REACH = 0.01  # body heights that a planted hand or foot may miss its place by
SUNK = 0.012  # how far a joint's flesh may press into the floor or the mat
_FLESH = {"knee": 0.030, "elbow": 0.018, "wrist": 0.010, "hip": 0.070, "shoulder": 0.048, "ear": 0.045}
_SIDEWAYS = {"hip": 0.026, "shoulder": 0.028}  # the same of one side's joint for who lies on that side
_SOLES = ("sole", "ball", "heel")
_ON_FLOOR = 0.02
_LOWER = 0.02  # what lies below lies so much lower at least
_BENT = 0.95  # of its length that a limb reaches at most whose knee or elbow bends by 36 degrees
_LIMBS: Final = {
    "knee": ("hip", "ankle", measure.THIGH + measure.SHANK),
    "elbow": ("shoulder", "wrist", measure.UPPER_ARM + measure.FOREARM),
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong in a pose, by how much: heights, degrees, or of a straight limb its share of its length.

    `what`: reach, limit, floor, line, lifted, above, straight.
    """

    pose: str
    what: str
    joint: str
    by: float


def flaws(motion: Motion) -> list[Flaw]:
    """All that is wrong with the written poses of a motion."""
    found: list[Flaw] = []
    for name, pose in motion.poses.items():
        found += pose_flaws(name, pose, motion.view)
    for check in motion.checks:
        found += broken(check, motion)
    return found


def pose_flaws(name: str, pose: Pose, view: View) -> Iterator[Flaw]:
    """Reach, limits and floor of one pose."""
    body = solve(pose, view)
    for joint, missed in _missed(pose, body):
        if missed > REACH:
            yield Flaw(name, "reach", joint, round(missed, 3))
    for joint, angle in angles(body).items():
        low, high = limits(joint, view)
        if not low - 0.5 <= angle <= high + 0.5:
            yield Flaw(name, "limit", joint, round(angle, 1))
    for joint, depth in sunk(body):
        if depth > SUNK:
            yield Flaw(name, "floor", joint, round(depth, 3))


def limits(joint: str, view: View) -> tuple[float, float]:
    """How far a joint may go, in degrees; from the front, limbs may turn out of the picture."""
    plain = joint.removeprefix("near ").removeprefix("far ")
    if view is View.FRONT and plain in {"knee", "elbow"}:
        return -160.0, 160.0
    return measure.LIMITS[plain]


def sunk(body: Body) -> Iterator[tuple[str, float]]:
    """How deep each joint lies under the floor, its flesh counted; below 0 where it is clear of it."""
    for joint, (_x, y) in body.joints.items():
        plain = joint.removeprefix("near ").removeprefix("far ")
        if plain in _SOLES:
            if body.view is View.SIDE or plain == "sole":  # from the front a foot points at the eye
                yield joint, -y
        elif plain in _FLESH:
            sideways = body.view is View.FRONT and plain != joint
            yield joint, (_SIDEWAYS.get(plain, _FLESH[plain]) if sideways else _FLESH[plain]) - y


def _missed(pose: Pose, body: Body) -> Iterator[tuple[str, float]]:
    named = body.joints | {"skull": body.skull}
    for side, (leg, joints) in enumerate(zip(pose.legs, body.legs, strict=True)):
        if leg.plant is not None and not (_carries(pose) and pose.stand == side):
            there = {"foot": joints.sole, "ball": joints.ball, "heel": joints.heel}[leg.plant.point]
            yield f"{('near', 'far')[side]} {leg.plant.point}", distance(there, _wanted(leg.plant, named))
    for side, (arm, hand) in enumerate(zip(pose.arms, body.arms, strict=True)):
        if arm.plant is not None:
            there = hand.elbow if arm.plant.point == "elbow" else hand.wrist
            yield f"{('near', 'far')[side]} {arm.plant.point}", distance(there, _wanted(arm.plant, named))


def _carries(pose: Pose) -> bool:
    return pose.anchor in {Anchor.STAND, Anchor.KNEEL}


def _wanted(plant: Plant, named: dict[str, Point]) -> Point:
    base = named[plant.to] if plant.to is not None else (0.0, 0.0)
    return base[0] + plant.at[0], base[1] + plant.at[1]


def broken(check: Check, motion: Motion) -> Iterator[Flaw]:
    """Where a pose does not keep to its own check of form."""
    named = solve(motion.poses[check.pose], motion.view).joints
    line = [named[joint] for joint in check.line]
    for number in range(1, len(line) - 1):
        bend = abs(turn(toward(line[number - 1], line[number]), toward(line[number], line[number + 1])))
        if bend > check.within:
            yield Flaw(check.pose, "line", check.line[number], round(bend, 1))
    for joint in check.floor:
        if abs(named[joint][1]) > _ON_FLOOR:
            yield Flaw(check.pose, "lifted", joint, round(named[joint][1], 3))
    for low, high in pairwise(check.below):
        gap = named[high][1] - named[low][1]
        if gap < _LOWER:
            yield Flaw(check.pose, "above", low, round(gap, 3))
    for joint in check.bent:
        side, hinge = joint.split()
        upper, lower, length = _LIMBS[hinge]
        reached = distance(named[f"{side} {upper}"], named[f"{side} {lower}"]) / length
        if reached > _BENT:
            yield Flaw(check.pose, "straight", joint, round(reached, 3))
