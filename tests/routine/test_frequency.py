"""How often and how long: every spelling, every contradiction, and what is offered instead."""

from __future__ import annotations

from datetime import date

import pytest

from kneecoach.routine.agenda import Agenda
from kneecoach.routine.growth import Frequency, Length
from kneecoach.routine.model import Amount
from kneecoach.routine.timeline import Dose
from tests.routine.samples import HEAD, codes_of, mended, routine_of

STEPS = "steps:\n  - {exercise: plank, hold: 5 s}\n"
MONDAY = date(2026, 4, 6)
ONE = Amount(1, 1)


def frequency(written: str) -> Frequency:
    found = routine_of(f"{HEAD}frequency: {written}\n{STEPS}").frequency
    assert found is not None
    return found


def codes(written: str, key: str = "frequency") -> list[str]:
    return codes_of(f"{HEAD}{key}: {written}\n{STEPS}")


def days(written: str, week: int = 1, dose: Dose = Dose.PLANNED, begins: date = MONDAY) -> list[int]:
    routine = routine_of(f"{HEAD}frequency: {written}\n{STEPS}")
    return [slot.day for slot in Agenda(routine, week, dose, begins).slots]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("daily", Frequency(ONE, "day")),
        ("every day", Frequency(ONE, "day")),
        ("twice a day", Frequency(Amount(2, 2), "day")),
        ("3 a week", Frequency(Amount(3, 3), "week")),
        ("3 times per week", Frequency(Amount(3, 3), "week")),
        ("3-5 a week (ours)", Frequency(Amount(3, 5, ours=True), "week")),
        ("every other day", Frequency(ONE, "day", every=Amount(2, 2))),
        ("every 2nd day", Frequency(ONE, "day", every=Amount(2, 2))),
        ("every 2-3 days", Frequency(ONE, "day", every=Amount(2, 3))),
        ("every 2 weeks", Frequency(ONE, "day", every=Amount(14, 14))),
        ("monday and thursday", Frequency(Amount(2, 2), "week", days=("monday", "thursday"))),
        ("not stated", Frequency(Amount(None, None), "week")),
        ("{times: 3, per: week, rest days: 1}", Frequency(Amount(3, 3), "week", 1)),
        ("{days: [thursday, monday]}", Frequency(Amount(2, 2), "week", days=("monday", "thursday"))),
        (
            "{windows: [morning, evening], gap: 6 h}",
            Frequency(Amount(2, 2), "day", windows=("morning", "evening"), gap=21600),
        ),
        ("{every: 2nd day, times: 2}", Frequency(Amount(2, 2), "day", every=Amount(2, 2))),
    ],
)
def test_a_frequency_is_read_as_it_is_meant(written: str, read: Frequency) -> None:
    assert frequency(written) == read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3x/week", "3 a week"),
        ("3 x week", "3 a week"),
        ("3 days a week", "3 a week"),
        ("3 sessions per week", "3 a week"),
        ("three times a week", "3 times a week"),
        ("3-4 times weekly", "3-4 a week"),
        ("3 to 5 a week", "3-5 a week"),
        ("2x daily", "2 a day"),
        ("twice daily", "2 a day"),
        ("Daily", "daily"),
        ("every second day", "every 2nd day"),
        ("alternate days", "every 2nd day"),
        ("Mon, Wed, Fri", "monday, wednesday, friday"),
        ("週3回", "3 a week"),
        ("週に２～３回", "2-3 a week"),
        ("1日2回", "2 a day"),
        ("毎日", "daily"),
        ("1日おき", "every 2nd day"),
        ("5-3 a week", "3-5 a week"),
    ],
)
def test_what_people_write_is_mended(written: str, meant: str) -> None:
    text = f"{HEAD}frequency: {written}\n{STEPS}"
    assert codes_of(text) in (["write-as"], ["upside-down"])
    assert mended(text) == f"{HEAD}frequency: {meant}\n{STEPS}"
    assert routine_of(mended(text)).frequency is not None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("often", "not-frequency"),
        ("3", "not-frequency"),
        ("0 a week", "zero"),
        ("99 a day", "too-much"),
        ("every 99 days", "too-much"),
        ("{times: 2 a day, per: day}", "a-day-here"),
        ("{times: 3, days: [monday, thursday]}", "times-and-days"),
        ("{times: 3, per: day, windows: [morning, evening]}", "times-and-windows"),
        ("{times: 4, per: week, rest days: 1}", "rest-days-too-many"),
        ("{days: [monday, tuesday], rest days: 1}", "rest-days-too-many"),
        ("{times: 2, per: day, rest days: 1}", "rest-days-daily"),
        ("{every: 2nd day, days: [monday]}", "two-ways"),
        ("{every: often}", "not-every"),
        ("{days: [mondey]}", "not-choice-near"),
        ("{days: [monday, monday]}", "twice"),
        ("{windows: [morning, evening], gap: 6}", "not-gap"),
        ("{times: 5, per: day, gap: 6 h}", "gap-too-long"),
        ("{per: week}", "missing-key"),
        ("{weeks: {1: 1 a week, 1-2: 2 a week}}", "weeks-overlap"),
    ],
)
def test_what_cannot_be_is_said(written: str, code: str) -> None:
    assert codes(written) == [code]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("3 a week", [0, 2, 4]),
        ("2 a week", [0, 3]),
        ("4 a week", [0, 1, 3, 5]),
        ("daily", list(range(7))),
        ("2 a day", [day for day in range(7) for _ in range(2)]),
        ("monday, thursday", [0, 3]),
        ("every 2nd day", [0, 2, 4, 6]),
        ("9 a week", [0, 0, 1, 2, 3, 3, 4, 5, 6]),
    ],
)
def test_the_sessions_of_a_week_are_spread_over_its_days(written: str, expected: list[int]) -> None:
    assert days(written) == expected


def test_every_second_day_runs_on_through_the_weeks() -> None:
    assert days("every 2nd day", week=2) == [1, 3, 5]


def test_a_week_that_begins_on_a_thursday_has_its_monday_later() -> None:
    assert days("monday, thursday", begins=date(2026, 4, 9)) == [0, 4]


def test_of_a_gap_in_days_the_longer_one_is_the_low_dose() -> None:
    assert days("every 2-3 days") == [0, 3, 6]
    assert days("every 2-3 days", dose=Dose.HIGH) == [0, 2, 4, 6]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("12 weeks", Length(12, 12)),
        ("4-6 weeks", Length(4, 6)),
        ("1 week (ours)", Length(1, 1, ours=True)),
        ("10 days", Length(10, 10, "days")),
        ("not stated", Length(None, None)),
    ],
)
def test_a_length_is_read_as_it_is_meant(written: str, read: Length) -> None:
    assert routine_of(f"{HEAD}length: {written}\n{STEPS}").length == read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", "12 weeks"),
        ("3 months", "13 weeks"),
        ("6 wks", "6 weeks"),
        ("8週間", "8 weeks"),
        ("6-4 weeks", "4-6 weeks"),
    ],
)
def test_a_length_that_was_meant_is_mended(written: str, meant: str) -> None:
    assert mended(f"{HEAD}length: {written}\n{STEPS}") == f"{HEAD}length: {meant}\n{STEPS}"


@pytest.mark.parametrize(
    ("written", "code"),
    [("long", "not-length"), ("0 weeks", "zero"), ("300 weeks", "too-much"), ("", "no-value")],
)
def test_a_length_that_is_none_is_said(written: str, code: str) -> None:
    assert codes(written, "length") == [code]
