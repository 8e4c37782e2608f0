"""The load of a set: what was asked for, what was used, and what to propose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kneecoach.diary.entries import Entry, EntryKind
from kneecoach.diary.loads import loads_used
from kneecoach.diary.reading import Reads
from kneecoach.routine.timeline import Kind, Load, Phase, Timeline

LOOK_BACK = timedelta(days=400)  # a load of longer ago says nothing about today
BANDS = ("yellow", "red", "green", "blue", "black", "silver", "gold")  # the usual colours, weakest first
_POUND = 0.45359237  # kg
_WEIGHTS = ("kg", "lb")


@dataclass(frozen=True, slots=True)
class Used:
    """A load as the runner told it: `amount` of `unit` (kg or lb), or a `band` by its colour.

    Of one that is only proposed both may be None: not known.
    """

    amount: float | None = None
    unit: str | None = None
    band: str | None = None

    def to_json(self) -> dict[str, Any]:
        """As the diary keeps it."""
        return {"band": self.band} if self.band is not None else {"amount": self.amount, "unit": self.unit}

    @classmethod
    def from_json(cls, data: object) -> Used | None:
        """What `to_json` gave; None for anything else."""
        if not isinstance(data, dict):
            return None
        band, amount, unit = data.get("band"), data.get("amount"), data.get("unit")
        if isinstance(band, str):
            return cls(band=band)
        if isinstance(amount, int | float) and unit in _WEIGHTS:
            return cls(float(amount), unit)
        return None


@dataclass(frozen=True, slots=True)
class LoadDue:
    """A load to be asked for before the first set that has it. `proposed`: what it probably is."""

    exercise: str
    load: Load
    proposed: Used


def load_ahead(timeline: Timeline, index: int) -> tuple[str, Load] | None:
    """The exercise and the load of the set that phase `index` begins or leads to; None where there is none.

    A pause inside a rep and a change of side lead to nothing that was not asked before. A pace, a speed or a
    heart rate is nothing that one lifts, nor is the effort of a bout.
    """
    begun = timeline.phases[index]
    leads = begun.kind is Kind.PREPARE or (begun.kind is Kind.REST and begun.part is None)
    if not (leads or begun.kind.exercise):
        return None
    for phase in timeline.phases[index:]:
        if phase.kind in (Kind.WAIT, Kind.ICE):
            return None
        if phase.kind.exercise:
            if phase.load is None or phase.exercise is None:
                return None
            load = timeline.loads[phase.load]
            return (phase.exercise, load) if _lifted(phase, load) else None
    return None


def _lifted(phase: Phase, load: Load) -> bool:
    """Whether it can be told as a weight or a band what the load of a set was."""
    if load.kind in {"pace", "speed", "power"} or (load.kind, load.unit) == ("percent", "heart rate"):
        return False
    bout = phase.kind is Kind.WORK and (phase.seconds is not None or phase.distance is not None)
    return not bout or load.kind not in {"rpe", "borg", "effort", "resistance", "percent"}


def asked_json(load: Load) -> dict[str, Any]:
    """A load as the routine has it, for the record: only what it says."""
    said = {"kind": load.kind, "low": load.low, "high": load.high, "unit": load.unit, "band": band_of(load)}
    return {key: value for key, value in said.items() if value is not None}


def band_of(load: Load) -> str | None:
    """A band by the author's word for it, in English where there is one."""
    if load.text is None:
        return None
    texts = dict(load.text.by_language)
    return texts.get("en") or next(iter(texts.values()), None)


def proposed(diary: Reads, exercise: str, load: Load, today: date) -> Used:
    """What was last used for this load; else what it asks for; else the last load of this exercise.

    Where none of them is known the amount is None, or the band: nobody has said 0, or yellow.
    """
    told = loads_used(diary, exercise, (today - LOOK_BACK).isoformat())
    asked = asked_json(load)
    same = [Used.from_json(one.get("used")) for one in told if one.get("asked") == asked]
    known = next((used for used in same if used is not None), None)
    if known is not None:
        return known
    if load.kind == "band":
        return Used(band=band_of(load))
    unit = load.unit if load.unit in _WEIGHTS else "kg"
    if load.kind == "kg" and load.low:  # up to so much begins wherever the runner is
        return Used(round(load.low / _POUND if unit == "lb" else load.low, 1), unit)
    if load.kind == "body":
        return Used(0.0, unit)
    others = (Used.from_json(one.get("used")) for one in told)
    return next((used for used in others if used is not None and used.unit == unit), Used(None, unit))


class Loads:
    """The loads that were asked for in this session. None: asked and not answered."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._told: dict[tuple[str, str], Used | None] = {}
        for entry in entries:
            load = entry.new.detail.get("load") if entry.new.kind is EntryKind.SET else None
            if isinstance(load, dict) and "used" in load:
                self._told[entry.new.exercise or "", str(load.get("asked"))] = Used.from_json(load["used"])

    def asked(self, exercise: str, load: Load) -> bool:
        """Whether it was asked for."""
        return (exercise, str(asked_json(load))) in self._told

    def tell(self, exercise: str, load: Load, used: Used | None) -> None:
        """Keep the answer for the sets to come."""
        self._told[exercise, str(asked_json(load))] = used

    def detail(self, exercise: str | None, load: Load) -> Mapping[str, Any]:
        """What a set with this load keeps of it; `used` None: not answered."""
        asked = asked_json(load)
        used = self._told.get((exercise or "", str(asked)))
        return {"asked": asked, "used": None if used is None else used.to_json()}
