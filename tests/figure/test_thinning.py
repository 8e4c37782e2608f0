"""Outlines with fewer corners look the same."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin

from kneecoach.figure.shape import Shape
from kneecoach.figure.thinning import thinned

RING = tuple((cos(2 * pi * k / 720), sin(2 * pi * k / 720)) for k in range(721))


def test_a_round_outline_keeps_its_form_with_a_fraction_of_its_corners() -> None:
    made = thinned(Shape("skin", RING, within=RING), 0.001)
    assert len(made.points) < len(RING) / 5
    assert made.points == made.within
    for (x0, y0), (x1, y1) in pairwise(made.points):
        assert 1.0 - hypot((x0 + x1) / 2, (y0 + y1) / 2) <= 0.001 + 1e-9


def test_corners_on_one_line_go_and_its_ends_stay() -> None:
    line = Shape("band", tuple((float(k), 0.0) for k in range(9)), width=0.1)
    assert thinned(line, 0.001).points == ((0.0, 0.0), (8.0, 0.0))


def test_a_soft_shape_keeps_its_tips() -> None:
    tips = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (0.0, 1.0))
    assert thinned(Shape("glow", tips, within=RING), 0.5).points == tips
