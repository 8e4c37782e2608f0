"""How a dose may grow, how often it is done, and for how long."""

from __future__ import annotations

from dataclasses import dataclass, field

from kneecoach.routine.model import Amount, Span
from kneecoach.routine.timeline import Dose, Load

WEEK = 7  # days
LAST_WEEK = 104


@dataclass(frozen=True, slots=True)
class Progress:
    """How a dose may grow: by how much, after how many sessions or weeks, under which conditions.

    Read, checked and shown; not acted on yet. `by`: not stated where the source only says that it grows.
    `conditions` come from the closed list of `conditions.py`. `by_unit`: s, reps, sets, rounds, levels, load,
    kg, lb, m or %. `most`: up to where, in the same unit, or the load that ends it.
    `otherwise`: what happens where the conditions do not
    hold: stay, back or not stated. `after_sessions` is 0 where the source says that it
    waits and not for how long.
    """

    by: Amount
    after_sessions: int | None
    conditions: tuple[str, ...]
    by_unit: str = "s"
    most: float | Load | None = None
    otherwise: str | None = None
    after_weeks: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When a stage begins or ends: conditions of the closed list, and a number of sessions.

    `stated` False: the source does not say, and nothing is asked.
    """

    conditions: tuple[str, ...] = ()
    sessions: int | None = None
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: `times` per `per` (day or week), with `rest_days` between.

    `every`: on every so many days instead, then `times` on each of them. `days`: on these weekdays, by their
    English names. `windows`: the times of day. `gap`: seconds between two sessions of a day. `weeks`: another
    frequency from week to week, as first week, last week and what holds. `around`: that of the group or the
    section it stands in, which has the days where it says only how often on a day.
    """

    times: Amount
    per: str
    rest_days: int | None = None
    every: Amount | None = None
    windows: tuple[str, ...] = ()
    weeks: tuple[tuple[int, int, Frequency], ...] = ()
    days: tuple[str, ...] = ()
    gap: float | None = None
    around: Frequency | None = None

    @property
    def each_day(self) -> bool:
        """Whether it says how often on a day, and names no days."""
        return self.per == "day" and self.every is None and not self.days

    @property
    def stated(self) -> bool:
        """False for `not stated`."""
        return self.times.stated or any(own.stated for _, _, own in self.weeks)

    def in_week(self, week: int) -> Frequency:
        """What holds in a week of the programme: a week without an entry goes on with the one before."""
        begun = [entry for entry in self.weeks if entry[0] <= week]
        return max(begun, key=lambda entry: entry[0])[2] if begun else self


@dataclass(frozen=True, slots=True)
class Length:
    """How long a programme lasts, in `unit` (weeks or days); both ends None for `not stated`.

    `floor`: at least so long; it is planned as so long.
    """

    low: int | None
    high: int | None
    unit: str = "weeks"
    ours: bool = False
    span: Span | None = field(default=None, compare=False)
    floor: bool = False

    @property
    def stated(self) -> bool:
        """False for `not stated`."""
        return self.low is not None

    def days(self, dose: Dose) -> int:
        """Its days at this end of the range, 0 for `not stated`."""
        number = self.high if dose is Dose.HIGH else self.low
        return (number or 0) * (WEEK if self.unit == "weeks" else 1)

    def weeks(self, dose: Dose) -> int:
        """Its weeks at this end of the range, one that is only begun among them; 0 for `not stated`."""
        return -(-self.days(dose) // WEEK)
