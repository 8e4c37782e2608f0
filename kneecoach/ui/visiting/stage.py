"""A place for one screen at a time: each question takes the place of the one before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from kneecoach.care.danger import DangerList
from kneecoach.care.pain import PainModel
from kneecoach.care.regions import Region
from kneecoach.ui.look import Look
from kneecoach.ui.questions.advice import Whom, advice_screen
from kneecoach.ui.questions.danger import DangerScreen
from kneecoach.ui.questions.pain import PainScreen
from kneecoach.ui.questions.screen import QuestionScreen


class Stage(QWidget):
    """Shows one screen; what came before is let go, except a screen that is `kept`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._layout = QStackedLayout(self)
        self._kept: QWidget | None = None

    @property
    def current(self) -> QWidget | None:
        """The screen that is shown."""
        return self._layout.currentWidget()

    def keep(self, screen: QWidget) -> None:
        """Show a screen that questions may cover and that comes back after them."""
        self._kept = screen
        self._layout.addWidget(screen)
        self.uncover()

    def uncover(self) -> None:
        """Show the kept screen again."""
        if self._kept is not None:
            self._show(self._kept)

    def ask(self, screen: QuestionScreen, then: Callable[[object], None]) -> None:
        """Show a question and pass its answer on, once."""
        screen.answered.connect(then)
        self._layout.addWidget(screen)
        self._show(screen)

    def ask_pain(
        self, question: str, model: PainModel, then: Callable[[int | None], None], hint: str = ""
    ) -> None:
        """Ask for one score."""

        def scored(answer: object) -> None:
            then(answer if isinstance(answer, int) else None)

        self.ask(PainScreen(self.look, question, bands_of(model), hint), scored)

    def ask_danger(self, signs: DangerList, then: Callable[[tuple[str, ...]], None]) -> None:
        """Ask for the danger signs; the answer is the ids ticked, sorted."""
        words = self.look.words

        def ticked(answer: object) -> None:
            then(tuple(sorted(answer)) if isinstance(answer, frozenset) else ())

        screen = DangerScreen(self.look, words.text(signs.question), signs.signs, words.text(signs.none))
        self.ask(screen, ticked)

    def advise(
        self,
        signs: DangerList,
        ticked: Sequence[str],
        region: Region,
        then: Callable[[bool], None],
        *,
        onward: bool = True,
        begun: bool = False,
    ) -> None:
        """Say what to do about ticked signs; the answer is whether one goes on (tier C, read).

        `onward`: whether there is exercise to go on with; `begun`: whether it has begun.
        """
        words = self.look.words
        tier = signs.worst_tier(ticked)
        if tier is None:
            then(True)
            return
        named = [words.text(sign.label) for sign in signs.signs if sign.id in ticked]
        said = [words.text(tier.action)]
        if tier.forbidden is not None:
            said.append(words.text(tier.forbidden.today))
        screen = advice_screen(
            self.look,
            tier.id,
            words.text(tier.heading),
            named,
            said,
            Whom(words.text(region.call), words.text(region.hint), words.text(region.ask)),
            onward=onward,
            begun=begun,
        )
        self.ask(screen, lambda answer: then(answer == "read"))

    def _show(self, screen: QWidget) -> None:
        before = self._layout.currentWidget()
        self._layout.setCurrentWidget(screen)
        screen.setFocus()
        if before is not None and before is not screen and before is not self._kept:
            self._layout.removeWidget(before)
            before.hide()
            before.deleteLater()


def bands_of(model: PainModel) -> tuple[tuple[int, int, str], ...]:
    """A model's bands as the scale draws them: (low, high, name)."""
    return tuple((band.low, band.high, band.name) for band in model.bands)
