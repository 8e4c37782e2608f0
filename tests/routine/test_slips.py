"""What is a slip of the pen, and what is another word."""

from __future__ import annotations

import pytest

from kneecoach.routine.slips import slip_of


@pytest.mark.parametrize(
    ("text", "known", "meant"),
    [
        ("exercize", ("exercise", "notes"), "exercise"),
        ("hip-lfit", ("hip-lift", "plank"), "hip-lift"),
        ("Hip lift", ("hip-lift", "plank"), "hip-lift"),
        ("side", ("sides", "sets"), "sides"),
        ("seps", ("sets", "reps"), "sets"),
        ("sips", ("sets", "reps"), None),
        ("rets", ("rest", "reps"), None),  # one letter from both
        ("upper band", ("lower band", "no rise"), None),
        ("first", ("rest", "lift"), None),
        ("calf-stretch", ("calf-stretch-bent", "calf-stretch-straight"), None),
        ("tusday", ("tuesday", "thursday"), None),
        ("", ("rest",), None),
    ],
)
def test_only_one_word_that_is_nearly_the_same_is_meant(
    text: str, known: tuple[str, ...], meant: str | None
) -> None:
    assert slip_of(text, known) == meant
