"""What all questions share: a page of its own, the keyboard, and one answer that is given once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.session.balance import place
from kneecoach.ui.session.keys import OBVIOUS_KEYS

_BOUNCE_MS = 300  # two presses closer than this are one finger


class QuestionScreen(QWidget):
    """A question that fills the window. `answered` carries the answer, once.

    Subclasses place their parts in `arrange` and act on keys in `press`; a held key never answers twice.
    """

    answered = Signal(object)

    def __init__(self, look: Look, heading: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(more)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self.heading = FitLabel(heading, align=top, bold=True, tight=True, parent=self)
        self.more = FitLabel(more, align=top, tight=True, parent=self)
        self.heading.set_colour(look.palette.ink)
        self.more.set_colour(look.palette.muted)
        self._done = False
        self._last: tuple[int, int] = (0, -_BOUNCE_MS)

    @property
    def margin(self) -> float:
        """The space around everything, px."""
        return max(24.0, min(self.height() * 0.06, self.width() * 0.045))

    @property
    def heading_cap(self) -> float:
        """The cap height of the question, px."""
        return max(self.height() / 21.0, 20.0)

    @property
    def body_cap(self) -> float:
        """The cap height of what stands below it, px."""
        return max(self.height() / 40.0, 13.0)

    def answer(self, value: object) -> None:
        """Give the answer, the first time it is called."""
        if not self._done:
            self._done = True
            self.answered.emit(value)

    def press(self, _key: int) -> bool:
        """Act on a key; False where it means nothing here."""
        return False

    def arrange(self, _body: QRectF) -> None:
        """Place what stands below the heading, in `body`."""

    def words_width(self) -> float:
        """The width of the question and of the line below it, px."""
        return self.width() - 2 * self.margin

    def place_heading(self) -> QRectF:
        """Place the question and the line below it; returns what is left for the body."""
        m, w, h = self.margin, self.words_width(), float(self.height())
        box = QRectF(m, m, w, max(self.heading_cap * 3.4, h * 0.16))
        place(self.heading, box, self.heading_cap * 0.5, self.heading_cap)
        return self.place_more(QRectF(m, 0, w, h - m), m + self.heading.text_rect().bottom())

    def place_more(self, body: QRectF, y: float) -> QRectF:
        """Place the line below the question, which ends at `y`; returns what is left of `body`."""
        y += self.heading_cap * 0.9
        self.more.setVisible(bool(self.more.text))
        if self.more.text:
            tall = max(self.body_cap * 7.0, self.height() * 0.2)
            place(
                self.more,
                QRectF(body.left(), y, body.width(), tall),
                min(self.body_cap * 0.7, 12.0),
                self.body_cap,
            )
            y += self.more.text_rect().bottom() + self.body_cap * 1.6
        return QRectF(body.left(), y, body.width(), body.bottom() - y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self.arrange(self.place_heading())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One press, one key; nothing goes on to what lies behind."""
        event.accept()
        if event.isAutoRepeat() or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        ):
            return
        key, stamp = event.key(), event.timestamp()
        last, since = self._last[0], stamp - self._last[1]
        self._last = (key, stamp)
        if not (stamp > 0 and self.bounced(key, last, since)):
            self.press(key)

    def bounced(self, key: int, last: int, since_ms: int) -> bool:
        """Whether this press belongs to the one before it, `since_ms` earlier."""
        return key in OBVIOUS_KEYS and last in OBVIOUS_KEYS and since_ms < _BOUNCE_MS

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's ground: a question covers what lies behind it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self.look.palette.paper))
        painter.end()
