"""What README says can be done, can be done."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.sources import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for line in README.splitlines() if "apt-get install" in line]


def packages(command: str) -> set[str]:
    """The system packages that a command installs."""
    found = re.search(r"--no-install-recommends (.*?) &&", command)
    assert found is not None
    return set(found[1].split())


def test_there_are_two_commands_and_the_second_installs_all_of_the_first() -> None:
    start, test = COMMANDS
    assert start.endswith("&& .venv/bin/kneecoach routines/behind-the-knee-basics.yaml")
    assert test.endswith("&& .venv/bin/python -m pytest")
    assert packages(start) < packages(test)
    assert start.partition("apt-get install")[0] == test.partition("apt-get install")[0]


@pytest.mark.skipif(shutil.which("sh") is None, reason="README's commands are for a shell")
@pytest.mark.parametrize("command", COMMANDS, ids=["start", "test"])
def test_a_command_is_one_line_of_shell(command: str) -> None:
    assert subprocess.run(["sh", "-n", "-c", command], check=False).returncode == 0


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"\]\(([^)#:]+)\)", README)) | {"routines/behind-the-knee-basics.yaml"}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_the_checks_run_its_own_test_command() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "grep -m 1 -- ' -m pytest$' README.md" in script
    assert [line for line in README.splitlines() if line.endswith(" -m pytest")] == COMMANDS[1:]


def test_it_says_what_it_is_not_in_both_languages() -> None:
    assert (
        "General exercise timer and diary. Not a medical device; does not diagnose or treat. "
        "Stop and seek care when danger signs appear." in README
    )
    assert "運動のタイマーと記録のためのソフトです。診断や治療を行うものではありません。" in README
