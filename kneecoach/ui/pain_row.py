"""The 0-10 scale in one row, for a page: eleven buttons, each in the shape and colour of its band."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kneecoach.progress.bands import Band, band_name
from kneecoach.ui.band_shape import band_shape
from kneecoach.ui.cards import row
from kneecoach.ui.charts.names import band_words
from kneecoach.ui.look import Look

_TAKE_BACK_MS = 5000


class _Score(QAbstractButton):
    """One score: a number in its band's shape, filled when it is the answer."""

    def __init__(self, score: int, band: str, look: Look) -> None:
        super().__init__()
        self.score, self._band, self._look = score, band, look
        self.setCheckable(True)
        self.setProperty("ringed", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            look.words.say("{score}, {band} band", score=score, band=band_words(look.words, band))
        )

    def sizeHint(self) -> QSize:
        """A finger's width."""
        return QSize(46, 46)

    def minimumSizeHint(self) -> QSize:
        """Still a target for a finger."""
        return QSize(36, 46)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are the row's: a button would give the focus to whatever comes next on the page."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape and the number."""
        palette = self._look.palette
        colour = QColor(getattr(palette, self._band, palette.muted))
        side = min(self.width(), self.height()) - 4
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.6))
        full = self.isChecked() or self.isDown()
        hover = QColor(palette.hover if self.underMouse() else palette.card)
        painter.setBrush(colour if full else hover)
        painter.drawPath(band_shape(self._band, box))
        font = QFont(self.font())
        font.setPixelSize(self._look.px(17))
        font.setBold(True)
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.setPen(QColor(palette.on_fill if full else palette.ink))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self.score))
        painter.end()


class PainRow(QWidget):
    """Asks for a score. `answered` carries it; `taken_back` follows a Backspace within five seconds.

    Keys 0 to 9, X for 10; the arrow keys go along the row, Space and Enter take the number they are on.
    Another number later changes the answer.
    """

    answered = Signal(int)
    taken_back = Signal()

    def __init__(self, look: Look, bands: Sequence[Band], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.px(760))
        line = row(self, gap=4)
        self._buttons = [_Score(score, band_name(bands, score), look) for score in range(11)]
        for made in self._buttons:
            made.clicked.connect(lambda _checked=False, score=made.score: self._take(score))
            line.addWidget(made)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._grace = QTimer(self, singleShot=True, interval=_TAKE_BACK_MS)
        self.set_score(None)

    @property
    def score(self) -> int | None:
        """The number that is filled."""
        return next((made.score for made in self._buttons if made.isChecked()), None)

    def set_score(self, score: int | None) -> None:
        """Fill a number, or none, from the program."""
        for made in self._buttons:
            made.setChecked(made.score == score)
        self._reach(score or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers answer; arrows go along the row."""
        key = event.key()
        here = next((made.score for made in self._buttons if made.hasFocus()), None)
        if int(Qt.Key.Key_0) <= key <= int(Qt.Key.Key_9):
            self._take(key - int(Qt.Key.Key_0))
        elif key == Qt.Key.Key_X:
            self._take(10)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and here is not None:
            self._take(here)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and here is not None:
            self._go(min(10, max(0, here + (1 if key == Qt.Key.Key_Right else -1))))
        elif key == Qt.Key.Key_Backspace and self._grace.isActive():
            self._grace.stop()
            self.set_score(None)
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def _go(self, score: int) -> None:
        self._reach(score)
        self._buttons[score].setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, score: int) -> None:
        """Let Tab come to this number, and to no other of the row."""
        for made in self._buttons:
            made.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if made.score == score else Qt.FocusPolicy.ClickFocus
            )

    def _take(self, score: int) -> None:
        self.set_score(score)
        self._grace.start()
        self.answered.emit(score)
