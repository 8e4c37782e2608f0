"""Verdicts at their boundaries, and that more pain is never judged more gently."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecoach import paths
from kneecoach.care.pain import load_models
from kneecoach.care.verdict import (
    Action,
    band_asks,
    during_verdict,
    next_time_verdict,
    usual_morning,
    valid_score,
)

MODELS = load_models(paths.resources() / "pain_models.toml")
STRICTNESS = [Action.KEEP, Action.EASE_OFF, Action.STOP]
SCORES = st.integers(0, 10)
BEFORE = st.none() | SCORES


@pytest.mark.parametrize("value", [11, -1, 2.5, "", None, True])
def test_what_is_no_score_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="not a score"):
        valid_score(value)


def test_nought_is_a_score() -> None:
    assert valid_score(0) == 0
    assert during_verdict(MODELS["strict"], 0, None).action is Action.KEEP


@pytest.mark.parametrize(
    ("score", "before", "action"),
    [
        (6, 6, Action.STOP),
        (5, 5, Action.EASE_OFF),
        (3, 2, Action.STOP),
        (3, None, Action.STOP),
        (3, 3, Action.EASE_OFF),
        (2, 0, Action.EASE_OFF),
        (2, 1, Action.KEEP),
        (2, None, Action.KEEP),
    ],
)
def test_strict_during_a_session(score: int, before: int | None, action: Action) -> None:
    assert during_verdict(MODELS["strict"], score, before).action is action


@pytest.mark.parametrize(
    ("model", "action"), [("thomee", Action.KEEP), ("strict", Action.STOP), ("runner-2", Action.STOP)]
)
def test_five_with_two_before_is_judged_by_the_model(model: str, action: Action) -> None:
    assert during_verdict(MODELS[model], 5, 2).action is action
    after = next_time_verdict(MODELS[model], before=2, later=2, morning=2, mornings=[2, 2, 2])
    assert after.action is Action.KEEP


def test_a_morning_above_the_usual_eases_off_though_every_band_is_lower() -> None:
    verdict = next_time_verdict(MODELS["strict"], before=2, later=2, morning=3, mornings=[])
    assert (verdict.action, verdict.rule, verdict.compared) == (Action.EASE_OFF, "morning_above_usual", 2.0)


def test_a_later_score_above_before_eases_off() -> None:
    verdict = next_time_verdict(MODELS["thomee"], before=1, later=2, morning=None, mornings=[])
    assert verdict.rule == "later_above_before"


def test_a_danger_sign_wins_over_a_score_of_nought() -> None:
    assert during_verdict(MODELS["thomee"], 0, 0, danger=True).action is Action.STOP


@pytest.mark.parametrize(
    ("model", "band", "level", "risen"),
    [
        ("strict", (0, 2), Action.KEEP, Action.KEEP),
        ("strict", (3, 5), Action.EASE_OFF, Action.STOP),
        ("strict", (6, 10), Action.STOP, Action.STOP),
        ("runner-2", (3, 5), Action.STOP, Action.STOP),
        ("thomee", (3, 5), Action.KEEP, Action.KEEP),
    ],
)
def test_what_a_band_asks_for_is_what_its_scores_do(
    model: str, band: tuple[int, int], level: Action, risen: Action
) -> None:
    assert band_asks(MODELS[model], *band) == (level, risen)


def test_a_band_whose_scores_differ_asks_for_no_one_thing() -> None:
    assert band_asks(MODELS["strict"], 2, 3) is None


def test_the_usual_morning_is_the_median_of_the_last_seven() -> None:
    assert usual_morning([9, 9, 1, 2, 3, 4, 5, 6, 7], 0) == 4
    assert usual_morning([5, 6], 3) == 3
    assert usual_morning([5, 6], None) is None


@pytest.mark.parametrize("model", MODELS)
@given(score=st.integers(0, 9), before=BEFORE)
def test_more_pain_is_never_judged_more_gently(model: str, score: int, before: int | None) -> None:
    less, more = (during_verdict(MODELS[model], one, before).action for one in (score, score + 1))
    assert STRICTNESS.index(less) <= STRICTNESS.index(more)
