"""A day on which a routine asks for nothing: said, and nothing is recorded."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import Home

SUNDAY = ("--date", "2026-11-29")
TEXT = """\
kneecoach: routine 1
name: Not on Sunday
skip on: sunday
steps:
  - {exercise: plank, hold: 5 s}
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Nothing is done in this session."), ("ja", "このセッションで行うものはありません。")],
)
def test_a_day_off_is_said(home: Home, language: str, said: str) -> None:
    home.routine.write_text(TEXT, encoding="utf-8")
    shown = home.run("timeline", home.routine, *SUNDAY, "--language", language)
    assert (shown.returncode, shown.stdout) == (0, said + "\n")
    assert json.loads(home.run("timeline", home.routine, "--json", *SUNDAY).stdout)["phases"] == []
    played = home.run("run", home.routine, "--auto", *SUNDAY, "--language", language)
    assert (played.returncode, played.stdout, played.stderr) == (0, "", said + "\n")
    history = json.loads(home.run("history", "--json").stdout)
    assert (history["sessions"], history["events"]) == ([], [])
