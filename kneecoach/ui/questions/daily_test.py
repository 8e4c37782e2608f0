"""The daily test: first its exercise, shown, then the score of its pain."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kneecoach.ui.figure.stage import Act, Stage
from kneecoach.ui.figure.wardrobe import wardrobe
from kneecoach.ui.look import Look
from kneecoach.ui.questions.pain import PainScreen
from kneecoach.ui.questions.scale import Bands

_WIDE = 0.34  # of the page is the figure's, at the right of the words
_NUMBER = 0.105  # of the page's height a number has at most: the exercise comes first


class DailyTestScreen(PainScreen):
    """What to do, with its figure where it has one, and below it the scale. Answered as a `PainScreen`.

    `limits`: the lowest and the highest score in the test's band; `act`: the figure, None for words alone.
    """

    def __init__(
        self,
        look: Look,
        task: str,
        bands: Bands,
        hint: str,
        *,
        ask: str,
        limits: tuple[int, int],
        act: Act | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, task, bands, hint, parent, ask=ask, test=limits)
        self.more.set_colour(look.palette.ink)  # how it is done, to be read before all else
        self.stage: Stage | None = None
        if act is not None:
            self.stage = Stage(wardrobe(look.figure, dark=look.dark), look.palette.paper, self)
            self.stage.show_act(act)

    def words_width(self) -> float:
        """The words leave the figure its room."""
        whole = super().words_width()
        return whole if self.stage is None else whole * (1.0 - _WIDE) - self.margin

    def place_heading(self) -> QRectF:
        """The words as narrow as they have to be; below them the whole width is the scale's."""
        body = super().place_heading()
        self.scale.set_most(self.height() * _NUMBER)
        return QRectF(body.left(), body.top(), super().words_width(), body.height())

    def arrange(self, body: QRectF) -> None:
        """The scale and its question, and beside all words the figure, down to the scale."""
        super().arrange(body)
        if self.stage is None:
            return
        self.ask.resize(round(self.words_width()), self.ask.height())
        wide, top = body.width() * _WIDE, self.margin
        tall = self.scale.y() - self.body_cap - top
        self.stage.setGeometry(round(body.right() - wide), round(top), round(wide), round(tall))
