"""What no drawing of a body may do, over every exercise and every moment of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from kneecoach.figure import proportions as measure
from kneecoach.figure.body import Wear
from kneecoach.figure.form import limits, sunk
from kneecoach.figure.motion import Motion
from kneecoach.figure.pose import Anchor, Plant, View
from kneecoach.figure.reach import seen
from kneecoach.figure.scene import frame, picture
from kneecoach.figure.skeleton import Body, angles
from kneecoach.figure.vectors import distance
from tests.figure.acted import at, lasts, moments, moved, rows
from tests.figure.cards import drawn

DRAWN = drawn()
PLANTED = 0.01  # body heights
SUNK = 0.015


def planted(motion: Motion) -> dict[str, Plant]:
    """What every pose of an exercise holds at one and the same place."""
    held: dict[str, Plant] = {}
    poses = list(motion.poses.values())
    for side, name in enumerate(("near", "far")):
        for limb in ("legs", "arms"):
            plants = {getattr(pose, limb)[side].plant for pose in poses}
            carried = limb == "legs" and poses[0].anchor in {Anchor.STAND, Anchor.KNEEL}
            if carried and poses[0].stand == side:
                continue
            (first, *others) = plants
            if first is not None and not others and first.to is None:
                held[f"{name} {limb}"] = first
    return held


def place(body: Body, limb: str, plant: Plant) -> tuple[float, float]:
    side = 0 if limb.startswith("near") else 1
    leg, arm = body.legs[side], body.arms[side]
    if limb.endswith("legs"):
        return {"foot": leg.sole, "ball": leg.ball, "heel": leg.heel}[plant.point]
    return arm.elbow if plant.point == "elbow" else arm.wrist


@pytest.mark.parametrize("name", DRAWN)
def test_what_is_planted_stays(name: str) -> None:
    motion = DRAWN[name]
    for limb, plant in planted(motion).items():
        for time, body in moments(motion):
            assert distance(place(body, limb, plant), plant.at) < PLANTED, (limb, time)


@pytest.mark.parametrize("name", DRAWN)
def test_a_carrying_foot_stays_on_its_ball(name: str) -> None:
    motion = DRAWN[name]
    first = motion.poses["start"]
    if first.anchor is not Anchor.STAND or motion.cycle:
        pytest.skip("nobody stands here")
    balls = [body.legs[first.stand].ball for _, body in moments(motion)]
    assert max(distance(balls[0], ball) for ball in balls) < PLANTED


def shown(seen_length: float, length: float, view: View) -> bool:
    if view is View.FRONT:
        return seen_length <= length + 1e-9
    return seen_length == pytest.approx(length, abs=1e-9)


@pytest.mark.parametrize("name", DRAWN)
def test_no_limb_changes_its_length(name: str) -> None:
    """What a limb shows of itself is its length, less what it turns out of the picture.

    From the front a bone may point at the eye by itself, and then shows less, never more.
    """
    motion = DRAWN[name]
    for _, body in moments(motion, 0.25):
        for leg in body.legs:
            thigh, shank = distance(leg.hip, leg.knee), distance(leg.knee, leg.ankle)
            assert shown(thigh, measure.THIGH * seen(leg.out), motion.view)
            assert shown(shank, measure.SHANK * seen(leg.out) * seen(leg.tuck), motion.view)
        for arm in body.arms:
            upper, fore = distance(arm.shoulder, arm.elbow), distance(arm.elbow, arm.wrist)
            assert shown(upper, measure.UPPER_ARM * seen(arm.out), motion.view)
            assert shown(fore, measure.FOREARM * seen(arm.out), motion.view)
        spine = sum(distance(a, b) for a, b in pairwise(body.spine))
        assert spine == pytest.approx(measure.TRUNK, rel=0.01)


@pytest.mark.parametrize("name", DRAWN)
def test_no_joint_passes_its_limit(name: str) -> None:
    motion = DRAWN[name]
    for time, body in moments(motion):
        for joint, angle in angles(body).items():
            low, high = limits(joint, motion.view)
            assert low - 1.0 <= angle <= high + 1.0, (time, joint)


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_sinks_under_the_floor(name: str) -> None:
    for time, body in moments(DRAWN[name]):
        for joint, depth in sunk(body):
            assert depth < SUNK, (time, joint)


@pytest.mark.parametrize("name", DRAWN)
def test_the_figure_stays_in_its_frame(name: str) -> None:
    motion = DRAWN[name]
    shown = frame(motion)
    time = 0.0
    while time < lasts(motion):
        for shape in picture(motion, at(motion, time), Wear("tied")):
            for x, y in shape.points:
                assert shown.left <= x <= shown.right, (time, shape.role)
                assert shown.bottom <= y <= shown.top, (time, shape.role)
        time += 0.4


@pytest.mark.parametrize("name", DRAWN)
def test_half_the_time_is_half_the_way(name: str) -> None:
    motion = DRAWN[name]
    times = [k / 20 for k in range(int((lasts(motion) - 0.1) * 20))]
    edge = 0.0
    for _, _, seconds in rows(motion)[:-1]:
        edge += seconds
        times.append(edge - 1 / 480)
    coarse = max(moved(motion, time, 1 / 120) for time in times)
    fine = max(moved(motion, time + shift, 1 / 240) for time in times for shift in (0.0, 1 / 240))
    assert 0.4 <= fine / coarse <= 0.6


def test_a_jump_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its easing a rep begins and ends with a jerk, but a breath that is cut off is a jump."""
    monkeypatch.setattr("kneecoach.figure.motion._ending", lambda _beat: 1.0)
    with pytest.raises(AssertionError):
        test_half_the_time_is_half_the_way("hip-lift")
