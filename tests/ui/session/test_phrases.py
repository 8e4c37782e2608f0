"""Lines break where a reader would pause."""

from __future__ import annotations

import pytest

from kneecoach.ui.session.phrases import best_lines, pieces


def lines(text: str, count: int, room: float = 100.0, sense: float = 1.0) -> tuple[str, ...] | None:
    """The best lines, where every character is as wide as the next."""
    parts = pieces(text)
    best = best_lines(parts, [float(len(part.text)) for part in parts], room, count, sense)
    return best[1] if best is not None else None


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("ゆっくり床へ下ろす", 2, ("ゆっくり床へ", "下ろす")),
        ("かかとは床に、後ろのひざは伸ばす", 2, ("かかとは床に、", "後ろのひざは伸ばす")),
        ("壁に手をつき、この足を大きく後ろへ", 3, ("壁に手をつき、", "この足を", "大きく後ろへ")),
        ("お尻をしめて、息は止めずに", 2, ("お尻をしめて、", "息は止めずに")),
        ("お尻を床に置いて、楽に呼吸", 3, ("お尻を床に", "置いて、", "楽に呼吸")),
        ("Press your feet down, hips up", 3, ("Press your", "feet down,", "hips up")),
        ("Toes up, chest tall, lean from the hips", 3, ("Toes up,", "chest tall,", "lean from the hips")),
        ("Let your arms hang", 2, ("Let your", "arms hang")),
        ("Change to the right side.", 2, ("Change to", "the right side.")),
    ],
)
def test_lines(text: str, count: int, expected: tuple[str, ...]) -> None:
    assert lines(text, count, room=20.0) == expected


@pytest.mark.parametrize(
    "text", ["", "プランク", "キープ。", "氷と肌のあいだにタオル", "台(低い)で", "Hold still", "a, b."]
)
def test_nothing_is_lost(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text


def test_a_line_ends_with_its_sentence_rather_than_with_a_comma() -> None:
    text = "Numb, burning, white or blotchy: take the ice off."
    assert lines(text, 2, room=36.0, sense=0.4) == ("Numb, burning, white or blotchy:", "take the ice off.")


def test_a_compound_verb_is_never_torn() -> None:
    cost = {piece.text: piece.cost for piece in pieces("ゆっくり息を落ち着ける")}
    assert cost["落ち着ける"] < cost["息を"] < cost["ゆっくり"]
    assert "引き寄せて、" in [piece.text for piece in pieces("手前に引き寄せて、低い台に")]


def test_a_particle_stays_with_its_bracket() -> None:
    said = [piece.text for piece in pieces("「もう一度走るために」の前に「はい」と答える")]
    assert "「はい」と" in said
    assert not any(text.startswith("の") for text in said)


def test_no_line_begins_with_a_closing_bracket_of_a_quote_within_a_quote() -> None:
    said = [piece.text for piece in pieces("「その日は、『30分歩けますか？』に『はい』と答える日」")]
    assert not any(text[0] in "』」？" for text in said)
    assert "『はい』と" in said


def test_an_object_may_end_a_line_before_kana() -> None:
    assert lines("かかとをゆっくり下ろす", 3, room=7.0) == ("かかとを", "ゆっくり", "下ろす")


def test_a_blank_ends_a_line_and_never_begins_one() -> None:
    text = "「One thing, with another」を始める前に"
    assert not any(piece.text.startswith(" ") for piece in pieces(text))
    assert "".join(piece.text for piece in pieces(text)) == text


def test_what_has_no_phrases_stays_whole() -> None:
    assert lines("プランク", 2) is None


def test_no_line_is_wider_than_the_room() -> None:
    assert lines("Toes up, chest tall, lean from the hips", 3, room=12.0) is None
    four = lines("Toes up, chest tall, lean from the hips", 4, room=16.0)
    assert four is not None
    assert max(map(len, four)) <= 16


def test_a_text_to_be_read_is_rather_even() -> None:
    text = "Now, a pleasant pull from the back of the thigh to behind the knee"
    even = lines(text, 2, sense=0.1)
    assert even is not None
    assert abs(len(even[0]) - len(even[1])) < 10


def test_of_a_noun_a_line_may_end_but_this_and_that_stay_with_theirs() -> None:
    assert lines("後ろの脚のひざを伸ばし、かかとは床に", 3, room=7.0) == (
        "後ろの脚の", "ひざを伸ばし、", "かかとは床に",
    )  # fmt: skip
    assert "この脚で" in [piece.text for piece in pieces("壁のそばに立ち、この脚で支える")]


def test_a_word_that_means_something_only_with_the_noun_before_it_stays_there() -> None:
    assert "床のまま、" in [piece.text for piece in pieces("後ろのかかとは床のまま、体を壁へ寄せます")]


@pytest.mark.parametrize(
    "text",
    [
        "ひざの熱・赤み・腫れに加えて、発熱や寒けがある",
        "片脚だけ、ふくらはぎや太ももの腫れ・熱・赤み・黒ずみ",
    ],
)
@pytest.mark.parametrize("room", [17.0, 18.0, 19.0, 20.0])
def test_what_a_point_joins_is_not_torn_where_a_line_may_end_elsewhere(text: str, room: float) -> None:
    found = lines(text, 2, room, sense=0.4)
    assert found is not None
    assert not found[0].endswith("・"), found


def test_a_long_name_in_another_language_may_end_a_line_between_its_words() -> None:
    text = "「Behind-the-knee basics after a long Sunday run」に合格しましたか？"
    found = [piece.text for piece in pieces(text)]
    assert "".join(found) == text
    assert found[:3] == ["「Behind-the-knee ", "basics ", "after "]
    assert pieces("10 kgで、60 s行う")[0].text == "10 kgで、", "a number and its unit stay together"
