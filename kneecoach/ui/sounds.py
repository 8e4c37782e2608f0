"""The cues to be heard. Nothing here waits: a sound that can not be played is silence."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

ALARM = "alarm"  # beside the six signals of a session: nobody answered the skin question
BEAT = "beat"  # the metronome's click
_PLAYER = Path(__file__).with_name("cue_process.py")  # run by itself, never imported here
_STALE = 700  # ms: a cue that could not begin by then is dropped
_BACKLOG = 512  # bytes unread by the player: it hangs


def player_command(folder: Path) -> list[str] | None:
    """The program and arguments that play the sounds of a folder; None where there is no Python to run."""
    if getattr(sys, "frozen", False) or not sys.executable:
        return None
    return [sys.executable, "-P", str(_PLAYER), str(folder)]


class SoundPlayer(QObject):
    """Plays cues by the name of their file, through a process of its own.

    `prepare()` starts that process (0.1 to 0.3 s until it can play); call it when a session opens, and
    `close()` when it ends. `volume` is 0 to 100. `silent_because` is None, or why nothing can be heard.
    """

    def __init__(
        self,
        folder: Path,
        *,
        volume: int = 80,
        muted: bool = False,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = list(command) if command is not None else player_command(folder)
        self._volume = volume
        self._muted = muted
        self._process: QProcess | None = None
        self._ready = False
        self._pending = ""
        self._drop = QTimer(self, singleShot=True, interval=_STALE)
        self._drop.timeout.connect(self._forget)
        self.silent_because: str | None = None if self._command else "no player"

    @property
    def muted(self) -> bool:
        """Whether cues are left unplayed."""
        return self._muted

    @property
    def ready(self) -> bool:
        """Whether the next cue will be heard at once."""
        return self._ready

    def set_muted(self, muted: bool) -> None:
        """Leave cues unplayed, or play them again."""
        self._muted = muted

    def set_volume(self, percent: int) -> None:
        """0 to 100."""
        self._volume = percent
        self._send(f"volume {percent}")

    def prepare(self) -> None:
        """Start the player where it is not running; returns at once."""
        if self._process is not None or self._command is None or self._muted:
            return
        self.silent_because = None
        process = QProcess(self)
        process.setProcessEnvironment(_local_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._heard)
        process.errorOccurred.connect(self._failed)
        process.finished.connect(self._ended)
        self._process = process
        process.start(self._command[0], self._command[1:])

    def play(self, name: str) -> None:
        """Play a cue now, or not at all; takes well under a millisecond."""
        if self._muted:
            return
        if self._process is None and self.silent_because is None:
            self.prepare()
        if self._ready:
            self._send(f"play {name}")
        elif self._process is not None:
            self._pending = name
            self._drop.start()

    def beat(self) -> None:
        """Play a beat of the metronome now, over whatever is heard, or not at all."""
        if not self._muted and self._ready:
            self._send(f"beat {BEAT}")

    def close(self) -> None:
        """Let the player go."""
        process, self._process, self._ready = self._process, None, False
        self._forget()
        if process is None:
            return
        process.blockSignals(True)
        process.kill()  # it holds nothing that could be lost
        process.waitForFinished(200)
        process.deleteLater()

    def _send(self, line: str) -> None:
        if self._process is None or not self._ready:
            return
        if self._process.bytesToWrite() > _BACKLOG:
            self._give_up("the player hangs")
            return
        self._process.write(line.encode("ascii") + b"\n")

    def _heard(self) -> None:
        if self._process is None:
            return
        said = bytes(self._process.readAllStandardOutput().data()).decode("ascii", "replace").strip()
        if said == "ready":
            self._ready = True
            self._send(f"volume {self._volume}")
            if self._pending and not self._muted:
                self._send(f"play {self._pending}")
            self._forget()
        elif said.startswith("silent"):
            self._give_up(said)

    def _failed(self) -> None:
        self._give_up("the player did not start")

    def _ended(self) -> None:
        self._give_up("the player ended")

    def _give_up(self, why: str) -> None:
        self.close()
        self.silent_because = why

    def _forget(self) -> None:
        self._pending = ""
        self._drop.stop()


def _local_environment() -> QProcessEnvironment:
    """The environment without a sound server elsewhere: nothing of ours connects to another machine."""
    environment = QProcessEnvironment.systemEnvironment()
    server = environment.value("PULSE_SERVER")
    if server and not server.startswith(("unix:", "/")):
        environment.remove("PULSE_SERVER")
    return environment
