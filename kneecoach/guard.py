"""What this process owes the user's secrets and the machine; POSIX calls, each with a written fallback.

Where there is no `resource` module (Windows), core files do not exist and files inherit the access
rights of the user's own folder, so both guards do nothing there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def no_core_dumps() -> None:
    """Keep pain scores and names out of core files: a crash of this process leaves none."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - does not exist on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))


def no_more_memory(size: int) -> None:
    """Let this process have at most `size` bytes of addresses; what asks for more gets a MemoryError."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - does not exist on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = size if hard == resource.RLIM_INFINITY else min(size, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


@contextmanager
def private_files() -> Iterator[None]:
    """While this lasts, new files are 0600 and new folders 0700, whatever the user's umask allows.

    The umask belongs to the whole process: use it around a few calls, never around a wait.
    """
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
