"""The body from the front: what points at the eye is shorter, both sides mirror, and no outline breaks."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product
from math import isfinite

import pytest

from kneecoach.figure import proportions as measure
from kneecoach.figure.blending import leg_angles, mixed
from kneecoach.figure.body import Wear
from kneecoach.figure.front_body import front_shapes
from kneecoach.figure.motion import loop
from kneecoach.figure.pose import Arm, Leg, Plant, Pose, View
from kneecoach.figure.reach import seen
from kneecoach.figure.scene import picture
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import distance
from kneecoach.routine.figures import motion_of
from tests.figure.cards import drawn

FRONT = View.FRONT
FRONTS = {name: motion for name, motion in drawn().items() if motion.view is FRONT}
SQUAT = Pose(
    at=(0.0, 0.46), legs=(Leg(plant=Plant("foot", (-0.09, 0.0))), Leg(plant=Plant("foot", (0.09, 0.0))))
)


def turned(share: float) -> Pose:
    legs = [replace(leg, plant=replace(leg.plant, bend=share)) for leg in SQUAT.legs if leg.plant]
    return replace(SQUAT, legs=(legs[0], legs[1]))


def area(shape: Shape) -> float:
    points = [*shape.points, shape.points[0]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(points))) / 2.0


def test_knees_that_point_at_the_eye_stand_over_the_feet() -> None:
    ahead, out = solve(turned(0.0), FRONT), solve(turned(1.0), FRONT)
    for side in (0, 1):
        leg = ahead.legs[side]
        assert distance(leg.ankle, out.legs[side].ankle) < 1e-6
        assert abs(leg.knee[0]) < abs(out.legs[side].knee[0]) - 0.05
        assert distance(leg.hip, leg.knee) < measure.THIGH * 0.97
        assert distance(leg.knee, leg.ankle) < measure.SHANK * 0.97


def test_a_knee_turned_half_way_is_half_way_out() -> None:
    knees = [solve(turned(share), FRONT).legs[1].knee for share in (0.0, 0.5, 1.0)]
    assert knees[1][0] == pytest.approx((knees[0][0] + knees[2][0]) / 2.0)
    assert knees[1][1] == pytest.approx((knees[0][1] + knees[2][1]) / 2.0)


@pytest.mark.parametrize("share", [-1.0, -0.4, 0.0, 0.3, 1.0])
def test_a_planted_leg_written_by_its_angles_is_the_same_leg(share: float) -> None:
    pose = turned(share)
    written = replace(pose, legs=(leg_angles(pose, 0, FRONT), leg_angles(pose, 1, FRONT)))
    for leg, again in zip(solve(pose, FRONT).legs, solve(written, FRONT).legs, strict=True):
        assert distance(leg.knee, again.knee) < 1e-6
        assert distance(leg.ankle, again.ankle) < 1e-6
        assert again.foot == pytest.approx(leg.foot)


def test_a_lifted_thigh_is_seen_shorter_and_its_shank_whole() -> None:
    leg = solve(Pose(legs=(Leg(hip=10, lift=60), Leg())), FRONT).legs[0]
    assert distance(leg.hip, leg.knee) == pytest.approx(measure.THIGH / 2.0)
    assert distance(leg.knee, leg.ankle) == pytest.approx(measure.SHANK)


def test_both_sides_mirror() -> None:
    body = solve(turned(0.4), FRONT)
    for near, far in zip(body.legs[:1] + body.arms[:1], body.legs[1:] + body.arms[1:], strict=True):
        for name in ("hip", "knee", "ankle", "shoulder", "elbow", "wrist"):
            if hasattr(near, name):
                a, b = getattr(near, name), getattr(far, name)
                assert a[0] == pytest.approx(-b[0])
                assert a[1] == pytest.approx(b[1])


def test_hands_of_a_pair_mirror_their_direction() -> None:
    motion = motion_of(
        "view: front\nposes:\n  start:\n    hips: [0, 52.8]\n    arms: {hand: [-12, 58], aim: -30}\n", ()
    )
    assert motion is not None
    near, far = solve(motion.poses["start"], FRONT).arms
    assert near.palm[0] == pytest.approx(-far.palm[0])
    assert near.palm[1] == pytest.approx(far.palm[1])


def test_both_legs_glow_where_both_step_and_one_where_one_works() -> None:
    for name, glows in (("band-side-step", 2), ("hip-circles", 1), ("band-hip-abduction", 1)):
        motion = FRONTS[name]
        shapes = picture(motion, loop(motion, 1.9), Wear())
        assert sum(shape.role == "glow" for shape in shapes) == glows


def test_a_forearm_that_comes_at_the_eye_shows_its_fist_over_itself() -> None:
    def propped(tuck: float) -> Pose:
        plant = Plant("elbow", (-0.31, 0.026), aim=180.0)
        return Pose(at=(0.0, 0.24), trunk=-74.0, arms=(Arm(plant=plant, tuck=tuck), Arm()))

    flat, ahead = solve(propped(0.0), FRONT).arms[0], solve(propped(70.0), FRONT).arms[0]
    assert distance(ahead.elbow, flat.elbow) < 1e-9
    assert distance(ahead.elbow, ahead.wrist) == pytest.approx(measure.FOREARM * seen(70.0))
    assert over_sleeve(solve(propped(70.0), FRONT))
    assert not over_sleeve(solve(propped(0.0), FRONT))


def over_sleeve(body: Body) -> bool:
    """Whether the near hand is painted after the near sleeve, the last piece of cloth."""
    x, y = body.arms[0].palm
    shapes = front_shapes(body, Wear(), {})
    cloth = max(n for n, shape in enumerate(shapes) if shape.role == "shirt")
    hands = [shape for shape in shapes[cloth:] if shape.role == "skin"]
    return any(min(px for px, _ in hand.points) < x + 0.03 and y < 0.06 for hand in hands)


SPREADS = (0.0, 35.0, 80.0, 120.0, 170.0)


@pytest.mark.parametrize(
    ("arm", "leg", "trunk"), list(product(SPREADS, (0.0, 30.0, 70.0), (-87.0, 0.0, 25.0)))
)
def test_every_outline_is_whole(arm: float, leg: float, trunk: float) -> None:
    limbs = (Arm(shoulder=arm, elbow=20.0), Arm(shoulder=arm / 2.0))
    pose = Pose(trunk=trunk, arms=limbs, legs=(Leg(hip=leg, lift=leg / 2.0), Leg(hip=-10.0)))
    shown = ("quadriceps", "buttock", "calf", "trunk", "adductors", "hip flexors")
    muscles = dict.fromkeys(shown, 1.0)
    for wear in (Wear("short"), Wear("tied", tights=True)):
        shapes = front_shapes(solve(pose, FRONT), wear, muscles)
        assert all(isfinite(x) and isfinite(y) for shape in shapes for x, y in shape.points)
        assert sum(shape.role == "glow" for shape in shapes) == len(shown)
        cloth = [shape for shape in shapes if shape.role in {"shirt", "shorts"} and not shape.width]
        assert all(area(shape) > 1e-5 for shape in cloth)


@pytest.mark.parametrize("name", FRONTS)
def test_nothing_jumps_from_one_moment_to_the_next(name: str) -> None:
    """Every outline has the same corners in every moment, and none goes far in a 60th of a second."""
    motion = FRONTS[name]
    before: list[Shape] | None = None
    for k in range(120):
        shapes = front_shapes(solve(loop(motion, k / 60).pose, FRONT), Wear("short"), {})
        bodies = [shape for shape in shapes if shape.role == "shirt"]
        if before is not None:
            for old, new in zip(before, bodies, strict=True):
                xs, ys = [x for x, _ in old.points], [x for x, _ in new.points]
                assert abs(min(xs) - min(ys)) < 0.02
                assert abs(max(xs) - max(ys)) < 0.02
        before = bodies


def test_a_lifted_arm_narrows_the_shoulders_and_a_hanging_one_does_not() -> None:
    def width(spread: float) -> float:
        pose = Pose(arms=(Arm(shoulder=spread, elbow=0.0), Arm(shoulder=spread, elbow=0.0)))
        shapes = front_shapes(solve(pose, FRONT), Wear(), {})
        shirt = next(shape for shape in shapes if shape.role == "shirt")
        return max(x for x, _ in shirt.points) - min(x for x, _ in shirt.points)

    assert width(0.0) == pytest.approx(width(70.0))
    assert width(170.0) < width(70.0) - 0.02


def test_a_leg_on_its_way_from_plant_to_angles_keeps_its_place() -> None:
    start = SQUAT
    lifted = replace(SQUAT, legs=(Leg(hip=30.0, lift=20.0), SQUAT.legs[1]))
    a, b = solve(start, FRONT).legs[0], solve(mixed(start, lifted, 0.001, FRONT), FRONT).legs[0]
    assert distance(a.ankle, b.ankle) < 0.002
    assert distance(a.knee, b.knee) < 0.002


def test_the_glow_of_a_hip_stays_at_its_outer_side_and_behind_a_lifted_knee() -> None:
    def glowing(spread: float, lift: float) -> tuple[list[Shape], Shape]:
        body = solve(Pose(at=(0.0, 0.53), legs=(Leg(hip=spread, knee=spread, lift=lift), Leg())), FRONT)
        shapes = front_shapes(body, Wear(), {"buttock": 1.0})
        return shapes, next(shape for shape in shapes if shape.role == "glow")

    for spread in (0.0, 25.0, 50.0, 70.0):
        shapes, glow = glowing(spread, 50.0)
        (x, y), (_, long), _ = glow.points
        assert x < -measure.HIP - (0.035 if spread > 40.0 else 0.028)
        assert abs(y - 0.53) < 0.03
        assert abs(long - y) > 0.05  # upright, as the hip's side is
        knee = max(n for n, shape in enumerate(shapes) if shape.role == "fall" and shape.strength > 0.3)
        assert shapes.index(glow) < knee
