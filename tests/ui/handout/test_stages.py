"""What is said of the stages of a programme, and of routines side by side, on the sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneecoach.ui.handout.content import Sheet
from kneecoach.ui.handout.geometry import PAPERS
from kneecoach.ui.handout.sheet import lay_out_sheet
from kneecoach.words import words_for
from tests.ui.handout.test_handout import LOOK, check_places, sheet

STAGES = """\
kneecoach: programme 1
name: All
notes: Pain may reach 5.
length: 4 weeks
frequency: daily
stages:
  - name: One
    weeks: 1-2
    steps: [{exercise: half-squat, reps: 5}]
  - name: Two
    weeks: 2-4
    notes: [Heavier 2-3 times a week., Longer if needed.]
    steps: [{exercise: half-squat, reps: 5}]
"""
SIDE = """\
kneecoach: programme 1
name: All
routines:
  a: {name: A, notes: Outdoors., frequency: daily, steps: [{exercise: slow-walk, time: 5 min}]}
"""


def made_of(folder: Path, text: str) -> Sheet:
    file = folder / "all.yaml"
    file.write_text(text, encoding="utf-8")
    return sheet(file, "en")


def printed(made: Sheet) -> list[str]:
    """All lines on the paper, in their order."""
    laid = lay_out_sheet(words_for("en"), made, PAPERS["a4"], LOOK)
    check_places(laid)
    return [text for _, _, text in laid.lines()]


@pytest.mark.usefixtures("qapp")
def test_a_stage_s_own_notes_stand_below_its_name_and_those_of_the_whole_once(tmp_path: Path) -> None:
    made = made_of(tmp_path, STAGES)
    assert [chapter.notes for chapter in made.chapters] == [
        (),
        ("Heavier 2-3 times a week.", "Longer if needed."),
    ]
    lines = printed(made)
    assert lines.count("Pain may reach 5.") == 1
    assert lines.index("2. Two") < lines.index("Longer if needed.")


@pytest.mark.usefixtures("qapp")
def test_so_do_those_of_routines_side_by_side(tmp_path: Path) -> None:
    made = made_of(tmp_path, SIDE)
    assert made.chapters[0].notes == ("Outdoors.",)
    assert "Outdoors." in printed(made)


@pytest.mark.usefixtures("qapp")
def test_one_that_ends_earlier_has_boxes_for_its_own_weeks_and_says_so(tmp_path: Path) -> None:
    own = SIDE.replace("name: All\n", "name: All\nlength: 4 weeks\n").replace(
        "daily,", "daily, length: 2 weeks,"
    )
    (chapter,) = made_of(tmp_path, own).chapters
    assert [week.number for week in chapter.weeks] == [1, 2]
    assert "2 weeks" in chapter.note


@pytest.mark.usefixtures("qapp")
def test_a_stage_with_a_pain_model_of_its_own_says_so(tmp_path: Path) -> None:
    own = STAGES.replace("weeks: 1-2", "weeks: 1-2\n    pain: up to 0")
    made = made_of(tmp_path, own)
    (said,) = made.chapters[0].notes
    assert said.startswith("Pain in this part: ")
    assert "Stop above 0." in said
    assert "up to 0" not in " ".join(made.chapters[1].notes)
    assert any("Pain in this part" in line for line in printed(made))
    assert made_of(tmp_path, own.replace("up to 0", "strict")).chapters[0].notes == ()


@pytest.mark.usefixtures("qapp")
def test_of_a_stage_without_steps_it_is_said_and_nothing_is_ticked(tmp_path: Path) -> None:
    text = STAGES.replace("weeks: 2-4", "weeks: 4") + "  - {name: Between, weeks: 3, steps: not stated}\n"
    made = made_of(tmp_path, text)
    between = made.chapters[2]
    assert (between.note, between.notes) == ("week 3", ("What is done in it is not stated.",))
    assert (between.parts, between.weeks) == ((), ())
    assert dict(made.facts)["Weeks with nothing to do"] == (
        "Week 3: Between. What is done is not stated, so nothing is done"
    )
    lines = printed(made)
    assert lines.count("3. Between") == 1, "not above boxes, too"
    assert lines.count("2. Two") == 2
