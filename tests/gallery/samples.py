"""Real routines and a made-up diary, for the states to show."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry, SessionRecord, SessionState
from kneecoach.paths import routines
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.timeline import Choice, Phase, Timeline
from kneecoach.session.engine import Session
from kneecoach.session.events import Event, SetFinished
from kneecoach.session.rounds import next_round
from kneecoach.session.snapshot import State
from tests.conftest import SimulatedClock

NOW = datetime(2026, 11, 26, 8, 10, tzinfo=UTC)
TODAY = date(2026, 11, 26)
_STEPS = 5000  # more than any shipped routine needs


def timeline(name: str) -> Timeline:
    """A shipped routine, laid out: "behind-the-knee-basics", "protocols/r18"."""
    return lay_out(load_routine(routines() / f"{name}.yaml", routines()), Choice())


def session_at(
    plan: Timeline, wanted: Callable[[Phase], bool], into: float = 0.0
) -> tuple[Session, SimulatedClock]:
    """A session of `plan`, `into` seconds into the first phase that is `wanted`, and its clock."""
    clock = SimulatedClock(now=NOW)
    session = Session(plan)
    session.start(clock.read())
    for _ in range(_STEPS):
        snapshot = session.snapshot()
        if snapshot.phase is None or wanted(snapshot.phase):
            break
        _on(session, clock)
    let_pass(session, clock, into)
    return session, clock


def finished(plan: Timeline) -> tuple[SetFinished, ...]:
    """Every set of a session that is played to its end as planned."""
    clock = SimulatedClock(now=NOW)
    session = Session(plan)
    events = [*session.start(clock.read())]
    for _ in range(_STEPS):
        if session.snapshot().phase is None:
            break
        events += _on(session, clock)
    return tuple(event for event in events if isinstance(event, SetFinished))


def let_pass(session: Session, clock: SimulatedClock, seconds: float) -> None:
    """Let seconds go by, in steps that are no gap."""
    while seconds > 0:
        session.tick(clock.advance(min(seconds, 1.0)))
        seconds -= 1.0


def _on(session: Session, clock: SimulatedClock) -> tuple[Event, ...]:
    """To the next moment that matters; what is asked is confirmed at once."""
    seen = session.snapshot()
    if seen.state is State.QUESTION and next_round(seen.timeline.phases, seen.index) is not None:
        return session.another(clock.read())
    if seen.state in (State.OWN_PACE, State.QUESTION):
        return session.confirm(clock.read())
    if session.snapshot().skin_due is not None:
        session.skin(clock.read(), True)
    return session.tick(clock.advance(min(session.due_in() or 1.0, 1.5)))


def diary(days: int) -> tuple[list[Entry], list[SessionRecord]]:
    """`days` days of mornings and sessions up to TODAY, slowly better; today's morning is still open."""
    chance = random.Random(7)
    entries: list[Entry] = []
    sessions: list[SessionRecord] = []

    def add(back: int, session: int | None, new: NewEntry) -> None:
        day = TODAY - timedelta(days=back)
        entries.append(Entry(len(entries) + 1, session, new, f"{day}T08:00:00Z", day.isoformat(), 0))

    def score(back: int, moment: Moment, value: int | None, session: int | None) -> None:
        at = None if session is None else 1.0
        add(back, session, NewEntry(EntryKind.SCORE, at=at, moment=moment, score=value))

    for back in range(days, 0, -1):
        usual = 5.5 * back / max(days, 1)
        level = min(10, max(0, round(usual + chance.uniform(-1, 1))))
        score(back, Moment.MORNING, None if chance.random() < 0.1 else level, None)
        if back % 2 == 0:
            number = len(sessions) + 1
            state = SessionState.EARLY if back % 10 == 0 else SessionState.DONE
            day = (TODAY - timedelta(days=back)).isoformat()
            name = "Behind-the-knee basics"
            sessions.append(SessionRecord(number, "behind-the-knee-basics", None, name, day, state, ""))
            score(back, Moment.BEFORE, level, number)
            for number_of_set, status in enumerate(("done", "done", "partly", "skipped"), 1):
                add(
                    back,
                    number,
                    NewEntry(EntryKind.SET, at=9.0, set=number_of_set, seconds=20.0, status=status),
                )
            if chance.random() < 0.3:
                score(back, Moment.DURING, min(10, level + 1), number)
            score(back, Moment.WORST, min(10, level + 1), number)
            score(back, Moment.NOW, max(0, level - 1), number)
    return entries, sessions


def first_day() -> tuple[list[Entry], list[SessionRecord]]:
    """A first session today: before, during, the worst and at the end."""
    entries = [
        Entry(
            number,
            1,
            NewEntry(EntryKind.SCORE, at=float(number), moment=moment, score=value),
            f"{TODAY}T08:00:00Z",
            TODAY.isoformat(),
            0,
        )
        for number, (moment, value) in enumerate(
            ((Moment.BEFORE, 3), (Moment.DURING, 4), (Moment.WORST, 4), (Moment.NOW, 2)), 1
        )
    ]
    done = [("done", 20.0)] * 9 + [("partly", 8.0)]
    entries += [
        Entry(
            number,
            1,
            NewEntry(EntryKind.SET, at=9.0, set=1, seconds=seconds, status=status),
            f"{TODAY}T08:20:00Z",
            TODAY.isoformat(),
            0,
        )
        for number, (status, seconds) in enumerate(done, 5)
    ]
    name = "Behind-the-knee basics"
    day = TODAY.isoformat()
    return entries, [SessionRecord(1, "behind-the-knee-basics", None, name, day, SessionState.DONE, "")]
