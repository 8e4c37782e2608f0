"""A change of side names the limb that the exercise's card is about."""

from __future__ import annotations

import pytest

from kneecoach.routine.model import Side
from kneecoach.text import Text
from kneecoach.words import words_for
from kneecoach.words.changing import change_line


@pytest.mark.parametrize(
    ("side", "means", "english", "japanese"),
    [
        (Side.RIGHT, ("the straight leg", "伸ばす脚"), "Change to the right leg.", "右脚に替えます。"),
        (Side.LEFT, ("the foot on the floor", "床につく脚"), "Change to the left leg.", "左脚に替えます。"),
        (Side.LEFT, ("the arm that reaches", "伸ばす腕"), "Change to the left arm.", "左腕に替えます。"),
        (Side.RIGHT, ("the side you lean on", "支える側"), "Change to the right side.", "右に替えます。"),
        (Side.RIGHT, None, "Change to the right side.", "右に替えます。"),
        (None, ("the straight leg", "伸ばす脚"), "Change over.", "反対側に替えます。"),
    ],
)
def test_the_limb_is_named(
    side: Side | None, means: tuple[str, str] | None, english: str, japanese: str
) -> None:
    text = Text.of(en=means[0], ja=means[1]) if means is not None else None
    assert change_line(words_for("en"), side, text) == english
    assert change_line(words_for("ja"), side, text) == japanese
