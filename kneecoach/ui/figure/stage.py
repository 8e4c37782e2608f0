"""A place on which the figure stands: still in a list, turning in a preview, in time in a session."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from kneecoach.figure.motion import Moment, Motion
from kneecoach.figure.scene import Frame, frame, mirrored_frame, picture
from kneecoach.ui.figure.painter import Ready, made_ready, paint, paint_ready
from kneecoach.ui.figure.wardrobe import Wardrobe

_KEPT = 300  # moments: ten seconds of a rep, a few MB


@dataclass(frozen=True, slots=True)
class Act:
    """What is on stage: a motion, its moment, and whether it is turned for the other side."""

    motion: Motion
    moment: Moment
    mirrored: bool = False


class Stage(QWidget):
    """Paints an act in the middle of itself; while one act gives way to another, both, one over the other."""

    def __init__(self, look: Wardrobe, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._act: Act | None = None
        self._before: Act | None = None
        self._share = 1.0
        self._kept: dict[tuple[object, ...], tuple[Ready, ...]] = {}  # the oldest first
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def act(self) -> Act | None:
        """What is on stage."""
        return self._act

    def show_act(self, act: Act | None, before: Act | None = None, share: float = 1.0) -> None:
        """Show `act`; while `share` is below 1, so much of it over what was `before`."""
        if (act, before, share) != (self._act, self._before, self._share):
            self._act, self._before, self._share = act, before, share
            self.update()

    def set_ground(self, colour: str) -> None:
        """The colour "#RRGGBB" behind the figure."""
        if colour != self._ground:
            self._ground = colour
            self.update()

    def sizeHint(self) -> QSize:
        """Placed by whoever holds it; this is for the rest of Qt."""
        return QSize(400, 300)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and on it the figure."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._ground))
        if self._before is not None and self._share < 1.0:
            painter.drawPixmap(0, 0, self._faded(self._before, 1.0 - self._share))
            if self._act is not None:
                painter.drawPixmap(0, 0, self._faded(self._act, self._share))
        elif self._act is not None:
            act = self._act
            paint_ready(painter, self._made_ready(act), QRectF(self.rect()), _seen(act))
        painter.end()

    def _made_ready(self, act: Act) -> tuple[Ready, ...]:
        """An act's shapes, kept for when the same moment comes again."""
        key = id(act.motion), act.moment.pose, tuple(act.moment.muscles.items()), act.mirrored
        ready = self._kept.pop(key, None)
        if ready is None:
            shapes = picture(act.motion, act.moment, self._look.wear)
            ready = made_ready(shapes, self._look, mirrored=act.mirrored)
        self._kept[key] = ready
        if len(self._kept) > _KEPT:
            del self._kept[next(iter(self._kept))]
        return ready

    def _faded(self, act: Act, share: float) -> QPixmap:
        """An act as one sheet, so that it fades as a whole and not limb by limb."""
        ratio = self.devicePixelRatioF()
        sheet = QPixmap(self.size() * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        play(painter, act, QRectF(self.rect()), self._look)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(self.rect(), QColor(0, 0, 0, round(255 * share)))
        painter.end()
        return sheet


def play(painter: QPainter, act: Act, box: QRectF, look: Wardrobe) -> None:
    """Paint an act into a box of any painter."""
    shapes = picture(act.motion, act.moment, look.wear)
    paint(painter, shapes, box, _seen(act), look, mirrored=act.mirrored)


def _seen(act: Act) -> Frame:
    """What the camera shows of an act."""
    seen = frame(act.motion)
    return mirrored_frame(seen) if act.mirrored else seen
