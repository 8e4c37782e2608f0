"""Which load an exercise was last done with, by the diary."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kneecoach.diary.reading import Reads

_RECENT = 60  # sets looked at: some sessions of an exercise with several loads
_SETS = """SELECT detail FROM event WHERE kind = 'set' AND day >= ? AND exercise = ?
    AND detail LIKE '%"used":{%' ORDER BY seq DESC LIMIT ?"""


def loads_used(diary: Reads, exercise: str, since_day: str) -> list[Mapping[str, Any]]:
    """The loads that were told with the last sets of an exercise, the newest first, from a day on.

    Each is `{"asked": ..., "used": ...}` as it was recorded. Raises MachineError.
    """
    (rows,) = diary.query((_SETS, (since_day, exercise, _RECENT)))
    details = [json.loads(row[0]) for row in rows]
    return [detail["load"] for detail in details if isinstance(detail.get("load"), dict)]
