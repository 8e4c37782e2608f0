"""What a colleague would say of a file stands in its preview, and not in that of what ships."""

from __future__ import annotations

from pathlib import Path

from kneecoach import paths
from kneecoach.care.pain import load_models
from kneecoach.routine.timeline import Choice
from kneecoach.ui.previewing import preview
from kneecoach.ui.routine_view import RoutinePreview
from kneecoach.ui.shelf import Shelf
from kneecoach.words import words_for

GOOD = "kneecoach: routine 1\nname: Mine\nsteps:\n  - exercise: single-leg-deadlift\n    reps: 10\n"


def shown(path: Path, language: str = "en") -> RoutinePreview:
    shelf = Shelf(paths.routines(), None)
    models = load_models(paths.resources() / "pain_models.toml")
    return preview(words_for(language), shelf, shelf.key(path), Choice(), models)


def test_a_file_of_ones_own_is_played_and_remarked_on(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD)
    good = shown(file)
    assert good.faults == ()
    assert [one.split(": ")[0] for one in good.remarks] == ["mine.yaml:1:1", "mine.yaml:4:5"]
    assert "works one side at a time" in good.remarks[1]
    assert "片側ずつ" in shown(file, "ja").remarks[1]


def test_a_file_with_faults_has_its_remarks_below_them(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD + "  - exercise: plank\n    hold: 30\n")
    bad = shown(file)
    assert len(bad.faults) == len(bad.remarks) == 1
    assert "no unit" in bad.faults[0]
    assert "works one side at a time" in bad.remarks[0]


def test_what_ships_says_why_in_its_file_and_not_to_the_runner() -> None:
    assert shown(paths.routines() / "article.yaml").remarks == ()
    assert shown(paths.routines() / "protocols" / "r12.yaml").remarks == ()
