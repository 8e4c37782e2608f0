"""The message after a fault of ours: what it means, and a report to read before it is copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from kneecoach.ui.buttons import button
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.labels import label, window_title
from kneecoach.ui.look import Look


class CrashDialog(QDialog):
    """Says that something went wrong and that nothing is lost. `open()` it; it never blocks."""

    def __init__(self, look: Look, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = look.words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(window_title(words.say("Something went wrong")))
        self.resize(round(look.room(640)), round(look.room(440)))
        whole = column(self, margin=24, gap=16)
        whole.addWidget(label(words.say("Something went wrong"), "heading"))
        whole.addWidget(
            label(
                words.say(
                    "It is a fault of kneecoach, not yours. A running session is paused, and everything you"
                    " did is kept. Nothing was sent anywhere."
                )
            )
        )
        whole.addWidget(label(words.say("The report, without your notes, names or scores:"), "muted"))
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setProperty("role", "report")
        shown.setAccessibleName(words.say("Report"))
        shown.setTabChangesFocus(True)
        whole.addWidget(shown, 1)
        line = row(gap=12)
        line.addStretch(1)
        line.addWidget(
            button(words.say("Copy the report"), "plain", lambda: QGuiApplication.clipboard().setText(report))
        )
        close = button(words.say_as("dialog", "Continue"), "primary", self.accept)
        close.setDefault(True)
        line.addWidget(close)
        nest(whole, line)
        close.setFocus()
