"""Arms from the side: which part of one is seen that goes under the body."""

from __future__ import annotations

from dataclasses import replace

from kneecoach.figure.body import Wear, side_shapes
from kneecoach.figure.pose import Pose
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import solve
from kneecoach.figure.vectors import distance
from tests.figure.cards import drawn


def test_hand_and_forearm_that_go_under_the_body_lie_behind_it_and_the_elbow_before() -> None:
    lying = drawn()["curl-up"].poses["start"]
    beside = tuple(replace(arm, grip="open") for arm in lying.arms)
    assert before_shorts(lying, "elbow")
    assert not before_shorts(lying, "palm")
    assert before_shorts(replace(lying, arms=(beside[0], beside[1])), "palm")


def test_a_far_arm_that_swings_ahead_shows_its_sleeve_before_the_chest() -> None:
    poses = drawn()["slow-walk"].poses
    assert sleeve_before_chest(poses["contact"]) > 0.008
    assert sleeve_before_chest(poses["far-contact"]) <= 0.0
    assert sleeve_before_chest(poses["midstance"]) <= 0.0


def sleeve_before_chest(pose: Pose) -> float:
    """How far the far sleeve comes out before the shirt, at the height of its own foremost point."""
    shirts = [shape for shape in side_shapes(solve(pose), Wear(), {}) if shape.role == "shirt"]
    sleeve, chest = (shape.points for shape in shirts[:2])
    x, y = max(sleeve)
    return x - max(at for at, high in chest if abs(high - y) < 0.015)


def before_shorts(pose: Pose, joint: str) -> bool:
    """Whether skin is painted at that joint of the near arm after the shorts."""
    body = solve(pose)
    spot = body.joints[f"near {joint}"]
    shapes = [shape for shape in side_shapes(body, Wear(), {}) if not shape.depth]
    last = max(n for n, shape in enumerate(shapes) if shape.role == "shorts")
    return any(covers(shape, spot) for shape in shapes[last:] if shape.role == "skin")


def covers(shape: Shape, spot: tuple[float, float]) -> bool:
    return not shape.width and min(distance(point, spot) for point in shape.points) < 0.03
