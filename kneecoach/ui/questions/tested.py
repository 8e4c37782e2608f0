"""What the score of a test says: the number in the shape of its band, and the band in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.ask import AskScreen, Option
from kneecoach.ui.questions.scale import ScoreButton


class VerdictScreen(AskScreen):
    """Shows a score and what becomes of it. `answered` carries "go-on" or, where it is `free`, "not-today".

    `verdict`: the band in words; `more`: what the program does; `free`: whether the runner may go on or not,
    where the gentler answer is the obvious one; `refused`: no exercise is offered, and the danger signs
    come next.
    """

    def __init__(
        self,
        look: Look,
        score: int,
        band: str,
        verdict: str,
        more: str,
        *,
        free: bool = False,
        refused: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        words = look.words
        onward = words.say("See the danger signs") if refused else words.say_as("dialog", "Continue")
        ways = [Option("go-on", onward, role="primary")]
        if free:
            ways = [
                Option("not-today", words.say("Not today"), "N", role="primary"),
                Option("go-on", words.say("Go on as planned"), "G"),
            ]
        super().__init__(look, verdict, ways, more=more, escape=ways[0].value, parent=parent)
        self.more.set_colour(look.palette.ink)
        self._score = ScoreButton(look, score, band, self)
        self._score.set_state(marked=False, taken=True)
        self._score.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def arrange(self, body: QRectF) -> None:
        """The number above the answer, at the left."""
        side = min(body.height() * 0.3, 180.0)
        super().arrange(body.adjusted(0, side + self.body_cap * 2, 0, 0))
        top = self.heading.y() + self.heading.text_rect().bottom() + self.body_cap * 2
        self._score.setGeometry(round(body.left()), round(top), round(side), round(side))
