"""The exercises of a routine in motion, one after the other, and small pictures of them to choose by."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneecoach.figure.motion import Motion, loop, posed, round_seconds
from kneecoach.figure.scene import picture, pose_frame
from kneecoach.ui.cards import column
from kneecoach.ui.figure.painter import paint
from kneecoach.ui.figure.stage import Act, Stage
from kneecoach.ui.figure.wardrobe import wardrobe
from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look

FRAMES = 30  # pictures a second
_SHORTEST = 5.0  # s: so long one exercise is shown at least, in whole rounds
_THUMB = QSize(104, 78)
_ROUND = 10


@dataclass(frozen=True, slots=True)
class Turn:
    """One exercise of a reel: its name and its motion."""

    name: str
    motion: Motion


class Reel(QWidget):
    """Shows each exercise for some rounds, then the next; with less motion, its chief pose.

    It moves only while it can be seen. `turned` carries the number of the exercise that is shown now.
    """

    turned = Signal(int)

    def __init__(self, look: Look, turns: tuple[Turn, ...]) -> None:
        super().__init__()
        self._look = look
        self._turns = turns
        self._at = 0
        self._chosen = False
        ground = look.palette.soft(look.palette.accent)
        self._stage = Stage(wardrobe(look.figure, dark=look.dark), ground)
        self._name = FitLabel(
            align=Qt.AlignmentFlag.AlignCenter, min_cap=8, max_cap=12, max_lines=1, bold=True
        )
        self._name.setFixedHeight(look.px(28))
        inside = column(self, gap=4)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._stage, 1)
        inside.addWidget(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(248))
        self._time = QVariantAnimation(self)
        self._time.setStartValue(0.0)
        self._time.valueChanged.connect(self._moved)
        self._time.finished.connect(self._over)
        self.turn_to(0, chosen=False)

    @property
    def at(self) -> int:
        """Which exercise is shown, from 0."""
        return self._at

    @property
    def moving(self) -> bool:
        """Whether pictures are being made."""
        return self._time.state() == QVariantAnimation.State.Running

    def turn_to(self, number: int, *, chosen: bool = True) -> None:
        """Show an exercise; a `chosen` one stays, else the next follows after some rounds."""
        self._at, self._chosen = number, chosen
        turn = self._turns[number]
        self._name.set_text(turn.name)
        self.setAccessibleName(turn.name)
        self._time.stop()
        if self._look.calm:
            self._stage.show_act(Act(turn.motion, posed(turn.motion, turn.motion.peak)))
        else:
            whole = round_seconds(turn.motion)
            rounds = max(1, -(-_SHORTEST // whole))
            self._time.setEndValue(float(whole * rounds))
            self._time.setDuration(round(whole * rounds * 1000))
            self._moved(0.0)
            if self.isVisible():
                self._time.start()
        self.turned.emit(number)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to move."""
        super().showEvent(event)
        if not self._look.calm and not self.moving:
            self._time.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: stand still."""
        super().hideEvent(event)
        self._time.stop()

    def _moved(self, elapsed: float) -> None:
        motion = self._turns[self._at].motion
        self._stage.show_act(Act(motion, loop(motion, int(elapsed * FRAMES) / FRAMES)))

    def _over(self) -> None:
        self.turn_to(self._at if self._chosen else (self._at + 1) % len(self._turns), chosen=self._chosen)


class Thumb(QAbstractButton):
    """A small still picture of an exercise; pressed, it asks to be shown in motion."""

    def __init__(self, look: Look, turn: Turn) -> None:
        super().__init__()
        self._look, self._turn = look, turn
        self.setFixedSize(_THUMB)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(look.words.say("Show {name}", name=turn.name))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with the exercise's chief pose."""
        palette = self._look.palette
        active = self.isChecked() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent if active else palette.line), 2 if active else 1))
        painter.setBrush(QColor(palette.soft(palette.accent)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        thumbnail(painter, self._turn.motion, QRectF(self.rect()).adjusted(5, 5, -5, -5), self._look)
        painter.end()


def thumbnail(painter: QPainter, motion: Motion, box: QRectF, look: Look) -> None:
    """The chief pose of an exercise, as large as a box allows."""
    worn = wardrobe(look.figure, dark=look.dark)
    at = posed(motion, motion.peak)
    painter.setClipRect(box)
    paint(painter, picture(motion, at, worn.wear), box, pose_frame(motion, motion.peak), worn)
