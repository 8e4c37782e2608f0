"""An exercise played as a session plays it, as one continuous stretch of time on one side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kneecoach.figure.motion import Beat, Moment, Motion, moment
from kneecoach.figure.skeleton import Body, solve
from kneecoach.figure.vectors import Point, distance

PREPARE, PART, HOLD, REST, ROUND = 5.0, 2.0, 5.0, 4.0, 3.0

Row = tuple[str, str | None, float]


def rows(motion: Motion) -> list[Row]:
    """Kind, part and seconds of each phase: get ready, two reps or a hold or a bout, a rest, and on."""
    if motion.cycle:
        return [("prepare", None, PREPARE), ("work", None, motion.period * ROUND)]
    found: list[Row] = [("prepare", None, PREPARE)]
    if motion.parts:
        rep = [("hold" if part == "hold" else "move", part, PART) for part in motion.parts]
        found += [*rep, *rep, ("rest", None, REST), *rep]
    if "hold" in motion.poses or not motion.parts:
        found += [("rest", None, REST), ("hold", None, HOLD), ("rest", None, REST), ("hold", None, HOLD)]
    return found


def beats(motion: Motion) -> list[Beat]:
    """Each phase at its beginning."""
    played = rows(motion)
    names = [None, *((kind, part) for kind, part, _ in played), None]
    return [
        Beat(kind, part, names[i], seconds, then=names[i + 2])
        for i, (kind, part, seconds) in enumerate(played)
    ]


def at(motion: Motion, time: float) -> Moment:
    """The moment `time` seconds after the beginning of the first phase."""
    left = time
    played = beats(motion)
    for beat in played[:-1]:
        seconds = beat.seconds or 0.0
        if left < seconds:
            return moment(motion, replace(beat, elapsed=left))
        left -= seconds
    last = played[-1]
    return moment(motion, replace(last, elapsed=left))


def lasts(motion: Motion) -> float:
    """Seconds of all phases."""
    return sum(seconds for _, _, seconds in rows(motion))


def moments(motion: Motion, step: float = 0.1) -> Iterator[tuple[float, Body]]:
    """Time and body, every `step` seconds."""
    time = 0.0
    while time < lasts(motion):
        yield time, solve(at(motion, time).pose, motion.view)
        time += step


def moved(motion: Motion, time: float, step: float) -> float:
    """How far the joint that moves most moves in `step` seconds."""
    before = joints(motion, time)
    after = joints(motion, time + step)
    return max(distance(a, b) for a, b in zip(before, after, strict=True))


def joints(motion: Motion, time: float) -> list[Point]:
    body = solve(at(motion, time).pose, motion.view)
    return [*body.joints.values(), body.skull]
