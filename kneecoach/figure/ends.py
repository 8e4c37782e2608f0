"""Hands and feet: a shoe with its sole, bent at the ball; an open hand, a flat one, a fist."""

from __future__ import annotations

from functools import lru_cache
from math import copysign, cos, radians, sin
from typing import Final

from kneecoach.figure import proportions as measure
from kneecoach.figure.shape import STEPS, Shape, smooth
from kneecoach.figure.skeleton import ArmJoints, LegJoints
from kneecoach.figure.vectors import Point, down, front, placed

# In the foot's frame: the ankle is the origin, toes forward.
_UPPER: Final = (
    (-0.0215, 0.017),
    (-0.030, 0.004),
    (-0.040, -0.014),
    (-0.0425, -0.030),
    (0.000, -0.032),
    (0.040, -0.031),
    (0.072, -0.031),
    (0.100, -0.032),
    (0.1105, -0.029),
    (0.1085, -0.019),
    (0.094, -0.009),
    (0.068, -0.003),
    (0.044, 0.006),
    (0.0245, 0.018),
)
_SOLE: Final = (
    (-0.0445, -0.027),
    (-0.0440, -0.035),
    (-0.0370, -0.039),
    (0.000, -0.0385),
    (0.040, -0.0375),
    (0.072, -0.039),
    (0.098, -0.0385),
    (0.1130, -0.034),
    (0.1125, -0.0275),
    (0.098, -0.0285),
    (0.072, -0.0285),
    (0.020, -0.0275),
)
_STRIPE: Final = ((0.010, -0.024), (0.022, -0.024), (0.040, 0.001), (0.031, 0.005))
# From the front: outwards, up; the toes point at the eye and a little outwards.
_FRONT_UPPER: Final = (
    (-0.0215, 0.016),
    (-0.0235, 0.000),
    (-0.0275, -0.014),
    (-0.0305, -0.026),
    (-0.0270, -0.033),
    (0.004, -0.035),
    (0.0330, -0.033),
    (0.0380, -0.026),
    (0.0345, -0.013),
    (0.0265, 0.000),
    (0.0220, 0.016),
    (0.0, 0.011),
)
_FRONT_SOLE: Final = (
    (-0.0315, -0.0270),
    (-0.0320, -0.0350),
    (-0.0260, -0.0390),
    (0.0040, -0.0395),
    (0.0340, -0.0390),
    (0.0395, -0.0350),
    (0.0390, -0.0270),
    (0.0320, -0.0305),
    (0.0040, -0.0325),
    (-0.0250, -0.0305),
)
_TONGUE: Final = ((-0.0120, 0.015), (0.0135, 0.015), (0.0150, -0.010), (0.0035, -0.0165), (-0.0085, -0.011))
_LACES: Final = (((-0.0125, 0.006), (0.0145, 0.006)), ((-0.0115, -0.003), (0.0155, -0.003)))
_FRONT_STRIPE: Final = ((0.0330, -0.0260), (0.0275, -0.0260), (0.0215, -0.0010), (0.0255, -0.0010))

# In the hand's frame: along the fingers, towards the thumb.
_OPEN: Final = (
    (-0.006, 0.0125),
    (0.020, 0.0185),
    (0.046, 0.0170),
    (0.074, 0.0125),
    (0.092, 0.0075),
    (0.0985, 0.0005),
    (0.092, -0.0060),
    (0.070, -0.0115),
    (0.044, -0.0145),
    (0.020, -0.0155),
    (-0.006, -0.0125),
)
_THUMB: Final = (
    (0.012, 0.012),
    (0.030, 0.0255),
    (0.046, 0.0315),
    (0.055, 0.0285),
    (0.050, 0.0215),
    (0.034, 0.0120),
)
_FLAT: Final = (
    (-0.008, 0.0125),
    (0.016, 0.0130),
    (0.044, 0.0090),
    (0.074, 0.0020),
    (0.090, -0.0060),
    (0.090, -0.0115),
    (0.070, -0.0120),
    (0.030, -0.0120),
    (0.004, -0.0135),
    (-0.010, -0.0120),
)
_FIST: Final = (
    (-0.008, 0.0125),
    (0.016, 0.0180),
    (0.040, 0.0215),
    (0.058, 0.0180),
    (0.0645, 0.0050),
    (0.060, -0.0125),
    (0.044, -0.0185),
    (0.020, -0.0170),
    (-0.008, -0.0125),
)
_FORWARD: Final = 0.74  # how long a hand on the hip looks, whose fingers point towards the eye
_OUTWARDS: Final = 30.0  # degrees from which a hand is seen end on
_SLIM: Final = 0.040  # how far from the wrist a hand seen edge on has become narrow
_BACK: Final = (
    (-0.006, 0.0135),
    (0.016, 0.0185),
    (0.040, 0.0215),
    (0.050, 0.0150),
    (0.050, -0.0150),
    (0.040, -0.0205),
    (0.016, -0.0175),
    (-0.006, -0.0135),
)
_FINGERS: Final = (
    ((0.038, 0.0155), (0.060, 0.0170), (0.076, 0.0145)),
    ((0.040, 0.0055), (0.064, 0.0060), (0.083, 0.0045)),
    ((0.040, -0.0050), (0.062, -0.0055), (0.080, -0.0060)),
    ((0.036, -0.0145), (0.054, -0.0165), (0.068, -0.0165)),
)
_GAPS: Final = (
    ((0.044, 0.0105), (0.076, 0.0100)),
    ((0.046, 0.0003), (0.080, -0.0005)),
    ((0.044, -0.0100), (0.070, -0.0115)),
)
# The thumb over the curled fingers, and the gaps between these.
_FOLDS: Final = (
    ((0.016, 0.0090), (0.032, 0.0110), (0.044, 0.0060), (0.047, -0.0010), (0.040, -0.0040), (0.028, 0.0005)),
    ((0.0625, 0.0085), (0.052, 0.0075)),
    ((0.0630, 0.0000), (0.053, -0.0010)),
    ((0.0600, -0.0085), (0.050, -0.0090)),
)
# A fist that comes at the eye: its four fingers one over the other, and the thumb over the uppermost.
_END_ON: Final = (
    (-0.0240, 0.0130),
    (-0.0150, 0.0235),
    (0.0020, 0.0275),
    (0.0190, 0.0240),
    (0.0270, 0.0120),
    (0.0280, -0.0060),
    (0.0230, -0.0195),
    (0.0060, -0.0245),
    (-0.0120, -0.0225),
    (-0.0230, -0.0130),
    (-0.0260, 0.0000),
)
_KNUCKLES: Final = (
    ((-0.0215, 0.0120), (-0.0080, 0.0165), (0.0060, 0.0150), (0.0120, 0.0100), (0.0060, 0.0065)),
    ((0.0120, 0.0100), (0.0190, 0.0120), (0.0262, 0.0115)),
    ((-0.0060, 0.0040), (0.0100, 0.0030), (0.0275, 0.0020)),
    ((-0.0080, -0.0050), (0.0080, -0.0060), (0.0270, -0.0065)),
    ((-0.0080, -0.0140), (0.0060, -0.0150), (0.0240, -0.0150)),
)
_PIVOT: Final = (measure.BALL, -0.026)


@lru_cache(maxsize=64)
def _curve(points: tuple[Point, ...], steps: int = 3) -> tuple[Point, ...]:
    return smooth(points, steps)


@lru_cache(maxsize=32)
def _sided(points: tuple[Point, ...], side: float) -> tuple[Point, ...]:
    return tuple((x * side, y) for x, y in points)


def shoe(leg: LegJoints, depth: int) -> list[Shape]:
    """A running shoe from the side, with the sock at its collar."""
    c, s = cos(radians(leg.toes)), sin(radians(leg.toes))

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        if leg.toes:
            points = tuple([bent(point) if point[0] > _PIVOT[0] else point for point in points])
        return placed(points, leg.ankle, leg.foot)

    def bent(point: Point) -> Point:
        dx, dy = point[0] - _PIVOT[0], point[1] - _PIVOT[1]
        return _PIVOT[0] + dx * c - dy * s, _PIVOT[1] + dx * s + dy * c

    return [
        Shape("sock", _cuff(leg), depth),
        Shape("shoe", put(_curve(_UPPER)), depth),
        Shape("stripe", put(_STRIPE), depth),
        Shape("sole", put(_curve(_SOLE)), depth),
    ]


# Of the sock, in the shank's frame, what the shoe leaves free: its rim, round under the ankle.
_CUFF: Final = (
    (0.0, 0.0305),
    (0.0208, 0.0320),
    (0.0210, 0.0140),
    (0.0205, 0.0000),
    (0.0150, -0.0150),
    (0.0000, -0.0205),
    (-0.0155, -0.0150),
    (-0.0215, 0.0000),
    (-0.0222, 0.0140),
    (-0.0228, 0.0320),
)


def _cuff(leg: LegJoints) -> tuple[Point, ...]:
    return placed(_curve(_CUFF, STEPS), leg.ankle, leg.shank)


def front_shoe(leg: LegJoints, side: float) -> list[Shape]:
    """A shoe from the front; `side` is -1 on the left of the picture, 1 on the right."""

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return placed(_sided(points, side), leg.ankle, leg.foot)

    return [
        Shape("sock", _cuff(leg)),
        Shape("shoe", put(_curve(_FRONT_UPPER))),
        Shape("shade", put(_curve(_TONGUE)), strength=0.5),
        *(Shape("sole", put(lace), width=0.0035) for lace in _LACES),
        Shape("stripe", put(_FRONT_STRIPE)),
        Shape("sole", put(_curve(_FRONT_SOLE))),
    ]


def hand(arm: ArmJoints, depth: int, thumb: float = 1.0) -> list[Shape]:
    """A hand at the wrist. `thumb`: to which side of the arm it points, 1 its front, -1 its back.

    Between both an open hand is seen edge on, and narrower towards its fingers.
    """
    ahead, across = down(arm.hand), front(arm.hand)
    side = copysign(1.0, thumb)
    slim = abs(thumb) - 1.0 if arm.grip == "open" else 0.0

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        out = []
        for x, y in points:
            off = y * side * (1.0 + slim * min(max(x / _SLIM, 0.0), 1.0))
            out.append(
                (arm.wrist[0] + x * ahead[0] + off * across[0], arm.wrist[1] + x * ahead[1] + off * across[1])
            )
        return tuple(out)

    if arm.grip == "fist":
        end_on = at_the_eye(arm)
        return [
            Shape("skin", put(_curve(_END_ON if end_on else _FIST)), depth),
            *(
                Shape("shade", put(fold), depth, strength=0.9, width=0.0028)
                for fold in (_KNUCKLES if end_on else _FOLDS)
            ),
        ]
    if arm.grip in {"flat", "under"}:
        return [Shape("skin", put(_curve(_FLAT)), depth)]
    return [Shape("skin", put(_curve(_THUMB)), depth), Shape("skin", put(_curve(_OPEN)), depth)]


def at_the_eye(arm: ArmJoints) -> bool:
    """Whether a forearm comes so far out of the picture that its hand lies over it."""
    return arm.tuck > _OUTWARDS


def hand_on_hip(arm: ArmJoints) -> list[Shape]:
    """The back of a hand that rests on the hip, from the front: its fingers forward, the thumb behind."""

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return placed([(x * _FORWARD, y) for x, y in points], arm.wrist, arm.hand - 90.0)

    return [
        *(Shape("skin", put(finger), width=0.0122) for finger in _FINGERS),
        Shape("skin", put(_curve(_BACK))),
        *(Shape("shade", put(gap), width=0.0022) for gap in _GAPS),
    ]
