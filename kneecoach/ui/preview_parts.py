"""Pieces of the preview: a step with all that is said of it, and the pain model with its bands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneecoach.routine.figures import motion_of
from kneecoach.ui.band_shape import band_shape
from kneecoach.ui.cards import column, nest, row
from kneecoach.ui.charts.asks import asks_words
from kneecoach.ui.figure.reel import Reel, Thumb, Turn
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.ui.own_picture import own_picture
from kneecoach.ui.questions.scale import band_colour, band_line
from kneecoach.ui.routine_view import PreviewPain, PreviewSection, PreviewStep
from kneecoach.words.doses import dose_line

_PICTURE = 320  # px wide at most
_TALL = 240


def section_lines(look: Look, section: PreviewSection, thumbs: Sequence[Thumb | None] = ()) -> QVBoxLayout:
    """A section's name, and its steps below each other; beside a step its picture, where it has one."""
    lines = column(gap=12)
    if section.name:
        lines.addWidget(label(section.name, "heading"))
    for note in section.notes:
        lines.addWidget(label(note, "small"))
    for number, step in enumerate(section.steps):
        thumb = thumbs[number] if number < len(thumbs) else None
        if thumb is None:
            nest(lines, _step(look, step))
            continue
        line = row(gap=16)
        line.addWidget(thumb, 0, Qt.AlignmentFlag.AlignTop)
        nest(line, _step(look, step), 1)
        nest(lines, line)
    return lines


def reel_of(look: Look, sections: Sequence[PreviewSection]) -> tuple[Reel, list[list[Thumb | None]]] | None:
    """The drawn exercises in motion, and a small picture for each step; None where none is drawn."""
    turns: list[Turn] = []
    places: dict[tuple[str, tuple[str, ...]], int] = {}
    for step in (step for section in sections for step in section.steps):
        motion = motion_of(*step.figure) if step.figure is not None else None
        if step.figure is not None and motion is not None and step.figure not in places:
            places[step.figure] = len(turns)
            turns.append(Turn(step.name, motion))
    if not turns:
        return None
    reel = Reel(look, tuple(turns))
    thumbs: list[list[Thumb | None]] = []
    for section in sections:
        line: list[Thumb | None] = []
        for step in section.steps:
            at = places.get(step.figure) if step.figure is not None else None
            line.append(_thumb(look, reel, turns[at], at) if at is not None else None)
        thumbs.append(line)
    return reel, thumbs


def _thumb(look: Look, reel: Reel, turn: Turn, at: int) -> Thumb:
    thumb = Thumb(look, turn)
    thumb.setChecked(reel.at == at)
    thumb.clicked.connect(lambda: reel.turn_to(at))
    reel.turned.connect(lambda number: thumb.setChecked(number == at))
    return thumb


def _step(look: Look, step: PreviewStep) -> QVBoxLayout:
    """Name and dose, what to know before it, and the author's own picture."""
    said = column(gap=2)
    said.addWidget(label(step.name, "strong"))
    said.addWidget(label(dose_line(look.words, step.dose), "muted"))
    for note in step.notes:
        said.addWidget(label(note, "small"))
    for title, text in step.facts:
        said.addWidget(label(look.words.say_as("fact", "{title}: {text}", title=title, text=text), "small"))
    if step.picture is not None:
        image = own_picture(*step.picture, _PICTURE)
        if image is None:
            said.addWidget(
                label(look.words.say("The picture {name} cannot be shown.", name=step.picture[1]), "small")
            )
        else:
            said.addSpacing(6)
            said.addWidget(_Picture(image, step.name))
    return said


class _Picture(QWidget):
    """A picture, never larger than itself."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        shown = image
        if image.height() > _TALL:
            shown = image.scaledToHeight(_TALL, Qt.TransformationMode.SmoothTransformation)
        self._image = shown
        self.setFixedSize(shown.size())
        self.setAccessibleName(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()


def pain_lines(look: Look, pain: PreviewPain) -> QVBoxLayout:
    """What the model is called, its bands, what it does, and who says so."""
    words = look.words
    said = column(gap=4)
    said.addWidget(label(words.say("Pain model"), "small"))
    said.addWidget(label(pain.name, "strong"))
    for number, band in enumerate(pain.bands):
        asks = pain.asks[number] if number < len(pain.asks) else None
        text = band_line(words, band)
        if asks is not None:
            text = words.say("{band}: {asks}", band=text, asks=asks_words(words, asks))
        line = row(gap=6)
        line.addWidget(_Mark(look, band.name))
        line.addWidget(label(text, "small"), 1)
        nest(said, line)
    if pain.about:
        said.addWidget(label(pain.about))
    if pain.source:
        said.addWidget(label(pain.source, "small"))
    return said


class _Mark(QWidget):
    """The shape of a band in its colour."""

    def __init__(self, look: Look, band: str) -> None:
        super().__init__()
        self._colour, self._band = band_colour(look, band), band
        self.setFixedSize(18, 18)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour), 2))
        painter.drawPath(band_shape(self._band, QRectF(2, 2, 14, 14)))
        painter.end()
