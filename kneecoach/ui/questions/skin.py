"""Over the running ice: is the skin all right? No answer sounds the alarm; the ice goes on running."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.session.balance import place
from kneecoach.ui.session.keys import OBVIOUS_KEYS

ALARM_AFTER = 60.0  # seconds without an answer
_NEITHER = -1
_HEADINGS = (1.0, 0.9, 0.8)  # so large the question may be: what to look for needs the room too
_SIGNS, _NEARLY = 0.72, 0.78  # of the question: what to look for, and the share of that which is enough
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class SkinOverlay(QWidget):
    """Two answers over the instruction. `answered` carries True (fine) or False (the ice comes off).

    After the alarm neither is marked: whoever presses the obvious key to silence it has said nothing. The
    louder of the two is then to take the ice off: nobody is to be led to "fine".
    """

    answered = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parent = parent
        words = look.words
        self._alarm = False
        self._at = 0
        self.heading = FitLabel(align=_LEFT, bold=True, tight=True, parent=self)
        self.signs = FitLabel(align=_LEFT, tight=True, parent=self)
        self.fine = Choice(look, words.say("Skin is fine"), words.say_as("key", "Space"), "primary", self)
        self.bad = Choice(look, words.say("No: take the ice off"), "N", "danger", self)
        self.fine.clicked.connect(lambda _checked=False: self._answer(True))
        self.bad.clicked.connect(lambda _checked=False: self._answer(False))
        self._say()
        self._mark(0)
        self.hide()

    @property
    def alarm(self) -> bool:
        """Whether nobody has answered for a minute."""
        return self._alarm

    def show_due(self, due: float | None) -> None:
        """`due`: seconds since the question was raised; None takes it away."""
        if due is None:
            if self.isVisibleTo(self._parent):
                self.hide()
            return
        alarm, hidden = due >= ALARM_AFTER, not self.isVisibleTo(self._parent)
        if hidden or alarm != self._alarm:
            self._alarm = alarm
            self.fine.set_role("plain" if alarm else "primary")
            self.bad.set_role("alarm" if alarm else "danger")
            self._mark(_NEITHER if alarm else 0)
            self._say()
            self.update()
        if hidden:
            self.show()
            self.raise_()

    def press(self, key: int) -> bool:
        """Arrows choose, the obvious key gives what is marked, Y says fine, N not; others are not for us."""
        if key in OBVIOUS_KEYS:
            if self._at != _NEITHER:
                self._answer(self._at == 0)
        elif key in (Qt.Key.Key_Y, Qt.Key.Key_N):
            self._answer(key == Qt.Key.Key_Y)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self._mark(0 if self._at == 1 else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._mark(1 if self._at == 0 else 0)
        else:
            return False
        return True

    def _answer(self, fine: bool) -> None:
        if self.isVisibleTo(self._parent):
            self.hide()
            self.answered.emit(fine)

    def _mark(self, at: int) -> None:
        self._at = at
        space = self._look.words.say_as("key", "Space")
        for at_answer, choice, key in ((0, self.fine, "Y"), (1, self.bad, "N")):
            choice.set_marked(at == at_answer)
            choice.set_key(space if at == at_answer else key)

    def _say(self) -> None:
        words, palette = self._look.words, self._look.palette
        if self._alarm:
            self.heading.set_text(words.say("No answer for a minute. Is your skin all right?"))
        else:
            self.heading.set_text(words.say("Look at your skin. Is it all right?"))
        self.signs.set_text(words.say("Numb, burning, white or blotchy: take the ice off."))
        self.heading.set_colour(palette.upper if self._alarm else palette.ink)
        self.signs.set_colour(palette.ink)
        self.setAccessibleName(self.heading.text)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Placed by the page; this is for the rest of Qt."""
        return QSize(600, 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the question and its answers."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The question above, its two answers at the foot."""
        w, h = float(self.width()), float(self.height())
        pad, cap = max(16.0, h * 0.06), h / 14.0
        button = h * 0.18
        gap = pad * 0.4
        foot = h - pad - 2 * button - gap
        for share in _HEADINGS:
            room = QRectF(pad, pad, w - 2 * pad, (foot - pad) * 0.6)
            place(self.heading, room, 12.0 * share, cap * share)
            y = pad + self.heading.text_rect().height() + pad * 0.8
            place(self.signs, QRectF(pad, y, w - 2 * pad, max(foot - gap - y, 1.0)), 10.0, cap * _SIGNS)
            if self.signs.cap_height >= cap * _SIGNS * _NEARLY:
                break
        for i, choice in enumerate((self.fine, self.bad)):
            choice.set_cap(cap * 0.7)
            choice.setGeometry(
                round(pad), round(foot + i * (button + gap)), round(w - 2 * pad), round(button)
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground; the alarm has a heavy edge."""
        palette = self._look.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(palette.paper))  # nothing shows at the round corners
        edge = max(self.height() / 40.0, 6.0) if self._alarm else max(self.height() / 80.0, 4.0)
        painter.setPen(QPen(QColor(palette.upper if self._alarm else palette.ice), edge))
        painter.setBrush(QColor(palette.card))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), 16, 16
        )
        painter.end()
