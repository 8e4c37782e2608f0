"""One writer: a lock of the operating system that dies with its process.

What the file holds and how old it is never matters, so a lock left by a crash, by a reused process id or by
another machine in a synced folder keeps nobody out. The file stays: deleting it would let two processes
lock two files of the same name.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from kneecoach.errors import MachineError, Trouble
from kneecoach.files import machine_error

_TAKEN = (errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class Lock:
    """A lock that is held until `release`, or until the process is gone."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, path: Path) -> Lock:
        """Take the lock at once or not at all.

        Raises MachineError: OPEN_ELSEWHERE where another one holds it, else why its file cannot be used.
        """
        try:
            # Not inherited: a helper process that outlives us must not keep the lock.
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise machine_error(error, path) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                raise MachineError(Trouble.OPEN_ELSEWHERE, path.parent) from error
            raise machine_error(error, path) from error
        return cls(descriptor)

    def release(self) -> None:
        """Let the next one in; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _lock(descriptor: int) -> None:
    """Lock an open file without waiting. Raises OSError where it is taken."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - does not exist on Windows

        # flock and not lockf: it belongs to the open file, so a second opener in this process is
        # kept out too, and closing any other descriptor of the same file does not lose it.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
