"""A kill, a full disk or a failing disk at every single write: what was acknowledged is there afterwards."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecoach.diary.doctor import Level, examine
from kneecoach.diary.history import history_json
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import SET, begin, filled

_ROOT = Path(__file__).parents[2]
_CHILD = Path(__file__).with_name("writing_child.py")
_EVENTS = 6  # what the child records when nothing goes wrong
_UNTIL = 400  # more calls than the child ever makes


def _can_trace() -> bool:
    if shutil.which("strace") is None:
        return False
    return (
        subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-e", "trace=fsync", "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


pytestmark = pytest.mark.skipif(not _can_trace(), reason="needs strace and the right to trace (ptrace)")


def _run(folder: Path, call: str, inject: str, tries: int) -> subprocess.CompletedProcess[str]:
    """Run the child with one fault injected; `-S` because it needs nothing but the standard library."""
    # Filtered in the kernel it is three times faster, but then strace does not deliver signals.
    filtered = [] if "signal" in inject else ["--seccomp-bpf"]
    strace = ["strace", "-f", *filtered, "-qq", "-o", str(folder.parent / "trace"), "-e", f"trace={call}"]
    return subprocess.run(
        [
            *strace,
            "-e",
            f"inject={call}:{inject}",
            sys.executable,
            "-S",
            str(_CHILD),
            str(folder),
            str(tries),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def _was_injected(folder: Path) -> bool:
    trace = (folder.parent / "trace").read_text()
    return "(INJECTED)" in trace or "killed by SIGKILL" in trace


def _runs(
    tmp_path: Path, call: str, inject: str, *, tries: int = 1, every: int = 1, sessions: int = 0
) -> Iterator[tuple[int, DataDir, subprocess.CompletedProcess[str]]]:
    """The child with the fault at the Nth call, N = 1, 2, ... until it is never reached.

    `sessions`: how many are in the diary before, so that the day begins with a backup.
    """
    for nth in range(1, _UNTIL, every):
        folder = tmp_path / f"{nth}" / "data"
        folder.parent.mkdir()
        if sessions:
            filled(DataDir(folder), SimulatedClock(), sessions)
        done = _run(folder, call, inject.format(nth=nth), tries)
        if not _was_injected(folder):
            assert nth > 1, "the call is never made"
            assert done.returncode == 0, done.stderr
            return
        assert "Traceback" not in done.stderr, (nth, done.stderr)
        yield nth, DataDir(folder), done
    pytest.fail("the child never came to its end")


def _acknowledged(done: subprocess.CompletedProcess[str]) -> list[tuple[int, str, int]]:
    found = re.findall(r"^ACK (\d+) (\w+) (\d+)$", done.stdout, re.MULTILINE)
    return [(int(seq), kind, int(session)) for seq, kind, session in found]


def _assert_nothing_lost(
    nth: int, data: DataDir, done: subprocess.CompletedProcess[str], sessions: int = 0
) -> int:
    """The store is sound, holds every ACK and at most one event more, and goes on; returns what it held."""
    assert not [finding for finding in examine(data) if finding.level is Level.FAULT], nth
    with DiaryReader.open(data) as reader:
        history = history_json(reader)
    events = [event for event in history["events"] if event["session"] > sessions]
    held = [(event["seq"], event["kind"], event["session"]) for event in events]
    acknowledged = _acknowledged(done)
    assert held[: len(acknowledged)] == acknowledged, nth
    assert len(held) <= len(acknowledged) + 1, nth
    assert len(history["sessions"]) <= sessions + 1, nth
    clock = SimulatedClock()
    with Diary.open(data, clock.read()) as diary:
        found = diary.open_session()
        session = found.id if found else begin(diary, clock.read())
        diary.append(session, SET, clock.advance(30))
        assert len(diary.entries()) == len(history["events"]) + (1 if found else 2), nth
    shutil.rmtree(data.root.parent)
    return len(held)


@pytest.mark.parametrize("call", ["pwrite64", "fsync", "fdatasync", "rename"])
def test_killed_at_any_write(tmp_path: Path, call: str) -> None:
    for nth, data, done in _runs(tmp_path, call, "signal=SIGKILL:when={nth}"):
        _assert_nothing_lost(nth, data, done)


@pytest.mark.parametrize(("call", "every"), [("pwrite64", 11), ("fsync", 1), ("rename", 1)])
def test_killed_on_a_day_that_begins_with_a_backup(tmp_path: Path, call: str, every: int) -> None:
    for nth, data, done in _runs(tmp_path, call, "signal=SIGKILL:when={nth}", every=every, sessions=2):
        _assert_nothing_lost(nth, data, done, sessions=2)


@pytest.mark.parametrize(
    ("call", "error", "every"),
    [("pwrite64", "ENOSPC", 2), ("pwrite64", "EIO", 5), ("fdatasync", "EIO", 2), ("fsync", "ENOSPC", 1)],
)
def test_disk_that_stays_full_or_broken(tmp_path: Path, call: str, error: str, every: int) -> None:
    for nth, data, done in _runs(tmp_path, call, f"error={error}:when={{nth}}+", every=every):
        held = _assert_nothing_lost(nth, data, done)
        complete = len(_acknowledged(done)) == _EVENTS
        assert done.returncode == (0 if complete else 3), nth
        assert ("NAK" in done.stdout) != complete, nth
        assert held >= len(_acknowledged(done))


@pytest.mark.parametrize(
    ("call", "error", "every"), [("pwrite64", "ENOSPC", 5), ("pwrite64", "EIO", 5), ("fdatasync", "EIO", 2)]
)
def test_disk_that_fails_once_loses_nothing(tmp_path: Path, call: str, error: str, every: int) -> None:
    for nth, data, done in _runs(tmp_path, call, f"error={error}:when={{nth}}", tries=3, every=every):
        assert done.returncode == 0, (nth, done.stdout)
        assert len(_acknowledged(done)) == _EVENTS, nth
        assert _assert_nothing_lost(nth, data, done) == _EVENTS, nth
