"""How a dose may grow, and how often it is done."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.routine.model import Amount


@dataclass(frozen=True, slots=True)
class Progress:
    """How a dose may grow: by how much, after how many sessions, under which conditions.

    Read, checked and shown; not acted on yet. `conditions` come from the closed list of `conditions.py`.
    """

    by: Amount
    after_sessions: int | None
    conditions: tuple[str, ...]
    by_unit: str = "s"


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: `times` per `per` (day or week), with `rest_days` between."""

    times: Amount
    per: str
    rest_days: int | None = None
