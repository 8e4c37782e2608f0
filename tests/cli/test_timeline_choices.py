"""The printed timeline: what may be done instead is told as fully as what is played."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home
from tests.cli.test_timeline_text import told

CARDS = """\
exercises:
  reach: {name: {en: Reach, ja: のばす}, one-sided: yes, sources: [ours]}
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""

FULL = f"""\
kneecoach: routine 1
name: Full
steps:
  - name: Primary
    pick one:
      - {{exercise: lift, reps: 5, limit: knee bent, notes: Slowly.}}
      - exercise: reach
        sides: each
        sets: 2
        reps: 8 (ours)
        rest: {{sets: 9 s}}
        load: 12 RM
        limit: hip straight
        stop: a cramp
        equipment: a chair
        progress: {{by: 2 reps, if: felt easy}}
        frequency: daily
        notes: On the stair.
      - {{exercise: lift, level: 2, levels: [{{reps: 4}}, {{reps: 6}}]}}
      - {{exercise: lift, reps: as many as you can, optional: yes, or: [plank]}}
      - name: Pair
        rounds: 2
        rest: 9 s
        steps:
          - {{exercise: lift, reps: 5, limit: free of pain}}
          - {{exercise: plank, hold: 20 s, notes: Breathe.}}
      - rounds: 2
        optional: yes
        steps: [{{exercise: plank, hold: 9 s}}]
{CARDS}"""


def test_each_alternative_of_a_choice_shows_all_that_a_plain_step_shows(home: Home) -> None:
    assert told(home, FULL) == [
        "As written; below, a range runs at its low end:",
        "  Lift",
        "    How far: knee bent",
        "    Slowly.",
        "    Primary. Instead, with a dose of its own: Reach, Lift, Pair, Plank",
        "      Reach: 2 sets · 8 reps (ours) · 12 RM · each side · rest 9 s between sets",
        "        You need: a chair",
        "        How far: hip straight",
        "        Stop when: a cramp",
        "        Later 2 reps more with: it felt easy",
        "        How often: Every day",
        "        On the stair.",
        "      Lift: 6 reps",
        "        Level 2 of 2",
        "          Level 1: 4 reps",
        "      Lift: as many as you can",
        "        Optional",
        "        A set ends when no more will go; how many it were is asked for.",
        "        Instead, with the same dose: Plank",
        "      Pair: 2 rounds · rest 9 s between rounds",
        "        Lift: 5 reps",
        "          How far: free of pain",
        "        Plank: hold 20 s",
        "          Breathe.",
        "      2 rounds",
        "        Optional",
        "        Plank: hold 9 s",
    ]
    japanese = told(home, FULL, "--language", "ja")
    assert "        動かす範囲：hip straight" in japanese
    assert "        On the stair." in japanese


def test_an_alternative_of_other_weeks_is_not_offered_and_the_week_s_dose_is(home: Home) -> None:
    weeks = FULL.replace("{exercise: lift, level: 2,", "{exercise: lift, weeks: 2+, level: 2,").replace(
        "reps: 5, limit: knee bent", "weeks: {1: {reps: 5}, 2: {reps: 7}}"
    )
    weeks = weeks.replace("reps: as many as you can", "weeks: {1: {reps: 8-9}, 2: {reps: 10}}")
    weeks = weeks.replace("name: Full\n", "name: Full\nlength: 2 weeks\nfrequency: daily\n")
    first, second = (told(home, weeks, "--week", week) for week in "12")
    assert "      Lift: 6 reps" not in first
    assert "      Lift: 8\N{EN DASH}9 reps" in first
    assert "      Lift: 6 reps" in second
    assert "      Lift: 10 reps" in second


OPEN = f"""\
kneecoach: routine 1
name: Open
steps:
  - pick one:
      - {{exercise: lift, sets: 2, reps: 5, rest: 9 s}}
      - {{exercise: lift, sets: 2, reps: 6, rest: not stated}}
{CARDS}"""


@pytest.mark.parametrize("turned", [False, True])
def test_what_one_choice_leaves_open_marks_no_pause_of_another_as_ours(home: Home, *, turned: bool) -> None:
    head, _, rest = OPEN.partition("      - ")
    one, _, two = rest.partition("      - ")
    other, _, cards = two.partition("exercises:\n")
    text = f"{head}      - {other}      - {one}exercises:\n{cards}" if turned else OPEN
    path = Path(home.folder) / "open.yaml"
    path.write_text(text, encoding="utf-8")
    lines = home.run("timeline", path, check=True).stdout.splitlines()
    ready = next(line for line in lines if "Get ready" in line)
    assert ready.endswith("(ours)") is turned
    assert any("6 reps · rests not stated" in line for line in lines)


LEFT = """\
kneecoach: routine 1
name: Left
steps:
  - {exercise: plank, hold: 20 s (ours)}
  - {exercise: reach, hold: 10 counts, sides: each (ours)}
  - rounds: 2
    name: Pair
    rest: {rounds: not stated, exercises: 5 s (ours)}
    steps: [{exercise: plank, hold: 20 s}]
"""


def test_what_is_ours_or_counted_and_the_open_rests_of_a_group_are_told_above_the_rows(home: Home) -> None:
    assert told(home, LEFT + CARDS)[-3:] == [
        "  Plank: hold 20 s (ours)",
        "  Reach: hold 10 counts · each side (ours)",
        "  Pair: 2 rounds · rest 5 s (ours) between exercises · rest between rounds not stated",
    ]
