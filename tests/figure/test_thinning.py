"""Outlines with fewer corners look the same."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin

from kneecoach.figure.shape import box
from kneecoach.figure.thinning import thinned

RING = tuple((cos(2 * pi * k / 72), sin(2 * pi * k / 72)) for k in range(73))


def test_a_round_outline_keeps_its_form_with_half_its_corners() -> None:
    made = thinned(RING, 0.004)
    assert len(made) == len(RING) // 2 + 1
    for (x0, y0), (x1, y1) in pairwise(made):
        assert 1.0 - hypot((x0 + x1) / 2, (y0 + y1) / 2) <= 0.004


def test_what_bends_more_stays_whole() -> None:
    assert thinned(RING, 0.003) == RING


def test_corners_on_one_line_go_and_its_ends_and_true_corners_stay() -> None:
    line = tuple((float(k), 0.0) for k in range(10))
    assert thinned(line, 0.001) == (line[0], line[2], line[4], line[6], line[8], line[9])
    corner = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    assert thinned(corner, 0.001) == corner
    assert thinned(corner[:2], 0.001) == corner[:2]
    round_box = box("mat", 0.0, 0.0, 1.0, 1.0, 0.2).points
    assert set(round_box[::2]) <= set(thinned(round_box, 0.01))
