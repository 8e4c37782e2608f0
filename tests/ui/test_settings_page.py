"""The Settings page: every choice is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.care.regions import Region
from kneecoach.session.events import Signal as CueSignal
from kneecoach.settings import Settings
from kneecoach.text import Text
from kneecoach.ui.choices import Choice, Switch
from kneecoach.ui.segments import Segmented
from kneecoach.ui.settings_page import SettingsPage
from tests.ui.conftest import LookMaker

LINES = (Text.of(en="call"), Text.of(en="ask"), Text.of(en="number"), Text.of(en="unsure"))
REGIONS = (
    Region("jp", Text.of(en="Japan", ja="日本"), *LINES, assumed="ja"),
    Region("uk", Text.of(en="United Kingdom", ja="イギリス"), *LINES),
    Region("elsewhere", Text.of(en="Elsewhere", ja="その他"), *LINES),
)
Opener = Callable[..., SettingsPage]


@pytest.fixture
def opened(qtbot: QtBot, dressed: LookMaker) -> Opener:
    def make(
        settings: Settings | None = None,
        language: str = "en",
        data_dir: Path = Path("/data"),
        scale: float = 1.0,
    ) -> SettingsPage:
        look = dressed(language, text_scale=scale)
        page = SettingsPage(look, settings or Settings(), data_dir=data_dir, regions=REGIONS)
        qtbot.addWidget(page)
        page.resize(816, 640)
        page.show()
        return page

    return make


def control(page: SettingsPage, name: str) -> QWidget:
    found = page.findChild(QWidget, f"setting-{name}")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "value", "wanted"),
    [
        ("side", "right", Settings(side="right")),
        ("distance", 3, Settings(distance_m=3)),
        ("language", "ja", Settings(language="ja")),
        ("theme", "dark", Settings(theme="dark")),
    ],
)
def test_a_choice_is_kept_at_once(
    opened: Opener, qtbot: QtBot, name: str, value: object, wanted: Settings
) -> None:
    page = opened()
    chooser = control(page, name)
    assert isinstance(chooser, Segmented)
    with qtbot.waitSignal(page.changed) as heard:
        chooser.choose(value)
    assert heard.args == [wanted]
    assert page.settings == wanted


def test_no_side_is_a_choice_too(opened: Opener, qtbot: QtBot) -> None:
    page = opened(Settings(side="left"))
    chooser = control(page, "side")
    assert isinstance(chooser, Segmented)
    with qtbot.waitSignal(page.changed) as heard:
        chooser.choose(None)
    assert heard.args == [Settings(side=None)]
    assert opened(Settings(side=None)).settings.side is None


@pytest.mark.parametrize(
    ("name", "field"), [("sounds", "sounds"), ("full-screen", "full_screen"), ("calm", "calm_motion")]
)
def test_a_switch_is_kept_at_once(opened: Opener, qtbot: QtBot, name: str, field: str) -> None:
    page = opened()
    switch = control(page, name)
    assert isinstance(switch, Switch)
    before = getattr(Settings(), field)
    assert switch.isChecked() is before
    with qtbot.waitSignal(page.changed) as heard:
        switch.toggle()
    changed: dict[str, Any] = {field: not before}
    assert heard.args == [replace(Settings(), **changed)]


def test_the_volume_is_kept_when_the_handle_is_let_go(opened: Opener, qtbot: QtBot) -> None:
    page = opened()
    slider = control(page, "volume")
    assert isinstance(slider, QSlider)
    assert slider.value() == 80
    with qtbot.waitSignal(page.changed) as heard:
        QTest.keyClick(slider, Qt.Key.Key_Right)
    assert heard.args == [Settings(volume=85)]


def test_the_region(opened: Opener, qtbot: QtBot) -> None:
    page = opened(Settings(region="uk"))
    choice = control(page, "region")
    assert isinstance(choice, Choice)
    assert choice.value == "uk"
    with qtbot.waitSignal(page.changed) as heard:
        QTest.keyClick(choice, Qt.Key.Key_Up)
    assert heard.args == [Settings(region="jp")]


@pytest.mark.parametrize(("language", "lives"), [("ja", "jp"), ("en", "elsewhere")])
def test_until_a_region_is_chosen_the_language_stands_for_it(
    opened: Opener, language: str, lives: str
) -> None:
    choice = control(opened(language=language), "region")
    assert isinstance(choice, Choice)
    assert choice.value == lives


def test_choices_add_up(opened: Opener) -> None:
    page = opened()
    page._change(side="left")
    page._change(distance_m=1)
    assert page.settings == Settings(side="left", distance_m=1)


@pytest.mark.parametrize("signal", CueSignal)
def test_every_cue_can_be_tried(opened: Opener, qtbot: QtBot, signal: CueSignal) -> None:
    page = opened()
    trial = page.findChild(QAbstractButton, f"try-{signal.value}")
    assert trial is not None
    with qtbot.waitSignal(page.cue_wanted) as heard:
        trial.click()
    assert heard.args == [signal.value]


def test_the_folder_is_shown_without_the_user_s_name(opened: Opener) -> None:
    page = opened(data_dir=Path("~").expanduser() / "my data" / "kneecoach")
    texts = [each.text().replace("\u200b", "") for each in page.findChildren(QLabel)]
    assert "~/my data/kneecoach" in texts
    assert any("not encrypted" in text for text in texts)
    assert any("Not a medical device" in text for text in texts)


def test_no_sound_is_said(opened: Opener) -> None:
    page = opened()
    said = next(each for each in page.findChildren(QLabel) if each.text().startswith("No sound device"))
    assert not said.isVisible()
    page.say_no_sound(True)
    assert said.isVisible()


def test_every_control_has_a_name(opened: Opener) -> None:
    page = opened()
    for kind in (QAbstractButton, QSlider, Choice):
        for each in page.findChildren(kind):
            if each.objectName().startswith("qt_"):
                continue
            assert each.accessibleName(), each


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_off_at_the_least_width(
    opened: Opener, qapp: QApplication, language: str, scale: float
) -> None:
    page = opened(language=language, scale=scale, data_dir=Path("/" + "very-long-folder-name/" * 12))
    qapp.processEvents()
    content = page.widget()
    assert content is not None
    assert content.width() <= page.viewport().width()
    for each in content.findChildren(QLabel):
        if each.isVisible():
            needed = each.heightForWidth(each.width()) if each.wordWrap() else each.sizeHint().height()
            assert each.height() >= needed, each.text()
            assert each.width() >= min(each.sizeHint().width(), each.minimumSizeHint().width()), each.text()
    for button in content.findChildren(QAbstractButton):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
        corner = button.mapTo(content, button.rect().bottomRight())
        assert content.rect().contains(corner), button.text()
