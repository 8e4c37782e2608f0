"""Japanese that Qt breaks into lines between phrases, never within a word."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from kneecoach.ui.labels import TextRole, label

_JOINER = "\u2060"  # word joiner: no break here, nothing seen


def phrased(text: str) -> str:
    """`text` with each phrase of Japanese held together; other languages break at their blanks as it is."""
    if text.isascii():
        return text
    from kneecoach.ui.session.phrases import japanese, pieces

    if not japanese(text):
        return text
    held = ("".join(_JOINER.join(part.text) + "\u200b" for part in pieces(line)) for line in text.split("\n"))
    return "\n".join(line.rstrip("\u200b") for line in held)


def phrased_label(text: str, role: TextRole = "body") -> QLabel:
    """A label whose Japanese breaks between phrases; it is read aloud as it was written."""
    made = label(phrased(text), role)
    made.setAccessibleName(text)
    return made
