"""An exercise in motion: which pose belongs to which part of a rep, and where the body is at any moment."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, pi

from kneecoach.figure.blending import cycled, joined, mixed
from kneecoach.figure.pose import Pose, View
from kneecoach.figure.props import Prop

START, REST = "start", "rest"
SETTLE = 1.6  # s: how long the body takes to a position that has no seconds of its own
RELEASE = 0.8  # s: how long a held position takes to give way to a rest
BREATH = 4.2  # s for one quiet breath
_SETS_OUT = 0.4  # of its time, that the way into a position has behind it when its words appear
_CHEST, _ROUND = 0.5, 1.1  # degrees that trunk and spine move in a breath
# Seconds of a part in a preview and in a set at one's own pace, where the routine gives none (ours).
_USUAL = {"hold": 1.6, "lift": 1.8, "lower": 2.2}
_PART = 2.0
_ON_THE_WAY, _HELD = frozenset({"prepare", "switch", "rest"}), frozenset({"hold", "ice"})


@dataclass(frozen=True, slots=True)
class Check:
    """What good form means in one pose, so that a test can hold the drawing to it.

    `line`: joints on one line, within `within` degrees at each between; `floor`: joints that touch the floor;
    `below`: joints of which each lies clearly lower than the next, as a heel below a step's edge; `bent`:
    knees and elbows that keep their limb clearly shorter than a straight one; `source`: who says so.
    """

    pose: str
    line: tuple[str, ...] = ()
    floor: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    bent: tuple[str, ...] = ()
    within: float = 5.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Motion:
    """All that is drawn of one exercise. `parts`: the pose at the end of each part of a rep, in their order.

    `cycle`: poses that follow each other without an end, as in walking, once round in `period` seconds.
    `muscles`: which glow in every pose but those of `quiet`.
    """

    view: View
    poses: dict[str, Pose]
    parts: dict[str, str] = field(default_factory=dict)
    cycle: tuple[str, ...] = ()
    period: float = 1.0
    props: tuple[Prop, ...] = ()
    muscles: tuple[str, ...] = ()
    quiet: tuple[str, ...] = (START, REST)
    key_poses: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def rest(self) -> str:
        """The pose of a rest."""
        return REST if REST in self.poses else START

    @property
    def peak(self) -> str:
        """The pose that shows what the exercise is: kept in a hold, or the farthest of a rep."""
        if "hold" in self.poses:
            return "hold"
        others = [name for name in self.parts.values() if name != START]
        return others[0] if others else (self.cycle[0] if self.cycle else START)

    @property
    def both_work(self) -> bool:
        """Whether both legs do the same by turns: each foot leaves its place in the cycle.

        A leg that only swings along, as in a hop on the other, is not held in the way of the one that works.
        """
        turns = [self.poses[name].legs for name in self.cycle]
        alike = all((near.plant is None) is (far.plant is None) for near, far in turns)
        return alike and all(len({legs[side] for legs in turns}) > 1 for side in (0, 1))

    def turned(self, *, left: bool) -> bool:
        """Whether the picture is turned round for a side.

        From the side the working limb is the near one of a body that faces right: the right one. From the
        front, as in a mirror, it is on the left of the picture: the left one.
        """
        return left if self.view is View.SIDE else not left

    @property
    def strip(self) -> tuple[str, ...]:
        """Two to four poses that tell the exercise on paper."""
        if self.key_poses:
            return self.key_poses
        found = [START, *self.parts.values(), *(("hold",) if "hold" in self.poses else ()), *self.cycle[:3]]
        return tuple(dict.fromkeys(name for name in found if name in self.poses))[:4]


@dataclass(frozen=True, slots=True)
class Beat:
    """Where a session is in an exercise, as plain values.

    `kind`, `part`: of the running phase, as in `timeline --json`. `came`: kind and part of the phase before
    it in the same exercise and on the same side, None at its beginning; `then`: of the one that follows.
    `seconds`: how long the phase lasts, None where the runner decides. `elapsed`: seconds since it began,
    pauses left out. `cut`: the phase before ended when the runner said so, and did not lead into this one;
    `took`: the seconds of it, None where they are not known.
    """

    kind: str
    part: str | None = None
    came: tuple[str, str | None] | None = None
    seconds: float | None = None
    elapsed: float = 0.0
    then: tuple[str, str | None] | None = None
    cut: bool = False
    took: float | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A pose and how strongly each muscle glows."""

    pose: Pose
    muscles: dict[str, float]


def moment(motion: Motion, beat: Beat, *, still: bool = False) -> Moment:
    """Where the body is. `still`: only the pose that a phase is about, for those who want no motion.

    What is held, and the rest from it, begin in their position: the phase before has led there in its last
    moments, where it knew when it would end. Whoever gets ready for an exercise is on the way to its position
    from the first moment.
    """
    if beat.kind == "work":
        return _working(motion, beat, still=still)
    before = _before(motion, beat)
    after = _after(motion, beat.kind, beat.part, before)
    if still:
        return posed(motion, after)
    if beat.cut and beat.took is not None and beat.came is not None and beat.came[0] == "work":
        return _leaving(motion, beat, after)
    whole = _lasts(beat, before == after)
    begun = _SETS_OUT if beat.kind == "prepare" and beat.came is None else 0.0
    breath = 0.0 if beat.kind == "move" else _breath(beat.elapsed - whole) * _ending(beat)
    end = _led(motion, beat.kind, after, beat.then)
    if beat.seconds is not None and end != after:
        lead = min(RELEASE, beat.seconds * 0.3) if beat.kind == "hold" else min(SETTLE, beat.seconds * 0.4)
        if beat.elapsed > beat.seconds - lead:
            return _between(motion, after, end, ease((beat.elapsed - beat.seconds) / lead + 1.0), breath)
    share = 1.0 if whole <= 0.0 else ease(beat.elapsed / whole + begun)
    return _between(motion, before, after, share, breath)


def loop(motion: Motion, elapsed: float) -> Moment:
    """The exercise shown again and again, without a session: for a preview."""
    return _working(motion, Beat("work", elapsed=elapsed), still=False)


def posed(motion: Motion, name: str) -> Moment:
    """One key pose."""
    return _between(motion, name, name, 1.0, 0.0)


def round_seconds(motion: Motion) -> float:
    """How long one round of the preview takes."""
    if motion.cycle:
        return motion.period
    return sum(seconds for _, seconds in _rep(motion))


def _working(motion: Motion, beat: Beat, *, still: bool) -> Moment:
    if still:
        return posed(motion, motion.peak)
    settled, first = beat.elapsed, _before(motion, beat)
    if motion.cycle:
        begin = min(ease(settled / SETTLE), _ending(beat)) if beat.came is not None else 1.0
        pose = cycled([motion.poses[name] for name in motion.cycle], settled / motion.period, motion.view)
        if begin < 1.0:
            still_pose = motion.poses[first if settled < SETTLE else START]
            pose = joined(still_pose, pose, begin, motion.view)
        return Moment(pose, dict.fromkeys(motion.muscles, begin * _effort(motion, settled)))
    rows = _rep(motion)
    whole = sum(seconds for _, seconds in rows)
    if beat.seconds:  # whole reps in the time that there is, so that the last one ends where it began
        settled *= whole * max(1, round(beat.seconds / whole)) / beat.seconds
    left = settled % whole
    before = first if settled < whole else rows[-1][0]
    for name, seconds in rows:
        if left < seconds:
            share = ease(left / min(seconds, SETTLE) if before == name else left / seconds)
            return _between(motion, before, name, share, 0.0)
        left -= seconds
        before = name
    return posed(motion, before)


def _effort(motion: Motion, elapsed: float) -> float:
    """How hard the muscles of a cycle work, 0 to 1: not in its quiet poses; passing the start, they go on."""
    at = elapsed / motion.period * len(motion.cycle)
    coming = (motion.cycle[int(at + ahead) % len(motion.cycle)] for ahead in (0, 1))
    here, there = (float(name == START or name not in motion.quiet) for name in coming)
    return here + (there - here) * ease(at % 1.0)


def _leaving(motion: Motion, beat: Beat, after: str) -> Moment:
    """From wherever a set at one's own pace was when it was done, to the pose that comes."""
    left = _working(motion, Beat("work", came=("prepare", None), elapsed=beat.took or 0.0), still=False)
    share = ease(beat.elapsed / _lasts(beat, stays=False))
    if share <= 0.0:
        return left
    blend = joined if motion.cycle else mixed
    pose = motion.poses[after] if share >= 1.0 else blend(left.pose, motion.poses[after], share, motion.view)
    end = float(after not in motion.quiet)
    glow = {name: one + (end - one) * share for name, one in left.muscles.items()}
    return Moment(pose, glow)


def _rep(motion: Motion) -> list[tuple[str, float]]:
    """The poses of one rep and the seconds to each; back at the start at the end."""
    if motion.parts:
        rows = []
        for part, name in motion.parts.items():
            rows.append((name, _USUAL.get(part, _PART)))
            if part != "hold" and name == motion.peak and "hold" not in motion.parts:
                rows.append((name, 0.9))
    else:
        rows = [(motion.peak, _PART), (motion.peak, 2.4)]
    if rows[-1][0] != START:
        rows.append((START, _PART))
    rows.append((START, 0.7))
    return rows


def _before(motion: Motion, beat: Beat) -> str:
    if beat.came is None:
        return motion.rest if beat.kind in {*_ON_THE_WAY, "wait", "ice"} else START
    kind, part = beat.came
    end = _after(motion, kind, part, START)
    return end if beat.cut else _led(motion, kind, end, (beat.kind, beat.part))


def _led(motion: Motion, kind: str, end: str, then: tuple[str, str | None] | None) -> str:
    """The pose in which a phase ends that knows what follows it; `end`: the one it is about."""
    if then is not None and kind in _ON_THE_WAY:
        return _after(motion, *then, START) if then[0] in _HELD else START
    return motion.rest if kind == "hold" and then is not None and then[0] == "rest" else end


def _after(motion: Motion, kind: str, part: str | None, before: str) -> str:
    """The pose in which a phase ends."""
    if kind in {"rest", "wait"}:
        return motion.rest
    if kind in {"prepare", "switch", "work"}:
        return START
    if part is not None and (part in motion.parts or part in motion.poses):
        return motion.parts.get(part, part)
    if kind == "ice" or (kind == "hold" and "hold" in motion.poses):
        return motion.peak
    if kind == "hold":
        return before if before not in {START, REST} or not motion.parts else motion.peak
    return motion.peak if before in {START, REST} else START


def _lasts(beat: Beat, stays: bool) -> float:
    if stays:
        return 0.0
    if beat.kind == "move" and beat.seconds is not None:
        return beat.seconds
    settle = 2.4 if beat.kind == "prepare" else SETTLE
    return settle if beat.seconds is None else min(settle, beat.seconds * 0.6)


def _between(motion: Motion, before: str, after: str, share: float, breath: float) -> Moment:
    pose = mixed(motion.poses[before], motion.poses[after], share, motion.view)
    if breath:
        pose = replace(pose, trunk=pose.trunk - breath * _CHEST, curl=pose.curl - breath * _ROUND)
    start, end = float(before not in motion.quiet), float(after not in motion.quiet)
    strength = start + (end - start) * share
    return Moment(pose, dict.fromkeys(motion.muscles, strength))


def ease(share: float) -> float:
    """From 0 to 1 without a jerk at either end: speed and its change begin and end at 0."""
    t = min(max(share, 0.0), 1.0)
    return t * t * t * (t * (t * 6.0 - 15.0) + 10.0)


def _ending(beat: Beat) -> float:
    """1, and to 0 over the last seconds of a phase that has an end: what comes next begins at rest."""
    return 1.0 if beat.seconds is None else ease((beat.seconds - beat.elapsed) / SETTLE)


def _breath(elapsed: float) -> float:
    """How full the chest is, 0 to 1, beginning at rest."""
    if elapsed <= 0.0:
        return 0.0
    return 0.5 * (1.0 - cos(2.0 * pi * elapsed / BREATH))
