"""What happens when the fault is ours: one message, the session kept, a report that gives nothing away."""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion

from kneecoach import __version__


def shortened(path: str) -> str:
    """A path without the user's name in it: what lies in the home folder begins with "~"."""
    home = str(Path("~").expanduser())
    return "~" + path[len(home) :] if home != "/" and path.startswith(home) else path


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What we need to mend a fault, and nothing of the user's.

    The error's own text is left out: it may hold a note, a name or a path.
    """
    lines = [
        f"kneecoach {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        platform.platform(),
        kind.__name__,
    ]
    for frame in traceback.extract_tb(trace):
        lines.append(f'  File "{shortened(frame.filename)}", line {frame.lineno}, in {frame.name}')
        if frame.line:
            lines.append(f"    {frame.line}")
    return "\n".join(lines)


class CrashHook(QObject):
    """Takes every exception that nobody caught. `struck` carries the report, in the window's thread.

    It says so once until `answered()` is called: a fault in a painting comes back sixty times a second.
    `happened` stays True, for the exit status.
    """

    struck = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.happened = False
        self._open = False

    def install(self) -> None:
        """Take over from Python's own hooks."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an exception; an interrupt from the keyboard is none."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.happened = True
        report = report_of(kind, trace)
        print(report, file=sys.stderr)
        if not self._open:
            self._open = True
            self.struck.emit(report)

    def answered(self) -> None:
        """The message was read; the next fault may speak again."""
        self._open = False

    def _handle_thread(self, args: threading.ExceptHookArgs) -> None:
        self.handle(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def note_deadly_faults(path: Path) -> int | None:
    """Write what Python was doing into `path` (0600) if the process dies of a fault below Python.

    Returns the open file's descriptor, to be kept for the process's life; None where nothing can be written.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        descriptor = os.open(path, flags, 0o600)
    except OSError:
        return None
    faulthandler.enable(descriptor)
    return descriptor
