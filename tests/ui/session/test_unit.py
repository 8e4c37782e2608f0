"""The unit of the big number: beside it, on its line, or nowhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.session.unit import stand_beside


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show()
    return widget


def beside(host: QWidget, number: str, word: str, *, filled: bool = False) -> tuple[FitLabel, FitLabel, bool]:
    """The number in a place of 400 px or, `filled`, in one that it fills, whatever the font."""
    count = FitLabel(bold=True, tight=True, max_lines=1, parent=host)
    count.set_text(number, like="88")
    count.set_caps(60.0, 200.0)
    wide = round(count.widths((number,), 1.0)[0] * 200.0) + 8 if filled else 400
    count.setGeometry(20, 40, wide, 216)
    unit = FitLabel(bold=True, tight=True, max_lines=1, parent=host)
    count.show()
    return count, unit, stand_beside(unit, count, word, 40.0)


def test_a_short_number_has_its_unit_beside_it_on_the_same_line(host: QWidget) -> None:
    count, unit, fits = beside(host, "5", "min")
    assert fits
    assert unit.isVisible()
    assert unit.x() > count.x() + count.text_rect().right()
    assert abs((unit.y() + unit.baseline) - (count.y() + count.baseline)) <= 1.0
    assert count.geometry().right() >= unit.x() + unit.text_rect().right()


def test_where_the_number_fills_its_place_the_unit_stands_elsewhere(host: QWidget) -> None:
    _count, unit, fits = beside(host, "58", "min", filled=True)
    assert not fits
    assert not unit.isVisible()


def test_without_a_unit_nothing_stands_there(host: QWidget) -> None:
    _count, unit, fits = beside(host, "5", "")
    assert not fits
    assert not unit.isVisible()
