"""The user's own folder of routines, read by another process: the window only hears what was found."""

from __future__ import annotations

import json
import os
import sys
from collections import deque
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kneecoach.errors import Fault
from kneecoach.routine.library import Entry, unread
from kneecoach.routine.library_cache import entry_from_json, path_from_json

PROGRAM = "kneecoach.routine.library_process"


class FolderReader(QObject):
    """Reads one folder at a time.

    `listed`: names are there, the first ones of a folder at once, then all. `read` carries the entries just
    read. `finished`: all are read. Nothing here waits: what the other process says is taken bit by bit.
    """

    listed = Signal()
    read = Signal(list)
    finished = Signal()

    def __init__(self, shipped: Path, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shipped, self._cache = shipped, cache
        self.folder: Path | None = None
        self.entries: dict[Path, Entry] = {}
        self._coming: dict[Path, Entry] = {}
        self._listing = self._again = False
        self._process: QProcess | None = None
        self._lines: deque[bytes] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self._process is not None or bool(self._lines)

    @property
    def listing(self) -> bool:
        """Whether names are still to come."""
        return self._listing

    @property
    def process(self) -> QProcess | None:
        """The other process, None while nothing is read."""
        return self._process

    def look(self, folder: Path) -> None:
        """Read a folder; one that is being read is looked at once more when that is over."""
        if self.busy and folder == self.folder:
            self._again = True
            return
        self.stop()
        if folder != self.folder:
            self.entries = {}
        self.folder = folder
        self._coming, self._listing = {}, True
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._failed)
        self._process = process
        named = [os.fsencode(path).hex() for path in (folder, self._shipped, self._cache)]
        process.start(sys.executable, ["-m", PROGRAM, *named])

    def stop(self) -> None:
        """Let the other process go."""
        process, self._process = self._process, None
        self._again = False
        self._lines.clear()
        self._turn.stop()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.deleteLater()

    def _hear(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            self._lines.append(bytes(process.readLine().data()))
        if self._lines and not self._turn.isActive():
            self._turn.start()

    def _take(self) -> None:
        """One line a turn: at most 250 entries, some milliseconds."""
        if self._lines:
            self._line(json.loads(self._lines.popleft()))
        if self._lines:
            self._turn.start()
        elif self._process is None:
            self._finish()

    def _line(self, said: dict[str, list[Any]]) -> None:
        if "listed" in said:
            for item in said["listed"]:
                entry = unread(path_from_json(item)) if isinstance(item, str) else entry_from_json(item)
                self._coming[entry.path] = entry
            if not self.entries and self._coming:
                self.entries = dict(self._coming)
                self.listed.emit()
            return
        if self._listing:  # the first line after the names
            self._listing = False
            self.entries = self._coming
            self.listed.emit()
        if "read" in said:
            entries = [entry_from_json(item) for item in said["read"]]
            self.entries |= {entry.path: entry for entry in entries}
            if entries:
                self.read.emit(entries)

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        self._hear()
        self._process = None
        process.deleteLater()
        if not self._turn.isActive():
            self._turn.start()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # no other error is without an end
            self._end()

    def _finish(self) -> None:
        """What was not read by now was too much for the process that read."""
        if self._listing:
            self._listing = False
            self.entries = self._coming
            self.listed.emit()
        left = [entry for entry in self.entries.values() if not entry.read]
        given_up = [_given_up(entry) for entry in left]
        if given_up:
            self.entries |= {entry.path: entry for entry in given_up}
            self.read.emit(given_up)
        self.finished.emit()
        if self._again and self.folder is not None:
            self._again = False
            self.look(self.folder)


def _given_up(entry: Entry) -> Entry:
    fault = Fault("our-fault")
    return Entry(entry.path, entry.id, entry.name, mtime_ns=0, faults=1, fault=fault)
