"""`plan FILE`: every session of a programme, by the file alone."""

from __future__ import annotations

import json
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.choosing import planned
from kneecoach.cli.columns import aligned
from kneecoach.cli.context import Context
from kneecoach.cli.plan_said import (
    assumed_lines,
    empty_as_data,
    off_as_data,
    off_line,
    open_as_data,
    without_days,
)
from kneecoach.routine.days_off import DayOff, days_off
from kneecoach.routine.loader import load_programme
from kneecoach.routine.model import leaves
from kneecoach.routine.open_weeks import open_weeks
from kneecoach.routine.plan import Planned, left_open, sum_of, weeks_planned
from kneecoach.routine.programme import Programme
from kneecoach.routine.stage_weeks import first_weeks
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import number
from kneecoach.words import Words, dates
from kneecoach.words.often import often_lines, window_word
from kneecoach.words.phases import length
from kneecoach.words.programme import empty_line, gate_line, often_note, overlaps_said, stage_line

_HOUR = 3600


def command(options: SimpleNamespace, context: Context) -> int:
    """Print the plan, as JSON or as a table; a file without a length or a frequency has none."""
    path = Path(options.file)
    programme = load_programme(path, paths.routines())
    choice = Choice(Dose(options.dose))
    sessions = planned(programme, path, options.start, choice)
    if options.json:
        data: dict[str, object] = {
            "programme": programme.whole.id,
            "sessions": [_json(session) for session in sessions],
            "totals": sum_of(sessions),
        }
        if programme.length is not None and not programme.length.stated:
            data["length"] = None  # these are the first week's
        last = weeks_planned(programme, choice.dose)
        without = [(one.first, open_as_data(one)) for one in open_weeks(programme, choice.dose)]
        without += [(one.first, empty_as_data(one)) for one in programme.empty(last)]
        if off := _off(programme, sessions, choice.dose):
            data["days_off"] = [off_as_data(context.words, one) for one in off]
        if without:
            data["weeks_without_days"] = [one for _, one in sorted(without, key=itemgetter(0))]
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print("\n".join(plan_lines(context.words, programme, sessions, choice.dose)))
    return 0


def _off(programme: Programme, sessions: tuple[Planned, ...], dose: Dose) -> list[DayOff]:
    start = sessions[0].choice.begins if sessions else None
    return [] if start is None else list(days_off(programme, sessions, dose, start))


def _json(session: Planned) -> dict[str, object]:
    return {
        "n": session.n,
        "date": session.day.isoformat(),
        "week": session.week,
        "stage": session.stage,
        "slot": session.slot,
        "seconds": number(session.seconds),
        "timed_seconds": number(session.timed_seconds),
        "totals": session.totals,
    }


def plan_lines(
    words: Words, programme: Programme, sessions: tuple[Planned, ...], dose: Dose = Dose.PLANNED
) -> list[str]:
    """A table with a block for each week, and below it what all of it adds up to and what comes after.

    `dose`: the end of the ranges that the sessions are planned at.
    """
    last = weeks_planned(programme, dose)
    names = {stage.id: words.text(stage.name) for stage in programme.stages}
    names |= {one.id: words.text(one.name) for one in programme.routines}
    rows: list[tuple[str, ...]] = []
    weeks: dict[int, tuple[int, list[str]]] = {}  # where in the rows each week begins, and its head
    told: set[str | None] = set()
    for week, group in groupby(sessions, key=lambda session: session.week):
        inside = list(group)
        stage = names.get(inside[0].stage or "", "") if programme.stages else ""
        title = words.say("Week {n}", n=week)
        title = words.say_as("plan", "{week}: {stage}", week=title, stage=stage) if stage else title
        new = inside[0].stage if programme.stages and inside[0].stage not in told else None
        told.add(new)
        weeks[len(rows)] = week, [title, *_often(words, programme, new)]
        rows += [
            _row(words, session, names if programme.routines else {}, by_days=_by_days(programme))
            for session in inside
        ]
    head = _head(words, by_days=_by_days(programme))
    lines = aligned([head, *rows], right=(0, 1, 4, 5, 6))
    shown = [words.text(programme.whole.name)]
    shown += [words.say("First: {gate}", gate=gate_line(words, gate)) for gate in programme.start]
    shown += _often_of_all(words, programme)
    shown += overlaps_said(words, programme)
    shown += _blocks(words, programme, sessions, lines, weeks, dose)
    sums = sum_of(sessions)
    seconds = round(sum(session.timed_seconds for session in sessions))
    time = length(words, seconds)
    if seconds >= _HOUR and seconds % 60:  # which leaves out the seconds
        time = words.say("about {time}", time=time)
    if any(session.seconds is None for session in sessions):
        time = words.say("{time} plus your own pace", time=time)
    whole = words.say(
        "In all: {sessions}, {time}, {reps}, {sets}",
        sessions=words.plural("{n} session", "{n} sessions", len(sessions)),
        time=time,
        reps=words.plural("{n} rep", "{n} reps", int(sums.get("reps", 0))),
        sets=words.plural("{n} set", "{n} sets", int(sums.get("sets", 0))),
    )
    shown += ["", whole] if sessions else []
    shown += assumed_lines(words, sessions)
    shown += _not_in_it(words, programme, sessions, last)
    shown += without_days(words, programme, dose)
    after = programme.maintenance
    if after is not None:
        often = words.say_as("list", ", ").join(often_lines(words, after))
        shown.append(words.say("Afterwards: {often}", often=often))
    return shown


def _head(words: Words, *, by_days: bool) -> tuple[str, ...]:
    numbers = [words.say_as("plan", "Time"), words.say_as("plan", "Reps"), words.say_as("plan", "Sets")]
    return ("", words.say_as("plan", "Day") if by_days else "", "", "", *numbers)


def _blocks(
    words: Words,
    programme: Programme,
    sessions: tuple[Planned, ...],
    lines: list[str],
    weeks: dict[int, tuple[int, list[str]]],
    dose: Dose,
) -> list[str]:
    """The rows with their weeks above them, and in their places the weeks and days on which nothing is done.

    `lines`: the head and then a row for each session; `weeks`: what stands above the row of a number.
    """
    idle, off = list(programme.empty(weeks_planned(programme, dose))), _off(programme, sessions, dose)
    shown: list[str] = []
    for number_of_row, line in enumerate(lines[1:]):
        session = sessions[number_of_row]
        if number_of_row in weeks:
            week, above = weeks[number_of_row]
            shown += _passed(words, off, (week, date.min))
            while idle and idle[0].first < week:
                shown += ["", empty_line(words, idle.pop(0))]
            shown += ["", *above]
            shown += [lines[0]] if number_of_row == 0 else []
        shown += _passed(words, off, (session.week, session.day))
        shown.append(line)
    shown += [off_line(words, one) for one in off]
    for empty in idle:
        shown += ["", empty_line(words, empty)]
    return shown


def _passed(words: Words, off: list[DayOff], until: tuple[int, date]) -> list[str]:
    """The lines of the days before this week and date, which are then told."""
    lines = []
    while off and (off[0].week, off[0].date) < until:
        lines.append(off_line(words, off.pop(0)))
    return lines


def _often_of_all(words: Words, programme: Programme) -> list[str]:
    """How often, as it holds for all of it, and for each of several routines side by side."""
    whole, lines = programme.whole, []
    if whole.frequency is not None and whole.frequency.stated:
        often = words.say_as("list", ", ").join(often_lines(words, whole.frequency))
        lines.append(words.say_as("timeline", "How often: {often}", often=often))
    for one in programme.routines:
        often = often_note(words, one, whole)
        if often:
            lines.append(words.say_as("facts", "{name}, {often}", name=words.text(one.name), often=often))
    return lines


def _often(words: Words, programme: Programme, part: str | None) -> list[str]:
    """How often in a stage, where it says so itself."""
    often = [often_note(words, one.routine, programme.whole) for one in programme.stages if one.id == part]
    return ["  " + words.say_as("timeline", "How often: {often}", often=one) for one in often if one]


def _not_in_it(words: Words, programme: Programme, sessions: tuple[Planned, ...], last: int) -> list[str]:
    """That the plan is of a first week alone; and every stage that it never plays, with the reason."""
    if not sessions:
        return []
    open_end = programme.length is not None and not programme.length.stated
    lines = ["", words.say("How long it lasts is not stated: this is the first week.")] if open_end else []
    begun, by_status = {session.stage for session in sessions}, programme.only_by_status()
    begun |= {one.stage.id for one in programme.empty(last) if one.stage is not None}
    missing = [(n, stage) for n, stage in enumerate(programme.stages, 1) if stage.id not in begun]
    missing = [one for one in missing if not any(one[1].routine is part for part in left_open(programme))]
    comes = first_weeks(programme)
    longest = 0 if programme.length is None else programme.length.weeks(Dose.HIGH)
    later = words.say("Later stages:") if open_end else words.say("This plan does not come to:")
    longer = words.say("This plan ends after week {n}; with --dose high it comes to:", n=last)
    taken = words.say("Not in this plan, because an earlier stage has these weeks; status decides:")
    none = words.say(
        "Not in this plan, because it has no weeks and the others leave it none; status decides:"
    )
    listed: dict[str, list[str]] = {title: [] for title in (longer, later, taken, none)}
    for n, stage in missing:
        if stage in by_status:
            title = none if stage.last is None else taken
        else:
            title = longer if last < comes.get(stage.id, 0) <= longest else later
        listed[title].append(f"  {stage_line(words, n, stage, programme.whole)}")
    for title, stages in listed.items():
        gap = [] if open_end and title is later else [""]
        lines += [*gap, title, *stages] if stages else []
    return lines


def _by_days(programme: Programme) -> bool:
    """Whether something is done on named days of the programme, so that these are counted beside the rows."""
    routines = (programme.whole, *programme.routines, *(stage.routine for stage in programme.stages))
    return any(
        section.off or any(getattr(step, "days", None) for step in leaves(section.steps))
        for routine in routines
        for section in routine.sections
    )


def _day_of(session: Planned) -> str:
    begins = session.choice.begins
    return "" if begins is None else str((session.day - begins).days + 1)


def _row(words: Words, session: Planned, names: dict[str, str], *, by_days: bool) -> tuple[str, ...]:
    """Number, days, time of day or routine, then time, reps and sets; a plus for the runner's own pace."""
    where = [names.get(session.stage or "", "")]
    where += [] if session.slot is None else [window_word(words, session.slot)]
    time = length(words, session.timed_seconds) + ("" if session.seconds is not None else " +")
    return (
        str(session.n),
        _day_of(session) if by_days else "",
        f"{dates.short_weekday(words, session.day)} {session.day.isoformat()}",
        " ".join(one for one in where if one),
        time,
        str(session.totals["reps"]),
        str(session.totals["sets"]),
    )
