"""Every letter of both languages has a glyph: no boxes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication

from kneecoach.words.catalogue import merged
from tests.sources import ROOT
from tests.test_words import shipped, texts

SIZE = 96
NOWHERE = "\U0010fffd"  # a private letter that no font has


def drawn(text: str, font: QFont) -> QImage:
    """`text` drawn black on white, SIZE pixels square."""
    picture = QImage(SIZE, SIZE, QImage.Format.Format_Grayscale8)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(QPointF(8, 72), text)
    painter.end()
    return picture


def without_glyph(letters: set[str], font: QFont) -> list[str]:
    """The letters that neither the font nor those that stand in for it can draw."""
    missing = []
    for letter in sorted(letters):
        layout = QTextLayout(letter, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
            missing.append(letter)
    return missing


def letters_said() -> Iterator[str]:
    """Every letter of the catalogue and of the shipped texts, in both languages."""
    for entry in merged(ROOT / "kneecoach/words/ja"):
        for text in (entry.msgid, entry.msgid_plural, entry.msgstr, *entry.msgstr_plural.values()):
            yield from text or ""
    for _path, data in shipped():
        for _place, by_language in texts(data):
            for text in by_language.values():
                yield from text


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    font = QFont(qapp.font())
    font.setPixelSize(64)
    return font


def test_two_kanji_do_not_look_alike(font: QFont) -> None:
    pictures = [drawn(letter, font) for letter in ("膝", "足", "右", "左")]
    blank = drawn(" ", font)
    assert all(picture != blank for picture in pictures)
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


def test_every_letter_of_both_languages_has_a_glyph(font: QFont) -> None:
    letters = {letter for letter in letters_said() if letter.isprintable()}
    assert len(letters) > 200
    assert without_glyph(letters, font) == []


def test_a_letter_without_a_glyph_is_named(font: QFont) -> None:
    assert without_glyph({"膝", NOWHERE}, font) == [NOWHERE]
