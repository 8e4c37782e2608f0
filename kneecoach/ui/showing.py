"""What the Today page shows, put together from the diary and the routine that is due."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from kneecoach.clock import DAY_BEGINS, day_of
from kneecoach.diary.entries import Entry, Moment, SessionRecord, SessionState
from kneecoach.progress.scores import Score, mornings, scores_of
from kneecoach.ui.today_view import (
    DangerTick,
    DueRoutine,
    MorningPain,
    Tallies,
    TodayView,
    UnfinishedSession,
    period_of,
)
from kneecoach.words import Words

if TYPE_CHECKING:
    from kneecoach.care.danger import Forbidden, Standing
    from kneecoach.coach.interrupted import Interrupted
    from kneecoach.progress.bands import Band
    from kneecoach.text import Text


class Advice(NamedTuple):
    """What to do about the signs of a tier, in a few words and in full.

    `phone`: whom to call, None where it is not urgent; `forbidden`: what they forbid, None for nothing.
    """

    heading: Text | None = None
    action: Text | None = None
    phone: Text | None = None
    forbidden: Forbidden | None = None


def today_view(
    words: Words,
    now: datetime,
    due: DueRoutine | None,
    entries: Sequence[Entry],
    sessions: Sequence[SessionRecord],
    *,
    bands: Callable[[], Sequence[Band]],
    standing: Sequence[Standing] = (),
    advice: Mapping[str, Advice] | None = None,
    unfinished: Interrupted | None = None,
) -> TodayView:
    """The page as of `now`; `entries` (scores are enough) and `sessions` are the whole diary's, in its order.

    `bands`: those of the pain model in use, asked for where the morning is asked. `advice`: by tier, what to
    do about a sign that stands.
    """
    today = day_of(now)
    scores = scores_of(entries)
    morning = _morning(scores, today, now)
    return TodayView(
        today,
        period_of(now),
        due,
        morning,
        bands() if morning.ask else (),
        _tallies(scores, sessions, today),
        _unfinished(words, unfinished, now),
        tuple(_tick(words, row, (advice or {}).get(row.sign.tier, Advice()), today) for row in standing),
    )


def morning_asked(now: datetime) -> bool:
    """The morning is asked for from 04:00 to noon."""
    return DAY_BEGINS.total_seconds() / 3600 <= now.hour < 12


def _morning(scores: Sequence[Score], today: date, now: datetime) -> MorningPain:
    given = [score for score in scores if score.moment is Moment.MORNING]
    todays = [score for score in given if score.day == today]
    if todays:
        return MorningPain(True, True, todays[-1].score)
    return MorningPain(morning_asked(now))


def _tallies(scores: Sequence[Score], sessions: Sequence[SessionRecord], today: date) -> Tallies:
    known = mornings(scores)
    this_week = week_before = None
    if known:
        from kneecoach.progress.headline import headline

        facts = headline(known, today)
        this_week, week_before = facts.this_week.tenths, facts.week_before.tenths
    over = [row for row in sessions if row.state is not SessionState.OPEN]
    last = max(over, key=lambda row: row.id) if over else None
    week = [row for row in over if 0 <= (today - date.fromisoformat(row.day)).days < 7]
    return Tallies(
        mornings=this_week,
        mornings_before=week_before,
        sessions_week=sum(row.state is SessionState.DONE for row in week),
        last_day=date.fromisoformat(last.day) if last else None,
        last_state=last.state if last else None,
    )


def _unfinished(words: Words, found: Interrupted | None, now: datetime) -> UnfinishedSession | None:
    if found is None:
        return None
    phase = found.phase
    exercise = words.text(found.timeline.steps[phase.step].name) if phase else ""
    return UnfinishedSession(
        words.text(found.timeline.name),
        exercise,
        phase.set if phase else None,
        found.seconds,
        date.fromisoformat(found.record.day),
        found.resumable(now),
    )


def _tick(words: Words, row: Standing, advice: Advice, today: date) -> DangerTick:
    day, rule = date.fromisoformat(row.day), advice.forbidden
    return DangerTick(
        row.sign.id,
        words.text(row.sign.label),
        words.text(advice.action),
        day,
        row.sign.forbids,
        row.cleared,
        words.text(advice.phone),
        words.text(advice.heading),
        words.text((rule.today if day == today else rule.later) if rule else None),
    )
