"""What must hold for any file: nothing raises, and what a good file says is what was written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneecoach.routine.model import Amount, Sides
from kneecoach.routine.reader import FAST, PLAIN
from kneecoach.routine.steps.doses import ExerciseStep
from kneecoach.routine.syntax import read_text
from kneecoach.text import Text
from kneecoach.words import words_for
from kneecoach.words.faults import fault_sentence
from tests.routine.samples import BASICS, check, faults_of

PIECES = st.sampled_from(
    [
        *"\t :-#{}[]'\"&*!|>%@`,?\\\n\r0x",
        "  ",
        ": ",
        "- ",
        "...",
        "---",
        "\u3000",
        "\uff1a",
        "\u202e",
        "\u200b",
        "é",
        "膝",
    ]
)
WORDS = {language: words_for(language) for language in ("en", "ja")}


@st.composite
def spoiled_texts(draw: st.DrawFn) -> str:
    """A good routine with a few pieces put in, taken out or doubled."""
    text = BASICS
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 30)))
        match draw(st.integers(0, 2)):
            case 0:
                text = text[:at] + draw(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[end:]
            case _:
                text = text[:end] + text[at:end] + text[end:]
    return text


@settings(max_examples=100, deadline=None)
@given(spoiled_texts())
def test_a_spoiled_routine_is_read_or_refused_with_sentences(text: str) -> None:
    checked = check(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert (checked.routine is None) == any(not fault.warning for fault in checked.faults)
    for fault in checked.faults:
        assert 1 <= fault.line <= len(lines)
        assert fault.column >= 1
        for words in WORDS.values():
            sentence = fault_sentence(words, fault)
            assert "\n" not in sentence
            assert "?" not in fault_sentence(words, fault) or "?" in text + str(fault.values)
        if fault.mend:
            assert 0 <= fault.mend.start <= fault.mend.end <= len(text)
    places = [(fault.line, fault.column) for fault in checked.faults]
    assert places == sorted(places)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_refused_and_nothing_is_raised(text: str) -> None:
    assert faults_of(text)


@pytest.mark.parametrize("loader", [FAST, PLAIN], ids=["fast", "plain"])
@settings(max_examples=50, deadline=None)
@given(text=spoiled_texts())
def test_reading_needs_little_whatever_is_wrong(loader: type, text: str) -> None:
    reading = read_text(text, loader=loader, tried=20_000)
    assert reading.whole or reading.found.errors


NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=30)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@st.composite
def steps(draw: st.DrawFn) -> tuple[str, ExerciseStep]:
    """A step as it is written, and what it means."""
    low, more = draw(st.integers(1, 600)), draw(st.integers(0, 60))
    reps = draw(st.integers(1, 100))
    sides = draw(st.sampled_from([one for one in Sides if one is not Sides.NONE]))
    ours = draw(st.booleans())
    name = draw(NAMES)
    text = (
        f"  - exercise: plank\n    hold: {low}-{low + more} s{' (ours)' if ours else ''}\n"
        f"    reps: {reps}\n    sides: {sides.value}\n    notes: {quoted(name)}\n"
    )
    card = check("kneecoach: exercise 1\nname: plank\n", "plank").exercise
    assert card
    hold = Amount(low, low + more, ours)
    return text, ExerciseStep(
        card, hold=hold, reps=Amount(reps, reps), sides=sides, notes=(Text.plain(name),)
    )


@settings(max_examples=50, deadline=None)
@given(NAMES, st.lists(steps(), min_size=1, max_size=5))
def test_a_good_routine_reads_back_to_what_was_written(
    name: str, written: list[tuple[str, ExerciseStep]]
) -> None:
    body = "".join(text for text, _ in written)
    checked = check(f"kneecoach: routine 1\nname: {quoted(name)}\nsteps:\n{body}")
    assert checked.faults == ()
    assert checked.routine
    assert checked.routine.name == Text.plain(name)
    assert checked.routine.steps == tuple(step for _, step in written)
