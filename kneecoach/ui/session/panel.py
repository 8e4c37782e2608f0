"""The instruction and the figure, or the author's own picture, beside an edge in the phase's colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.figure.scene import frame
from kneecoach.routine.timeline import Kind
from kneecoach.session.snapshot import Snapshot
from kneecoach.ui.figure.stage import Stage
from kneecoach.ui.figure.wardrobe import wardrobe
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look, blend
from kneecoach.ui.session.acting import acting, step_shown
from kneecoach.ui.session.balance import place_phrases
from kneecoach.ui.session.instruction import Instruction
from kneecoach.ui.session.photo import Photo
from kneecoach.ui.session.shapes import pause_shape

_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_BOTTOM = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
GROUND = 0.06  # how strongly the panel is tinted with the phase's colour
NAME = 0.76  # the name is smaller than side and phase: what to do now comes first
GAP = 0.8  # from a baseline to the next text, in cap heights of the cue
# How large the cue may be for the calmer line to have room, and whether that line has to be broken well.
SHARES = ((1.0, True), (0.93, True), (1.0, False))
_LEAST = 48  # px: a panel that is not placed yet
ABOVE = 0.45  # of the panel is the words' above a wide picture
# Less wide than this, against its height, a figure stands beside the words, and a picture; beside Japanese,
# whose phrases need longer lines, less.
_HIGH, _HIGH_JA, _HIGH_PICTURE = 0.85, 0.7, 1.15
# How much of the panel's width a picture beside the words has: as much as it is wide, within bounds.
_OF_FORM, _LEAST_WIDE, _MOST_WIDE = 0.62, 0.29, 0.42
ASKED = 0.45  # of the room below the name is a question's above a picture that stands beside the words
DETAIL = 0.2  # how much a calmer line is broken by sense rather than evenly


class Panel(QWidget):
    """The exercise's name, the cue for this part, a calmer line; at their left an edge in the phase's colour.

    While the session stands still the whole panel turns over, with two bars, the reason and the way on.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = Instruction("", "")
        self._colour = look.palette.rest
        self._flash = 0.0
        self._paused = False
        self._radius = 16.0
        self._caps = (30.0, 60.0)
        self._arranged: tuple[object, ...] = ()
        self._asks = False
        self.name = FitLabel(align=_TOP, bold=True, tight=True, max_lines=3, parent=self)
        self.cue = FitLabel(align=_TOP, bold=True, tight=True, parent=self)
        self.detail = FitLabel(align=_BOTTOM, tight=True, parent=self)
        self.stage = Stage(wardrobe(look.figure, dark=look.dark), look.palette.card, self)
        self.stage.hide()
        self.photo = Photo(self)

    def show_exercise(self, snapshot: Snapshot) -> None:
        """The figure of this moment; without poses the author's own picture, and without one words alone."""
        self.stage.show_act(*acting(snapshot, calm=self._look.calm))
        self._asks = snapshot.phase is not None and snapshot.phase.kind is Kind.WAIT
        step = step_shown(snapshot)
        drawn = self.stage.act is not None or step is None
        name = self._look.words.text(step.name) if step is not None else ""
        self.photo.show_picture(None if drawn or step is None else step.picture, name)
        self._arrange()

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
        ink = self._paused_colours()[1] if paused else palette.ink
        self.name.set_colour(ink if paused else colour)
        self.cue.set_colour(ink)
        self.detail.set_colour(ink if paused else blend(palette.ink, palette.card, 0.82))
        self.detail.set_bold(paused)
        self.stage.set_ground(blend(colour, palette.card, GROUND))
        self._arrange()
        self.update()

    def set_flash(self, flash: float) -> None:
        """How strongly the frame shines for a cue, 0 to 1."""
        if flash != self._flash:
            self._flash = flash
            self._update_edge()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(600, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the texts out again."""
        super().resizeEvent(event)
        self._arrange()

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
        room = self._figure_room()
        key = (self._said, self._paused, self._caps, self.size(), room, self._asks)
        if key == self._arranged or min(self.width(), self.height()) < _LEAST:
            return
        self._arranged = key
        self.detail.hide()
        text, cue = self._caps
        pad = self._pad()
        x = pad if self._paused else pad + self._rail()
        w, h = self.width() - x - pad, float(self.height())
        self.stage.setVisible(room is not None and self.stage.act is not None)
        self.photo.setVisible(room is not None and self.stage.act is None)
        beside = room is not None and room.y() < h * 0.25
        if room is not None and not beside:
            self._place_picture(room)
            h = room.y() + pad * 0.5
        if self._paused:
            bars = cue * 1.5
            heading = QRectF(x + bars, pad, w - bars, cue * 1.35)
            place_phrases(self.name, self._said.name, heading, cue * 0.4, cue)
            y = pad + cue * (1.35 + GAP)
            cue = max(text, cue * 0.72)
        else:
            top = QRectF(x, pad, w, min(text * 3.4, h * 0.3))
            place_phrases(self.name, self._said.name, top, text * 0.4, text * NAME, sense=DETAIL)
            y = self.name.y() + self.name.baseline + cue * GAP
            if room is not None and beside:  # the name goes over both, the cue beside the picture
                over = self.name
                if self._asks:  # and so does a question, which is not done with the picture
                    box = QRectF(x, y, w, (h - pad - y) * ASKED)
                    place_phrases(self.cue, self._said.cue, box, text * 0.6, cue)
                    over = self.cue
                room.setTop(max(room.top(), over.y() + over.baseline + text * 0.5))
                self._place_picture(room)
                w = room.x() - x - pad * 0.5
        for share, well in SHARES:
            if not (beside and self._asks):
                place_phrases(self.cue, self._said.cue, QRectF(x, y, w, h - pad - y), text * 0.6, cue * share)
            below = self.cue.y() + self.cue.baseline + cue * GAP if self._said.cue else y
            box = QRectF(x, below, w, h - pad - below)
            if not self._said.detail or self._place_detail(box, text, well=well):
                break

    def _place_picture(self, room: QRectF) -> None:
        self.stage.setGeometry(room.toAlignedRect())
        air = round(self._pad() * 0.4)  # a figure stands on the ground, a picture keeps its distance
        self.photo.setGeometry(room.toAlignedRect().adjusted(0, 0, 0, -air))

    def _figure_room(self) -> QRectF | None:
        """Where the figure stands: under the words if its picture is wide, beside them if it is high."""
        seen, pad = self._shown_size(), self._pad() * 0.6
        if seen is None or self._paused:
            return None
        x, w, h = self._rail() + pad, self.width() - self._rail() - 2 * pad, self.height() - 2 * pad
        form = seen.width() / seen.height()
        high = _HIGH_JA if self._look.words.language == "ja" else _HIGH
        if form < (high if self.stage.act is not None else _HIGH_PICTURE):
            wide = w * min(max(form * _OF_FORM, _LEAST_WIDE), _MOST_WIDE)
            return QRectF(x + w - wide, pad, wide, h)
        return QRectF(x, pad + h * ABOVE, w, h * (1.0 - ABOVE))

    def _shown_size(self) -> QSizeF | None:
        """The form of what stands in the figure's place, None where nothing does."""
        if self.stage.act is not None:
            seen = frame(self.stage.act.motion)
            return QSizeF(seen.width, seen.height)
        return QSizeF(self.photo.image.size()) if self.photo.image is not None else None

    def _place_detail(self, box: QRectF, text: float, *, well: bool) -> bool:
        """Put the calmer line into `box` and tell whether it is there: not too small, and `well` broken."""
        least = max(14.0, self.height() / 36.0, text * 0.5)
        cue = self.cue.cap_height if self._said.cue else text
        most = max(least, text * 0.9 if self._paused else min(text, cue) * 0.72)  # calmer than the cue
        fits = box.height() > least * 1.4
        if fits:
            broken_well = place_phrases(self.detail, self._said.detail, box, least, most, sense=DETAIL)
            fits = not self.detail.overflows() and self.detail.cap_height >= least * 0.95
            fits = fits and (broken_well or not well)
        self.detail.setVisible(fits)
        return fits

    def _pad(self) -> float:
        return max(16.0, min(self.height() * 0.055, self.width() * 0.05))

    def _rail(self) -> float:
        return max(8.0, round(self._radius * 0.75))

    def _paused_colours(self) -> tuple[str, str]:
        """The ground and the ink while nothing runs; at night a large white ground would blind."""
        palette = self._look.palette
        return (palette.hover, palette.ink) if self._look.dark else (palette.ink, palette.paper)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, its coloured edge and the frame of a cue; the texts draw themselves."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._paused:
            ground, ink = self._paused_colours()
            edge = self._edge() * 0.6
            painter.setBrush(QColor(ground))
            painter.setPen(QPen(QColor(ink if self._look.dark else ground), edge))
            inner = box.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.drawRoundedRect(inner, self._radius, self._radius)
            size, pad = self._caps[1] * 1.1, self._pad()
            pause_shape(painter, QRectF(pad - size * 0.14, pad - size * 0.05, size, size * 1.1), ink)
            painter.end()
            return
        outline = QPainterPath()
        outline.addRoundedRect(box, self._radius, self._radius)
        painter.fillPath(outline, QColor(blend(self._colour, palette.card, GROUND)))
        painter.setClipPath(outline)
        painter.fillRect(QRectF(0, 0, self._rail(), box.height()), QColor(self._colour))
        painter.setClipping(False)
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
