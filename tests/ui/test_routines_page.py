"""Routines: the list by keyboard, the preview before anything is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kneecoach.routine.model import Amount
from kneecoach.ui.fit_label import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.routine_lines import said as lines_said
from kneecoach.ui.routine_view import PreviewSection, PreviewStep, RoutineCard, RoutinePreview
from kneecoach.ui.routines_page import RoutinesPage
from kneecoach.words.doses import Dose

LookMaker = Callable[..., Look]
CARDS = (
    RoutineCard("a", "Basics", 1080, exercises=6),
    RoutineCard("b", "<img src=/dev/zero>", 300, exercises=2),
    RoutineCard("c", "broken.yaml", fault="line 3: no unit"),
)


def page(qtbot: QtBot, look: Look) -> RoutinesPage:
    made = RoutinesPage(look)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.preview_requested.connect(
        lambda key: made.show_preview(
            RoutinePreview(key, key.upper(), faults=(("Line 3, column 1", "No unit."),) if key == "c" else ())
        )
    )
    made.show_cards(CARDS)
    made.show()
    return made


def test_up_and_down_preview_and_enter_starts(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    asked: list[str] = []
    started: list[str] = []
    made.preview_requested.connect(asked.append)
    made.start_requested.connect(started.append)
    QTest.keyClick(made.list, Qt.Key.Key_Down)
    QTest.keyClick(made.list, Qt.Key.Key_Return)
    QTest.keyClick(made.list, Qt.Key.Key_Down)
    QTest.keyClick(made.list, Qt.Key.Key_Return)  # a broken file cannot be started
    assert asked == ["b", "c"]
    assert started == ["b"]


def test_a_faulty_file_stands_with_its_reason(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    index = made.list.model().index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "broken.yaml, Cannot be used: line 3: no unit"
    made.choose("c")
    assert made.panel.start_button is None
    said = [found.text() for found in made.panel.findChildren(QLabel)]
    assert "This file has 1 fault" in said
    assert {"Line 3, column 1", "No unit."} <= set(said)


def test_the_chosen_one_stays_chosen_when_the_list_fills(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    made.choose("b")
    made.show_cards((*CARDS, RoutineCard("d", "Later", pending=True)))
    assert made.list.chosen_key == "b"
    made.show_cards(CARDS[:1])
    assert made.list.chosen_key == "a"
    made.show_cards(())
    assert made.list.chosen_key is None


def test_the_list_marks_what_is_previewed_and_nothing_else(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    asked: list[str] = []
    made.preview_requested.connect(asked.append)
    made.show_preview(RoutinePreview("b", "Another"))
    assert made.list.chosen_key == "b"
    assert asked == []
    made.show_preview(RoutinePreview("elsewhere", "From outside", outside=True))
    assert made.list.chosen_key is None
    assert made.list.selectedIndexes() == []
    made.show_preview(RoutinePreview("a", "First"))
    made.show_cards((*CARDS, RoutineCard("d", "Later", pending=True)), growing=True)
    assert made.list.chosen_key == "a"
    assert asked == []


def test_a_long_line_is_said_shorter_before_it_is_cut(dressed: LookMaker) -> None:
    card = RoutineCard("a", "All", 1620, own_pace=True, exercises=16, sections=("Stretch", "Strength"))
    words = dressed().words
    lengths, sections = lines_said(words, card)
    assert lengths == (
        "about 27 min + time at your own pace · 16 exercises",
        "about 27 min + time at your own pace",
    )
    assert sections == ("Stretch, Strength", "Stretch +1")
    assert lines_said(words, replace(card, reviewed=True))[1] == (
        "reviewed by a professional · Stretch, Strength",
        "reviewed by a professional · Stretch +1",
        "reviewed by a professional",
    )


def test_icing_alone_counts_no_exercise(dressed: LookMaker) -> None:
    assert lines_said(dressed().words, RoutineCard("a", "Icing", 900)) == (("about 15 min",),)


def test_names_are_shown_letter_for_letter(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    tip = made.list.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    made.show_preview(RoutinePreview("b", "<img src=/dev/zero>", about="<b>x</b>"))
    for found in made.panel.findChildren(QLabel):
        assert found.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(("gaps", "role"), [(1, "primary"), (2, "plain")])
def test_what_leaves_most_numbers_open_is_for_reading_first(
    qtbot: QtBot, dressed: LookMaker, gaps: int, role: str
) -> None:
    made = page(qtbot, dressed())
    doses = [Dose(reps=Amount(None, None) if number < gaps else Amount(8, 8)) for number in range(3)]
    steps = tuple(PreviewStep("Deadlift", dose) for dose in doses)
    made.show_preview(RoutinePreview("a", "Basics", sections=(PreviewSection("One", steps),)))
    assert made.panel.start_button is not None
    assert made.panel.start_button.property("role") == role


def test_the_preview_says_doses_gaps_and_what_is_ours(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    steps = (
        PreviewStep("Stretch", Dose(hold=Amount(20, 30), reps=Amount(2, 2, ours=True), sides="each")),
        PreviewStep("Deadlift", Dose(reps=Amount(None, None)), ("Near a wall.",)),
    )
    made.show_preview(
        RoutinePreview("a", "Basics", seconds=1090, own_pace=True, sections=(PreviewSection("One", steps),))
    )
    said = [found.text() for found in made.panel.findChildren(QLabel)]
    assert "hold 20–30 s · 2 times (ours) · each side" in said
    assert "number of reps not stated" in said
    assert "about 18 min + time at your own pace" in said
    assert "(ours): chosen by the makers of kneecoach, not taken from the source." in said
    assert "Near a wall." in said


@pytest.mark.parametrize("ours", [True, False])
def test_the_mark_of_sides_that_are_ours_is_explained(
    qtbot: QtBot, dressed: LookMaker, *, ours: bool
) -> None:
    made = page(qtbot, dressed())
    steps = (PreviewStep("Stretch", Dose(hold=Amount(20, 20), sides="each", sides_ours=ours)),)
    made.show_preview(RoutinePreview("a", "Basics", seconds=90, sections=(PreviewSection("One", steps),)))
    said = [found.text() for found in made.panel.findChildren(QLabel)]
    assert any(text.startswith("(ours): ") for text in said) is ours


def test_a_dropped_file_is_only_looked_at(qtbot: QtBot, dressed: LookMaker, tmp_path: Path) -> None:
    made = page(qtbot, dressed())
    path = tmp_path / "my plan.yaml"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(made.file_dropped, timeout=200) as caught:
        made.dropEvent(event)
    assert caught.args == [str(path)]


def test_ten_thousand_routines_are_shown_at_once(qtbot: QtBot, dressed: LookMaker) -> None:
    made = page(qtbot, dressed())
    made.show_cards([RoutineCard(str(number), f"Routine {number}", pending=True) for number in range(10_000)])
    assert len(made.list.cards) == 10_000
    QTest.keyClick(made.list, Qt.Key.Key_End)
    assert made.list.chosen_key == "9999"


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize(("length", "in_head"), [(20, True), (90, True), (200, True), (201, False)])
def test_a_name_stays_in_the_head_of_its_preview_as_long_as_a_name_may_be(
    qtbot: QtBot, dressed: LookMaker, language: str, length: int, in_head: bool
) -> None:
    made = page(qtbot, dressed(language))
    name = {"en": "Behind the knee, ", "ja": "ひざ裏のための運動、"}[language] * 20
    name = name[: length - 1] + "x"
    made.show_preview(RoutinePreview("a", name))
    heads = [found for found in made.panel.findChildren(FitLabel) if found.text == name]
    below = [found for found in made.panel.findChildren(QLabel) if found.text() == name]
    assert (len(heads), len(below)) == (int(in_head), int(not in_head))
    assert not any(found.overflows() or found.cap_height < 7.0 for found in heads)
