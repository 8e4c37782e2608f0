"""From a pose to the places of all joints: the spine an arc, limbs by angles or by two-bone reach."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin

from kneecoach.figure import proportions as measure
from kneecoach.figure.pose import FAR, NEAR, Anchor, Arm, Leg, Plant, Pose, View
from kneecoach.figure.reach import reach, seen, turned
from kneecoach.figure.vectors import Point, along, front, place, toward, turn


@dataclass(frozen=True, slots=True)
class LegJoints:
    """A leg in its place. Angles as in `down`; `foot`: the direction of the toes, degrees above forward.

    `out`: how far it turns out of the picture, degrees, where it shows neither its length nor its angles;
    `tuck`: from the side, how far the shank turns besides.
    """

    hip: Point
    knee: Point
    ankle: Point
    thigh: float
    shank: float
    foot: float
    toes: float
    out: float = 0.0
    tuck: float = 0.0

    @property
    def sole(self) -> Point:
        """The point of the sole under the ankle."""
        return place(self.ankle, self.foot, 0.0, -measure.ANKLE)

    @property
    def ball(self) -> Point:
        """The ball of the foot, on the sole."""
        return place(self.ankle, self.foot, measure.BALL, -measure.ANKLE)

    @property
    def heel(self) -> Point:
        """The heel's lower corner."""
        return place(self.ankle, self.foot, -measure.HEEL, -measure.ANKLE)


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """An arm in its place. Angles as in `down`.

    `grip`: the hand "open", "flat" on something, "under" the body, or a "fist". `out`: as of a leg.
    `tuck`: how far the forearm points at the eye, degrees.
    """

    shoulder: Point
    elbow: Point
    wrist: Point
    upper: float
    fore: float
    hand: float
    grip: str = "open"
    out: float = 0.0
    tuck: float = 0.0

    @property
    def palm(self) -> Point:
        """The knuckles."""
        return along(self.wrist, self.hand, measure.PALM)


@dataclass(frozen=True, slots=True)
class Body:
    """Every joint in its place, and the angles between them, for one moment.

    `spine`: places from the hips up to the shoulders, evenly spaced; `leans`: how far each tips forward.
    `skull`: the base of the head, `face`: how far the head tips forward of upright.
    """

    view: View
    pelvis: Point
    spine: tuple[Point, ...]
    leans: tuple[float, ...]
    skull: Point
    neck: float
    face: float
    legs: tuple[LegJoints, LegJoints]
    arms: tuple[ArmJoints, ArmJoints]

    @property
    def joints(self) -> dict[str, Point]:
        """Every joint by its name: "near knee", "far wrist", "hip", "shoulder", "ear"."""
        named: dict[str, Point] = {
            "hip": self.pelvis,
            "shoulder": self.spine[-1],
            "ear": along(self.skull, -self.face, -0.030),
        }
        for side, leg, arm in zip(("near", "far"), self.legs, self.arms, strict=True):
            for name in ("hip", "knee", "ankle", "sole", "ball", "heel"):
                named[f"{side} {name}"] = getattr(leg, name)
            for name in ("shoulder", "elbow", "wrist", "palm"):
                named[f"{side} {name}"] = getattr(arm, name)
        return named


def solve(pose: Pose, view: View = View.SIDE) -> Body:
    """All joints of a pose. A plant out of reach leaves its limb stretched towards it."""
    pelvic, thorax = pose.trunk - pose.curl / 2.0, pose.trunk + pose.curl / 2.0
    pelvis, carrying = _pelvis(pose, view)
    spine, leans = _spine(pelvis, pelvic, pose.curl)
    neck = thorax + pose.neck
    top = spine[-1]
    skull = along(top, -neck, -measure.NECK)
    hips = [_socket(pelvis, pelvic, measure.HIP, side, view) for side in (NEAR, FAR)]
    known: dict[str, Point] = {"hip": pelvis, "shoulder": top, "skull": skull}
    known |= {"near hip": hips[NEAR], "far hip": hips[FAR]}
    legs: dict[int, LegJoints] = {}
    for side in (FAR, NEAR) if pose.legs[NEAR].follows == FAR else (NEAR, FAR):
        if carrying is not None and side == pose.stand:
            leg = carrying
        else:
            leg = _leg(hips[side], pelvic, pose.legs[side], side, view, known)
        legs[side] = leg
        name = "near" if side == NEAR else "far"
        known |= {f"{name} knee": leg.knee, f"{name} ankle": leg.ankle, f"{name} ball": leg.ball}
    arms: list[ArmJoints] = []
    for side in (NEAR, FAR):
        socket = _socket(top, thorax, measure.SHOULDER, side, view)
        arms.append(_arm(socket, thorax, pose.arms[side], side, view, known))
    return Body(
        view,
        pelvis,
        spine,
        leans,
        skull,
        neck,
        neck + pose.head,
        (legs[NEAR], legs[FAR]),
        (arms[NEAR], arms[FAR]),
    )


def _socket(middle: Point, lean: float, half: float, side: int, view: View) -> Point:
    """A hip or shoulder joint: from the side both lie in the middle."""
    if view is View.SIDE:
        return middle
    across = front(-lean)
    sign = -half if side == NEAR else half
    return middle[0] + across[0] * sign, middle[1] + across[1] * sign


def _spine(pelvis: Point, pelvic: float, curl: float) -> tuple[tuple[Point, ...], tuple[float, ...]]:
    """An arc of the trunk's length, from the hips up."""
    step = measure.TRUNK / measure.SPINE_NODES
    bend = curl / measure.SPINE_NODES
    chord = step if abs(bend) < 1e-6 else step * sin(radians(bend / 2)) / radians(bend / 2)
    points, leans = [pelvis], [pelvic]
    for node in range(measure.SPINE_NODES):
        lean = pelvic + bend * (node + 0.5)
        points.append(along(points[-1], -lean, -chord))
        leans.append(pelvic + bend * (node + 1))
    return tuple(points), tuple(leans)


def _pelvis(pose: Pose, view: View) -> tuple[Point, LegJoints | None]:
    """Where the hips are, and the leg that carries them where it is that leg which says so."""
    if pose.anchor is Anchor.HIPS or view is View.FRONT:
        return pose.at, None
    if pose.anchor is Anchor.SHOULDERS:
        up = _spine((0.0, 0.0), pose.trunk - pose.curl / 2.0, pose.curl)[0][-1]
        return (pose.at[0] - up[0], pose.at[1] - up[1]), None
    leg = pose.legs[pose.stand]
    if pose.anchor is Anchor.KNEEL:
        knee, shank = pose.at, -90.0 - pose.shank
        ankle = along(knee, shank, measure.SHANK)
        foot = shank + leg.ankle
    else:
        foot, shank = -pose.heel, -pose.shank
        ball = pose.at[0] + measure.BALL, pose.at[1]
        ankle = place(ball, foot, -measure.BALL, measure.ANKLE)
        knee = along(ankle, shank, -measure.SHANK)
    thigh = shank + pose.knee
    hip = along(knee, thigh, -measure.THIGH)
    return hip, LegJoints(hip, knee, ankle, thigh, shank, foot, max(pose.heel, 0.0) + leg.toes)


def _target(plant: Plant, known: dict[str, Point]) -> Point:
    base = known[plant.to] if plant.to is not None else (0.0, 0.0)
    return base[0] + plant.at[0], base[1] + plant.at[1]


_SOLE = {"foot": 0.0, "ball": measure.BALL, "heel": -measure.HEEL}


def _leg(hip: Point, pelvic: float, leg: Leg, side: int, view: View, known: dict[str, Point]) -> LegJoints:
    outward = 1.0 if view is View.SIDE else (-1.0 if side == NEAR else 1.0)
    tuck = leg.tuck if view is View.SIDE else 0.0
    thigh_long, shank_long = measure.THIGH * seen(leg.out), measure.SHANK * seen(leg.out) * seen(tuck)
    if leg.plant is not None:
        at = _target(leg.plant, known)
        foot = leg.plant.aim or 0.0
        ankle = place(at, foot, -_SOLE[leg.plant.point], measure.ANKLE)
        thigh, shank = reach(hip, ankle, thigh_long, shank_long, outward * _way(leg.plant, view))
        knee = along(hip, thigh, thigh_long)
        end = along(knee, shank, shank_long)
        if view is View.FRONT and abs(leg.plant.bend) < 1.0:
            knee = turned(hip, knee, end, abs(leg.plant.bend))
            thigh, shank = toward(hip, knee), toward(knee, end)
        return LegJoints(hip, knee, end, thigh, shank, foot, leg.toes, leg.out, tuck)
    thigh = leg.hip * outward - pelvic
    shank = thigh - leg.knee * outward
    if view is View.FRONT:
        thigh_long, shank_long = thigh_long * cos(radians(leg.lift)), shank_long * cos(radians(leg.tuck))
    knee = along(hip, thigh, thigh_long)
    foot = shank + leg.ankle * outward
    end = along(knee, shank, shank_long)
    return LegJoints(hip, knee, end, thigh, shank, foot, leg.toes, leg.out, tuck)


def _way(plant: Plant, view: View) -> float:
    """Which way a planted limb bends; from the front wholly, to be turned back afterwards."""
    if view is View.SIDE:
        return plant.bend
    return -1.0 if plant.bend < 0.0 else 1.0


def _arm(
    shoulder: Point, thorax: float, arm: Arm, side: int, view: View, known: dict[str, Point]
) -> ArmJoints:
    outward = 1.0 if view is View.SIDE else (-1.0 if side == NEAR else 1.0)
    plant = arm.plant
    upper_long, fore_long = measure.UPPER_ARM * seen(arm.out), measure.FOREARM * seen(arm.out)
    tuck = arm.tuck if view is View.FRONT else 0.0
    fore_long *= seen(tuck)
    grip = arm.grip
    if plant is None:
        upper = arm.shoulder * outward - thorax
        fore = upper + arm.elbow * (1.0 if view is View.SIDE else -outward)
        hand = fore - arm.wrist * outward
    else:
        at = _target(plant, known)
        if plant.point == "elbow":
            grip = "fist"
            upper = degrees(atan2(at[0] - shoulder[0], shoulder[1] - at[1]))
            fore = hand = 90.0 + (plant.aim or 0.0)
        else:
            grip = "fist" if plant.point == "fist" else ("under" if grip == "under" else "flat")
            aim = None if plant.aim is None else 90.0 + plant.aim
            wrist = at
            bend = -1.0 if view is View.SIDE else outward
            upper, fore = reach(shoulder, wrist, upper_long, fore_long, bend * _way(plant, view))
            elbow = along(shoulder, upper, upper_long)
            wrist = along(elbow, fore, fore_long)
            if view is View.FRONT and abs(plant.bend) < 1.0:
                elbow = turned(shoulder, elbow, wrist, abs(plant.bend))
                upper, fore = toward(shoulder, elbow), toward(elbow, wrist)
            hand = fore - arm.wrist * outward if aim is None else aim
            return ArmJoints(shoulder, elbow, wrist, upper, fore, hand, grip, arm.out, tuck)
    elbow = along(shoulder, upper, upper_long)
    return ArmJoints(shoulder, elbow, along(elbow, fore, fore_long), upper, fore, hand, grip, arm.out, tuck)


def angles(body: Body) -> dict[str, float]:
    """Every joint's angle in degrees, by the names that `proportions.LIMITS` bounds, as "near knee".

    A limb that turns out of the picture has none: what is drawn of it is not how its joints bend.
    """
    found: dict[str, float] = {"spine": turn(body.leans[0], body.leans[-1])}
    found["neck"] = turn(body.leans[-1], body.neck)
    for name, leg, arm in zip(("near", "far"), body.legs, body.arms, strict=True):
        of_limbs: dict[str, float] = {}
        if leg.out == leg.tuck == 0.0:
            of_limbs |= _leg_angles(body, leg, name)
        if arm.out == 0.0:
            of_limbs |= _arm_angles(body, arm, name)
        found |= {f"{name} {joint}": angle for joint, angle in of_limbs.items()}
    return found


def _leg_angles(body: Body, leg: LegJoints, name: str) -> dict[str, float]:
    side_view = body.view is View.SIDE
    outward = 1.0 if side_view or name == "far" else -1.0
    hip = turn(-body.leans[0], leg.thigh) * outward
    found = {"knee": turn(leg.shank, leg.thigh) * outward, "hip" if side_view else "spread": hip}
    if side_view:
        found |= {"ankle": turn(leg.shank, leg.foot), "toes": leg.toes}
    return found


def _arm_angles(body: Body, arm: ArmJoints, name: str) -> dict[str, float]:
    side_view = body.view is View.SIDE
    outward = 1.0 if side_view or name == "far" else -1.0
    lift = turn(-body.leans[-1], arm.upper) * outward
    if lift < -90.0:  # an arm goes up in front, never round the back
        lift += 360.0
    elbow = turn(arm.upper, arm.fore)
    found = {"shoulder" if side_view else "arm spread": lift, "elbow": elbow if side_view else abs(elbow)}
    if side_view:
        found["wrist"] = turn(arm.hand, arm.fore)
    return found
