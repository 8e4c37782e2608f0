"""Japanese on labels keeps its words whole."""

from __future__ import annotations

from kneecoach.ui.phrased import phrased


def test_other_languages_are_left_as_they_are() -> None:
    assert phrased("No exercise today – rest.") == "No exercise today – rest."


def test_a_japanese_word_cannot_be_broken() -> None:
    text = "運動、ストレッチ、ローラーは、今日はお休みです。"
    held = phrased(text)
    assert held.replace("\u2060", "").replace("\u200b", "") == text
    assert "\u2060".join("ストレッチ、") in held
    assert "、\u200b" in held


def test_a_compound_stays_whole() -> None:
    assert "\u2060".join("ふくらはぎストレッチ") in phrased("ふくらはぎストレッチを行う")
    assert "\u2060".join("ひざ裏ケア") in phrased("ひざ裏ケア 基本")


def test_a_long_text_may_break_between_words_so_that_its_lines_are_full() -> None:
    said = "始める前より強ければ次回を軽くします。"
    assert "\u2060".join("始める前より強ければ次回を") in phrased(said)
    held = phrased(said * 4)
    assert "\u2060".join("始める前より強ければ") + "\u200b" + "\u2060".join("次回を") in held
    assert held.replace("\u2060", "").replace("\u200b", "") == said * 4


def test_a_short_mark_in_brackets_stays_with_what_it_marks() -> None:
    assert "\u2060".join("3秒（独自）") in phrased("上げる 2秒、下ろす 3秒（独自）")
    assert "\u2060（" not in phrased("ふくらはぎ（ひざを伸ばして行う）")


def test_a_blank_stays_a_place_to_break_and_a_very_long_word_may_be_broken() -> None:
    assert "ア 基" in phrased("ひざ裏ケア 基本")
    assert "Behind-the-knee-basics" in phrased("Behind-the-knee-basics、今日")


def test_what_a_point_joins_is_one_phrase_where_a_line_has_room_for_it() -> None:
    assert "\u2060".join("腫れ・熱・赤み・黒ずみ") in phrased("片脚だけ、太ももの腫れ・熱・赤み・黒ずみ")


def test_a_line_may_end_after_a_plus() -> None:
    assert "＋\u200b" in phrased("約2分＋自分のペースの運動")


def test_of_larger_letters_fewer_are_held_together() -> None:
    said = "始める前より強ければ次回を軽くします。"
    whole = "\u2060".join("始める前より強ければ次回を")
    assert whole in phrased(said)
    held = phrased(said, 1.3)
    assert whole not in held
    assert "\u2060".join("始める前より強ければ") in held
    assert held.replace("\u2060", "").replace("\u200b", "") == said
