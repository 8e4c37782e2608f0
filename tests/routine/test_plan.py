"""A plan's sessions: which day, what is due, and that each is what its timeline comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.routine.growth import Frequency, Length
from kneecoach.routine.layout import lay_out
from kneecoach.routine.model import Amount, Group, Pick, Rests
from kneecoach.routine.open_weeks import open_weeks
from kneecoach.routine.plan import Planned, plan, plan_faults, sum_of
from kneecoach.routine.programme import Programme
from kneecoach.routine.steps.doses import ExerciseStep, Overrides
from kneecoach.routine.timeline import Choice, Dose
from kneecoach.routine.totals import totals
from tests.routine.building import amount, routine, steps
from tests.routine.samples import HEAD, check

MONDAY = date(2026, 4, 6)
PLANK = "steps:\n  - {exercise: plank, hold: 5 s}\n"


def programme_of(text: str) -> Programme:
    checked = check(text)
    assert checked.faults == ()
    assert checked.programme is not None
    return checked.programme


def planned(body: str, start: date = MONDAY, dose: Dose = Dose.PLANNED) -> tuple[Planned, ...]:
    return plan(programme_of(HEAD + body), start, Choice(dose))


def test_days_weeks_and_numbers_count_from_the_first_day() -> None:
    sessions = planned(f"length: 2 weeks\nfrequency: 2 a week\n{PLANK}", start=date(2026, 4, 8))
    assert [(one.n, one.day.isoformat(), one.week) for one in sessions] == [
        (1, "2026-04-08", 1),
        (2, "2026-04-11", 1),
        (3, "2026-04-15", 2),
        (4, "2026-04-18", 2),
    ]
    assert {one.slot for one in sessions} == {None}
    assert {one.stage for one in sessions} == {None}


def test_a_length_in_days_ends_within_a_week() -> None:
    assert len(planned(f"length: 10 days\nfrequency: daily\n{PLANK}")) == 10


def test_a_range_of_weeks_runs_at_its_low_end() -> None:
    body = f"length: 4-6 weeks\nfrequency: 1-2 a week\n{PLANK}"
    assert len(planned(body)) == 4
    assert len(planned(body, dose=Dose.HIGH)) == 12


def test_windows_name_the_sessions_of_a_day_and_numbers_do_without() -> None:
    named = planned(f"length: 1 week\nfrequency: {{windows: [morning, evening]}}\n{PLANK}")
    assert [one.slot for one in named[:2]] == ["morning", "evening"]
    assert [one.slot for one in planned(f"length: 1 week\nfrequency: 2 a day\n{PLANK}")[:2]] == [1, 2]


def test_each_exercise_keeps_to_its_own_frequency() -> None:
    body = (
        "length: 2 weeks\nfrequency: 3 a week\nsteps:\n"
        "  - {exercise: plank, time: 1 s, prepare: 0 s}\n"
        "  - {exercise: hip-lift, time: 10 s, prepare: 0 s, frequency: daily}\n"
        "  - {exercise: calf-stretch, time: 100 s, prepare: 0 s, frequency: every 2nd day}\n"
    )
    works = [one.totals["work"] for one in planned(body)]
    assert works == [111, 10, 111, 10, 111, 10, 110, 11, 110, 11, 110, 11, 110, 10]


def test_named_days_of_an_exercise_are_days_of_the_plan() -> None:
    body = (
        "length: 1 week\nfrequency: monday, thursday\nsteps:\n"
        "  - {exercise: plank, hold: 5 s}\n  - {exercise: hip-lift, hold: 5 s, frequency: tuesday}\n"
    )
    assert [(one.day.weekday(), one.totals["sets"]) for one in planned(body)] == [(0, 1), (1, 1), (3, 1)]


def test_a_daily_number_is_split_over_its_day_the_larger_parts_first() -> None:
    body = (
        "length: 1 week\nfrequency: 4 a day\nsteps:\n"
        "  - {exercise: hip-lift, reps: 90 a day}\n"
        "  - {exercise: plank, time: 5 s, sets: 2 a day, prepare: 0 s}\n"
        "  - {rounds: 3 a day, steps: [{exercise: calf-stretch, hold: 1 s, prepare: 0 s}]}\n"
    )
    programme = programme_of(HEAD + body)
    first = plan(programme, MONDAY, Choice())[:4]
    laid = [lay_out(one.routine, one.choice) for one in first]
    reps = [
        next(phase.reps for phase in one.phases if phase.exercise == "hip-lift" and phase.kind.exercise)
        for one in laid
    ]
    assert reps == [23, 23, 22, 22]
    assert [one.totals["work"] for one in first] == [5, 5, 0, 0]
    assert [one.totals["hold"] for one in first] == [1, 1, 1, 0]


def test_days_on_which_all_is_left_out_are_no_sessions() -> None:
    body = "length: 1 week\nfrequency: daily\nsteps:\n  - {exercise: plank, hold: 5 s, skip on: sunday}\n"
    assert [one.day.weekday() for one in planned(body)] == list(range(6))


STAGES = """\
kneecoach: programme 1
name: Stages
frequency: 2 a week
stages:
  - name: {en: First, ja: はじめ}
    weeks: 1-2
    next when: test in band and 4 sessions
    steps: [{exercise: plank, hold: 10 s}]
  - name: Second
    id: two
    weeks: 2-3
    frequency: 1 a week
    steps: [{exercise: plank, hold: 20 s}]
"""


def test_a_stage_lasts_until_its_last_week_and_ends_the_programme() -> None:
    programme = programme_of(STAGES)
    sessions = plan(programme, MONDAY, Choice())
    assert [(one.week, one.stage) for one in sessions] == [
        (1, "first"),
        (1, "first"),
        (2, "first"),
        (2, "first"),
        (3, "two"),
    ]
    assert programme.stages[0].leave is not None
    assert programme.stages[0].leave.sessions == 4
    assert programme.session(3).id == "basics"
    assert programme.session(3).name.into("ja") == "Stages · Second"
    assert programme.named("はじめ") == programme.session(1)
    assert programme.named("third") is None


def test_without_weeks_a_plan_stays_in_the_first_stage() -> None:
    text = STAGES.replace("    weeks: 1-2\n", "").replace("    weeks: 2-3\n", "") + "length: 5 weeks\n"
    assert {one.stage for one in plan(programme_of(text), MONDAY, Choice())} == {"first"}


def test_routines_side_by_side_come_as_often_as_each_says() -> None:
    text = """\
kneecoach: programme 1
name: Two
length: 1 week
routines:
  stretch: {frequency: daily, steps: [{exercise: calf-stretch, hold: 30 s}]}
  strength: {name: Strength, frequency: 2 a week, steps: [{exercise: hip-lift, reps: 10}]}
"""
    sessions = plan(programme_of(text), MONDAY, Choice())
    assert Counter(one.stage for one in sessions) == {"stretch": 7, "strength": 2}
    assert [one.stage for one in sessions[:3]] == ["stretch", "strength", "stretch"]
    assert [one.n for one in sessions] == list(range(1, 10))


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (PLANK, ["no-length", "no-frequency"]),
        (f"length: 3 weeks\nfrequency: not stated\n{PLANK}", ["no-frequency"]),
        (f"length: not stated\nfrequency: daily\n{PLANK}", []),
    ],
)
def test_what_a_plan_lacks_is_said(body: str, codes: list[str]) -> None:
    programme = programme_of(HEAD + body)
    assert [fault.code for fault in plan_faults(programme)] == codes


_often = st.one_of(
    st.builds(Frequency, st.integers(1, 9).map(amount), st.just("week")),
    st.builds(Frequency, st.integers(1, 3).map(amount), st.just("day")),
    st.builds(lambda n: Frequency(amount(1), "day", every=amount(n)), st.integers(1, 5)),
    st.just(Frequency(Amount(2, 2), "week", days=("tuesday", "friday"))),
)
_numbers = st.none() | st.integers(1, 40).map(amount)


def _varied(
    one: ExerciseStep,
    often: Frequency | None,
    week: int,
    reps: Amount | None,
    only: tuple[int, int] | None,
    days: tuple[tuple[int, int], ...] | None,
) -> ExerciseStep:
    changes = Overrides((("sets", reps),)) if reps else Overrides()
    return replace(one, frequency=often, weeks=((week, week, changes),) if reps else (), only=only, days=days)


_only = st.none() | st.sampled_from([(1, 1), (1, 2), (2, 3), (3, 104)])
_days = st.none() | st.sampled_from([((1, 1),), ((2, 9),), ((6, 6),), ((12, 728),), ((2, 3), (9, 9))])


_plain = steps.filter(lambda one: isinstance(one, ExerciseStep))
_steps = st.builds(
    _varied,
    _plain,
    st.none() | _often,
    st.integers(2, 3),
    st.none() | st.integers(1, 3).map(amount),
    _only,
    _days,
)
_groups = st.builds(
    lambda inner, rounds, rest, last, full: Group(
        tuple(inner),
        rounds=None if full else amount(rounds),
        until_time=amount(full) if full else None,
        rest=Rests(rounds=rest, exercises=rest, after_last=("rounds",) if last else ()),
    ),
    st.lists(_steps, min_size=1, max_size=2),
    st.integers(1, 3),
    _numbers,
    st.booleans(),
    st.none() | st.integers(5, 400),
)
_skips = st.builds(lambda one: Pick("skip", (one,), days=("friday",)), _steps)
_items = st.lists(st.one_of(_steps, steps, _groups, _skips), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(_items, _often, st.sampled_from(list(Dose)))
def test_every_session_of_a_plan_is_what_its_timeline_comes_to(
    items: list[ExerciseStep], often: Frequency, dose: Dose
) -> None:
    whole = replace(routine(*items), frequency=often, length=Length(3, 3))
    sessions = plan(Programme(whole), MONDAY, Choice(dose))
    assert [one.day for one in sessions] == sorted(one.day for one in sessions)
    assert all(MONDAY <= one.day < MONDAY + timedelta(weeks=3) for one in sessions)
    for one in sessions:
        laid = lay_out(one.routine, one.choice)
        assert one.totals == totals(laid)
        assert one.seconds == laid.seconds
        assert one.timed_seconds == laid.timed_seconds
    assert sum_of(sessions)["sessions"] == len(sessions)


WEEKS_OPEN = "frequency: {weeks: {1: 2 a week, 2+: not stated}}"
EACH = "{exercise: plank, hold: 5 s"
OTHER = f"{{exercise: hip-lift, reps: 5, {WEEKS_OPEN}}}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"length: 4 weeks\n{WEEKS_OPEN}\n{PLANK}", [(2, 4, None, False)]),
        (
            "length: 4 weeks\nfrequency: {weeks: {1: not stated, 2: 1 a week}}\n" + PLANK,
            [(1, 1, None, False)],
        ),
        (f"length: 3 weeks\nfrequency: not stated\n{PLANK}", [(1, 3, None, False)]),
        (
            f"length: 4 weeks\nfrequency: 1 a week\nsteps: [{EACH}}}, {OTHER}]\n",
            [(2, 4, "hip-lift", False)],
        ),
        (
            f"length: 6 weeks\nfrequency: daily\nsteps: [{EACH}, weeks: 1}}, {EACH}, weeks: 3}}]\n",
            [(2, 2, None, True), (4, 6, None, True)],
        ),
        (f"length: not stated\n{WEEKS_OPEN}\n{PLANK}", []),
        (f"length: 4 weeks\nfrequency: every 2 weeks\n{PLANK}", []),
    ],
)
def test_weeks_without_days_are_known_with_what_has_none(
    body: str, expected: list[tuple[int, int, str | None, bool]]
) -> None:
    found = open_weeks(programme_of(HEAD + body), Dose.PLANNED)
    assert [
        (one.first, one.last, one.step.exercise_id if one.step else None, one.nothing) for one in found
    ] == expected
