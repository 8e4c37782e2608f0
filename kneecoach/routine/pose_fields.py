"""One pose of a figure: places in per cent of the body's height, angles in degrees."""

from __future__ import annotations

import re
from dataclasses import replace

from kneecoach.figure.pose import FAR, NEAR, Anchor, Arm, Leg, Plant, Pose, View
from kneecoach.figure.vectors import Point
from kneecoach.routine import keys
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.scalars import check_choice, one_value, plain_characters, read_yes_no

_NUMBER = re.compile(r"[+\-\u2212]?\d{1,4}(\.\d{1,3})?")
_PLACE = (-400.0, 400.0)
_ANGLE = (-360.0, 360.0)
_SIDES = ("near", "far")
JOINTS = (
    "hip",
    "shoulder",
    "ear",
    *(
        f"{side} {joint}"
        for side in _SIDES
        for joint in ("hip", "knee", "ankle", "sole", "ball", "heel", "shoulder", "elbow", "wrist", "palm")
    ),
)
HINGES = tuple(f"{side} {joint}" for side in _SIDES for joint in ("knee", "elbow"))
BASES = (
    "hip",
    "shoulder",
    "skull",
    *(f"{side} {joint}" for side in _SIDES for joint in ("hip", "knee", "ankle", "ball")),
)
_LEG_PLANTS = ("foot", "ball", "heel")
_ARM_PLANTS = ("hand", "fist", "forearm")
GRIPS = ("open", "fist", "under")


def number_of(node: Node, key: str, bounds: tuple[float, float], found: Findings) -> float | None:
    """A number within bounds; None with a fault where it is none."""
    if isinstance(node, Scalar):
        text = plain_characters(node.text).strip().removesuffix("%").removesuffix("°").strip()
        if _NUMBER.fullmatch(text):
            number = float(text.replace("\u2212", "-"))
            if bounds[0] <= number <= bounds[1]:
                return number
    low, high = f"{bounds[0]:g}", f"{bounds[1]:g}"
    found.add("figure-number", node.span.start, key=key, low=low, high=high)
    return None


def read_place(node: Node, key: str, found: Findings) -> Point:
    """`[x, y]` or `x` alone, in per cent of the body's height."""
    items = node.items if isinstance(node, Sequence) else (node,)
    if not 1 <= len(items) <= 2:
        found.add("figure-place", node.span.start, key=key)
        return 0.0, 0.0
    numbers = [number_of(item, key, _PLACE, found) or 0.0 for item in items]
    return numbers[0] / 100.0, (numbers[1] / 100.0 if len(numbers) > 1 else 0.0)


def read_names(node: Node, key: str, known: tuple[str, ...], found: Findings) -> tuple[str, ...]:
    """A list of joints."""
    items = node.items if isinstance(node, Sequence) else (node,)
    names = []
    for item in items:
        if isinstance(item, Scalar):
            names.append(check_choice(item, key, found, known))
        else:
            found.add("not-one-value", item.span.start, key=key, example=known[0])
    return tuple(name for name in names if name)


def read_pose(entry: Pair, poses: dict[str, Pose], view: View, found: Findings) -> Pose | None:
    """A pose by its name; `from` begins with one that stands above it."""
    fields = fields_of(entry.value, entry.key, keys.POSE, found, example="hips: [0, 53]")
    if fields is None:
        return None
    pose = Pose()
    base = fields.get("from")
    if base is not None:
        node = one_value(base, found, example="start")
        name = check_choice(node, "from", found, tuple(poses)) if node else None
        pose = poses.get(name or "", pose)
    pose = _anchored(fields, pose, found)
    turned = _angles(fields, ("trunk", "curl", "neck", "head"), found)
    pose = replace(
        pose,
        trunk=turned.get("trunk", pose.trunk),
        curl=turned.get("curl", pose.curl),
        neck=turned.get("neck", pose.neck),
        head=turned.get("head", pose.head),
    )
    pose = _limbs(fields, pose, view, found)
    bases = [leg.follows for leg in pose.legs]
    if bases[NEAR] == NEAR or bases[FAR] == FAR or None not in bases:
        found.add("figure-counted", entry.key.span.start, text=entry.key.text)
    return pose


def _anchored(fields: Fields, pose: Pose, found: Findings) -> Pose:
    for anchor in Anchor:
        pair = fields.get(anchor.value)
        if pair is None:
            continue
        if anchor in {Anchor.HIPS, Anchor.SHOULDERS}:
            return replace(pose, anchor=anchor, at=read_place(pair.value, anchor.value, found))
        return _carried(pair, anchor, pose, found)
    return pose


def _carried(pair: Pair, anchor: Anchor, pose: Pose, found: Findings) -> Pose:
    fields = fields_of(pair.value, pair.key, keys.CARRY, found, example="at: 0")
    if fields is None:
        return pose
    same = pose.anchor is anchor
    leg, at = fields.get("leg"), fields.get("at")
    if leg is not None:
        node = one_value(leg, found, example="near")
        word = check_choice(node, "leg", found, _SIDES) if node else None
        pose = replace(pose, stand=FAR if word == "far" else NEAR)
    if at is not None or not same:
        place = read_place(at.value, "at", found) if at else (0.0, 0.0)
        pose = replace(pose, at=place)
    turned = _angles(fields, ("shank", "knee", "heel"), found)
    pose = replace(
        pose,
        anchor=anchor,
        shank=turned.get("shank", pose.shank),
        knee=turned.get("knee", pose.knee),
        heel=turned.get("heel", pose.heel),
    )
    foot = _angles(fields, ("ankle", "toes"), found)
    if not foot:
        return pose
    legs = list(pose.legs)
    carrying = legs[pose.stand]
    legs[pose.stand] = replace(
        carrying, ankle=foot.get("ankle", carrying.ankle), toes=foot.get("toes", carrying.toes)
    )
    return replace(pose, legs=(legs[NEAR], legs[FAR]))


def _limbs(fields: Fields, pose: Pose, view: View, found: Findings) -> Pose:
    legs, arms = list(pose.legs), list(pose.arms)
    both = fields.get("legs")
    if both is not None:
        leg = _leg(both, found)
        legs = [leg, replace(leg, plant=_across(leg.plant, view))]
    both = fields.get("arms")
    if both is not None:
        arm = _arm(both, found)
        arms = [arm, replace(arm, plant=_across(arm.plant, view))]
    for side, name in enumerate(_SIDES):
        one = fields.get(f"{name} leg")
        legs[side] = _leg(one, found) if one is not None else legs[side]
        one = fields.get(f"{name} arm")
        arms[side] = _arm(one, found) if one is not None else arms[side]
    return replace(pose, legs=(legs[NEAR], legs[FAR]), arms=(arms[NEAR], arms[FAR]))


def _across(plant: Plant | None, view: View) -> Plant | None:
    """The other limb's plant of a pair: from the front both lie on both sides of the middle."""
    if view is View.SIDE or plant is None:
        return plant
    x, y = plant.at
    to = plant.to.replace("near", "far") if plant.to else None
    aim = plant.aim
    if aim is not None:
        aim = -aim if plant.point in _LEG_PLANTS else 180.0 - aim
    return replace(plant, at=(-x, y), to=to, aim=aim)


def _leg(pair: Pair, found: Findings) -> Leg:
    fields = fields_of(pair.value, pair.key, keys.LEG, found, example="foot: [0, 0]")
    if fields is None:
        return Leg()
    by = _angles(fields, ("hip", "knee", "ankle", "toes", "lift", "tuck", "out"), found)
    return Leg(
        by.get("hip", 0.0),
        by.get("knee", 0.0),
        by.get("ankle", 0.0),
        by.get("toes", 0.0),
        _planted(fields, _LEG_PLANTS, found),
        by.get("out", 0.0),
        by.get("lift", 0.0),
        by.get("tuck", 0.0),
    )


def _arm(pair: Pair, found: Findings) -> Arm:
    fields = fields_of(pair.value, pair.key, keys.ARM, found, example="shoulder: 90")
    if fields is None:
        return Arm()
    by = _angles(fields, ("shoulder", "elbow", "wrist", "tuck", "out"), found)
    gripping = fields.get("grip")
    node = one_value(gripping, found, example="fist") if gripping else None
    grip = check_choice(node, "grip", found, GRIPS) if node else None
    return Arm(
        by.get("shoulder", 0.0),
        by.get("elbow", 0.0),
        by.get("wrist", 0.0),
        _planted(fields, _ARM_PLANTS, found),
        by.get("out", 0.0),
        grip or GRIPS[0],
        by.get("tuck", 0.0),
    )


def _angles(fields: Fields, names: tuple[str, ...], found: Findings) -> dict[str, float]:
    pairs = ((name, fields.get(name)) for name in names)
    return {name: number_of(pair.value, name, _ANGLE, found) or 0.0 for name, pair in pairs if pair}


def _planted(fields: Fields, points: tuple[str, ...], found: Findings) -> Plant | None:
    for point in points:
        pair = fields.get(point)
        if pair is not None:
            return _plant(fields, point, pair, found)
    return None


def _plant(fields: Fields, point: str, pair: Pair, found: Findings) -> Plant:
    to, aim, bend, slides = (fields.get(key) for key in ("to", "aim", "bend", "slides"))
    joint, at = None, (0.0, 0.0)
    if isinstance(pair.value, Scalar) and any(one.isalpha() for one in pair.value.text):
        joint = check_choice(pair.value, point, found, BASES)
    elif isinstance(pair.value, Mapping):
        found.add("figure-place", pair.value.span.start, key=point)
    else:
        at = read_place(pair.value, point, found)
    if to is not None:
        node = one_value(to, found, example="near knee")
        joint = check_choice(node, "to", found, BASES) if node else None
    return Plant(
        "elbow" if point == "forearm" else point,
        at,
        joint,
        (number_of(aim.value, "aim", _ANGLE, found) or 0.0) if aim else None,
        _bend(bend, found) if bend else 1.0,
        read_yes_no(slides, found) if slides else False,
    )


_BENDS = {"usual": 1.0, "back": -1.0, "ahead": 0.0}


def _bend(pair: Pair, found: Findings) -> float:
    """Which way a knee or elbow goes: a word, or from the front how far out of straight ahead."""
    node = one_value(pair, found, example="back")
    if node is None:
        return 1.0
    if not any(one.isalpha() for one in node.text):
        turned = number_of(node, "bend", (-1.0, 1.0), found)
        return 1.0 if turned is None else turned
    return _BENDS.get(check_choice(node, "bend", found, tuple(_BENDS)) or "usual", 1.0)
