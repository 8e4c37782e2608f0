"""One session's numbers out of written doses: which end of a range, and in whole milliseconds."""

from __future__ import annotations

from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Dose


def picked(amount: Amount, dose: Dose) -> float | None:
    """The end of the range that this dose plays; None for `not stated`. Planned is the low end."""
    return amount.high if dose is Dose.HIGH else amount.low


def whole_ms(seconds: float) -> int:
    """Seconds as whole milliseconds."""
    return round(seconds * 1000)


def timed(amount: Amount, dose: Dose, beat: float | None = None) -> float | None:
    """The seconds that this dose plays, exact to the millisecond; None for `not stated`.

    A count lasts one beat of `beat` a minute, and 1 s without it.
    """
    seconds = picked(amount, dose)
    if seconds is not None and amount.counts and beat:
        seconds = seconds * 60 / beat
    return None if seconds is None else whole_ms(seconds) / 1000


def beat_of(amount: Amount, dose: Dose) -> float | None:
    """Beats a minute."""
    return picked(amount, dose)


def counted(amount: Amount, dose: Dose) -> int | None:
    """The number that this dose plays; None for `not stated`."""
    number = picked(amount, dose)
    return None if number is None else round(number)
