"""The whole picture of one moment: shadow, things behind, the body, things in front; and the frame."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from kneecoach.figure.blending import mixed
from kneecoach.figure.body import Wear, side_shapes
from kneecoach.figure.front_body import front_shapes
from kneecoach.figure.motion import Moment, Motion
from kneecoach.figure.pose import View
from kneecoach.figure.props import Prop, behind, between, in_front
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import Point

_HEIGHT = itemgetter(1)
_AIR = 0.045  # round the picture, body heights
_SAMPLES = (0.25, 0.5, 0.75)  # of the way between two poses
_FADES = 6.0  # how much fainter a shadow is for each body height that the body is off the floor
_LOW, _HIGH = 0.06, 0.20  # what lies lower casts its shadow on the floor, what lies higher none
_FLESH = 0.10  # hips and shoulders that lie have their joints so high


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


def picture(motion: Motion, at: Moment, wear: Wear) -> list[Shape]:
    """Every shape of one moment, back to front; for the other side the painter turns them about x = 0."""
    body = solve(at.pose, motion.view)
    if motion.view is View.SIDE:
        shapes = side_shapes(body, wear, at.muscles, both=motion.both_work)
    else:
        shapes = front_shapes(body, wear, at.muscles, both=motion.both_work)
    shapes = [_pressed(shape) for shape in shapes]
    effort = max(at.muscles.values(), default=1.0)
    return [
        *_shadow(body, motion.props),
        *behind(motion.props, body),
        *(shape for shape in shapes if shape.depth),
        *between(motion.props, body, effort),
        *(shape for shape in shapes if not shape.depth),
        *in_front(motion.props, body, effort),
    ]


def _pressed(shape: Shape) -> Shape:
    """The shape with what would sink into the floor flattened on it, as flesh is."""
    if _on_floor(shape.points) and _on_floor(shape.within):
        return shape
    flat = shape.points if shape.role == "glow" else _flattened(shape.points)
    return shape._replace(points=flat, within=_flattened(shape.within))


def _on_floor(points: tuple[Point, ...]) -> bool:
    return not points or min(points, key=_HEIGHT)[1] >= 0.0


def _flattened(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple((x, max(y, 0.0)) for x, y in points)


def _shadow(body: Body, props: tuple[Prop, ...]) -> list[Shape]:
    """Soft ellipses under whatever of the body lies low; none where it stands on something."""
    named = body.joints
    spots = [(x, y, _near_floor(y)) for x, y in named.values()]
    for name in ("hip", "shoulder"):
        x, y = named[name]
        spots.append((x, y, _near_floor(y - _FLESH)))
    weight = sum(spot[2] for spot in spots)
    middle = sum(x * w for x, _y, w in spots) / weight if weight > 0.0 else body.pelvis[0]
    left = min((middle + (x - middle) * w for x, _y, w in spots), default=middle) - 0.07
    right = max((middle + (x - middle) * w for x, _y, w in spots), default=middle) + 0.07
    for prop in props:
        if prop.kind == "bike":
            left, right = min(left, prop.at[0] - 0.26), max(right, prop.at[0] + 0.40)
    height = max(0.0, min(y for _x, y in named.values()))
    if any(prop.kind == "bike" for prop in props):
        height = 0.0
    return [Shape("shadow", ((left, -0.022), (right, 0.016)), strength=max(0.4, 1.0 - height * _FADES))]


def _near_floor(y: float) -> float:
    """1 on the floor, fading to 0 at the height from which nothing casts a shadow there."""
    share = min(max((_HIGH - y) / (_HIGH - _LOW), 0.0), 1.0)
    return share * share * (3.0 - 2.0 * share)


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
    ways = [(a, b) for i, a in enumerate(names) for b in names[i + 1 :] if not _apart(motion, a, b)]
    stills = [(name, name, 0.0) for name in names]
    turning = set(motion.cycle)
    on_way = [
        (a, b, share) for a, b in ways for share in (_SAMPLES if not {a, b} & turning else _SAMPLES[1:2])
    ]
    return _around([*stills, *on_way], motion)


def _around(seen: list[tuple[str, str, float]], motion: Motion, without: tuple[str, ...] = ()) -> Frame:
    points: list[Point] = []
    wear = Wear("tied")
    for a, b, share in seen:
        pose = mixed(motion.poses[a], motion.poses[b], share, motion.view)
        shapes = picture(motion, Moment(pose, {}), wear)
        points += [point for shape in shapes if shape.role not in without for point in shape.points]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Frame(min(xs) - _AIR, min(*ys, -0.02) - _AIR, max(xs) + _AIR, max(ys) + _AIR)


def _apart(motion: Motion, a: str, b: str) -> bool:
    """Whether no way leads straight from one pose to the other: of one cycle, but not neighbours in it."""
    cycle = motion.cycle
    if a not in cycle or b not in cycle:
        return False
    gap = abs(cycle.index(a) - cycle.index(b))
    return gap not in {1, len(cycle) - 1}


def mirrored_frame(of: Frame) -> Frame:
    """The frame of the other side."""
    return Frame(-of.right, of.bottom, -of.left, of.top)
