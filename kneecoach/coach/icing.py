"""What the diary says against icing now."""

from __future__ import annotations

from datetime import datetime

from kneecoach.care.icing import IcingRules, Warned, warnings
from kneecoach.clock import Reading, day_of
from kneecoach.diary.entries import EntryKind
from kneecoach.diary.reading import Reads


def icing_warnings(diary: Reads, rules: IcingRules, reading: Reading) -> tuple[Warned, ...]:
    """Too soon after the last icing, or too many today; both may be overruled."""
    over = [
        entry
        for entry in diary.entries(kinds=[EntryKind.ICE])
        if entry.new.detail.get("what") in {"done", "stopped"}
    ]
    today = day_of(reading.now).isoformat()
    return warnings(
        rules,
        [datetime.fromisoformat(entry.utc) for entry in over],
        sum(entry.day == today for entry in over),
        reading.now,
    )
