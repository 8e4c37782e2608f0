"""The weeks of stages: which stage has a week, which weeks nobody has, and what is said of both."""

from __future__ import annotations

import pytest

from kneecoach.routine.programme import Empty
from kneecoach.routine.timeline import Choice
from tests.routine.samples import HEAD, check, codes_of
from tests.routine.test_plan import programme_of

WHOLE = "kneecoach: programme 1\nname: All\n"


@pytest.mark.parametrize(
    ("weeks", "codes"),
    [
        (("1-2", "3-4"), []),
        (("1-3", "2-5"), []),
        (("1-2", "4-5"), ["weeks-between"]),
        (("1-2", "4-6"), ["weeks-between"]),
        (("2-3", "4-5"), ["weeks-before"]),
        (("3-4", "1-2"), []),
        (("1-4", "2-3"), ["stage-never"]),
    ],
)
def test_every_week_has_a_stage_and_every_stage_a_week(weeks: tuple[str, str], codes: list[str]) -> None:
    stage = "  - {{name: {}, weeks: {}, steps: [{{exercise: plank, hold: 5 s}}]}}\n"
    text = f"{WHOLE}stages:\n" + "".join(map(stage.format, "AB", weeks))
    assert codes_of(text) == codes


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("start: [Pain over 7]", "start: [Pain of 4 to 6]", []),
        ("optional: yes", "optional: yes", []),
        ("start: [Pain over 7]", "", []),
        ("", "enter when: lower band", []),
        ("", "for: runners", []),
        ("", "", ["stage-never"]),
    ],
)
def test_stages_of_the_same_week_are_alternatives_where_status_leads_into_them(
    first: str, second: str, codes: list[str]
) -> None:
    one = "  - {{name: {}, weeks: 1, {}{}steps: [{{exercise: plank, hold: 5 s}}]}}\n"
    text = f"{WHOLE}stages:\n" + "".join(
        one.format(name, own, ", " if own else "") for name, own in (("A", first), ("B", second))
    )
    faults = check(text).faults
    assert [(fault.code, fault.warning) for fault in faults] == [(code, True) for code in codes]


STAGE = "  - {{name: {}, weeks: {}, steps: [{{exercise: plank, hold: 5 s}}]}}\n"


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        (("1-2", "3-4"), []),
        (("1-3", "5-6", "9"), [("weeks-between", "4", "b"), ("weeks-between", "7-8", "c")]),
        (("2-4",), [("weeks-before", "1", "a")]),
        (("1-2", "3-4", "8 weeks"), [("weeks-behind", "5-8", "b")]),
        (("1-2", "3+", "8 weeks"), []),
        (("1-4", "3-9", "4-9 weeks"), [("stage-behind-low", 5, "b")]),
        (("1-4", "3-9", "4 weeks"), [("stage-behind-end", 5, "b")]),
        (("1-4", "3-9", "5-9 weeks"), []),
    ],
)
def test_weeks_without_a_stage_and_stages_without_a_turn_are_warned_of_at_their_place(
    written: tuple[str, ...], codes: list[tuple[str, str | int, str]]
) -> None:
    *weeks, length = written if "weeks" in written[-1] else (*written, "")
    head = f"length: {length}\n" if length else ""
    text = f"{WHOLE}{head}stages:\n" + "".join(map(STAGE.format, "ABC", weeks))
    lines = text.splitlines()
    faults = check(text).faults
    named = [lines[fault.line - 1].split("name: ")[1][0].lower() for fault in faults]
    said = [fault.values.get("text") or fault.values["week"] for fault in faults]
    assert list(zip((fault.code for fault in faults), said, named, strict=True)) == codes
    assert all(fault.warning for fault in faults)


def test_in_weeks_without_a_stage_nothing_is_done() -> None:
    found = check(f"{WHOLE}length: 7 weeks\nstages:\n" + "".join(map(STAGE.format, "AB", ("2-3", "5"))))
    made = found.programme
    assert made is not None
    parts = [made.in_week(week)[0][0] for week in range(1, 10)]
    assert parts == [None, "a", "a", None, "b", None, None, "b", "b"], "behind the end the last one again"
    assert made.empty(7) == (Empty(1, 1), Empty(4, 4), Empty(6, 7))
    assert not made.session(4).sections
    assert [made.idle(Choice(week=week)) for week in (4, 5)] == [4, None]
    assert made.idle(Choice(week=4, part="a")) is None, "what was chosen is played all the same"


def test_without_a_week_a_programme_that_begins_later_shows_its_first_stage() -> None:
    made = check(f"{WHOLE}stages:\n" + "".join(map(STAGE.format, "AB", ("2-3", "4")))).programme
    assert made is not None
    assert (made.first_in(None)[0], made.first_in(1)[0], made.first_in(4)[0]) == ("a", None, "b")
    assert made.session(None).sections
    assert not made.session(1).sections


def test_what_is_done_in_a_stage_may_be_not_stated() -> None:
    blank = "  - {name: B, weeks: 2-3, steps: not stated}\n"
    made = programme_of(f"{WHOLE}stages:\n{STAGE.format('A', 1)}{blank}{STAGE.format('C', 4)}")
    stage = made.stages[1]
    assert (stage.stated, made.stages[0].stated) == (False, True)
    assert made.empty(4) == (Empty(2, 3, stage),)
    assert made.idle(Choice(week=2)) == 0
    assert codes_of(f"{WHOLE}stages:\n{blank}") == ["nothing-stated"]
    assert (
        programme_of(f"{WHOLE}stages:\n{STAGE.format('A', 1)}{blank.replace('not', 'Not')}").stages[1]
        == stage
    )
    assert codes_of(f"{HEAD}steps: not stated\n") != []


def test_a_stage_without_weeks_fills_those_that_stand_around_it() -> None:
    none = "  - {name: %s, steps: [{exercise: plank, hold: 5 s}]}\n"
    one, two = STAGE.format("A", "2-3"), STAGE.format("C", "6")
    made = check(f"{WHOLE}stages:\n{one}{none % 'B'}{two}").programme
    assert made is not None
    assert [made.in_week(week)[0][0] for week in range(1, 7)] == [None, "a", "a", "b", "b", "c"]
    first = f"{WHOLE}stages:\n{none % 'B'}{STAGE.format('A', '1-2')}{two}"
    assert codes_of(first) == ["stage-without-weeks", "weeks-between"]
    made = check(first).programme
    assert made is not None
    assert [stage.id for stage in made.only_by_status()] == ["b"]
