"""All that the Today page shows, as frozen values; the composition root fills it from the rooms below.

Named tuples, or without slots, which would build every class twice: this is read before the first picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from kneecoach.diary.entries import SessionState
from kneecoach.progress.bands import Band


class Period(Enum):
    """How the page greets."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


def period_of(moment: datetime) -> Period:
    """Morning from 04:00 to noon, evening from 18:00."""
    if 4 <= moment.hour < 12:
        return Period.MORNING
    return Period.DAY if 12 <= moment.hour < 18 else Period.EVENING


class DueWhy(Enum):
    """Why this routine is offered."""

    LAST_PLAYED = "last-played"
    TO_BEGIN_WITH = "to-begin-with"
    CHOSEN = "chosen"  # a file given at the start, or chosen on Routines


class ShapeBar(NamedTuple):
    """One step of a routine as a bar: `seconds` timed, `own_pace` where the runner decides how long."""

    name: str
    section: str
    seconds: float
    own_pace: bool = False
    ice: bool = False


@dataclass(frozen=True)
class DueRoutine:
    """The routine that is offered. `key` names it in the library; `seconds` timed.

    `figure`: the poses of its first drawn exercise, and the muscles that glow.
    """

    key: str
    name: str
    seconds: float
    own_pace: bool
    exercises: int
    why: DueWhy
    reviewed: bool
    bars: tuple[ShapeBar, ...] = ()
    figure: tuple[str, tuple[str, ...]] | None = None
    nothing: str = ""


@dataclass(frozen=True)
class UnfinishedSession:
    """A session that was interrupted. `seconds` into it; `resumable` False when it is too long ago."""

    routine: str
    exercise: str
    set: int | None
    seconds: float
    day: date
    resumable: bool


@dataclass(frozen=True)
class DangerTick:
    """A danger sign that stands. `heading` and `action`: what to do about it, in a few words and in full.

    `cleared`: gone, but its day is not over. `phone`: whom to call, "" where it is not urgent. `forbidden`:
    what is not to be done meanwhile, "" for nothing.
    """

    id: str
    label: str
    action: str
    day: date
    forbids: bool
    cleared: bool = False
    phone: str = ""
    heading: str = ""
    forbidden: str = ""


@dataclass(frozen=True)
class MorningPain:
    """The morning question: whether it stands on the page, and what was answered.

    `answered` with `score` None: asked and not answered.
    """

    ask: bool
    answered: bool = False
    score: int | None = None


class Tallies(NamedTuple):
    """What was done lately. The means have one decimal, None: too few scores."""

    mornings: str | None = None
    mornings_before: str | None = None
    sessions_week: int = 0
    last_day: date | None = None
    last_state: SessionState | None = None


@dataclass(frozen=True)
class TodayView:
    """The whole page."""

    day: date
    period: Period
    due: DueRoutine | None
    morning: MorningPain
    bands: Sequence[Band]
    tallies: Tallies = field(default_factory=Tallies)
    unfinished: UnfinishedSession | None = None
    danger: tuple[DangerTick, ...] = ()

    @property
    def forbidden(self) -> bool:
        """Whether a danger sign forbids exercise today."""
        return any(tick.forbids for tick in self.danger)
