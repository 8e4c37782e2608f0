"""Bands of the pain models at their boundaries."""

from __future__ import annotations

import pytest

from kneecoach import paths
from kneecoach.care.pain import load_models

MODELS = load_models(paths.resources() / "pain_models.toml")


@pytest.mark.parametrize("model", ["strict", "runner-2", "thomee"])
@pytest.mark.parametrize(
    ("score", "band"), [(0, "lower"), (2, "lower"), (3, "middle"), (5, "middle"), (6, "upper"), (10, "upper")]
)
def test_bands_at_their_boundaries(model: str, score: int, band: str) -> None:
    assert MODELS[model].band(score).name == band


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_outside_the_scale_has_no_band(score: int) -> None:
    with pytest.raises(ValueError, match=str(score)):
        MODELS["strict"].band(score)


def test_every_model_names_its_source_in_both_languages() -> None:
    for model in MODELS.values():
        assert model.sources
        assert model.name.into("ja") != model.name.into("en")
