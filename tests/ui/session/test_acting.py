"""What the figure does at each moment of a session, seen in the joints of the pose that is drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach import paths
from kneecoach.figure.body import Wear
from kneecoach.figure.scene import picture
from kneecoach.figure.skeleton import solve
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
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
            shapes = picture(act.motion, act.moment, Wear(), mirrored=act.mirrored)
            xs = [x for shape in shapes if shape.role == "hair" for x, _ in shape.points]
            sides[phase.side] = sum(xs) / len(xs)
    assert sides[Side.LEFT] == pytest.approx(-sides[Side.RIGHT], abs=0.05)
    assert sides[Side.LEFT] < 0.0 < sides[Side.RIGHT]


def test_one_exercise_fades_into_the_next_and_one_side_into_the_other(timeline: Timeline) -> None:
    change = next(i for i, phase in enumerate(timeline.phases) if phase.kind is Kind.SWITCH)
    act, before, share = acting(snapshot(timeline, change, FADE / 2), calm=False)
    assert act is not None
    assert before is not None
    assert act.mirrored != before.mirrored
    assert share == pytest.approx(0.5)
    assert acting(snapshot(timeline, change, FADE), calm=False)[1:] == (None, 1.0)
    prepare = first(timeline, "hip-lift", Kind.PREPARE)
    assert acting(snapshot(timeline, prepare, 0.1), calm=False)[1] is not None


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
