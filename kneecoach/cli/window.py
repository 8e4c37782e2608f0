"""`kneecoach [FILE]`: the window."""

from __future__ import annotations

import gc
from pathlib import Path
from types import SimpleNamespace

from kneecoach.cli.context import Context
from kneecoach.errors import FileRefused
from kneecoach.paths import given


def command(options: SimpleNamespace, context: Context) -> int:
    """Open the window; a second start hands its FILE to the first and answers 0."""
    file = given(options.file).absolute() if options.file else None
    if file is not None:
        _require_good(file)
    gc.disable()  # nothing of a start is garbage; `run_window` switches it on after the first picture
    from kneecoach.app import open_window

    return open_window(context.data, context.settings, context.words, file)


def _require_good(file: Path) -> None:
    """Raise FileRefused before any window opens: whoever named a file in a shell reads the answer there."""
    from kneecoach import paths
    from kneecoach.routine.loader import check_file

    faults = [fault for fault in check_file(file, paths.routines()) if not fault.warning]
    if faults:
        raise FileRefused(file, faults)
