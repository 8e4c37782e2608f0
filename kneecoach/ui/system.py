"""What the system's own windows do for us: choosing a file, showing a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kneecoach.words import Words


def choose_routine_file(parent: QWidget, words: Words) -> str:
    """The path of a routine file that the user chose, "" for none."""
    path, _ = QFileDialog.getOpenFileName(
        parent, words.say("Open a routine"), "", words.say("Routines (*.yaml *.yml)")
    )
    return path


def choose_folder(parent: QWidget, words: Words) -> str:
    """The path of a folder of routines that the user chose, "" for none."""
    return QFileDialog.getExistingDirectory(parent, words.say("Open a folder of routines"))


def show_folder(folder: Path) -> None:
    """Show a folder in the system's browser of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
