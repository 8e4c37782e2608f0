"""Which session of a file is meant: the selectors that `timeline` and `run` share."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.parsing import WrongUsage
from kneecoach.clock import SystemClock
from kneecoach.errors import FileRefused
from kneecoach.routine.growth import WEEK
from kneecoach.routine.loader import load_programme
from kneecoach.routine.model import Routine, Side
from kneecoach.routine.plan import Planned, left_open, plan, plan_faults
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import Words
from kneecoach.words.often import often_lines


def session_of(options: SimpleNamespace, words: Words) -> tuple[Routine, Choice]:
    """The routine and the choice that make the session; left is affected where nothing is said.

    Of a programme the stage of `--week`, or the one that `--stage` names; with `--session` just what the
    plan has under that number. Raises FileRefused and WrongUsage.
    """
    path = Path(options.file)
    programme = load_programme(path, paths.routines())
    _note_end(programme, options.week, words)
    side = Side(options.side or "left")
    choice = Choice(Dose(options.dose), side, options.week, options.level, options.date)
    if options.session is not None:
        return _numbered(options, programme, path, choice, words)
    if options.stage is None:
        return programme.session(choice.week), choice
    named = programme.named(options.stage)
    if named is None:
        known = ", ".join(programme.ids()) or words.say("none")
        reason = words.say("--stage {name} is none of {known}", name=options.stage, known=known)
        raise WrongUsage(f"kneecoach {options.name} FILE --stage NAME\n", reason, words)
    return named, choice


def _note_end(programme: Programme, week: int | None, words: Words) -> None:
    """Say that a week lies behind the end of the programme, and what comes there."""
    length = programme.length
    if week is None or length is None or not length.stated:
        return
    last = -(-length.days(Dose.HIGH) // WEEK)
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
    return plan(programme, start or SystemClock().read().now.date(), choice)


def _numbered(
    options: SimpleNamespace, programme: Programme, path: Path, choice: Choice, words: Words
) -> tuple[Routine, Choice]:
    sessions = planned(programme, path, options.start, choice)
    if options.session > len(sessions):
        reason = words.say(
            "--session {n}: the plan has {most} sessions", n=options.session, most=len(sessions)
        )
        raise WrongUsage(f"kneecoach {options.name} FILE --session N\n", reason, words)
    found = sessions[options.session - 1]
    return replace(found.routine, id=programme.whole.id), found.choice
