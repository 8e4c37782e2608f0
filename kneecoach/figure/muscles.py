"""Where a working or stretching muscle glows: soft lenses along a bone, kept within the body's outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kneecoach.figure.pose import NEAR
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body, LegJoints
from kneecoach.figure.vectors import Point, front, mix, turn


@dataclass(frozen=True, slots=True)
class _Lens:
    """`middle`: its place on the bone, 0 to 1; `off`: in front of it, behind below 0; half its size."""

    bone: str
    middle: float
    off: float
    long: float
    deep: float


_PLACES: Final = {
    "hamstrings": _Lens("thigh", 0.55, -0.030, 0.105, 0.034),
    "quadriceps": _Lens("thigh", 0.52, 0.034, 0.105, 0.036),
    "buttock": _Lens("hip", 0.0, -0.042, 0.060, 0.046),
    "calf": _Lens("shank", 0.27, -0.026, 0.068, 0.026),
    "achilles": _Lens("shank", 0.84, -0.014, 0.050, 0.013),
    "trunk": _Lens("trunk", 0.66, 0.030, 0.088, 0.036),
    "adductors": _Lens("thigh", 0.36, 0.006, 0.085, 0.026),
    "hip flexors": _Lens("hip", 0.0, 0.034, 0.072, 0.030),
}
_LIFTERS: Final = ("quadriceps", "hip flexors")
_STANDS, _LIFTED = 15.0, 50.0  # degrees of a thigh that stands, and of one that is held up
_OUT: Final = 14.0  # degrees that the glow of a hip turns with a thigh, at most
_OUTER: Final = (0.014, 0.012)  # how far outwards and up it lies when the thigh goes on
_CARRIES: Final = 0.05  # of its strength, that the thigh of a standing leg works with
# From the front, `off` is outwards; a muscle that lies behind the bone is not seen.
_FRONT_PLACES: Final = {
    "quadriceps": _Lens("thigh", 0.55, 0.004, 0.105, 0.032),
    "buttock": _Lens("hip", 0.0, 0.030, 0.068, 0.032),
    "calf": _Lens("shank", 0.32, 0.012, 0.075, 0.022),
    "trunk": _Lens("trunk", 0.60, 0.046, 0.098, 0.042),
    "adductors": _Lens("thigh", 0.40, -0.026, 0.095, 0.024),
    "hip flexors": _Lens("hip", 0.0, 0.004, 0.066, 0.026),
}


def by_turns(leg: LegJoints, muscles: dict[str, float]) -> dict[str, float]:
    """What works of one of two legs that work by turns: its front, more the further the thigh is lifted."""
    share = min(max((leg.thigh - _STANDS) / (_LIFTED - _STANDS), 0.0), 1.0)
    lifted = _CARRIES + (1.0 - _CARRIES) * share
    return {name: one * (lifted if name in _LIFTERS else 1.0) for name, one in muscles.items()}


def glow(body: Body, side: int, muscles: dict[str, float], within: tuple[Point, ...]) -> list[Shape]:
    """The glow of each muscle of one leg and the trunk, by its strength 0 to 1.

    Each is a soft ellipse: its middle and the tips of its long and its short half axis.
    """
    shapes = []
    for name, strength in muscles.items():
        lens = _PLACES.get(name)
        if lens is not None and strength > 0.01:
            shapes.append(_glowing(_bone(body, side, lens), lens, lens.off, strength, within))
    return shapes


def front_glow(
    body: Body, side: int, muscles: dict[str, float], within: tuple[Point, ...], *, trunk: bool = False
) -> list[Shape]:
    """From the front: the glow of one leg, or of the trunk."""
    outward = -1.0 if side == NEAR else 1.0
    shapes = []
    for name, strength in muscles.items():
        lens = _FRONT_PLACES.get(name)
        if lens is not None and strength > 0.01 and (lens.bone == "trunk") is trunk:
            bone = _hip(body, side) if lens.bone == "hip" else _bone(body, side, lens)
            shapes.append(_glowing(bone, lens, lens.off * outward, strength, within))
    return shapes


def _hip(body: Body, side: int) -> tuple[Point, float]:
    """From the front: the hip's outer side, which stays where it is however far the thigh is lifted out."""
    leg, outward = body.legs[side], -1.0 if side == NEAR else 1.0
    upright = -body.leans[0]
    out = turn(upright, leg.thigh) * outward / 2.0
    over = max(0.0, out - _OUT) / _OUT
    x, y = leg.hip
    across, up = front(upright), front(upright + 90.0)
    wide, high = min(over, 1.0) * _OUTER[0] * outward, min(over, 1.0) * _OUTER[1]
    point = x + across[0] * wide + up[0] * high, y + across[1] * wide + up[1] * high
    return point, upright + min(out, _OUT) * outward


def _glowing(
    bone: tuple[Point, float], lens: _Lens, off: float, strength: float, within: tuple[Point, ...]
) -> Shape:
    middle, angle = bone
    down, across = front(angle - 90.0), front(angle)
    x, y = middle[0] + across[0] * off, middle[1] + across[1] * off
    tips = (
        (x, y),
        (x + down[0] * lens.long, y + down[1] * lens.long),
        (x + across[0] * lens.deep, y + across[1] * lens.deep),
    )
    return Shape("glow", tips, strength=strength, within=within)


def _bone(body: Body, side: int, lens: _Lens) -> tuple[Point, float]:
    leg = body.legs[side]
    if lens.bone == "thigh":
        return mix(leg.hip, leg.knee, lens.middle), leg.thigh
    if lens.bone == "shank":
        return mix(leg.knee, leg.ankle, lens.middle), leg.shank
    if lens.bone == "hip":
        return leg.hip, (leg.thigh - body.leans[0]) / 2.0
    nodes = len(body.spine) - 1
    exact = nodes * (1.0 - lens.middle)
    low = int(exact)
    return mix(body.spine[low], body.spine[low + 1], exact - low), -body.leans[low]
