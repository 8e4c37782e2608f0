"""The figure's place: until there is a figure, the instruction on a tide that moves with the count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look, blend
from kneecoach.ui.session.balance import place_phrases
from kneecoach.ui.session.instruction import Instruction
from kneecoach.ui.session.shapes import pause_shape

_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
TIDE = 0.17  # how strongly the tide is tinted with the phase's colour
GROUND = 0.06
NAME = 0.76  # the name is smaller than side and phase: what to do now comes first
SHORE = 0.03  # how soft the tide's edge is, as a share of the height: it runs behind words


class Panel(QWidget):
    """The exercise's name, the cue for this part, a calmer line; behind them the tide of the phase.

    While the session stands still the whole panel turns to ink, with two bars and the reason.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = Instruction("", "")
        self._colour = look.palette.rest
        self._level: float | None = None
        self._flash = 0.0
        self._paused = False
        self._radius = 16.0
        self._caps = (30.0, 60.0)
        self._arranged: tuple[object, ...] = ()
        self.name = FitLabel(align=_TOP, bold=True, tight=True, max_lines=3, parent=self)
        self.cue = FitLabel(align=_TOP, bold=True, tight=True, parent=self)
        self.detail = FitLabel(align=_BOTTOM, tight=True, parent=self)

    def set_caps(self, text: float, cue: float, radius: float) -> None:
        """Cap heights of the name and the cue, px, and the corners' radius."""
        if (text, cue, radius) != (*self._caps, self._radius):
            self._caps, self._radius = (text, cue), radius
            self._arrange()

    def set_scene(self, said: Instruction, colour: str, *, paused: bool) -> None:
        """What to say, in which colour; `paused`: `said` is why the session stands still."""
        if (said, colour, paused) == (self._said, self._colour, self._paused):
            return
        self._said, self._colour, self._paused = said, colour, paused
        palette = self._look.palette
        self.name.set_text(said.name)
        self.cue.set_text(said.cue)
        self.detail.set_text(said.detail)
        self.name.set_colour(palette.paper if paused else colour)
        self.cue.set_colour(palette.paper if paused else palette.ink)
        self.detail.set_colour(palette.paper if paused else blend(palette.ink, palette.card, 0.82))
        self._arrange()
        self.update()

    def set_level(self, level: float | None, flash: float = 0.0) -> None:
        """How high the tide stands, 0 to 1; `flash` 1 to 0: how strongly the edge shines for a cue."""
        if flash != self._flash:
            self._flash = flash
            self._update_edge()
        old, new = self._row(self._level), self._row(level)
        self._level = level
        if old != new:
            shore = round(self.height() * SHORE / 2) + 2
            self.update(QRect(0, min(old, new) - shore, self.width(), abs(new - old) + 2 * shore))

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(600, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the texts out again."""
        super().resizeEvent(event)
        self._arrange()

    def _row(self, level: float | None) -> int:
        return round(self.height() * (1.0 - (level or 0.0)))

    def _update_edge(self) -> None:
        wide = round(self._edge()) + 2
        w, h = self.width(), self.height()
        for strip in (
            QRect(0, 0, w, wide),
            QRect(0, h - wide, w, wide),
            QRect(0, 0, wide, h),
            QRect(w - wide, 0, wide, h),
        ):
            self.update(strip)

    def _edge(self) -> float:
        return max(4.0, self.height() / 60.0)

    def _arrange(self) -> None:
        """The cue has what it needs, the name above it, and the detail what is left below, or nothing."""
        key = (self._said, self._paused, self._caps, self.size())
        if key == self._arranged or self.width() < 2:
            return
        self._arranged = key
        text, cue = self._caps
        pad = self._pad()
        w, h = self.width() - 2 * pad, float(self.height())
        top = QRectF(pad, pad, w, min(text * 3.4, h * 0.3))
        if self._paused:
            bars = cue * 1.5
            heading = QRectF(pad + bars, pad, w - bars, cue * 1.35)
            place_phrases(self.name, self._said.name, heading, cue * 0.4, cue)
            y = pad + cue * 1.35 + pad
            cue = max(text, cue * 0.72)
        else:
            place_phrases(self.name, self._said.name, top, text * 0.4, text * NAME)
            y = pad + self.name.text_rect().height() + pad * 0.9
        place_phrases(self.cue, self._said.cue, QRectF(pad, y, w, h - pad - y), text * 0.6, cue)
        y += self.cue.text_rect().height() + pad * 1.3
        room, least = h - pad - y, max(14.0, h / 40.0)
        fits = bool(self._said.detail) and room > least * 1.4
        if fits:
            most = max(least, text * 0.62)
            place_phrases(self.detail, self._said.detail, QRectF(pad, y, w, room), least, most)
            fits = not self.detail.overflows() and self.detail.cap_height >= least * 0.9
        self.detail.setVisible(fits)

    def _pad(self) -> float:
        return max(16.0, min(self.height() * 0.055, self.width() * 0.05))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the tide and the edge; the texts draw themselves."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._paused:
            painter.setBrush(QColor(palette.ink))
            painter.drawRoundedRect(box, self._radius, self._radius)
            size, pad = self._caps[1] * 1.1, self._pad()
            pause_shape(
                painter, QRectF(pad - size * 0.14, pad - size * 0.05, size, size * 1.1), palette.paper
            )
            painter.end()
            return
        painter.setBrush(self._water(box))
        painter.drawRoundedRect(box, self._radius, self._radius)
        if self._flash > 0.0:
            edge = self._edge()
            colour = QColor(self._colour)
            colour.setAlphaF(min(self._flash, 1.0))
            painter.setPen(QPen(colour, edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), self._radius, self._radius
            )
        painter.end()

    def _water(self, box: QRectF) -> QLinearGradient:
        palette = self._look.palette
        top, tide = (QColor(blend(self._colour, palette.card, share)) for share in (GROUND, TIDE))
        stop = self._row(self._level) / max(box.height(), 1.0)
        gradient = QLinearGradient(box.topLeft(), box.bottomLeft())
        gradient.setColorAt(0.0, top if stop > 0 else tide)
        if 0.0 < stop < 1.0:
            gradient.setColorAt(max(stop - SHORE / 2, 0.0), top)
            gradient.setColorAt(min(stop + SHORE / 2, 1.0), tide)
        gradient.setColorAt(1.0, tide if stop < 1.0 else top)
        return gradient
