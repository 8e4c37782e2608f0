"""The scales of pain: which of them the keys answer, and that a number looks the same everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kneecoach.ui.questions.pain import PainScreen, PainTwoScreen
from tests.ui.questions.screens import BANDS, look, press, shown

K = Qt.Key


def test_the_number_keys_are_named_in_the_block_whose_turn_it_is(qtbot: QtBot) -> None:
    screen = PainTwoScreen(look(), BANDS)
    shown(qtbot, screen)
    first, second = screen.blocks
    assert first.contains(screen.keys.geometry().toRectF())
    press(screen, K.Key_4)
    assert second.contains(screen.keys.geometry().toRectF())
    press(screen, K.Key_Backspace)
    assert first.contains(screen.keys.geometry().toRectF())


def test_only_the_scale_that_is_asked_has_its_colours(qtbot: QtBot) -> None:
    screen = PainTwoScreen(look(), BANDS)
    shown(qtbot, screen)
    green = QColor(look().palette.lower)

    def coloured() -> list[bool]:
        return [_has(scale.buttons[0].grab().toImage(), green) for scale in screen.scales]

    assert coloured() == [True, False]
    press(screen, K.Key_4)
    assert coloured() == [False, True]


def _has(image: QImage, colour: QColor) -> bool:
    return any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_a_number_of_a_test_looks_as_it_does_wherever_pain_is_asked_for(qtbot: QtBot) -> None:
    screen = PainScreen(look(), "First do it", BANDS, ask="Then?", test=(0, 3))
    shown(qtbot, screen)
    assert [button.band for button in screen.scale.buttons[2:7]] == [
        "lower", "middle", "middle", "middle", "upper",
    ]  # fmt: skip
    names = [button.accessibleName() for button in screen.scale.buttons]
    assert names[3] == "3, middle band, within the test’s limits"
    assert names[4] == "4, middle band, above the limits"
    assert screen.ask.geometry().bottom() < screen.scale.y()
