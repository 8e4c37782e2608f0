"""Walking, running, marching, hopping and pedalling: feet on the floor or the pedals, arms against legs."""

from __future__ import annotations

from math import hypot

import pytest

from kneecoach.figure.body import Wear
from kneecoach.figure.motion import Beat, Motion, loop, moment
from kneecoach.figure.pose import View
from kneecoach.figure.scene import picture
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import distance
from tests.figure.cards import drawn

DRAWN = drawn()
CYCLES = [name for name, motion in DRAWN.items() if motion.cycle and motion.view is View.SIDE]
ON_FLOOR = 0.008  # body heights that a foot on the floor may be off it
MOMENTS = 64


def bodies(motion: Motion) -> list[Body]:
    """One round, evenly."""
    steps = (motion.period * k / MOMENTS for k in range(MOMENTS))
    return [solve(loop(motion, step).pose, motion.view) for step in steps]


def lowest(body: Body) -> float:
    return min(y for leg in body.legs for _x, y in (leg.ball, leg.heel))


@pytest.mark.parametrize("name", CYCLES)
def test_no_sole_goes_under_the_floor(name: str) -> None:
    assert min(lowest(body) for body in bodies(DRAWN[name])) > -ON_FLOOR


@pytest.mark.parametrize("name", ["slow-walk", "march-on-the-spot"])
def test_who_walks_always_has_a_foot_on_the_floor(name: str) -> None:
    assert max(lowest(body) for body in bodies(DRAWN[name])) < ON_FLOOR


@pytest.mark.parametrize("name", ["easy-jog", "single-leg-hop"])
def test_who_runs_or_hops_flies_and_lands(name: str) -> None:
    heights = [lowest(body) for body in bodies(DRAWN[name])]
    assert max(heights) > 0.012
    assert min(heights) < ON_FLOOR


@pytest.mark.parametrize("name", ["slow-walk", "easy-jog"])
def test_a_foot_on_the_floor_goes_back_evenly(name: str) -> None:
    """The floor runs under who walks in place; a foot that slid on it would change its speed."""
    motion = DRAWN[name]
    balls = [body.legs[0].ball for body in bodies(motion)]
    share = 0.10, 0.45 if name == "slow-walk" else 0.30
    first, last = (round(MOMENTS * part) for part in share)
    speeds = [balls[k][0] - balls[k + 1][0] for k in range(first, last)]
    assert min(speeds) > 0.0
    assert max(speeds) < 1.5 * min(speeds)


@pytest.mark.parametrize("name", ["slow-walk", "easy-jog", "march-on-the-spot"])
def test_arms_swing_against_the_legs(name: str) -> None:
    together = 0.0
    for body in bodies(DRAWN[name]):
        knees = body.legs[0].knee[0] - body.legs[1].knee[0]
        elbows = body.arms[0].elbow[0] - body.arms[1].elbow[0]
        together += knees * elbows
    assert together < 0.0


@pytest.mark.parametrize("name", ["slow-walk", "easy-jog", "march-on-the-spot", "stationary-bike"])
def test_the_far_side_does_what_the_near_one_did_half_a_round_before(name: str) -> None:
    round_ = bodies(DRAWN[name])
    for k, body in enumerate(round_):
        before = round_[k - MOMENTS // 2]
        assert distance(body.legs[1].knee, before.legs[0].knee) < 0.02


@pytest.mark.parametrize("name", ["march-on-the-spot", "band-side-step", "single-leg-hop"])
def test_a_foot_that_stays_between_two_key_poses_neither_slides_nor_sinks(name: str) -> None:
    motion = DRAWN[name]
    count = len(motion.cycle)
    stays = 0
    for number, (first, second) in enumerate(
        zip(motion.cycle, (*motion.cycle[1:], motion.cycle[0]), strict=True)
    ):
        a, b = motion.poses[first], motion.poses[second]
        for side in (0, 1):
            plant, after = a.legs[side].plant, b.legs[side].plant
            if plant is None or after is None or plant.at != after.at:
                continue
            stays += 1
            for part in (0.2, 0.4, 0.6, 0.8):
                body = solve(loop(motion, (number + part) / count * motion.period).pose, motion.view)
                leg = body.legs[side]
                assert distance(leg.ball if plant.point == "ball" else leg.sole, plant.at) < 0.001
    assert stays > 0


def test_both_feet_go_round_the_crank() -> None:
    motion = DRAWN["stationary-bike"]
    (crank,) = (prop.at for prop in motion.props if prop.kind == "bike")
    for body in bodies(motion):
        near, far = body.legs[0].ball, body.legs[1].ball
        for x, y in (near, far):
            assert hypot(x - crank[0], y - 0.008 - crank[1]) == pytest.approx(0.095, abs=0.003)
        middle = (near[0] + far[0]) / 2.0, (near[1] + far[1]) / 2.0 - 0.008
        assert distance(middle, crank) < 0.004


def test_the_knee_stays_a_little_bent_at_the_lowest_pedal() -> None:
    body = solve(DRAWN["stationary-bike"].poses["bottom"], View.SIDE)
    assert 20.0 <= body.legs[0].thigh - body.legs[0].shank <= 40.0


def test_a_shadow_is_fainter_under_a_jump_and_never_leaps() -> None:
    motion = DRAWN["single-leg-hop"]
    shadows = []
    for k in range(MOMENTS):
        shapes = picture(motion, loop(motion, motion.period * k / MOMENTS), Wear())
        shadows.append(next(shape for shape in shapes if shape.role == "shadow"))
    assert min(shadow.strength for shadow in shadows) < 0.7
    assert max(shadow.strength for shadow in shadows) > 0.97
    for before, after in zip(shadows, [*shadows[1:], shadows[0]], strict=True):
        assert abs(before.points[0][0] - after.points[0][0]) < 0.03
        assert abs(before.strength - after.strength) < 0.08


@pytest.mark.parametrize("name", CYCLES)
def test_nobody_sinks_or_leaps_on_the_way_into_a_cycle(name: str) -> None:
    motion = DRAWN[name]
    start = solve(motion.poses["start"], motion.view)
    floor = min(lowest(start), *(lowest(body) for body in bodies(motion)), 0.0)
    before = start
    for k in range(200):
        beat = Beat("work", came=("prepare", None), elapsed=k / 100)
        body = solve(moment(motion, beat).pose, motion.view)
        assert lowest(body) > floor - 0.002
        assert distance(body.pelvis, before.pelvis) < 0.02
        before = body
