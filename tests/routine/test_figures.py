"""Poses that are too many are told at their line, and none is dropped without a word."""

from __future__ import annotations

import pytest

from kneecoach.errors import Fault
from kneecoach.routine.figures import motion_of
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import check

HEAD = "kneecoach: exercise 1\nname: Steps\nsources: ours\nfigure:\n"


def card(poses: int, more: str = "") -> str:
    others = "".join(f"    p{n}: {{from: start, trunk: {n}}}\n" for n in range(1, poses))
    return f"{HEAD}{more}  poses:\n    start: {{hips: [0, 53]}}\n{others}"


def faults(text: str) -> tuple[Fault, ...]:
    return check(text, "steps").faults


def test_twenty_four_poses_are_drawn_and_one_more_is_told_where_it_stands() -> None:
    assert faults(card(24)) == ()
    exercise = check(card(24), "steps").exercise
    assert exercise is not None
    assert exercise.figure is not None
    motion = motion_of(exercise.figure)
    assert motion is not None
    assert len(motion.poses) == 24
    (fault,) = faults(card(25))
    assert (fault.code, fault.line, fault.column) == ("figure-many", 30, 5)
    assert "p24" in fault_sentence(words_for("en"), fault)
    assert "24個" in fault_sentence(words_for("ja"), fault)


def test_what_names_a_pose_too_many_is_no_second_mistake() -> None:
    assert [fault.code for fault in faults(card(26, "  cycle: [p24, p25]\n"))] == ["figure-many"]


@pytest.mark.parametrize(("shown", "codes"), [(4, []), (5, ["figure-shown"])])
def test_the_sheet_has_room_for_four(shown: int, codes: list[str]) -> None:
    named = ", ".join(f"p{n}" for n in range(1, shown + 1))
    assert [fault.code for fault in faults(card(8, f"  show: [{named}]\n"))] == codes


@pytest.mark.parametrize(
    ("loop", "codes"),
    [("[near knee, far knee]", []), ("[near knee]", ["figure-loop"]), ("30", ["figure-loop"])],
)
def test_a_loop_goes_round_two_joints(loop: str, codes: list[str]) -> None:
    assert [fault.code for fault in faults(card(2, f"  props: [{{loop: {loop}}}]\n"))] == codes


@pytest.mark.parametrize(
    ("legs", "codes"),
    [
        ("near leg: {foot: [2, 1], to: far knee}", []),
        ("far leg: {foot: [2, 1], to: near ankle}", []),
        ("near leg: {foot: [5, -50], to: near hip}", []),
        ("near leg: {foot: [2, 1], to: near knee}", ["figure-counted"]),
        ("legs: {foot: [2, 1], to: far knee}", ["figure-counted"]),
        ("near leg: {foot: far ball}, far leg: {foot: near ball}", ["figure-counted"]),
    ],
)
def test_a_foot_counts_from_the_hip_or_from_a_leg_that_does_not_count_from_it(
    legs: str, codes: list[str]
) -> None:
    text = f"{HEAD}  poses:\n    start: {{hips: [0, 53], {legs}}}\n"
    assert [(fault.code, fault.line) for fault in faults(text) if not fault.warning] == [
        (code, 6) for code in codes
    ]
