"""`kneecoach [FILE]`: the window."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from kneecoach.cli.context import Context
from kneecoach.clock import SystemClock
from kneecoach.diary.store import Diary
from kneecoach.errors import FileRefused, MachineError, Trouble
from kneecoach.guard import no_core_dumps


def command(options: Namespace, context: Context) -> int:
    """Open the window; a second start hands its FILE to the first and answers 0."""
    file = Path(options.file).absolute() if options.file else None
    if file is not None:
        _require_good(file)
    no_core_dumps()
    from kneecoach.ui.application import make_application

    app = make_application(["kneecoach"])
    try:
        diary = Diary.open(context.data, SystemClock().read())
    except MachineError as error:
        if error.trouble is Trouble.OPEN_ELSEWHERE:
            from kneecoach.ui.single_instance import hand_over

            if hand_over(context.data.root, file):
                return 0
        _say_in_window(app, context, error)
        raise
    from kneecoach.app import run

    with diary:
        return run(app, context.data, context.settings, context.words, diary, file)


def _require_good(file: Path) -> None:
    """Raise FileRefused before any window opens: whoever named a file in a shell reads the answer there."""
    from kneecoach import paths
    from kneecoach.routine.loader import check_file

    faults = [fault for fault in check_file(file, paths.routines()) if not fault.warning]
    if faults:
        raise FileRefused(file, faults)


def _say_in_window(app: object, context: Context, error: MachineError) -> None:
    """Whoever clicked an icon has no terminal: the same sentence in a window, where somebody can see it."""
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.platformName() in {"offscreen", "minimal"} or sys.stderr.isatty():
        return
    from PySide6.QtWidgets import QApplication

    from kneecoach.ui.application import dress, look_for
    from kneecoach.ui.labels import message_box
    from kneecoach.words.faults import machine_sentence

    if isinstance(app, QApplication):
        dress(app, look_for(app, context.settings, context.words))
        message_box(None, "kneecoach", machine_sentence(context.words, error)).exec()
