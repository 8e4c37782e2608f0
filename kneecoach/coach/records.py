"""Translation between what a session reports and what the diary keeps, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kneecoach.coach.loads import Loads
from kneecoach.diary.entries import Entry, EntryKind, NewEntry
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Timeline
from kneecoach.session.changes import Change
from kneecoach.session.events import (
    Checkpoint,
    Eased,
    Event,
    Icing,
    Paused,
    Resumed,
    RoundOver,
    SetFinished,
    Status,
    Why,
)
from kneecoach.session.recovery import Position, StoredPause

Key = tuple[int | str | None, ...]


def entry_key(event: Event) -> Key | None:
    """What names an event's matter within its session, where a later entry may take its place."""
    match event:
        case SetFinished():
            return (event.step, event.set, _side(event.side))
        case RoundOver():
            return ("round", event.index)
        case _:
            return None


def kept_with(event: SetFinished, timeline: Timeline, loads: Loads) -> dict[str, Any]:
    """What a set keeps beside the columns: its load, its round, the way that was to be done and was."""
    key = (event.step, event.set, event.side)
    phases = (phase for phase in timeline.phases if phase.kind.exercise)
    first = next((one for one in phases if (one.step, one.set, one.side) == key), None)
    more: dict[str, Any] = {} if event.level is None else {"easier": event.level}
    if first is not None and first.load is not None:
        more["load"] = loads.detail(event.exercise, timeline.loads[first.load])
    if first is not None and first.round is not None:
        more["round"] = first.round
    if first is not None and first.distance is not None:
        more |= {"way": first.distance, "distance": event.metres}
    return more


def to_entry(
    event: Event, position: Position, replaces: int | None, more: Mapping[str, Any] | None = None
) -> NewEntry | None:
    """The entry that an event is worth, None for what is only shown or heard.

    `position`: where the session stands, kept with a pause. `replaces`: the entry that a redone set replaces.
    `more`: what else a set keeps: its load, the way.
    """
    entry: NewEntry | None
    match event:
        case SetFinished():
            entry = NewEntry(
                EntryKind.SET,
                at=event.at,
                exercise=event.exercise,
                side=_side(event.side),
                set=event.set,
                reps=event.reps,
                seconds=event.seconds,
                status=event.status.value,
                replaces=replaces,
                detail={"step": event.step, **({"told": True} if event.told else {}), **(more or {})},
            )
        case RoundOver():
            entry = NewEntry(EntryKind.CHECKPOINT, at=event.at, detail=round_detail(event, None))
        case Eased():
            change = {"eased": event.change.to_json(), "number": event.number, "level": event.level}
            kept = {"step": event.step, **change}
            entry = NewEntry(EntryKind.CHECKPOINT, at=event.at, exercise=event.exercise, detail=kept)
        case Checkpoint():
            entry = NewEntry(
                EntryKind.CHECKPOINT,
                at=event.at,
                exercise=event.exercise,
                side=_side(event.side),
                set=event.set,
                seconds=event.seconds,
                detail={"step": event.step, "index": event.index},
            )
        case Paused():
            detail = {"why": event.why.value, "gap": round(event.gap, 3), "position": position.to_json()}
            entry = NewEntry(EntryKind.PAUSE, at=event.at, detail=detail)
        case Resumed():
            entry = NewEntry(EntryKind.PAUSE, at=event.at, detail={"over": True})
        case Icing():
            entry = NewEntry(EntryKind.ICE, at=event.at, seconds=event.seconds, detail={"what": event.what})
        case _:
            entry = None
    return entry


def round_detail(event: RoundOver, metres: float | None) -> dict[str, Any]:
    """What the end of a round keeps; `metres`: the way reached with the last one, None: not answered."""
    detail = {"step": event.step, "index": event.index, "round": event.round, "another": event.another}
    if event.metres is None:
        return detail
    return {**detail, "way": event.metres, **({} if event.another else {"distance": metres})}


def to_events(entries: Iterable[Entry]) -> list[Event | StoredPause]:
    """What a session's entries say happened, for its recovery; replaced sets included, in their order."""
    happened: list[Event | StoredPause] = []
    for entry in entries:
        new = entry.new
        at = new.at or 0.0
        match new.kind:
            case EntryKind.SET:
                happened.append(
                    SetFinished(
                        at,
                        int(new.detail["step"]),
                        new.exercise,
                        _to_side(new.side),
                        new.set or 1,
                        new.reps,
                        new.seconds or 0.0,
                        Status(new.status),
                        new.replaces is not None,
                        new.detail.get("distance"),
                        bool(new.detail.get("told")),
                        new.detail.get("easier"),
                    )
                )
            case EntryKind.CHECKPOINT if "round" in new.detail:
                index, step, number = (int(new.detail[key]) for key in ("index", "step", "round"))
                another, way = bool(new.detail["another"]), new.detail.get("way")
                happened.append(RoundOver(at, index, step, number, another, way))
            case EntryKind.CHECKPOINT if "eased" in new.detail:
                change, (number, step) = Change.from_json(new.detail["eased"]), _whole(new, "number", "step")
                happened.append(Eased(at, change, number, step, new.exercise, new.detail.get("level")))
            case EntryKind.CHECKPOINT:
                happened.append(
                    Checkpoint(
                        at,
                        int(new.detail["index"]),
                        int(new.detail["step"]),
                        new.exercise,
                        _to_side(new.side),
                        new.set,
                        new.seconds or 0.0,
                    )
                )
            case EntryKind.PAUSE if new.detail.get("over"):
                happened.append(Resumed(at))
            case EntryKind.PAUSE:
                happened.append(
                    StoredPause(at, Why(new.detail["why"]), Position.from_json(new.detail["position"]))
                )
            case EntryKind.ICE:
                happened.append(Icing(at, str(new.detail["what"]), new.seconds or 0.0))
            case _:
                pass
    return happened


def recorded(entries: Sequence[Entry]) -> dict[Key, int]:
    """The newest entry of every recorded set and round, by what names it."""
    found: dict[Key, int] = {}
    for entry in entries:
        new = entry.new
        if new.kind is EntryKind.SET:
            found[int(new.detail["step"]), new.set or 1, new.side] = entry.seq
        elif new.kind is EntryKind.CHECKPOINT and "round" in new.detail:
            found["round", int(new.detail["index"])] = entry.seq
    return found


def _whole(entry: NewEntry, *keys: str) -> list[int]:
    return [int(entry.detail[key]) for key in keys]


def _side(side: Side | None) -> str | None:
    return None if side is None else side.value


def _to_side(side: str | None) -> Side | None:
    return None if side is None else Side(side)
