"""Japanese lines break between phrases."""

from __future__ import annotations

import pytest

from kneecoach.ui.session.phrases import in_lines, phrases


@pytest.mark.parametrize(
    ("text", "count", "lines"),
    [
        ("ゆっくり床へ下ろす", 2, ("ゆっくり床へ", "下ろす")),
        ("かかとは床に、後ろのひざは伸ばす", 2, ("かかとは床に、", "後ろのひざは伸ばす")),
        ("壁に手をつき、この足を大きく後ろへ", 3, ("壁に手をつき、", "この足を", "大きく後ろへ")),
        ("お尻をしめて、息は止めずに", 2, ("お尻をしめて、", "息は止めずに")),
    ],
)
def test_lines(text: str, count: int, lines: tuple[str, ...]) -> None:
    assert in_lines(text, count) == lines


@pytest.mark.parametrize("text", ["", "プランク", "キープ。", "氷と肌のあいだにタオル", "Hold still"])
def test_nothing_is_lost(text: str) -> None:
    assert "".join(phrases(text)) == text


def test_what_has_no_phrases_stays_whole() -> None:
    assert in_lines("プランク", 2) is None
