"""How often a stage of later weeks is done, told once; and that a routine side by side is over by a week."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Home

FILE = """\
kneecoach: programme 1
name: {en: Two, ja: 二つ}
length: 6 weeks
stages:
  - {name: First, weeks: 1-4, frequency: 1 a week, steps: [{exercise: reach, reps: 5}]}
  - name: Then
    weeks: 5-6
    frequency: {weeks: {5: 2 a week, 6: not stated}}
    steps: [{exercise: reach, reps: 8}]
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
"""


@pytest.mark.parametrize("command", [("timeline", "--week", "5"), ("plan",)])
def test_its_first_week_is_told_once(home: Home, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "two.yaml"
    path.write_text(FILE, encoding="utf-8")
    english = home.run(command[0], path, *command[1:], check=True).stdout
    assert "How often: Week 5: 2 times a week, Week 6: not stated\n" in english
    japanese = home.run("--language", "ja", command[0], path, *command[1:], check=True).stdout
    assert "頻度：5週目：週2回、6週目：記載なし\n" in japanese


BESIDE = """\
kneecoach: programme 1
name: {en: Both, ja: 両方}
length: 12 weeks
routines:
  strength: {name: Strength, frequency: 1 a week, steps: [{exercise: reach, reps: 5}]}
  walk: {name: Walk, length: 6 weeks, frequency: 2 a week, steps: [{exercise: reach, reps: 8}]}
exercises:
  reach: {name: {en: Reach, ja: のばす}, sources: [ours]}
"""
OVER = "It lasts 6 weeks: in week 9 it is no longer done."


def test_a_routine_side_by_side_is_over_behind_its_own_length(home: Home, tmp_path: Path) -> None:
    path = tmp_path / "both.yaml"
    path.write_text(BESIDE, encoding="utf-8")
    shown = ("timeline", path, "--stage", "walk", "--week")
    assert OVER in home.run(*shown, "9", check=True).stdout.splitlines()
    assert "It lasts" not in home.run(*shown, "6", check=True).stdout
    assert "It lasts" not in home.run("timeline", path, "--week", "9", check=True).stdout
    japanese = home.run("--language", "ja", *shown, "9", check=True).stdout.splitlines()
    assert "期間は6週間です。9週目には、もう行いません。" in japanese
