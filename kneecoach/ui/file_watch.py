"""Says that the file that is shown was saved anew, so that whoever writes it sees what became of it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLED_MS = 300  # an editor that empties, writes and renames is done when this long nothing happened

_Stamp = tuple[int, int, int] | None  # inode, size in bytes, time of the change in ns; None: it is not there


class FileWatch(QObject):
    """Looks at one file at a time; `changed` is emitted once for a change, when the file has settled.

    A file that is gone is waited for: many editors put another one in its place.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp: _Stamp = None
        self._watcher: QFileSystemWatcher | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._compare)

    @property
    def path(self) -> Path | None:
        """The file that is looked at, None for none."""
        return self._path

    def look_at(self, path: Path | None) -> None:
        """Look at this file as it is now, and at no other; None, or a name that Qt cannot say: at none."""
        path = path if path is not None and _sayable(path) else None
        self._settled.stop()
        if path is not None:
            self._stamp = _stamp(path)
        if path == self._path:
            return
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._path = path
        if path is not None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(lambda _path: self._settled.start())
            self._watcher.directoryChanged.connect(lambda _path: self._settled.start())
            self._watch(path, self._watcher)

    def _watch(self, path: Path, watcher: QFileSystemWatcher) -> None:
        """The file itself, which a renaming takes out of the watch, and its folder, where it comes again."""
        wanted = [str(one) for one in (path, path.parent) if one.exists()]
        known = {*watcher.files(), *watcher.directories()}
        if new := [one for one in wanted if one not in known]:
            watcher.addPaths(new)

    def _compare(self) -> None:
        if self._path is None or self._watcher is None:
            return
        self._watch(self._path, self._watcher)
        stamp = _stamp(self._path)
        if stamp is not None and stamp != self._stamp:
            self._stamp = stamp
            self.changed.emit()


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _sayable(path: Path) -> bool:
    try:
        os.fsencode(path).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
