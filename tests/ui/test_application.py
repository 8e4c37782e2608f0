"""The application's dress: colours, letters, language."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneecoach.settings import Settings
from kneecoach.ui.application import look_for, system_is_dark, text_scale
from kneecoach.ui.look import DARK, LIGHT, Look
from kneecoach.ui.style import stylesheet
from kneecoach.words import words_for
from tests.ui.conftest import LookMaker


def test_the_theme_is_the_user_s_or_the_system_s(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    words = words_for("en")
    assert look_for(qapp, Settings(theme="dark"), words).palette is DARK
    assert look_for(qapp, Settings(theme="light"), words).palette is LIGHT
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        monkeypatch.setattr(type(qapp.styleHints()), "colorScheme", lambda _hints, scheme=scheme: scheme)
        dark = scheme is Qt.ColorScheme.Dark
        assert system_is_dark(qapp) is dark
        assert look_for(qapp, Settings(), words).dark is dark


def test_calm_is_a_setting(qapp: QApplication) -> None:
    assert look_for(qapp, Settings(calm_motion=True), words_for("en")).calm
    assert not look_for(qapp, Settings(), words_for("en")).calm


def test_text_is_scaled_within_bounds(qapp: QApplication) -> None:
    assert 1.0 <= text_scale(qapp) <= 2.0


def test_dress_reaches_widgets_that_paint_themselves(dressed: LookMaker, qtbot: QtBot) -> None:
    dressed(dark=True)
    widget = QWidget()
    qtbot.addWidget(widget)
    assert widget.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.ink


def test_qt_speaks_the_language(dressed: LookMaker, qapp: QApplication) -> None:
    def cancel() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    dressed("ja")
    dressed("ja")
    assert cancel() == "キャンセル"
    dressed("en")
    assert cancel() == "Cancel"
    assert all(
        each.objectName() != "kneecoach-qt-words" or not each.isEmpty()
        for each in qapp.findChildren(QTranslator)
    )


def test_japanese_is_drawn_by_a_japanese_font(dressed: LookMaker, qapp: QApplication) -> None:
    dressed("ja")
    families = qapp.font().families()
    assert families[0] == "Noto Sans CJK JP"
    assert QFontInfo(qapp.font()).family()
    dressed("en")
    assert "Noto Sans CJK JP" in qapp.font().families()[1:]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_sheet_is_complete(palette: object) -> None:
    assert palette in (LIGHT, DARK)
    sheet = stylesheet(Look(words_for("en"), LIGHT if palette is LIGHT else DARK))
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize(
    "module", ["wakepy", "miniaudio", "PySide6.QtNetwork", "PySide6.QtSvg", "yaml", "html"]
)
def test_the_shell_imports_no_more_than_it_shows(module: str) -> None:
    code = (
        f"import sys; import kneecoach.ui.application, kneecoach.ui.window; print({module!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@pytest.mark.parametrize("module", ["tomllib", "yaml", "kneecoach.care.pain"])
def test_today_is_shown_before_any_rule_is_read(module: str) -> None:
    code = f"import sys; import kneecoach.ui.today_page; print({module!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
