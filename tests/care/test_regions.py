"""Numbers to call, by region."""

from __future__ import annotations

from kneecoach import paths
from kneecoach.care.regions import load_regions, region_of

REGIONS = load_regions(paths.resources() / "regions.toml")


def test_japan_calls_119_and_britain_999() -> None:
    assert "119" in region_of(REGIONS, "JP").call.into("ja")
    assert "999" in region_of(REGIONS, "GB").call.into("en")


def test_an_unknown_region_gets_the_general_answer_without_a_number() -> None:
    chosen = region_of(REGIONS, None)
    assert chosen is REGIONS[-1]
    assert not any(character.isdigit() for character in chosen.call.into("en"))


def test_who_reads_japanese_is_taken_to_live_in_japan_until_another_region_is_chosen() -> None:
    assert region_of(REGIONS, None, "ja").id == "JP"
    assert region_of(REGIONS, "GB", "ja").id == "GB"
    assert region_of(REGIONS, "other", "ja") is REGIONS[-1]
    assert region_of(REGIONS, None, "en") is REGIONS[-1]
