"""The chart as a table: the same facts in rows, for those who listen or print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kneecoach.diary.entries import Moment, SessionState
from kneecoach.progress.pain import PainChart


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    A score: `moment` and `score` (None: asked and not answered), and the session it belongs to. A session:
    `moment` None. A week: `week` True and `mean`, `low`, `high`, `count` of its scores.
    """

    day: date
    moment: Moment | None = None
    score: int | None = None
    session: str | None = None
    state: SessionState | None = None
    week: bool = False
    mean: Fraction | None = None
    low: int | None = None
    high: int | None = None
    count: int = 0


def chart_rows(chart: PainChart) -> tuple[Row, ...]:
    """The rows in the chart's reading order; far out a row for each week and moment."""
    if chart.weekly:
        rows = [
            Row(
                week.first,
                week.moment,
                week=True,
                mean=week.mean,
                low=week.low,
                high=week.high,
                count=week.count,
            )
            for week in chart.weeks
        ]
        rows += [
            Row(sessions.first, session=mark.name, state=mark.state, week=True)
            for sessions in chart.session_weeks
            for mark in sessions.marks
        ]
        return tuple(sorted(rows, key=lambda row: row.day))
    names = {mark.id: mark.name for mark in chart.sessions}
    rows = [
        Row(score.day, score.moment, score.score, names.get(score.session) if score.session else None)
        for score in chart.scores
    ]
    rows += [Row(mark.day, session=mark.name, state=mark.state) for mark in chart.sessions]
    return tuple(sorted(rows, key=lambda row: (row.day, row.moment is None)))
