"""The chart's twin in rows, and what is counted beside it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.pain import pain_chart
from kneecoach.progress.ranges import Range, TickKind, opening, span, ticks_of
from kneecoach.progress.table import chart_rows
from kneecoach.progress.tally import Asked, last_session_sets, morning_grid, session_weeks
from tests.progress.diary_samples import STRICT, TODAY, a_set, score, session


def test_the_table_says_what_the_chart_shows() -> None:
    rows = [score(1, 1, 0), score(2, 1, None, Moment.BEFORE, session=4), score(3, 0, 2)]
    chart = pain_chart(rows, [session(4, 1)], *span(Range.WEEK, TODAY, None), STRICT)
    told = [(row.day, row.moment, row.score, row.session) for row in chart_rows(chart)]
    yesterday = TODAY - timedelta(days=1)
    assert told == [
        (yesterday, Moment.MORNING, 0, None),
        (yesterday, Moment.BEFORE, None, "Basics"),
        (yesterday, None, None, "Basics"),
        (TODAY, Moment.MORNING, 2, None),
    ]


def test_far_out_the_table_has_weeks() -> None:
    rows = [score(1, 2, 0), score(2, 1, 3), score(3, 1, None)]
    chart = pain_chart(rows, [session(1, 1)], *span(Range.YEAR, TODAY, None), STRICT)
    first, second = chart_rows(chart)
    assert (first.mean, first.low, first.high, first.count) == (Fraction(3, 2), 0, 3, 2)
    assert second.session == "Basics"


def test_weeks_are_counted_back_from_today() -> None:
    weeks = session_weeks(
        [session(1, 7), session(2, 6), session(3, 0, SessionState.EARLY), session(4, 80)], TODAY
    )
    assert [len(week.states) for week in weeks] == [0, 0, 0, 0, 1, 2]
    assert weeks[-1].done == 1
    assert weeks[-1].first == TODAY - timedelta(days=6)


def test_the_mornings_grid_keeps_three_kinds_apart() -> None:
    grid = dict(
        morning_grid([score(1, 2, 0), score(2, 1, None), score(3, 3, None), score(4, 3, 2)], TODAY, 5)
    )
    assert list(grid.values()) == [
        Asked.NOT_ASKED,
        Asked.ANSWERED,
        Asked.ANSWERED,
        Asked.NOT_ANSWERED,
        Asked.NOT_ASKED,
    ]


def test_a_set_done_again_counts_once() -> None:
    entries = [
        a_set(1, 1, "done"),
        a_set(2, 2, "skipped"),
        a_set(3, 2, "partly"),
        a_set(4, 2, "done", replaces=2),
    ]
    sessions = [session(1, 2), session(2, 1, SessionState.EARLY), session(3, 0, SessionState.OPEN)]
    tally = last_session_sets(entries, sessions)
    assert tally is not None
    assert (tally.session.id, tally.done, tally.partly, tally.skipped, tally.total) == (2, 1, 1, 0, 2)
    assert last_session_sets([], []) is None


def test_the_axis_names_days_then_weeks_then_months() -> None:
    week = ticks_of(*span(Range.WEEK, TODAY, None))
    assert [tick.kind for tick in week] == [TickKind.WEEKDAY] * 7
    six = ticks_of(*span(Range.SIX_WEEKS, TODAY, None))
    assert six[-1].day == TODAY
    assert {(b.day - a.day).days for a, b in pairwise(six)} == {7}
    year = ticks_of(*span(Range.YEAR, TODAY, None))
    assert len(year) == 12
    assert [tick.day for tick in year if tick.kind is TickKind.YEAR] == [date(2026, 1, 1)]
    assert span(Range.ALL, TODAY, None) == (TODAY - timedelta(days=6), TODAY)
    assert span(Range.ALL, TODAY, date(2020, 1, 1))[0] == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("back", "fits"),
    [(0, Range.WEEK), (6, Range.WEEK), (7, Range.ALL), (41, Range.ALL), (42, Range.SIX_WEEKS)],
)
def test_the_opening_range_has_room_for_the_whole_of_a_young_diary(back: int, fits: Range) -> None:
    earliest = TODAY - timedelta(days=back)
    assert opening(TODAY, earliest) is fits
    assert fits is Range.SIX_WEEKS or span(fits, TODAY, earliest)[0] <= earliest
    assert fits is not Range.ALL or span(fits, TODAY, earliest)[0] == earliest, "no empty days before it"
