"""What holds for a whole section or group: its weeks, how often; and which side begins."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Side
from kneecoach.routine.plan import plan
from kneecoach.routine.timeline import Choice, Kind
from kneecoach.routine.totals import totals
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import HEAD, check, codes_of, faults_of, mended, routine_of

MONDAY = date(2026, 4, 6)
SECTIONS = """\
length: 6 weeks
sections:
  - name: Early
    frequency: monday, friday
    weeks: 1-4
    steps:
      - exercise: plank
        hold: 30 s
  - name: All along
    frequency: wednesday
    steps:
      - exercise: plank
        hold: 5 s
      - exercise: plank
        hold: 7 s
        weeks: 3+
      - rounds: 3
        weeks: 5-6
        steps:
          - exercise: plank
            hold: 11 s
      - ice: 10 min
        weeks: 1
"""


def held_in(week: int, body: str) -> list[tuple[int, int]]:
    """Weekday and seconds of hold of each session of a week."""
    programme = check(HEAD + body).programme
    assert programme is not None
    found = plan(programme, MONDAY, Choice())
    return [(one.day.weekday(), int(one.totals["hold"])) for one in found if one.week == week]


def test_a_section_has_its_own_days_and_weeks() -> None:
    assert held_in(1, SECTIONS) == [(0, 30), (2, 5), (4, 30)]
    assert held_in(4, SECTIONS) == [(0, 30), (2, 12), (4, 30)]
    assert held_in(5, SECTIONS) == [(2, 45)]


def test_ice_is_done_in_its_weeks_only() -> None:
    programme = check(HEAD + SECTIONS).programme
    assert programme is not None
    iced = [one.week for one in plan(programme, MONDAY, Choice()) if one.totals["ice"]]
    assert iced == [1]


def test_what_the_step_says_goes_before_its_group() -> None:
    body = (
        "length: 1 weeks\nsteps:\n  - rounds: 2\n    frequency: monday\n    steps:\n"
        "      - exercise: plank\n        hold: 10 s\n"
        "      - exercise: plank\n        hold: 1 s\n        frequency: friday\n"
    )
    assert held_in(1, body) == [(0, 20), (4, 2)]


def test_weeks_of_a_step_lie_in_those_of_its_group() -> None:
    body = (
        "length: 4 weeks\nfrequency: 1 a week\nsteps:\n  - exercise: plank\n    hold: 1 s\n"
        "  - rounds: 1\n    weeks: 2-3\n    steps:\n"
        "      - exercise: plank\n        hold: 10 s\n        weeks: 3+\n"
    )
    assert [held_in(week, body)[0][1] for week in range(1, 5)] == [1, 1, 11, 1]


def test_a_routine_has_something_to_do_in_its_first_week() -> None:
    assert codes_of(HEAD + "steps:\n  - exercise: plank\n    hold: 1 s\n    weeks: 3+\n") == ["nothing-first"]


@pytest.mark.parametrize(("written", "meant"), [("0-2", "1-2"), ("Week 1", "1"), ("weeks 1-3", "1-3")])
def test_weeks_written_otherwise_are_mended(written: str, meant: str) -> None:
    text = HEAD + f"steps:\n  - exercise: plank\n    hold: 1 s\n    weeks: {written}\n"
    assert mended(text) == text.replace(written, meant)


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("each", [Side.LEFT, Side.RIGHT]),
        ("each, right first", [Side.RIGHT, Side.LEFT]),
        ("each, left first", [Side.LEFT, Side.RIGHT]),
        ("each, affected first", [Side.RIGHT, Side.LEFT]),
        ("each, unaffected first", [Side.LEFT, Side.RIGHT]),
    ],
)
def test_the_side_that_begins(written: str, sides: list[Side]) -> None:
    text = HEAD + f"steps:\n  - exercise: plank\n    hold: 10 s\n    reps: 3 in all\n    sides: {written}\n"
    routine = check(text).routine
    assert routine is not None
    holds = [one for one in lay_out(routine, Choice(affected=Side.RIGHT)).phases if one.kind is Kind.HOLD]
    assert [one.side for one in holds] == [sides[0], sides[0], sides[1]], "the odd one is the first side's"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("right, left", "each, right first"), ("right first", "each, right first"), ("left then right", "each")],
)
def test_the_side_that_begins_written_otherwise(written: str, meant: str) -> None:
    text = HEAD + f"steps:\n  - exercise: plank\n    hold: 1 s\n    sides: {written}\n"
    assert mended(text) == text.replace(written, meant)


def test_alternating_is_an_order() -> None:
    (fault,) = faults_of(HEAD + "steps:\n  - exercise: plank\n    hold: 1 s\n    sides: alternating\n")
    assert "order: rep" in fault_sentence(words_for("en"), fault)


def test_a_section_of_an_earlier_stage_stands_in_a_later_one() -> None:
    text = (
        "kneecoach: programme 1\nname: X\nfrequency: 1 a week\nstages:\n"
        "  - name: A\n    weeks: 1\n    sections:\n      - id: stretch\n        steps:\n"
        "          - {exercise: plank, hold: 7 s}\n"
        "  - name: B\n    weeks: 2\n    sections:\n      - again: stretch\n      - steps:\n"
        "          - {exercise: plank, hold: 3 s}\n      - again: stretch\n"
    )
    programme = check(text).programme
    assert programme is not None
    assert [one.totals["hold"] for one in plan(programme, MONDAY, Choice())] == [7, 17]
    (fault,) = faults_of(text.replace("again: stretch\n      - steps", "again: warm-up\n      - steps"))
    assert fault.code == "no-section"


@pytest.mark.parametrize(("days", "held"), [("1", [3, 1]), ("1-2", [3, 3, 1]), ("5+", [1] * 4 + [3, 3, 3])])
def test_days_of_the_programme(days: str, held: list[int]) -> None:
    body = (
        "length: 8 days\nfrequency: daily\nsteps:\n  - exercise: plank\n    hold: 1 s\n"
        f"  - rounds: 1\n    days: {days}\n    steps:\n      - exercise: plank\n        hold: 2 s\n"
    )
    found = [seconds for _, seconds in held_in(1, body)]
    assert found == (held + [1] * 7)[:7]
    assert held_in(2, body) == [(0, 3 if "+" in days else 1)]
    routine = routine_of(HEAD + body)
    assert totals(lay_out(routine, Choice()))["hold"] == found[0]
    fifth = Choice(date=MONDAY + timedelta(4), begins=MONDAY)
    assert totals(lay_out(routine, fifth))["hold"] == found[4]


def test_days_without_a_frequency_are_each_day() -> None:
    body = "length: 2 weeks\nsteps:\n  - exercise: plank\n    hold: 1 s\n    days: 1-3\n"
    assert held_in(1, body) == [(0, 1), (1, 1), (2, 1)]
    assert held_in(2, body) == []


@pytest.mark.parametrize(("written", "meant"), [("day 3", "3"), ("Days 1-3", "1-3")])
def test_days_written_otherwise_are_mended(written: str, meant: str) -> None:
    text = HEAD + f"steps:\n  - exercise: plank\n    hold: 1 s\n    days: {written}\n"
    first = "  - exercise: plank\n    hold: 1 s\n"
    assert mended(text + first) == (text + first).replace(written, meant)


@pytest.mark.parametrize("written", ["0-3", "monday", "3-1", "1000"])
def test_what_is_no_day_of_the_programme(written: str) -> None:
    assert codes_of(HEAD + f"steps:\n  - exercise: plank\n    hold: 1 s\n    days: {written}\n") == [
        "not-days"
    ]
