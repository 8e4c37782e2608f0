"""Every pose of every shipped exercise can be drawn as it is written, and keeps to its own checks of form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.figure import proportions as measure
from kneecoach.figure.form import Flaw, flaws
from kneecoach.figure.motion import Check, Motion
from kneecoach.figure.pose import FAR, Anchor, Arm, Leg, Plant, Pose, View
from kneecoach.figure.skeleton import solve
from tests.figure.cards import drawn, exercises

DRAWN = drawn()
FAR_FOOT = Leg(plant=Plant("foot", (-0.05, 0.0)))
STANDING = Pose(anchor=Anchor.STAND, at=(0.0, 0.0), shank=4.0, knee=8.0, legs=(Leg(), FAR_FOOT))


def found(pose: Pose, *checks: Check) -> list[Flaw]:
    return flaws(Motion(View.SIDE, {"start": pose}, checks=checks))


@pytest.mark.parametrize("name", DRAWN)
def test_every_shipped_pose_can_be_drawn_and_keeps_its_form(name: str) -> None:
    assert flaws(DRAWN[name]) == []


@pytest.mark.parametrize("name", DRAWN)
def test_every_shipped_exercise_states_its_form_with_a_source(name: str) -> None:
    checks = DRAWN[name].checks
    assert checks
    assert all(check.source and (check.line or check.floor) for check in checks)


def test_at_least_thirty_exercises_are_drawn() -> None:
    assert len(DRAWN) >= 30


def test_every_shipped_exercise_is_drawn() -> None:
    assert sorted(set(exercises()) - set(DRAWN)) == []


def test_a_foot_out_of_reach_is_told() -> None:
    legs = (Leg(), Leg(plant=Plant("foot", (1.2, 0.0))))
    missed = [flaw for flaw in found(replace(STANDING, legs=legs)) if flaw.what == "reach"]
    assert [(flaw.pose, flaw.joint) for flaw in missed] == [("start", "far foot")]


def test_a_knee_past_its_limit_is_told() -> None:
    legs = (Leg(), Leg(hip=60.0, knee=170.0))
    assert ("limit", "far knee") in [(flaw.what, flaw.joint) for flaw in found(replace(STANDING, legs=legs))]


def test_a_hip_in_the_floor_is_told() -> None:
    lying = Pose(at=(0.0, 0.02), trunk=-90.0, legs=(Leg(), Leg()))
    assert ("floor", "hip") in [(flaw.what, flaw.joint) for flaw in found(lying)]


def test_a_bent_line_and_a_lifted_heel_are_told() -> None:
    bent = replace(STANDING, trunk=40.0, heel=25.0)
    line = Check("start", line=("shoulder", "hip", "near knee"), within=5.0)
    heel = Check("start", floor=("near heel",))
    assert {flaw.what for flaw in found(bent, line, heel)} >= {"line", "lifted"}
    assert found(STANDING, heel) == []


def test_a_heel_that_is_not_below_its_step_is_told() -> None:
    dropped = Check("start", below=("near heel", "near ball"))
    assert [(flaw.what, flaw.joint) for flaw in found(STANDING, dropped)] == [("above", "near heel")]
    on_a_step = replace(STANDING, at=(0.0, 0.12), heel=-20.0, legs=(Leg(), Leg()))
    assert found(on_a_step, dropped) == []


@pytest.mark.parametrize(("knee", "told"), [(0.0, True), (25.0, True), (45.0, False), (90.0, False)])
def test_a_limb_that_is_not_clearly_bent_is_told(knee: float, told: bool) -> None:
    legs = (Leg(), Leg(hip=20.0, knee=knee))
    found_ = found(replace(STANDING, legs=legs), Check("start", bent=("far knee",)))
    assert [(flaw.what, flaw.joint) for flaw in found_ if flaw.what == "straight"] == (
        [("straight", "far knee")] if told else []
    )


def test_a_straight_elbow_is_told() -> None:
    arms = (Arm(elbow=0.0), Arm(elbow=80.0))
    bent = Check("start", bent=("near elbow", "far elbow"))
    assert [flaw.joint for flaw in found(replace(STANDING, arms=arms), bent)] == ["near elbow"]


def test_the_folded_leg_of_the_seated_stretch_has_its_knee_low_and_its_sole_at_the_inner_thigh() -> None:
    motion = DRAWN["seated-hamstring-stretch"]
    for pose in motion.poses.values():
        body = solve(pose)
        named = body.joints
        assert body.legs[FAR].out > 30.0
        assert named["far knee"][1] < named["hip"][1] + 0.05
        assert named["far sole"][1] < 0.02
        assert named["hip"][0] < named["far ankle"][0] < named["near knee"][0] - measure.BALL
