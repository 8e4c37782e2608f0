"""One window a data folder: a second start hands its file to the first and goes.

The only module that may import Qt's network classes, and only for a local socket: a file in the data folder,
which nobody else may open. Whoever holds the diary's lock listens; a socket file that is already there then
belongs to a process that died.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST = 8192  # bytes of a path; the system's own limit is half of that
_SOCKET_PATH = 100  # bytes: what a socket's address can hold everywhere
_HEADER = 4  # bytes: the length of what follows
_TAKEN = b"taken"
_PATIENCE = 3000  # ms for a caller to say what it wants


def socket_name(data_dir: Path) -> str:
    """The socket of a data folder, the same for every way of writing its path."""
    real = os.path.realpath(data_dir)
    inside = os.path.join(real, "kneecoach.sock")  # noqa: PTH118 - the folder's name may be no Unicode
    if sys.platform != "win32" and len(os.fsencode(inside)) <= _SOCKET_PATH:
        return inside
    import hashlib  # brings OpenSSL, 3 MB that most data folders do not need

    name = "kneecoach-" + hashlib.sha256(os.fsencode(real)).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)


class Doorkeeper(QObject):
    """Hears of later starts. `knocked` carries the path a second start was given, "" for none."""

    knocked = Signal(str)

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(data_dir)
        self._heard: dict[QLocalSocket, bytes] = {}  # what each caller has said so far
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(8)
        self._server.newConnection.connect(self._admit)

    def listen(self) -> bool:
        """Begin to listen; only for the holder of the diary's lock. False where no socket can be made."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening and take the socket away."""
        for caller in list(self._heard):
            caller.abort()
        self._server.close()

    def _admit(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            self._heard[caller] = b""
            caller.setReadBufferSize(_HEADER + _LONGEST)
            # methods of ours, not partials: a partial would keep us alive until the caller's destruction, and
            # then have us destroy the caller a second time
            caller.readyRead.connect(self._caller_spoke)
            caller.disconnected.connect(self._caller_left)
            QTimer.singleShot(_PATIENCE, caller, caller.abort)
            self._read(caller)

    def _caller_spoke(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket) and caller in self._heard:
            self._read(caller)

    def _caller_left(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket) and self._heard.pop(caller, None) is not None:
            caller.deleteLater()

    def _read(self, caller: QLocalSocket) -> None:
        """Take in what a caller says until its whole path is there; hang up on nonsense."""
        self._heard[caller] += bytes(caller.readAll().data())
        heard = self._heard[caller]
        if len(heard) < _HEADER:
            return
        length, said = int.from_bytes(heard[:_HEADER], "big"), heard[_HEADER:]
        if length > _LONGEST or len(said) > length:
            caller.abort()
        elif len(said) == length:
            caller.write(_TAKEN)
            caller.flush()
            caller.disconnectFromServer()
            self.knocked.emit(os.fsdecode(said))


def hand_over(data_dir: Path, file: Path | None, *, patience: int = 5000) -> bool:
    """Give `file` (None: just come to the front) to the window that is open; whether it took it.

    Tries for `patience` ms, since the window that was started a moment ago may not listen yet.
    """
    said = b"" if file is None else os.fsencode(os.path.abspath(file))  # noqa: PTH100 - links stay as written
    if len(said) > _LONGEST:
        return False
    deadline = QDeadlineTimer(patience)
    while True:
        if _knock(socket_name(data_dir), said, deadline):
            return True
        if deadline.hasExpired():
            return False
        QThread.msleep(50)


def _knock(name: str, said: bytes, deadline: QDeadlineTimer) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(max(1, min(1000, deadline.remainingTime()))):
        return False
    socket.write(len(said).to_bytes(_HEADER, "big") + said)
    heard = b""
    while len(heard) < len(_TAKEN) and socket.waitForReadyRead(max(1, deadline.remainingTime())):
        heard += bytes(socket.readAll().data())
    return heard == _TAKEN
