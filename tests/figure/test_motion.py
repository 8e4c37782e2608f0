"""Where the body is at the beginning of a phase, and on its way into a position."""

from __future__ import annotations

import pytest

from kneecoach.figure.motion import Beat, moment
from kneecoach.figure.skeleton import solve
from kneecoach.figure.vectors import distance
from tests.figure.cards import drawn

DRAWN = drawn()
AWAY = ["calf-stretch-straight", "knee-circles", "plank", "hip-flexor-stretch"]


@pytest.mark.parametrize("name", AWAY)
def test_who_gets_ready_is_on_the_way_from_the_first_moment(name: str) -> None:
    """No glance at the words of a position sees somebody who stands there as if nothing were asked."""
    motion = DRAWN[name]

    def far(elapsed: float) -> float:
        pose = moment(motion, Beat("prepare", seconds=10.0, elapsed=elapsed)).pose
        here, there = solve(pose).joints, solve(motion.poses["start"]).joints
        return max(distance(here[joint], there[joint]) for joint in here)

    rest, start = solve(motion.poses["rest"]).joints, solve(motion.poses["start"]).joints
    whole = max(distance(rest[joint], start[joint]) for joint in rest)
    assert 0.3 * whole < far(0.0) < 0.95 * whole
    assert far(0.4) < far(0.0)
    assert far(2.4) == pytest.approx(0.0, abs=0.01)


def test_a_rest_of_the_same_exercise_goes_on_without_a_jump() -> None:
    motion = DRAWN["knee-circles"]
    ready = moment(motion, Beat("prepare", came=("rest", None), seconds=10.0, cut=True)).pose
    assert ready == motion.poses["rest"]
