"""The beginning of a visit: the session's row in the diary."""

from __future__ import annotations

from kneecoach.clock import Clock
from kneecoach.coach.visit import Visit
from kneecoach.diary.entries import Entry
from kneecoach.diary.store import Diary
from kneecoach.errors import UnfinishedSession
from kneecoach.routine.model import Routine
from kneecoach.routine.stored import timeline_to_text
from kneecoach.routine.timeline import Timeline


def begin(
    clock: Clock, diary: Diary, routine: Routine, timeline: Timeline, speed: float = 1.0
) -> tuple[Visit, Entry]:
    """Record the start of a session and return its visit with the recorded start.

    The timeline is stored with it, so that it can be taken up whatever becomes of the file.
    Raises UnfinishedSession where another one is still open.
    """
    if diary.open_session() is not None:
        raise UnfinishedSession
    started = diary.begin(
        routine.id,
        routine.version,
        routine.name.packed(),
        timeline_to_text(timeline),
        routine.text,
        clock.read(),
    )
    if started.session is None:
        raise UnfinishedSession
    return Visit(clock, diary, timeline, started.session, speed=speed), started
