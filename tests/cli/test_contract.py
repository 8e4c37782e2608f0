"""The contract of the command line: exit statuses, where messages go, what is written and what never is."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kneecoach import paths
from tests.cli.running import Home, environment_with

KEYS = [
    *("at", "seconds", "kind", "part", "exercise", "side", "set", "sets"),
    *("rep", "reps", "round", "rounds", "say"),
]
TOTALS = ["hold", "move", "work", "rest", "prepare", "switch", "wait", "ice", "reps", "sets"]
SPEED = ("--auto", "--speed", "1000")


def timeline(home: Home, name: str, *words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(
        home.run("timeline", paths.routines() / name, "--json", *words, check=True).stdout
    )
    return answer


def shell(home: Home, line: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """A command with the shell's own words behind it, as in `kneecoach status >&-`."""
    return subprocess.run(
        ["bash", "-c", f'"$@" {line}', "bash", *home.command(*words)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment_with(),
    )


@pytest.mark.parametrize("name", ["protocols/r18.yaml", "article.yaml"])
def test_a_timeline_has_the_keys_and_types_of_its_contract(home: Home, name: str) -> None:
    found = timeline(home, name)
    assert list(found) == ["routine", "seconds", "timed_seconds", "totals", "phases"]
    assert list(found["totals"]) == TOTALS
    assert found["seconds"] is None
    timed = [phase["seconds"] for phase in found["phases"] if phase["seconds"] is not None]
    assert found["timed_seconds"] == sum(timed)
    assert sum(found["totals"][kind] for kind in TOTALS[:8]) == found["timed_seconds"]
    for phase in found["phases"]:
        assert list(phase) == KEYS
        assert phase["side"] in {"left", "right", "both", None}
        assert isinstance(phase["say"], str)
    assert not home.data.exists()


@pytest.mark.parametrize(
    ("dose", "calves", "reps"), [("low", 80, 20), ("planned", 80, 20), ("high", 120, 45)]
)
def test_the_golden_numbers_of_the_example_protocol(home: Home, dose: str, calves: int, reps: int) -> None:
    found = timeline(home, "protocols/r18.yaml", "--dose", dose)
    held = [
        p["seconds"] for p in found["phases"] if p["kind"] == "hold" and p["exercise"].startswith("calf-")
    ]
    assert (sum(held), found["totals"]["reps"]) == (calves, reps)


def test_a_printed_timeline_stands_in_columns_and_adds_up(home: Home) -> None:
    lines = home.run("timeline", home.routine, check=True).stdout.splitlines()
    table, sums = lines[: lines.index("")], lines[lines.index("") + 1 :]
    assert table[0] == "0:00  0:05  Reach. Left side. Get ready: 5 seconds."
    assert len({line[:12].rstrip().rfind(" ") > 0 for line in table}) == 1
    assert table[-1].split()[1] == "-"
    assert sums[0].split(maxsplit=1)[0] == "3:08"
    assert [line.split(maxsplit=1) for line in sums[-2:]] == [
        ["9", "reps, both sides added"],
        ["5", "sets, those of two sides counted once"],
    ]


@pytest.mark.parametrize("option", [("--data-dir", "{}"), ("--language", "ja")])
def test_common_options_stand_before_or_behind_the_command(tmp_path: Path, option: tuple[str, str]) -> None:
    given = [word.format(tmp_path / "data") for word in option]
    home = Home(tmp_path)
    python = home.command()[:3]
    for words in (["status", "--json", *given], [*given, "status", "--json"]):
        answer = subprocess.run(
            [*python, *words],
            capture_output=True,
            text=True,
            check=True,
            env=environment_with(HOME=str(tmp_path)),
        )
        assert answer.stdout == "null\n"


def test_a_folder_may_be_called_like_a_command(home: Home) -> None:
    answer = subprocess.run(
        [*home.command()[:3], "--data-dir", "check", "check", str(home.routine)],
        capture_output=True,
        text=True,
        check=False,
        cwd=home.folder,
        env=environment_with(),
    )
    assert (answer.returncode, answer.stderr) == (0, "1 file, no fault\n")


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", ""),
        ("timeline", "a", "b"),
        ("timeline", "a", "--dose", "most"),
        ("run", "a"),
        ("run", "--auto"),
        ("run", "a", "--auto", "--speed", "nan"),
        ("run", "a", "--auto", "--pain", "11"),
        ("run", "a", "--auto", "--danger", "tired"),
        ("history",),
        ("open",),
        ("open", "--screenshot", "a", "--at", "nan"),
        ("open", "--screenshot", "a", "--size", "9x9"),
        ("status", "--json", "--data-dir", ""),
    ],
)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_wrong_usage_is_said_in_the_users_language(home: Home, words: tuple[str, ...], language: str) -> None:
    answer = home.run(*words, KNEECOACH_LANGUAGE=language)
    assert (answer.returncode, answer.stdout) == (2, "")
    first = answer.stderr.splitlines()[0]
    assert "argument" not in first
    assert "_" not in first
    assert first.isascii() == (language == "en")
    assert not home.data.exists()


def test_looking_creates_nothing(home: Home) -> None:
    for words in (
        ("check", home.routine),
        ("timeline", home.routine),
        ("status", "--json"),
        ("history", "--json"),
    ):
        home.run(*words, check=True)
    home.run("open", home.routine, "--screenshot", home.folder / "a.png", check=True)
    assert sorted(path.name for path in home.folder.iterdir()) == ["a.png", "short.yaml"]


def test_a_picture_changes_nothing_in_the_diary(home: Home) -> None:
    home.run("run", home.routine, *SPEED, check=True)
    before = {path: (path.read_bytes(), path.stat()) for path in home.data.rglob("*") if path.is_file()}
    home.run("open", "--page", "progress", "--screenshot", home.folder / "a.png", "--dark", check=True)
    after = {path: (path.read_bytes(), path.stat()) for path in home.data.rglob("*") if path.is_file()}
    assert [(path, data) for path, (data, _) in after.items()] == [(p, d) for p, (d, _) in before.items()]


@pytest.mark.parametrize("target", ["no/folder.png", ".", "/dev/full"])
def test_a_picture_that_cannot_be_written_is_exit_3(home: Home, target: str) -> None:
    answer = home.run("open", "--screenshot", home.folder / target)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (3, 1)


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_everything_written_is_closed_to_others(home: Home, umask: int) -> None:
    home.data.mkdir()
    home.data.chmod(0o755)
    before = os.umask(umask)
    try:
        for _ in range(2):  # the second one makes a backup
            home.run("run", home.routine, *SPEED, check=True)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in home.data.rglob("*") if path.is_file()}
    folders = [home.data, *(path for path in home.data.rglob("*") if path.is_dir())]
    assert modes == {0o600}
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_folder_of_others_is_left_and_warned_of(home: Home) -> None:
    home.data.mkdir()
    home.data.chmod(0o755)
    (home.data / "letter.txt").write_text("", encoding="utf-8")
    answer = home.run("run", home.routine, *SPEED, check=True)
    assert str(home.data) in answer.stderr
    assert stat.S_IMODE(home.data.stat().st_mode) == 0o755


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv is missing")
def test_a_folder_made_read_only_stays_so(home: Home) -> None:
    home.data.mkdir()
    home.data.chmod(0o555)
    powerless = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []
    answer = home.run("run", home.routine, *SPEED, before=powerless)
    assert (answer.returncode, len(answer.stderr.splitlines())) == (3, 1)
    assert str(home.data) in answer.stderr
    assert list(home.data.iterdir()) == []


def test_a_closed_output_costs_nothing_but_the_output(home: Home) -> None:
    answer = shell(home, ">&- 2>&- <&-", "run", home.routine, *SPEED)
    assert answer.returncode == 0
    assert [session["state"] for session in home.history()["sessions"]] == ["done"]
    assert home.run("doctor").returncode == 0
    assert shell(home, ">&-", "timeline", home.routine).returncode == 0
    assert shell(home, "2>&-", "check", home.routine).returncode == 0


def test_a_full_output_is_exit_3_and_a_broken_pipe_is_no_fault(home: Home) -> None:
    full = shell(home, ">/dev/full", "history", "--json")
    assert (full.returncode, len(full.stderr.splitlines())) == (3, 1)
    broken = shell(home, "| true; exit ${PIPESTATUS[0]}", "timeline", home.routine, "--json")
    assert (broken.returncode, broken.stderr) == (0, "")


def test_a_changed_time_of_day_does_not_stop_a_session(home: Home) -> None:
    later = ["faketime", "-f", "+25h"]
    home.run("run", home.routine, *SPEED, before=later, check=True, FAKETIME_DONT_FAKE_MONOTONIC="1")
    assert [session["state"] for session in home.history()["sessions"]] == ["done"]


def test_a_sign_is_gone_on_the_day_after_it_was_said_to_be(home: Home) -> None:
    home.run("run", home.routine, "--auto", "--danger", "clot-signs")
    later = ["faketime", "-f", "+25h"]
    still = home.run("run", home.routine, *SPEED, before=later, FAKETIME_DONT_FAKE_MONOTONIC="1")
    assert (still.returncode, still.stdout) == (1, "REFUSED danger clot-signs\n")
    home.run(
        "run",
        home.routine,
        *SPEED,
        "--clear-danger",
        before=later,
        check=True,
        FAKETIME_DONT_FAKE_MONOTONIC="1",
    )


def test_a_file_in_the_place_of_the_folder_is_said(home: Home) -> None:
    home.data.write_text("", encoding="utf-8")
    for words in (("status", "--json"), ("history", "--json"), ("run", home.routine, *SPEED)):
        answer = home.run(*words)
        assert (answer.returncode, answer.stdout) == (3, "")
        assert answer.stderr.startswith(f"{home.data}: ")
        assert len(answer.stderr.splitlines()) == 1


def test_damaged_settings_are_said_and_left_alone(home: Home) -> None:
    home.run("run", home.routine, *SPEED, check=True)
    settings = home.data / "settings.json"
    settings.write_text("{bad", encoding="utf-8")
    answer = home.run("status", "--json", check=True)
    assert answer.stdout == "null\n"
    assert str(settings) in answer.stderr
    assert settings.read_text(encoding="utf-8") == "{bad"
