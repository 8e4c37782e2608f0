"""Which morning belongs to a session: the first entry of the next calendar day, from 04:00 to noon."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta

BEGINS, ENDS = time(4), time(12)


def next_morning(session: datetime, entries: Iterable[tuple[datetime, int]]) -> int | None:
    """The score of the morning after a session, local times; None where none was entered.

    A session at 23:50 and one at 00:10 of the following night lead to the same morning: before 04:00 it is
    still the day before.
    """
    local = session.replace(tzinfo=None)
    day = local.date() if local.time() < BEGINS else local.date() + timedelta(days=1)
    found = [
        (at.replace(tzinfo=None), score)
        for at, score in entries
        if at.replace(tzinfo=None).date() == day and BEGINS <= at.replace(tzinfo=None).time() < ENDS
    ]
    return min(found)[1] if found else None
