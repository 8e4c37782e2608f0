"""A pain model that somebody wrote, acted on like those that ship."""

from __future__ import annotations

from typing import Any

import pytest

from kneecoach.care.own_models import model_of
from kneecoach.care.pain import During
from kneecoach.care.verdict import Action, during_verdict, next_time_verdict
from kneecoach.routine.pain_models import up_to
from kneecoach.routine.pain_rules import PainRule, PainRules
from kneecoach.text import Text

BANDS = (("lower", 0, 2), ("middle", 3, 5), ("upper", 6, 10))


def rules(*written: PainRule) -> PainRules:
    return PainRules("own", Text.plain("Own"), bands=BANDS, rules=written)


def test_each_rule_finds_its_place() -> None:
    model = model_of(
        rules(
            PainRule("during", "stop", at=7),
            PainRule("during", "stop", above=4, needs_rise=True),
            PainRule("during", "ease off", above=2),
            PainRule("during", "ease off", rise=2),
            PainRule("during", "keep", up_to=2),
            PainRule("morning", "ease off", rise=1),
        )
    )
    assert model.during == During(7, 4, True, 3, 2, 2)
    assert model.morning_eases
    assert not model.later_eases
    assert model.band(5).name == "middle"


def test_of_two_rules_of_a_kind_the_stricter_one_holds() -> None:
    stops = (PainRule("during", "stop", above=3), PainRule("during", "stop", above=5, needs_rise=True))
    for written in (stops, stops[::-1]):
        during = model_of(rules(*written)).during
        assert (during.stop_above, during.stop_needs_rise) == (3, False)


def test_its_verdicts_are_those_of_its_rules() -> None:
    model = model_of(rules(PainRule("during", "stop", above=4), PainRule("during", "ease off", at=3)))
    assert [during_verdict(model, score, 0).action for score in (2, 3, 4, 5)] == [
        Action.KEEP,
        Action.EASE_OFF,
        Action.EASE_OFF,
        Action.STOP,
    ]


@pytest.mark.parametrize("most", range(10))
def test_pain_up_to_a_score_goes_on_there_and_stops_above(most: int) -> None:
    model = model_of(up_to(most))
    assert during_verdict(model, most, most).action is Action.KEEP
    assert during_verdict(model, most + 1, most + 1).action is Action.STOP
    assert model.later_eases
    assert model.morning_eases


def test_a_stop_at_a_score_stays_beside_a_lower_one_that_needs_a_rise() -> None:
    stops = (PainRule("during", "stop", above=2, needs_rise=True), PainRule("during", "stop", above=5))
    for written in (stops, stops[::-1]):
        model = model_of(rules(*written))
        found = [during_verdict(model, score, score).action for score in (3, 5, 6)]
        assert found == [Action.KEEP, Action.KEEP, Action.STOP]
        assert during_verdict(model, 3, 2).action is Action.STOP


def test_a_rise_stops_and_a_score_that_has_risen_eases_off() -> None:
    model = model_of(
        rules(PainRule("during", "stop", rise=3), PainRule("during", "ease off", above=3, needs_rise=True))
    )
    found = [
        during_verdict(model, score, before).action for score, before in ((4, 4), (4, 3), (4, 1), (4, None))
    ]
    assert found == [Action.KEEP, Action.EASE_OFF, Action.STOP, Action.EASE_OFF]


@pytest.mark.parametrize("when", ["later", "morning"])
@pytest.mark.parametrize(
    ("rule", "eased"),
    [
        ({"above": 5}, [False, True, True]),
        ({"at": 5}, [True, True, True]),
        ({"rise": 1}, [True, False, True]),
        ({"rise": 4}, [False, False, True]),
        ({"above": 4, "needs_rise": True}, [True, False, True]),
    ],
)
def test_scores_after_the_session_ease_off_the_next_one(
    when: str, rule: dict[str, Any], eased: list[bool]
) -> None:
    """Scores of 5 after 2, 6 after 6, and 9 after 4."""
    model = model_of(rules(PainRule(when, "ease off", **rule), PainRule(when, "keep", up_to=4)))
    for (score, before), wanted in zip(((5, 2), (6, 6), (9, 4)), eased, strict=True):
        moments = {"later": None, "morning": None} | {when: score}
        verdict = next_time_verdict(model, before=before, mornings=[], **moments)
        assert (verdict.action is Action.EASE_OFF) is wanted
        if wanted:
            assert (verdict.rule.split("_")[0], verdict.score) == (when, score)


def test_pain_may_reach_five_afterwards_where_the_model_says_so() -> None:
    model = model_of(rules(PainRule("later", "keep", up_to=5), PainRule("later", "ease off", above=5)))
    found = [
        next_time_verdict(model, before=1, later=later, morning=None, mornings=[]).action
        for later in (4, 5, 6)
    ]
    assert found == [Action.KEEP, Action.KEEP, Action.EASE_OFF]


def test_any_rise_above_a_usual_morning_between_two_scores_counts() -> None:
    model = model_of(rules(PainRule("morning", "ease off", rise=1)))
    found = [
        next_time_verdict(model, before=0, later=None, morning=morning, mornings=[2, 2, 3, 3]).action
        for morning in (2, 3)
    ]
    assert found == [Action.KEEP, Action.EASE_OFF]
