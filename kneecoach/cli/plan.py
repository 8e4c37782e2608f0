"""`plan FILE`: every session of a programme, by the file alone."""

from __future__ import annotations

import json
from datetime import date
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace

from kneecoach import paths
from kneecoach.cli.context import Context
from kneecoach.clock import SystemClock
from kneecoach.errors import FileRefused
from kneecoach.routine.loader import load_routine
from kneecoach.routine.plan import Planned, plan, plan_faults, sum_of
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import number
from kneecoach.words import Words
from kneecoach.words.phases import length


def command(options: SimpleNamespace, context: Context) -> int:
    """Print the plan, as JSON or as lines; a routine without a length or a frequency has none."""
    path = Path(options.file)
    routine = load_routine(path, paths.routines())
    if faults := plan_faults(routine):
        raise FileRefused(path, faults)
    start: date = options.start or SystemClock().read().now.date()
    sessions = plan(routine, start, Choice(Dose(options.dose)))
    if options.json:
        data = {
            "programme": routine.id,
            "sessions": [_json(session) for session in sessions],
            "totals": sum_of(sessions),
        }
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(context.words, sessions)))
    return 0


def _json(session: Planned) -> dict[str, object]:
    return {
        "n": session.n,
        "date": session.day.isoformat(),
        "week": session.week,
        "stage": None,
        "slot": session.slot,
        "seconds": number(session.seconds),
        "timed_seconds": number(session.timed_seconds),
        "totals": session.totals,
    }


def _lines(words: Words, sessions: tuple[Planned, ...]) -> list[str]:
    """A paragraph for each week: its sessions with their days, and what they come to."""
    lines: list[str] = []
    for week, group in groupby(sessions, key=lambda session: session.week):
        lines.append(words.say("Week {n}", n=week))
        for session in group:
            said = length(words, session.timed_seconds)
            if session.seconds is None:
                said = words.say("{time} plus your own pace", time=said)
            reps = words.plural("{n} rep", "{n} reps", int(session.totals["reps"]))
            slot = "" if session.slot is None else f" ({session.slot})"
            lines.append(f"  {session.day.isoformat()}{slot}  {said}  {reps}")
    sums = sum_of(sessions)
    reps = words.plural("{n} rep", "{n} reps", int(sums["reps"]))
    lines += ["", words.plural("{n} session", "{n} sessions", len(sessions)) + f", {reps}"]
    return lines
