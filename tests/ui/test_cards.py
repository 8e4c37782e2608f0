"""A row folds where letters are large."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import FoldingRow, column


@pytest.mark.parametrize(("width", "beside"), [(300, True), (199, False)])
def test_a_row_folds_where_its_parts_have_no_room(qtbot: QtBot, width: int, beside: bool) -> None:
    parts = QWidget(), QWidget()
    made = FoldingRow([(part, 1) for part in parts], lambda: 200, gap=8)
    qtbot.addWidget(made)
    made.resize(width, 100)
    made.show()
    QApplication.processEvents()
    first, second = (part.geometry() for part in parts)
    assert (second.left() > first.right()) is beside
    assert (second.top() > first.bottom()) is not beside


@pytest.mark.parametrize("beside", [True, False])
def test_folded_buttons_lie_side_by_side_in_their_own_width(qtbot: QtBot, beside: bool) -> None:
    told, pressed = QWidget(), QWidget()
    own = column(pressed)
    buttons = button("Start"), button("Handout")
    for one in buttons:
        own.addWidget(one)
    made = FoldingRow([(told, 1), (pressed, 0)], lambda: 0 if beside else 999, gap=8, level=True, turned=own)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    QApplication.processEvents()
    first, second = (one.geometry() for one in buttons)
    assert (second.top() > first.bottom()) is beside
    assert (second.left() > first.right()) is not beside
    assert (pressed.x() == 0) is not beside
    assert pressed.width() == pressed.sizeHint().width()
