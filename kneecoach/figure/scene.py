"""The whole picture of one moment: shadow, things behind, the body, things in front; and the frame."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from kneecoach.figure.blending import mixed
from kneecoach.figure.body import Wear, side_shapes
from kneecoach.figure.front_body import front_shapes
from kneecoach.figure.motion import Moment, Motion
from kneecoach.figure.pose import View
from kneecoach.figure.props import behind, in_front
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import Point

_AIR = 0.045  # round the picture, body heights
_SAMPLES = (0.25, 0.5, 0.75)  # of the way between two poses
_LOW = 0.13  # what lies lower than this casts a shadow on the floor


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the plane that a camera shows: left, bottom, right, top."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high."""
        return self.top - self.bottom


def picture(motion: Motion, at: Moment, wear: Wear, *, mirrored: bool = False) -> list[Shape]:
    """Every shape of one moment, back to front. `mirrored`: for the other side, turned about x = 0."""
    body = solve(at.pose, motion.view)
    make = side_shapes if motion.view is View.SIDE else front_shapes
    shapes = [
        *_shadow(body),
        *behind(motion.props, body),
        *make(body, wear, at.muscles),
        *in_front(motion.props, body),
    ]
    return [flipped(shape) for shape in shapes] if mirrored else shapes


def flipped(shape: Shape) -> Shape:
    """A shape seen in a mirror."""
    return replace(
        shape,
        points=tuple((-x, y) for x, y in shape.points),
        within=tuple((-x, y) for x, y in shape.within),
    )


def _shadow(body: Body) -> list[Shape]:
    """A soft ellipse under whatever of the body lies low."""
    named = body.joints
    low = sorted(point[0] for point in named.values() if point[1] < _LOW)
    low += [x for name in ("hip", "shoulder") if (y := named[name][1]) < 0.3 for x in (named[name][0],) if y]
    low = low or [body.pelvis[0]]
    left, right = min(low) - 0.07, max(low) + 0.07
    return [Shape("shadow", ((left, -0.022), (right, 0.016)))]


@lru_cache(maxsize=256)
def _bounds(motion: _Key) -> Frame:
    return _framed(motion.motion)


@dataclass(frozen=True, slots=True)
class _Key:
    """A motion as a key of the cache, by identity."""

    motion: Motion

    def __hash__(self) -> int:
        return id(self.motion)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.motion is self.motion


def frame(motion: Motion) -> Frame:
    """What the camera shows of an exercise: all poses and the ways between them, so that nothing jumps."""
    return _bounds(_Key(motion))


def pose_frame(motion: Motion, name: str) -> Frame:
    """What a still picture of one pose shows: no more than that pose needs, whatever the mat's length."""
    return _around([(name, name, 0.0)], motion, without=("mat", "mat edge", "shadow"))


def _framed(motion: Motion) -> Frame:
    names = list(motion.poses)
    ways = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :]]
    stills = [(name, name, 0.0) for name in names]
    return _around([*stills, *((a, b, share) for a, b in ways for share in _SAMPLES)], motion)


def _around(seen: list[tuple[str, str, float]], motion: Motion, without: tuple[str, ...] = ()) -> Frame:
    points: list[Point] = []
    wear = Wear("tied")
    for a, b, share in seen:
        pose = mixed(motion.poses[a], motion.poses[b], share, motion.view)
        shapes = picture(motion, Moment(pose, {}), wear)
        points += [point for shape in shapes if shape.role not in without for point in shape.points]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Frame(min(xs) - _AIR, min(*ys, -0.02) - _AIR, max(xs) + _AIR, max(ys) + _AIR)


def mirrored_frame(of: Frame) -> Frame:
    """The frame of the other side."""
    return Frame(-of.right, of.bottom, -of.left, of.top)
