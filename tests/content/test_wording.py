"""Every text that ships exists in both languages, and none of them promises, names or threatens."""

from __future__ import annotations

import re

import pytest

from tests.content.shipped import everything

TEXTS = dict(everything())
PLACES = sorted(TEXTS)
# A timer and a diary: it treats nothing, promises nothing and names no disease.
NEVER_EN = re.compile(
    r"\b(treat|heal|cure|diagnos|prevent|rehab|therapy|risk|thrombo|embol|clot|tumou?r|cancer|fracture|rupture"
    r"|infection|meniscus|sciatica)\w*",
    re.IGNORECASE,
)
NEVER_JA = re.compile(
    r"治療|治す|治る|治し|診断|予防|改善|効果|危険度|血栓|塞栓|腫瘍|骨折|断裂|感染|半月板|坐骨神経"
)
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
FULL_WIDTH = re.compile(r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]")
# Names that are the same in every language.
SAME = {"EU"}


def test_there_is_something_to_read() -> None:
    assert len(TEXTS) > 250


@pytest.mark.parametrize("place", PLACES)
def test_both_languages_are_there(place: str) -> None:
    text = TEXTS[place]
    assert set(text) == {"en", "ja"}
    for said in text.values():
        assert said == said.strip() != ""
        assert "\n" not in said
    assert not JAPANESE.search(text["en"])
    assert JAPANESE.search(text["ja"])
    assert not FULL_WIDTH.search(text["ja"])


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_promised_and_no_disease_is_named(place: str) -> None:
    text = TEXTS[place]
    assert not NEVER_EN.search(text["en"])
    assert not NEVER_JA.search(text["ja"])


@pytest.mark.parametrize("place", PLACES)
def test_sentences_end_in_both_languages_or_in_neither(place: str) -> None:
    text = TEXTS[place]
    ends_en, ends_ja = text["en"][-1] in ".?", text["ja"][-1] in "。か？"
    assert ends_en == ends_ja
