"""How far did you get: for what ends with a way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kneecoach.ui.look import Look
from kneecoach.ui.questions.number import NumberScreen
from kneecoach.words.counted import way, way_unit

# Metres of a unit, the step of the arrows, and the most.
_UNITS = {"m": (1.0, 10.0, 99_990.0), "km": (1000.0, 0.1, 999.0), "mile": (1609.344, 0.25, 600.0)}


class WayScreen(NumberScreen):
    """A way, in the unit it is written in. `answered` carries metres, or None for "not answered"."""

    def __init__(self, look: Look, metres: float, parent: QWidget | None = None) -> None:
        words = look.words
        unit = way_unit(metres)
        self._metres, step, most = _UNITS[unit]
        names = {
            "m": words.say_as("way", "m"),
            "km": words.say_as("way", "km"),
            "mile": words.say_as("way", "mi"),
        }
        super().__init__(
            look,
            words.say("How far did you get?"),
            round(metres / self._metres, 2),
            step=step,
            most=most,
            unit=names[unit],
            more=words.say("Planned: {way}.", way=way(words, metres)),
            parent=parent,
        )

    def given(self) -> object:
        """The way in metres."""
        return round(self.amount * self._metres, 3)
