"""A pain model of one's own, in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneecoach.routine.pain_models import up_to
from kneecoach.routine.pain_rules import PainRule
from kneecoach.words import words_for
from kneecoach.words.pain import pain_said, rules_said


def test_each_rule_is_said_stops_first_and_the_morning_last() -> None:
    rules = (
        PainRule("morning", "ease off", rise=1),
        PainRule("later", "keep", up_to=5),
        PainRule("later", "ease off", above=5),
        PainRule("during", "keep", up_to=5),
        PainRule("during", "ease off", at=4, needs_rise=True),
        PainRule("during", "stop", above=5),
    )
    assert rules_said(words_for("en"), rules) == (
        "Stop above 5. Take it easier from 4 on when it is higher than before you began. Up to 5 go on. "
        "At 6 or more later on: take it easier next time. Up to 5 later on: next time as before. "
        "Higher than usual by 1 or more the next morning: take it easier next time."
    )
    assert rules_said(words_for("ja"), rules).startswith("5を超えたら中止します。4以上で、")


@pytest.mark.parametrize("when", ["during", "later", "morning"])
@pytest.mark.parametrize("do", ["stop", "ease off"])
@pytest.mark.parametrize("rise", [False, True])
def test_no_rule_is_left_out(when: str, do: str, rise: bool) -> None:
    if when != "during" and do == "stop":
        return
    said = {
        rules_said(words_for("en"), (rule,))
        for rule in (
            PainRule(when, do, above=7, needs_rise=rise),
            PainRule(when, do, at=3, needs_rise=rise),
            PainRule(when, do, rise=2),
        )
    }
    assert len(said) == 3
    assert all(said)


def test_one_sentence_for_any_rise_afterwards() -> None:
    said = rules_said(words_for("en"), up_to(3).rules)
    assert said == (
        "Stop above 3. Up to 3 go on. "
        "Still higher later on or the next morning: take it easier next time (ours)."
    )
    assert rules_said(words_for("ja"), up_to(3).rules).endswith("強いままなら、次回は軽くします（独自）。")
    plain = [replace(rule, ours=False) for rule in up_to(3).rules]
    assert rules_said(words_for("en"), plain).endswith("next morning: take it easier next time.")


def test_where_only_one_of_the_later_rules_is_ours_each_is_said_by_itself() -> None:
    *rules, morning = up_to(0).rules
    assert rules_said(words_for("en"), [*rules, replace(morning, ours=False)]) == (
        "Stop above 0. Higher by 1 or more later on than before you began: take it easier next time (ours). "
        "Higher than usual by 1 or more the next morning: take it easier next time."
    )


def test_the_author_s_words_come_first_and_a_model_that_ships_has_its_own() -> None:
    model = up_to(0)
    assert pain_said(words_for("en"), model.name, model).startswith("Up to 0 Stop above 0. Still")
    assert pain_said(words_for("en"), model.name, None) == "Up to 0"
