"""What Today says in sentences: the greeting, why a routine is offered, how to answer the morning."""

from __future__ import annotations

from kneecoach.ui.today_view import DueWhy, MorningPain, Period
from kneecoach.words import Words


def greeting(words: Words, period: Period) -> str:
    """The page's title."""
    return {
        Period.MORNING: words.say("Good morning"),
        Period.DAY: words.say("Hello"),
        Period.EVENING: words.say("Good evening"),
    }[period]


def why_due(words: Words, why: DueWhy) -> str:
    """Why this routine stands there."""
    return {
        DueWhy.LAST_PLAYED: words.say("Your last routine"),
        DueWhy.TO_BEGIN_WITH: words.say("A routine to begin with"),
        DueWhy.CHOSEN: words.say("The routine you chose"),
    }[why]


def hints(words: Words, morning: MorningPain) -> tuple[str, ...]:
    """What helps to answer, sentence by sentence; after the answer, how to change it."""
    if morning.answered and morning.score is None:
        return (
            words.say("Recorded as not answered."),
            words.say("A number still counts until noon."),
        )
    if morning.answered:
        return words.say("Recorded."), words.say("Another number changes it.")
    return (words.say("0 none, 10 the worst you can imagine."),)
