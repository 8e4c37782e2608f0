"""The tiles of Today say what they count, and ask for a morning while it can be answered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kneecoach.ui.today_cards import tally_cards
from kneecoach.ui.today_view import Period, Tallies
from tests.ui.conftest import LookMaker


@pytest.mark.parametrize(
    ("language", "period", "said"),
    [
        ("en", Period.MORNING, ["asked until noon", "3"]),
        ("en", Period.EVENING, ["asked tomorrow morning", "3"]),
        ("ja", Period.DAY, ["明日の朝、おたずねします", "3回"]),
    ],
)
def test_a_morning_is_asked_for_while_it_can_be_answered(
    qtbot: QtBot, dressed: LookMaker, language: str, period: Period, said: list[str]
) -> None:
    made = tally_cards(dressed(language), Tallies(sessions_week=3), period)
    qtbot.addWidget(made)
    assert set(said) <= {each.text() for each in made.findChildren(QLabel)}
