"""What the handout says of each level: its notes, and what the card of its own exercise bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice
from kneecoach.ui.preview_steps import sections_of
from kneecoach.words import words_for
from tests.ui.handout.test_handout import sheet

LEVELS = """\
kneecoach: routine 1
name: A
steps:
  - exercise: press
    notes: Slowly.
    levels:
      - {sets: 4, reps: 15, notes: Raise the load.}
      - {exercise: press-wide, sets: 4, reps: 6, notes: [Widen the bend., Then go on.]}
      - {exercise: press-wide, sets: 5, reps: 6}
  - {exercise: plank, hold: 5 s, weeks: {3: {hold: 9 s, notes: Ask first.}}}
exercises:
  press: {name: Press, kind: strength, move: Press., limit: Knee between 10 and 60 degrees}
  press-wide: {name: Wide press, kind: strength, move: Press., limit: Knee up to 90 degrees}
"""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("language", "second", "third"),
    [
        (
            "en",
            (
                "Level 2: Wide press, 4 sets \N{MIDDLE DOT} 6 reps. How far: Knee up to 90 degrees. "
                "Widen the bend. Then go on."
            ),
            "Level 3: Wide press, 5 sets \N{MIDDLE DOT} 6 reps. How far: Knee up to 90 degrees",
        ),
        (
            "ja",
            (
                "レベル2：Wide press、4セット \N{MIDDLE DOT} 6回。動かす範囲：Knee up to 90 degrees。"
                "Widen the bend。Then go on."
            ),
            "レベル3：Wide press、5セット \N{MIDDLE DOT} 6回。動かす範囲：Knee up to 90 degrees",
        ),
    ],
)
def test_every_level_has_its_notes_and_the_limit_of_its_own_card(
    tmp_path: Path, language: str, second: str, third: str
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(LEVELS, encoding="utf-8")
    block, plank = sheet(file, language).chapters[0].parts[0].blocks
    assert second in block.notes
    assert third in block.notes
    first = next(note for note in block.notes if "Raise the load." in note)
    assert "60 degrees" not in first  # it stands in full below the exercise
    assert "Slowly." in block.notes
    assert [note.endswith("Ask first.") for note in plank.notes] == [True]


def test_the_preview_of_a_level_says_the_limit_of_the_others(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(LEVELS, encoding="utf-8")
    routine = load_routine(file, paths.routines())
    (section,) = sections_of(words_for("en"), routine, Choice(level=2), file, paths.routines())
    notes = section.steps[0].notes
    assert any(note.startswith("Level 1") and "between 10 and 60 degrees" in note for note in notes)
    assert not any("90 degrees" in note for note in notes)


@pytest.mark.usefixtures("qapp")
def test_a_note_of_a_level_does_not_repeat_the_numbers_that_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "kneecoach: routine 1\nname: A\nsteps:\n  - exercise: half-squat\n    sets: 3\n    reps: 10\n"
        "    rest: 60 s\n    levels: [{load: body weight}, {load: free, notes: With dumbbells.}]\n",
        encoding="utf-8",
    )
    (block,) = sheet(file, "en").chapters[0].parts[0].blocks
    assert block.notes[:2] == ("Level 1: body weight", "Level 2: your choice of weight. With dumbbells.")
