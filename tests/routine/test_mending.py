"""Mends in place: what was meant is written, and every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.mending import mend_file
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.timeline import Choice

SHIPPED = paths.routines()
SPOILT = """\
kneecoach: routine 1
# a comment of its own
name: Spoilt
steps:
  - exercise: hip lift   # not an id
    sets: 2
    repz: \uff11\uff10
  - exercise: plank
    hold: 30             # no unit
  - exercise: calf-raise
    reps: 8-6-4
"""


def mended(text: str, tmp_path: Path, *, before: bytes = b"") -> tuple[bytes, list[str]]:
    file = tmp_path / "spoilt.yaml"
    file.write_bytes(before + text.encode())
    result = mend_file(file, SHIPPED)
    assert result.data is not None
    assert file.read_bytes() == before + text.encode(), "nothing is written here"
    return result.data, [fault.code for fault in result.left]


def test_what_was_meant_is_written_and_comments_stay(tmp_path: Path) -> None:
    data, left = mended(SPOILT, tmp_path)
    assert left == []
    assert data.decode() == (
        SPOILT.replace("hip lift", "hip-lift")
        .replace("repz: \uff11\uff10", "reps: 10")
        .replace("30   ", "30 s   ")
        .replace("8-6-4", "[8, 6, 4]")
    )


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_byte_order_mark_stay(before: bytes, tmp_path: Path) -> None:
    data, left = mended(SPOILT.replace("\n", "\r\n"), tmp_path, before=before)
    assert left == []
    assert data.startswith(before + b"kneecoach")
    assert data.count(b"\r\n") == SPOILT.count("\n") == data.count(b"\n")


def test_a_good_file_and_one_that_cannot_be_mended_stay_as_they_are(tmp_path: Path) -> None:
    good = mend_file(SHIPPED / "strength.yaml", SHIPPED)
    assert (good.data, good.mended, good.left) == (None, (), ())
    file = tmp_path / "gone.yaml"
    assert [fault.code for fault in mend_file(file, SHIPPED).left] == ["no-file"]


HEAD = "kneecoach: routine 1\nname: Spoilt   # mine\nsteps:\n  - exercise: hip-lift\n"
# What therapists write most, and what it becomes: only the span of the value, or a line more above it.
SPELLINGS = [
    ("reps: \uff11\uff10", "reps: 10"),
    ("hold: 30", "hold: 30 s"),
    ("hold: 30 sec.", "hold: 30 sec"),
    ("hold: 1m", "hold: 1 min"),
    ("hold: about 30 s", "hold: 30 s"),
    ("hold: half a minute", "hold: 30 s"),
    ("hold: 20~30\u79d2", "hold: 20-30 s"),
    ("reps: null", "reps: not stated"),
    ("reps: ~", "reps: not stated"),
    ("reps: tbd", "reps: not stated"),
    ("reps:", "reps: not stated"),
    ("reps: 10 ours", "reps: 10 (ours)"),
    ("reps:10", "reps: 10"),
    ("reps\uff1a10", "reps: 10"),
    ("Reps: 10", "reps: 10"),
    ("repetitions: 10", "reps: 10"),
    ("reps: 3x10", "sets: 3\n    reps: 10"),
    ("reps: 3 x 10-12 (ours)", "sets: 3 (ours)\n    reps: 10-12 (ours)"),
    ("reps: 10\u56de3\u30bb\u30c3\u30c8", "sets: 3\n    reps: 10"),
    ("reps: 3 sets of 10", "sets: 3\n    reps: 10"),
    ("hold: 30s x 3", "reps: 3\n    hold: 30s"),
    ("hold: 3 \u00d7 30 s", "reps: 3\n    hold: 30 s"),
    ("time: 2 min x 3", "sets: 3\n    time: 2 min"),
    ("reps: 10 each side", "sides: each\n    reps: 10"),
    ("reps: 3 x 10 each leg", "sides: each\n    sets: 3\n    reps: 10"),
    ("hold: 3 x 30 s each side", "sides: each\n    reps: 3\n    hold: 30 s"),
    ("hold: 30 s per leg", "sides: each\n    hold: 30 s"),
    ("reps: 10\n    sides: left/right", "reps: 10\n    sides: each"),
    ("reps: 10\n    sides: L", "reps: 10\n    sides: left"),
    ("reps: 10\n    rest: none", "reps: 10\n    rest: 0 s"),
    ("reps: 10\n    rest: 60s between sets", "reps: 10\n    rest: 60s"),
]


@pytest.mark.parametrize(("written", "meant"), SPELLINGS)
def test_what_therapists_write_most_is_mended_and_nothing_else(
    written: str, meant: str, tmp_path: Path
) -> None:
    after = "    # below\n  - exercise: plank   # \u3072\u3056\n    hold: 30 s\n"
    data, left = mended(f"{HEAD}    # above\n    {written}\n{after}", tmp_path)
    assert left == []
    assert data.decode() == f"{HEAD}    # above\n    {meant}\n{after}"


def test_a_comment_at_the_end_of_a_mended_line_stays(tmp_path: Path) -> None:
    data, _ = mended(f"{HEAD}    reps: 3x10   # slowly\n", tmp_path)
    assert data.decode() == f"{HEAD}    sets: 3\n    reps: 10   # slowly\n"


def test_between_brackets_a_key_more_stands_on_the_same_line(tmp_path: Path) -> None:
    head = HEAD.replace("  - exercise: hip-lift\n", "")
    data, _ = mended(f"{head}  - {{exercise: hip-lift, reps: 3x10}}  # end\n", tmp_path)
    assert data.decode() == f"{head}  - {{exercise: hip-lift, sets: 3, reps: 10}}  # end\n"


# What may be another word, or may be wanted as it stands: to be named, and not to be written unasked.
GUESSES = (
    "reps: 5\n    switch: 5 s",
    "reps: 5\n    progress: {by: 1 set, if: upper band}",
    "reps: 5\n    sets: 3\n    rest: as long as needed",
    "hold: as long as comfortable",
    "reps: 5\n    load: hand",
    "reps: 5\n    exercise: calf-stretch",
    "reps: 5\n    pest: 20 s",
    "reps: 5\n    skip on: tusday",
)


def test_nothing_is_mended_where_two_things_may_be_meant(tmp_path: Path) -> None:
    for written in ("time: 30", "reps: 10/12", "reps: 3x10\n    sets: 2", "load: 5\n    reps: 5", *GUESSES):
        file = tmp_path / "doubtful.yaml"
        file.write_text(f"{HEAD}    {written}\n")
        result = mend_file(file, SHIPPED)
        assert result.data is None
        assert result.left != ()


CUES = """\
kneecoach: routine 1
name: Cues of one's own
steps:
  - exercise: mine
    reps: 2
    tempo: {right: 6 s, left: 6 s, right arm: 6 s}
  - exercise: mine
    switch: 0 s
    levels: [{time: 8 min}, {time: 1 min, sides: each}]
exercises:
  mine:
    name: Mine
    cues: {right: Right leg, left: Left leg, first: One pair, second: The other, lfit: Up, right arm: Arm}
"""


def test_a_cue_for_a_part_of_ones_own_is_taken_however_like_it_is_to_a_known_one(tmp_path: Path) -> None:
    file = tmp_path / "cues.yaml"
    file.write_text(CUES)
    result = mend_file(file, SHIPPED)
    assert result.data is None
    assert [(fault.code, fault.warning) for fault in result.left] == [("cue-like", True)]
    assert result.left[0].values == {"text": "lfit", "near": "lift"}
    loaded = load_routine(file, SHIPPED)
    card = loaded.steps[0]
    assert isinstance(card, ExerciseStep)
    assert [kind for kind, _ in card.exercise.cues] == [
        "right",
        "left",
        "first",
        "second",
        "lfit",
        "right arm",
    ]


@pytest.mark.parametrize("spoilt", [("lift: 2", "lower: 2"), ("sets: 2", "sets: 2\n    switch: 3 s")])
@pytest.mark.parametrize("other", ["    side: each\n", "    hodl: 20\n", "    notes: slowly: no swing\n"])
def test_a_mend_changes_nothing_but_where_the_fault_stood(
    spoilt: tuple[str, str], other: str, tmp_path: Path
) -> None:
    """The steps beside the faulty one keep their seconds and every word."""
    good = (
        f"{HEAD}    sets: 2\n    reps: 3\n    tempo: {{lift: 2 s, down: 3 s}}\n"
        "    cues: {lift: Up, down: Slowly}\n  - exercise: plank\n    hold: 20 s\n    sets: 2\n"
    ).replace(*spoilt)
    file = tmp_path / "spoilt.yaml"
    file.write_text(good)
    before = load_routine(file, SHIPPED)
    dose = "" if "hodl" in other else "    hold: 20 s\n"
    file.write_text(f"{good}  - exercise: plank\n{dose}{other}")
    result = mend_file(file, SHIPPED)
    assert result.data is not None
    file.write_bytes(result.data)
    after = load_routine(file, SHIPPED)
    laid = lay_out(after, Choice()).phases
    assert laid[: len(lay_out(before, Choice()).phases)] == lay_out(before, Choice()).phases
    cues = [[step.cues for step in one.steps if isinstance(step, ExerciseStep)] for one in (before, after)]
    assert cues[1][:2] == cues[0]
