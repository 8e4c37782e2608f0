"""What the figure does at each moment of a session, seen in the joints of the pose that is drawn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.figure.body import Wear
from kneecoach.figure.scene import picture
from kneecoach.figure.skeleton import solve
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine, read_checked
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Kind, Timeline
from kneecoach.session.snapshot import Snapshot, State
from kneecoach.ui.session.acting import FADE, acting
from kneecoach.ui.session.rhythm import frame


@pytest.fixture(scope="module")
def timeline() -> Timeline:
    path = paths.routines() / "behind-the-knee-basics.yaml"
    return lay_out(load_routine(path, paths.routines()), Choice())


def snapshot(timeline: Timeline, index: int, elapsed: float) -> Snapshot:
    phase = timeline.phases[index]
    remaining = None if phase.seconds is None else phase.seconds - elapsed
    step = timeline.steps[phase.step]
    return Snapshot(
        timeline, State.RUNNING, index, phase, step, elapsed, remaining, 0.0, 0.0, False, None, None, 0, ()
    )


def hip(timeline: Timeline, index: int, elapsed: float) -> float:
    act, _, _ = acting(snapshot(timeline, index, elapsed), calm=False)
    assert act is not None
    return solve(act.moment.pose, act.motion.view).pelvis[1]


def first(timeline: Timeline, exercise: str, kind: Kind, part: str | None = None) -> int:
    return next(
        i
        for i, phase in enumerate(timeline.phases)
        if (phase.exercise, phase.kind, phase.part) == (exercise, kind, part)
    )


def test_the_hips_rise_in_the_seconds_of_the_lift_and_stay_up(timeline: Timeline) -> None:
    lift = first(timeline, "hip-lift", Kind.MOVE, "lift")
    hold, lower = lift + 1, lift + 2
    assert hip(timeline, lift, 0.0) < hip(timeline, lift, 1.0) < hip(timeline, lift, 2.0)
    assert hip(timeline, hold, 1.0) == pytest.approx(hip(timeline, lift, 2.0), abs=0.01)
    assert hip(timeline, lower, 3.0) == pytest.approx(hip(timeline, lift, 0.0), abs=1e-9)


def test_the_same_moment_gives_the_same_picture(timeline: Timeline) -> None:
    lift = first(timeline, "hip-lift", Kind.MOVE, "lift")
    once, again = (acting(snapshot(timeline, lift, 0.7), calm=False) for _ in range(2))
    assert once == again


def test_less_motion_shows_the_pose_that_a_part_leads_to(timeline: Timeline) -> None:
    lift = first(timeline, "hip-lift", Kind.MOVE, "lift")
    act, before, _ = acting(snapshot(timeline, lift, 0.1), calm=True)
    assert act is not None
    assert before is None
    assert solve(act.moment.pose).pelvis[1] == pytest.approx(hip(timeline, lift, 2.0), abs=1e-9)


def test_the_left_side_is_turned_round(timeline: Timeline) -> None:
    sides = {}
    for i, phase in enumerate(timeline.phases):
        act, _, _ = acting(snapshot(timeline, i, 3.0), calm=False)
        if act is not None and phase.kind is Kind.HOLD and phase.side is not None:
            sides[phase.side] = act.mirrored
    assert sides == {Side.LEFT: True, Side.RIGHT: False}


def test_from_the_front_each_side_is_where_a_mirror_shows_it() -> None:
    path = paths.routines() / "protocols" / "r07.yaml"
    bridges = lay_out(load_routine(path, paths.routines()), Choice())
    sides = {}
    for i, phase in enumerate(bridges.phases):
        if phase.exercise == "side-bridge" and phase.kind.exercise and phase.side is not None:
            act, _, _ = acting(snapshot(bridges, i, 1.0), calm=False)
            assert act is not None
            shapes = picture(act.motion, act.moment, Wear())
            xs = [
                -x if act.mirrored else x for shape in shapes if shape.role == "hair" for x, _ in shape.points
            ]
            sides[phase.side] = sum(xs) / len(xs)
    assert sides[Side.LEFT] == pytest.approx(-sides[Side.RIGHT], abs=0.05)
    assert sides[Side.LEFT] < 0.0 < sides[Side.RIGHT]


def test_one_exercise_has_faded_into_the_next_and_one_side_into_the_other_when_they_begin(
    timeline: Timeline,
) -> None:
    for change in (
        next(i for i, phase in enumerate(timeline.phases) if phase.kind is Kind.SWITCH),
        first(timeline, "hip-lift", Kind.PREPARE),
    ):
        seconds = timeline.phases[change - 1].seconds or 0.0
        here, before, share = acting(snapshot(timeline, change - 1, seconds - FADE / 2), calm=False)
        began, nothing, whole = acting(snapshot(timeline, change, 0.0), calm=False)
        assert here == began
        assert before is not None
        assert here is not None
        assert (before.mirrored, before.motion) != (here.mirrored, here.motion)
        assert share == pytest.approx(0.5)
        assert (nothing, whole) == (None, 1.0)
        assert acting(snapshot(timeline, change - 1, seconds - FADE), calm=False)[1] is None


@pytest.fixture(scope="module")
def own_pace() -> Timeline:
    text = (
        "kneecoach: routine 1\nname: Own\nsteps:\n"
        "  - {exercise: hip-lift, reps: 8, sets: 2, rest: 20 s}\n  - {exercise: plank, hold: 20 s}\n"
    )
    checked = read_checked(Path("own.yaml"), text, paths.routines())
    assert checked.routine is not None
    return lay_out(checked.routine, Choice())


def test_what_ends_at_ones_own_pace_fades_when_it_is_over(own_pace: Timeline) -> None:
    prepare = first(own_pace, "plank", Kind.PREPARE)
    assert own_pace.phases[prepare - 1].seconds is None
    shares = []
    for elapsed in (0.0, FADE / 2, FADE * 0.999):
        act, before, share = acting(snapshot(own_pace, prepare, elapsed), calm=False)
        assert act is not None
        assert before is not None
        assert act.motion is not before.motion
        shares.append(share)
    assert shares[0] > 0.5, "its words stand from the first moment"
    assert shares[1] == pytest.approx((shares[0] + 1.0) / 2.0)
    assert shares[2] == pytest.approx(1.0, abs=0.01)
    assert acting(snapshot(own_pace, prepare, FADE), calm=False)[1:] == (None, 1.0)


def test_a_set_at_ones_own_pace_goes_over_into_its_rest_without_a_cut(own_pace: Timeline) -> None:
    work = first(own_pace, "hip-lift", Kind.WORK)
    at_top = hip(own_pace, work, 2.5)
    assert at_top > hip(own_pace, work, 0.0) + 0.05
    rest = [
        solve(act.moment.pose, act.motion.view).pelvis[1]
        for elapsed in (0.0, 0.5, 3.0)
        if (act := acting(replace(snapshot(own_pace, work + 1, elapsed), took=2.5), calm=False)[0])
    ]
    assert rest[0] == pytest.approx(at_top)
    assert rest[0] > rest[1] > rest[2]


def test_a_hold_and_the_rest_from_it_begin_in_their_position(timeline: Timeline) -> None:
    def trunk(index: int, elapsed: float) -> float:
        act, _, _ = acting(snapshot(timeline, index, elapsed), calm=False)
        assert act is not None
        return act.moment.pose.trunk

    hold = first(timeline, "seated-hamstring-stretch", Kind.HOLD)
    held, rested = trunk(hold, 5.0), trunk(hold - 1, 5.0)
    assert abs(held - rested) > 10.0
    for index in (hold, hold + 2):
        assert timeline.phases[index].kind is Kind.HOLD
        assert trunk(index, 0.0) == pytest.approx(held, abs=0.6)
        assert trunk(index - 1, (timeline.phases[index - 1].seconds or 0.0)) == pytest.approx(
            trunk(index, 0.0)
        )
    rest = hold + 1
    assert timeline.phases[rest].kind is Kind.REST
    assert trunk(rest, 0.0) == pytest.approx(trunk(hold, 20.0))
    assert trunk(rest, 0.0) == pytest.approx(trunk(rest, 1.5), abs=0.6)
    assert trunk(hold, 19.0) == pytest.approx(held, abs=0.6), "the hold keeps its time"


def test_an_exercise_without_poses_has_no_figure(timeline: Timeline) -> None:
    lift = first(timeline, "hip-lift", Kind.MOVE, "lift")
    plain = replace(timeline, steps=tuple(replace(step, figure=None) for step in timeline.steps))
    assert acting(snapshot(plain, lift, 0.5), calm=False) == (None, None, 1.0)


def test_at_the_end_nobody_is_on_stage(timeline: Timeline) -> None:
    over = replace(snapshot(timeline, 0, 0.0), index=len(timeline.phases), phase=None, step=None)
    assert acting(over, calm=False) == (None, None, 1.0)


def test_a_breath_is_drawn_ten_times_a_second_and_a_movement_thirty(timeline: Timeline) -> None:
    hold = first(timeline, "seated-hamstring-stretch", Kind.HOLD)
    assert frame(snapshot(timeline, hold, 9.0), calm=False) == pytest.approx(1 / 10)
    assert frame(snapshot(timeline, hold, 0.5), calm=False) == pytest.approx(1 / 30)
