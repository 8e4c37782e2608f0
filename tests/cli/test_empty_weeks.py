"""`plan`, `timeline` and `run` of weeks in which nothing is done, and of stages that have no place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Home

GAP = """\
kneecoach: programme 1
name: Gap
frequency: 1 a week
stages:
  - {name: One, weeks: 1, steps: [{exercise: plank, hold: 10 s}]}
  - {name: Two, weeks: 4, frequency: 2 a week (ours), steps: [{exercise: plank, hold: 10 s}]}
  - {name: {en: Unsaid, ja: 記載なし}, weeks: 5-6, steps: not stated}
"""


@pytest.mark.parametrize(
    ("language", "table", "shown"),
    [
        (
            "en",
            [
                "How often: once a week",
                "Week 1: One",
                "Weeks 2–3: no stage, so nothing is done",
                "Week 4: Two",
                "  How often: 2 times a week (ours)",
                "Weeks 5–6: Unsaid. What is done is not stated, so nothing is done",
            ],
            (
                "Week 3\nNo stage covers week 3, so nothing is due.\n"
                "To see a stage: --stage one, two, unsaid\n\nNothing is done in this session.\n"
            ),
        ),
        (
            "ja",
            [
                "頻度：週1回",
                "1週目：One",
                "2〜3週目：段階がないため、何も行いません",
                "4週目：Two",
                "  頻度：週2回（独自）",
                "5〜6週目：「記載なし」は内容の記載がないため、何も行いません",
            ],
            (
                "3週目\n3週目に予定された運動はありません。\n"
                "段階を見るには: --stage one、two、unsaid\n\nこのセッションで行うものはありません。\n"
            ),
        ),
    ],
)
def test_weeks_in_which_nothing_is_done_stand_in_their_place(
    home: Home, tmp_path: Path, language: str, table: list[str], shown: str
) -> None:
    path = tmp_path / "gap.yaml"
    path.write_text(GAP, encoding="utf-8")
    lines = home.run("plan", path, "--language", language, check=True).stdout.splitlines()
    assert [line for line in lines if line in table] == table
    assert home.run("timeline", path, "--week", "3", "--language", language, check=True).stdout == shown
    listed = json.loads(home.run("plan", path, "--json", check=True).stdout)
    assert [one["week"] for one in listed["sessions"]] == [1, 4, 4]
    assert [tuple(one.values()) for one in listed["weeks_without_days"]] == [
        (2, 3, None, None, "no stage"), (5, 6, "unsaid", None, "not stated")
    ]  # fmt: skip
    played = json.loads(home.run("timeline", path, "--json", "--week", "3", check=True).stdout)
    assert (played["phases"], played["seconds"]) == ([], 0)
    done = home.run("run", path, "--auto", "--week", "3", check=True)
    assert done.stderr == "No stage covers week 3, so nothing is due.\n"
    unsaid = home.run("timeline", path, "--week", "6", check=True).stdout.splitlines()
    assert unsaid[1:4] == [
        "Stage 3 of 3: Unsaid", "To see another one: --stage one, two", "What is done in it is not stated."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Not in this plan, because it has no weeks and the others leave it none; status decides:"),
        (
            "ja",
            "週がなく、ほかの段階が週をすべて使うため、この計画に含まれない段階（状態によって決まります）：",
        ),
    ],
)
def test_a_stage_without_weeks_that_has_no_place_is_named_with_the_reason(
    home: Home, tmp_path: Path, language: str, head: str
) -> None:
    path = tmp_path / "before.yaml"
    path.write_text(
        GAP.replace("name: One, weeks: 1,", "name: One, start: [Still to come],").replace(
            "weeks: 4", "weeks: 1"
        )
    )
    lines = home.run("plan", path, "--language", language, check=True).stdout.splitlines()
    assert lines[lines.index(head) + 1].startswith("  1. One")


@pytest.mark.parametrize(
    ("language", "head", "line"),
    [
        ("en", "This plan ends after week 2; with --dose high it comes to:", "  2. Weeks 2–4: Two"),
        ("ja", "この計画は2週目で終わります。--dose high で始まる段階：", "  2. 2〜4週目：Two"),
    ],
)
def test_a_stage_that_only_the_longer_plan_comes_to_is_named_with_that(
    home: Home, tmp_path: Path, language: str, head: str, line: str
) -> None:
    path = tmp_path / "short.yaml"
    path.write_text(
        "kneecoach: programme 1\nname: Short\nlength: 2-4 weeks\nfrequency: daily\nstages:\n"
        "  - {name: One, weeks: 1-2, steps: [{exercise: plank, hold: 10 s}]}\n"
        "  - {name: Two, weeks: 2-4, steps: [{exercise: plank, hold: 10 s}]}\n",
        encoding="utf-8",
    )
    lines = home.run("plan", path, "--language", language, check=True).stdout.splitlines()
    assert lines[lines.index(head) + 1] == line
    long = home.run("plan", path, "--dose", "high", "--language", language, check=True).stdout
    assert head not in long
    warned = home.run("check", path, "--language", language, check=True).stdout
    assert "warning: " in warned
    assert "--dose high" in warned


@pytest.mark.parametrize(
    "stages",
    [
        "  - {name: Late, weeks: 2, steps: [{exercise: plank, hold: 10 s}]}\n",
        "  - {name: Late, weeks: 1-2, steps: [{exercise: plank, hold: 10 s, weeks: 2}]}\n",
    ],
)
def test_a_picture_of_a_session_in_which_nothing_is_done_says_so(
    home: Home, tmp_path: Path, stages: str
) -> None:
    path, picture = tmp_path / "late.yaml", tmp_path / "late.png"
    path.write_text(
        f"kneecoach: programme 1\nname: Late\nfrequency: daily\nstages:\n{stages}", encoding="utf-8"
    )
    home.run("open", path, "--screenshot", picture, "--page", "session", check=True)
    assert picture.stat().st_size
