"""What stands before the first session of a programme or of a stage: its gates, asked once each."""

from __future__ import annotations

from dataclasses import dataclass

from kneecoach.clock import Clock
from kneecoach.coach.proposing import stage_of
from kneecoach.diary.entries import Entry, EntryKind, NewEntry
from kneecoach.diary.store import Diary
from kneecoach.routine.growth import When
from kneecoach.routine.programme import Gate, Programme


@dataclass(frozen=True, slots=True)
class Door:
    """One thing that must hold: a written gate, a condition of the closed list, or a number of sessions.

    `key` names it in the diary. `stage`: the id of the stage before which it stands, None for the programme.
    """

    key: str
    stage: str | None = None
    gate: Gate | None = None
    condition: str | None = None
    sessions: int | None = None


class Entrance:
    """The gates of one programme, with the diary that keeps the answers."""

    def __init__(self, clock: Clock, diary: Diary, programme: Programme) -> None:
        self._clock = clock
        self._diary = diary
        self._programme = programme

    def shut(self, part: str | None) -> tuple[Door, ...]:
        """What is still to be asked before a session of this part: nothing that was answered with yes.

        A programme that was played before its gates were asked is not asked for them any more.
        """
        open_ = {
            (entry.new.detail.get("stage"), entry.new.detail.get("gate"))
            for entry in self._diary.entries(kinds=[EntryKind.VERDICT])
            if entry.new.detail.get("what") == "gate"
            and entry.new.detail.get("programme") == self._programme.whole.id
            and entry.new.detail.get("answer") == "yes"
        }
        doors = [door for door in self._doors(part) if (door.stage, door.key) not in open_]
        if any(door.stage is None for door in doors) and self._played():
            doors = [door for door in doors if door.stage is not None]
        return tuple(doors)

    def answer(self, door: Door, *, yes: bool) -> Entry:
        """Record an answer."""
        detail = {
            "what": "gate",
            "programme": self._programme.whole.id,
            "stage": door.stage,
            "gate": door.key,
            "answer": "yes" if yes else "not yet",
        }
        entry = NewEntry(EntryKind.VERDICT, detail=detail)
        return self._diary.append(None, entry, self._clock.read())

    def _played(self) -> bool:
        return any(row.routine == self._programme.whole.id for row in self._diary.sessions())

    def _doors(self, part: str | None) -> list[Door]:
        doors = [Door(_key(gate), gate=gate) for gate in self._programme.start]
        stage = stage_of(self._programme, part)
        if stage is None:
            return doors
        doors += [Door(_key(gate), stage.id, gate=gate) for gate in stage.start]
        above = self._programme.stages[: self._programme.stages.index(stage)]
        before = next((one.leave for one in reversed(above) if one.stated or one.leave), None)
        return doors + _of_when(stage.enter or before, stage.id)


def _of_when(when: When | None, stage: str) -> list[Door]:
    if when is None:
        return []
    doors = [Door(condition, stage, condition=condition) for condition in when.conditions]
    if when.sessions is not None:
        doors.append(Door(f"after {when.sessions} sessions", stage, sessions=when.sessions))
    return doors


def _key(gate: Gate) -> str:
    """What names a gate in the diary, whatever language it is asked in."""
    if gate.amount is None or gate.amount.low is None:
        said = gate.text.by_language[0][1] if gate.text and gate.text.by_language else ""
        return f"{gate.kind}: {said[:200]}"
    return f"{gate.kind}: {gate.amount.low:g} {gate.amount.unit or ''}".rstrip()
