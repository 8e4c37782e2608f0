"""Translation between what a session reports and what the diary keeps, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kneecoach.diary.entries import Entry, EntryKind, NewEntry
from kneecoach.routine.model import Side
from kneecoach.session.events import Checkpoint, Event, Icing, Paused, Resumed, SetFinished, Status, Why
from kneecoach.session.recovery import Position, StoredPause

SetKey = tuple[int, int, str | None]


def set_key(event: SetFinished) -> SetKey:
    """What names one side's part of a set within its session."""
    return (event.step, event.set, _side(event.side))


def to_entry(event: Event, position: Position, replaces: int | None) -> NewEntry | None:
    """The entry that an event is worth, None for what is only shown or heard.

    `position`: where the session stands, kept with a pause. `replaces`: the entry that a redone set replaces.
    """
    match event:
        case SetFinished():
            return NewEntry(
                EntryKind.SET,
                at=event.at,
                exercise=event.exercise,
                side=_side(event.side),
                set=event.set,
                reps=event.reps,
                seconds=event.seconds,
                status=event.status.value,
                replaces=replaces,
                detail={"step": event.step},
            )
        case Checkpoint():
            return NewEntry(
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
            return NewEntry(EntryKind.PAUSE, at=event.at, detail=detail)
        case Resumed():
            return NewEntry(EntryKind.PAUSE, at=event.at, detail={"over": True})
        case Icing():
            return NewEntry(EntryKind.ICE, at=event.at, seconds=event.seconds, detail={"what": event.what})
        case _:
            return None


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
                    )
                )
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


def recorded_sets(entries: Sequence[Entry]) -> dict[SetKey, int]:
    """The newest entry of every recorded set, by what names it."""
    return {
        (int(entry.new.detail["step"]), entry.new.set or 1, entry.new.side): entry.seq
        for entry in entries
        if entry.new.kind is EntryKind.SET
    }


def _side(side: Side | None) -> str | None:
    return None if side is None else side.value


def _to_side(side: str | None) -> Side | None:
    return None if side is None else Side(side)
