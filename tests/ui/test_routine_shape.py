"""A routine's shape says every name in full, or falls back to what has room."""

from __future__ import annotations

from itertools import product

import pytest

from kneecoach.ui.look import LIGHT
from kneecoach.ui.shape_rows import Row, SetShape, section_rows, set_rows, step_rows
from kneecoach.ui.today_view import ShapeBar
from kneecoach.words import words_for

LONG = "壁ふくらはぎストレッチ(ひざを伸ばして)"
BARS = [
    ShapeBar("Sitting stretch", "Stretch", 120),
    ShapeBar(LONG, "Stretch", 60),
    ShapeBar("Hip lift", "Strength", 300, own_pace=True),
]
WORDS = words_for("en")


def wide(text: str, size: int, _bold: bool) -> float:
    return sum(size if letter >= "\u3000" else size / 2 for letter in text)


def fitted(width: float, room: float, bars: list[ShapeBar] = BARS) -> SetShape:
    choices = [step_rows(LIGHT, bars), step_rows(LIGHT, bars, heads=False), section_rows(WORDS, LIGHT, bars)]
    return set_rows(choices, sum(bar.seconds for bar in bars), width, room, wide)


def test_with_room_every_step_stands_under_its_section_in_one_line() -> None:
    rows = fitted(600, 300).rows
    assert [row.row.text for row in rows] == [
        "Stretch", "Sitting stretch", LONG, "Strength", "Hip lift"
    ]  # fmt: skip
    assert all(row.lines == (row.row.text,) for row in rows)


def test_a_long_name_breaks_before_its_bracket() -> None:
    lines = [row.lines for row in fitted(260, 300).rows if row.row.text == LONG]
    assert lines == [("壁ふくらはぎストレッチ", "(ひざを伸ばして)")]


def test_without_room_for_the_steps_the_sections_stand_for_them() -> None:
    assert [row.lines for row in fitted(400, 50).rows] == [("Stretch · 2 exercises",), ("Hip lift",)]


def test_a_stranger_s_names_leave_nothing_but_bars() -> None:
    assert fitted(400, 300, [ShapeBar("x" * 500, "", 60)]).rows == ()


@pytest.mark.parametrize(("width", "room"), [*product((200, 280, 430, 800), (60, 130, 220, 400))])
def test_no_name_leaves_its_row_at_any_size(width: int, room: int) -> None:
    shape = fitted(width, room)
    for row in shape.rows:
        begins = row.row.begins * shape.scale
        ends = begins + max(10, row.row.lasts * shape.scale)
        for line in row.lines:
            needs = wide(line, row.size, row.row.heads)
            assert needs <= (width if row.row.heads else width - ends if row.after else begins)


def test_every_section_has_a_colour_and_ice_its_own() -> None:
    rows = section_rows(WORDS, LIGHT, [*BARS, ShapeBar("Ice", "Ice", 900, ice=True)])
    assert [row.colour for row in rows] == [LIGHT.accent, LIGHT.move, LIGHT.ice]
    assert rows[-1] == Row("Ice", LIGHT.ice, 480, 900)


def test_rows_of_larger_letters_take_more_room() -> None:
    choices = [step_rows(LIGHT, BARS), section_rows(WORDS, LIGHT, BARS)]
    usual, larger = (set_rows(choices, 480, 600, 110, wide, taller) for taller in (1.0, 1.3))
    assert len(usual.rows) == 5
    assert len(larger.rows) == 2
