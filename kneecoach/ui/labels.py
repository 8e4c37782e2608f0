"""Texts on the screen, letter for letter: the only place that makes labels, tooltips and message boxes.

Qt takes a text that looks like HTML for HTML, opens the files it names and hangs on a device; a name in a
routine is a stranger's text. So every text goes through here, and a test forbids the bare classes elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMessageBox

    from kneecoach.ui.fit_label import FitLabel

_ENDLESS = re.compile("[!-~\u00c0-\u024f]{25,}")  # letters in a row: an address, or a stranger's joke
_SENTENCE = re.compile(r"。|\.\s|\.$")  # facts are no sentences
_JOINT = " · "  # between facts on one line; where the line ends there, it goes
_KANA = "\u3000"  # what Japanese is written with begins here; a dash or a dot is below it
_LARGER = "larger"  # the application's property
_MUCH = 10_000  # px: more than any text is high

TextRole = Literal[
    "title",
    "heading",
    "lead",
    "body",
    "strong",
    "muted",
    "small",
    "number",
    "accent",
    "keycap",
    "chip",
    "brand",
]

__all__ = [
    "FitLabel",
    "TextRole",
    "label",
    "message_box",
    "plain_button_text",
    "tooltip",
    "tooltip_text",
    "window_title",
]


def __getattr__(name: str) -> type:
    """`FitLabel`, imported when a page first asks for it: the shell is painted 4 ms sooner without."""
    if name != "FitLabel":
        raise AttributeError(name)
    from kneecoach.ui.fit_label import FitLabel

    return FitLabel


def label(text: str, role: TextRole = "body", *, wrap: bool = True, facts: bool = False) -> QLabel:
    """A plain text in one of the sizes of `style.py`; it breaks into lines unless `wrap` is False.

    Facts on one line break between two of them; `facts`: they may come later than the first text.
    title: one a page; heading: one a card; lead: the sentence under a title; number: a figure that speaks;
    keycap: the name of a key; chip: a short mark on a soft ground.
    """
    breaks = wrap and role not in ("number", "keycap", "chip")
    made = _Facts(wrap=True) if breaks and (facts or _JOINT in text) else _Label(wrap=breaks)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setText(text)
    made.setProperty("role", role)
    if role in ("keycap", "chip"):
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class _Label(QLabel):
    """A label whose Japanese breaks between phrases; it tells its text, and is read aloud, as it was set."""

    def __init__(self, *, wrap: bool) -> None:
        super().__init__()
        self._said = ""
        self._held = False
        self.setWordWrap(wrap)

    def text(self) -> str:
        """The text as it was set."""
        return self._said

    def setText(self, text: str) -> None:
        """Show `text`; where it breaks into lines, phrases stay whole, and no word is wider than a line."""
        self._said = text
        self._show(text)

    def _phrased(self, text: str) -> str:
        """The text with phrases that stay whole, and endless words that do not."""
        if self.wordWrap() and max(text, default="") >= _KANA:
            from kneecoach.ui.phrased import phrased  # not needed for the first picture in English

            text = phrased(text, _larger())
        return _ENDLESS.sub(_with_breaks, text) if self.wordWrap() else text

    def _show(self, broken: str) -> None:
        shown = self._phrased(broken)
        if shown != self._said or self._held:
            self._held = shown != self._said
            self.setAccessibleName(self._said if self._held else "")
        super().setText(shown)


class _Facts(_Label):
    """Facts on one line ("2 times a week · 12 weeks") that break between two of them, and lose the dot there.

    A class of its own: the others need no Python to be measured.
    """

    def __init__(self, *, wrap: bool) -> None:
        super().__init__(wrap=wrap)
        self._broken = ""
        self._heights: dict[int, int] = {}  # by width: a layout asks again and again

    def setText(self, text: str) -> None:
        """Show `text`, broken as there is room."""
        self._said = text
        self._heights.clear()
        self._broken = self._lines(self.width())
        self._show(self._broken)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters, other breaks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self._break()

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at this width, px."""
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def _measured(self, width: int) -> int:
        edges = self.contentsMargins()
        room = QRect(0, 0, width - edges.left() - edges.right(), _MUCH)
        shown = self._phrased(self._lines(width))
        lines = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, shown)
        return lines.height() + edges.top() + edges.bottom()

    def _break(self) -> None:
        if (broken := self._lines(self.width())) != self._broken:
            self._broken = broken
            self._show(broken)

    def _lines(self, width: int) -> str:
        """As many facts on each line as have room in `width` px; sentences break as they do."""
        if _SENTENCE.search(self._said):
            return self._said
        metrics, edges = self.fontMetrics(), self.contentsMargins()
        room = width - edges.left() - edges.right()
        lines: list[str] = []
        for fact in self._said.split(_JOINT):
            longer = f"{lines[-1]}{_JOINT}{fact}" if lines else fact
            if lines and metrics.horizontalAdvance(longer) < room:
                lines[-1] = longer
            else:
                lines.append(fact)
        return "\n".join(lines)


def say_larger(app: QObject, times: float) -> None:
    """Tell the labels made from now on how many times as large as usual their letters are."""
    app.setProperty(_LARGER, times)


def _larger() -> float:
    app = QCoreApplication.instance()
    told = app.property(_LARGER) if app is not None else None
    return told if isinstance(told, float) else 1.0


def _with_breaks(word: re.Match[str]) -> str:
    """A word that may break after every tenth letter, without a sign of it."""
    letters = word[0]
    return "\u200b".join(letters[at : at + 10] for at in range(0, len(letters), 10))


def tooltip_text(text: str) -> str:
    """`text` as a rich text that shows exactly it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>" if text else ""


def tooltip(widget: QWidget, text: str) -> None:
    """Show `text` when the pointer rests on `widget`."""
    widget.setToolTip(tooltip_text(text))


def plain_button_text(text: str) -> str:
    """`text` for a button, a menu or a tab, where Qt takes "&" for a mnemonic."""
    return text.replace("&", "&&")


def window_title(text: str) -> str:
    """`text` for a window's title, where Qt takes "[*]" for the mark of a changed document."""
    return " ".join(text.replace("[*]", "[*][*]").split())


def message_box(
    parent: QWidget | None,
    title: str,
    text: str,
    *,
    more: str = "",
    buttons: Sequence[tuple[str, QMessageBox.ButtonRole]] = (),
    icon: QMessageBox.Icon | None = None,
) -> QMessageBox:
    """A message in plain text, not yet shown; `open()` it. The first of the buttons is the default."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(window_title(title))
    box.setIcon(icon or QMessageBox.Icon.NoIcon)
    box.setText(text)
    if more:
        box.setInformativeText(more)
    for i, (word, role) in enumerate(buttons):
        button = box.addButton(plain_button_text(word), role)
        button.setProperty("role", "plain" if i else "primary")
        if i == 0:
            box.setDefaultButton(button)
    return box
