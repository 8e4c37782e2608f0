"""Where a working or stretching muscle glows: soft lenses along a bone, kept within the body's outline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kneecoach.figure import proportions as measure
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body
from kneecoach.figure.vectors import Point, along, front, mix


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
    "calf": _Lens("shank", 0.34, -0.024, 0.082, 0.027),
    "achilles": _Lens("shank", 0.84, -0.014, 0.050, 0.013),
    "trunk": _Lens("trunk", 0.66, 0.030, 0.088, 0.036),
}


def glow(body: Body, side: int, muscles: dict[str, float], within: tuple[Point, ...]) -> list[Shape]:
    """The glow of each muscle of one leg and the trunk, by its strength 0 to 1.

    Each is a soft ellipse: its middle and the tips of its long and its short half axis.
    """
    shapes = []
    for name, strength in muscles.items():
        lens = _PLACES.get(name)
        if lens is None or strength <= 0.01:
            continue
        middle, angle = _bone(body, side, lens)
        down, across = front(angle - 90.0), front(angle)
        x, y = middle[0] + across[0] * lens.off, middle[1] + across[1] * lens.off
        tips = (
            (x, y),
            (x + down[0] * lens.long, y + down[1] * lens.long),
            (x + across[0] * lens.deep, y + across[1] * lens.deep),
        )
        shapes.append(Shape("glow", tips, strength=strength, within=within))
    return shapes


def _bone(body: Body, side: int, lens: _Lens) -> tuple[Point, float]:
    leg = body.legs[side]
    if lens.bone == "thigh":
        return along(leg.hip, leg.thigh, measure.THIGH * lens.middle), leg.thigh
    if lens.bone == "shank":
        return along(leg.knee, leg.shank, measure.SHANK * lens.middle), leg.shank
    if lens.bone == "hip":
        return leg.hip, (leg.thigh - body.leans[0]) / 2.0
    nodes = len(body.spine) - 1
    exact = nodes * (1.0 - lens.middle)
    low = int(exact)
    return mix(body.spine[low], body.spine[low + 1], exact - low), -body.leans[low]
