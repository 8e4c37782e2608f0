"""A pose as somebody writes it: angles of joints, or where hands and feet are planted."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kneecoach.figure.vectors import Point


class View(Enum):
    """From where the figure is seen. From the side it faces to the right; from the front as in a mirror."""

    SIDE = "side"
    FRONT = "front"


class Anchor(Enum):
    """What of the body stands still in the picture's plane, so that the rest follows from it."""

    HIPS = "hips"
    SHOULDERS = "shoulders"
    STAND = "stand"  # on the sole of a foot: shank and thigh rise from it
    KNEEL = "kneel"  # on a knee: the thigh rises from it


NEAR, FAR = 0, 1  # the working limb is the near one


@dataclass(frozen=True, slots=True)
class Plant:
    """Where the end of a limb is held.

    `point`: what is planted, of a leg "foot" (the sole under the ankle), "ball" or "heel"; of an arm "hand"
    (the heel of an open hand), "fist" (the wrist of a closed one) or "elbow" (with the forearm along `aim`).
    `at`: where, in body heights; relative to `to` where that names a joint of the body, as "near ankle".
    `aim`: the direction of toes, fingers or forearm, degrees above forward; None leaves it to the joint.
    `bend`: which way the knee or elbow goes, 1 as usual, -1 the other way; from the front, where usual is out
    to the side, 0 is straight at the eye and between is turned so far. `slides`: on its way to another
    place it keeps to the floor, where a foot would otherwise step.
    """

    point: str
    at: Point
    to: str | None = None
    aim: float | None = None
    bend: float = 1.0
    slides: bool = False


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg by its angles in degrees, or by where it is planted.

    From the side: flexion of hip and knee, the ankle's bend upwards, the toes' bend upwards. From the front,
    `hip` is the way out to the side, `knee` the shank's bend inwards, `lift` and `tuck` how far thigh and
    shank point at the eye or away from it, which shortens each. `out`: how far the whole leg turns out of the
    picture, which shortens both, as a folded leg whose knee falls outwards; from the side `tuck` is how far
    its shank turns besides, which comes back from that knee.
    """

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0
    plant: Plant | None = None
    out: float = 0.0
    lift: float = 0.0
    tuck: float = 0.0

    @property
    def follows(self) -> int | None:
        """The leg from whose knee or foot the place of this one is counted, None where from neither."""
        named = self.plant.to if self.plant is not None else None
        side, _, joint = (named or "").partition(" ")
        return None if joint in {"", "hip"} else (NEAR if side == "near" else FAR)


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm by its angles in degrees, or by where its hand or elbow is planted.

    From the side: the bend of shoulder and elbow forwards, of the wrist backwards (as in a press-up).
    `out`: as of a leg. `grip`: a hand that is not planted is "open" or a loose "fist"; a planted open
    one may lie "under" the body with its forearm. `tuck`: from the front, how far the forearm points at the
    eye.
    """

    shoulder: float = 8.0
    elbow: float = 12.0
    wrist: float = 0.0
    plant: Plant | None = None
    out: float = 0.0
    grip: str = "open"
    tuck: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole body. Angles in degrees, places in body heights.

    `trunk`: how far the line from hip to shoulder tips forward of upright: 0 upright, 90 face down, -90 on
    the back; from the front to the right. `curl`: the bend of the spine along it, rounded forwards above 0.
    `neck`, `head`: nodding forwards. `stand`: which leg carries where the anchor is STAND or KNEEL; the lean
    forward of its `shank` and the bend of its `knee` then place the hips, `heel` lifts its heel, in degrees.
    """

    anchor: Anchor = Anchor.HIPS
    at: Point = (0.0, 0.53)
    trunk: float = 0.0
    curl: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    stand: int = NEAR
    shank: float = 0.0
    knee: float = 0.0
    heel: float = 0.0
    legs: tuple[Leg, Leg] = field(default=(Leg(), Leg()))
    arms: tuple[Arm, Arm] = field(default=(Arm(), Arm()))
