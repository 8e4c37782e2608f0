"""What was lifted: a weight, or a band by its colour, asked for once before the first set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kneecoach.coach.loads import BANDS, LoadDue, Used, band_of
from kneecoach.ui.look import Look
from kneecoach.ui.questions.number import NumberScreen
from kneecoach.words import Words
from kneecoach.words.counted import band_word, load_words

_KG = (0.5, 500.0)  # by how much the arrows change it, and the most
_LB = (1.0, 1100.0)


class WeightScreen(NumberScreen):
    """A weight. `answered` carries a `Used`, or None for "not answered"."""

    def __init__(self, look: Look, due: LoadDue, name: str, parent: QWidget | None = None) -> None:
        words = look.words
        self._unit = due.proposed.unit or "kg"
        step, most = _LB if self._unit == "lb" else _KG
        on_top = due.load.kind == "body"
        units = {
            ("kg", False): words.say_as("weight", "kg"),
            ("lb", False): words.say_as("weight", "lb"),
            ("kg", True): words.say_as("weight", "kg on top of your body weight"),
            ("lb", True): words.say_as("weight", "lb on top of your body weight"),
        }
        heavy = words.say("{name}: how heavy today?", name=name)
        super().__init__(
            look,
            words.say("{name}: any extra weight?", name=name) if on_top else heavy,
            due.proposed.amount or 0.0,
            step=step,
            most=most,
            unit=units[self._unit, on_top],
            more=asked_line(words, due),
            parent=parent,
        )

    def given(self) -> object:
        """The weight in its unit."""
        return Used(self.amount, self._unit)


class BandScreen(NumberScreen):
    """A band out of the usual colours, and the author's own. `answered` carries a `Used`, or None."""

    def __init__(self, look: Look, due: LoadDue, name: str, parent: QWidget | None = None) -> None:
        words = look.words
        own = band_of(due.load)
        told = due.proposed.band
        extra = [one for one in (own, told) if one is not None and one not in BANDS]
        self._bands: Sequence[str] = (*dict.fromkeys(extra), *BANDS)
        self._names = [
            words.text(due.load.text) if one == own else band_word(words, one) for one in self._bands
        ]
        super().__init__(
            look,
            words.say("{name}: which band today?", name=name),
            float(self._bands.index(told)) if told in self._bands else 0.0,
            most=float(len(self._bands) - 1),
            more=asked_line(words, due),
            parent=parent,
        )

    def shown(self) -> str:
        """The band's colour."""
        return self._names[round(self.amount)]

    def like(self) -> str:
        """The longest of the names, so that all have one size."""
        return max(self._names, key=len)

    def digit(self, digit: int) -> None:
        """The first band is 1."""
        if 1 <= digit <= len(self._bands):
            self._value = digit - 1.0
            self._show()

    def given(self) -> object:
        """The band's colour."""
        return Used(band=self._bands[round(self.amount)])


def load_screen(look: Look, due: LoadDue, name: str) -> NumberScreen:
    """The question for a load of the exercise that is called `name`."""
    return BandScreen(look, due, name) if due.proposed.band is not None else WeightScreen(look, due, name)


def asked_line(words: Words, due: LoadDue) -> str:
    """What the routine asks for, and what becomes of the answer."""
    return words.say("Planned: {load}. Your answer is kept with every set.", load=load_words(words, due.load))
