"""One fresh process: a bare window, or ours, up to its first useful paint; prints what it measured as JSON.

`python -m tests.bench.child STARTED bare` or `... STARTED ours NAME ARGUMENT...`. STARTED is the monotonic
second at which the process was asked for; ARGUMENTs go to the command line; NAME is the routine to wait for.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def bare(started: float) -> None:
    """A window with nothing in it, of the size that ours begins with."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from tests.bench.watching import FirstPaint

    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 800)
    FirstPaint(started, window, lambda _window: True)
    window.show()
    app.exec()


def ours(started: float, name: str, arguments: list[str]) -> int:
    """The program itself, begun through its command line; its main window is watched from its making."""
    # In the program's own order, what needs no Qt before Qt: PySide6 reads the source of every module that is
    # imported after it, and a benchmark that imported it first would measure that.
    for part in ("cli.context", "cli.parsing", "cli.window", "app"):
        importlib.import_module(f"kneecoach.{part}")
    from kneecoach.cli import main
    from kneecoach.ui.window import MainWindow
    from tests.bench.watching import FirstPaint, shows

    made = MainWindow.__init__

    def watched(window: MainWindow, *given: object, **named: object) -> None:
        made(window, *given, **named)  # type: ignore[arg-type]  # whatever the program gives
        FirstPaint(started, window, lambda shown: shows(shown, name))

    MainWindow.__init__ = watched  # type: ignore[method-assign, assignment]  # the product has no hook for a benchmark
    return main(arguments)


if __name__ == "__main__":
    asked, kind, *rest = sys.argv[1:]
    if kind == "bare":
        bare(float(asked))
    else:
        sys.path.insert(0, str(Path.cwd()))
        sys.exit(ours(float(asked), rest[0], rest[1:]))
