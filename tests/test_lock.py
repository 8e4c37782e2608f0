"""One writer at a time, and nobody kept out by the dead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kneecoach.errors import MachineError, Trouble
from kneecoach.lock import Lock

_HOLD = """
import sys
from pathlib import Path
from kneecoach.lock import Lock
lock = Lock.take(Path(sys.argv[1]))
print("holding", flush=True)
sys.stdin.read()
"""


def _trouble(path: Path) -> Trouble:
    with pytest.raises(MachineError) as caught:
        Lock.take(path)
    return caught.value.trouble


def test_the_second_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock.take(path) as first:
        assert _trouble(path) is Trouble.OPEN_ELSEWHERE
        first.release()
        first.release()
        Lock.take(path).release()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_killed_holder_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "holding\n"
        assert _trouble(path) is Trouble.OPEN_ELSEWHERE
        holder.kill()
    Lock.take(path).release()


def test_what_the_file_holds_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_text("12345 another-machine 1970-01-01")
    Lock.take(path).release()


def test_a_child_does_not_keep_the_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    lock = Lock.take(path)
    # The kernel closes what is not inherited a moment after the child has begun: wait for its first word.
    command = [sys.executable, "-c", "print('here', flush=True); input()"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, close_fds=False) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"here"
        lock.release()
        Lock.take(path).release()
        child.kill()


def test_where_no_lock_can_be_the_path_is_named(tmp_path: Path) -> None:
    assert _trouble(tmp_path) is Trouble.NOT_A_FILE
    assert _trouble(tmp_path / "nowhere" / "lock") is Trouble.CANNOT_WRITE
