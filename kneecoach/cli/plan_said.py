"""What stands below the sessions of a plan: what is assumed in its sums, and the weeks without days."""

from __future__ import annotations

from kneecoach.routine.assumed import OPTIONAL, REPS, SETS, SIDES, WEEKS, assumed
from kneecoach.routine.days_off import DayOff
from kneecoach.routine.model import Routine
from kneecoach.routine.open_weeks import OpenWeeks, open_weeks
from kneecoach.routine.plan import Planned, left_open
from kneecoach.routine.programme import Empty, Programme
from kneecoach.routine.timeline import Dose
from kneecoach.words import Words, dates
from kneecoach.words.groups import weeks_said
from kneecoach.words.programme import long_said, stage_line


def assumed_lines(words: Words, sessions: tuple[Planned, ...]) -> list[str]:
    """What the totals take for granted where the file leaves it open; none where nothing is."""
    said = {
        SETS: words.say("Where the number of sets is not stated, it is counted as one."),
        REPS: words.say("Where the number of reps is not stated, or as many as you can, none is counted."),
        SIDES: words.say("Where the side is not stated, each side is played and counted."),
        OPTIONAL: words.say("What is optional is counted."),
        WEEKS: words.say("Where the weeks are not stated, it is done and counted in all of them."),
    }
    return [said[one] for one in assumed(sessions)]


def off_line(words: Words, one: DayOff) -> str:
    """A day on which a section says that nothing is done: "Day 9, Tue 2026-03-10: Recovery. ..."."""
    day = f"{dates.short_weekday(words, one.date)} {one.date.isoformat()}"
    name = words.text(one.section.name) or words.say_as("plan", "Day off")
    said = words.say("{stage}. What is done is not stated, so nothing is done", stage=name)
    if not one.alone:
        said = words.say("{name}, beside the session. What is done is not stated", name=name)
    return "  " + words.say("Day {n}, {day}: {text}", n=one.day, day=day, text=said)


def off_as_data(words: Words, one: DayOff) -> dict[str, object]:
    """The same for `--json`; `alone`: no session is on that day."""
    return {
        "day": one.day,
        "date": one.date.isoformat(),
        "week": one.week,
        "stage": one.stage,
        "name": words.text(one.section.name) or None,
        "alone": one.alone,
    }


def without_days(words: Words, programme: Programme, dose: Dose) -> list[str]:
    """What is on no day of the plan: parts and weeks of which how often is left open, and empty weeks."""
    parts = left_open(programme)
    whole = [
        f"  {stage_line(words, n, stage, programme.whole)}"
        for n, stage in enumerate(programme.stages, 1)
        if any(stage.routine is one for one in parts)
    ]
    length = programme.length
    for one in () if programme.stages else parts:
        long = long_said(words, one.length or length) if length is not None else ""
        whole.append(f"  {words.say_as('facts', '{name}, {often}', name=words.text(one.name), often=long)}")
    some = [one for one in open_weeks(programme, dose) if not any(one.routine is part for part in parts)]
    open_ = whole + [_line(words, one) for one in some if not one.nothing]
    empty = [_line(words, one) for one in some if one.nothing]
    lines: list[str] = []
    if ends := _without_end(words, programme, parts):
        lines += ["", words.say("How long is not stated, so these go on to the end:"), *ends]
    if open_:
        lines += ["", words.say("How often is not stated, so no days can be named:"), *open_]
    if empty:
        lines += ["", words.say("Nothing is done in these weeks:"), *empty]
    return lines


def _without_end(words: Words, programme: Programme, open_: tuple[Routine, ...]) -> list[str]:
    """The routines side by side of which the length alone is left open."""
    own = [(one, programme.own_length(one)) for one in programme.routines if one not in open_]
    return [f"  {words.text(one.name)}" for one, long in own if long is not None and not long.stated]


def _line(words: Words, one: OpenWeeks) -> str:
    """The weeks, and of what: "Weeks 3–12: Walking"."""
    name = one.routine.name if one.step is None else one.step.name
    return f"  {weeks_said(words, one.first, one.last, words.text(name))}"


def open_as_data(one: OpenWeeks) -> dict[str, object]:
    """The same for `--json`: its weeks, its stage, its exercise where it is one alone, and why."""
    return {
        "first_week": one.first,
        "last_week": one.last,
        "stage": one.stage,
        "exercise": None if one.step is None else one.step.exercise_id,
        "why": "nothing done" if one.nothing else "frequency not stated",
    }


def empty_as_data(one: Empty) -> dict[str, object]:
    """The same of weeks that no stage has, or of which is not stated what is done."""
    return {
        "first_week": one.first,
        "last_week": one.last,
        "stage": None if one.stage is None else one.stage.id,
        "exercise": None,
        "why": "no stage" if one.stage is None else "not stated",
    }
