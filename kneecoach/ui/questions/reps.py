"""How many did you do: for a set that nobody gave a number, as many as one can, or a part of a day's dose."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.number import NumberScreen

MOST = 999


class RepsScreen(NumberScreen):
    """A whole number. `answered` carries it as an int, or None for "not counted"; `most` of them at most."""

    def __init__(
        self,
        look: Look,
        question: str,
        start: int | None = 10,
        more: str = "",
        parent: QWidget | None = None,
        *,
        most: int = MOST,
        unit: str = "",
    ) -> None:
        not_counted = look.words.say("I did not count")
        super().__init__(
            look, question, start, most=most, unit=unit, more=more, leave=not_counted, parent=parent
        )

    @property
    def value(self) -> int:
        """The number shown."""
        return round(self.amount)

    def given(self) -> object:
        """The number as an int."""
        return self.value
