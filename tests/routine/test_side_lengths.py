"""Routines side by side that do not all last as long as the whole."""

from __future__ import annotations

from datetime import date

import pytest

from kneecoach.routine.growth import Length
from kneecoach.routine.open_weeks import open_weeks
from kneecoach.routine.plan import plan, plan_faults
from kneecoach.routine.programme import Programme
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.words import words_for
from kneecoach.words.programme import course_line, programme_facts
from tests.routine.samples import check, codes_of

BESIDE = """\
kneecoach: programme 1
name: Two
WHOLE
frequency: 1 a week
routines:
  long: {name: Long, steps: [{exercise: plank, hold: 5 s}]}
  short: {name: Short, OWN, steps: [{exercise: plank, hold: 5 s}]}
"""


def beside(own: str, whole: str = "length: 4 weeks") -> Programme:
    checked = check(BESIDE.replace("WHOLE", whole).replace("OWN", own))
    assert checked.faults == ()
    assert checked.programme is not None
    return checked.programme


def weeks(made: Programme, part: str, dose: Dose = Dose.PLANNED) -> list[int]:
    return [one.week for one in plan(made, date(2026, 4, 6), Choice(dose)) if one.stage == part]


@pytest.mark.parametrize(
    ("own", "low", "high"),
    [
        ("length: 2 weeks", [1, 2], [1, 2]),
        ("length: 1-3 weeks", [1], [1, 2, 3]),
        ("length: 8 days", [1, 2], [1, 2]),
        ("length: not stated", [1, 2, 3, 4], [1, 2, 3, 4]),
        ("frequency: 1 a week", [1, 2, 3, 4], [1, 2, 3, 4]),
    ],
)
def test_each_ends_when_it_says(own: str, low: list[int], high: list[int]) -> None:
    made = beside(own)
    assert (weeks(made, "short"), weeks(made, "short", Dose.HIGH)) == (low, high)
    assert weeks(made, "long") == [1, 2, 3, 4]


def test_of_a_part_that_is_over_no_weeks_are_missed() -> None:
    made = beside("length: 2 weeks, frequency: {weeks: {1: 1 a week, 2+: not stated}}")
    assert [(one.first, one.last, one.stage) for one in open_weeks(made, Dose.PLANNED)] == [(2, 2, "short")]


@pytest.mark.parametrize("own", ["5 weeks", "2-6 weeks", "29 days"])
def test_none_lasts_longer_than_the_whole(own: str) -> None:
    whole = BESIDE.replace("WHOLE", "length: 4 weeks")
    assert codes_of(whole.replace("OWN", f"length: {own}")) == ["too-much"]
    assert codes_of(whole.replace("OWN", "length: 28 days")) == []


def test_where_each_says_it_the_whole_need_not() -> None:
    text = BESIDE.replace("WHOLE\n", "").replace("name: Long", "name: Long, length: 3 weeks")
    made = check(text.replace("OWN", "length: 2 weeks")).programme
    assert made is not None
    assert made.length == Length(3, 3)
    assert weeks(made, "long") == [1, 2, 3]
    assert [fault.code for fault in plan_faults(beside("length: 2 weeks", "about: None."))] == ["no-length"]


@pytest.mark.parametrize(
    ("own", "english", "japanese", "course"),
    [
        ("length: 2 weeks", "Short, 2 weeks", "Short、2週間", "2 weeks"),
        ("length: not stated", "Short, length not stated", "Short、期間の記載なし", "once a week"),
        ("notes: None", "Short", "Short", "4 weeks"),
    ],
)
def test_how_long_is_said_where_it_is_not_as_the_whole(
    own: str, english: str, japanese: str, course: str
) -> None:
    made = beside(own)
    for language, said in (("en", english), ("ja", japanese)):
        facts = dict(programme_facts(words_for(language), made, ""))
        lines = next(text for text in facts.values() if "Short" in text).splitlines()
        assert lines[1].endswith(said)
        assert "Long, " not in lines[0]
    assert course_line(words_for("en"), made, "short").startswith(course)
    assert course_line(words_for("en"), made, "long").startswith("4 weeks")
