"""How long a plan takes: 26 weeks with 20 exercises, the file already read."""

from __future__ import annotations

import time
from datetime import date

from kneecoach import paths
from kneecoach.routine.checker import check_text
from kneecoach.routine.folder_cards import FOLDER, FolderCards
from kneecoach.routine.plan import plan
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice
from tests.bench.figures import Bound, Series

WEEKS = 26
EXERCISES = 20
_MOST = 50.0  # ms
_OFTEN = ("", "frequency: daily", "frequency: 2 a week", "frequency: every 2nd day")
_STEP = """\
  - exercise: {card}
    sets: 3
    reps: 10-15
    tempo: {{lift: 2 s, hold: 3 s, lower: 3 s}}
    sides: {sides}
    rest: {{sets: 60 s, exercises: 30 s}}
    {often}
    weeks: {{1: {{sets: 2}}, {second}: {{reps: 12-15}}, {third}: {{sets: 4}}}}
"""


def programme() -> Programme:
    """Twenty exercises, most on one side at a time, some with a frequency of their own, growing twice."""
    cards = sorted(path.stem for path in (paths.routines() / "exercises").glob("*.yaml"))
    steps = "".join(
        _STEP.format(
            card=next(card for card in cards[n:] if card != "icing"),
            sides="each" if n % 4 else "both",
            often=_OFTEN[n % len(_OFTEN)],
            second=4 + n % 5,
            third=12 + n % 7,
        )
        for n in range(EXERCISES)
    )
    text = f"kneecoach: routine 1\nname: Long\nlength: {WEEKS} weeks\nfrequency: 3 a week\nsteps:\n{steps}"
    made = check_text(text, "long", FolderCards(None, paths.routines() / FOLDER)).programme
    if made is None:
        raise ValueError("the benchmark's programme has faults")
    return made


def measure(times: int = 15) -> tuple[list[Series], list[Bound]]:
    """Plans of the same programme, one after the other."""
    whole = programme()
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        sessions = plan(whole, date(2026, 4, 6), Choice())
        taken.append((time.perf_counter() - begin) * 1000)
    series = Series(f"{WEEKS} weeks, {EXERCISES} exercises, {len(sessions)} sessions", tuple(taken), "ms")
    return [series], [Bound("a plan, median", series.median, _MOST, " ms")]
