"""Sources as a reader is told them."""

from __future__ import annotations

import pytest

from kneecoach.words import words_for
from kneecoach.words.sources import sources_line

ARTICLE = "a clinic’s article on pain behind the knee in runners"

JA_ARTICLE = "ランナーのひざ裏の痛みについての整骨院の記事"


@pytest.mark.parametrize(
    ("sources", "english", "japanese"),
    [
        (
            ["article S-050 to S-064", "Garber 2011", "ours, where marked"],
            f"{ARTICLE} (its points 50–64), Garber 2011, kneecoach for numbers marked (ours)",
            f"{JA_ARTICLE}（項目50〜64）、Garber 2011、「独自」とある値はこのソフトの目安",
        ),
        (
            ["article S-040 to S-064", "article S-110"],
            f"{ARTICLE} (its points 40–64, 110)",
            f"{JA_ARTICLE}（項目40〜64、110）",
        ),
        (
            ["One 1997, as cited by Two 2010"],
            "One 1997, as cited by Two 2010",
            "One 1997（Two 2010による引用）",
        ),
        (["ours"], "the makers of kneecoach", "kneecoachの制作者"),
        (["Article of mine, S-1"], "Article of mine, S-1", "Article of mine, S-1"),
    ],
)
def test_the_article_is_named_once_with_all_its_points(
    sources: list[str], english: str, japanese: str
) -> None:
    assert sources_line(words_for("en"), sources) == english
    assert sources_line(words_for("ja"), sources) == japanese
