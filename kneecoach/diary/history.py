"""Everything recorded, as plain data for the command line and for export."""

from __future__ import annotations

from typing import Any

from kneecoach.diary.reading import Reads
from kneecoach.diary.rows import EVENT_COLUMNS, SESSION_COLUMNS, detail_of
from kneecoach.errors import MachineError, Trouble

FORMAT = 1

_SESSION_KEYS = ("session", "routine", "version", "day", "state")
_EVENT_KEYS = (
    *("seq", "session", "kind", "at", "utc", "day", "offset_min", "exercise", "side", "set", "reps"),
    *("seconds", "status", "score", "moment", "replaces", "detail"),
)


def history_json(reader: Reads) -> dict[str, Any]:
    """`{"format", "sessions", "events"}`, both lists in the order of recording, of one state of the diary.

    Keys that do not apply are None. A score event with a score of None was asked and not answered; where
    there is no event, nothing was asked. Raises MachineError.
    """
    sessions, events = reader.query(
        (f"SELECT {SESSION_COLUMNS} FROM session ORDER BY id", ()),  # noqa: S608 - fixed texts
        (f"SELECT {EVENT_COLUMNS} FROM event ORDER BY seq", ()),  # noqa: S608 - fixed texts
    )
    try:
        return {
            "format": FORMAT,
            "sessions": [
                dict(
                    zip(_SESSION_KEYS, (*row[:3], *row[4:]), strict=True)
                )  # without the name, which is shown only
                for row in sessions
            ],
            # No values in between: ten years are 400,000 events.
            "events": [
                dict(zip(_EVENT_KEYS, (*row[:16], row[16] and detail_of(row[16])), strict=True))
                for row in events
            ],
        }
    except ValueError as error:
        raise MachineError(Trouble.DAMAGED, reader.path, "event") from error
