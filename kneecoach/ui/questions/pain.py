"""How much does it hurt: one number, or the two that close a session."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneecoach.ui.labels import FitLabel
from kneecoach.ui.look import Look
from kneecoach.ui.questions.choice import Choice
from kneecoach.ui.questions.scale import Bands, Scale
from kneecoach.ui.questions.screen import QuestionScreen
from kneecoach.ui.session.keys import OBVIOUS_KEYS

_AROUND = 7.6  # cap heights: what a scale has below its numbers, and the space to the next
_TWO_FINGERS_MS = 350  # "1" and "0" typed for ten: the second one is no answer to the next question


def score_of(key: int) -> int | None:
    """The score a key stands for: 0-9, and X for ten."""
    if int(Qt.Key.Key_0) <= key <= int(Qt.Key.Key_9):
        return key - int(Qt.Key.Key_0)
    return 10 if key == Qt.Key.Key_X else None


class PainScreen(QuestionScreen):
    """One score. `answered` carries an int 0-10, or None for "not now".

    `ask`: what is asked right above the scale, where the heading says what to do first. `test`: the lowest
    and the highest score in the band of a test.
    """

    def __init__(
        self,
        look: Look,
        question: str,
        bands: Bands,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        ask: str = "",
        test: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(look, question, hint, parent)
        self.scale = Scale(look, bands, self, test=test)
        self.scale.chosen.connect(self._take)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.ask = FitLabel(ask, align=left, bold=True, tight=True, max_lines=1, parent=self)
        self.ask.set_colour(look.palette.ink)
        self.ask.setVisible(bool(ask))
        self.keys = _keys_label(look, self)
        self.not_now = Choice(look, look.words.say_as("pain", "Skip this question"), "N", "plain", self)
        self.not_now.clicked.connect(lambda _checked=False: self.answer(None))

    def _take(self, score: int) -> None:
        self.scale.set_taken(score)
        self.answer(score)

    def press(self, key: int) -> bool:
        """A number answers; arrows and the obvious key do the same for a remote."""
        score = score_of(key)
        if score is not None:
            self._take(score)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.not_now.set_marked(False)
            self.scale.step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Down:
            self.scale.set_mark(None)
            self.not_now.set_marked(True)
        elif key == Qt.Key.Key_Up:
            self.not_now.set_marked(False)
            self.scale.set_mark(0)
        elif key in OBVIOUS_KEYS and self.not_now.marked:
            self.answer(None)
        elif key in OBVIOUS_KEYS and self.scale.mark is not None:
            self._take(self.scale.mark)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Escape):
            self.answer(None)
        else:
            return False
        return True

    def arrange(self, body: QRectF) -> None:
        """The scale in the middle, "not now" at the foot."""
        cap = self.body_cap
        foot = _place_foot(self, self.not_now, self.keys, body)
        title = self.heading_cap * 2.2 if self.ask.text else 0.0
        need = self.scale.tall(body.width(), cap)
        y = body.top() + max((foot - body.top() - title - need) * 0.42, 0.0)
        self.ask.set_caps(10.0, self.heading_cap * 0.9)
        self.ask.setGeometry(round(body.left()), round(y), round(body.width()), round(title * 0.8))
        y += title
        self.scale.setGeometry(round(body.left()), round(y), round(body.width()), round(need))
        self.scale.place(cap)


class PainTwoScreen(QuestionScreen):
    """The worst during the session, and now: two scores on one screen, answered one after the other.

    `answered` carries (worst, now), each an int 0-10 or None for "not now".
    """

    def __init__(self, look: Look, bands: Bands, parent: QWidget | None = None) -> None:
        words = look.words
        super().__init__(look, words.say("How was the pain?"), "", parent)
        self._at: int = 0
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.scales = (Scale(look, bands, self), Scale(look, bands, self))
        self.questions = tuple(
            FitLabel(text, align=left, bold=True, tight=True, max_lines=1, parent=self)
            for text in (words.say("1. The worst during the session"), words.say("2. Now"))
        )
        for which, scale in enumerate(self.scales):
            scale.chosen.connect(lambda score, which=which: self._take(which, score))
        self.keys = _keys_label(look, self)
        self.not_now = Choice(look, words.say_as("pain", "Skip this question"), "N", "plain", self)
        self.not_now.clicked.connect(lambda _checked=False: self._take(self._at, None))
        self.blocks = [QRectF(), QRectF()]  # where the two questions stand, each with its scale
        self._given: list[int | None] = [None, None]
        self._said = [False, False]
        self._show_turn()

    @property
    def turn(self) -> int:
        """Which of the two is asked now, 0 or 1."""
        return self._at

    def bounced(self, key: int, last: int, since_ms: int) -> bool:
        """A number right behind a number is a ten typed with two fingers, not the second answer."""
        two = score_of(key) is not None and score_of(last) is not None
        return (two and since_ms < _TWO_FINGERS_MS) or super().bounced(key, last, since_ms)

    def _take(self, which: int, score: int | None) -> None:
        self.scales[which].set_taken(score)
        self.scales[which].set_mark(None)
        self.not_now.set_marked(False)
        self._given[which], self._said[which] = score, True
        waiting = [i for i in (0, 1) if not self._said[i]]
        if not waiting:
            self.answer((self._given[0], self._given[1]))
            return
        self._at = waiting[0]
        self._show_turn()

    def _show_turn(self) -> None:
        for i, (label, scale) in enumerate(zip(self.questions, self.scales, strict=True)):
            label.set_colour(self.look.palette.ink if i == self._at else self.look.palette.muted)
            scale.set_active(i == self._at)
        self._place_keys()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with a coloured edge round the question whose turn it is."""
        super().paintEvent(event)
        palette, box = self.look.palette, self.blocks[self._at]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(box, 14.0, 14.0)
        painter.fillPath(outline, QColor(palette.card))
        painter.setClipPath(outline)
        painter.fillRect(QRectF(box.left(), box.top(), 8.0, box.height()), QColor(palette.accent))
        painter.setClipping(False)
        painter.setPen(QPen(QColor(palette.accent), 2.0))
        painter.drawPath(outline)
        painter.end()

    def press(self, key: int) -> bool:
        """A number answers the question whose turn it is; Backspace takes the first one back."""
        scale, score = self.scales[self._at], score_of(key)
        if score is not None:
            self._take(self._at, score)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.not_now.set_marked(False)
            scale.step(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Down:
            scale.set_mark(None)
            self.not_now.set_marked(True)
        elif key == Qt.Key.Key_Up:
            self.not_now.set_marked(False)
            scale.set_mark(0)
        elif key in OBVIOUS_KEYS and self.not_now.marked:
            self._take(self._at, None)
        elif key in OBVIOUS_KEYS and scale.mark is not None:
            self._take(self._at, scale.mark)
        elif key in (Qt.Key.Key_N, Qt.Key.Key_Escape):
            self._take(self._at, None)
        elif key == Qt.Key.Key_Backspace:
            self._back()
        else:
            return False
        return True

    def _back(self) -> None:
        self._said[0], self._at = False, 0
        self.scales[0].set_taken(None)
        self._show_turn()

    def arrange(self, body: QRectF) -> None:
        """Two blocks below each other, each a question over its scale."""
        foot = _place_foot(self, self.not_now, self.keys, body)
        whole = foot - body.top()
        cap = min(self.body_cap, whole / 32.0)
        gap = cap * 0.8
        title, inner = cap * 2.8, body.adjusted(cap * 1.6, 0, -cap * 1.2, 0)
        tall = (whole - gap) / 2
        for scale in self.scales:
            scale.set_most(max(min(tall - title - cap * _AROUND, 132.0), 32.0))
        need = self.scales[0].tall(inner.width(), cap)
        tall = min(tall, title + need + cap * 2.4)
        y = body.top()
        for i, (label, scale) in enumerate(zip(self.questions, self.scales, strict=True)):
            self.blocks[i] = QRectF(body.left(), y, body.width(), tall)
            top = y + max((tall - title - need) * 0.6, 0.0)
            label.set_caps(10.0, cap * 1.35)
            label.setGeometry(
                round(inner.left()), round(top), round(inner.width() * 0.62), round(title * 0.8)
            )
            scale.setGeometry(round(inner.left()), round(top + title), round(inner.width()), round(need))
            scale.place(cap)
            y += tall + gap
        self._place_keys()

    def _place_keys(self) -> None:
        """The number keys are named where they answer."""
        asked, scale = self.questions[self._at], self.scales[self._at]
        left = asked.geometry().right() + 8
        self.keys.setGeometry(left, asked.y(), max(scale.geometry().right() - left, 1), asked.height())


def _keys_label(look: Look, parent: QWidget) -> FitLabel:
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    label = FitLabel(look.words.say("Keys 0 to 9, X for 10"), align=right, tight=True, parent=parent)
    label.set_colour(look.palette.muted)
    return label


def _place_foot(screen: QuestionScreen, choice: Choice, keys: FitLabel, body: QRectF) -> float:
    """Place "not now" and the keys at the foot; returns where the foot begins, px."""
    cap = screen.body_cap
    choice.set_cap(cap)
    tall = cap * 3.6
    y = body.bottom() - tall
    wide = min(choice.wide(), body.width() * 0.4)
    choice.setGeometry(round(body.left()), round(y), round(wide), round(tall))
    x = body.left() + wide + cap * 2
    keys.set_caps(9.0, cap * 0.9)
    keys.setGeometry(round(x), round(y), round(body.right() - x), round(tall))
    return y - cap
