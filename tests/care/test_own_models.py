"""A pain model that somebody wrote, acted on like those that ship."""

from __future__ import annotations

import pytest

from kneecoach.care.own_models import model_of
from kneecoach.care.pain import During
from kneecoach.care.verdict import Action, during_verdict
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
