"""Reading beside a writer, after a kill, in a folder that cannot be written to, and where nothing was."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kneecoach.diary.entries import SessionState
from kneecoach.diary.history import history_json
from kneecoach.diary.reading import DiaryReader
from kneecoach.diary.store import Diary
from kneecoach.errors import Trouble
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, SET, begin, files_in, filled, kinds, trouble_of

_HOLD = """
import sys
from pathlib import Path
from kneecoach.diary.store import Diary
from kneecoach.paths import DataDir
from tests.conftest import SimulatedClock
from tests.diary.store_samples import BEFORE, begin
clock = SimulatedClock()
diary = Diary.open(DataDir(Path(sys.argv[1])))
begin(diary, clock.read())
print("holding", flush=True)
sys.stdin.read()
"""


@contextmanager
def holder(data: DataDir) -> Iterator[subprocess.Popen[str]]:
    """Another process with the diary open and a session begun."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(data.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "holding\n"
        try:
            yield process
        finally:
            process.kill()


def test_where_nothing_ever_was_the_reader_is_empty_and_makes_nothing(data: DataDir) -> None:
    with DiaryReader.open(data) as reader:
        assert reader.sessions() == []
        assert reader.entries() == []
        assert reader.open_session() is None
        assert history_json(reader) == {"format": 1, "sessions": [], "events": []}
    assert not data.root.exists()


def test_reading_leaves_no_file_behind(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock)
    before = files_in(data.root)
    with DiaryReader.open(data) as reader:
        assert len(reader.sessions()) == 2
        assert files_in(data.root) == before
    assert files_in(data.root) == before


def test_a_reader_sees_each_entry_once_it_is_recorded(data: DataDir, clock: SimulatedClock) -> None:
    filled(data, clock, sessions=1)
    with DiaryReader.open(data) as reader:  # opened before there is a writer
        assert len(reader.entries()) == 4
        with Diary.open(data) as diary:
            assert len(reader.entries()) == 4
            session = begin(diary, clock.read())
            assert len(reader.entries()) == 5
            diary.append(session, SET, clock.read())
            assert len(reader.entries()) == 6
            found = reader.open_session()
            assert found is not None
            assert (found.id, found.state) == (session, SessionState.OPEN)
        assert len(reader.entries()) == 6
        with Diary.open(data) as diary:
            diary.append(None, BEFORE, clock.read())
        assert len(reader.entries()) == 7


def test_another_process_holds_the_diary(data: DataDir, clock: SimulatedClock) -> None:
    with holder(data) as process:
        assert kinds(data) == ["start"]
        assert trouble_of(lambda: Diary.open(data)) is Trouble.OPEN_ELSEWHERE
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert kinds(data) == ["start"]
        with Diary.open(data) as diary:  # at once, and without a question
            diary.append(1, SET, clock.read())
        assert kinds(data) == ["start", "set"]


def test_a_second_opener_in_the_same_process_is_refused(data: DataDir) -> None:
    with Diary.open(data):
        assert trouble_of(lambda: Diary.open(data)) is Trouble.OPEN_ELSEWHERE
    Diary.open(data).close()


@pytest.mark.skipif(
    shutil.which("setpriv") is None or os.geteuid() != 0,
    reason="needs setpriv and root, to take root's rights away",
)
@pytest.mark.parametrize("killed", [False, True])
def test_a_folder_that_cannot_be_written_to(data: DataDir, clock: SimulatedClock, *, killed: bool) -> None:
    filled(data, clock, sessions=1)
    if killed:
        with holder(data):
            pass
    data.root.chmod(0o500)
    for path in data.root.iterdir():
        path.chmod(0o400)
    script = "import sys; from pathlib import Path; from kneecoach.paths import DataDir\n"
    read = script + "from tests.diary.store_samples import kinds; print(*kinds(DataDir(Path(sys.argv[1]))))"
    write = script + (
        "from kneecoach.diary.store import Diary; from kneecoach.errors import MachineError\n"
        "try: Diary.open(DataDir(Path(sys.argv[1])))\n"
        "except MachineError as error: print(error.trouble.value)"
    )
    assert _without_rights(read, data).split() == ["start", "set", "set", "end"] + ["start"] * killed
    assert _without_rights(write, data).strip() == "cannot-write"


def _without_rights(script: str, data: DataDir) -> str:
    command = [
        "setpriv",
        "--inh-caps=-all",
        "--bounding-set=-all",
        sys.executable,
        "-c",
        script,
        str(data.root),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stderr
    return done.stdout
