"""Which session of a file is meant: the selectors that `timeline` and `run` share."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.parsing import WrongUsage
from kneecoach.clock import SystemClock
from kneecoach.errors import FileRefused
from kneecoach.routine.loader import load_programme
from kneecoach.routine.model import Routine, Side
from kneecoach.routine.plan import Planned, left_open, plan, plan_faults
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import Words
from kneecoach.words.often import often_lines


@dataclass(frozen=True, slots=True)
class Chosen:
    """The routine and the choice that make a session, and the programme that they are of.

    `part`: the id of its stage, or of its routine side by side. `planned`: with `--session`, what the plan
    has under that number.
    """

    routine: Routine
    choice: Choice
    programme: Programme
    part: str | None
    planned: Planned | None = None


def session_of(options: SimpleNamespace, words: Words) -> Chosen:
    """The session that the options name; left is affected where nothing is said.

    Of a programme the stage of `--week`, or the one that `--stage` names; with `--session` just what the
    plan has under that number. Raises FileRefused and WrongUsage.
    """
    path = Path(options.file)
    programme = load_programme(path, paths.routines())
    _note_end(programme, options.week, words)
    side = Side(options.side or "left")
    choice = Choice(Dose(options.dose), side, options.week, options.level, options.date)
    part = None if options.stage is None else _part(options, programme, words)
    if options.session is not None:
        return _numbered(options, programme, path, choice, part, words)
    if part is None:
        part = programme.first_in(choice.week)[0]
        return Chosen(programme.session(choice.week), choice, programme, part)
    named = programme.named(part) or programme.session(choice.week)
    return Chosen(named, choice, programme, part)


def _part(options: SimpleNamespace, programme: Programme, words: Words) -> str:
    """The id of what `--stage` names. Raises WrongUsage where there is no such."""
    part = programme.id_of(options.stage)
    if part is None:
        known = ", ".join(programme.ids()) or words.say("none")
        reason = words.say("--stage {name} is none of {known}", name=options.stage, known=known)
        raise WrongUsage(f"kneecoach {options.name} FILE --stage NAME\n", reason, words)
    return part


def week_shown(chosen: Chosen, start: date | None) -> tuple[Planned, ...]:
    """The planned sessions of the week that is shown, of a stage named alone those of its first week.

    None where the file has no plan.
    """
    if plan_faults(chosen.programme):
        return ()
    sessions = plan(chosen.programme, first_day(start), chosen.choice)
    mine = [session for session in sessions if session.stage == chosen.part]
    if chosen.choice.week is not None or not mine:
        return tuple(session for session in mine if session.week == chosen.choice.week)
    return tuple(session for session in mine if session.week == mine[0].week)


def _note_end(programme: Programme, week: int | None, words: Words) -> None:
    """Say that a week lies behind the end of the programme, and what comes there."""
    length = programme.length
    if week is None or length is None or not length.stated:
        return
    last = length.weeks(Dose.HIGH)
    if week <= last:
        return
    said = words.say("The programme ends after week {n}; this is its last week again.", n=last)
    if programme.maintenance is not None:
        often = words.say_as("list", ", ").join(often_lines(words, programme.maintenance))
        said = words.say("The programme ends after week {n}. Afterwards: {often}", n=last, often=often)
    sys.stderr.write(said + "\n")


def planned(programme: Programme, path: Path, start: date | None, choice: Choice) -> tuple[Planned, ...]:
    """The plan from a day on, today where none is given. Raises FileRefused where something is missing.

    What the file leaves open is not missing: `frequency: not stated` has no days, and is no fault.
    """
    faults = plan_faults(programme)
    if left_open(programme):
        faults = tuple(fault for fault in faults if fault.code != "no-frequency")
    if faults:
        raise FileRefused(path, faults)
    return plan(programme, first_day(start), choice)


def first_day(start: date | None) -> date:
    """The day from which a plan is made: the one that was given, else today."""
    return start or SystemClock().read().now.date()


def _numbered(
    options: SimpleNamespace,
    programme: Programme,
    path: Path,
    choice: Choice,
    part: str | None,
    words: Words,
) -> Chosen:
    """The session of that number. Raises WrongUsage where it is none of `part`, or of the week."""
    sessions = planned(programme, path, options.start, choice)
    n = options.session
    usage = f"kneecoach {options.name} FILE --session N\n"
    if n > len(sessions):
        raise WrongUsage(
            usage, words.say("--session {n}: the plan has {most} sessions", n=n, most=len(sessions)), words
        )
    found = sessions[n - 1]
    if part is not None and found.stage != part:
        mine = [session.n for session in sessions if session.stage == part]
        reason = words.say(
            "--session {n} is of {stage}, and the plan has none of {other}",
            n=n,
            stage=found.stage,
            other=part,
        )
        if mine:
            reason = words.say(
                "--session {n} is of {stage}; the first of {other} is {first}, the last {last}",
                n=n, stage=found.stage, other=part, first=mine[0], last=mine[-1],
            )  # fmt: skip
        raise WrongUsage(usage, reason, words)
    if options.week is not None and found.week != options.week:
        reason = words.say("--session {n} is in week {week}; leave --week out", n=n, week=found.week)
        raise WrongUsage(usage, reason, words)
    routine = replace(found.routine, id=programme.whole.id)
    return Chosen(routine, found.choice, programme, found.stage, found)
