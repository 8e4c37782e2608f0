"""Qt's application and its dress: style, letters, colours, and Qt's own words in the user's language."""

from __future__ import annotations

import os
from collections.abc import Sequence

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from kneecoach import __version__
from kneecoach.settings import Settings
from kneecoach.ui.display import checked_display
from kneecoach.ui.labels import say_larger
from kneecoach.ui.look import Look, palette_for, room_scale
from kneecoach.ui.style import font_for, qt_palette, stylesheet
from kneecoach.words import Words

_USUAL_DPI = 96.0  # where the sizes in `style.py` are what they say; macOS has 72 and scales by itself
_LARGEST_SCALE = 2.0
_TRANSLATOR = "kneecoach-qt-words"


Application = QApplication  # for whoever hands one on without knowing Qt


def make_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication. Raises MachineError where no window can be shown."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Before the system's own style is made, and not by `setStyle`: that makes Python's QStyle, 4 ms.
    with checked_display(argv, os.environ):
        app = QApplication([*argv, "-style", "Fusion"])
    app.setApplicationName("kneecoach")
    app.setApplicationDisplayName("kneecoach")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("kneecoach")
    return app


def system_is_dark(app: QGuiApplication) -> bool:
    """Whether the system asks for dark windows; `app.styleHints().colorSchemeChanged` tells of a change."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def look_for(app: QGuiApplication, settings: Settings, words: Words, size: tuple[int, int] = (0, 0)) -> Look:
    """The look of these settings in these words on this system, in a window of this size, px."""
    dark = system_is_dark(app) if settings.theme == "system" else settings.theme == "dark"
    calm = settings.calm_motion or _still(app)
    scale = min(_LARGEST_SCALE, text_scale(app) * room_scale(*size))
    return Look(words, palette_for(dark), dark, calm, scale, settings.figure)


def text_scale(app: QGuiApplication) -> float:
    """How much larger than usual the system wants its texts, 1.0 to 2.0."""
    dots = app.primaryScreen().logicalDotsPerInch() if app.primaryScreen() else _USUAL_DPI
    return min(_LARGEST_SCALE, max(1.0, dots / _USUAL_DPI))


def dress(app: QApplication, look: Look) -> None:
    """Give the whole application a look; then `MainWindow.change_look` builds its pages with it."""
    app.setFont(font_for(look.words.language, QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)))
    app.setPalette(qt_palette(look.palette))
    say_larger(app, look.room(1))
    app.setStyleSheet(stylesheet(look))
    _translate_qt(app, look.words.language)


def _still(app: QGuiApplication) -> bool:
    """Whether the system asks for less motion; Qt before 6.12 does not tell on every system."""
    hints = app.styleHints().accessibility() if hasattr(app.styleHints(), "accessibility") else None
    asked = getattr(hints, "motionPreference", None)
    return asked is not None and asked().name == "ReducedMotion"


def _translate_qt(app: QApplication, language: str) -> None:
    """Qt's own buttons ("Cancel") in the user's language."""
    for old in app.findChildren(QTranslator, _TRANSLATOR):
        app.removeTranslator(old)
        old.deleteLater()
    if language == "en":
        return
    translator = QTranslator(app)
    translator.setObjectName(_TRANSLATOR)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
