"""What was lifted: a weight, or a band by its colour, asked for once before the first set."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneecoach.coach.loads import LoadDue, Used
from kneecoach.ui.look import Look
from kneecoach.ui.questions.bands import BandScreen
from kneecoach.ui.questions.number import NumberScreen
from kneecoach.words import Words
from kneecoach.words.counted import load_words

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
            due.proposed.amount,
            step=step,
            most=most,
            unit=units[self._unit, on_top],
            more=asked_line(words, due),
            parent=parent,
        )

    def given(self) -> object:
        """The weight in its unit."""
        return Used(self.amount, self._unit)


def load_screen(look: Look, due: LoadDue, name: str) -> NumberScreen:
    """The question for a load of the exercise that is called `name`."""
    if due.proposed.band is not None or due.load.kind == "band":
        return BandScreen(look, due, name, asked_line(look.words, due))
    return WeightScreen(look, due, name)


def asked_line(words: Words, due: LoadDue) -> str:
    """What the routine asks for, and what becomes of the answer."""
    return words.say("Planned: {load}. Your answer is kept with every set.", load=load_words(words, due.load))
