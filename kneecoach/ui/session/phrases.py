"""Where a line may break so that it reads well: after a mark, between phrases, and evenly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_MARKS = "、。・,!?！？：」』)）"
_PARTICLES = "をにへはがでとも"
_LATIN_MARKS = ".,;:!?)"
_KANA = "\u3000"  # from here on lies what is written without blanks

# What a break costs, in lines of the same text: the eye stumbles over one in the middle of a phrase.
_MARK, _COMMA, _PARTICLE, _WORD, _STEM, _SHORT_WORD, _ARTICLE = 0.0, 0.1, 0.45, 0.7, 0.8, 0.85, 1.1
_POINT = 0.65  # what a point joins is more of one phrase than what stands before a comma
_TORN, _LONE, _LINE, _UNEVEN = 0.9, 0.8, 0.3, 2.0
_WHOLE_LINE = 0.3  # so much less a short line disturbs that is all of what it says
_PREFIXES = "おご"  # belong to the word behind them
_WHOLE = ("もも", "ひざ")  # a thigh, a knee: not the end of a word
_MORE = "もう"  # one more: もう1ラウンド
_STEMS = "いきしちみりぎじびけせめれげべ"  # between two kanji they hold one verb: 引き寄せる, 落ち着く
_BOUND = (
    "まま",
    "とき",
    "ため",
    "よう",
    "ほう",
    "あと",
    "前に",
)  # never begin a line: 床のまま
_CLOSING = "」』)）"  # and the particle behind them is theirs: 「はい」と
_LIMBS = "脚足腕"  # stay with what says which: 後ろ脚, この脚, 浮かせた脚
_LITTLE = 3  # letters: a line does not end on "of"
_ARTICLES = ("a", "an", "the", "this", "your")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never torn, with the blank behind it, and what a break after it costs."""

    text: str
    cost: float


def japanese(text: str) -> bool:
    """Whether a text is written without blanks between its words."""
    return any(character >= _KANA for character in text)


def pieces(text: str) -> tuple[Piece, ...]:
    """`text` cut wherever a line may break; joined again it is `text`, but for doubled blanks."""
    if japanese(text):
        return _japanese_pieces(text)
    words = [word for word in text.split(" ") if word]
    return tuple(Piece(word + " ", _after(word)) for word in words[:-1]) + tuple(
        Piece(word, _MARK) for word in words[-1:]
    )


def _japanese_pieces(text: str) -> tuple[Piece, ...]:
    """Cut after a mark or a particle, and less gladly where kana end and another word begins."""
    found: list[Piece] = []
    begun = 0
    for i in range(1, len(text)):
        before, here = text[i - 1], text[i]
        if before == " " and i > 1 and text[i - 2] in _MARKS:
            before = text[i - 2]  # the blank behind a mark ends the line, it does not begin the next
        if here in _MARKS or (before in _MARKS and here == " ") or _one_word(text, i):
            continue
        if before in _MARKS:
            cost = {"、": _COMMA, "・": _POINT}.get(before, _MARK)
        elif before == " " and _latin(text[i - 2]) and _latin(here):  # a name in another language
            cost = _after(text[begun:i].rsplit(maxsplit=1)[-1])
        elif before == "＋" or here in "(（「『" or (before == "を" and _hiragana(here)):
            cost = _PARTICLE
        elif before == "の" and not _hiragana(text[i - 2 : i - 1]):  # of a noun: 後ろの脚の|ひざを
            cost = _STEM
        elif (
            (text[i - 2 : i] == _MORE and here.isdigit())
            or not _hiragana(before)
            or _hiragana(here)
            or not here.isalnum()
            or text[i - 2 : i] in _WHOLE
            or before in _PREFIXES
            or (here in _LIMBS and before not in _PARTICLES)
        ):
            continue
        else:
            compound = not _hiragana(text[i - 2 : i - 1])  # one kana between two stems: 引き寄せる
            cost = _PARTICLE if before in _PARTICLES else _ARTICLE if compound else _STEM
        found.append(Piece(text[begun:i], cost))
        begun = i
    return (*found, Piece(text[begun:], _MARK))


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _one_word(text: str, i: int) -> bool:
    """Whether a break before character `i` would tear a compound verb, or a particle from a bracket."""
    before, here = text[i - 1], text[i]
    if before in _CLOSING:
        return _hiragana(here)
    if before == "の" and text[i : i + 2] in _BOUND:
        return True
    return before in _STEMS and _kanji(text[i - 2 : i - 1]) and _kanji(here)


def _after(word: str) -> float:
    if word[-1] in _LATIN_MARKS:
        return _COMMA if word[-1] == "," else _MARK
    if word.lower() in _ARTICLES:
        return _ARTICLE
    return _SHORT_WORD if len(word) <= _LITTLE else _WORD


def best_lines(
    parts: Sequence[Piece],
    widths: Sequence[float],
    room: float,
    count: int,
    sense: float = 1.0,
    blank: float = 0.0,
) -> tuple[float, tuple[str, ...]] | None:
    """The best way to set `parts` in `count` lines no wider than `room`, and its cost; None where none is.

    `widths`: of each part, in the unit of `room`; `sense`: how much phrases count against even lines, 0 to 1;
    `blank`: the width of a blank, which a line does not show at its end.
    """
    total = len(parts)
    even = sum(widths) / max(count, 1)
    # best[i]: the cheapest lines that end before part i, as (cost, where the last of them begins)
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for line in range(1, count + 1):
        ends: dict[int, tuple[float, int]] = {}
        for begin, (cost, _) in best[-1].items():
            wide = 0.0
            for end in range(begin + 1, total + 1):
                wide += widths[end - 1]
                if wide - (blank if parts[end - 1].text.endswith(" ") else 0.0) > room:
                    break
                if (end == total) != (line == count):
                    continue
                whole = sense == 1.0 and (end == total or parts[end - 1].cost <= _COMMA)
                step = _UNEVEN * ((wide - even) / room) ** 2 * (_WHOLE_LINE if whole else 1.0)
                step += sense * _broken(parts, begin, end)
                if end not in ends or cost + step < ends[end][0]:
                    ends[end] = (cost + step, begin)
        best.append(ends)
    if total not in best[count]:
        return None
    lines: list[str] = []
    end = total
    for line in range(count, 0, -1):
        begin = best[line][end][1]
        lines.append("".join(part.text for part in parts[begin:end]).rstrip(" "))
        end = begin
    return best[count][total][0] + _LINE * (count - 1), tuple(reversed(lines))


def _broken(parts: Sequence[Piece], begin: int, end: int) -> float:
    """What the break after a line costs, and a line that goes on past a mark and is torn at either end."""
    after = parts[end - 1].cost if end < len(parts) else 0.0
    before = parts[begin - 1].cost if begin > 0 else 0.0
    inside = min((part.cost for part in parts[begin : end - 1]), default=_WORD)
    torn = inside <= _COMMA and max(before, after) > inside
    if torn and max(before, after) <= _COMMA:  # a list goes on past the end of its sentence
        after += _TORN / 2
        torn = False
    # in Japanese a piece is more than a word
    lone = end - begin == 1 and max(before, after) > _COMMA and not japanese(parts[begin].text)
    return after + (_TORN if torn else 0.0) + (_LONE if lone else 0.0)


def _kanji(character: str) -> bool:
    return "一" <= character <= "鿿"


def _hiragana(character: str) -> bool:
    return "ぁ" <= character <= "ゟ"
