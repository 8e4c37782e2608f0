"""A last place for an entry whose database was taken away under us."""

from __future__ import annotations

import json
import os
from pathlib import Path

from kneecoach.clock import Reading
from kneecoach.diary.entries import NewEntry
from kneecoach.diary.rows import event_values, stamp

_KEYS = ("kind", "at", "exercise", "side", "set", "reps", "seconds", "status", "score", "moment", "replaces")


def keep_for_rescue(path: Path, session: int | None, new: NewEntry, reading: Reading) -> bool:
    """Add the entry to the rescue file (0600), one JSON object a line; whether that worked."""
    utc, offset, _ = stamp(reading)
    values = event_values(new)
    line = {"session": session, "utc": utc, "offset_min": offset, **dict(zip(_KEYS, values, strict=False))}
    line["detail"] = dict(new.detail)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, json.dumps(line).encode("ascii") + b"\n")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        return False
    return True
