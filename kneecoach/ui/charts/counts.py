"""The calm counts below the pain chart: sessions by week, mornings by day, the sets of the last session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneecoach.diary.entries import Entry, SessionRecord
from kneecoach.progress.tally import Asked, last_session_sets, morning_grid, session_weeks
from kneecoach.ui.cards import card, column
from kneecoach.ui.charts.headings import sets_line
from kneecoach.ui.charts.small import DayGrid, PartsBar, WeekDots
from kneecoach.ui.labels import label
from kneecoach.ui.look import Look
from kneecoach.words import dates


def sessions_card(look: Look, sessions: Sequence[SessionRecord], today: date) -> QFrame:
    """The sessions of six weeks, a column each."""
    words, weeks = look.words, session_weeks(sessions, today)
    done = sum(week.done for week in weeks)
    text = words.plural("{n} session done in six weeks", "{n} sessions done in six weeks", done)
    now = words.say("{n} in the last 7 days", n=weeks[-1].done)
    if any(len(week.states) > week.done for week in weeks):
        now = words.say_as("facts", "{now} · {ring} not finished", now=now, ring="○")
    ends = dates.short_day(words, weeks[0].first), dates.short_day(words, today)
    return _card(words.say("Sessions, six weeks"), WeekDots(look, weeks, text, ends), text, now)


def mornings_card(look: Look, entries: Sequence[Entry], today: date, begun: date | None) -> QFrame:
    """What became of each morning's question; `begun`: the diary's first day, None for an empty one."""
    words = look.words
    grid = morning_grid(entries, today)
    answered = sum(asked is Asked.ANSWERED for _, asked in grid)
    silent = sum(asked is Asked.NOT_ANSWERED for _, asked in grid)
    age = (today - (begun or today)).days + 1
    if age < len(grid):  # the days before the diary are no mornings without a question
        text = words.plural("{n} morning answered", "{n} mornings answered", answered)
    else:
        text = words.say("{n} of {total} mornings answered", n=answered, total=len(grid))
    never = min(age, len(grid)) - answered - silent
    rest = words.say("× {silent} not answered, • {never} not asked", silent=silent, never=never)
    firsts = [dates.short_day(words, day) for day, _ in grid[:: DayGrid.ROW]]
    picture = DayGrid(look, grid, f"{text}, {rest}", firsts, begun)
    return _card(words.say("Mornings, six weeks"), picture, text, rest)


def sets_card(look: Look, entries: Sequence[Entry], sessions: Sequence[SessionRecord]) -> QFrame:
    """How the sets of the last session went."""
    words = look.words
    sets = last_session_sets(entries, sessions)
    title = words.say("Last session")
    if sets is None:
        none = words.say("No sessions yet.")
        bar = PartsBar(0, 0, 0, look.palette, none)
        return _card(title, bar, none, words.say("The sets of your last session will be counted here."))
    if not sets.total:
        return _card(title, None, words.say("No set was begun."), sets.session.name)
    text = sets_line(words, sets)
    bar = PartsBar(sets.done, sets.partly, sets.skipped, look.palette, text)
    return _card(title, bar, text, sets.session.name)


def _card(title: str, picture: QWidget | None, text: str, more: str) -> QFrame:
    frame = card()
    inside: QVBoxLayout = column(frame, gap=6)
    inside.setContentsMargins(20, 12, 20, 12)
    inside.addWidget(label(title, "heading"))
    inside.addStretch(1)
    if picture is not None:
        inside.addWidget(picture)
    inside.addStretch(1)
    inside.addWidget(label(text, "strong"))
    if more:
        inside.addWidget(label(more, "small"))
    return frame
