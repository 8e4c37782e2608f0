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


HEAD = "kneecoach: routine 1\nname: {en: One, ja: ひとつ}\nlength: 1 week\nfrequency: 1 a week\nsteps:\n"
SETS = "Where the number of sets is not stated, it is counted as one."
REPS = "Where the number of reps is not stated, or as many as you can, none is counted."
SIDES = "Where the side is not stated, each side is played and counted."


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("  - {exercise: lunge, sets: 2, reps: 5, sides: each}\n", []),
        ("  - {exercise: plank, hold: 30 s, sets: not stated}\n", [SETS]),
        (
            "  - pick one: [{exercise: plank, hold: 9 s}, {exercise: lunge, reps: not stated}]\n",
            [],
        ),
        ("  - {exercise: lunge, reps: not stated, sides: each}\n", [REPS]),
        ("  - {exercise: lunge, reps: [5, as many as you can], sides: left}\n", [REPS]),
        ("  - {exercise: lunge, reps: 5, sides: not stated}\n", [SIDES]),
        ("  - {exercise: lunge, reps: 5, sides: {left: {sets: 1}, right: {sets: not stated}}}\n", [SETS]),
        ("  - {exercise: plank, hold: 30 s}\n  - {exercise: hip-lift, reps: not stated, weeks: 2}\n", []),
        ("  - {exercise: plank, hold: 30 s, optional: yes}\n", ["What is optional is counted."]),
        (
            "  - rounds: 2\n    optional: yes\n    steps: [{exercise: plank, hold: 30 s}]\n",
            ["What is optional is counted."],
        ),
    ],
)
def test_what_the_sums_assume_is_said_where_it_is_played(
    home: Home, tmp_path: Path, steps: str, said: list[str]
) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(HEAD + steps, encoding="utf-8")
    printed = home.run("plan", path, check=True).stdout.splitlines()
    whole = next(number for number, line in enumerate(printed) if line.startswith("In all"))
    assert printed[whole + 1 :] == said


def test_what_the_sums_assume_is_said_in_japanese(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    step = "  - {exercise: lunge, sets: not stated, reps: not stated, sides: not stated, optional: yes}\n"
    path.write_text(HEAD + step, encoding="utf-8")
    printed = home.run("plan", path, "--language", "ja", check=True).stdout.splitlines()
    assert printed[-4:] == [
        "セット数の記載がないものは、1セットと数えています。",
        "回数の記載がないものと「できるだけ多く」は、回数に数えていません。",
        "左右の記載がない種目は、左右それぞれを行い、両方を数えます。",
        "任意のものも数えています。",
    ]


@pytest.mark.parametrize(
    ("weeks", "told", "summed"),
    [
        ("1-2 (ours)", ["Plank", "Only in weeks 1–2 (ours)"], []),
        (
            "not stated",
            ["Plank", "Weeks not stated: done in all of them"],
            ["Where the weeks are not stated, it is done and counted in all of them."],
        ),
        ("1-2", [], []),
    ],
)
def test_weeks_of_ours_and_open_ones_are_said(
    home: Home, tmp_path: Path, weeks: str, told: list[str], summed: list[str]
) -> None:
    path = tmp_path / "weeks.yaml"
    path.write_text(
        f"{HEAD}  - {{exercise: hip-lift, reps: 5}}\n  - {{exercise: plank, hold: 5 s, weeks: {weeks}}}\n",
        encoding="utf-8",
    )
    lines = home.run("timeline", path, "--week", "2", check=True).stdout.splitlines()
    assert lines[:3] == ["Week 2", "How often: once a week", "How long: 1 week"]
    said = [line.strip() for line in lines[3 : lines.index("")]]
    assert said[1:] == told, "below the line that says how to read them"
    printed = home.run("plan", path, check=True).stdout.splitlines()
    whole = next(number for number, line in enumerate(printed) if line.startswith("In all"))
    assert printed[whole + 1 :] == summed


@pytest.mark.parametrize(
    ("language", "above", "closing"),
    [
        (
            "en",
            "Walks · Walk, 2 times a week; length not stated",
            ["How long is not stated, so these go on to the end:", "  Walks · Walk"],
        ),
        (
            "ja",
            "歩く · 散歩、週2回、期間の記載なし",
            ["期間は出典に書かれていないので、最後まで続けます。", "  歩く · 散歩"],
        ),
    ],
)
def test_a_routine_whose_length_is_not_stated_goes_on_and_is_named(
    home: Home, tmp_path: Path, language: str, above: str, closing: list[str]
) -> None:
    path = tmp_path / "walks.yaml"
    text = WALKS.replace(
        "{weeks: {1: 3-4 a week, 2: 4-5 a week, 3+: not stated}}", "2 a week\n    length: not stated"
    )
    path.write_text(text.replace(", weeks: 2-3", ""), encoding="utf-8")
    lines = home.run("plan", path, "--language", language, check=True).stdout.splitlines()
    assert above in lines
    assert lines[-2:] == closing
    path.write_text(
        text.replace("    frequency: 2 a week\n", "    frequency: not stated\n"), encoding="utf-8"
    )
    lines = home.run("plan", path, "--language", language, check=True).stdout.splitlines()
    assert closing[0] not in lines
    assert lines[-1] != closing[1]
    assert any(closing[1] in line and above.split(maxsplit=3)[-1][-4:] in line for line in lines)


def test_weeks_without_a_session_stand_in_their_order_whatever_the_reason(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "gaps.yaml"
    path.write_text(
        "kneecoach: programme 1\nname: Gaps\nlength: 6 weeks\nfrequency: 1 a week\nstages:\n"
        "  - {name: A, weeks: 1-2, steps: [{exercise: plank, hold: 9 s, weeks: 1}]}\n"
        "  - {name: B, weeks: 3, steps: not stated}\n"
        "  - {name: C, weeks: 5-6, frequency: {weeks: {5: 1 a week, 6: not stated}}, "
        "steps: [{exercise: plank, hold: 9 s}]}\n",
        encoding="utf-8",
    )
    weeks = json.loads(home.run("plan", path, "--json", check=True).stdout)["weeks_without_days"]
    assert [(one["first_week"], one["stage"], one["why"]) for one in weeks] == [
        (2, "a", "nothing done"),
        (3, "b", "not stated"),
        (4, None, "no stage"),
        (6, "c", "frequency not stated"),
    ]
