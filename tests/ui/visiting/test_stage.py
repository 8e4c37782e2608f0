"""What a stage asks and says, one screen at a time."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kneecoach.care.danger import load_signs
from kneecoach.care.regions import load_regions
from kneecoach.paths import resources
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.visiting.stage import Stage
from tests.ui.questions.screens import look


@pytest.mark.parametrize("tier", ["A", "B", "C"])
def test_the_advice_for_a_sign_says_what_it_forbids(qtbot: QtBot, tier: str) -> None:
    signs = load_signs(resources() / "danger.toml")
    region = load_regions(resources() / "regions.toml")[0]
    stage = Stage(look())
    qtbot.addWidget(stage)
    ticked = next(sign.id for sign in signs.signs if sign.tier == tier)
    stage.advise(signs.calling(region.number), (ticked,), region, lambda _on: None)
    screen = stage.current
    assert screen is not None
    said = " ".join(label.text for label in screen.findChildren(FitLabel))
    assert ("No exercise" in said) == (tier in "AB")
