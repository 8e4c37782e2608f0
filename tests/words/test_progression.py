"""How a dose may grow, in words."""

from __future__ import annotations

import pytest

from kneecoach.routine.conditions import CONDITIONS
from kneecoach.words import words_for
from kneecoach.words.progression import progress_line


def test_the_whole_line_in_both_languages() -> None:
    given = (5.0, "s", 3, ["lower band", "all time done"])
    assert (
        progress_line(words_for("en"), *given)
        == "Later 5 s more, after 3 sessions with: pain in the lower band, all the time done"
    )
    assert progress_line(words_for("ja"), *given).startswith("3回のセッションのあと、慣れたら5秒ずつ増やす")


@pytest.mark.parametrize(("unit", "said"), [("reps", "2 reps"), ("sets", "2 sets"), ("s", "2 s")])
def test_what_grows_is_named(unit: str, said: str) -> None:
    assert progress_line(words_for("en"), 2, unit, None, []) == f"Later {said} more"


def test_a_long_time_is_said_in_minutes() -> None:
    english, japanese = (
        progress_line(words_for(language), 300, "s", None, [], most=1800) for language in ("en", "ja")
    )
    assert english == "Later 5 min more, up to 30 min"
    assert "5分ずつ" in japanese
    assert "（最大30分）" in japanese
    assert progress_line(words_for("en"), 90, "s", None, [], most=150).endswith("90 s more, up to 2 min 30 s")


def test_a_growth_of_ours_is_marked() -> None:
    assert progress_line(words_for("en"), 1, "sets", None, [], ours=True).endswith("(ours)")


@pytest.mark.parametrize(
    ("otherwise", "english", "japanese"),
    [
        (None, "with: it felt easy", "（条件：楽にできた）"),
        ("stay", "with: it felt easy; otherwise it stays as it is", "。満たさなければ今のまま"),
        ("back", "with: it felt easy; otherwise one step back", "。満たさなければ1つ戻す"),
        ("not stated", "with: it felt easy. Not stated: what to do otherwise", "満たさないときどうするか"),
    ],
)
def test_what_happens_otherwise_is_said_where_it_is_written(
    otherwise: str | None, english: str, japanese: str
) -> None:
    said = [
        progress_line(words_for(language), 1, "sets", None, ["felt easy"], otherwise=otherwise)
        for language in ("en", "ja")
    ]
    assert said[0].endswith(english)
    assert said[1].endswith(japanese)


@pytest.mark.parametrize("name", CONDITIONS)
def test_every_condition_has_words(name: str) -> None:
    assert "with: " in progress_line(words_for("en"), 1, "sets", 1, [name])
