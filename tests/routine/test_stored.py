"""A timeline kept as text comes back as it was, and nothing else comes back as a timeline."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings

from kneecoach.errors import MachineError, Trouble
from kneecoach.routine.model import Side, Sides
from kneecoach.routine.stored import timeline_from_text, timeline_to_text
from kneecoach.routine.timeline import Choice, Dose, Timeline
from kneecoach.text import Text
from tests.routine.building import ice, step, timeline, timelines


@settings(max_examples=100, deadline=None)
@given(timelines)
def test_any_timeline_comes_back_equal(laid: Timeline) -> None:
    assert timeline_from_text(timeline_to_text(laid)) == laid


def test_texts_choice_and_languages_come_back() -> None:
    made = step(
        hold=20,
        sides=Sides.AFFECTED,
        cues=(("hold", Text.of(en="Breathe", ja="呼吸")),),
        label=Text.plain("私"),
    )
    laid = timeline(made, ice(15), choice=Choice(Dose.HIGH, Side.RIGHT))
    text = timeline_to_text(laid)
    assert timeline_from_text(text) == laid
    assert "呼吸" in text
    assert "\n" not in text


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        (lambda data: {**data, "format": 2}, Trouble.NEWER),
        (lambda data: {**data, "phases": [{"kind": "dance", "seconds": 1, "step": 0}]}, Trouble.DAMAGED),
        (lambda data: {**data, "phases": [{"kind": "hold", "seconds": -1, "step": 0}]}, Trouble.DAMAGED),
        (lambda data: {**data, "phases": [{"kind": "hold", "seconds": 1, "step": 7}]}, Trouble.DAMAGED),
        (
            lambda data: {**data, "phases": [{"kind": "hold", "seconds": 1, "step": 0, "x": 1}]},
            Trouble.DAMAGED,
        ),
        (lambda data: {key: data[key] for key in data if key != "name"}, Trouble.DAMAGED),
        (lambda data: [data], Trouble.DAMAGED),
    ],
)
def test_what_is_no_timeline_is_refused(change: object, trouble: Trouble) -> None:
    assert callable(change)
    text = json.dumps(change(json.loads(timeline_to_text(timeline(step(hold=5))))))
    with pytest.raises(MachineError) as error:
        timeline_from_text(text)
    assert error.value.trouble is trouble


@pytest.mark.parametrize("text", ["", "{", "null", "[" * 100_000])
def test_broken_text_is_refused(text: str) -> None:
    with pytest.raises(MachineError):
        timeline_from_text(text)
