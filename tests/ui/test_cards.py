"""A row folds where letters are large."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.cards import FoldingRow


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
