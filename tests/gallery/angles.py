"""The angles of a pose that the reference explains: where each is counted from, and poses that show it."""

from __future__ import annotations

from collections.abc import Callable

from kneecoach.figure.motion import Motion
from kneecoach.figure.scene import Frame
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point
from kneecoach.routine.figures import motion_of

Angle = Callable[[Body], tuple[Point, float, float]]  # its corner, and from which direction to which


def pose_of(text: str, number: float) -> Motion:
    """A figure of one pose, written as a therapist writes it."""
    motion = motion_of("poses: {start: {" + text.replace("%s", str(number)) + "}}\n")
    assert motion is not None, text
    return motion


# Where each angle is counted from, and to where it goes; directions as in `vectors.down`.
def _trunk(body: Body) -> tuple[Point, float, float]:
    return body.pelvis, 180.0, 180.0 - (body.leans[0] + body.leans[-1]) / 2


def _curl(body: Body) -> tuple[Point, float, float]:
    middle = body.spine[len(body.spine) // 2]
    return middle, 180.0 - body.leans[0], 180.0 - body.leans[-1]


def _neck(body: Body) -> tuple[Point, float, float]:
    return body.spine[-1], 180.0 - body.leans[-1], 180.0 - body.neck


def _head(body: Body) -> tuple[Point, float, float]:
    return body.skull, 180.0 - body.neck, 180.0 - body.face


def _hip(body: Body) -> tuple[Point, float, float]:
    return body.legs[0].hip, -body.leans[0], body.legs[0].thigh


def _knee(body: Body) -> tuple[Point, float, float]:
    return body.legs[0].knee, body.legs[0].thigh, body.legs[0].shank


def _ankle(body: Body) -> tuple[Point, float, float]:
    return body.legs[0].ankle, 90.0 + body.legs[0].shank, 90.0 + body.legs[0].foot


def _shoulder(body: Body) -> tuple[Point, float, float]:
    return body.arms[0].shoulder, -body.leans[-1], body.arms[0].upper


def _elbow(body: Body) -> tuple[Point, float, float]:
    return body.arms[0].elbow, body.arms[0].upper, body.arms[0].fore


def aim(body: Body) -> tuple[Point, float, float]:
    """The direction of a foot on the floor."""
    foot = body.legs[0]
    if foot.foot < 0:  # the heel is lifted off the ball
        return foot.ball, 270.0, 270.0 + foot.foot
    return foot.heel, 90.0, 90.0 + foot.foot


_WHOLE = Frame(-0.34, -0.05, 0.48, 1.03)
_UPPER = Frame(-0.40, 0.36, 0.40, 1.08)
_RAISED = Frame(-0.38, 0.40, 0.42, 1.26)
_TOP = Frame(-0.26, 0.62, 0.28, 1.04)
FOOT_ONLY = Frame(-0.22, -0.05, 0.26, 0.34)
HEEL_ONLY = Frame(0.24, -0.05, 0.72, 0.34)
RULED = Frame(-0.62, -0.10, 0.54, 1.06)
BALL = "hips: [-6, 50], legs: {ball: [4, 0], aim: %s}"
HEEL = "hips: [0, 8.4], legs: {heel: [52, 0], aim: %s}"
_UPRIGHT = "stand: {at: 0, shank: 0}, far leg: {foot: [0, 0]}, "
_STANDS = "hips: [0, 53], far leg: {hip: -4, knee: 4}, arms: {shoulder: -10}, "
ANGLES: tuple[tuple[str, str, tuple[int, ...], Frame, Angle], ...] = (
    ("trunk", _UPRIGHT + "trunk: %s, arms: {shoulder: 50}", (0, 30, 90), _WHOLE, _trunk),
    ("curl", _UPRIGHT + "curl: %s, arms: {shoulder: 24}", (-20, 0, 50), _UPPER, _curl),
    ("neck", "hips: [0, 53], neck: %s, arms: {shoulder: 0}", (-30, 0, 30), _TOP, _neck),
    ("head", "hips: [0, 53], head: %s, arms: {shoulder: 0}", (-30, 0, 30), _TOP, _head),
    ("hip", _STANDS + "near leg: {hip: %s}", (0, 30, 90), _WHOLE, _hip),
    ("knee", _STANDS + "near leg: {hip: 45, knee: %s}", (0, 30, 90), _WHOLE, _knee),
    ("ankle", "hips: [-2, 58], legs: {ankle: %s}", (-30, 0, 20), FOOT_ONLY, _ankle),
    ("shoulder", "hips: [0, 53], near arm: {shoulder: %s}", (0, 30, 90, 180), _RAISED, _shoulder),
    ("elbow", "hips: [0, 53], near arm: {shoulder: 20, elbow: %s}", (0, 30, 90), _UPPER, _elbow),
)
