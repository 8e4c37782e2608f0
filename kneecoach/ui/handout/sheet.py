"""The handout as pages: its pieces put together, placed, and painted into a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFontDatabase, QPageLayout, QPageSize, QPainter, QPdfWriter

from kneecoach.figure.pose import View
from kneecoach.ui.figure.wardrobe import Wardrobe
from kneecoach.ui.handout.blocks import Pair
from kneecoach.ui.handout.boxes import Danger, Facts, Head, Pain, Weeks
from kneecoach.ui.handout.characters import mended
from kneecoach.ui.handout.content import Block, Chapter, Sheet
from kneecoach.ui.handout.geometry import Paper, Place, flow
from kneecoach.ui.handout.letters import Letters
from kneecoach.ui.handout.pieces import Paragraph, Piece, hairline
from kneecoach.words import Words

_DOTS = 720  # a PDF's own unit is a point; a tenth of it is finer than any printer's


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet laid out: its pieces with their places, and how many pages they fill."""

    paper: Paper
    pieces: tuple[tuple[Piece, Place], ...]
    pages: int

    def lines(self) -> Iterator[tuple[int, QRectF, str]]:
        """The page, place and text of every line of the pieces."""
        for piece, place in self.pieces:
            for box, text in piece.texts():
                yield place.page, box.translated(self.paper.side, place.top), text


def lay_out_sheet(words: Words, sheet: Sheet, paper: Paper, look: Wardrobe) -> Laid:
    """Every piece of the sheet in its place. Needs a QGuiApplication, for its fonts."""
    letters = _letters(words)
    exercises = list(_exercises(letters, words, sheet, paper, look))
    log = list(_log(letters, words, sheet, paper))
    closing = list(_closing(letters, sheet, paper))
    pieces = [*exercises, *log, *closing]
    places = flow([piece.size for piece in pieces], paper)
    if closing and places[-1].page > places[-len(closing) - 1].page:
        # nobody wants a page with nothing but sources: they go behind the exercises
        pieces = [*exercises, *closing, *log]
        places = flow([piece.size for piece in pieces], paper)
    return Laid(paper, tuple(zip(pieces, places, strict=True)), 1 + max(place.page for place in places))


def pdf_of(words: Words, sheet: Sheet, paper: Paper, look: Wardrobe) -> bytes:
    """The handout as a PDF's bytes: its title is the routine's name, and it names no user and no path."""
    laid = lay_out_sheet(words, sheet, paper, look)
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QSizeF(paper.width, paper.height), QPageSize.Unit.Point, paper.name),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0.0, 0.0, 0.0, 0.0),
        )
    )
    writer.setTitle(sheet.name)
    writer.setCreator("kneecoach")
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_DOTS / 72.0, _DOTS / 72.0)
    for page in range(laid.pages):
        if page:
            writer.newPage()
        for piece, place in laid.pieces:
            if place.page == page:
                piece.paint(painter, paper.side, place.top)
        _around(painter, _letters(words), words, sheet, laid, page)
    painter.end()
    buffer.close()
    return mended(bytes(held.data()))


def _letters(words: Words) -> Letters:
    return Letters(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont), words.language)


def _exercises(letters: Letters, words: Words, sheet: Sheet, paper: Paper, look: Wardrobe) -> Iterator[Piece]:
    width = paper.column
    yield Head(letters, words, sheet, width)
    if sheet.facts:
        yield Facts(letters, sheet.facts, width)
    for number, note in enumerate(sheet.notes):
        yield from _long(letters, note, "body", paper, above=2.0 if number else 8.0)
    yield Pain(letters, words, sheet, width)
    one_sided = [
        block
        for chapter in sheet.chapters
        for part in chapter.parts
        for block in part.blocks
        if block.one_sided
    ]
    if one_sided:
        said = words.say(
            "The pictures show the right side. Where each side has its turn, do the same on the left."
        )
        if any(block.motion is not None and block.motion.view is View.FRONT for block in one_sided):
            said = words.say_as(
                "sentences",
                "{first} {second}",
                first=said,
                second=words.say("Who faces you in a picture is seen as in a mirror."),
            )
        yield Paragraph(letters, said, "small", width, above=8.0)
    for chapter in sheet.chapters:
        yield from _chapter(letters, chapter, paper, look)


def _log(letters: Letters, words: Words, sheet: Sheet, paper: Paper) -> Iterator[Piece]:
    """What is hung up: the boxes and the danger signs."""
    width = paper.column
    yield Paragraph(
        letters, words.say("Tick a box for each session"), "section", width, above=22.0, keep=True
    )
    log = len(sheet.chapters) == 1  # then boxes and danger signs are one page to hang up
    ticked = [chapter for chapter in sheet.chapters if chapter.weeks]  # not where nothing is known to do
    for number, chapter in enumerate(ticked):
        above = 14.0 if number else 6.0
        yield Weeks(letters, words, chapter.weeks, chapter.title, width, above=above, keep=log)
    yield Danger(letters, words, sheet, width)


def _closing(letters: Letters, sheet: Sheet, paper: Paper) -> Iterator[Piece]:
    for number, text in enumerate(sheet.closing):
        yield from _long(letters, text, "foot", paper, above=2.0 if number else 12.0)


def _chapter(letters: Letters, chapter: Chapter, paper: Paper, look: Wardrobe) -> Iterator[Piece]:
    width = paper.column
    if chapter.title:
        keep = bool(chapter.note or chapter.parts)
        yield Paragraph(letters, chapter.title, "chapter", width, above=22.0, keep=keep)
        if chapter.note:
            yield Paragraph(letters, chapter.note, "lead", width, above=1.0, keep=True)
        for note in chapter.notes:
            yield from _long(letters, note, "small", paper, above=2.0, keep=True)
    for part in chapter.parts:
        if part.name:
            yield Paragraph(letters, part.name, "section", width, above=18.0, keep=True)
        for note in part.notes:
            yield from _long(letters, note, "small", paper, above=2.0, keep=True)
        above = 6.0 if part.name else 14.0
        for row in _rows(part.blocks):
            if row[0].lead:
                yield Paragraph(letters, row[0].lead, "run-in", width, above=above, keep=True)
                above = 4.0
            yield from _row(letters, row, paper, look, above)
            above = 14.0


def _rows(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Two by two; a group begins a row of its own, and so does what follows it."""
    begin = 0
    while begin < len(blocks):
        if blocks[begin].group:
            end = begin + blocks[begin].group
        else:
            end = next((k for k in range(begin + 1, len(blocks)) if blocks[k].group), len(blocks))
        for k in range(begin, end, 2):
            yield blocks[k : min(k + 2, end)]
        begin = end


def _row(
    letters: Letters, blocks: tuple[Block, ...], paper: Paper, look: Wardrobe, above: float
) -> Iterator[Piece]:
    """Two exercises beside each other; each alone, or in lines, where they are longer than a page."""
    pair = Pair(letters, blocks, look, paper.column, above=above)
    room = paper.bottom - paper.begin(1)
    if pair.height <= room:
        yield pair
    elif len(blocks) > 1:
        for block in blocks:
            yield from _row(letters, (block,), paper, look, above)
    else:
        block = blocks[0]
        yield Pair(letters, (Block(block.name, block.dose, motion=block.motion, poses=block.poses),), look,
                   paper.column, above=above)  # fmt: skip
        for title, text in block.texts:
            yield from _long(letters, text, "body", paper, above=4.0, title=title)
        for note in block.notes:
            yield from _long(letters, note, "small", paper, above=4.0)


def _long(
    letters: Letters,
    text: str,
    style: str,
    paper: Paper,
    *,
    above: float,
    title: str = "",
    keep: bool = False,
) -> Iterator[Piece]:
    """A text as one piece; line by line where it is so long that it may not fit."""
    whole = Paragraph(letters, text, style, paper.column, above=above, title=title, keep=keep)
    if whole.height <= (paper.bottom - paper.begin(1)) / 3.0:
        yield whole
        return
    for number, (_, line) in enumerate(whole.texts()):
        shown = title if number == 0 and line.startswith(title) else ""
        rest = line.removeprefix(title).lstrip("\u2002") if shown else line
        yield Paragraph(
            letters, rest, style, paper.column + 20.0, above=0.0 if number else above, title=shown
        )


def _around(painter: QPainter, letters: Letters, words: Words, sheet: Sheet, laid: Laid, page: int) -> None:
    """What stands on every page: what this is and is not, the number, and from the second on the name."""
    paper = laid.paper
    left, right = paper.side, paper.width - paper.side
    number = letters.set(words.say("Page {n} of {total}", n=page + 1, total=laid.pages), "foot", 200.0)
    y = paper.height - 33.0
    hairline(painter, left, y - 5.0, right)
    number.draw(painter, right - number.width, y)
    said = [words.say("General exercise timer and diary. Not a medical device.")]
    if not sheet.reviewed:
        said.append(words.say("These exercises have not yet been reviewed by a professional."))
    joined = (
        words.say_as("sentences", "{first} {second}", first=said[0], second=said[1])
        if len(said) > 1
        else said[0]
    )
    letters.set(joined, "foot", paper.column - number.width - 20.0).draw(painter, left, y)
    if page:
        letters.fitting(sheet.name, "label", paper.column).draw(painter, left, paper.top - 4.0)
