"""The printed timeline: what the file says beyond what is played stands above it."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import Home

TEXT = """\
kneecoach: programme 1
name: All
notes: Pain may reach 5.
stages:
  - name: One
    weeks: 1-2
    notes: Heavier 2-3 times a week.
    sections:
      - name: Legs
        notes: Slowly.
        steps:
          - {exercise: lift, reps: 5}
          - {exercise: lift, reps: 10-15, sets: 3, rest: not stated, notes: On the stair.}
          - {exercise: reach, reps: 5, sides: affected, load: not stated}
          - {exercise: reach, reps: 5, sides: not stated}
  - name: Two
    weeks: 3
    steps:
      - {exercise: lift, reps: 5}
exercises:
  reach: {name: {en: Reach, ja: のばす}, one-sided: yes, sources: [ours]}
  lift: {name: {en: Lift, ja: 上げる}, sources: [ours]}
"""


def shown(home: Home, *words: str) -> list[str]:
    file = Path(home.folder) / "all.yaml"
    file.write_text(TEXT, encoding="utf-8")
    return home.run("timeline", file, *words, check=True).stdout.splitlines()


def test_notes_ranges_loads_and_what_is_not_stated_stand_above_the_rows(home: Home) -> None:
    lines = shown(home)
    assert lines[: lines.index("")] == [
        "Heavier 2-3 times a week.",
        "Pain may reach 5.",
        "Sore side: left, as nobody has named it; --side right for the other",
        "Where the side is not stated, each side is played and counted.",
        "As written; below, a range runs at its low end:",
        "Legs:",
        "  Slowly.",
        "  Lift: 3 sets · 10\N{EN DASH}15 reps · rest between sets not stated",
        "    On the stair.",
        "  Reach: 5 reps · load not stated · affected side",
        "  Reach: 5 reps · side not stated: each side",
    ]
    assert lines[lines.index("") + 1] == "0:00  0:05  Lift. Get ready: 5 seconds."


def test_the_sore_side_that_was_named_and_the_end_that_was_chosen_are_said(home: Home) -> None:
    lines = shown(home, "--side", "right", "--dose", "high")
    assert "Sore side: right" in lines
    assert "As written; below, a range runs at its high end:" in lines
    assert "痛む側: 左（指定がないため。右なら --side right）" in shown(home, "--language", "ja")


def test_rows_that_say_it_all_stand_alone(home: Home) -> None:
    lines = shown(home, "--week", "3")
    assert lines[:2] == ["Pain may reach 5.", ""]
    assert home.run("timeline", home.routine, check=True).stdout.startswith("0:00  0:05  Reach.")
