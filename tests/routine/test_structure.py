"""Groups, choices, weeks and levels: what is read, and what it comes to."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.routine.layout import lay_out
from kneecoach.routine.resolve import questions
from kneecoach.routine.timeline import Choice, Dose, Kind, Timeline
from kneecoach.routine.totals import totals
from tests.routine.samples import HEAD, check, codes_of, mended, routine_of

WEEKLY = "  - exercise: plank\n    weeks: {2: {hold: 5 s}, 4-5: {hold: 7 s}}\n"
TABATA = """\
steps:
  - rounds: 7-8
    rest: {rounds: 10 s%s}
    steps:
      - exercise: plank
        time: 20 s
        prepare: 0 s
"""
CHOOSING = """\
steps:
  - pick one:
      - exercise: plank
        hold: 10 s
      - exercise: hip-lift
        reps: 5
        or: [calf-stretch]
  - exercise: calf-stretch
    hold: 20 s
    optional: yes
  - exercise: plank
    hold: 30 s
    skip on: sunday, match day
"""


def laid(body: str, choice: Choice | None = None) -> Timeline:
    return lay_out(routine_of(HEAD + body), choice or Choice())


@pytest.mark.parametrize(("last", "seconds"), [("", 230), (", after last: yes", 240)])
def test_the_rest_after_the_last_round_is_written_or_not_there(last: str, seconds: int) -> None:
    timeline = laid(TABATA % last, Choice(Dose.HIGH))
    assert timeline.seconds == seconds
    assert totals(timeline)["work"] == 160
    assert [phase.round for phase in timeline.phases if phase.kind is Kind.WORK] == list(range(1, 9))
    assert {phase.rounds for phase in timeline.phases} == {8}


def test_a_rest_as_long_as_a_set_and_one_behind_an_own_pace_set() -> None:
    timeline = laid(
        "steps:\n  - rounds: 2\n    rest: {exercises: as long as a set, rounds: 60 s}\n    steps:\n"
        "      - exercise: plank\n        time: 40 s\n      - exercise: hip-lift\n        reps: 5\n"
    )
    rests = [(phase.seconds, phase.as_set) for phase in timeline.phases if phase.kind is Kind.REST]
    assert rests == [(40, True), (60, False), (40, True)]


def test_a_time_is_filled_and_the_last_round_cut() -> None:
    timeline = laid(
        "steps:\n  - repeat until: 7 min\n    steps:\n"
        "      - {exercise: plank, time: 2 min, prepare: 0 s}\n"
        "      - {exercise: hip-lift, time: 3 min, prepare: 0 s}\n"
    )
    assert [phase.seconds for phase in timeline.phases] == [120, 180, 120]


def test_a_way_asks_after_its_round() -> None:
    timeline = laid("steps:\n  - repeat until: 1 mile\n    steps:\n      - {exercise: plank, time: 2 min}\n")
    last = timeline.phases[-1]
    assert (last.kind, last.part, last.seconds, last.until) == (Kind.WAIT, "until", None, 0)
    assert last.distance == pytest.approx(1609.344)


def test_the_first_of_a_choice_is_played_and_what_is_picked_instead() -> None:
    routine = routine_of(HEAD + CHOOSING)
    assert [one.kind for one in questions(routine, Choice())] == ["pick", "optional", "skip"]
    picked = Choice(picks=(("0.0", 1), ("0.0.1", 1), ("0.1", 1)))
    asked = questions(routine, Choice(picks=(("0.0", 1),)))
    assert [(one.path, one.kind) for one in asked[:2]] == [("0.0", "pick"), ("0.0.1", "instead")]
    played = [phase.exercise for phase in lay_out(routine, Choice()).phases if phase.kind.exercise]
    assert played == ["plank", "calf-stretch", "plank"]
    played = [phase.exercise for phase in lay_out(routine, picked).phases if phase.kind.exercise]
    assert played[-1] == "plank"
    assert played[0] == "calf-stretch", "the stand-in of the second option"


def test_a_sunday_is_left_out_by_its_date() -> None:
    routine = routine_of(HEAD + CHOOSING)
    monday, sunday = date(2026, 4, 6), date(2026, 4, 5)
    assert len(lay_out(routine, Choice(date=sunday)).steps) == 2
    assert len(lay_out(routine, Choice(date=monday)).steps) == 3


def test_weeks_go_on_until_the_next_entry_and_levels_stop_at_the_last() -> None:
    body = (
        "steps:\n  - exercise: hip-lift\n    weeks: {1: {reps: [5, 5]}, 3-4: {reps: 12}}\n"
        "  - exercise: plank\n    level: 2\n    levels: [{hold: 10 s}, {hold: 20 s}, {hold: 30 s}]\n"
    )

    def of(**choice: int) -> tuple[float, float]:
        sums = totals(laid(body, Choice(**choice)))  # type: ignore[arg-type] # weeks and levels alone
        return sums["reps"], sums["hold"]

    assert [of(week=week)[0] for week in (1, 2, 3, 9)] == [10, 10, 12, 12]
    assert [of()[1], of(level=1)[1], of(level=9)[1]] == [20, 10, 30]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("steps:\n" + WEEKLY, ["no-dose-week"]),
        ("sections:\n  - weeks: 2+\n    steps:\n    " + WEEKLY.replace("\n", "\n    "), ["nothing-first"]),
        ("steps:\n  - exercise: plank\n    hold: 1 s\n" + WEEKLY + "    days: 8+\n", []),
        ("steps:\n  - exercise: plank\n    hold: 1 s\n" + WEEKLY + "    days: 7+\n", ["no-dose-week"]),
        ("steps:\n" + WEEKLY + "    hold: 3 s\n", []),
        ("steps:\n" + WEEKLY + "    levels: [{hold: 3 s}]\n", []),
        ("steps:\n" + WEEKLY + "    sides: {left: {hold: 3 s}, right: {hold: 4 s}}\n", []),
    ],
)
def test_a_table_of_weeks_begins_when_the_step_does(body: str, codes: list[str]) -> None:
    assert codes_of(HEAD + body) == codes


@pytest.mark.parametrize(
    ("weeks", "codes"), [("2-5", []), ("1-5", ["no-dose-week"]), (None, ["no-dose-week"])]
)
def test_in_a_stage_the_weeks_begin_with_the_stage(weeks: str | None, codes: list[str]) -> None:
    head = "kneecoach: programme 1\nname: Test\nstages:\n"
    first = "  - {name: First, weeks: 1-2, steps: [{exercise: plank, hold: 1 s}]}\n"
    where = f"    weeks: {weeks}\n" if weeks else ""
    steps = "    steps:\n" + "".join(f"    {line}\n" for line in WEEKLY.splitlines())
    text = head + (first if weeks == "2-5" else "") + "  - name: Then\n" + where + steps
    assert codes_of(text) == codes


def test_before_its_first_week_a_table_gives_that_weeks_dose() -> None:
    """A stage may be begun earlier than its weeks say: by status, or to look at it."""
    head = "kneecoach: programme 1\nname: Test\nstages:\n"
    first = "  - {name: First, weeks: 1, steps: [{exercise: plank, hold: 1 s}]}\n"
    then = "  - name: Then\n    weeks: 2-5\n    steps:\n"
    text = head + first + then + "".join(f"    {line}\n" for line in WEEKLY.splitlines())
    programme = check(text).programme
    assert programme is not None
    then_routine = programme.named("then")
    assert then_routine is not None
    for week, seconds in ((None, 5), (1, 5), (3, 5), (4, 7)):
        assert totals(lay_out(then_routine, Choice(week=week)))["hold"] == seconds


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("steps:\n  - rounds: 3\n    steps: []\n", "empty-list"),
        ("steps:\n  - rounds: 0\n    steps:\n      - {exercise: plank, hold: 5 s}\n", "zero"),
        ("steps:\n  - exercise: plank\n    weeks: {1: {hold: 5 s}, 1-2: {hold: 6 s}}\n", "weeks-overlap"),
        ("steps:\n  - exercise: plank\n    weeks: {one: {hold: 5 s}}\n", "not-weeks"),
        ("steps:\n  - {exercise: plank, hold: 5 s, level: 2, levels: [{hold: 5 s}]}\n", "not-level"),
        (
            "steps:\n  - repeat until: the end\n    steps:\n      - {exercise: plank, hold: 5 s}\n",
            "not-until",
        ),
        ("sections:\n  - again: nothing\n", "no-section"),
        ("frequency: often\nsteps:\n  - {exercise: plank, hold: 5 s}\n", "not-frequency"),
        ("steps:\n  - {exercise: plank, hold: 5 s, load: heavy}\n", "not-load"),
        ("steps:\n  - {exercise: plank, sets: 2, hold: [5 s, 6 s, 7 s]}\n", "list-and-sets"),
    ],
)
def test_what_cannot_be_is_told(body: str, code: str) -> None:
    assert code in codes_of(HEAD + body)


def test_rounds_in_rounds_stay_something_that_can_be_done() -> None:
    body, indent = "steps:\n", "  "
    for _ in range(4):
        body += f"{indent}- rounds: 50\n{indent}  steps:\n"
        indent += "    "
    assert "too-long-session" in codes_of(HEAD + body + f"{indent}- {{exercise: plank, hold: 5 s}}\n")


@pytest.mark.parametrize(("written", "meant"), [("AMRAP", "as many as you can"), ("8-6-4", "[8, 6, 4]")])
def test_what_therapists_write_is_mended(written: str, meant: str) -> None:
    text = f"{HEAD}steps:\n  - exercise: hip-lift\n    reps: {written}\n"
    assert mended(text) == text.replace(written, meant)


@st.composite
def nested(draw: st.DrawFn, depth: int = 0) -> str:
    """Steps and groups in each other, as they are written."""
    indent = "    " * depth + "  "
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        if depth < 3 and draw(st.booleans()):
            lines.append(f"{indent}- rounds: {draw(st.integers(1, 3))}")
            if draw(st.booleans()):
                lines.append(f"{indent}  rest: {draw(st.integers(0, 9))} s")
            lines.append(f"{indent}  steps:")
            lines.append(draw(nested(depth + 1)))
        else:
            dose = draw(st.sampled_from(["hold: 5 s", "reps: [3, 2]", "time: 9 s", "reps: 4"]))
            sides = draw(st.sampled_from(["", ", sides: each", ", sides: each, order: side"]))
            lines.append(f"{indent}- {{exercise: hip-lift, {dose}{sides}}}")
    return "\n".join(lines)


@settings(max_examples=60, deadline=None)
@given(nested())
def test_any_nesting_lays_out_in_order_with_every_set_told_apart(body: str) -> None:
    timeline = laid(f"steps:\n{body}\n")
    ends = [round(phase.at + (phase.seconds or 0), 3) for phase in timeline.phases]
    assert [phase.at for phase in timeline.phases[1:]] == ends[:-1]
    blocks: list[tuple[object, ...]] = []
    for phase in timeline.phases:
        key = (phase.step, phase.set, phase.side)
        if phase.kind.exercise and (not blocks or blocks[-1] != key):
            blocks.append(key)
    assert len(blocks) == len(set(blocks))
    assert {phase.step for phase in timeline.phases} == set(range(len(timeline.steps)))
