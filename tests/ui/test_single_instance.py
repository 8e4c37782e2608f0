"""A second start hands its file over."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneecoach.ui.single_instance import Doorkeeper, socket_name
from tests.sources import python_files

SECOND = (
    "import sys; from pathlib import Path; from kneecoach.ui.single_instance import hand_over\n"
    "file = Path(sys.argv[2]) if len(sys.argv) > 2 else None\n"
    "print(hand_over(Path(sys.argv[1]), file, patience=int(sys.argv[3]) if len(sys.argv) > 3 else 5000))"
)


def second(*args: str, cwd: Path | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SECOND, *args], stdout=subprocess.PIPE, text=True, cwd=cwd)


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Doorkeeper]:
    assert qapp is not None
    made = Doorkeeper(tmp_path)
    assert made.listen()
    yield made
    made.close()


@pytest.mark.parametrize("name", ["basics.yaml", "with space ü 膝.yaml", "new\nline.yaml"])
def test_a_second_start_hands_its_file_over(
    qtbot: QtBot, door: Doorkeeper, tmp_path: Path, name: str
) -> None:
    with qtbot.waitSignal(door.knocked) as heard:
        later = second(str(tmp_path), name, cwd=tmp_path)
    assert heard.args == [str(tmp_path / name)]
    assert later.communicate(timeout=20)[0] == "True\n"


def test_a_second_start_without_a_file_just_knocks(qtbot: QtBot, door: Doorkeeper, tmp_path: Path) -> None:
    with qtbot.waitSignal(door.knocked) as heard:
        later = second(str(tmp_path / "x" / ".."))
    assert heard.args == [""]
    assert later.communicate(timeout=20)[0] == "True\n"


def test_nobody_there(tmp_path: Path) -> None:
    later = second(str(tmp_path), "a.yaml", "100")
    assert later.communicate(timeout=20)[0] == "False\n"


def test_a_socket_left_by_a_crash_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    dies = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "from kneecoach.ui.single_instance import Doorkeeper\n"
        "app = QCoreApplication([]); door = Doorkeeper(Path(sys.argv[1]))\n"
        "print(door.listen(), flush=True); os._exit(9)"
    )
    first = subprocess.run(
        [sys.executable, "-c", dies, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert first.stdout.startswith("True")
    if sys.platform != "win32":
        assert Path(socket_name(tmp_path)).exists()
    made = Doorkeeper(tmp_path)
    assert made.listen()
    with qtbot.waitSignal(made.knocked):
        later = second(str(tmp_path))
    later.communicate(timeout=20)
    made.close()
    assert not Path(socket_name(tmp_path)).exists()


def test_one_name_for_every_way_of_writing_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert (
        socket_name(tmp_path / "link")
        == socket_name(tmp_path / "a")
        == socket_name(tmp_path / "a" / ".." / "a")
    )
    assert socket_name(tmp_path) != socket_name(tmp_path / "a")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe there, not a file")
def test_a_long_path_has_a_short_socket(tmp_path: Path) -> None:
    assert len(os.fsencode(socket_name(tmp_path / ("x" * 200)))) < 104


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe there, not a file")
@pytest.mark.usefixtures("door")
def test_nobody_else_may_knock(tmp_path: Path) -> None:
    mode = stat.S_IMODE(Path(socket_name(tmp_path)).stat().st_mode)
    assert mode & 0o077 == 0


@pytest.mark.parametrize(
    "said", [b"\xff\xff\xff\xff", b"\x00\x00\x20\x01" + b"x" * 9000, b"\x00\x00\x00\x01xx"]
)
def test_nonsense_is_hung_up_on(qtbot: QtBot, door: Doorkeeper, tmp_path: Path, said: bytes) -> None:
    heard: list[str] = []
    door.knocked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path))
    assert socket.waitForConnected(2000)
    socket.write(said)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


def test_no_socket_where_none_can_be(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    if os.name == "posix":
        assert not Doorkeeper(tmp_path / "nowhere").listen()


def test_nobody_else_imports_the_network() -> None:
    users = {source.path for source in python_files("kneecoach") if "QtNetwork" in source.text}
    assert users == {"kneecoach/ui/single_instance.py"}
