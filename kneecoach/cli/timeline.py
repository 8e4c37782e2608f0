"""`timeline FILE`: the exact session that a routine comes to, by the file alone."""

from __future__ import annotations

import json
from argparse import Namespace
from functools import partial
from pathlib import Path

from kneecoach import paths
from kneecoach.cli.context import Context
from kneecoach.routine.layout import lay_out
from kneecoach.routine.loader import load_routine
from kneecoach.routine.model import Side
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import timeline_json
from kneecoach.words.phases import say_phase


def choice_of(options: Namespace) -> Choice:
    """The selectors that `timeline` and `run` share; left is affected where nothing is said."""
    return Choice(Dose(options.dose), Side(options.side or "left"))


def command(options: Namespace, context: Context) -> int:
    """Print the timeline, as JSON or as lines."""
    timeline = lay_out(load_routine(Path(options.file), paths.routines()), choice_of(options))
    data = timeline_json(timeline, partial(say_phase, context.words))
    if options.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
        return 0
    for phase in data["phases"]:
        seconds = "?" if phase["seconds"] is None else f"{phase['seconds']:g} s"
        print(f"{phase['at']:>8g} s  {seconds:>7}  {phase['say']}")
    return 0
