"""Two feet that change place walk by turns; a limb turned out of the picture is drawn shorter."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from kneecoach.figure import proportions as measure
from kneecoach.figure.blending import leg_angles, mixed
from kneecoach.figure.body import Wear, bone, side_shapes
from kneecoach.figure.form import pose_flaws
from kneecoach.figure.pose import FAR, NEAR, Arm, Leg, Plant, Pose, View
from kneecoach.figure.profile import THIGH
from kneecoach.figure.props import Prop, behind, in_front
from kneecoach.figure.skeleton import solve
from kneecoach.figure.sweep import sweep
from kneecoach.figure.vectors import distance

MOMENTS = [k / 40 for k in range(41)]


def on_heels(x: float, *, slides: bool = False) -> Pose:
    leg = Leg(plant=Plant("heel", (x, 0.0), aim=20.0, slides=slides))
    return Pose(at=(0.0, 0.16), trunk=-110.0, legs=(leg, leg))


def heels(pose: Pose) -> tuple[float, float]:
    body = solve(pose)
    return body.legs[NEAR].heel[1], body.legs[FAR].heel[1]


def test_one_foot_is_down_while_the_other_walks() -> None:
    near, far = on_heels(0.20), on_heels(0.44)
    highest = 0.0
    for share in MOMENTS:
        low, high = sorted(heels(mixed(near, far, share, View.SIDE)))
        assert low == pytest.approx(0.0, abs=0.002)
        highest = max(highest, high)
    assert highest > 0.03


def test_both_walking_feet_arrive_without_a_jump() -> None:
    a, b = on_heels(0.20), on_heels(0.44)
    for side in (NEAR, FAR):
        places = [solve(mixed(a, b, share, View.SIDE)).legs[side].heel[0] for share in MOMENTS]
        assert places[0] == pytest.approx(0.20, abs=0.002)
        assert places[-1] == pytest.approx(0.44, abs=0.002)
        assert all(-1e-6 < later - earlier < 0.04 for earlier, later in pairwise(places))


def test_feet_that_slide_go_together_on_the_floor() -> None:
    half = mixed(on_heels(0.2, slides=True), on_heels(0.4, slides=True), 0.3, View.SIDE)
    body = solve(half)
    assert body.legs[NEAR].heel == pytest.approx(body.legs[FAR].heel)
    assert body.legs[NEAR].heel[1] == pytest.approx(0.0, abs=0.002)


def test_a_shank_that_turns_further_out_is_shorter_and_written_by_its_angles_the_same() -> None:
    plain = Leg(out=40.0, plant=Plant("foot", (0.11, 0.0)))
    pose = Pose(at=(0.0, 0.084), legs=(Leg(hip=88.0), replace(plain, tuck=60.0)))
    leg, without = solve(pose).legs[FAR], solve(replace(pose, legs=(Leg(hip=88.0), plain))).legs[FAR]
    assert distance(leg.knee, leg.ankle) == pytest.approx(distance(without.knee, without.ankle) / 2.0)
    assert distance(leg.hip, leg.knee) == pytest.approx(distance(without.hip, without.knee))
    assert leg.knee[0] > without.knee[0]
    again = solve(replace(pose, legs=(Leg(hip=88.0), leg_angles(pose, FAR, View.SIDE)))).legs[FAR]
    assert distance(again.knee, leg.knee) < 1e-9
    assert distance(again.ankle, leg.ankle) < 1e-9
    half = mixed(replace(pose, legs=(Leg(hip=88.0), plain)), pose, 0.5, View.SIDE).legs[FAR]
    assert half.tuck == pytest.approx(30.0)


def test_a_leg_turned_out_is_half_as_long_and_its_bend_in_the_picture_is_no_flaw() -> None:
    folded = Leg(out=60.0, plant=Plant("foot", (0.12, 0.0)))
    pose = Pose(at=(0.0, 0.084), trunk=70.0, legs=(Leg(hip=155.0), folded))
    leg = solve(pose).legs[FAR]
    assert distance(leg.hip, leg.knee) == pytest.approx(measure.THIGH / 2.0)
    assert distance(leg.knee, leg.ankle) == pytest.approx(measure.SHANK / 2.0)
    limited = {flaw.joint for flaw in pose_flaws("start", pose, View.SIDE) if flaw.what == "limit"}
    assert "near hip" in limited
    assert not limited & {"far hip", "far knee", "far ankle"}
    straight = replace(pose, legs=(folded, Leg(hip=155.0)))
    between = mixed(pose, replace(pose, legs=(Leg(hip=155.0), Leg(hip=60.0))), 0.5, View.SIDE)
    assert between.legs[FAR].out == pytest.approx(30.0)
    assert solve(straight).legs[NEAR].knee == pytest.approx(leg.knee)


@pytest.mark.parametrize("out", [90.0, 120.0])
def test_a_limb_that_points_at_the_eye_still_shows_something(out: float) -> None:
    leg = solve(Pose(legs=(Leg(out=out), Leg()))).legs[NEAR]
    assert 0.01 < distance(leg.hip, leg.knee) < 0.05


def test_a_roller_goes_half_as_far_as_what_rolls_over_it() -> None:
    roller = (Prop("roller", (0.3, 0.0), joints=("hip",)),)
    xs = []
    for hips in (0.0, 0.1):
        disc = behind(roller, solve(Pose(at=(hips, 0.12))))[0].points
        xs.append(sum(x for x, _ in disc) / len(disc))
    assert xs[1] - xs[0] == pytest.approx(0.05)


def test_a_towel_under_one_heel_lies_on_the_floor_and_goes_with_it() -> None:
    towel = (Prop("towel", joints=("near heel",)),)
    for x in (0.2, 0.4):
        body = solve(on_heels(x))
        points = [point for shape in behind(towel, body) for point in shape.points]
        assert min(px for px, _ in points) < x < max(px for px, _ in points)
        assert all(0.0 <= y <= 0.02 for _, y in points)
        assert in_front(towel, body) == []


def test_a_cushion_that_holds_a_knee_up_is_seen_before_the_body() -> None:
    body = solve(Pose())
    assert behind((Prop("cushion"),), body)
    assert not in_front((Prop("cushion"),), body)
    assert in_front((Prop("cushion", joints=("near knee",)),), body)
    assert not behind((Prop("cushion", joints=("near knee",)),), body)


def test_who_lies_on_the_side_may_rest_on_a_hip_and_a_shoulder_but_not_in_the_floor() -> None:
    def on_the_side(height: float) -> set[str]:
        pose = Pose(at=(0.0, height), trunk=81.0, legs=(Leg(), Leg()), arms=(Arm(170.0), Arm(170.0)))
        return {flaw.joint for flaw in pose_flaws("start", pose, View.FRONT) if flaw.what == "floor"}

    assert not on_the_side(0.11) & {"far hip", "far shoulder", "near ball", "far heel"}
    assert {"far hip", "far shoulder"} <= on_the_side(0.05)


def test_a_lens_ends_in_a_point_however_its_ends_are_rounded() -> None:
    body = solve(Pose(legs=(Leg(hip=26.0), Leg(out=45.0))), View.FRONT)
    swept = sweep([bone(body.legs[NEAR].hip, body.legs[NEAR].thigh, measure.THIGH, THIGH, 0.0)])
    for top in (0.02, 0.1, 0.3):
        for bottom in (0.35, 0.42, 0.9):
            points = swept.strip(top, bottom, 0.3, 0.96, back=True)
            assert all(isinstance(x, float) and isinstance(y, float) for x, y in points)


def test_a_far_knee_turned_out_is_seen_over_the_near_leg() -> None:
    """As an eye a little above the mat sees it, however low it lies."""

    def top(out: float) -> float:
        pose = Pose(
            at=(0.0, 0.084), legs=(Leg(hip=90.0), Leg(hip=90.0, out=out)), arms=(Arm(-60.0), Arm(-60.0))
        )
        far = [shape for shape in side_shapes(solve(pose), Wear(), {}) if shape.depth == 1]
        leg = (shape for shape in far if shape.role == "skin" and max(x for x, _ in shape.points) > 0.12)
        return max(y for shape in leg for _, y in shape.points)

    assert top(60.0) > top(0.0) + 0.03


@pytest.mark.parametrize("first", [NEAR, FAR])
def test_a_foot_lies_over_the_other_knee(first: int) -> None:
    over, stands = (
        Leg(out=50.0, plant=Plant("foot", (-0.02, 0.01), f"{('far', 'near')[first]} knee")),
        Leg(hip=70.0),
    )
    body = solve(Pose(at=(0.0, 0.16), legs=(over, stands) if first == NEAR else (stands, over)))
    x, y = body.legs[1 - first].knee
    assert body.legs[first].sole == pytest.approx((x - 0.02, y + 0.01))
