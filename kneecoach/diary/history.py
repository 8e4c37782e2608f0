"""Everything recorded, as plain data for the command line and for export."""

from __future__ import annotations

import json
from typing import Any

from kneecoach.diary.reading import Reads

FORMAT = 1

# SQLite itself writes the JSON: ten years are 400,000 events, which as Python values would take seconds.
_SESSIONS = """SELECT json_object('session', id, 'routine', routine, 'version', version, 'day', day,
    'state', state) FROM session ORDER BY id"""
_EVENTS = """SELECT json_object('seq', seq, 'session', session, 'kind', kind, 'at', at, 'utc', utc,
    'day', day, 'offset_min', offset_min, 'exercise', exercise, 'side', side, 'set', set_no, 'reps', reps,
    'seconds', seconds, 'status', status, 'score', score, 'moment', moment, 'replaces', replaces,
    'detail', json(detail)) FROM event ORDER BY seq"""


def history_text(reader: Reads) -> str:
    """The history as JSON text, one session or event a line: `{"format", "sessions", "events"}`.

    Both lists are in the order of recording and of one state of the diary; keys that do not apply are null.
    A score event with a score of null was asked and not answered; where there is no event, nothing was
    asked. Raises MachineError.
    """
    sessions, events = (
        ",\n".join(row[0] for row in rows) for rows in reader.query((_SESSIONS, ()), (_EVENTS, ()))
    )
    return f'{{"format": {FORMAT}, "sessions": [\n{sessions}\n], "events": [\n{events}\n]}}\n'


def history_json(reader: Reads) -> dict[str, Any]:
    """The same as values, keys in the same order. Raises MachineError."""
    found: dict[str, Any] = json.loads(history_text(reader))
    return found
