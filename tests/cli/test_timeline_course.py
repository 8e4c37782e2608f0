"""The printed timeline: the course that a session belongs to, and what the program itself puts in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home
from tests.cli.test_timeline_text import told

COURSE = """\
kneecoach: programme 1
name: Course
length: 4-6 weeks
maintenance: 2-3 a week
frequency: {weeks: {1: 1 a week, 2+: 2 a week}}
pain:
  name: Under 4
  about: The source asks for calm.
  bands: {lower: 0-3, middle: 4-5 (ours), upper: 6-10}
  rules: [{when: during, above: 5, do: stop}]
test:
  {exercise: single-leg-bridge, name: Bridge test, reps: 3, sides: affected, in band: 0-3, same time: yes}
stages:
  - name: One
    weeks: 1-4
    next when: test in band
    steps:
      - exercise: half-squat
        weeks: {1: {reps: [5, 5]}, 2: {reps: 6}, 3+: {reps: 7}}
      - {rounds: 2, weeks: {3: {rounds: 3}}, steps: [{exercise: plank, hold: 9 s}]}
"""
TEST = (
    "Every day, at the same time: Bridge test, 3 reps · affected side. "
    "Pain of 0\N{EN DASH}3 is within its limits."
)


def test_how_often_how_long_and_the_test_stand_above_a_session_of_a_course(home: Home) -> None:
    lines = told(home, COURSE, "--week", "2")
    assert lines[lines.index("How long: 4\N{EN DASH}6 weeks") :] == [
        "How long: 4\N{EN DASH}6 weeks",
        "Afterwards: 2\N{EN DASH}3 times a week",
        f"Test: {TEST}",
        "Pain: Under 4. The source asks for calm. Stop above 5.",
        "Bands of pain: lower 0\N{EN DASH}3, middle 4\N{EN DASH}5 (ours), upper 6\N{EN DASH}10.",
        "As written; below, a range runs at its low end:",
        "  Half squat",
        "    From week to week it changes; this is how it is in week 2",
        "  2 rounds",
        "    From week to week it changes; this is how it is in week 2",
    ]
    assert lines.count("How often: Week 1: once a week, From week 2: 2 times a week") == 1
    japanese = told(home, COURSE, "--language", "ja")
    assert "期間：4〜6週間" in japanese
    assert "終えたあと：週2〜3回" in japanese
    assert "    週ごとに変わります。これは1週目の内容です" in japanese


PLAYED = """\
kneecoach: routine 1
name: Played
sections:
  - id: first
    name: First
    steps:
      - {exercise: plank, hold: 10 counts}
      - {exercise: half-squat, reps: 2, tempo: {lower: 2 s, lift: fast}}
      - {rounds: 2-3 a day, steps: [{exercise: plank, hold: 5 s}]}
      - {rounds: 2 (ours), steps: [{exercise: plank, hold: 5 s}]}
  - again: first
"""


def test_what_the_program_gives_a_time_and_what_comes_once_more_is_said(home: Home) -> None:
    lines = told(home, PLAYED)
    assert lines[-9:] == [
        "A count is played as 1 s (ours).",
        "What is to be as fast as you can is planned as 1 s (ours).",
        "As written; below, a range runs at its low end:",
        "First:",
        "  Plank: hold 10 counts",
        "  Half squat: 2 reps · lower 2 s, lift as fast as you can",
        "  2\N{EN DASH}3 rounds a day, split as you like",
        "  2 rounds (ours)",
        "First: once more, as above",
    ]
    assert told(home, PLAYED, "--language", "ja")[-1] == "First: 上と同じ内容をもう一度"
    plain = PLAYED[: PLAYED.index("      - {ex")] + "      - {exercise: plank, hold: 5 s}\n  - again: first\n"
    path = Path(home.folder) / "plain.yaml"
    path.write_text(plain, encoding="utf-8")
    assert home.run("timeline", path, check=True).stdout.startswith("0:00"), "the rows say it all"
    own_pace = PLAYED.replace("hold: 10 counts", "reps: 5, tempo: {hold: 3 counts, lift: not stated}")
    assert not any("A count is" in line for line in told(home, own_pace))
    beat = PLAYED.replace("hold: 10 counts", "hold: 10 counts, beat: 60")
    assert not any("A count is" in line for line in told(home, beat))


@pytest.mark.parametrize(
    ("step", "sums"),
    [
        ("{exercise: side-bridge, hold: 5 s, reps: 2, sides: left}", ["2  holds", "1  set"]),
        ("{exercise: side-bridge, hold: 5 s, sets: 2, sides: left}", ["2  sets"]),
        (
            "{exercise: side-bridge, hold: 5 s, reps: 2, sides: each}",
            ["4  holds, both sides added", "1  sets, those of two sides counted once"],
        ),
    ],
)
def test_of_two_sides_is_spoken_where_there_are_two(home: Home, step: str, sums: list[str]) -> None:
    path = Path(home.folder) / "sides.yaml"
    path.write_text(f"kneecoach: routine 1\nname: Sides\nsteps: [{step}]\n", encoding="utf-8")
    lines = [line.strip() for line in home.run("timeline", path, check=True).stdout.splitlines()]
    assert lines[-len(sums) :] == sums


def test_a_row_names_its_round(home: Home) -> None:
    path = Path(home.folder) / "rounds.yaml"
    path.write_text(PLAYED, encoding="utf-8")
    rows = home.run("timeline", path, check=True).stdout.splitlines()
    assert any(row.endswith("Plank. Hold 5 seconds. Round 2 of 2.") for row in rows)
    japanese = home.run("timeline", path, "--language", "ja", check=True).stdout
    assert "5秒キープします。2ラウンド中2ラウンド目。" in japanese
