"""What a colleague would say of a file stands in its preview, and not in that of what ships."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from kneecoach import paths
from kneecoach.care.pain import load_models
from kneecoach.routine.timeline import Choice
from kneecoach.ui.previewing import preview
from kneecoach.ui.routine_preview import RoutinePreviewPanel
from kneecoach.ui.routine_view import RoutinePreview
from kneecoach.ui.shelf import Shelf
from kneecoach.words import words_for
from tests.ui.conftest import LookMaker
from tests.ui.seen import named

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
    assert good.file == "mine.yaml"
    assert [place for place, _ in good.remarks] == ["Line 1, column 1", "Line 4, column 5"]
    assert "works one side at a time" in good.remarks[1][1]
    place, sentence = shown(file, "ja").remarks[1]
    assert place == "4行目の5文字目"
    assert "片側ずつ" in sentence


def test_a_file_with_faults_has_its_remarks_below_them(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD + "  - exercise: plank\n    hold: 30\n")
    bad = shown(file)
    assert len(bad.faults) == len(bad.remarks) == 1
    assert "no unit" in bad.faults[0][1]
    assert "works one side at a time" in bad.remarks[0][1]


def test_remarks_stand_in_the_file_s_order_and_faults_say_what_to_do(
    qtbot: QtBot, dressed: LookMaker, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        GOOD + "  - exercise: plank\n    hold: 5 s\n  - exercise: seated-hamstring-stretch\n    hold: 5 s\n"
    )
    lines = [int(place.split()[1].rstrip(",")) for place, _ in shown(file).remarks]
    assert len(lines) > 2
    assert lines == sorted(lines)
    file.write_text(GOOD + "  - exercise: plank\n    hold: 30\n")
    panel = RoutinePreviewPanel(dressed())
    qtbot.addWidget(panel)
    panel.show_preview(shown(file))
    said = [found.text() for found in panel.findChildren(QLabel)]
    assert any(text.startswith("Fix these lines in a text editor") for text in said)


def test_what_ships_says_why_in_its_file_and_not_to_the_runner() -> None:
    assert shown(paths.routines() / "article.yaml").remarks == ()
    assert shown(paths.routines() / "protocols" / "r12.yaml").remarks == ()


def test_the_file_is_named_once_above_the_places(qtbot: QtBot, dressed: LookMaker, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD)
    panel = RoutinePreviewPanel(dressed())
    qtbot.addWidget(panel)
    panel.show_preview(shown(file))
    said = [found.text() for found in panel.findChildren(QLabel)]
    assert said.count("mine.yaml") == 1
    assert {"Line 1, column 1", "Line 4, column 5"} <= set(said)


def test_what_is_to_be_typed_stays_on_one_line_and_japanese_ends_with_its_full_stop(
    qtbot: QtBot, dressed: LookMaker, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD + "  - exercise: seated-hamstring-stretch\n    hold: 5 s\n    sides: each\n")
    for language, quoted, end in (
        ("en", "“hold:\u00a030\u00a0s”", ""),
        ("ja", "「hold:\u00a030\u00a0s」", "。"),
    ):
        panel = RoutinePreviewPanel(dressed(language))
        qtbot.addWidget(panel)
        panel.show_preview(shown(file, language))
        said = [found.text() for found in panel.findChildren(QLabel) if quoted in found.text()]
        assert said
        assert all(text.endswith(end) and not text.endswith("。。") for text in said)


def test_the_head_says_that_there_are_remarks_and_leads_to_them(
    qtbot: QtBot, dressed: LookMaker, tmp_path: Path
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD)
    panel = RoutinePreviewPanel(dressed())
    qtbot.addWidget(panel)
    panel.resize(500, 420)
    panel.show()
    panel.show_preview(shown(file))
    area = panel.findChildren(QScrollArea)[0]
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    named(panel, "See 2 remarks for its author").click()
    notice = next(one for one in area.findChildren(QFrame) if one.property("role") == "notice")
    top = notice.mapTo(area.viewport(), QPoint()).y()
    assert 0 <= top < area.viewport().height()
    panel.show_preview(shown(paths.routines() / "strength.yaml"))
    assert not [one for one in panel.findChildren(QPushButton) if "author" in one.text() and one.isVisible()]
