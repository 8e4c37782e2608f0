"""Days on which a section, a stage, a routine or all of it is left out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kneecoach.paths import routines
from kneecoach.routine import keys
from kneecoach.routine.layout import lay_out
from kneecoach.routine.plan import Planned, plan
from kneecoach.routine.resolve import WHOLE, questions
from kneecoach.routine.timeline import Choice
from kneecoach.ui.preview_steps import sections_of
from kneecoach.words import words_for
from kneecoach.words.days import skip_said
from kneecoach.words.programme import programme_facts, stage_note
from tests.routine.samples import HEAD, check, codes_of, mended, routine_of

MONDAY, WEDNESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 29)
SECTIONS = """\
length: 1 week
frequency: daily
sections:
  - name: Legs
    id: legs
    skip on: [wednesday, day before a race]
    steps:
      - {exercise: hip-lift, reps: 10}
      - {exercise: calf-stretch, hold: 20 s}
  - name: Trunk
    steps: [{exercise: plank, hold: 30 s}]
  - again: legs
"""
WHOLE_WEEK = "length: 1 week\nfrequency: {}\nskip on: {}\nsteps: [{{exercise: plank, hold: 30 s}}]\n"


def played(text: str, choice: Choice) -> list[str | None]:
    timeline = lay_out(routine_of(text), choice)
    ids = {phase.step: phase.exercise for phase in timeline.phases}
    return list(ids.values())


def sessions(text: str, begins: date = MONDAY) -> tuple[Planned, ...]:
    checked = check(text)
    assert checked.programme is not None, checked.faults
    return plan(checked.programme, begins, Choice())


def test_a_section_is_left_out_on_a_weekday_and_so_is_its_repeat() -> None:
    text = HEAD + SECTIONS
    legs = ["hip-lift", "calf-stretch"]
    assert played(text, Choice(date=MONDAY)) == [*legs, "plank", *legs]
    assert played(text, Choice(date=WEDNESDAY)) == ["plank"]
    assert [len(one.routine.sections) for one in sessions(text)] == [3] * 7
    alone = 20 + 10  # the plank, and getting ready for it
    assert sessions(text)[2].timed_seconds < sessions(text)[1].timed_seconds - alone


def test_the_runner_is_asked_once_for_a_whole_section_and_its_repeat() -> None:
    routine = routine_of(HEAD + SECTIONS)
    (asked,) = questions(routine, Choice(date=MONDAY))
    assert (asked.kind, asked.days, asked.options[0].into("en")) == ("skip", ("day before a race",), "Legs")
    assert played(HEAD + SECTIONS, Choice(picks=((asked.path, 1),))) == ["plank"]
    assert questions(routine, Choice(date=WEDNESDAY)) == (asked,)


def test_what_is_picked_holds_where_a_section_stands_again() -> None:
    pick = "      - pick one: [{exercise: plank, hold: 5 s}, {exercise: hip-lift, reps: 3}]\n"
    text = f"{HEAD}sections:\n  - name: A\n    id: a\n    steps:\n{pick}  - again: a\n"
    (asked,) = questions(routine_of(text), Choice())
    assert played(text, Choice(picks=((asked.path, 1),))) == ["hip-lift", "hip-lift"]


def test_a_whole_routine_has_no_session_on_its_days_off() -> None:
    daily = sessions(HEAD + WHOLE_WEEK.format("daily", "[sunday, wednesday]"))
    assert [one.day.weekday() for one in daily] == [0, 1, 3, 4, 5]
    assert played(HEAD + WHOLE_WEEK.format("daily", "sunday"), Choice(date=SUNDAY)) == []


@pytest.mark.parametrize("begins", [MONDAY, WEDNESDAY, SUNDAY])
def test_a_number_of_sessions_is_spread_over_the_other_days(begins: date) -> None:
    text = HEAD + WHOLE_WEEK.format("3 a week", "[saturday, sunday]")
    days = [one.day.weekday() for one in sessions(text, begins)]
    assert len(days) == 3
    assert not {5, 6} & set(days)
    never = HEAD + WHOLE_WEEK.format("3 a week", f"[{', '.join(keys.WEEKDAYS)}]")
    assert sessions(never, begins) == ()


def test_the_whole_is_asked_for_first_and_left_out_by_the_answer() -> None:
    text = HEAD + WHOLE_WEEK.format("daily", "day before a race")
    (asked,) = questions(routine_of(text), Choice())
    assert (asked.path, asked.options[0].into("en")) == (WHOLE, "Test")
    assert played(text, Choice(picks=((WHOLE, 1),))) == []
    assert played(text, Choice(picks=((WHOLE, 0),))) == ["plank"]


def test_stages_and_routines_side_by_side_have_their_own_days_off() -> None:
    steps = "steps: [{exercise: plank, hold: 5 s}]"
    head = "kneecoach: programme 1\nname: P\nlength: 2 weeks\nfrequency: daily\nskip on: sunday\n"
    second = f"{{name: B, weeks: 2, skip on: monday, {steps}}}"
    stages = f"stages:\n  - {{name: A, weeks: 1, {steps}}}\n  - {second}\n"
    days = [one.day.weekday() for one in sessions(head + stages)]
    assert days == [0, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 6]
    programme = check(head + stages).programme
    assert programme is not None
    assert stage_note(words_for("en"), programme.stages[1], programme) == "Not on Monday; week 2"
    assert "Not on" not in stage_note(words_for("en"), programme.stages[0], programme)
    assert dict(programme_facts(words_for("en"), programme, ""))["Days off"] == "Sunday"
    side = f"routines:\n  a: {{skip on: monday, {steps}}}\n  b: {{{steps}}}\n"
    planned = sessions(head.replace("2 weeks", "1 week") + side)
    assert [one.stage for one in planned if one.day == MONDAY] == ["b"]
    assert [one.stage for one in planned if one.day == SUNDAY] == ["a"], "its own days stand instead"


def test_days_without_are_said_in_both_languages() -> None:
    days = ("sunday", *keys.SPECIAL_DAYS)
    assert skip_said(words_for("en"), days[:2]) == "Not on Sunday, match day"
    assert skip_said(words_for("ja"), ("day before a race",)) == "レースの前日は行わない"
    for language in ("en", "ja"):
        assert len({skip_said(words_for(language), (day,)) for day in days}) == len(days)


def test_a_day_that_is_none_is_told() -> None:
    assert codes_of(HEAD + WHOLE_WEEK.format("daily", "someday")) == ["not-choice"]
    near = HEAD + WHOLE_WEEK.format("daily", "day before a rase")
    assert mended(near) == near.replace("rase", "race")


def test_a_day_without_is_a_note_of_the_step_itself_in_a_group_too() -> None:
    text = (
        f"{HEAD}steps:\n  - rounds: 2\n    steps:\n      - {{exercise: hip-lift, reps: 5}}\n"
        "      - {exercise: plank, hold: 5 s, skip on: race day}\n"
    )
    (section,) = sections_of(words_for("en"), routine_of(text), Choice(), Path("a.yaml"), routines())
    assert [(step.notes, step.lead) for step in section.steps] == [
        (("2 rounds",), 1),
        (("Not on race day",), 0),
    ]
