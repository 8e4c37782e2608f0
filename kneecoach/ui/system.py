"""What the system's own windows do for us: choosing a file, showing a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, QUrl
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


def choose_handout(parent: QWidget, words: Words, name: str) -> tuple[str, str]:
    """Where to save a handout, suggested under `name`, and its paper: a path ("" for none), a4 or letter.

    The system asks before a file is written over. The paper of the user's country is offered first.
    """
    papers = {"a4": words.say("A4 paper (*.pdf)"), "letter": words.say("US Letter paper (*.pdf)")}
    american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    kinds = list(papers.values())[:: -1 if american else 1]
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    path, kind = QFileDialog.getSaveFileName(
        parent, words.say("Save the handout"), str(Path(folder) / name), ";;".join(kinds), kinds[0]
    )
    return path, "letter" if kind == papers["letter"] else "a4"


def show_folder(folder: Path) -> None:
    """Show a folder in the system's browser of files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
