"""The poses of an exercise, under `figure` in its card: read into what the figure draws."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from textwrap import dedent

from kneecoach.figure.motion import START, Check, Motion
from kneecoach.figure.pose import Pose, View
from kneecoach.figure.props import KINDS, Prop
from kneecoach.routine import keys
from kneecoach.routine.fields import Fields, fields_of
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Node, Pair, Scalar, Sequence
from kneecoach.routine.places import Patch
from kneecoach.routine.pose_fields import HINGES, JOINTS, number_of, read_names, read_place, read_pose
from kneecoach.routine.reader import read_nodes
from kneecoach.routine.scalars import check_choice, one_value, read_yes_no

_EXAMPLE = "poses: {start: {hips: [0, 53]}}"
_SECONDS = (0.2, 30.0)  # of a cycle
_MOST_POSES = 24
_MOST_SHOWN = 4  # on paper
_KEY = "figure"


def read_motion(pair: Pair, found: Findings) -> Motion | None:
    """The motion of a card's `figure`; None with faults where it cannot be drawn."""
    fields = fields_of(pair.value, pair.key, keys.FIGURE, found, example=_EXAMPLE)
    if fields is None:
        return None
    before = found.errors
    view = _view(fields, found)
    poses = _poses(fields, view, found)
    if poses is None:
        return None
    names = tuple(poses)
    motion = Motion(
        view=view,
        poses=poses,
        parts=_parts(fields.get("parts"), names, found),
        cycle=_named(fields.get("cycle"), names, found),
        period=_period(fields.get("period"), found),
        props=_props(fields.get("props"), found),
        quiet=_named(fields.get("quiet"), names, found) or ("start", "rest"),
        key_poses=_shown(fields.get("show"), names, found),
        checks=_checks(fields.get("form"), names, found),
    )
    return motion if found.errors == before else None


def text_of_figure(pair: Pair, text: str) -> str:
    """The `figure` of a card as a text of its own, to be kept with a session."""
    span = pair.value.span
    line = text.rfind("\n", 0, span.start) + 1
    return dedent(" " * (span.start - line) + text[span.start : span.end]) + "\n"


@lru_cache(maxsize=128)
def motion_of(text: str, muscles: tuple[str, ...] = ()) -> Motion | None:
    """The motion in a text that `text_of_figure` made; None where it is none."""
    found = Findings(Patch.of(text))
    node = read_nodes(text, found)
    if not isinstance(node, Mapping):
        return None
    motion = read_motion(Pair(Scalar(_KEY, node.span), node), found)
    return None if motion is None else replace(motion, muscles=muscles)


def _view(fields: Fields, found: Findings) -> View:
    pair = fields.get("view")
    node = one_value(pair, found, example="side") if pair else None
    word = check_choice(node, "view", found, tuple(view.value for view in View)) if node else None
    return View(word) if word else View.SIDE


def _poses(fields: Fields, view: View, found: Findings) -> dict[str, Pose] | None:
    pair = fields.get("poses")
    if pair is None:
        found.missing("missing-key", fields.node, key="poses", example=_EXAMPLE)
        return None
    if not isinstance(pair.value, Mapping):
        found.add("not-keys", pair.value.span.start, key="poses", example=_EXAMPLE)
        return None
    if len(pair.value.pairs) > _MOST_POSES:
        over = pair.value.pairs[_MOST_POSES].key
        found.add("figure-many", over.span.start, text=over.text, most=_MOST_POSES)
    poses: dict[str, Pose] = {}
    for entry in pair.value.pairs:
        pose = read_pose(entry, poses, view, found)
        if pose is not None:
            poses[entry.key.text] = pose
    if START not in poses:
        found.add("figure-no-start", pair.key.span.start)
        return None
    return _of_one_anchor(pair.value, poses, found)


def _of_one_anchor(node: Mapping, poses: dict[str, Pose], found: Findings) -> dict[str, Pose]:
    first = poses[START]
    for entry in node.pairs:
        pose = poses.get(entry.key.text)
        if pose is not None and (pose.anchor, pose.stand) != (first.anchor, first.stand):
            found.add("figure-anchor", entry.key.span.start, text=entry.key.text)
    return poses


def _parts(pair: Pair | None, names: tuple[str, ...], found: Findings) -> dict[str, str]:
    if pair is None:
        return {}
    if not isinstance(pair.value, Mapping):
        found.add("not-keys", pair.value.span.start, key="parts", example="lift: top")
        return {}
    parts = {}
    for entry in pair.value.pairs:
        name = _pose_name(entry.value, entry.key.text, names, found)
        if name is not None:
            parts[entry.key.text] = name
    return parts


def _named(pair: Pair | None, names: tuple[str, ...], found: Findings) -> tuple[str, ...]:
    if pair is None:
        return ()
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    read = (_pose_name(item, pair.key.text, names, found) for item in items)
    return tuple(name for name in read if name is not None)


def _shown(pair: Pair | None, names: tuple[str, ...], found: Findings) -> tuple[str, ...]:
    """The poses on paper; more than there is room for are told, not dropped."""
    if pair is not None and isinstance(pair.value, Sequence) and len(pair.value.items) > _MOST_SHOWN:
        at = pair.value.items[_MOST_SHOWN].span.start
        found.add("figure-shown", at, n=len(pair.value.items), most=_MOST_SHOWN)
    return _named(pair, names, found)


def _pose_name(node: Node, key: str, names: tuple[str, ...], found: Findings) -> str | None:
    if not isinstance(node, Scalar):
        found.add("not-one-value", node.span.start, key=key, example=START)
        return None
    return check_choice(node, key, found, names)


def _period(pair: Pair | None, found: Findings) -> float:
    if pair is None:
        return 1.0
    node = one_value(pair, found, example="1.2 s")
    if node is None:
        return 1.0
    plain = Scalar(node.text.removesuffix("s").strip(), node.span)
    return number_of(plain, "period", _SECONDS, found) or 1.0


def _props(pair: Pair | None, found: Findings) -> tuple[Prop, ...]:
    if pair is None:
        return ()
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    props = (_prop(item, found) for item in items)
    return tuple(prop for prop in props if prop is not None)


def _prop(node: Node, found: Findings) -> Prop | None:
    """A word alone, or with its place or joints: `wall: 30`, `towel: [near palm, near ball]`."""
    if isinstance(node, Scalar):
        kind = check_choice(node, "props", found, KINDS)
        return Prop(kind) if kind else None
    if not isinstance(node, Mapping) or len(node.pairs) != 1:
        found.add("not-one-value", node.span.start, key="props", example="wall: 30")
        return None
    pair = node.pairs[0]
    kind = check_choice(pair.key, "props", found, KINDS)
    if kind is None:
        return None
    if isinstance(pair.value, Mapping):
        prop = _placed_prop(kind, pair, found)
    elif isinstance(pair.value, Sequence) and pair.value.items and _wordy(pair.value.items[0]):
        prop = Prop(kind, joints=read_names(pair.value, kind, JOINTS, found))
    else:
        prop = Prop(kind, read_place(pair.value, kind, found))
    if prop is not None and kind == "loop" and len(prop.joints) != 2:
        found.add("figure-loop", pair.value.span.start)
    return prop


def _wordy(node: Node) -> bool:
    return isinstance(node, Scalar) and any(one.isalpha() for one in node.text)


def _placed_prop(kind: str, pair: Pair, found: Findings) -> Prop | None:
    fields = fields_of(pair.value, pair.key, keys.PROP, found, example="at: 30")
    if fields is None:
        return None

    def size(key: str) -> float:
        entry = fields.get(key)
        return (number_of(entry.value, key, (0.0, 300.0), found) or 0.0) / 100.0 if entry else 0.0

    at, joints, flip = fields.get("at"), fields.get("joints"), fields.get("flip")
    return Prop(
        kind,
        read_place(at.value, "at", found) if at else (0.0, 0.0),
        size("wide"),
        size("high"),
        read_names(joints.value, "joints", JOINTS, found) if joints else (),
        read_yes_no(flip, found) if flip else False,
    )


def _checks(pair: Pair | None, names: tuple[str, ...], found: Findings) -> tuple[Check, ...]:
    if pair is None:
        return ()
    items = pair.value.items if isinstance(pair.value, Sequence) else (pair.value,)
    checks = []
    for item in items:
        fields = fields_of(item, pair.key, keys.FORM, found, example="pose: top")
        if fields is None:
            continue
        pose, line, floor = fields.get("pose"), fields.get("line"), fields.get("floor")
        below, bent = fields.get("below"), fields.get("bent")
        within, source = fields.get("within"), fields.get("source")
        if pose is None:
            found.missing("missing-key", fields.node, key="pose", example="pose: top")
            continue
        said = one_value(source, found, example="article S-060") if source else None
        checks.append(
            Check(
                pose=_pose_name(pose.value, "pose", names, found) or START,
                line=read_names(line.value, "line", JOINTS, found) if line else (),
                floor=read_names(floor.value, "floor", JOINTS, found) if floor else (),
                below=read_names(below.value, "below", JOINTS, found) if below else (),
                bent=read_names(bent.value, "bent", HINGES, found) if bent else (),
                within=(number_of(within.value, "within", (0.5, 45.0), found) or 5.0) if within else 5.0,
                source=said.text if said else "",
            )
        )
    return tuple(checks)
