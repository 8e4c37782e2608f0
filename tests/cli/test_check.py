"""`check` from a shell: warnings stop nobody, unless they are asked to; mends keep every other byte."""

from __future__ import annotations

import pytest

from kneecoach.cli import main
from tests.cli.running import Home

TEXT = """\
kneecoach: routine 1
name: Mine   # a comment
steps:
  - exercise: lunge
    reps: {reps}   # slowly
"""


def test_a_warning_is_printed_and_is_no_failure(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    file = home.folder / "mine.yaml"
    file.write_text(TEXT.format(reps=10))
    words = ["check", str(file), "--data-dir", str(home.data)]
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        [f"{file}:1:1", "warning"],
        [f"{file}:4:5", "warning"],
    ]
    assert "lunge works one side at a time" in lines[1]
    assert main([*words, "--warnings-fail"]) == 1
    assert capsys.readouterr().out.splitlines() == lines
    assert main([*words, "--language", "ja"]) == 0
    assert "lunge は片側ずつ" in capsys.readouterr().out


def test_a_mend_that_needs_a_line_more_keeps_the_comments(
    home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    file = home.folder / "mine.yaml"
    file.write_text(TEXT.format(reps="3 x 10 each side"))
    assert main(["check", "--mend", str(file), "--data-dir", str(home.data)]) == 0
    said = capsys.readouterr().out
    assert "mended: " in said
    assert ": error: " not in said
    wanted = TEXT.replace("    reps: {reps}", "    sides: each\n    sets: 3\n    reps: 10")
    assert sorted(file.read_text().splitlines()) == sorted(wanted.splitlines())
