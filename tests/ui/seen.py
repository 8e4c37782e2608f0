"""What a test finds on a page as its user does: by what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def texts(made: QWidget) -> str:
    return "\n".join(found.text() for found in made.findChildren(QLabel) if found.isVisible())


def named(made: QWidget, text: str) -> QPushButton:
    return next(found for found in made.findChildren(QPushButton) if found.accessibleName() == text)
