"""The test that goes with a programme: when it is asked again, and its answers in the diary."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kneecoach.clock import Clock, day_of
from kneecoach.diary.entries import Entry, EntryKind, Moment, NewEntry
from kneecoach.diary.store import Diary
from kneecoach.routine.growth import WEEK
from kneecoach.routine.programme import DailyTest, Programme

TEST = "test"  # the key in a score's detail that makes it a test's


class DueTest:
    """The tests of one programme. A score that was asked and not given is recorded as that."""

    def __init__(self, clock: Clock, diary: Diary, programme: Programme) -> None:
        self._clock = clock
        self._diary = diary
        self._programme = programme

    def due(self) -> DailyTest | None:
        """The test that is to be asked now, None where there is none or it was asked in its time."""
        test, asked = self._programme.test, self._asked()
        if test is None or test.per == "session" or not asked:
            return test
        today = day_of(self._clock.read().now)
        since = (today - date.fromisoformat(asked[-1].day)).days
        return test if since >= (WEEK if test.per == "week" else 1) else None

    def last_scores(self, most: int) -> tuple[int, ...]:
        """The scores of the last tests that were answered, at most so many, the newest first."""
        scores = [entry.new.score for entry in self._answered() if entry.new.score is not None]
        return tuple(reversed(scores))[:most]

    def last_at(self) -> datetime | None:
        """The local time of the last one that was answered."""
        answered = self._answered()
        if not answered:
            return None
        utc = datetime.fromisoformat(answered[-1].utc)
        return utc + timedelta(minutes=answered[-1].offset_min)

    def record(self, test: DailyTest, score: int | None) -> Entry:
        """Record a score 0-10; None: asked, not answered."""
        detail = {TEST: self._programme.whole.id, "in band": [test.low, test.high]}
        entry = NewEntry(
            EntryKind.SCORE,
            exercise=test.step.exercise_id,
            score=score,
            moment=Moment.DURING,
            detail=detail,
        )
        return self._diary.append(None, entry, self._clock.read())

    def _answered(self) -> list[Entry]:
        return [entry for entry in self._asked() if entry.new.score is not None]

    def _asked(self) -> list[Entry]:
        return [
            entry
            for entry in self._diary.entries(kinds=[EntryKind.SCORE])
            if entry.new.detail.get(TEST) == self._programme.whole.id
        ]
