"""A training bicycle, set up for its rider: the saddle under the hips, the cranks under the feet."""

from __future__ import annotations

from typing import Final

from kneecoach.figure.body import FAR_SHIFT
from kneecoach.figure.pose import FAR, NEAR
from kneecoach.figure.shape import Shape, disc, ring
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point, place

_SADDLE: Final = (
    (-0.075, 0.012),
    (-0.060, 0.020),
    (0.0, 0.012),
    (0.075, 0.008),
    (0.085, 0.0),
    (0.060, -0.004),
    (-0.020, -0.012),
    (-0.062, -0.014),
)


_HUB: Final = 0.275, 0.136  # of the wheel: before the crank, over the floor; clear of the toes
_WHEEL: Final = 0.106
_HEAD: Final = 0.238, 0.345  # of the frame, from the crank
_PEDAL: Final = 0.030  # half its length
_UNDER: Final = 0.0055  # how far its axle lies under the ball of the foot: it touches the sole


def bike(at: Point, body: Body) -> list[Shape]:
    """Of a training bicycle, what stands behind the rider: the wheel and the far pedal."""
    x, y = at
    hub = x + _HUB[0], _HUB[1]
    return [
        Shape("metal", ((x - 0.17, 0.020), (x, y), (hub[0] + 0.05, 0.020)), width=0.020),
        disc("wheel", hub, _WHEEL),
        ring("metal", hub, _WHEEL * 0.77, 0.006),
        *_crank(at, body, FAR, "wheel"),
    ]


def bike_frame(at: Point, body: Body) -> list[Shape]:
    """Of a training bicycle, what is between the rider's legs; its saddle is under the hips."""
    x, y = at
    seat = body.pelvis[0] - 0.012, body.pelvis[1] - 0.072
    head = x + _HEAD[0], y + _HEAD[1]
    hub = x + _HUB[0], _HUB[1]
    grip = body.joints["near palm"]
    return [
        Shape("metal", ((x - 0.21, 0.013), (x - 0.13, 0.013)), width=0.026),
        Shape("metal", ((hub[0], 0.013), (hub[0] + 0.10, 0.013)), width=0.026),
        Shape("metal", (seat, (x, y), head, hub), width=0.020),
        Shape("metal", (head, (head[0] - 0.008, head[1] + 0.07), (grip[0] + 0.02, grip[1])), width=0.014),
        Shape("wheel", ((grip[0] - 0.035, grip[1] + 0.002), (grip[0] + 0.03, grip[1])), width=0.020),
        disc("metal", hub, 0.020),
        Shape("wheel", tuple((seat[0] + a, seat[1] + b) for a, b in _SADDLE)),
        disc("wheel", (x, y), 0.030),
        *_crank(at, body, NEAR, "metal"),
    ]


def _crank(at: Point, body: Body, side: int, role: str) -> list[Shape]:
    """A crank and its pedal, which lies along the sole with its axle under the ball of the foot."""
    leg = body.legs[side]
    apart = (0.0, 0.0) if side == NEAR else FAR_SHIFT
    x, y = place(leg.ball, leg.foot, 0.0, -_UNDER)
    axle = x + apart[0], y + apart[1]
    ends = tuple(place(axle, leg.foot, way, 0.0) for way in (-_PEDAL, _PEDAL))
    return [
        Shape(role, (at, axle), width=0.013),
        Shape("wheel", ends, width=0.013),
    ]
