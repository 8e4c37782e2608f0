"""What goes round a foot or a knee, what holds ankles down, and the arrow where a joint presses."""

from __future__ import annotations

from dataclasses import replace
from math import hypot

import pytest

from kneecoach.figure import proportions as measure
from kneecoach.figure.body import Wear, side_shapes
from kneecoach.figure.motion import Moment, loop, posed
from kneecoach.figure.pose import NEAR, View
from kneecoach.figure.props import behind, between, in_front
from kneecoach.figure.scene import picture
from kneecoach.figure.shape import Shape
from kneecoach.figure.skeleton import solve
from kneecoach.figure.vectors import Point, distance, mix, place
from tests.figure.cards import drawn

DRAWN = drawn()


def nearest(shapes: list[Shape], spot: Point) -> float:
    return min(distance(point, spot) for shape in shapes for point in shape.points)


@pytest.mark.parametrize("name", ["towel-calf-stretch", "towel-hamstring-stretch"])
def test_a_towel_goes_round_the_sole_with_a_strand_to_each_hand(name: str) -> None:
    motion = DRAWN[name]
    for pose in motion.poses.values():
        body = solve(pose, motion.view)
        near = [shape for shape in in_front(motion.props, body) if shape.role == "towel"]
        far = between(motion.props, body)
        for strand in (near, far):
            assert nearest(strand, body.legs[NEAR].ball) < 0.02
        assert nearest(near, body.arms[0].palm) < 0.01
        assert nearest(far, body.arms[1].palm) < 0.04
        assert all(shape.depth == 1 for shape in far)


def test_a_towel_is_straight_where_it_is_pulled_and_sags_where_it_is_not() -> None:
    motion = DRAWN["towel-calf-stretch"]
    body = solve(motion.poses["hold"], motion.view)

    def sag(effort: float) -> float:
        strand = next(shape for shape in between(motion.props, body, effort) if shape.role == "towel fold")
        (x0, y0), (x1, y1) = strand.points[0], strand.points[-1]
        return max(y0 + (x - x0) / (x1 - x0) * (y1 - y0) - y for x, y in strand.points)

    assert sag(1.0) < 0.0005
    assert sag(0.1) > 0.005


@pytest.mark.parametrize("name", ["towel-calf-stretch", "towel-hamstring-stretch"])
def test_the_end_of_a_towel_hangs_out_of_the_fist_clear_of_the_forearm(name: str) -> None:
    motion = DRAWN[name]
    for pose in motion.poses.values():
        body = solve(pose, motion.view)
        arm = body.arms[NEAR]
        tail = next(
            shape
            for shape in in_front(motion.props, body)
            if shape.role == "towel" and shape.width and shape.points[0] == arm.palm
        )
        end = tail.points[-1]
        assert end[1] < arm.palm[1] - 0.05
        assert min(distance(end, mix(arm.elbow, arm.wrist, share / 10)) for share in range(11)) > 0.022


def test_a_soft_pack_lies_on_the_kneecap_over_a_cloth_and_the_strap_goes_behind_the_knee() -> None:
    motion = DRAWN["icing"]
    body = solve(motion.poses["start"], motion.view)
    leg = body.legs[NEAR]
    shapes = in_front(tuple(prop for prop in motion.props if prop.kind == "ice"), body)
    middle = (leg.thigh + leg.shank) / 2.0
    named = {role: [shape for shape in shapes if shape.role == role] for role in ("towel", "ice", "roller")}
    assert nearest(named["roller"], place(leg.knee, middle, -0.034, 0.0)) < 0.01
    assert nearest(named["roller"], place(leg.knee, middle, 0.072, 0.0)) < 0.01
    assert nearest(named["ice"], place(leg.knee, middle, 0.0695, 0.01)) < 0.005
    for along_leg, angle in ((0.098, leg.thigh), (-0.096, leg.shank)):  # the cloth bends with the leg
        ahead = 0.047 if along_leg > 0.0 else 0.031
        assert nearest(named["towel"], place(leg.knee, angle, ahead, along_leg)) < 0.005
    roles = [shape.role for shape in shapes]
    assert roles.index("towel") < roles.index("ice") < roles.index("roller")
    assert roles[-1] == "skin"


def test_a_wall_behind_a_mat_stands_where_the_mat_lies() -> None:
    motion = DRAWN["icing"]
    shapes = behind(motion.props, solve(motion.poses["start"], motion.view))
    lowest = {
        role: min(y for s in shapes if s.role == role for _x, y in s.points) for role in ("wall", "mat")
    }
    assert lowest["wall"] == pytest.approx(lowest["mat"])


def test_the_ankles_that_a_sofa_holds_down_lie_behind_its_front_and_before_its_far_legs() -> None:
    motion = DRAWN["nordic-hamstring"]
    body = solve(motion.poses["start"], motion.view)
    assert [shape.role for shape in in_front(motion.props, body)][:2] == ["wood", "wood"]
    assert "wood dark" in [shape.role for shape in behind(motion.props, body)]
    assert "wood top" not in [shape.role for shape in behind(motion.props, body)]
    free = tuple(replace(prop, joints=()) for prop in motion.props)
    assert in_front(free, body) == []


def test_a_roll_under_the_sofa_lies_on_the_ankles_and_none_of_its_legs_crosses_them() -> None:
    motion = DRAWN["nordic-hamstring"]
    body = solve(motion.poses["start"], motion.view)
    shapes = in_front(motion.props, body)
    (pad,) = (shape for shape in shapes if shape.role == "roller")
    leg = body.legs[NEAR]
    assert min(distance(point, mix(leg.ankle, leg.knee, 0.2)) for point in pad.points) < 0.03
    assert min(y for _x, y in pad.points) > leg.ankle[1]
    legs = [shape for shape in shapes if shape.width and shape.points[0][1] < 0.02]
    assert len(legs) == 2
    toes = leg.ankle[0] - measure.FOOT + measure.HEEL
    assert all(x < toes for shape in legs for x, _y in shape.points)


def test_an_arrow_shows_where_a_heel_presses_only_while_it_does() -> None:
    motion = DRAWN["heel-dig"]
    ways = tuple(prop for prop in motion.props if prop.kind == "way")
    body = solve(motion.poses["hold"], motion.view)
    assert in_front(ways, body, 0.12) == []

    def long(effort: float) -> float:
        line = in_front(ways, body, effort)[0].points
        return distance(line[0], line[-1])

    assert long(0.6) < long(1.0)
    heel, end = body.joints["near heel"], in_front(ways, body)[0].points[-1]
    assert distance(heel, end) < 0.12
    assert end[1] > 0.0


def test_the_far_leg_glows_too_where_both_step_from_the_side() -> None:
    march, squat, hop = (DRAWN[name] for name in ("march-on-the-spot", "single-leg-squat", "single-leg-hop"))
    for motion, far in ((march, True), (squat, False), (hop, False)):
        assert motion.view is View.SIDE
        at = loop(motion, 1.0) if motion.cycle else posed(motion, motion.peak)
        shapes = picture(motion, Moment(at.pose, {"quadriceps": 1.0, "trunk": 1.0}), Wear())
        assert [shape.depth for shape in shapes if shape.role == "glow"].count(1) == far
        assert [shape.depth for shape in shapes if shape.role == "glow"].count(0) == 2


def test_a_sock_is_seen_over_the_skin_and_follows_the_shank() -> None:
    motion = DRAWN["ankle-pumps"]
    for name in ("toward", "away"):
        body = solve(motion.poses[name], motion.view)
        shapes = [shape for shape in side_shapes(body, Wear(), {}) if shape.depth == 0]
        roles = [shape.role for shape in shapes]
        assert roles.index("skin") < roles.index("sock") < roles.index("shoe")
        leg = body.legs[NEAR]
        rim = place(leg.ankle, leg.shank, 0.0208, 0.0320)
        assert nearest([shapes[roles.index("sock")]], rim) < 0.002


@pytest.mark.parametrize("name", ["knee-circles", "hip-circles"])
def test_a_way_round_goes_behind_the_body_and_comes_before_it(name: str) -> None:
    motion = DRAWN[name]
    body = solve(motion.poses["start"], motion.view)
    ways = tuple(prop for prop in motion.props if prop.kind == "way")
    middle = ways[0].at[1]
    far, near = behind(ways, body), in_front(ways, body)
    assert all(y >= middle - 1e-9 for _x, y in far[0].points)
    assert all(y <= middle + 1e-9 for _x, y in near[0].points)
    assert distance(near[0].points[-1], far[0].points[0]) < 1e-9
    head = near[-1].points
    assert len(head) == 3  # before the body too, where no limb hides it
    assert min(distance(head[0], point) for point in far[0].points) < 0.03


def test_the_knee_goes_round_on_the_way_that_is_drawn() -> None:
    motion = DRAWN["hip-circles"]
    (way,) = (prop for prop in motion.props if prop.kind == "way")
    for name in motion.cycle:
        x, y = solve(motion.poses[name], motion.view).joints["near knee"]
        across, up = (x - way.at[0]) / (way.wide / 2.0), (y - way.at[1]) / (way.high / 2.0)
        assert hypot(across, up) == pytest.approx(1.0, abs=0.03), name


def test_a_band_goes_round_both_legs() -> None:
    motion = DRAWN["band-side-step"]
    loops = tuple(prop for prop in motion.props if prop.kind == "loop")
    for name in motion.cycle:
        body = solve(motion.poses[name], motion.view)
        xs = [x for x, _y in in_front(loops, body)[0].points]
        assert min(xs) < min(body.legs[0].knee[0], body.legs[0].hip[0])
        assert max(xs) > max(body.legs[1].knee[0], body.legs[1].hip[0])


@pytest.mark.parametrize("name", ["band-hip-adduction", "band-knee-bend", "band-knee-straightening"])
def test_a_band_goes_round_the_leg_over_the_shoe_and_the_strand_begins_there(name: str) -> None:
    motion = DRAWN[name]
    bands = tuple(prop for prop in motion.props if prop.kind == "band")
    for pose in motion.poses.values():
        body = solve(pose, motion.view)
        strand, ring = in_front(bands, body)[:2]
        leg = body.legs[NEAR]
        middle = place(leg.ankle, leg.shank, 0.0, 0.028)
        assert distance(strand.points[0], middle) < 1e-6
        assert {round(distance(end, middle), 4) for end in ring.points} == {0.021}


@pytest.mark.parametrize("name", ["band-side-step", "bridge-walk-out"])
def test_a_path_stands_still_and_is_as_long_as_the_way_of_the_feet(name: str) -> None:
    motion = DRAWN[name]
    (path,) = [prop for prop in motion.props if prop.kind == "path"]
    bodies = [solve(motion.poses[one], motion.view) for one in motion.cycle or motion.poses]
    line = {in_front((path,), body)[0].points for body in bodies}
    assert len(line) == 1
    (left, _), (right, _) = line.pop()
    feet = [leg.ankle[0] for body in bodies for leg in body.legs]
    assert left == pytest.approx(min(feet), abs=0.08)
    assert right == pytest.approx(max(feet), abs=0.08)
    assert in_front((path,), bodies[0], 0.0) == [], "nobody goes anywhere in a rest"
