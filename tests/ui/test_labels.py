"""Texts are shown letter for letter, and only `labels.py` makes them."""

from __future__ import annotations

import ast
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.labels import label, message_box, plain_button_text, tooltip, window_title
from tests.sources import Source, python_files

HOSTILE = '<b>a</b> & <img src="/dev/zero"> [*] %1'
FORBIDDEN = {"QLabel", "QTextBrowser", "QMessageBox", "QInputDialog", "QProgressDialog", "setToolTip"}
MAY = {"kneecoach/ui/labels.py"}


def forbidden_in(source: Source) -> list[str]:
    """Where a file makes what only `labels.py` may make; a name in an annotation makes nothing."""
    faults = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in FORBIDDEN:
                faults.append(f"{source.path}:{node.lineno}: {name}")
        elif isinstance(node, ast.ClassDef):
            bases = {getattr(base, "id", "") for base in node.bases}
            faults += [f"{source.path}:{node.lineno}: {name}" for name in sorted(bases & FORBIDDEN)]
    return faults


def test_a_label_shows_html_letter_for_letter(qtbot: QtBot) -> None:
    made = label(HOSTILE)
    qtbot.addWidget(made)
    assert made.text() == HOSTILE
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert made.property("role") == "body"


def test_a_label_breaks_unless_told_not_to(qtbot: QtBot) -> None:
    wrapped, single = label("x"), label("x", wrap=False)
    qtbot.addWidget(wrapped)
    qtbot.addWidget(single)
    assert wrapped.wordWrap()
    assert not single.wordWrap()


def test_a_tooltip_is_escaped(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    tooltip(widget, "a & <b>")
    assert widget.toolTip() == "<qt>a &amp; &lt;b&gt;</qt>"
    tooltip(widget, "")
    assert widget.toolTip() == ""


def test_a_button_has_no_mnemonic(qtbot: QtBot) -> None:
    made = QPushButton(plain_button_text("R&D && more"))
    qtbot.addWidget(made)
    assert made.text() == "R&&D &&&& more"
    assert made.shortcut().isEmpty()


def test_a_window_s_title_keeps_its_letters(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setWindowTitle(window_title("a [*]\nb"))
    assert widget.windowTitle() == "a [*][*] b"


def test_a_message_box_is_plain(qtbot: QtBot) -> None:
    buttons = [("Go & on", QMessageBox.ButtonRole.AcceptRole), ("End", QMessageBox.ButtonRole.RejectRole)]
    box = message_box(None, HOSTILE, HOSTILE, more=HOSTILE, buttons=buttons)
    qtbot.addWidget(box)
    assert box.textFormat() is Qt.TextFormat.PlainText
    shown = [each for each in box.findChildren(QLabel) if HOSTILE in each.text()]
    assert shown
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in shown)
    assert [each.text() for each in box.buttons()] == ["Go && on", "End"]


def test_nobody_else_makes_bare_labels() -> None:
    sources = [source for source in python_files("kneecoach/ui") if source.path not in MAY]
    assert len(sources) > 10
    assert [fault for source in sources for fault in forbidden_in(source)] == []


@pytest.mark.parametrize(
    "code",
    ["QLabel('x')", "w.setToolTip('x')", "QtWidgets.QMessageBox.x; QMessageBox()", "class A(QLabel): ..."],
)
def test_the_lint_sees(code: str) -> None:
    assert forbidden_in(Source("x.py", code))


def test_void_methods_count_their_none(qtbot: QtBot) -> None:
    """The pin of PySide6: a release that returns None uncounted ends the process within minutes."""
    made = label("0")
    qtbot.addWidget(made)
    before = sys.getrefcount(None)
    for i in range(200):
        made.setText(str(i))
    assert abs(sys.getrefcount(None) - before) < 100


def test_a_label_tells_and_reads_aloud_its_text_as_it_was_set(qtbot: QtBot) -> None:
    made = label("運動、ストレッチは、今日はお休みです。")
    qtbot.addWidget(made)
    assert made.text() == "運動、ストレッチは、今日はお休みです。"
    assert made.accessibleName() == made.text()
    assert QLabel.text(made) != made.text()  # what holds its words together is seen by Qt alone
    made.setText("Rest today")
    assert (made.text(), made.accessibleName(), QLabel.text(made)) == ("Rest today", "", "Rest today")


def test_facts_break_between_two_of_them_and_leave_no_dot_behind(qtbot: QtBot) -> None:
    facts = "2 times a week · 12 weeks · stage 2 of 3"
    made = label(facts)
    qtbot.addWidget(made)
    made.ensurePolished()
    wide = made.fontMetrics().horizontalAdvance(facts) + 20
    made.resize(wide, 40)
    made.show()
    assert QLabel.text(made) == facts
    high = made.heightForWidth(wide)
    made.resize(round(wide * 0.75), 80)
    assert QLabel.text(made) == "2 times a week · 12 weeks\nstage 2 of 3"
    assert made.heightForWidth(round(wide * 0.75)) > 1.5 * high
    assert made.text() == made.accessibleName() == facts
    made.resize(wide, 40)
    assert QLabel.text(made) == facts


def test_a_sentence_with_facts_in_it_breaks_as_a_sentence(qtbot: QtBot) -> None:
    made = label("Every day: single-leg bridge, 3 reps · affected side. Pain of 0 to 3 is in the band.")
    qtbot.addWidget(made)
    made.resize(200, 120)
    made.show()
    assert QLabel.text(made) == made.text()
