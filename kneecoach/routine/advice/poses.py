"""The poses of an exercise as a colleague sees them drawn: out of reach, bent too far, sunk into the floor.

A pose that can be read may still be one that no body takes. The figure is drawn all the same, so these are
warnings; each stands at the pose's own line. What a pose takes over with `from` is said once, where it is
written.
"""

from __future__ import annotations

from collections.abc import Iterator

from kneecoach.figure.form import Flaw, broken, limits, pose_flaws
from kneecoach.figure.motion import Motion
from kneecoach.routine.figures import read_motion
from kneecoach.routine.findings import Findings
from kneecoach.routine.nodes import Mapping, Pair

# What an author writes for what a drawing calls otherwise.
_WRITTEN = {"elbow": "forearm"}
_BY = {"spine": "curl", "spread": "hip", "arm spread": "shoulder"}


def advise_poses(root: Mapping, found: Findings) -> None:
    """Note what cannot be drawn as it is written, in an exercise's file and in a routine's own exercises."""
    for pair in _figures(root):
        motion = read_motion(pair, Findings(found.patch))  # its faults are noted already
        if motion is not None and isinstance(pair.value, Mapping):
            _figure(motion, pair.value, found)


def _figures(root: Mapping) -> Iterator[Pair]:
    """Every `figure` of a file."""
    own = root.value("exercises")
    cards = [root, *(pair.value for pair in own.pairs)] if isinstance(own, Mapping) else [root]
    for card in cards:
        if isinstance(card, Mapping):
            yield from (pair for pair in card.pairs if pair.key.text == "figure")


def _figure(motion: Motion, node: Mapping, found: Findings) -> None:
    poses = node.value("poses")
    if not isinstance(poses, Mapping):
        return
    told: set[tuple[str, str, float]] = set()
    for pair in poses.pairs:
        name, at = pair.key.text, pair.key.span.start
        if name not in motion.poses:
            continue
        for flaw in pose_flaws(name, motion.poses[name], motion.view):
            if (flaw.what, flaw.joint, flaw.by) not in told:
                told.add((flaw.what, flaw.joint, flaw.by))
                _told(flaw, motion, at, found)
        for check in motion.checks:
            if check.pose == name:
                for flaw in broken(check, motion):
                    _broken(flaw, check.within, at, found)


def _told(flaw: Flaw, motion: Motion, at: int, found: Findings) -> None:
    """A limb that does not reach, a joint past its limit, something in the floor."""
    side, _, joint = flaw.joint.rpartition(" ")
    if flaw.what == "reach":
        written = f"{side} {_WRITTEN.get(joint, joint)}"
        found.add("figure-reach", at, warning=True, text=flaw.pose, key=written, n=_percent(flaw.by))
    elif flaw.what == "limit":
        low, high = (f"{one:g}" for one in limits(flaw.joint, motion.view))
        plain = flaw.joint.removeprefix("near ").removeprefix("far ")
        written = flaw.joint.replace(plain, _BY.get(plain, plain))
        number = f"{flaw.by:g}"
        found.add("figure-limit", at, warning=True, text=flaw.pose, key=written, n=number, low=low, high=high)
    else:
        found.add("figure-sunk", at, warning=True, text=flaw.pose, key=flaw.joint, n=_percent(flaw.by))


def _broken(flaw: Flaw, within: float, at: int, found: Findings) -> None:
    """A pose that does not keep to what the author says of its form."""
    if flaw.what == "line":
        most, number = f"{within:g}", f"{flaw.by:g}"
        found.add("figure-line", at, warning=True, text=flaw.pose, key=flaw.joint, n=number, most=most)
    elif flaw.what == "lifted":
        found.add("figure-lifted", at, warning=True, text=flaw.pose, key=flaw.joint, n=_percent(flaw.by))
    elif flaw.what == "straight":
        found.add("figure-straight", at, warning=True, text=flaw.pose, key=flaw.joint, n=_percent(flaw.by))
    else:
        found.add("figure-above", at, warning=True, text=flaw.pose, key=flaw.joint)


def _percent(heights: float) -> str:
    """Body heights as the language writes them."""
    return f"{abs(heights) * 100:.1f}".removesuffix(".0")
