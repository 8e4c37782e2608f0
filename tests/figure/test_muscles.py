"""Which muscle glows when, of one leg and of two that work by turns."""

from __future__ import annotations

import pytest

from kneecoach.figure.body import Wear
from kneecoach.figure.motion import Beat, moment, posed
from kneecoach.figure.scene import picture
from kneecoach.figure.skeleton import solve
from tests.figure.cards import drawn

DRAWN = drawn()


def test_of_two_legs_by_turns_the_lifted_thigh_glows_most() -> None:
    march = DRAWN["march-on-the-spot"]
    for name, lifted in (("near-up", 0), ("far-up", 1)):
        shapes = picture(march, posed(march, name), Wear())
        strong = {shape.depth: shape.strength for shape in shapes if shape.role == "glow"}
        assert strong[lifted] == pytest.approx(1.0)
        assert strong[1 - lifted] < 0.3


def test_the_calf_glows_while_the_toes_point_away_and_not_while_they_are_pulled_up() -> None:
    pumps = DRAWN["ankle-pumps"]
    seen = {round(8.0 + pumps.period * k / 4.0, 3): name for k, name in enumerate(pumps.cycle)}
    glows = {
        name: moment(pumps, Beat("work", came=("prepare", None), elapsed=at)).muscles["calf"]
        for at, name in seen.items()
    }
    assert glows["toward"] == pytest.approx(0.0)
    assert glows["away"] == pytest.approx(1.0)


def test_the_stretched_hip_flexors_lie_before_the_hip_and_not_on_the_thigh() -> None:
    stretch = DRAWN["hip-flexor-stretch"]
    at = posed(stretch, "hold")
    body = solve(at.pose)
    (glow,) = [shape for shape in picture(stretch, at, Wear()) if shape.role == "glow"]
    (x, y), _, _ = glow.points
    hip, knee = body.legs[0].hip, body.legs[0].knee
    assert x > hip[0] + 0.02
    assert abs(y - hip[1]) < 0.15 * (hip[1] - knee[1])
