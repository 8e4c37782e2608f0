"""Rules of a pain model of one's own: which moment, comparison and action go together."""

from __future__ import annotations

from typing import Any

import pytest

from kneecoach.routine.pain_rules import PainRule
from tests.routine.samples import HEAD, check, codes_of

MODEL = "pain: {name: Ours, bands: {lower: 0-2, middle: 3-5, upper: 6-10}, rules: [%s]}\n"
STEPS = "steps:\n  - {exercise: plank, hold: 5 s}\n"
WITH = {"during": "before", "later": "before", "morning": "usual morning"}


def text(rule: str) -> str:
    return HEAD + MODEL % rule + STEPS


@pytest.mark.parametrize("when", WITH)
@pytest.mark.parametrize("do", ["stop", "ease off"])
@pytest.mark.parametrize(
    ("comparison", "values"),
    [
        ("above: 5", {"above": 5}),
        ("from: 6", {"at": 6}),
        ("above: %s", {"rise": 1}),
        ("above: %s, by: 3", {"rise": 3}),
        ("above: 5, and above: %s", {"above": 5, "needs_rise": True}),
        ("from: 6, and above: %s", {"at": 6, "needs_rise": True}),
    ],
)
def test_what_is_above_or_has_risen_eases_off_and_stops_only_while_exercising(
    when: str, do: str, comparison: str, values: dict[str, Any]
) -> None:
    rule = f"{{when: {when}, {comparison.replace('%s', WITH[when])}, do: {do}}}"
    if do == "stop" and when != "during":
        assert codes_of(text(rule)) == ["stop-afterwards"]
        return
    checked = check(text(rule))
    assert checked.faults == ()
    assert checked.routine is not None
    assert checked.routine.pain_rules is not None
    assert checked.routine.pain_rules.rules == (PainRule(when, do, **values),)


@pytest.mark.parametrize("when", WITH)
def test_what_is_up_to_a_score_goes_on(when: str) -> None:
    routine = check(text(f"{{when: {when}, up to: 5, do: keep}}")).routine
    assert routine is not None
    assert routine.pain_rules is not None
    assert routine.pain_rules.rules == (PainRule(when, "keep", up_to=5),)


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        ("{when: during, do: keep}", ["no-comparison"]),
        ("{when: during, and above: before, do: stop}", ["no-comparison"]),
        ("{when: during, abve: 5, do: stop}", ["unknown-key-near"]),
        ("{when: during, above: 5, from: 6, do: stop}", ["two-comparisons"]),
        ("{when: later, up to: 5, above: before, do: keep}", ["two-comparisons"]),
        ("{when: later, above: 5, do: keep}", ["keep-without-up-to"]),
        ("{when: during, above: before, do: keep}", ["keep-without-up-to"]),
        ("{when: later, up to: 5, do: ease off}", ["up-to-without-keep"]),
        ("{when: during, up to: 5, do: stop}", ["up-to-without-keep"]),
        ("{when: during, above: 5, by: 2, do: stop}", ["by-of-score"]),
        ("{when: during, above: before, by: 0, do: stop}", ["not-rise"]),
        ("{when: during, above: before, and above: before, do: stop}", ["and-above-of-rise"]),
        ("{when: during, up to: 5, and above: before, do: keep}", ["and-above-of-rise"]),
        ("{when: morning, above: before, do: ease off}", ["not-choice"]),
        ("{when: later, from: 6}", ["missing-key"]),
    ],
)
def test_what_does_not_go_together_is_said(rule: str, codes: list[str]) -> None:
    assert codes_of(text(rule)) == codes
