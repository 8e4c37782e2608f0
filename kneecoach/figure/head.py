"""The head in profile and from the front, with hair and ear; its frame begins at the base of the skull."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kneecoach.figure.shape import Shape, smooth
from kneecoach.figure.vectors import Point, placed

# Profile, facing right: forward, up.
_FACE: Final = (
    (-0.030, -0.012),
    (-0.050, 0.018),
    (-0.055, 0.050),
    (-0.042, 0.082),
    (-0.010, 0.098),
    (0.026, 0.094),
    (0.047, 0.074),
    (0.0525, 0.056),
    (0.0515, 0.047),
    (0.0580, 0.036),
    (0.0655, 0.0245),
    (0.0625, 0.0195),
    (0.0545, 0.0165),
    (0.0570, 0.0095),
    (0.0545, 0.0055),
    (0.0560, 0.0005),
    (0.0520, -0.0060),
    (0.0530, -0.0140),
    (0.0470, -0.0220),
    (0.0360, -0.0230),
    (0.0160, -0.0160),
    (0.0040, -0.0120),
    (0.0000, -0.0300),
)
_HAIR: Final = {
    "short": (
        (-0.036, -0.004),
        (-0.053, 0.016),
        (-0.0600, 0.050),
        (-0.047, 0.087),
        (-0.012, 0.106),
        (0.028, 0.105),
        (0.054, 0.087),
        (0.0585, 0.074),
        (0.046, 0.072),
        (0.030, 0.075),
        (0.016, 0.066),
        (0.013, 0.048),
        (0.009, 0.030),
        (0.002, 0.030),
        (0.000, 0.046),
        (-0.012, 0.044),
        (-0.019, 0.026),
        (-0.020, 0.008),
    ),
    "tied": (
        (-0.034, 0.006),
        (-0.050, 0.018),
        (-0.0590, 0.048),
        (-0.047, 0.086),
        (-0.012, 0.104),
        (0.022, 0.102),
        (0.046, 0.084),
        (0.0535, 0.064),
        (0.040, 0.070),
        (0.024, 0.062),
        (0.016, 0.046),
        (0.010, 0.026),
        (0.003, 0.032),
        (-0.002, 0.046),
        (-0.014, 0.042),
        (-0.020, 0.022),
    ),
}
_TAIL: Final = (  # the knot of tied hair, so high that one can lie on one's back
    (-0.020, 0.098),
    (-0.024, 0.118),
    (-0.042, 0.129),
    (-0.061, 0.121),
    (-0.068, 0.102),
    (-0.060, 0.086),
    (-0.044, 0.080),
)
_EAR: Final = (
    (-0.004, 0.040),
    (-0.013, 0.043),
    (-0.020, 0.036),
    (-0.019, 0.024),
    (-0.012, 0.013),
    (-0.006, 0.013),
    (-0.004, 0.022),
)
_INNER_EAR: Final = ((-0.008, 0.036), (-0.014, 0.036), (-0.015, 0.026), (-0.010, 0.019))
_EYE: Final = ((0.0400, 0.0410), (0.0445, 0.0425), (0.0470, 0.0400), (0.0445, 0.0370), (0.0405, 0.0375))
_BROW: Final = ((0.0350, 0.0515), (0.0420, 0.0555), (0.0495, 0.0545))
_MOUTH: Final = ((0.0440, 0.0035), (0.0500, 0.0045), (0.0545, 0.0055))

_FRONT_FACE: Final = (
    (0.0, -0.026),
    (0.018, -0.021),
    (0.032, -0.002),
    (0.040, 0.022),
    (0.043, 0.050),
    (0.040, 0.078),
    (0.022, 0.097),
    (0.0, 0.101),
)
_FRONT_HAIR: Final = {
    "short": (
        (0.0, 0.077),
        (0.022, 0.079),
        (0.036, 0.066),
        (0.042, 0.046),
        (0.0475, 0.052),
        (0.046, 0.082),
        (0.026, 0.106),
        (0.0, 0.111),
    ),
    "tied": (
        (0.0, 0.086),
        (0.024, 0.072),
        (0.039, 0.050),
        (0.043, 0.034),
        (0.0475, 0.052),
        (0.046, 0.082),
        (0.026, 0.104),
        (0.0, 0.108),
    ),
}
_FRONT_EYE: Final = ((0.012, 0.041), (0.017, 0.0445), (0.022, 0.041), (0.017, 0.0375))
_FRONT_KNOT: Final = ((0.0, 0.100), (0.020, 0.106), (0.024, 0.120), (0.014, 0.132), (0.0, 0.134))
_FRONT_BROW: Final = ((0.010, 0.0545), (0.018, 0.0575), (0.025, 0.054))
_FRONT_NOSE: Final = ((0.001, 0.036), (0.005, 0.022), (0.000, 0.0185))
_FRONT_MOUTH: Final = ((-0.011, 0.004), (0.0, 0.0005), (0.011, 0.004))
_FRONT_EAR: Final = ((0.041, 0.042), (0.049, 0.044), (0.050, 0.034), (0.045, 0.020), (0.040, 0.020))


@lru_cache(maxsize=64)
def _curve(points: tuple[Point, ...], *, closed: bool = True) -> tuple[Point, ...]:
    return smooth(points, closed=closed)


@lru_cache(maxsize=16)
def _mirrored(half: tuple[Point, ...]) -> tuple[Point, ...]:
    """A whole outline from its right half, whose ends lie on the middle line."""
    return smooth([*half, *((-x, y) for x, y in reversed(half[1:-1]))])


@lru_cache(maxsize=16)
def _sided(points: tuple[Point, ...], sign: float) -> tuple[Point, ...]:
    """What is on the right of the middle, or the same on the left where `sign` is -1."""
    return tuple((x * sign, y) for x, y in points)


def head(skull: Point, face: float, hair: str) -> list[Shape]:
    """The head from the side. `face`: how far it tips forward, degrees; `hair`: "short" or "tied"."""

    def put(points: tuple[Point, ...], *, closed: bool = True) -> tuple[Point, ...]:
        return placed(_curve(points, closed=closed), skull, -face)

    shapes = []
    if hair == "tied":
        shapes.append(Shape("hair", put(_TAIL)))
    shapes += [
        Shape("skin", put(_FACE)),
        Shape("hair", put(_HAIR[hair])),
        Shape("skin", put(_EAR)),
        Shape("shade", put(_INNER_EAR), strength=0.5),
        Shape("eye", put(_EYE)),
        Shape("hair", put(_BROW, closed=False), width=0.0042),
        Shape("lip", put(_MOUTH, closed=False), width=0.0036),
    ]
    return shapes


def front_head(skull: Point, tip: float, hair: str) -> list[Shape]:
    """The head from the front, tipped to the right by `tip` degrees."""

    def put(points: tuple[Point, ...], *, closed: bool = True) -> tuple[Point, ...]:
        return placed(_curve(points, closed=closed), skull, -tip)

    def whole(half: tuple[Point, ...]) -> tuple[Point, ...]:
        return placed(_mirrored(half), skull, -tip)

    shapes = [Shape("skin", put(_sided(_FRONT_EAR, sign))) for sign in (1.0, -1.0)]
    if hair == "tied":
        shapes.append(Shape("hair", whole(_FRONT_KNOT)))
    shapes += [
        Shape("skin", whole(_FRONT_FACE)),
        Shape("hair", whole(_FRONT_HAIR[hair])),
    ]
    for sign in (1.0, -1.0):
        shapes += [
            Shape("eye", put(_sided(_FRONT_EYE, sign))),
            Shape("hair", put(_sided(_FRONT_BROW, sign), closed=False), width=0.0042),
        ]
    shapes += [
        Shape("shade", put(_FRONT_NOSE, closed=False), width=0.0032),
        Shape("lip", put(_FRONT_MOUTH, closed=False), width=0.0036),
    ]
    return shapes
