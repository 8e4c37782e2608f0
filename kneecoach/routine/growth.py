"""How a dose may grow, and how often it is done."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.model import Amount


@dataclass(frozen=True, slots=True)
class Progress:
    """How a dose may grow: by how much, after how many sessions, under which conditions.

    Read, checked and shown; not acted on yet. `conditions` come from the closed list of `conditions.py`.
    `by_unit`: s, reps, sets, rounds, levels, kg or lb; `by` is in it.
    """

    by: Amount
    after_sessions: int | None
    conditions: tuple[str, ...]
    by_unit: str = "s"


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: `times` per `per` (day or week), with `rest_days` between.

    `every`: on every so many days instead. `windows`: the names of the times of day. `weeks`: another
    frequency from week to week, as first week, last week and what holds.
    """

    times: Amount
    per: str
    rest_days: int | None = None
    every: int | None = None
    windows: tuple[str, ...] = ()
    weeks: tuple[tuple[int, int, Frequency], ...] = ()

    def in_week(self, week: int) -> Frequency:
        """What holds in a week of the programme: a week without an entry goes on with the one before."""
        begun = [entry for entry in self.weeks if entry[0] <= week]
        return max(begun, key=lambda entry: entry[0])[2] if begun else self
