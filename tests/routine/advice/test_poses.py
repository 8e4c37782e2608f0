"""What `check` says of poses that no body takes: where, what, by how much, and what to change."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.loader import check_file
from kneecoach.words import words_for
from kneecoach.words.fault_sentences import SENTENCES
from kneecoach.words.faults import fault_sentence
from tests.routine.advice.test_advice import advice

CARD = "kneecoach: exercise 1\nname: Mine\nsources: ours\nfigure:\n"
SITTING = """\
  poses:
    start:
      hips: [0, 8.4]
      legs: {hip: 90}
      arms: {shoulder: 10}
    bent:
      from: start
"""
BENT = SITTING + "      "


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (SITTING, []),
        (BENT + "near arm: {hand: [90, 0]}\n", [("figure-reach", "near hand", "64.2")]),
        (BENT + "far arm: {forearm: [0, 2]}\n", [("figure-reach", "far forearm", "16.6")]),
        (BENT + "legs: {hip: 90, knee: -30}\n", [("figure-limit", "near knee", "-30")]),
        (BENT + "curl: 120\n", [("figure-limit", "curl", "120")]),
        (BENT + "hips: [0, 2]\n", [("figure-sunk", "hip", "5")]),
    ],
)
def test_each_kind_of_flaw_stands_at_its_pose(
    figure: str, told: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    found = advice(CARD + figure, tmp_path)
    assert {(fault.line, fault.column) for fault in found} <= {(10, 5)}
    assert {str(fault.values["text"]) for fault in found} <= {"bent"}
    said = [(fault.code, str(fault.values["key"]), str(fault.values["n"])) for fault in found]
    assert all(one in said for one in told), said
    assert bool(said) == bool(told)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("line: [shoulder, hip, near knee]", "figure-line"),
        ("floor: [near sole]", "figure-lifted"),
        ("below: [ear, near heel]", "figure-above"),
        ("bent: [near knee]", "figure-straight"),
        ("line: [near hip, near knee, near ankle]", None),
    ],
)
def test_a_form_that_is_broken(form: str, code: str | None, tmp_path: Path) -> None:
    text = f"{CARD}{SITTING}  form: [{{pose: start, {form}, source: ours}}]\n"
    found = advice(text, tmp_path)
    assert [(fault.code, fault.line) for fault in found] == ([(code, 6)] if code else [])


def test_what_is_taken_over_with_from_is_said_once(tmp_path: Path) -> None:
    text = CARD + SITTING.replace("[0, 8.4]", "[0, 2]")
    found = advice(text, tmp_path)
    assert {fault.line for fault in found} == {6}


def test_a_routines_own_exercise_is_judged_too(tmp_path: Path) -> None:
    figure = "".join(f"    {line}\n" for line in (BENT + "curl: 120").splitlines())
    text = (
        "kneecoach: routine 1\nname: Mine\nsources: ours\nsteps:\n  - exercise: heel-slide\n    reps: 5\n"
        f"exercises:\n  heel-slide:\n    name: Heel slide\n    figure:\n{figure}"
    )
    assert [(fault.code, fault.line) for fault in advice(text, tmp_path)] == [("figure-limit", 16)]


def test_poses_with_a_fault_are_told_of_once(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(CARD + BENT + "curl: much\n", encoding="utf-8")
    assert [fault.code for fault in check_file(file, paths.routines(), advise=True)] == ["figure-number"]


def test_no_shipped_card_is_warned_of() -> None:
    figures = [code for code in SENTENCES if code.startswith("figure-")]
    for path in sorted((paths.routines() / "exercises").glob("*.yaml")):
        faults = check_file(path, paths.routines(), advise=True)
        assert [fault.code for fault in faults if fault.code in figures] == [], path.stem


def test_it_says_what_where_how_much_and_the_mend_in_both_languages(tmp_path: Path) -> None:
    (fault, *_) = advice(CARD + BENT + "near arm: {hand: [90, 0]}\n", tmp_path)
    assert fault_sentence(words_for("en"), fault) == (
        "The pose bent: near hand misses its place by 64.2 % of the body's height, the limb is too short or "
        "too long for it; move its place, or bring hips or trunk nearer"
    )
    japanese = fault_sentence(words_for("ja"), fault)
    assert "bent" in japanese
    assert "64.2%" in japanese
