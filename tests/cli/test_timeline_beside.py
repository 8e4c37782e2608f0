"""Above the rows of one of several routines: whose notes they are, and those of a week without any rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home

BESIDE = """\
kneecoach: programme 1
name: {en: Walks, ja: 歩く}
length: 4 weeks
notes: [{en: Of all., ja: 全体。}]
routines:
  strength:
    name: {en: Strength, ja: 筋力}
    frequency: 1 a week
    notes: [{en: None in week 1., ja: 1週目はなし。}]
    steps: [{exercise: reach, reps: 5, weeks: 2-3}]
  walk:
    name: {en: Walk, ja: 散歩}
    frequency: 1 a week
    notes: [{en: Briskly., ja: 速く。}]
    steps:
      - {exercise: reach, time: as long as you can}
      - {exercise: reach, time: "as long as you can, up to 5 min"}
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "beside.yaml"
    path.write_text(BESIDE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("language", "notes", "course", "nothing"),
    [
        (
            "en",
            ["None in week 1.", "Of all."],
            ["How long: 4 weeks"],
            "Nothing is done in this session.",
        ),
        (
            "ja",
            ["1週目はなし。", "全体。"],
            ["期間：4週間"],
            "このセッションで行うものはありません。",
        ),
    ],
)
@pytest.mark.parametrize("week", ["1", "4"])
def test_the_notes_stand_above_a_week_in_which_nothing_is_done(
    home: Home, file: Path, week: str, language: str, notes: list[str], course: list[str], nothing: str
) -> None:
    lines = home.run("timeline", file, "--week", week, "--language", language, check=True).stdout.splitlines()
    assert lines[-5:] == [*notes, *course, "", nothing]


@pytest.mark.parametrize(
    ("language", "above"),
    [
        ("en", ["How often: once a week", "Notes that hold for all of them: --stage strength", "Briskly."]),
        ("ja", ["頻度：週1回", "すべてに共通の注意: --stage strength", "速く。"]),
    ],
)
def test_the_notes_of_all_stand_above_the_first_routine_alone(
    home: Home, file: Path, language: str, above: list[str]
) -> None:
    lines = home.run(
        "timeline", file, "--stage", "walk", "--language", language, check=True
    ).stdout.splitlines()
    assert lines[2:5] == above
    assert not {"Of all.", "全体。"} & set(lines)
    first = home.run("timeline", file, "--stage", "strength", "--week", "2", check=True).stdout
    assert first.count("Of all.") == 1
    assert "hold for all" not in first


def test_a_bout_without_an_end_is_ended_by_the_runner(home: Home, file: Path) -> None:
    lines = home.run("timeline", file, "--stage", "walk", check=True).stdout.splitlines()
    said = [line.strip() for line in lines if "the time is recorded" in line]
    assert said == [
        "A set ends when you end it; the time is recorded.",
        "A set ends when you end it, after 5 min at the latest; the time is recorded.",
    ]
