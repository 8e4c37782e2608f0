"""Lines, columns, and the way back from a mended text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.errors import Edit
from kneecoach.routine.places import Lines, Patch


def test_every_kind_of_line_end_ends_a_line() -> None:
    lines = Lines("a\nb\r\nc\rd")
    assert [lines.line(number) for number in range(1, 5)] == ["a", "b", "c", "d"]
    assert lines.place(5) == (3, 1)
    assert lines.place(99) == (4, 2)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab \n", max_size=40), st.data())
def test_what_no_edit_touched_is_found_again(original: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(original)), max_size=6, unique=True)))
    edits = [
        Edit(start, end, data.draw(st.text(alphabet="xyz", max_size=4)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    patch = Patch.of(original, edits)
    for offset, character in enumerate(patch.text):
        if character in "ab \n":
            assert original[patch.back(offset)] == character


def test_a_new_edit_takes_the_place_of_what_it_covers_and_of_nothing_else() -> None:
    patch = Patch.of("one two three", [Edit(4, 7, "2")])
    assert patch.text == "one 2 three"
    wider = patch.also([Edit(0, 5, "12")])
    assert wider
    assert wider.text == "12 three"
    assert Patch.of("one two", [Edit(0, 3, "1111")]).also([Edit(1, 5, "")]) is None


def test_edits_are_given_back_in_offsets_of_the_original() -> None:
    patch = Patch.of("\tname: x", [Edit(0, 1, "        ")])
    assert patch.edit_back(Edit(14, 15, "y")) == Edit(7, 8, "y")
