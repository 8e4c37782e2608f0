"""Curves of fewer steps look the same where the figure is small."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest

from kneecoach.figure.body import Wear
from kneecoach.figure.motion import posed
from kneecoach.figure.scene import picture
from kneecoach.figure.shape import smooth
from kneecoach.figure.vectors import Point
from tests.figure.cards import drawn

DRAWN = drawn()
OFF = 0.0030  # body heights: a third of a pixel in a list's strip
FAINT = 0.02  # of a shade's strength


def off(point: Point, outline: tuple[Point, ...]) -> float:
    """How far a point is from a closed outline."""
    found = []
    for (x0, y0), (x1, y1) in pairwise((*outline, outline[0])):
        dx, dy = x1 - x0, y1 - y0
        long = dx * dx + dy * dy
        share = ((point[0] - x0) * dx + (point[1] - y0) * dy) / long if long else 0.0
        share = min(max(share, 0.0), 1.0)
        found.append(hypot(point[0] - x0 - dx * share, point[1] - y0 - dy * share))
    return min(found)


@pytest.mark.parametrize("name", ["hip-circles", "chair-stand", "plank", "straight-leg-raise"])
def test_half_the_steps_draw_the_same_figure(name: str) -> None:
    motion = DRAWN[name]
    for pose in motion.strip:
        whole = picture(motion, posed(motion, pose), Wear())
        coarse = picture(motion, posed(motion, pose), Wear(steps=2))
        assert [(a.role, a.depth, a.width) for a in whole] == [(b.role, b.depth, b.width) for b in coarse]
        for a, b in zip(whole, coarse, strict=True):
            assert a.strength == pytest.approx(b.strength, abs=FAINT)
            assert max(off(point, b.points) for point in a.points) < OFF, a.role
        assert sum(len(b.points) for b in coarse) < 0.75 * sum(len(a.points) for a in whole)


def test_every_curve_goes_through_its_points_whatever_its_steps() -> None:
    corners = ((0.0, 0.0), (1.0, 0.2), (1.5, 1.0), (0.4, 1.4))
    for steps in (1, 2, 3, 4):
        ring, line = smooth(corners, steps), smooth(corners, steps, closed=False)
        assert ring[::steps] == line[::steps] == corners
        assert (len(ring), len(line)) == (4 * steps, 3 * steps + 1)
    assert smooth(corners, 4)[::2] == smooth(corners, 2)
