"""What is said of groups, choices and weeks: rounds, one of these, from week 3 on."""

from __future__ import annotations

from collections.abc import Iterable

from kneecoach.routine.growth import LAST_WEEK, WEEK
from kneecoach.routine.model import Amount, Group, Pick, Rests, Section
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.words import Words
from kneecoach.words.counted import distance
from kneecoach.words.days import skip_said
from kneecoach.words.doses import duration, qualified, rest_words
from kneecoach.words.progression import growth_line


def rounds_said(words: Words, group: Group) -> tuple[str, ...]:
    """How often the steps that follow are played: "3 rounds", "until 1 mile is done"; nothing for once.

    With it, how the rounds may grow.
    """
    if group.until_time is not None:
        return (words.say("Again and again for {time}", time=duration(words, group.until_time)),)
    if group.until_distance is not None:
        way = group.until_distance
        shown = distance(words, way.low, way.high, way.unit)
        return (words.say("Again and again until {distance} is done", distance=shown),)
    if group.asks:
        return (words.say("Again and again as long as you can"),)
    if group.rounds is None:
        return ()
    levels = tuple(
        words.say("Level {n}: {dose}", n=number, dose=_rounds(words, one))
        for number, one in enumerate(group.levels, 1)
    )
    grows = (growth_line(words, group.progress),) if group.progress is not None else ()
    return (_rounds(words, group.rounds), *levels, *grows)


def rests_said(words: Words, rests: Rests) -> tuple[str, ...]:
    """The rests that are written for a whole group: between its exercises, and between its rounds."""
    said = []
    if rests.exercises is not None:
        said.append(rest_words(words, rests.exercises, "exercises"))
    if rests.rounds is not None:
        said.append(rest_words(words, rests.rounds, "rounds"))
    return tuple(said)


def _rounds(words: Words, rounds: Amount) -> str:
    if rounds.low is None:
        return words.say("Number of rounds not stated")
    low, high = int(rounds.low), int(rounds.high or rounds.low)
    said = words.plural("{n} round", "{n} rounds", low)
    if low != high:
        said = words.say("{low}–{high} rounds", low=low, high=high)
    return qualified(words, said, rounds)


def pick_said(words: Words, pick: Pick) -> tuple[str, ...]:
    """What is to be decided here."""
    said = {
        "pick": words.say("One of {n} to choose from", n=len(pick.options)),
        "instead": words.say("One of {n}, with the same dose", n=len(pick.options)),
        "optional": words.say("Optional"),
        "skip": skip_said(words, pick.days),
    }[pick.kind]
    name = words.text(pick.name)
    return (name, said) if name else (said,)


def only_said(words: Words, step: ExerciseStep | IceStep) -> tuple[str, ...]:
    """In which weeks and days something is done at all: "Only in weeks 1–4"; nothing where in all of them."""
    said = [] if step.only is None else [_only_in(words, *step.only)]
    if step.weeks_ours:
        said = [words.say("{dose} (ours)", dose=one) for one in said]
    if not step.weeks_stated:
        said = [words.say("Weeks not stated: done in all of them")]
    return (*said, _days_said(words, step.days)) if step.days else tuple(said)


def _only_in(words: Words, first: int, last: int) -> str:
    if first >= last:
        return words.say("Only in week {n}", n=first)
    if last >= LAST_WEEK:
        return words.say("Only from week {n} on", n=first)
    return words.say("Only in weeks {first}–{last}", first=first, last=last)


def off_said(words: Words, section: Section) -> tuple[str, ...]:
    """On which days nothing is done, and that what might be is not stated; of one with steps nothing."""
    if not section.off:
        return ()
    return _days_said(words, section.off), words.say("What is done in it is not stated.")


def _days_said(words: Words, days: tuple[tuple[int, int], ...]) -> str:
    first, last = days[0]
    if len(days) > 1:
        each = [_stretch_said(words, *one) for one in days]
        return words.say("Only on days {days}", days=words.say_as("list", ", ").join(each))
    if first >= last:
        return words.say("Only on day {n}", n=first)
    if last >= LAST_WEEK * WEEK:
        return words.say("Only from day {n} on", n=first)
    return words.say("Only on days {first}–{last}", first=first, last=last)


def _stretch_said(words: Words, first: int, last: int) -> str:
    if first >= last:
        return str(first)
    if last >= LAST_WEEK * WEEK:
        return words.say("from {n} on", n=first)
    return words.say("{first}–{last}", first=first, last=last)


def weeks_said(words: Words, first: int, last: int, dose: str) -> str:
    """A dose with its weeks: "Weeks 3–4: 6 reps"."""
    if first == last:
        return words.say("Week {n}: {dose}", n=first, dose=dose)
    if last >= LAST_WEEK:
        return words.say("From week {n}: {dose}", n=first, dose=dose)
    return words.say("Weeks {first}–{last}: {dose}", first=first, last=last, dose=dose)


def sentences(words: Words, texts: Iterable[str]) -> str:
    """Texts behind one another, each ended as a sentence but the last, which is left as it is."""
    said = ""
    for text in texts:
        said = (
            words.say_as("texts", "{first}. {then}", first=said.rstrip(".\u3002"), then=text)
            if said
            else text
        )
    return said
