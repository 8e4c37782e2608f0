"""The word after an answer: "Pain 3 recorded. Backspace takes it back", for five seconds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.session.badge import font_of_cap

STANDS_MS = 5000


class Taken(QWidget):
    """A line over the foot of `parent`, or in place of the line `instead` within it, as large as that.

    `taken_back` when Backspace or a click came in time, else `kept`.
    """

    taken_back = Signal()
    kept = Signal()

    def __init__(self, look: Look, parent: QWidget, instead: QWidget | None = None) -> None:
        super().__init__(parent)
        self._instead = instead
        self._look = look
        self._parent = parent
        self._text = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        self._key = QShortcut(QKeySequence(Qt.Key.Key_Backspace), parent)
        self._key.setAutoRepeat(False)
        self._key.setContext(Qt.ShortcutContext.WindowShortcut)
        self._key.activated.connect(self._back)
        self._key.setEnabled(False)
        parent.installEventFilter(self)
        if instead is not None:
            instead.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def show_score(self, score: int | None) -> None:
        """Say that this score is recorded; None: that nothing was answered."""
        words = self._look.words
        if score is None:
            self._text = words.say("Recorded as not answered. Backspace takes it back.")
        else:
            self._text = words.say("Pain {score} recorded. Backspace takes it back.", score=score)
        self.setAccessibleName(self._text)
        self._place()
        self._key.setEnabled(True)
        self._timer.start(STANDS_MS)
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the parent, or the line, changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisibleTo(self._parent):
            self._place()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        cap = self._cap()
        wide = QFontMetricsF(font_of_cap(self.font(), cap)).horizontalAdvance(self._text)
        return QSize(round(wide + cap * 4), round(cap * 3.4))

    def _cap(self) -> float:
        if self._instead is not None:
            return max(self._instead.height() * 0.5, 9.0)
        return max(self._parent.height() / 46.0, 13.0)

    def _place(self) -> None:
        size, parent = self.sizeHint(), self._parent
        room = parent.rect()
        if self._instead is not None and parent.isAncestorOf(self._instead):
            at = self._instead.mapTo(parent, QPoint(0, 0))
            self.setGeometry(QRect(at, QSize(self._instead.width(), self._instead.height())))
            return
        wide = min(size.width(), room.width() - 32)
        self.setGeometry(
            room.left() + (room.width() - wide) // 2,
            room.top() + room.height() - size.height() - 16,
            wide,
            size.height(),
        )

    def _over(self) -> None:
        self._close()
        self.kept.emit()

    def _back(self) -> None:
        if self._timer.isActive():
            self._close()
            self.taken_back.emit()

    def _close(self) -> None:
        self._timer.stop()
        self._key.setEnabled(False)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click takes it back, as the key does."""
        event.accept()
        self._back()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.ink))
        round_by = min(14.0, self.height() / 3)
        painter.drawRoundedRect(QRectF(self.rect()), round_by, round_by)
        font = font_of_cap(self.font(), self._cap())
        wide = QFontMetricsF(font).horizontalAdvance(self._text)
        room = self.width() - self._cap() * 2
        if wide > room:
            font.setPixelSize(max(8, int(font.pixelSize() * room / wide)))
        painter.setFont(font)
        painter.setPen(QColor(palette.paper))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
