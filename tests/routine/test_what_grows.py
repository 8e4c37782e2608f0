"""A growth of which the source says what grows, and not by how much."""

from __future__ import annotations

import pytest

from kneecoach.routine.timeline import Load
from kneecoach.words import words_for
from kneecoach.words.progression import growth_line
from tests.routine.samples import HEAD, codes_of, one, step_of


@pytest.mark.parametrize(
    ("what", "english", "japanese"),
    [
        ("load", "Later more load.", "あとで負荷を増やす。"),
        ("reps", "Later more reps.", "あとで回数を増やす。"),
        ("sets", "Later more sets.", "あとでセットを増やす。"),
        ("time", "Later more time.", "あとで時間を延ばす。"),
    ],
)
def test_what_grows_is_said_without_how_much(what: str, english: str, japanese: str) -> None:
    growth = step_of(f"reps: 5\nload: free\nprogress: {{by: {what}, after: not stated}}").progress
    assert growth is not None
    assert growth.by.stated is False
    assert growth_line(words_for("en"), growth) == f"{english} Not stated: how much, after how long"
    assert growth_line(words_for("ja"), growth).startswith(japanese)


def test_rounds_grow_in_a_group_alone_and_a_load_up_to_a_load() -> None:
    group = "steps:\n  - rounds: 2\n    progress: {by: %s}\n    steps: [{exercise: plank, hold: 20 s}]\n"
    assert codes_of(HEAD + group % "rounds") == []
    assert codes_of(HEAD + group % "load") == ["not-by-rounds"]
    assert codes_of(one("reps: 5\nprogress: {by: rounds}")) == ["rounds-of-step"]
    for most, load in (("6 RM", Load("rm", 6, 6)), ("20 kg", Load("kg", 20, 20))):
        growth = step_of(f"reps: 5\nprogress: {{by: load, to: {most}}}").progress
        assert growth is not None
        assert growth.most == load
    assert codes_of(one("reps: 5\nprogress: {by: load, to: 12 reps}")) != []
