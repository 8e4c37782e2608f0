"""Danger signs stand until they are gone, and forbid exercise for the whole of their day."""

from __future__ import annotations

from kneecoach import paths
from kneecoach.care.danger import Answer, DangerList, Sign, Tier, forbidding, load_signs, standing
from kneecoach.care.regions import load_regions
from kneecoach.text import Text

WORD = Text.of(en="x", ja="x")
SIGNS = DangerList(
    tuple(
        Sign(name, tier, WORD, WORD, ("S-021",))
        for name, tier in [("chest", "A"), ("hot", "B"), ("ache", "C")]
    ),
    tuple(Tier(tier, WORD, WORD) for tier in "ABC"),
    WORD,
    WORD,
)


def ids(answers: list[Answer], today: str) -> list[str]:
    return [row.sign.id for row in standing(SIGNS, answers, today)]


def test_nothing_ticked_forbids_nothing() -> None:
    assert forbidding(standing(SIGNS, [Answer("2026-11-22")], "2026-11-22")) is None


def test_a_sign_stands_for_days_until_it_is_cleared() -> None:
    answers = [Answer("2026-11-20", ticked=("hot",))]
    assert ids(answers, "2026-11-22") == ["hot"]
    answers.append(Answer("2026-11-22", cleared=("hot",)))
    assert ids(answers, "2026-11-22") == []


def test_a_sign_cleared_on_its_own_day_still_forbids_that_day() -> None:
    answers = [Answer("2026-11-22", ticked=("chest",)), Answer("2026-11-22", cleared=("chest",))]
    rows = standing(SIGNS, answers, "2026-11-22")
    assert forbidding(rows) == rows[0]
    assert rows[0].cleared
    assert standing(SIGNS, answers, "2026-11-23") == ()


def test_tier_c_never_forbids_and_goes_as_soon_as_it_is_cleared() -> None:
    answers = [Answer("2026-11-22", ticked=("ache",))]
    assert forbidding(standing(SIGNS, answers, "2026-11-22")) is None
    answers.append(Answer("2026-11-22", cleared=("ache",)))
    assert ids(answers, "2026-11-22") == []


def test_ticked_again_after_it_was_cleared_stands_again() -> None:
    answers = [
        Answer("2026-11-20", ticked=("hot",)),
        Answer("2026-11-21", cleared=("hot",)),
        Answer("2026-11-21", ticked=("hot", "gone-from-the-list")),
    ]
    assert ids(answers, "2026-11-22") == ["hot"]


def test_the_worst_tier_of_several_signs_is_the_most_urgent_one() -> None:
    tier = SIGNS.worst_tier(["ache", "chest", "hot"])
    assert tier is not None
    assert tier.id == "A"
    assert SIGNS.worst_tier([]) is None


def test_the_shipped_list_holds_the_article_s_signs_each_in_one_tier() -> None:
    signs = load_signs(paths.resources() / "danger.toml")
    cited = {source for sign in signs.signs for source in sign.sources}
    assert any("S-021" in source for source in cited)
    assert any("S-025" in source for source in cited)
    assert len({sign.id for sign in signs.signs}) == len(signs.signs)
    assert {sign.tier for sign in signs.signs} == {"A", "B", "C"}


def test_the_number_to_call_stands_in_the_words_of_each_region_and_language() -> None:
    signs = load_signs(paths.resources() / "danger.toml")
    for region in load_regions(paths.resources() / "regions.toml"):
        here = signs.calling(region.number)
        for language in ("en", "ja"):
            words = [tier.action.into(language) for tier in here.tiers]
            words += [sign.more.into(language) for sign in here.signs]
            assert not [text for text in words if "{" in text]
            assert sum(region.number.into(language) in text for text in words) >= 2


def test_what_the_graver_tiers_forbid_is_said_of_the_day_and_of_those_after_it() -> None:
    signs = load_signs(paths.resources() / "danger.toml")
    assert [tier.forbids for tier in signs.tiers] == [True, True, False]
    assert [tier.forbidden is not None for tier in signs.tiers] == [True, True, False]
    for tier in signs.tiers[:2]:
        assert tier.forbidden is not None
        said = tier.forbidden.today.into("en"), tier.forbidden.later.into("en")
        for what in ("exercise", "stretching", "rolling", "massage", "icing", "checked"):
            assert all(what in text for text in said)
        assert "today" in said[0]
        assert "today" not in said[1]
        assert all(("gone" in text) == (tier.id == "B") for text in said), "A is checked, gone or not"


def test_who_hesitates_over_the_gravest_signs_is_told_to_call() -> None:
    signs = load_signs(paths.resources() / "danger.toml")
    for region in load_regions(paths.resources() / "regions.toml"):
        action = signs.calling(region.number).tiers[0].action
        assert action.into("en").endswith(f"If in doubt, call {region.number.into('en')}.")
        assert action.into("ja").endswith(f"迷うときも、{region.number.into('ja')}に電話してください。")
