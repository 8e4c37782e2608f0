"""What the diary holds, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple


class EntryKind(Enum):
    """The kinds of event in the diary."""

    START = "start"
    SET = "set"
    CHECKPOINT = "checkpoint"
    SCORE = "score"
    DANGER = "danger"
    ICE = "ice"
    VERDICT = "verdict"
    PAUSE = "pause"
    END = "end"


class Moment(Enum):
    """When a pain score was asked."""

    BEFORE = "before"
    DURING = "during"
    WORST = "worst"
    NOW = "now"
    LATER = "later"
    MORNING = "morning"


class SessionState(Enum):
    """How a session stands: open, done to the end, ended early, or stopped (pain, danger)."""

    OPEN = "open"
    DONE = "done"
    EARLY = "early"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An event to be recorded.

    `at`: session seconds, None outside a session. A score entry with `score` None was asked and not
    answered. `replaces`: the sequence number of the entry that this one takes the place of. `detail`: what
    the columns do not hold (danger sign ids, a pause's place, an icing's word): JSON values only.
    """

    kind: EntryKind
    at: float | None = None
    exercise: str | None = None
    side: str | None = None
    set: int | None = None
    reps: int | None = None
    seconds: float | None = None
    status: str | None = None
    score: int | None = None
    moment: Moment | None = None
    replaces: int | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)


class Entry(NamedTuple):
    """A recorded event. `utc`: ISO 8601 with Z; `day`: the local day (04:00-04:00) as YYYY-MM-DD."""

    seq: int
    session: int | None
    new: NewEntry
    utc: str
    day: str
    offset_min: int


class SessionRecord(NamedTuple):
    """A session in the diary.

    `name`: the routine's name in all its languages (see `text.Text.packed`). `plan`: the timeline it plays,
    stored as text (see `routine.stored`).
    """

    id: int
    routine: str
    version: str | None
    name: str
    day: str
    state: SessionState
    plan: str
