"""Standard input, output and error as they are handed to us: closed, full, gone, or in another encoding."""

from __future__ import annotations

import errno
import os
import sys

from kneecoach.errors import MachineError
from kneecoach.words import Words

_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)


def prepare_streams() -> None:
    """Make the three streams usable: UTF-8, and a closed one leads nowhere.

    A closed one must not stay so: the diary's own file would be opened under its number, and whatever is
    printed would be written into the diary.
    """
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _open_the_closed()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def unwritable(error: OSError, words: Words) -> MachineError | None:
    """What to say where standard output took no more, None where `error` is about something else."""
    if error.filename is not None or error.errno not in _UNWRITABLE:
        return None
    from kneecoach.files import machine_error

    return machine_error(error, words.say("standard output"))


def drop_output() -> None:
    """Let what is still to be printed go nowhere: Python would complain again when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_the_closed() -> None:
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:  # the lowest that is free, one after the other
        os.set_inheritable(number, True)
    os.close(number)
    if sys.stdin is None:
        sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115 - for as long as we live; a number, no path
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115 - as above
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8")  # noqa: SIM115 - as above
