"""The rules that ship as data: danger signs, regions, icing, pain models."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from kneecoach import paths
from kneecoach.care.danger import load_signs
from kneecoach.care.regions import load_regions
from kneecoach.care.scale import load_scale
from kneecoach.ui.pages import advice_of
from tests.content.shipped import rules

DANGER = rules("danger.toml")
SIGNS: list[dict[str, Any]] = DANGER["signs"]
MODELS: list[dict[str, Any]] = rules("pain_models.toml")["models"]
ICING = rules("icing.toml")
REGIONS: list[dict[str, Any]] = rules("regions.toml")["regions"]
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def test_the_danger_list_fits_on_one_screen() -> None:
    assert 10 <= len(SIGNS) <= 14
    for sign in SIGNS:
        assert len(sign["label"]["en"]) <= 60, sign["id"]
        assert len(sign["label"]["ja"]) <= 30, sign["id"]


def test_every_sign_has_one_id_and_one_tier() -> None:
    ids = [sign["id"] for sign in SIGNS]
    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(sign_id) for sign_id in ids)
    assert set(DANGER["tiers"]) == {"A", "B", "C"}
    tiers = [sign["tier"] for sign in SIGNS]
    assert tiers == sorted(tiers), "grouped, the most urgent first"
    assert set(tiers) == {"A", "B", "C"}


def test_the_ids_stand_in_diaries_and_stay() -> None:
    assert [sign["id"] for sign in SIGNS] == [
        "chest-or-breath", "cold-numb-foot", "saddle-numbness",
        "clot-signs", "hot-joint-fever", "cannot-bear-weight", "sudden-leg-pain",
        "not-easing-at-rest", "leg-numb-or-weak", "not-straight", "gives-way", "effort-cramp", "pulsing-lump",
        "not-better-in-weeks",
    ]  # fmt: skip


@pytest.mark.parametrize("fact", ["S-021", "S-022", "S-023", "S-024", "S-025"])
def test_the_article_s_five_signs_are_there_once(fact: str) -> None:
    assert [sum(fact in source for source in sign["sources"]) for sign in SIGNS].count(1) == 1


def test_every_sign_says_where_it_was_read() -> None:
    for sign in SIGNS:
        assert sign["sources"], sign["id"]
        assert not any("http" in source for source in sign["sources"])


def test_no_exercise_is_said_where_none_is_allowed() -> None:
    for tier in "AB":
        for day in ("today", "later"):
            said = DANGER["tiers"][tier]["forbidden"][day]
            assert "No exercise" in said["en"]
            assert "運動" in said["ja"]
    signs = load_signs(paths.resources() / "danger.toml")
    region = load_regions(paths.resources() / "regions.toml")[0]
    assert {tier: advice.forbidden is not None for tier, advice in advice_of(signs, region).items()} == {
        "A": True, "B": True, "C": False,
    }  # fmt: skip


def test_regions_have_a_number_and_a_last_resort() -> None:
    numbers = {region["id"]: (region["emergency"], region["advice"]) for region in REGIONS}
    assert numbers == {
        "JP": ("119", "#7119"),
        "GB": ("999", "111"),
        "US": ("911", ""),
        "EU": ("112", ""),
        "other": ("", ""),
    }
    for region in REGIONS:
        for language in ("en", "ja"):
            assert region["emergency"] in region["call"][language]
            assert region["emergency"] in region["hint"][language]
            assert region["advice"] in region["ask"][language]
    assert REGIONS[-1]["id"] == "other"


def test_icing_keeps_within_the_documented_numbers() -> None:
    assert (ICING["default_min"], ICING["cap_min"], ICING["gap_h"], ICING["daily_max"]) == (15, 20, 2, 8)
    assert (ICING["skin_checks_min"], ICING["answer_s"]) == ([5, 10], 60)
    assert str(ICING["gap_h"]) in ICING["gap"]["ja"]
    assert str(ICING["daily_max"]) in ICING["daily"]["en"]
    assert len(ICING["exclusions"]) >= 5
    assert ICING["sources"]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model["id"]))
def test_a_model_s_bands_cover_the_scale_once(model: dict[str, Any]) -> None:
    assert list(model["bands"]) == ["lower", "middle", "upper"]
    bands = list(model["bands"].values())
    assert (bands[0][0], bands[-1][1]) == (0, 10)
    assert all(low[1] + 1 == high[0] for low, high in pairwise(bands))
    assert model["sources"]
    assert model["moments"] == ["before", "during", "worst", "now", "later", "morning"]
    assert model["next_time"] == {"later_above_before": "ease off", "morning_above_usual": "ease off"}


@pytest.mark.parametrize(("language", "ours"), [("en", "(ours)"), ("ja", "（独自）")])
def test_what_a_model_asks_beyond_its_source_is_said_to_be_ours(language: str, ours: str) -> None:
    """Of later that day the source of thomee allows up to 5; a rise eases off here as in all the models."""
    thomee = next(model for model in MODELS if model["id"] == "thomee")
    assert thomee["next_time"]["later_above_before"] == "ease off"
    later = next(line for line in thomee["about"] if "5" in line[language] and ours in line[language])
    assert later["en"].startswith("Later that day: ")


def test_the_models_stop_where_their_sources_say() -> None:
    during = {model["id"]: model["during"] for model in MODELS}
    assert rules("pain_models.toml")["default"] == "strict"
    assert during["strict"] == {
        "stop_at": 6,
        "stop_above": 2,
        "stop_needs_rise": True,
        "ease_from": 3,
        "ease_rise": 2,
        "keep_up_to": 2,
    }
    assert during["runner-2"] == {"stop_above": 2, "stop_needs_rise": False, "keep_up_to": 2}
    assert during["thomee"] == {"stop_above": 5, "stop_needs_rise": False, "keep_up_to": 5}


def test_the_scale_has_the_bands_of_the_model_that_holds_where_none_is_named() -> None:
    default = rules("pain_models.toml")["default"]
    strict = next(model for model in MODELS if model["id"] == default)
    bands = [(band.name, band.low, band.high) for band in load_scale(paths.resources() / "scale.json")]
    assert bands == [(name, low, high) for name, (low, high) in strict["bands"].items()]
