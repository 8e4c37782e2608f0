"""Says that the file that is shown was saved anew, so that whoever writes it sees what became of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kneecoach.ui.due import stamp_of
from kneecoach.ui.shelf import key_of

_SETTLED_MS = 300  # an editor that empties, writes and renames is done when this long nothing happened


class FileWatch(QObject):
    """Looks at one file at a time; `changed` is emitted once for a change, when the file has settled.

    A file that is gone is waited for: many editors put another one in its place.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._stamp = (0, 0)
        self._watcher: QFileSystemWatcher | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._compare)

    @property
    def path(self) -> Path | None:
        """The file that is looked at, None for none."""
        return self._path

    def look_at(self, path: Path | None) -> None:
        """Look at this file as it is now, and at no other; None, or a name that Qt cannot say: at none."""
        path = path if path is not None and key_of(path) == str(path) else None
        self._settled.stop()
        if path is not None:
            self._stamp = stamp_of(path)
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
        stamp = stamp_of(self._path)
        if stamp not in ((0, 0), self._stamp):  # not there, or as it was
            self._stamp = stamp
            self.changed.emit()
