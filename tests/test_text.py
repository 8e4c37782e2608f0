"""Texts in one language or several."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kneecoach.text import Text

PAIRS = st.lists(st.tuples(st.sampled_from(["", "en", "ja", "de"]), st.text(max_size=20)), max_size=4)


@given(PAIRS)
def test_a_packed_text_is_unpacked_as_it_was(pairs: list[tuple[str, str]]) -> None:
    text = Text(tuple(pairs))
    assert Text.unpacked(text.packed()) == text


def test_a_plain_line_is_a_text_for_every_language() -> None:
    assert Text.unpacked("Basics").into("ja") == "Basics"
    assert Text.unpacked("[1, 2]").into("ja") == "[1, 2]"


def test_a_missing_language_falls_back_to_english_and_then_to_the_first() -> None:
    assert Text.of(en="Plank", ja="プランク").into("ja") == "プランク"
    assert Text.of(de="Stütz", en="Plank").into("ja") == "Plank"
    assert Text.of(de="Stütz").into("ja") == "Stütz"
    assert Text(()).into("en") == ""


def test_texts_become_the_lines_of_one() -> None:
    lines = [
        Text.of(en="During: go on.", ja="運動中：続けます。"),
        Text.of(en="Later: rest.", ja="その後：休みます。"),
    ]
    made = Text.lines(lines)
    assert made.into("en") == "During: go on.\nLater: rest."
    assert made.into("ja") == "運動中：続けます。\nその後：休みます。"
    assert Text.lines([]) == Text(())
