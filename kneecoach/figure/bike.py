"""A training bicycle, set up for its rider: the saddle under the hips, the cranks under the feet."""

from __future__ import annotations

from typing import Final

from kneecoach.figure.body import FAR_SHIFT
from kneecoach.figure.shape import Shape, disc, ring
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point

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


def bike(at: Point, body: Body) -> list[Shape]:
    """Of a training bicycle, what stands behind the rider: the wheel and the far pedal."""
    x, y = at
    far = _pedal(body, "far")
    hub = x + 0.235, 0.150
    return [
        Shape("metal", ((x - 0.17, 0.020), (x, y), (hub[0] + 0.07, 0.020)), width=0.020),
        disc("wheel", hub, 0.122),
        ring("metal", hub, 0.094, 0.006),
        Shape("wheel", (far, (x, y)), width=0.013),
        Shape("wheel", ((far[0] - 0.032, far[1]), (far[0] + 0.032, far[1])), width=0.013),
    ]


def bike_frame(at: Point, body: Body) -> list[Shape]:
    """Of a training bicycle, what is between the rider's legs; its saddle is under the hips."""
    x, y = at
    near = _pedal(body, "near")
    seat = body.pelvis[0] - 0.012, body.pelvis[1] - 0.072
    head = x + 0.235, y + 0.345
    hub = x + 0.235, 0.150
    grip = body.joints["near palm"]
    return [
        Shape("metal", ((x - 0.21, 0.013), (x - 0.13, 0.013)), width=0.026),
        Shape("metal", ((hub[0] + 0.02, 0.013), (hub[0] + 0.12, 0.013)), width=0.026),
        Shape("metal", (seat, (x, y), head, (hub[0] + 0.015, 0.10)), width=0.020),
        Shape("metal", (head, (head[0] - 0.008, head[1] + 0.07), (grip[0] + 0.02, grip[1])), width=0.014),
        Shape("wheel", ((grip[0] - 0.035, grip[1] + 0.002), (grip[0] + 0.03, grip[1])), width=0.020),
        disc("metal", hub, 0.020),
        Shape("wheel", tuple((seat[0] + a, seat[1] + b) for a, b in _SADDLE)),
        disc("wheel", (x, y), 0.030),
        Shape("metal", ((x, y), near), width=0.013),
        Shape("wheel", ((near[0] - 0.032, near[1]), (near[0] + 0.032, near[1])), width=0.013),
    ]


def _pedal(body: Body, side: str) -> Point:
    """Under the ball of a foot."""
    x, y = body.joints[f"{side} ball"]
    apart = FAR_SHIFT if side == "far" else (0.0, 0.0)
    return x + apart[0], y + apart[1] - 0.008
