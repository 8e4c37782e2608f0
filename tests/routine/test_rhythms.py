"""Rhythms of days: counted from the first day of a stage, and so many times a day on the days of a week."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from kneecoach.routine.plan import Planned, plan
from kneecoach.routine.timeline import Choice, Dose
from tests.routine.samples import HEAD
from tests.routine.test_plan import programme_of

MONDAY = date(2026, 4, 6)
STAGES = """\
kneecoach: programme 1
name: Stages
length: 5 weeks
frequency: every 3rd day
stages:
  - {name: One, weeks: 1, steps: [{exercise: plank, hold: 5 s}]}
  - {name: Two, weeks: 1-3, steps: [{exercise: plank, hold: 5 s}]}
  - {name: Three, weeks: 4-5, frequency: daily, steps: [%s]}
"""


def planned(text: str, dose: Dose = Dose.PLANNED) -> tuple[Planned, ...]:
    return plan(programme_of(text), MONDAY, Choice(dose))


def days(sessions: tuple[Planned, ...], stage: str | None = None) -> list[int]:
    """The days of the programme that have sessions, from 0, as often as they have one."""
    return [(one.day - MONDAY).days for one in sessions if one.stage == stage]


def test_every_third_day_of_a_stage_is_counted_from_the_first_day_on_which_it_is_played() -> None:
    sessions = planned(STAGES % "{exercise: plank, hold: 5 s}")
    assert days(sessions, "one") == [0, 3, 6]
    assert days(sessions, "two") == [7, 10, 13, 16, 19], "from its second week, for the first is the other's"


def test_a_step_in_a_stage_keeps_to_the_stage_s_first_day_too() -> None:
    often = "{exercise: plank, hold: 5 s, frequency: every 2 weeks}, {exercise: hip-lift, reps: 3}"
    sessions = planned(STAGES % often)
    assert [one.totals["hold"] for one in sessions if one.stage == "three"] == [5, *13 * [0]]


def test_a_rhythm_without_stages_is_counted_from_the_first_day_of_all() -> None:
    sessions = planned(
        f"{HEAD}length: 2 weeks\nfrequency: every 3rd day\nsteps: [{{exercise: plank, hold: 5 s}}]\n"
    )
    assert days(sessions) == [0, 3, 6, 9, 12]


TOGETHER = """\
length: 1 week
frequency: %s
steps:
  - {exercise: plank, hold: 5 s, frequency: %s}
  - {exercise: hip-lift, reps: 10}
"""


@pytest.mark.parametrize(
    ("often", "own", "low", "high"),
    [
        ("5 a week", "2-3 a day", {0: 2, 1: 2, 2: 2, 4: 2, 5: 2}, {0: 3, 1: 3, 2: 3, 4: 3, 5: 3}),
        ("monday, friday", "3 a day", {0: 3, 4: 3}, {0: 3, 4: 3}),
        ("every 3rd day", "2 a day", {0: 2, 3: 2, 6: 2}, {0: 2, 3: 2, 6: 2}),
        ("3 a week", "daily", dict.fromkeys(range(7), 1), dict.fromkeys(range(7), 1)),
        ("3 a week", "{every: day, times: 2}", dict.fromkeys(range(7), 2), dict.fromkeys(range(7), 2)),
        ("daily", "2 a day", dict.fromkeys(range(7), 2), dict.fromkeys(range(7), 2)),
        ("not stated", "2 a day", dict.fromkeys(range(7), 2), dict.fromkeys(range(7), 2)),
        ("{times: 2, per: week}", "{windows: [morning, evening]}", {0: 2, 3: 2}, {0: 2, 3: 2}),
    ],
)
def test_so_many_times_a_day_is_meant_of_the_days_of_the_week_that_the_routine_has(
    often: str, own: str, low: dict[int, int], high: dict[int, int]
) -> None:
    for dose, expected in ((Dose.PLANNED, low), (Dose.HIGH, high)):
        sessions = planned(HEAD + TOGETHER % (often, own), dose)
        held = Counter((one.day - MONDAY).days for one in sessions if one.totals["hold"])
        assert held == expected
    reps = sum(int(one.totals["reps"]) for one in planned(HEAD + TOGETHER % (often, own)))
    assert reps >= 10, "what has no frequency of its own stays with the routine's"


def test_days_off_of_a_stage_are_those_of_what_is_done_several_times_a_day() -> None:
    sessions = planned(HEAD + "skip on: [saturday, sunday]\n" + TOGETHER % ("5 a week", "3 a day"))
    assert days(sessions) == [day for day in range(5) for _ in range(3)]
    assert sum(int(one.totals["reps"]) for one in sessions) == 50


SECTIONS = """\
length: 1 week
frequency: daily
sections:
  - name: A
    frequency: monday, thursday
    steps:
      - {exercise: plank, hold: 5 s, frequency: 2 a day}
      - {rounds: 2, frequency: tuesday, steps: [{exercise: hip-lift, reps: 10, frequency: 3 a day}]}
  - name: B
    steps: [{exercise: calf-stretch, hold: 1 s, frequency: 2 a day}]
"""


def test_the_days_are_those_of_the_nearest_section_or_group_around() -> None:
    sessions = planned(HEAD + SECTIONS)
    five, reps = (
        [(one.day - MONDAY).days for one in sessions if one.totals[name] >= least]
        for name, least in (("hold", 5), ("reps", 1))
    )
    assert five == [0, 0, 3, 3]
    assert reps == [1, 1, 1]
    assert len([one for one in sessions if one.totals["hold"] % 5]) == 2 * 7, (
        "every day, where nothing names days"
    )
