"""Hostile files through `check`: one sentence a fault, with place and mend, quickly and in little memory."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecoach import paths
from kneecoach.cli import main
from kneecoach.routine.loader import check_file, read_checked
from tests.hostile.made import GOOD, LETTER_FOR_LETTER, hostile

MADE = hostile()
MOST_SECONDS = 2.0  # of the processor, for one file
MOST_MB = 200
PYTHON = re.compile(
    r"Traceback|\bNone\b|\bdict\b|\bstr\b|\btuple\b|Error\b|Exception|<class|object at|\byaml\b|scalar"
    r"|mapping|codec|\bbyte 0x|errno|failed on this file"
)
# What the system says of a child counts the memory of the one that began it, so the child asks for its own.
MEASURED = """
import json, os, re, sys
from pathlib import Path
from kneecoach.cli import main
status = main(sys.argv[1:])
peak = re.search(r"VmHWM:\\s*([0-9]+) kB", Path("/proc/self/status").read_text())
json.dump([status, int(peak[1]), sum(os.times()[:2])], sys.stderr)
"""


def faults(said: str, file: Path) -> list[str]:
    """The sentences of an answer, each looked at: place, kind, what and mend, on one line."""
    lines = said.splitlines()
    for line in lines:
        where = re.escape(str(file))
        assert re.fullmatch(rf"{where}:[1-9]\d*:[1-9]\d*: (error|warning): \S.*", line), line
        assert not PYTHON.search(line.removeprefix(str(file))), line
        assert re.search(r";|and \d+ more", line), f"what to write is missing: {line}"
        assert line.isprintable(), line
        assert len(line) < 1_000
    return lines


@pytest.mark.parametrize(("name", "data"), MADE, ids=[name for name, _ in MADE])
def test_a_hostile_file_is_refused_with_a_sentence(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(data)
    status = main(["check", str(file), "--data-dir", str(tmp_path / "data")])
    out, err = capsys.readouterr()
    errors = [line for line in faults(out, file) if ": error: " in line]
    assert (status, err) == (1, ""), name
    assert 1 <= len(errors) <= 101
    assert file.read_bytes() == data
    assert os.listdir(tmp_path) == ["file.yaml"], "nothing is written"  # noqa: PTH208 - names alone


@pytest.fixture(params=["missing", "folder", "pipe", "socket", "device", "zeros", "loop", "nowhere"])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Something in a routine's place that is none."""
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    path = Path("r.yaml")
    listening = socket.socket(socket.AF_UNIX)
    match request.param:
        case "folder":
            path.mkdir()
            (path / "inside.yaml").mkdir()
            path /= "inside.yaml"
        case "pipe":
            os.mkfifo(path)
        case "socket":
            listening.bind(str(path))
        case "device":
            path = Path("/dev/null")
        case "zeros":
            path.symlink_to("/dev/zero")
        case "loop":
            path.symlink_to("r.yaml")
        case "nowhere":
            path.symlink_to("gone.yaml")
    yield path
    listening.close()


def test_what_is_no_routine_in_its_place(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if place.is_dir():
        assert [fault.code for fault in check_file(place, paths.routines())] == ["is-folder"]
        return
    assert main(["check", str(place), "--data-dir", "data"]) == 1
    (line,) = faults(capsys.readouterr().out, place)
    assert ":1:1: error: " in line


@pytest.mark.parametrize("megabytes", [100, 8192])
def test_a_huge_file_is_not_read(megabytes: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as written:
        written.write(GOOD.encode() + b"# comment\n" * 100_000)
        written.truncate(megabytes * 1024**2)  # the rest is a hole: nothing on the disk
    before = os.times()
    assert main(["check", str(file), "--data-dir", str(tmp_path / "data")]) == 1
    after = os.times()
    (line,) = faults(capsys.readouterr().out, file)
    assert "larger than 256 kB" in line
    assert after.user + after.system - before.user - before.system < MOST_SECONDS


@pytest.mark.parametrize("text", LETTER_FOR_LETTER)
def test_what_is_merely_unusual_is_kept_letter_for_letter(text: str, tmp_path: Path) -> None:
    written = (
        GOOD.replace("Test", json.dumps(text, ensure_ascii=False))
        + f"    notes: {json.dumps(text, ensure_ascii=False)}\n"
    )
    checked = read_checked(tmp_path / "x.yaml", written, paths.routines())
    assert checked.faults == ()
    assert checked.routine is not None
    assert checked.routine.name.into("en") == text
    (step,) = checked.routine.steps
    assert [note.into("en") for note in step.notes] == [text]  # type: ignore[attr-defined]  # an exercise's step


def test_all_of_them_in_one_folder_stay_within_the_limits(tmp_path: Path) -> None:
    """The processor's time of one process for all files, and the most memory that it ever had."""
    for number, (_, data) in enumerate(MADE):
        (tmp_path / f"{number:03}.yaml").write_bytes(data)
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "link.yaml").symlink_to("/dev/zero")
    child = subprocess.run(
        [sys.executable, "-c", MEASURED, "check", str(tmp_path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        timeout=120,
    )
    status, kilobytes, seconds = json.loads(child.stderr)
    assert (child.returncode, status) == (0, 1)
    assert kilobytes / 1024 < MOST_MB
    assert seconds < MOST_SECONDS * len(MADE) / 4


@pytest.mark.parametrize(
    ("name", "data"), [one for one in MADE if len(one[1]) > 50_000], ids=lambda one: str(one)[:24]
)
def test_each_of_the_large_ones_takes_less_than_two_seconds(name: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "file.yaml"
    file.write_bytes(data)
    before = os.times()
    check_file(file, paths.routines(), advise=True)
    after = os.times()
    assert after.user + after.system - before.user - before.system < MOST_SECONDS, name
