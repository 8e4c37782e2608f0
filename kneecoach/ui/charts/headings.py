"""The sentences above and below the chart: what it shows, said with its own numbers."""

from __future__ import annotations

from collections.abc import Sequence

from kneecoach.progress.headline import LEAST_VALUES, Change, Headline
from kneecoach.progress.scores import Score
from kneecoach.progress.tally import SetTally
from kneecoach.words import Words, dates


def heading(words: Words, scores: Sequence[Score], facts: Headline) -> str:
    """The page's heading: the mornings in numbers, or how far the diary has come."""
    now, before = facts.this_week.tenths, facts.week_before.tenths
    if now and before:
        return words.say("Morning pain: {now} this week, {before} the week before", now=now, before=before)
    if now:
        return words.say("Morning pain: {now} this week", now=now)
    answered = [score for score in scores if score.score is not None]
    if not answered:
        return words.say("No pain scores yet")
    if len(answered) == 1:
        only = answered[0]
        return words.say(
            "Your first score: {score}, {day}", score=only.score, day=dates.full_day(words, only.day)
        )
    return words.plural("{n} pain score so far", "{n} pain scores so far", len(answered))


def lead(words: Words, scores: Sequence[Score], facts: Headline) -> str:
    """The sentence under it: the change since the first week, or what a mean still needs."""
    if not any(score.score is not None for score in scores):
        return words.say("Your first answer begins the chart: 0 is no pain, 10 the worst you can imagine.")
    if facts.change is not None and facts.change.first_week.tenths:
        return change_line(words, facts.change)
    if facts.this_week.mean is None:
        return words.plural(
            "A weekly mean needs {least} mornings; the last 7 days have {n}.",
            "A weekly mean needs {least} mornings; the last 7 days have {n}.",
            facts.this_week.count,
            least=LEAST_VALUES,
        )
    if facts.week_before.mean is None:
        return words.say("Mean of the last 7 days; there are too few scores before them to compare.")
    return words.say("7-day means. 0 is no pain, 10 the worst you can imagine.")


def change_line(words: Words, change: Change) -> str:
    """The last seven days against the first week."""
    first = change.first_week.tenths
    if change.noticed:
        return words.say(
            "7-day means. {percent}% below your first week ({first}); a 30% drop is usually noticeable.",
            percent=change.percent,
            first=first,
        )
    if change.percent > 0:
        return words.say(
            "7-day means. {percent}% below your first week ({first}).",
            percent=change.percent,
            first=first,
        )
    if change.percent < 0:
        return words.say(
            "7-day means. {percent}% above your first week ({first}).",
            percent=-change.percent,
            first=first,
        )
    return words.say("7-day means. About as in your first week ({first}).", first=first)


def sets_line(words: Words, sets: SetTally) -> str:
    """How the sets of a session went: "12 sets done, 2 partly, 1 skipped"."""
    return words.plural(
        "{n} set done, {partly} partly, {skipped} skipped",
        "{n} sets done, {partly} partly, {skipped} skipped",
        sets.done,
        partly=sets.partly,
        skipped=sets.skipped,
    )
