"""Any change leaves every byte outside its spans as it was, or is refused with a reason."""

from __future__ import annotations

import pytest

from kneecoach.errors import Fault
from kneecoach.routine.edits.editor import (
    Changed,
    changed,
    delete_step,
    insert_key,
    insert_step,
    move_step,
    remove_key,
    set_value,
)

STEPS = ("steps",)
TEXT = """\
# of the file
kneecoach: routine 1   # the first line
name: Test

steps:
  # above the first
  - exercise: hip-lift   # at its end
    # inside
    sets: 2
    rest: {sets: 60 s, exercises: 30 s}   # rests
    # below the first

  # of nobody, for an empty line follows

  # above the second
  # in two lines
  - exercise: plank
    hold: 30 s # short
  - {exercise: easy-jog, time: 3 min}  # flow
notes: |
  # not a comment
  two lines
# the end"""


def text_of(change: Changed | Fault) -> str:
    assert isinstance(change, Changed), change
    assert changed(change.before, change.edits).text == change.text
    assert changed(change.text, change.undo).text == change.before
    return change.text


def code_of(change: Changed | Fault) -> str:
    assert isinstance(change, Fault), change
    return change.code


def without(*lines: str) -> str:
    text = TEXT
    for line in lines:
        assert f"{line}\n" in text, line
        text = text.replace(f"{line}\n", "", 1)
    return text


FIRST = [
    "  # above the first",
    "  - exercise: hip-lift   # at its end",
    "    # inside",
    "    sets: 2",
    "    rest: {sets: 60 s, exercises: 30 s}   # rests",
    "    # below the first",
]
SECOND = ["  # above the second", "  # in two lines", "  - exercise: plank", "    hold: 30 s # short"]
THIRD = ["  - {exercise: easy-jog, time: 3 min}  # flow"]


@pytest.mark.parametrize(("index", "own"), list(enumerate((FIRST, SECOND, THIRD))))
def test_a_deleted_step_takes_its_own_comments_and_no_others(index: int, own: list[str]) -> None:
    assert text_of(delete_step(TEXT, STEPS, index)) == without(*own)


def test_a_moved_step_takes_its_comments_along() -> None:
    first, second = "\n".join(FIRST), "\n".join(SECOND)
    moved = TEXT.replace(first, "\0").replace(second, first).replace("\0", second)
    assert text_of(move_step(TEXT, STEPS, 0, 1)) == moved
    assert text_of(move_step(TEXT, STEPS, 1, -1)) == moved
    assert text_of(move_step(moved, STEPS, 0, 1)) == TEXT


def test_a_value_is_written_in_its_place() -> None:
    assert text_of(set_value(TEXT, (*STEPS, 1, "hold"), "20-40 s")) == TEXT.replace("30 s #", "20-40 s #")
    assert text_of(set_value(TEXT, (*STEPS, 0, "rest", "sets"), "45 s")) == TEXT.replace("60 s", "45 s")
    assert text_of(set_value(TEXT, ("notes",), "one")) == TEXT.replace(
        "|\n  # not a comment\n  two lines", "one"
    )
    tempo = "{lift: 2 s, hold: 1 s}"
    assert f"hold: {tempo} #" in text_of(set_value(TEXT, (*STEPS, 1, "hold"), tempo, written=True))


@pytest.mark.parametrize(
    "value",
    [
        "a: b",
        "# no",
        "it's",
        '"x"',
        "",
        " x ",
        "two\nlines",
        "- a",
        "{",
        "null",
        "\u3072\u3056: \u88cf",
        "\\n",
        "x #y",
    ],
)
def test_a_value_gets_quotes_where_it_needs_them(value: str) -> None:
    text = text_of(set_value(TEXT, ("name",), value))
    assert text.count("\n") == TEXT.count("\n")
    assert text_of(set_value(text, ("name",), "Test")) == TEXT
    flow = text_of(set_value(TEXT, (*STEPS, 2, "exercise"), value))
    assert text_of(set_value(flow, (*STEPS, 2, "exercise"), "easy-jog")) == TEXT


def test_a_key_comes_and_goes_behind_its_comments() -> None:
    added = text_of(insert_key(TEXT, (*STEPS, 0), "reps", "10", after="sets"))
    assert added == TEXT.replace("    sets: 2\n", "    sets: 2\n    reps: 10\n")
    assert text_of(remove_key(added, (*STEPS, 0, "reps"))) == TEXT
    last = text_of(insert_key(TEXT, (*STEPS, 0), "sides", "each"))
    assert last == TEXT.replace("    # below the first\n", "    sides: each\n    # below the first\n")
    assert text_of(insert_key(TEXT, (*STEPS, 2), "sides", "each")) == TEXT.replace(
        "3 min}", "3 min, sides: each}"
    )
    assert text_of(insert_key(TEXT, (), "reviewed", "no")) == TEXT.replace(
        "# the end", "reviewed: no\n# the end"
    )
    assert text_of(remove_key(TEXT, (*STEPS, 0, "sets"))) == without("    # inside", "    sets: 2")


def test_a_step_comes_before_the_comments_of_the_next() -> None:
    new = (("exercise", "curl-up"), ("reps", "5"))
    rows = "  - exercise: curl-up\n    reps: 5\n"
    assert text_of(insert_step(TEXT, STEPS, 0, new)) == TEXT.replace(
        "  # above the first", f"{rows}  # above the first"
    )
    assert text_of(insert_step(TEXT, STEPS, 1, new)) == TEXT.replace(
        "  # above the second", f"{rows}  # above the second"
    )
    assert text_of(insert_step(TEXT, STEPS, 3, new)) == TEXT.replace("notes: |", f"{rows}notes: |")
    flow = "steps: [{exercise: plank, hold: 30 s}]   # one\n"
    added = text_of(insert_step(flow, STEPS, 1, new))
    assert added == "steps: [{exercise: plank, hold: 30 s}, {exercise: curl-up, reps: 5}]   # one\n"
    assert text_of(delete_step(added, STEPS, 1)) == flow
    assert text_of(insert_step("steps: []\n", STEPS, 0, new)) == "steps: [{exercise: curl-up, reps: 5}]\n"


FLOW = """\
steps: [
  # of a
  {exercise: a},  # at a
  {exercise: b},  # at b
  # of c
  {exercise: c}   # at c
]
"""


def test_lines_between_brackets_keep_their_comments_too() -> None:
    assert text_of(delete_step(FLOW, STEPS, 0)) == FLOW.replace("  # of a\n  {exercise: a},  # at a\n", "")
    assert text_of(delete_step(FLOW, STEPS, 2)) == FLOW.replace("  # of c\n  {exercise: c}   # at c\n", "")
    assert code_of(move_step(FLOW, STEPS, 0, 1)) == "edit-no-place"
    plain = "steps: [{exercise: a}, {exercise: b}]\n"
    assert text_of(move_step(plain, STEPS, 0, 1)) == "steps: [{exercise: b}, {exercise: a}]\n"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (delete_step("steps:\n  - a: b\n", STEPS, 0), "edit-last"),
        (remove_key("a: b\n", ("a",)), "edit-last"),
        (delete_step(TEXT, STEPS, 3), "edit-no-place"),
        (delete_step(TEXT, ("nowhere",), 0), "edit-no-place"),
        (move_step(TEXT, STEPS, 2, 1), "edit-no-place"),
        (move_step(TEXT, STEPS, 0, -1), "edit-no-place"),
        (set_value(TEXT, STEPS, "x"), "edit-no-place"),
        (remove_key(TEXT, (*STEPS, 0, "exercise")), "edit-no-place"),  # a comment would come behind the dash
        (insert_key(TEXT, (*STEPS, 0), "sets", "3"), "edit-no-place"),
        (insert_key(TEXT, (*STEPS, 0), "reps", "a\n  b: c", written=True), "edit-no-place"),
        (set_value("a: [b\n", ("a",), "c"), "edit-unreadable"),
        (set_value("a: b\na: c\n", ("a",), "d"), "edit-unreadable"),
        (insert_step(TEXT, STEPS, 0, (("a", "["),)), "edit-unreadable"),
        (set_value(TEXT, (*STEPS, 2, "time"), "1, x", written=True), "edit-otherwise"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_reason(change: Changed | Fault, code: str) -> None:
    assert code_of(change) == code
