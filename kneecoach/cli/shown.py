"""Which session a timeline shows: its week and stage, and that a week may have several."""

from __future__ import annotations

from datetime import date

from kneecoach.cli.choosing import Chosen, first_day, week_shown
from kneecoach.routine.day_lengths import alike
from kneecoach.routine.growth import WEEK
from kneecoach.routine.layout import lay_out
from kneecoach.routine.plan import Planned
from kneecoach.routine.steps.doses import ExerciseStep, IceStep
from kneecoach.routine.timeline import Dose
from kneecoach.words import Words, dates
from kneecoach.words.often import length_line, often_lines, window_word
from kneecoach.words.programme import gate_line
from kneecoach.words.stages import idle_said, stage_sentences


def shown_lines(words: Words, chosen: Chosen, start: date | None) -> list[str]:
    """Lines to stand above all else; none where a file comes to one session only.

    `start`: the first day of the plan, None for today.
    """
    first = [words.say("First: {gate}", gate=gate_line(words, gate)) for gate in chosen.programme.start]
    if chosen.planned is not None:
        return [_numbered(words, chosen.planned), *first, *_part(words, chosen)]
    week = chosen.choice.week
    lines = [] if week is None else [words.say("Week {n}", n=week)]
    return [*lines, *first, *_part(words, chosen), *_several(words, chosen, start)]


def _numbered(words: Words, session: Planned) -> str:
    day = dates.full_day_and_year(words, session.day)
    if session.slot is not None:
        slot = window_word(words, session.slot)
        day = words.say_as("timeline", "{day}, {slot}", day=day, slot=slot)
    return words.say("Session {n} of the plan, week {week}: {day}", n=session.n, week=session.week, day=day)


def _over(words: Words, chosen: Chosen) -> list[str]:
    """That one of several routines has a length of its own and is over by the week that is shown."""
    length, week = chosen.routine.length, chosen.choice.week
    own = length is not None and length is not chosen.programme.whole.length
    last = length.weeks(Dose.HIGH) if own and length is not None else None
    if length is None or not last or week is None or week <= last:
        return []
    lasts = length_line(words, length)
    return [words.say("It lasts {length}: in week {n} it is no longer done.", length=lasts, n=week)]


def _part(words: Words, chosen: Chosen) -> list[str]:
    """The stage with its way in and on, or the routine of several; and how to see another one."""
    programme, ids = chosen.programme, chosen.programme.ids()
    if chosen.part not in ids:
        return _gap(words, chosen)
    at = ids.index(chosen.part)
    if programme.stages:
        name = words.text(programme.stages[at].name)
        line = words.say("Stage {at} of {n}: {name}", at=at + 1, n=len(ids), name=name)
    else:
        name = words.text(programme.routines[at].name)  # behind the programme's own
        line = words.say("One of {n} routines side by side: {name}", n=len(ids), name=name)
    others = words.say_as("list", ", ").join(one for one in ids if one != chosen.part)
    lines = [line, words.say("To see another one: --stage {ids}", ids=others)] if others else [line]
    frequency, whole = chosen.routine.frequency, programme.whole.frequency
    if frequency is not None and (chosen.routine.sections or frequency is not whole):
        often = words.say_as("list", ", ").join(often_lines(words, frequency, chosen.routine.since))
        lines.append(words.say_as("timeline", "How often: {often}", often=often))
    if not programme.stages:
        return [*lines, *_over(words, chosen)]
    return lines + list(stage_sentences(words, programme.stages[at], last=at + 1 == len(ids)))


def _gap(words: Words, chosen: Chosen) -> list[str]:
    """That no stage has the week that is shown; and how to see one."""
    if not chosen.programme.stages:
        return []
    names = words.say_as("list", ", ").join(chosen.programme.ids())
    return [
        idle_said(words, chosen.programme.idle(chosen.choice)),
        words.say("To see a stage: --stage {ids}", ids=names),
    ]


def _several(words: Words, chosen: Chosen, start: date | None) -> list[str]:
    """That no session of the week is like this one, where each does only a part of it."""
    routine, choice = chosen.routine, chosen.choice
    whole = lay_out(routine, choice).phases
    planned = week_shown(chosen, start)
    if not planned:
        return [] if alike(routine, choice, first_day(start)) else [_together(words, chosen)]
    if all(lay_out(one.routine, one.choice).phases == whole for one in planned):
        return []
    first, last = planned[0].n, planned[-1].n
    if first == last:
        return [words.say("As the plan has it: --session {n}", n=first)]
    each = words.say("Each by itself: --session N, from {first} to {last}", first=first, last=last)
    return [words.say_as("sentences", "{first} {second}", first=_together(words, chosen), second=each)]


def _together(words: Words, chosen: Chosen) -> str:
    if any(step.days for step in chosen.routine.steps if isinstance(step, ExerciseStep | IceStep)):
        return words.say(
            "This is day {n} of the programme; not all sessions of its week are like it.",
            n=WEEK * ((chosen.choice.week or 1) - 1) + 1,
        )
    return words.say("The sessions of this week are not alike; here they stand together.")
