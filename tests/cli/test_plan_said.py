"""What stands below the sessions of a plan, from outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Home

WALKS = """\
kneecoach: programme 1
name: {en: Walks, ja: 歩く}
length: 6 weeks
routines:
  strength:
    name: {en: Strength, ja: 筋力}
    frequency: 1 a week
    steps: [{exercise: reach, reps: 5, weeks: 2-3}]
  walk:
    name: {en: Walk, ja: 散歩}
    frequency: {weeks: {1: 3-4 a week, 2: 4-5 a week, 3+: not stated}}
    steps: [{exercise: reach, time: 10 s}]
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
"""


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        (
            "en",
            [
                "How often is not stated, so no days can be named:",
                "  Weeks 3–6: Walks · Walk",
                "",
                "Nothing is done in these weeks:",
                "  Week 1: Walks · Strength",
                "  Weeks 4–6: Walks · Strength",
            ],
        ),
        (
            "ja",
            [
                "頻度は出典に書かれていないので、日を決められません。",
                "  3〜6週目：歩く · 散歩",
                "",
                "次の週には運動がありません。",
                "  1週目：歩く · 筋力",
                "  4〜6週目：歩く · 筋力",
            ],
        ),
    ],
)
def test_weeks_without_a_session_are_named_with_the_reason(
    home: Home, tmp_path: Path, language: str, closing: list[str]
) -> None:
    path = tmp_path / "walks.yaml"
    path.write_text(WALKS, encoding="utf-8")
    printed = home.run("plan", path, "--language", language, check=True).stdout
    assert printed.splitlines()[-len(closing) :] == closing
    weeks = json.loads(home.run("plan", path, "--json", check=True).stdout)["weeks_without_days"]
    assert [tuple(one.values()) for one in weeks] == [
        (1, 1, "strength", None, "nothing done"),
        (3, 6, "walk", None, "frequency not stated"),
        (4, 6, "strength", None, "nothing done"),
    ]
