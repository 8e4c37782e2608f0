"""T1 and T2: a whole session with every write killed, and every fifth one failing."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kneecoach.diary.reading import DiaryReader
from kneecoach.paths import DataDir
from tests.cli.running import Home, acknowledged

CALLS = ("pwrite64", "fsync", "fdatasync", "rename")
RUN = ("--auto", "--speed", "100000", "--pain", "1")


def can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return (
        subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode
        == 0
    )


pytestmark = pytest.mark.skipif(not can_trace(), reason="strace is missing or may not trace here")


def writes(folder: Path) -> Counter[str]:
    """How often each call is made by one whole session in a new data folder."""
    home = Home(folder)
    log = folder / "calls"
    home.run(
        "run",
        home.routine,
        *RUN,
        before=["strace", "-f", "-e", f"trace={','.join(CALLS)}", "-o", str(log)],
        check=True,
    )
    return Counter(re.findall(r"\b(pwrite64|fsync|fdatasync|rename)\(", log.read_text(encoding="utf-8")))


def recorded(home: Home) -> list[int]:
    with DiaryReader.open(DataDir(home.data)) as diary:
        return [entry.seq for entry in diary.entries()]


def killed_at(folder: Path, call: str, number: int) -> None:
    """Kill the Nth call, then look: nothing acknowledged is missing, and it is taken up as ONE session."""
    folder.mkdir()
    home = Home(folder)
    inject = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e"]
    run = home.run("run", home.routine, *RUN, before=[*inject, f"inject={call}:signal=SIGKILL:when={number}"])
    acks = acknowledged(run.stdout)
    found = recorded(home)
    assert found[: len(acks)] == acks, (call, number)
    assert len(found) <= len(acks) + 1, (call, number)
    again = home.run("run", "--resume", "--auto", "--speed", "100000", "--pain", "1")
    assert again.returncode == 0, (call, number, again.stderr)
    with DiaryReader.open(DataDir(home.data)) as diary:
        sessions = diary.sessions()
        sets = [entry.new for entry in diary.entries() if entry.new.kind.value == "set"]
    if not found:
        assert sessions == [], (call, number)
        return
    assert [session.state.value for session in sessions] == ["done"], (call, number)
    keys = [(entry.detail["step"], entry.set, entry.side) for entry in sets]
    assert len(keys) == len(set(keys)) == 6, (call, number, keys)
    assert all(entry.status == "done" for entry in sets), (call, number)


def failing_from(folder: Path, call: str, number: int, error: str, once: str) -> None:
    """The Nth call fails, once or from then on: exit 3 with one sentence, and nothing false acknowledged."""
    folder.mkdir()
    home = Home(folder)
    inject = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e"]
    run = home.run(
        "run", home.routine, *RUN, before=[*inject, f"inject={call}:error={error}:when={number}{once}"]
    )
    acks = acknowledged(run.stdout)
    assert run.returncode in {0, 3}, (call, number, run.stderr)
    assert "Traceback" not in run.stderr, (call, number, run.stderr)
    if run.returncode == 3:
        assert len(run.stderr.strip().splitlines()) == 1, (call, number, run.stderr)
        assert str(home.data) in run.stderr, (call, number, run.stderr)
    found = recorded(home)
    assert found[: len(acks)] == acks, (call, number, error)
    again = home.run("run", "--resume", "--auto", "--speed", "100000", "--pain", "1")
    assert again.returncode == 0, (call, number, again.stderr)
    with DiaryReader.open(DataDir(home.data)) as diary:
        assert all(session.state.value == "done" for session in diary.sessions()), (call, number)


def test_nothing_acknowledged_is_lost_by_a_kill_at_any_write(tmp_path: Path) -> None:
    counts = writes(tmp_path)
    assert counts["pwrite64"] > 20
    with ThreadPoolExecutor(2) as pool:
        jobs = [
            pool.submit(killed_at, tmp_path / f"{call}-{number}", call, number)
            for call in CALLS
            for number in range(1, counts[call] + 1)
        ]
        for job in jobs:
            job.result()


@pytest.mark.parametrize(("error", "once"), [("ENOSPC", "+"), ("EIO", "+"), ("ENOSPC", "")])
def test_a_failing_write_is_said_and_the_session_goes_on_later(tmp_path: Path, error: str, once: str) -> None:
    counts = writes(tmp_path)
    with ThreadPoolExecutor(2) as pool:
        jobs = [
            pool.submit(failing_from, tmp_path / f"{call}-{number}", call, number, error, once)
            for call in CALLS
            for number in range(1, counts[call] + 1, 5)
        ]
        for job in jobs:
            job.result()
