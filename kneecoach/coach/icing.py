"""What the diary says against icing now."""

from __future__ import annotations

from datetime import datetime

from kneecoach.care.icing import IcingRules, Warned, warnings
from kneecoach.clock import Reading, day_of
from kneecoach.diary.entries import Entry, EntryKind
from kneecoach.diary.reading import Reads


def since_icing(diary: Reads, reading: Reading) -> float | None:
    """Seconds since the last icing ended, None where there was none or it ended after `reading`."""
    ended = [datetime.fromisoformat(entry.utc) for entry in _over(diary)]
    passed = (reading.now - max(ended)).total_seconds() if ended else -1.0
    return passed if passed >= 0 else None


def icings_today(diary: Reads, reading: Reading) -> int:
    """How many icings ended today."""
    today = day_of(reading.now).isoformat()
    return sum(entry.day == today for entry in _over(diary))


def icing_warnings(diary: Reads, rules: IcingRules, reading: Reading) -> tuple[Warned, ...]:
    """Too soon after the last icing, or too many today; both may be overruled."""
    ended = [datetime.fromisoformat(entry.utc) for entry in _over(diary)]
    return warnings(rules, ended, icings_today(diary, reading), reading.now)


def _over(diary: Reads) -> list[Entry]:
    """The icings that ended."""
    return [
        entry
        for entry in diary.entries(kinds=[EntryKind.ICE])
        if entry.new.detail.get("what") in {"done", "stopped"}
    ]
