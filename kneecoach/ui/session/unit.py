"""The unit of the big number, beside it where there is room."""

from __future__ import annotations

from kneecoach.ui.labels import FitLabel

_APART = 0.35  # from the number to its unit, in cap heights of the unit
_LEAST = 0.6  # of the wanted cap height: a smaller unit would not be read with its number
_BOX = 1.5  # height of its box, in cap heights


def stand_beside(unit: FitLabel, count: FitLabel, word: str, cap: float) -> bool:
    """Put `word`, `cap` px high, right of the number on the line it stands on; whether there is room.

    "" takes it away. So "5" is read as five minutes, not as five seconds.
    """
    number = count.text_rect().translated(count.x(), count.y())
    room = count.geometry().right() - number.right() - cap * _APART
    wide = unit.widths((word,), 1.0)[0] if word else 0.0
    size = min(cap, room / wide) if wide else 0.0
    fits = bool(word) and size >= cap * _LEAST
    if fits:
        unit.set_text(word)
        unit.set_caps(size * 0.8, size)
        unit.resize(round(size * wide) + 4, round(size * _BOX))
        line = count.y() + count.baseline  # what the number stands on
        unit.move(round(number.right() + cap * _APART), round(line - unit.baseline))
    unit.setVisible(fits)
    return fits
